"""Lines of a page that are not the story: furniture, agency credits, bylines and the captions of photographs.

Each function judges one paragraph by its words alone; where it stands is for `auditor.text.zones` to weigh.
"""

from __future__ import annotations

import csv
import functools
import importlib.resources
import re

from auditor.text.agencies import AGENCY, agency

LONGEST = 160  # characters; a longer paragraph is prose, whatever it begins with
SHORT = 80

_ADDRESS = re.compile(r"(?:e-?mail\s?:?\s)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}\.?", re.I)
_LINK = re.compile(r"(?:https?://|www\.)\S{1,300}")
_POINTER = re.compile(
    r"(?:>>\s?)?(?:MORE|READ|RELATED|SEE|WATCH|VIDEO|PHOTOS?|GALLERY|NEWS|ALSO)(?:\s[A-Z]+){0,2}\s?:\s|>>?\s|©|\(c\)\s\d"
    r"|(?:Follow\s)(?:@|\w[\w. ]{1,40}\son\sTwitter\b)|(?:—|–|-)\s?More to come"
)
_CUT = re.compile(r"(?:\[\s?(?:…|\.{2,3})\s?\]|…|\.{3})$")


def is_furniture(line: str) -> bool:
    """Whether a paragraph is page furniture: share buttons, reading time, cookies, an address alone …"""
    if len(line) > LONGEST:
        return False
    if _ADDRESS.fullmatch(line) or _LINK.fullmatch(line):
        return True
    if _POINTER.match(line) and not line.endswith("."):
        return True
    words = _folded(line)
    if not words.strip("# "):
        return not any(c.isalnum() for c in line)
    whole, starts = _vocabulary()[:2]
    return words in whole or is_end(line) or _begins(words, starts, line)


def is_end(line: str) -> bool:
    """Whether only comments, links and the like follow after this line."""
    if len(line) > SHORT:
        return False
    words, ends = _folded(line), _vocabulary()[2]
    return words in ends or any(end.count(" ") >= 2 and words.startswith(end + " ") for end in ends)


def is_cut(line: str) -> bool:
    """Whether a paragraph breaks off, as teasers do: "are advancing […]"."""
    return bool(_CUT.search(line[-8:]))


def _begins(words: str, starts: tuple[str, ...], line: str) -> bool:
    """A furniture phrase at the beginning; prose that happens to begin like one is longer and ends in a full stop."""
    if len(line) > SHORT and line.endswith((".", "”", '"')) and not words.startswith(("copyright", "all rights")):
        return False
    return any(words.startswith(start + " ") or words == start for start in starts)


def _folded(line: str) -> str:
    """Lower case, "#" for a number, one space for everything else."""
    text = re.sub(r"\d[\d.,]*", "#", line.casefold())
    return " ".join(re.findall(r"[^\W_]+|#", text))


@functools.cache
def _vocabulary() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    text = importlib.resources.files("auditor.data").joinpath("furniture.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    whole = frozenset(row["line"] for row in rows if row["match"] == "line")
    starts = tuple(row["line"] for row in rows if row["match"] == "start")
    return whole, starts, tuple(row["line"] for row in rows if row["match"] == "end")


# --------------------------------------------------------------------------- credits, bylines, captions

_WORKED = r"(?:reporting|writing|editing|compiled|written|edited|translated)"
_CREDITED = re.compile(
    rf"""^[\s(\[—–-]*(?:
      (?:additional\s|further\s)?{_WORKED}\s(?:and\s\w{{1,12}}\s)?by\b
    | with\s(?:additional\s|further\s)?(?:reporting|(?:agency\s)?inputs?|files|contributions?|material)\s(?:by|from)\b
    | (?:source|via|courtesy|credit|agency)s?\s?:\s?(?:the\s)?{AGENCY}\b
    | this\s(?:story|article|report)\s(?:was\s)?(?:first\s|originally\s)?(?:published|appeared|written|produced)\b
    )""",
    re.X | re.I,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed|contributing)\s(?:(?:to\s(?:this|the)\s(?:report|story|article|dispatch))|(?:in|from)\s[A-Z])"
)
_MARKUP = re.compile(r"^\[(\w{1,40})\]([^\[\]]{2,80})\[/\1\]$")
_ALONE = re.compile(
    rf"^[\s(\[/|—–-]*(?:source\s?:\s?)?(?:the\s)?{AGENCY}"
    rf"(?:\s?[/,&|+-]\s?(?:the\s)?{AGENCY}|\s?/\s?\w{{2,20}})?[\s)\]/|.—–-]*$",
    re.I,
)
_AGENCY_LINE = re.compile(r"^(?:[A-Z]\w+\s){1,3}(?:News\sAgency|News\sService|Newswires?)[.]?$")
_BY = r"(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Ss]tory by)\s?:?\s+(?:the\s)?[A-Z][\w.'’-]*"
_BYLINE = re.compile(
    r"^(?:[Ff]rom [Ss]taff [Rr]eports?$|[Ss]taff [Rr]eport(?:er)?$"
    rf"|{_BY}(?:,?\s(?:and|AND|&|de|la|del|van|von|al|el|bin|in|for|of|the|\||[A-Z(][\w.'’)/-]*),?){{0,11}}"
    r"(?:\s?[|,–—-]\s?[\w.@:/ -]{0,60})?$)"
)
_PHOTO = r"(?:photo|photograph|picture|image|frame\sgrab|handout)s?"
_PHOTO_OPENING = re.compile(
    rf"^(?:(?:In\s)?(?:this|This)\s(?:(?!(?:an?|the|is|was|to|and|in)\s)[\w.,’'-]{{1,20}}\s){{0,8}}(?:file\s)?{_PHOTO}\b"
    r"|FILE\s?(?:PHOTO)?\s?[-–—:]|(?:File\s)?(?:Photo|Photograph|Image|Picture)\s?(?:by|credit|courtesy|:)"
    r"|\((?:AP\s|File\s|Reuters\s)?(?:Photo|Image|Picture)\b)"
)
_PHOTO_CREDITS = (
    r"[(\[](?:[^()]{0,80}\b(?:via\sAP|AP\sPhoto|Photo|photo|Getty|Handout|Image|image|Picture)\b[^()]{0,80})[)\]]",
    r"\([^()]{1,60}/(?:AP|AFP|Reuters|EPA|Getty)[^()]{0,40}\)",
    r"\b(?:Photo|Photograph|Image|Picture|PHOTO)s?(?:\s(?:by|credit|[Cc]ourtesy(?:\sof)?)|\s?:)\s?[^.\n]{1,80}",
    r"\b(?:REUTERS|AFP|AP|EPA|Reuters)/[A-Z][^.\n]{1,60}",
    r"(?<!\w)\w[\w ]{0,39}/\s?(?:Getty\sImages|AFP|REUTERS|Shutterstock)[^.\n]{0,40}",
)
_PHOTO_CLOSING = re.compile(rf"(?:{'|'.join(_PHOTO_CREDITS)})\.?\s?$")
_STAFF = re.compile(
    rf"(?<!\w){AGENCY}\s(?:\w{{1,14}}\s)?(?:writer|correspondent|journalist|reporter|staff|producer)s?\b", re.I
)
_FROM_AGENCY = re.compile(rf"[\s(\[]*(?:source|agency)\s?:\s?(?:the\s)?{AGENCY}(?!\w)", re.I)
LONGEST_CREDIT = 420


def is_credit(line: str) -> bool:
    """Whether a paragraph says which agency or who else wrote or helped to write the story."""
    if len(line) > LONGEST_CREDIT:
        return False
    if _CREDITED.match(line) or _ALONE.match(line) or _AGENCY_LINE.match(line):
        return True
    inner = _MARKUP.match(line)
    return bool(_CONTRIBUTED.search(line)) or bool(inner and agency(inner[2]))


def credited_agency(line: str) -> str | None:
    """The agency whose story it is by a credit line; one that only "contributed to this report" is not it."""
    inner = _MARKUP.match(line)
    if inner or _ALONE.match(line):
        return agency(line)
    if _AGENCY_LINE.match(line):
        return agency(line) or line.rstrip(".")
    signed = _STAFF.search(line) or _FROM_AGENCY.match(line)
    return agency(signed[0]) if signed else None


def is_byline(line: str) -> bool:
    """Whether a paragraph names the author and nothing else."""
    return len(line) <= LONGEST and bool(_BYLINE.match(line)) and not line.endswith((".", "?", "!"))


def is_caption(line: str) -> bool:
    """Whether a paragraph describes or credits a photograph."""
    return bool(_PHOTO_OPENING.match(line[:200])) or bool(_PHOTO_CLOSING.search(line[-220:]))
