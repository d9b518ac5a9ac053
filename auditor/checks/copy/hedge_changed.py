"""copy/hedge-changed: "at least", "about", "up to" or "alleged" was dropped or added."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.comparing.compare import evidence
from auditor.comparing.differences import hedge_differs, lost_doubts
from auditor.comparing.twins import figures
from auditor.model import Pair, Problem, Settings


@check("warning")
def hedge_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """The words that limit a figure or mark an accusation ("at least", "about", "up to", "alleged") were dropped, added or changed.

    Why: without its hedge an estimate becomes a count and an accusation a fact.

    Flags:
        original: The flood killed at least 43 people in the valley, the rescue service said.
        copy: The flood killed 43 people in the valley, the rescue service said.
        original: Up to 11 ships were held in the strait, the port office said.
        copy: At least 11 ships were held in the strait, the port office said.
        original: Police arrested an alleged smuggler at the border on Monday.
        copy: Police arrested a smuggler at the border on Monday.

    Passes:
        original: Some 43 people were hurt when the bridge gave way.
        copy: About 43 people were hurt when the bridge gave way.
        original: Over 300 houses burned down in the hills, the council said.
        copy: More than 300 houses burned down in the hills, the council said.

    Source: research on copies of agency reports, where "at least 36" turns into "36" and "43" into "around 43".
    """
    for twin in figures(pair).twins:
        if hedge_differs(twin, pair):
            printed, now = twin.original.span.text, twin.copy.span.text
            yield Problem(
                message=f"The original says “{printed}”, the copy “{now}”.",
                evidence=evidence(pair.copy, twin.copy.span) + evidence(pair.original, twin.original.span),
                suggestion=printed,
                values=(("original", twin.original.quantity.bound.value), ("copy", twin.copy.quantity.bound.value)),
            )
    for said, unsaid in lost_doubts(pair):
        yield Problem(
            message=f"The original says “{said.text}”, the copy “{unsaid.text}”.",
            evidence=evidence(pair.copy, unsaid) + evidence(pair.original, said),
            suggestion=said.text,
        )
