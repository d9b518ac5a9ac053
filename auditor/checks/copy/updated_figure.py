"""copy/updated-figure: a later copy gives a higher figure of the same claimant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from auditor.checks import check
from auditor.comparing.compare import evidence
from auditor.comparing.differences import number_differs, updates
from auditor.comparing.speech import may_be_same
from auditor.comparing.twins import Figure, Twin, figures
from auditor.model import Attribution, Pair, Problem, Reading, Settings, Severity


@check("note", silences=("copy/number-changed",))
def updated_figure(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """A copy of a later time gives a higher figure of the same claimant: listed as a sequence with its times.

    Why: a toll that rises from one version to the next is no error, and an editor must see that the older one is out of date.

    Flags:
        original: [2018-11-17 09:00] The flood killed 43 people in the valley, the rescue service said. || Some 30 others were hurt, the service said.
        copy: [2018-11-17 15:00] The flood killed 51 people in the valley, the rescue service said. || Some 44 others were hurt, the service said.

    Passes:
        original: [2018-11-17 09:00] The flood killed 43 people in the valley, the rescue service said. || Some 30 others were hurt, the service said.
        copy: [2018-11-17 09:00] The flood killed 51 people in the valley, the rescue service said. || Some 44 others were hurt, the service said.  # not later
        original: [2018-11-17 09:00] The flood killed 43 people in the valley, the rescue service said.
        copy: [2018-11-17 15:00] The flood killed 34 people in the valley, the rescue service said.  # a toll does not fall
        original: [2018-11-17 09:00] The flood killed 43 people in the valley, the rescue service said.
        copy: [2018-11-17 15:00] The flood killed forty-three people in the valley, the rescue service said.

    Source: agencies' practice of filing a story again with the newest toll and the time of the version.
    """
    changed = [twin for twin in figures(pair).twins if number_differs(twin, pair)]
    for twin in updates(pair, changed):
        who = _claimants(pair, twin)
        if who is not None and _counts(pair.copy, twin.copy):
            yield _problem(pair, twin, who)


def _problem(pair: Pair, twin: Twin, who: str) -> Problem:
    first, then = _time(pair.original), _time(pair.copy)
    was, now = twin.original.span.text, twin.copy.span.text
    by = f" ({who})" if who else ""
    return Problem(
        message=f"The figure rose from “{was}” ({first}) to “{now}” ({then}){by}; the original's is out of date.",
        evidence=evidence(pair.copy, twin.copy.span) + evidence(pair.original, twin.original.span),
        values=(
            (first, str(twin.original.quantity.low)),
            (then, str(twin.copy.quantity.low)),
            ("claimant", who or "not named"),
        ),
        severity=Severity.NOTE,
    )


def _claimants(pair: Pair, twin: Twin) -> str | None:
    """Who gives both figures, empty where nobody is named; None where it is surely not one claimant."""
    ours, theirs = _says(pair.original, twin.original), _says(pair.copy, twin.copy)
    if ours and theirs and not any(may_be_same(a, b) for a in ours for b in theirs):
        return None
    return next((a.claimant for a in (*theirs, *ours) if a.claimant), "")


def _counts(reading: Reading, figure: Figure) -> bool:
    """Whether it counts people or things that are named, and is no entry of a balance sheet."""
    return bool(figure.quantity.noun) or any(c.count and c.count.span == figure.quantity.span for c in reading.claims)


def _says(reading: Reading, figure: Figure) -> list[Attribution]:
    """The attributions whose content holds a figure."""
    return [a for a in reading.attributions if any(s.covers(figure.quantity.number) for s in a.content)]


def _time(reading: Reading) -> str:
    """When an article was published, to the minute where that is known."""
    moment: date | None = reading.article.published
    if isinstance(moment, datetime):
        return f"{moment:%Y-%m-%d %H:%M}"
    return f"{moment:%Y-%m-%d}" if moment else "no date"
