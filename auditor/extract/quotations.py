"""Direct quotations: where they open and close, and which run on over paragraphs.

A quotation that is not closed ends with its paragraph; when the next paragraph opens with a quotation mark it goes on
there, as printing convention has it. An unbalanced mark therefore never swallows more than its own paragraph.

Single marks are apostrophes first: they quote only where a word follows the opening one and the closing one cannot be a
plural's ("the boys' boat"), within a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK_OR_BREAK = re.compile(r"[“”«»\"]|''|``|\n\s*")
_OPENS = "“«"
_CLOSES = "”»"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch, marks included. `closed` is false when it ran to the end of its paragraph; `reopened` when it
    goes on from there.
    """

    start: int
    end: int
    closed: bool = True
    reopened: bool = False


def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text in order; they do not overlap."""
    found: list[Quotation] = []
    opened: int | None = None
    for mark in _MARK_OR_BREAK.finditer(text):
        if mark[0][0] == "\n":
            if opened is not None:
                found.append(_quotation(found, text, opened, mark.start(), closed=False))
                opened = None
        elif opened is None:
            opened = mark.start() if _may_open(text, mark) else None
        elif _may_close(text, mark):
            found.append(_quotation(found, text, opened, mark.end(), closed=True))
            opened = None
        elif mark[0] in _OPENS:
            opened = mark.start()
    if opened is not None:
        found.append(_quotation(found, text, opened, len(text), closed=False))
    return _merged(found, _single(text))


_SINGLE_OR_BREAK = re.compile(r"(?<!['`])['‘’](?!')|\n")
_CLIPPED = re.compile(r"(?:\d|(?:n|em|til|till|tis|twas|cause|bout|round)\b)", re.I)


def _single(text: str) -> list[Quotation]:
    """Quotations in single marks, in order and apart."""
    found: list[Quotation] = []
    opened: int | None = None
    for mark in _SINGLE_OR_BREAK.finditer(text):
        at = mark.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if mark[0] == "\n":
            opened = None
        elif mark[0] != "’" and (not before.strip() or before in "([—–:"):
            if after.isalnum() and not _CLIPPED.match(text, at + 1):
                opened = at
        elif opened is not None and mark[0] != "‘" and _ends_single(before, after):
            found.append(Quotation(opened, at + 1))
            opened = None
    return found


def _ends_single(before: str, after: str) -> bool:
    """Whether a single mark closes a quotation; after an "s" and before a space it may only mark a possessive."""
    if after.isalnum() or not before.strip():
        return False
    return before in ",.?!…" or (not after.strip() and before.lower() != "s") or after in ",.;:?!)]"


def _merged(double: list[Quotation], single: list[Quotation]) -> tuple[Quotation, ...]:
    """All quotations in order: a single one is left out where it lies in a double one or crosses it, and takes in those
    that lie in it."""
    if not single:
        return tuple(double)
    found: list[Quotation] = []
    at = 0
    for quote in single:
        while at < len(double) and double[at].end <= quote.start:
            found.append(double[at])
            at += 1
        past = at
        while past < len(double) and double[past].start < quote.end:
            past += 1
        if all(quote.start < q.start and q.end < quote.end for q in double[at:past]):
            found.append(quote)
        else:
            found += double[at:past]
        at = past
    return (*found, *double[at:])


def _quotation(found: list[Quotation], text: str, start: int, end: int, *, closed: bool) -> Quotation:
    before = found[-1] if found else None
    goes_on = (
        before is not None
        and not before.closed
        and "\n" in text[before.end : start]
        and not text[before.end : start].strip()
    )
    return Quotation(start, end, closed, goes_on)


def _may_open(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in _CLOSES:
        return False
    following = text[mark.end() : mark.end() + 1]
    if mark[0] in _OPENS:
        return bool(following.strip())
    before = text[mark.start() - 1 : mark.start()]
    return bool(following.strip()) and (not before.strip() or before in "([—–-:‘'/,.")


def _may_close(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in _OPENS or mark[0] == "``":
        return False
    return mark[0] in _CLOSES or mark[0] == "''" or not text[mark.end() : mark.end() + 1].isalnum()
