"""News text, readings and audits with defaults, so that a test names only what it is about.

Spans are found by their words, so they are exact by construction; `nth` picks a later occurrence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from auditor.model import (
    Alignment,
    Article,
    Audit,
    Bound,
    Claim,
    Claimant,
    Conversion,
    Crash,
    Dismissal,
    Dismissed,
    Dropped,
    Evidence,
    Finding,
    Incident,
    IncidentStatus,
    Lapse,
    Lapsed,
    Link,
    Outcome,
    Place,
    Quantity,
    QuantityKind,
    Reading,
    Relation,
    Role,
    Sentence,
    Severity,
    Shape,
    Span,
    Stance,
    Story,
    VictimClass,
    Victims,
    When,
    ZoneKind,
)

STARTED = datetime(2024, 3, 5, 6, 30, tzinfo=UTC)


def article(text: str, id: str = "original", source: str | None = None, **more: object) -> Article:
    """An article whose first line is its headline."""
    fields: dict[str, object] = {"headline": text.split("\n", 1)[0], "path": f"{id}.txt"} | more
    return Article(id=id, text=text, source=source, **fields)  # type: ignore[arg-type]


def span(text: str, words: str, nth: int = 0) -> Span:
    """The span of `words` in `text`; ValueError when they are not in it."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def evidence(of: Article, words: str, nth: int = 0) -> Evidence:
    """Words of an article as evidence."""
    return Evidence(of.id, span(of.text, words, nth))


def quantity(
    text: str,
    words: str,
    value: str | None = None,
    *,
    unit: str | None = None,
    dimension: str = "count",
    noun: str | None = None,
    bound: Bound = Bound.EXACT,
    most: str | None = None,
    nth: int = 0,
) -> Quantity:
    """A quantity as the words in `text` print it; `value` when the words hold no digits, `most` for a range."""
    where = span(text, words, nth)
    digits = re.search(r"\d[\d,.]*", words)
    printed = Decimal(value or (digits[0].replace(",", "") if digits else "0"))
    upper = Decimal(most) if most else None if bound in (Bound.AT_LEAST, Bound.MORE_THAN, Bound.VAGUE) else printed
    head = span(text, digits[0], 0) if digits and text.count(digits[0]) == 1 else where
    kind = QuantityKind.MEASURE if unit else QuantityKind.COUNT
    return Quantity(where, printed, printed, bound, printed, upper, unit, dimension, noun, None, kind, head)


def claim(
    of: Article,
    words: str,
    *,
    who: str | None = "Harbour Observatory",
    side: str | None = "monitor",
    count: Quantity | None = None,
    outcome: Outcome = Outcome.KILLED,
    victims: VictimClass = VictimClass.PEOPLE,
    stance: Stance = Stance.ASSERTED,
    target: str | None = None,
    as_of: When | None = None,
    place: Place | None = None,
    limit: Span | None = None,
    id: str | None = None,
    additional: bool = False,
) -> Claim:
    """A claim on the words of an article; `target` makes it a subset of that claim."""
    return Claim(
        id=id or f"{of.id}:{words[:12]}",
        article=of.id,
        span=span(of.text, words),
        outcome=outcome,
        count=count,
        victims=Victims(victims, victims.value),
        stance=stance,
        additional=additional,
        claimants=(Claimant(who, Role.ORIGIN, side),) if who else (),
        relation=Relation.SUBSET_OF if target else None,
        target=target,
        as_of=as_of,
        place=place,
        limit=limit,
    )


def sentences(text: str) -> tuple[Sentence, ...]:
    """A plain split at full stops and blank lines, good enough for a report; the first line is the headline."""
    found: list[Sentence] = []
    for paragraph, block in enumerate(re.finditer(r"[^\n]+", text)):
        for piece in re.finditer(r"\S[^.!?]*(?:[.!?](?=\d)[^.!?]*)*(?:[.!?]+[”\"]?|$)", block[0]):
            start = block.start() + piece.start()
            zone = ZoneKind.BODY if paragraph else ZoneKind.HEADLINE
            found.append(Sentence(Span.of(text, start, start + len(piece[0].rstrip())), paragraph, len(found), zone))
    return tuple(found)


def reading(
    of: Article,
    quantities: Sequence[Quantity] = (),
    claims: Sequence[Claim] = (),
    conversions: Sequence[Conversion] = (),
) -> Reading:
    """A reading with the given quantities and claims."""
    return Reading(of, sentences(of.text), tuple(quantities), (), tuple(conversions), (), tuple(claims))


def finding(
    passages: Sequence[Evidence],
    message: str = "The figures do not agree.",
    check: str = "copy/number-changed",
    severity: Severity = Severity.ERROR,
    key: str = "0123456789abcdef",
    suggestion: str | None = None,
    values: Sequence[tuple[str, str]] = (),
    inherited: bool = False,
) -> Finding:
    """A finding on the given passages."""
    return Finding(check, severity, key, message, tuple(passages), suggestion, tuple(values), inherited)


def audit(
    readings: Sequence[Reading] = (),
    findings: Sequence[Finding] = (),
    stories: Sequence[Story] = (),
    incidents: Sequence[Incident] = (),
    crashes: Sequence[Crash] = (),
    dropped: Sequence[Dropped] = (),
) -> Audit:
    """An audit started at a fixed time."""
    return Audit(
        STARTED, tuple(readings), tuple(stories), tuple(incidents), tuple(findings), tuple(crashes), tuple(dropped)
    )


def story(original: Reading, *copies: tuple[Reading, Sequence[Link]]) -> Story:
    """A story of an original and its copies, each with the links of its alignment."""
    articles = (original.article, *(c.article for c, _ in copies))
    alignments = tuple(Alignment(original.article.id, c.article.id, tuple(links)) for c, links in copies)
    return Story(
        f"story-{original.article.id}", articles, original.article.id, "it carries the agency credit", (), alignments
    )


# ------------------------------------------------------------------ one rich invented case

WIRE = """Army takes dunes as strikes hit river town

SEBHAR (Meridian) — The army said Saturday that it had seized over 4,000 square kilometers (2,500 square miles) of dunes \
south of Orvane. The advance began two weeks ago. Farmers in the valley said the wells were poisoned.

The Harbour Observatory said 31 people, including 12 children, were killed in strikes on Tel Maraq early Friday. \
"We buried them before noon," said Dalia Resk, a nurse at the clinic.

The alliance said it was looking into reports that its aircraft had hit civilians, and called the claims "unsubstantiated". \
No casualties among civilians were linked to its missions on the river, a spokesman said.

The town lies 60 kilometers (37 miles) from the border. Rain is expected on Sunday.

Meridian reporters in Sebhar contributed."""

COPY = """Regime takes dunes as raids hit river town

Farmers in the valley said the wells were poisoned. The army said Saturday that it had seized over 4,000 kilometers \
(2,500 miles) of dunes south of Orvane. The advance started two weeks ago.

The Harbour Observatory said 13 people, including 12 children, were killed in strikes on Tel-Marak early Friday. \
"We buried them before dawn," said Dalia Resk, a nurse at the clinic. There was no immediate comment from the alliance.

The town lies 60 kilometers (37 miles) from the border. Prices in the market have doubled since."""

RIVAL = """Alliance rejects toll in river town

A spokesman for the alliance said at least 4 fighters were killed at Tel Maraq on Friday. \
Town elders put the number of dead at about 40.

Two schools were closed."""


def _wire() -> Reading:
    wire = article(WIRE, "wire-0412", source="Meridian")
    dead = quantity(WIRE, "31 people", noun="person")
    children = quantity(WIRE, "12 children", noun="child")
    area = quantity(
        WIRE, "over 4,000 square kilometers", unit="square kilometre", dimension="area", bound=Bound.MORE_THAN
    )
    miles = quantity(WIRE, "2,500 square miles", unit="square mile", dimension="area")
    near = quantity(WIRE, "60 kilometers", unit="kilometre", dimension="length")
    none = quantity(WIRE, "No casualties", "0", noun="civilian")
    place = Place("Tel Maraq", "tel maraq")
    total = claim(wire, "31 people", count=dead, place=place, id="c-total")
    quantities = (area, miles, dead, children, near, quantity(WIRE, "37 miles", unit="mile", dimension="length"))
    claims = (
        total,
        claim(wire, "12 children", count=children, victims=VictimClass.CHILD, target="c-total", place=place),
        claim(
            wire,
            "No casualties among civilians",
            who="the alliance",
            side="coalition",
            count=none,
            outcome=Outcome.CASUALTIES,
            victims=VictimClass.CIVILIAN,
            stance=Stance.DENIED,
            place=place,
            limit=span(WIRE, "linked to its missions on the river"),
        ),
    )
    both = span(WIRE, "4,000 square kilometers (2,500 square miles)")
    return reading(wire, quantities, claims, (Conversion(both, area, miles),))


def _copy() -> Reading:
    copy = article(COPY, "copy-0412", source="Valley Courier")
    quantities = (
        quantity(COPY, "over 4,000 kilometers", unit="kilometre", dimension="length", bound=Bound.MORE_THAN),
        quantity(COPY, "2,500 miles", unit="mile", dimension="length"),
        quantity(COPY, "13 people", noun="person"),
        quantity(COPY, "12 children", noun="child"),
    )
    return reading(copy, quantities)


def _rival() -> Reading:
    rival = article(RIVAL, "rival-0413", source="Coast Radio")
    few = quantity(RIVAL, "at least 4 fighters", noun="fighter", bound=Bound.AT_LEAST)
    about = quantity(RIVAL, "about 40", bound=Bound.ABOUT, most="44")
    place = Place("Tel Maraq", "tel maraq")
    claims = (
        claim(rival, "at least 4 fighters", who="the alliance", count=few, victims=VictimClass.FIGHTER, place=place),
        claim(rival, "about 40", who="Town elders", side=None, count=about, place=place),
    )
    return reading(rival, (few, about), claims)


_LINKS = (
    Link((0,), (0,), Shape.ONE, False, True, 0.8),
    Link((1,), (2,), Shape.ONE, False, True, 0.9),
    Link((2,), (3,), Shape.ONE, False, True, 0.9),
    Link((3,), (1,), Shape.ONE, True, False, 1.0),
    Link((4,), (4,), Shape.ONE, False, True, 0.9),
    Link((5,), (5,), Shape.ONE, False, True, 0.9),
    Link((6,), (), Shape.REMOVED, False, False, 0.0),
    Link((7,), (), Shape.REMOVED, False, False, 0.0),
    Link((), (6,), Shape.ADDED, False, False, 0.0),
    Link((8,), (7,), Shape.ONE, False, False, 1.0),
    Link((9,), (), Shape.REMOVED, False, False, 0.0),
    Link((), (8,), Shape.ADDED, False, False, 0.0),
    Link((10,), (), Shape.REMOVED, False, False, 0.0),
)


def rich() -> Audit:
    """A story with a flawed copy, an incident with rival figures, one crash and one dropped file."""
    wire, copy, rival = _wire(), _copy(), _rival()
    a, b, c = wire.article, copy.article, rival.article
    findings = (
        finding(
            [evidence(a, "4,000 square kilometers (2,500 square miles)")],
            "4,000 square kilometers is about 1,540 square miles, not 2,500; the factor for lengths was used on an area.",
            "article/conversion-mismatch",
            key="a1" * 8,
            suggestion="4,000 square kilometers (1,540 square miles)",
            values=(("printed", "2,500 square miles"), ("computed", "1,544.4 square miles")),
        ),
        finding(
            [evidence(b, "31 people" if "31 people" in COPY else "13 people"), evidence(a, "31 people")],
            "The original has 31 people killed, the copy 13.",
            "copy/number-changed",
            key="b2" * 8,
            suggestion="31 people",
            values=(("original", "31"), ("copy", "13")),
        ),
        finding(
            [
                evidence(b, "over 4,000 kilometers (2,500 miles)"),
                evidence(a, "over 4,000 square kilometers (2,500 square miles)"),
            ],
            "The area of the original became a length.",
            "copy/unit-changed",
            key="c3" * 8,
            suggestion="over 4,000 square kilometers (1,540 square miles)",
        ),
        finding(
            [evidence(b, '"We buried them before dawn,"'), evidence(a, '"We buried them before noon,"')],
            "Words inside a quotation were changed.",
            "copy/quote-altered",
            key="d4" * 8,
        ),
        finding(
            [evidence(a, "No casualties among civilians"), evidence(a, "31 people")],
            "The alliance denies what the Harbour Observatory claims.",
            "source/denied",
            Severity.WARNING,
            key="e5" * 8,
            values=(("limit of the denial", "linked to its missions on the river"),),
        ),
        finding(
            [evidence(b, "Regime")],
            "The copy says Regime where the original says Army.",
            "copy/term-substituted",
            Severity.NOTE,
            key="f6" * 8,
        ),
    )
    event = When("early Friday", STARTED.date(), STARTED.date())
    place = Place("Tel Maraq", "tel maraq")
    incident = Incident("tel-maraq", place, event, "the alliance", wire.claims + rival.claims, IncidentStatus.CONTESTED)
    return audit(
        (wire, copy, rival),
        findings,
        (story(wire, (copy, _LINKS)),),
        (incident,),
        (Crash("article/period-mismatch", c.id, "ValueError: day is out of range"),),
        (Dropped("inbox/empty.txt", None, "empty", "the file holds no text"),),
    )


def set_aside() -> Audit:
    """The same audit with its first finding dismissed, and two dismissals that hold no longer."""
    made = rich()
    first, *others = made.findings
    entry = Dismissal(first.key, "The agency <rounds> so.", date(2024, 3, 1), date(2024, 9, 1))
    old = Dismissal("0123456789abcdef", "Asked the desk.", expires=date(2024, 2, 1), check="copy/unit-changed")
    gone = Dismissal("fedcba9876543210", "The mayor's own words.")
    return replace(
        made,
        findings=tuple(others),
        dismissed=(Dismissed(first, entry),),
        lapsed=(Lapsed(old, Lapse.EXPIRED), Lapsed(gone, Lapse.STALE)),
    )
