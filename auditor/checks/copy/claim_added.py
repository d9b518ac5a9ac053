"""copy/claim-added: a casualty figure of the copy is nowhere in the original."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.comparing.compare import evidence, unmatched
from auditor.comparing.onesided import added, listed, runs
from auditor.model import Pair, Problem, Settings


@check("warning")
def claim_added(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """A casualty figure of the copy is nowhere in the original; figures that came in one addition are one finding.

    Why: a figure that the credited source did not give needs a source of its own.

    Flags:
        original: The army took the town of Orsk on Monday after a long siege. || The road to the port is open again, the army said.
        copy: The army took the town of Orsk on Monday after a long siege. || The strikes killed 26 civilians, the mayor said. || The road to the port is open again, the army said.

    Passes:
        original: The army took the town of Orsk on Monday after a long siege. || The strikes killed 26 civilians, the mayor said. || The road to the port is open again, the army said.
        copy: The army took the town of Orsk on Monday after a long siege. || The mayor said that 26 civilians had been killed by the strikes. || The road to the port is open again, the army said.

    Source: research on republished agency reports, into which paragraphs of other agencies are mixed.
    """
    for run in runs(added(pair), pair.copy, unmatched(pair)[1]):
        yield Problem(
            message=f"The copy adds {listed(run)}; the original has no such figure.",
            evidence=evidence(pair.copy, *(claim.span for claim in run)),
            values=tuple(("claimant", c.claimant.name) for c in run if c.claimant),
        )
