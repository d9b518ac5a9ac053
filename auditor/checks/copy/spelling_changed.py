"""copy/spelling-changed: a name or place is spelled otherwise in the copy."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product

from auditor.checks import check
from auditor.comparing.compare import Side, evidence, passages
from auditor.model import Pair, Problem, Settings, Span
from auditor.text.names import Name, find_names, same_name
from auditor.text.style import fold

_GENERIC = re.compile(r" (?:province|governorate|district|city|town|village|county|state|region)$", re.I)


@check("note")
def spelling_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """A name or place of the original is spelled otherwise in the copy; noted once for each name.

    Why: two spellings of one place in one archive are two places to whoever searches it.

    Flags:
        original: The column left Deir el-Zour on Monday and reached the river.
        copy: The column left Deir al-Zor on Monday and reached the river.

    Passes:
        original: The column left Deir el-Zour on Monday and reached the river.
        copy: The column left Deir el-Zour province on Monday and reached the river.
        original: The column left Hama on Monday and reached the river.
        copy: The column left Homs on Monday and reached the river.  # another place, not another spelling

    Source: agency lists of transliterations, which differ from one another.
    """
    originals, copies = find_names(pair.original.article.text), find_names(pair.copy.article.text)
    ours, theirs = _spellings(originals), _spellings(copies)
    seen: set[tuple[str, str]] = set()
    for passage in passages(pair):
        left = [n for n in _within(passage.original, originals) if _plain(n.span.text) not in theirs]
        right = [n for n in _within(passage.copy, copies) if _plain(n.span.text) not in ours]
        for a, b in product(left, right):
            spelled = (_plain(a.span.text), _plain(b.span.text))
            if spelled not in seen and same_name(a.span.text, b.span.text):
                seen.add(spelled)
                yield _problem(pair, a.span, b.span)


def _within(side: Side, names: Sequence[Name]) -> Iterator[Name]:
    """The names in the sentences of a side; the names are in order."""
    for sentence in side.sentences:
        first = bisect_left(names, sentence.span.start, key=lambda name: name.span.start)
        last = bisect_left(names, sentence.span.end, key=lambda name: name.span.start)
        yield from names[first:last]


def _problem(pair: Pair, printed: Span, now: Span) -> Problem:
    return Problem(
        message=f"“{printed.text}” in the original is spelled “{now.text}” in the copy.",
        evidence=evidence(pair.copy, now) + evidence(pair.original, printed),
        suggestion=printed.text,
        values=(("original", printed.text), ("copy", now.text)),
    )


def _spellings(names: tuple[Name, ...]) -> set[str]:
    return {_plain(name.span.text) for name in names}


def _plain(name: str) -> str:
    """A name without articles, in which even one desk wavers, and without "province" and the like."""
    return " ".join(f.key for f in fold(_GENERIC.sub("", name)) if f.group != "article" and f.key not in ("al", "the"))
