"""copy/number-changed: a figure of the original became another figure in the copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.comparing.compare import evidence
from auditor.comparing.differences import is_allowed, number_differs, same_form, updates, with_number_of
from auditor.comparing.twins import Twin, figures
from auditor.model import Pair, Problem, Settings, Severity


@check("error", silences=("copy/quote-altered",))
def number_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """A figure of the original became another figure in the copy.

    Why: a digit lost or turned in retyping is the commonest error of a copy, and the one a reader is least able to see.

    Flags:
        original: The flood killed 43 people in the valley, the rescue service said.
        copy: The flood killed 34 people in the valley, the rescue service said.
        original: The plant employs 1,200 workers and supplies four towns.
        copy: The plant employs 12,000 workers and supplies four towns.

    Passes:
        original: The flood killed twenty-two people in the valley, the rescue service said.
        copy: The flood killed 22 people in the valley, the rescue service said.
        original: The road runs 12 km from the port to the mine.
        copy: The road runs 12 kilometres (7.5 miles) from the port to the mine.
        original: The repairs will cost 52.3 million crowns, the council said.
        copy: The repairs will cost about 52 million crowns, the council said.
        original: headline: Flood kills 43 in valley || The flood killed 43 people in the valley on Monday.
        copy: headline: Flood kills dozens in valley || The flood killed 43 people in the valley on Monday.

    Source: the corrections columns of newspapers, where a wrong figure is the commonest entry.
    """
    twins = figures(pair).twins
    changed = [twin for twin in twins if number_differs(twin, pair)]
    newer = updates(pair, changed)
    if not newer and same_form(pair, twins, changed):
        yield _other_report(pair, changed, len(twins))
        return
    for twin in changed:
        update, allowed = twin in newer, is_allowed(twin)
        remark = "; the copy is later and the toll rose, so this may be an update" if update else ""
        yield Problem(
            message=f"The original says “{twin.original.span.text}”, the copy “{twin.copy.span.text}”{remark}.",
            evidence=evidence(pair.copy, twin.copy.span) + evidence(pair.original, twin.original.span),
            suggestion=None if update else with_number_of(twin, settings.spell_out_below),
            values=(("original", str(twin.original.quantity.low)), ("copy", str(twin.copy.quantity.low))),
            severity=Severity.NOTE if update else Severity.WARNING if allowed else None,
        )


def _other_report(pair: Pair, changed: Sequence[Twin], count: int) -> Problem:
    return Problem(
        message=f"{len(changed)} of {count} figures differ: the two look like two reports in one form, not a text and its copy.",
        evidence=evidence(pair.copy, *(t.copy.span for t in changed))
        + evidence(pair.original, *(t.original.span for t in changed)),
        severity=Severity.NOTE,
    )
