"""Which article of a family is the original: agency credit, then the earliest, then the fullest text."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from auditor.model import Article

_SPACE = 40  # blanks after an agency's name that stands alone in its line
_AGENCIES = r"AP|AFP|Reuters|REUTERS|UPI|PA|DPA|dpa|EFE|ANSA|TASS|Tass|Xinhua|KUNA|SANA"
_DATELINE = re.compile(rf"\(({_AGENCIES})\)\s{{0,3}}[-–—:]")
_SIGNED = re.compile(
    r"Associated Press (?:writers?|journalists?|reporters?)|©\s?(?:The )?Associated Press|"
    r"Agence France-Presse|\((?:Reporting|Editing|Writing) by"
)
_NAME_ALONE = re.compile(
    rf"\n\(?(?:{_AGENCIES}|The Associated Press|Associated Press|Thomson Reuters)\)?[.]?\s{{0,{_SPACE}}}(?=\n|\Z)"
)
_HEAD, _TAIL = 600, 500  # characters in which datelines and credits stand; whole texts are not searched

Rank = tuple[int, str, int, str, str]


def is_credited(article: Article) -> bool:
    """Whether the text opens with an agency's dateline or ends with an agency's credit."""
    text = article.text
    tail = "\n" + text[-_TAIL:]
    if _DATELINE.search(text[:_HEAD]) or _NAME_ALONE.search(tail):
        return True
    return ("Press" in tail or "ing by" in tail) and bool(_SIGNED.search(tail))


def rank(article: Article, chosen: str | None = None) -> Rank:
    """A key that puts likelier originals first; total, so that the order of input does not matter.

    `chosen` is the id of the article that the user named as the original.
    """
    named = 0 if article.id == chosen else 1
    credited = 0 if is_credited(article) else 1
    return (2 * named + credited, moment(article.published), -len(article.text), article.id, article.text)


def moment(published: date | None) -> str:
    """A publication date or time as a string that sorts; unknown comes last, an unknown hour at the end of its day."""
    if published is None:
        return "~"
    if not isinstance(published, datetime):
        published = datetime.combine(published, time.max)
    try:
        return published.astimezone(UTC).isoformat() if published.tzinfo else published.isoformat()
    except OverflowError:  # the last hours of year 9999 have no UTC
        return published.replace(tzinfo=None).isoformat()


def reason(original: Article, copies: tuple[Article, ...], chosen: str | None = None) -> str:
    """Why it is the original, as a sentence."""
    if original.id == chosen:
        return "It was named as the original."
    if is_credited(original) and not all(is_credited(copy) for copy in copies):
        return "It carries an agency's dateline or credit."
    first = moment(original.published)
    if original.published is not None and all(first < moment(copy.published) for copy in copies):
        return f"It is the earliest, published {original.published.isoformat()}."
    if all(len(original.text) > len(copy.text) for copy in copies):
        return "It has the fullest text."
    return "Nothing sets it apart from its copies; of equals the first by name is taken."
