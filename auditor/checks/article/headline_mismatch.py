"""article/headline-mismatch: a headline whose figure the body contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.model import Claim, Evidence, Problem, Reading, Settings, Severity, Span, ZoneKind
from auditor.reckoning.figures import shares, slots
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.headlines import asked, billed, counterparts, fates, likenesses, matched, roles, sorts, tolls

_SLIPS = {
    asked.SLIP: "; the headline's figure was only asked for",
    "power of ten": "; the point is shifted",
    "digits exchanged": "; two digits are exchanged",
    "one digit": "; one digit differs",
}


@check("error")
def headline_mismatch(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """A headline whose figure the body contradicts.

    Why: most readers see only the headline. Its toll is judged by the first toll of the body with the same outcome: the intervals
    must meet, and fighters must not have become civilians or the reverse. Any other figure is judged by the one figure of the
    article's top that counts the same thing in like words, when two digits were exchanged, the point was shifted, the unit
    changed, a rise became a fall, or both tell of one deed (warning). A headline figure that the body prints anywhere, or that
    its figures add up to, is left alone, unless the body has it only of those whom the headline's deed left out, of the opposite
    deed, of another period or of others, and gives another figure for what the headline tells (warning). So is a sort of
    victims of whom the body has fewer, and percent that are percentage points.

    Flags:
        headline: Air strikes kill 40 in border town || Air strikes on the town of Orlen killed 43 people on Saturday, a monitor said. The dead were buried on Sunday.
        headline: Raid kills 43 militants in Orlen || A raid on the town of Orlen killed 43 people, mostly civilians, a monitor said on Saturday.
        headline: 12 miners dead after blast || A blast killed 15 miners near Orlen on Monday, the company said.
        headline: 14 killed as bus leaves road || Four people died and 14 were injured when a bus left the road near Orlen, the police said.
        headline: House prices down 3% || House prices rose by 3 percent in the year to June, the bank said.
        headline: 40 miners rescued || Twelve miners were rescued on Friday and 40 others are still trapped, officials said.
        headline: Bus fares to rise 12% || Bus fares will rise by 4 percent in July, the city said. They have risen by 12 percent since 2019.
        headline: State to shut 30 clinics || The state will open 30 clinics in rural areas, the governor said.
        headline: Three soldiers killed || A soldier and two farmers were killed when a truck hit a mine near Orlen, the army said.

    Passes:
        headline: Journalist and three others killed || Four people died when a car hit a mine near Orlen, the army said.
        headline: Air strikes kill dozens in border town || Air strikes on the town of Orlen killed 43 people on Saturday, a monitor said.
        headline: Blast kills 15 || A blast killed 12 miners and three rescuers near Orlen on Monday, the company said.
        headline: War has killed 9,000, UN says || An attack on the town of Orlen killed 15 people on Monday. The war has killed 9,000 people, the United Nations says.
        headline: Raid kills 12 militants || A raid killed 12 people on Monday, the army said. All of the dead were fighters, it said.
        headline: 40 miners trapped || Twelve miners were rescued on Friday and 40 others are still trapped, officials said.
        headline: Bus fares up 12% since 2019 || Bus fares will rise by 4 percent in July, the city said. They have risen by 12 percent since 2019.
        headline: Three killed by mine || A soldier and two farmers were killed when a truck hit a mine near Orlen, the army said.
        headline: 5 hurt in crash, 2 critical || Five people were injured in a crash on Monday. Two of them are in critical condition.

    Source: copies of one agency report on an air raid, whose headlines had 40 for 43 and "militants" for "people, mostly civilians".
    """
    said: list[Span] = []
    for span, problem in _contradictions(reading):
        if not any(span.overlaps(other) for other in said):
            said.append(span)
            yield problem


def _contradictions(reading: Reading) -> Iterator[tuple[Span, Problem]]:
    """What speaks against the headline, the surest first, with the passage of the headline."""
    titles, body = tolls.headline_and_body(reading)
    for title in titles:
        toll = tolls.toll_of(reading, body, title)
        found = toll and _against(reading, title, toll, body)
        if toll and found:
            yield title.span, _problem(reading, title, toll, found)
        elif fewer := sorts.fewer(reading, title, body):
            message = f"The headline says “{_who(title)}”, the body “{_who(fewer)}” and others beside."
            yield title.span, _doubt(reading, message, title.span, fewer.span)
    patterns = list(slots.patterns(reading))
    top = [p for p in patterns if p.sentence.zone is ZoneKind.HEADLINE]
    below = [p for p in patterns if p not in top]
    for one in fates.alive(top, below, reading.sentences):
        yield _span(reading, one.headline), _fate(reading, one)
    for taken in counterparts.contradicted(patterns, reading.sentences):
        head = _span(reading, taken.headline)
        yield head, _figure(reading, taken, head)
    for line in top:
        yield from _of_others(reading, line, below)
    heads = [s for s in reading.sentences if s.zone is ZoneKind.HEADLINE]
    for line in (*top, *(slots.wordy(s, reading.article.text) for s in heads if all(s != p.sentence for p in top))):
        yield from _billed(reading, line, below)
    rest = [s for s in reading.sentences if s.zone is ZoneKind.BODY]
    for voted in filter(None, (matched.votes(head, rest) for head in heads)):
        message = f"The headline has a vote of {voted[0].text}, the body of {voted[1].text}."
        yield voted[0], _doubt(reading, message, *voted)


def _billed(reading: Reading, line: Pattern, below: Sequence[Pattern]) -> Iterator[tuple[Span, Problem]]:
    """Periods, directions and multiples of the headline that the body has otherwise."""
    for one in billed.billed(line, below, reading.article.text):
        head = Span.of(reading.article.text, one.start, one.end)
        yield head, _doubt(reading, f"The headline says “{head.text}”, the body “{one.told.text}”.", head, one.told)


def _of_others(reading: Reading, line: Pattern, below: Sequence[Pattern]) -> Iterator[tuple[Span, Problem]]:
    """Figures that the body has, but for another deed, another period or others."""
    for one in matched.matched(line, below):
        yield _span(reading, one.headline), _other(reading, one.headline, one.body, one.what)
    opening = [s for s in reading.sentences if s.zone is ZoneKind.BODY][: roles.NEAR]
    for role in roles.misplaced(line, below, opening):
        yield _span(reading, role.headline), _other(reading, role.headline, role.body, "", role.elsewhere)
    for like in likenesses.otherwise(line, below):
        yield _span(reading, like.headline), _other(reading, like.headline, like.body, "", like.elsewhere)


def _against(reading: Reading, title: Claim, toll: Claim, body: Sequence[Claim]) -> str | None:
    """How the body's toll speaks against the headline's; None when it does not."""
    decided = tolls.decides(body, title, toll) and tolls.figure_differs(reading, title, toll, body)
    unlike = not (title.count and toll.count and title.count.low == toll.count.low)
    if unlike and (
        decided or tolls.swapped(reading, title, toll, body) or fates.others_living(reading, title, toll, body)
    ):
        return f"The headline says {_number(title)}, the body {_number(toll)}."
    who = tolls.class_differs(reading, title, toll) or tolls.others_harmed(reading, title, toll, body)
    if _number(title) and who:
        return f"The headline says “{_who(title)}”, the body “{tolls.context(reading, toll)}”."
    return None


def _fate(reading: Reading, one: fates.Living) -> Problem:
    """The dead of the headline, whom the body has alive."""
    text = reading.article.text
    head = Span.of(text, one.headline.start, text.find("\n", one.headline.start))
    body = _span(reading, one.body)
    return Problem(
        message="The headline tells of deaths, the body of the same people alive.",
        evidence=(Evidence(reading.article.id, head), Evidence(reading.article.id, body)),
        values=(("headline", head.text), ("body", body.text)),
        severity=None if one.sure else Severity.WARNING,
    )


def _figure(reading: Reading, taken: counterparts.Taken, head: Span) -> Problem:
    """A figure of any kind that the body gives otherwise."""
    body = _span(reading, taken.body)
    return Problem(
        message=f"The headline says {head.text}, the body {body.text}{_SLIPS.get(taken.slip or '', '')}.",
        evidence=(Evidence(reading.article.id, head), Evidence(reading.article.id, body)),
        values=(
            ("headline", shares.shown(taken.headline.value)),
            ("body", shares.shown(taken.body.value)),
            ("slip", taken.slip or "none known"),
            ("words in common", ", ".join(sorted(taken.shared))),
        ),
        severity=None if taken.sure else Severity.WARNING,
    )


def _other(reading: Reading, headline: Slot, body: Slot, what: str, elsewhere: Slot | None = None) -> Problem:
    """A figure that the body gives otherwise; `elsewhere` is where it has the headline's, for something else."""
    head, told = _span(reading, headline), _span(reading, body)
    if elsewhere is None:
        return _doubt(reading, f"The headline says {head.text}, the body {told.text}.", head, told, tied=what)
    where, words = slots.around(reading, elsewhere)
    if headline.value == body.value:
        return _doubt(reading, f"The headline tells the opposite of “{words}”.", head, where)
    return _doubt(
        reading, f"The headline says {head.text}, the body {told.text}; there it is “{words}”.", head, told, where
    )


def _doubt(reading: Reading, message: str, *spans: Span, **values: str) -> Problem:
    return Problem(
        message,
        tuple(Evidence(reading.article.id, span) for span in spans),
        values=(("headline", spans[0].text), ("body", spans[1].text), *values.items()),
        severity=Severity.WARNING,
    )


def _span(reading: Reading, slot: Slot) -> Span:
    return Span.of(reading.article.text, slot.start, slot.end)


def _number(claim: Claim) -> str:
    return claim.count.number.text if claim.count else ""


def _who(claim: Claim) -> str:
    return " ".join(claim.span.text.split())


def _problem(reading: Reading, title: Claim, toll: Claim, message: str) -> Problem:
    return Problem(
        message=message,
        evidence=(Evidence(reading.article.id, title.span), Evidence(reading.article.id, toll.span)),
        values=(
            ("headline", _who(title)),
            ("headline class", title.victims.kind.value),
            ("body", tolls.context(reading, toll)),
            ("body class", tolls.kind_of(reading, toll).value),
        ),
    )
