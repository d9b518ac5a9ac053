"""Names of speakers in sentences that an editor would write: "The coalition denies …", "Rescue workers say …"."""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"(?:the|a|an|this|that|its|his|her|their|local|one|two|several|some)\s", re.I)
_PLURAL_HEADS = frozenset(("people", "police", "media", "personnel", "men", "women", "children", "staff", "medics"))
_SINGULAR_S = re.compile(r"(?:ss|us|is|ics)$|^(?:news|press|forces|services|states)$", re.I)
_BODIES = (
    "coalition network observatory command council ministry agency army military government police department committee"
    " union alliance monitor service office group center centre nations party front movement helmets forces"
)
_BODY = frozenset(_BODIES.split())
_TAIL = re.compile(r"\s(?:of|for|in|from|at|on|near|by|who|that|with)\s|,\s")
# Names by which news copy calls a body without an article.
_BARE = frozenset(
    (
        "NATO",
        "Airwars",
        "Amaq",
        "Hamas",
        "Hezbollah",
        "Amnesty International",
        "Human Rights Watch",
        "UNICEF",
        "Islamic State",
    )
)


# Words with a capital only because a sentence began with them.
_COMMONS = (
    "rescue rescuers medics medical doctors police officials official residents witnesses locals local hospital"
    " activists security health government authorities opposition military firefighters emergency relatives villagers"
    " sources coalition monitors rebels"
)
_COMMON = frozenset(_COMMONS.split())


def is_plural(name: str) -> bool:
    """Whether a speaker takes a plural verb: "rescue workers", "A and B", "police"."""
    if re.search(r"\s(?:and|&)\s", name) and not _is_one_name(name):
        return True
    head = _head(name)
    if head in _PLURAL_HEADS:
        return True
    capital = name[:1].isupper() and any(w[:1].isupper() for w in name.split()[1:])
    if capital:
        return head in ("forces", "helmets", "units", "guards", "brigades", "rebels")
    return head.endswith("s") and not _SINGULAR_S.search(head) and len(head) > 3


def with_article(name: str) -> str:
    """The name as it stands inside a sentence: "the coalition", "the Harbour Council", "Jan Dorn"."""
    if _ARTICLE.match(name) or name in _BARE or not name:
        return name
    first, _, rest = name.partition(" ")
    if first.lower() in _COMMON and rest == rest.lower():
        name = name.lower()
    lower = name[:1].islower() or (" " in name and name.split()[1][:1].islower())
    if lower:
        return name if is_plural(name) else f"the {name}"
    words = [word.lower().strip(".,") for word in name.split()]
    known = any(word in _BODY for word in words) and len(words) > 1
    return f"the {name}" if known or re.match(r"U\.?S\.?-led\b|Pentagon$|United Nations$", name) else name


def opening(name: str) -> str:
    """The name as a sentence begins with it."""
    shown = with_article(name)
    return shown[:1].upper() + shown[1:]


def verb(name: str, singular: str) -> str:
    """The verb, given for one speaker ("says", "denies"), in agreement with this speaker."""
    if not is_plural(name):
        return singular
    if singular in ("has", "is"):
        return {"has": "have", "is": "are"}[singular]
    return singular[:-3] + "y" if singular.endswith("ies") else singular.removesuffix("s")


def owner(name: str) -> str:
    """The possessive, as a sentence begins with it: "The coalition's", "Rescue workers'"."""
    shown = opening(name)
    return f"{shown}'" if is_plural(name) and shown.endswith("s") else f"{shown}'s"


_STRAIGHT = re.compile(r'"([^"]*)"')
_SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "’"})


def quoted(text: str) -> str:
    """A passage on one line inside quotation marks, its own ones turned single so that the two are not confused."""
    inner = _STRAIGHT.sub(r"‘\1’", " ".join(text.split()))
    return f"“{inner.translate(_SINGLE)}”"


def listed(names: list[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _head(name: str) -> str:
    before = _TAIL.split(name, maxsplit=1)[0].split()
    return before[-1].lower().strip(".’'") if before else ""


def _is_one_name(name: str) -> bool:
    """Whether "and" lies inside one body's name: "Ministry of Health and Population", "Peace and Justice Party"."""
    if re.search(r"\b(?:of|for)\s(?:\w+\s){1,3}and\s", name):
        return True
    first, _, last = name.partition(" and ")
    return " " not in first and first[:1].isupper() and _head(last) in _BODY
