"""copy/credit-dropped: the agency credit or byline of the original is gone."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.comparing.compare import evidence
from auditor.comparing.credits import credit_of, is_credited
from auditor.model import Pair, Problem, Settings


@check("warning")
def credit_dropped(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """The agency credit or byline of the original is gone from the copy.

    Why: a reader can no longer see whose reporting it is, and most agencies' terms require the credit.

    Flags:
        original: headline: Flood cuts off valley || ORSK (Reuters) - The flood cut off the valley on Monday, the rescue service said.
        copy: headline: Flood cuts off valley || The flood cut off the valley on Monday, the rescue service said.

    Passes:
        original: headline: Flood cuts off valley || ORSK (Reuters) - The flood cut off the valley on Monday, the rescue service said.
        copy: headline: Flood cuts off valley || The flood cut off the valley on Monday, the rescue service said. || Reuters
        original: headline: Flood cuts off valley || The flood cut off the valley on Monday, the rescue service said.
        copy: headline: Valley cut off by flood || The flood cut off the valley on Monday, the rescue service said.

    Source: agencies' terms of use, and the style guides that ask for a credit on every agency story.
    """
    credit = credit_of(pair.original.article)
    if credit and not is_credited(credit, pair.copy.article):
        yield Problem(
            message=f"The original credits {credit.span.text}; the copy credits nobody of that name.",
            evidence=evidence(pair.original, credit.span),
            values=(("credit", credit.span.text),),
        )
