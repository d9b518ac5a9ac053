"""A finding as an editor reads it: one sentence, the passages quoted with the telling words marked, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.model import Audit, Evidence, Finding, Reading, Severity, Span
from auditor.report import words
from auditor.report.diff import Changed, compare
from auditor.report.library import Library
from auditor.report.passages import Run

# A passage is quoted whole up to this many characters; beyond, it is cut at words around the evidence.
_QUOTED = 320
_LONG = 90
# Before and after are read from left to right, whichever passage the check put first.
_SIDES = {"original": 0, "copy": 1}


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of an article around a piece of evidence; `long` evidence is marked more lightly than a few words."""

    article: str
    title: str
    role: str
    line: int
    column: int
    runs: tuple[Run, ...]
    cut_before: bool
    cut_after: bool
    long: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with everything that is shown of it; `dismissed` says since when and why it counts no more."""

    key: str
    check: str
    severity: Severity
    message: str
    quotes: tuple[Quote, ...]
    suggestion: str | None
    values: tuple[tuple[str, str], ...]
    rule: str
    why: str
    inherited: bool
    claimants: tuple[str, ...]
    dismissed: str = ""

    @property
    def elsewhere(self) -> bool:
        """Whether every passage is of an original: what is wrong there need not be wrong in its copy."""
        return self.check.startswith("article/") and all(q.role == "original" for q in self.quotes)

    @property
    def columns(self) -> tuple[tuple[Quote, ...], ...]:
        """The quotes as they stand beside one another: original and copy where both speak, else one after the other."""
        sides = [tuple(q for q in self.quotes if q.role == role) for role in ("original", "copy")]
        if all(sides) and len(sides[0]) + len(sides[1]) == len(self.quotes):
            return tuple(sides)
        return tuple((q,) for q in self.quotes)


def cards(audit: Audit, library: Library | None = None) -> tuple[Card, ...]:
    """Every finding of the audit as a card, in the order of the findings (worst first)."""
    library = library or Library(audit)
    return tuple(card(finding, library) for finding in audit.findings)


def dismissed_cards(audit: Audit, library: Library | None = None) -> tuple[Card, ...]:
    """The dismissed findings as cards, worst first."""
    library = library or Library(audit)
    return tuple(
        replace(card(d.finding, library), dismissed=words.capital(words.dismissed(d.dismissal)))
        for d in audit.dismissed
    )


def card(finding: Finding, library: Library) -> Card:
    """One finding as a card."""
    changes = _differences(finding.evidence, library.roles)
    quotes = tuple(quote(e, library, c) for e, c in zip(finding.evidence, changes, strict=True))
    return Card(
        key=finding.key,
        check=finding.check,
        severity=finding.severity,
        message=words.capital(finding.message),
        quotes=tuple(sorted(quotes, key=lambda q: _SIDES.get(q.role, 2))),
        suggestion=finding.suggestion,
        values=tuple((name, value) for name, value in finding.values if value.strip()),
        rule=words.rule(finding.check),
        why=words.why(finding.check),
        inherited=finding.inherited,
        claimants=_claimants(finding, library),
    )


def verdict(found: Sequence[Card]) -> tuple[str, str]:
    """Whether a text can run, by the findings on it: the tone (error, warning or good) and a line."""
    here = [c for c in found if not c.elsewhere]
    errors, warnings = (sum(c.severity is s for c in here) for s in (Severity.ERROR, Severity.WARNING))
    there = sum(c.elsewhere and c.severity is Severity.ERROR for c in found)
    also = f"; {words.count(there, 'error')} in the original alone" if there else ""
    if errors:
        return "error", f"{words.count(errors, 'error')} to correct before this runs{also}"
    if warnings:
        return "warning", f"No errors, {words.count(warnings, 'warning')} to look at{also}"
    return ("warning", f"Nothing to correct here{also}") if also else ("good", "Nothing to correct")


def of_ledger(found: Sequence[Card]) -> tuple[str, str]:
    """The same for a text of which only the claims were read: whether it can run was not asked."""
    warnings = sum(c.severity is not Severity.NOTE for c in found)
    if warnings:
        return "warning", f"{words.count(warnings, 'warning')} in the ledger to look at"
    return "", "Read for its claims; not checked by itself"


def reasons(found: Iterable[Card]) -> dict[str, str]:
    """The first finding of each check, by its key: there the reason is told, the others refer to it."""
    first: dict[str, str] = {}
    for c in found:
        first.setdefault(c.check, c.key)
    return first


def _differences(evidence: Sequence[Evidence], roles: Mapping[str, str]) -> tuple[tuple[Changed, ...], ...]:
    """What differs between the first two passages when they come from two articles; nothing otherwise."""
    nothing: tuple[tuple[Changed, ...], ...] = ((),) * len(evidence)
    if len(evidence) < 2 or evidence[0].article == evidence[1].article:
        return nothing
    first, second = evidence[0], evidence[1]
    if roles.get(first.article) == "copy":
        difference = compare([second.span], [first.span])
        return (difference.right, difference.left, *nothing[2:])
    difference = compare([first.span], [second.span])
    return (difference.left, difference.right, *nothing[2:])


def _claimants(finding: Finding, library: Library) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for e in finding.evidence:
        reading = library.readings.get(e.article)
        for claim in reading.claims if reading else ():
            place = claim.count.span if claim.count else claim.span
            if claim.claimant and place.overlaps(e.span):
                names[claim.claimant.name] = None
    return tuple(names)


def quote(evidence: Evidence, library: Library, changes: Sequence[Changed] = ()) -> Quote:
    """A passage around a piece of evidence, with the words of the evidence and those of `changes` marked."""
    article = library.article(evidence.article)
    reading = library.readings.get(evidence.article)
    around = surrounding(evidence.span, reading, library) if reading else evidence.span
    text = article.text if article else evidence.span.text
    line, column = library.position(evidence.article, evidence.span.start)
    passage = Span.of(text, around.start, around.end) if article else evidence.span
    sentence = sentence_of(evidence.span, reading, library) if reading else evidence.span
    return Quote(
        article=evidence.article,
        title=library.name(evidence.article),
        role=library.roles.get(evidence.article, ""),
        line=line,
        column=column,
        runs=_telling(passage, evidence.span, changes),
        cut_before=passage.start > sentence.start,
        cut_after=passage.end < sentence.end,
        long=evidence.span.end - evidence.span.start > _LONG,
    )


def _telling(passage: Span, told: Span, changes: Sequence[Changed]) -> tuple[Run, ...]:
    """The passage as runs: what stands around the evidence, and the evidence with its changed words."""
    near = [c for c in changes if told.start <= c.start and c.end <= told.end]
    cuts = sorted({passage.start, told.start, told.end, passage.end, *(x for c in near for x in (c.start, c.end))})
    runs = []
    for a, b in pairwise(cuts):
        inside = told.start <= a and b <= told.end
        change = next((c.kind for c in near if c.start <= a and b <= c.end), None)
        runs.append(
            Run(passage.text[a - passage.start : b - passage.start], change, Severity.ERROR if inside else None)
        )
    return tuple(runs)


def sentence_of(span: Span, reading: Reading, library: Library) -> Span:
    """The sentences that a span touches, from the start of the first to the end of the last; else the span itself."""
    touched = [reading.sentences[i].span for i in library.touched(reading, span.start, span.end)]
    if not touched:
        return span
    start, end = min(span.start, touched[0].start), max(span.end, touched[-1].end)
    return Span.of(reading.article.text, start, end)


def surrounding(span: Span, reading: Reading, library: Library) -> Span:
    """The sentences around a span, cut at words to a length that can be quoted; the span itself is never cut."""
    whole = sentence_of(span, reading, library)
    if len(whole.text) <= _QUOTED:
        return whole
    room = max(0, _QUOTED - (span.end - span.start)) // 2
    text = reading.article.text
    start, end = max(whole.start, span.start - room), min(whole.end, span.end + room)
    while start > whole.start and not text[start - 1].isspace() and start < span.start:
        start += 1
    while end < whole.end and not text[end].isspace() and end > span.end:
        end -= 1
    return Span.of(text, start, end)
