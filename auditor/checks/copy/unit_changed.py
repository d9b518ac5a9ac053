"""copy/unit-changed: the unit of a figure was dropped or became another."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.comparing.compare import evidence
from auditor.comparing.differences import unit_differs
from auditor.comparing.twins import figures
from auditor.model import Pair, Problem, Quantity, Settings, Severity


@check("error", silences=("copy/number-changed", "copy/hedge-changed", "copy/quote-altered"))
def unit_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """The unit of a figure was dropped or became another, while the number stayed.

    Why: "5,000 square kilometers" and "5,000 kilometers" are different things, and the number that stayed hides it.

    Flags:
        original: The army said the advance secured over 4,000 square kilometers (1,500 square miles) of desert.
        copy: The army said the advance secured over 4,000 kilometers (1,500 miles) of desert.
        original: The spill covers 40 hectares of the bay, the port office said.
        copy: The spill covers 40 acres of the bay, the port office said.

    Passes:
        original: The road runs 12 km from the port to the mine.
        copy: The road runs 12 kilometres (7.5 miles) from the port to the mine.
        original: The road runs 50 miles (80 km) from the port to the mine.
        copy: The road runs 80 km from the port to the mine.
        original: Some 30 per cent of the harvest was lost, the ministry said.
        copy: Some 30% of the harvest was lost, the ministry said.

    Source: wire copy of May 2017 on the Syrian desert, where "square" was dropped in a rewrite.
    """
    for twin in figures(pair).twins:
        found = unit_differs(twin, pair)
        if found:
            before, after = found
            yield Problem(
                message=(
                    f"The original gives {_unit(before)} (“{twin.original.span.text}”), "
                    f"the copy {_unit(after)} (“{twin.copy.span.text}”)."
                ),
                evidence=evidence(pair.copy, twin.copy.span) + evidence(pair.original, twin.original.span),
                suggestion=twin.original.span.text,
                values=(
                    ("number", str(before.low)),
                    ("original unit", before.unit or "none"),
                    ("copy unit", after.unit or "none"),
                ),
                severity=Severity.WARNING if before.unit is None else None,  # it may have been understood
            )


def _unit(quantity: Quantity) -> str:
    return quantity.unit_span.text if quantity.unit_span else "no unit"
