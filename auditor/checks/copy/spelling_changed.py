"""copy/spelling-changed: a name or place is spelled otherwise in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.checks import check
from auditor.compare import evidence, passages
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
    names = {id(reading): find_names(reading.article.text) for reading in (pair.original, pair.copy)}
    seen: set[tuple[str, str]] = set()
    ours, theirs = (_spellings(names[id(reading)]) for reading in (pair.original, pair.copy))
    for passage in passages(pair):
        left = [n for n in names[id(pair.original)] if passage.original.covers(n.span)]
        right = [n for n in names[id(pair.copy)] if passage.copy.covers(n.span)]
        for a in left:
            for b in right:
                one, other = _plain(a.span.text), _plain(b.span.text)
                if one == other or one in theirs or other in ours or (one, other) in seen:
                    continue
                if same_name(a.span.text, b.span.text):
                    seen.add((one, other))
                    yield _problem(pair, a.span, b.span)


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
