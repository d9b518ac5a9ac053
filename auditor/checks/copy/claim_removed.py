"""copy/claim-removed: a casualty figure of the original is nowhere in the copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.comparing.compare import evidence, unmatched
from auditor.comparing.onesided import last_kept, listed, removed, runs, sentence_of
from auditor.model import Claim, Pair, Problem, Sentence, Settings, Severity, ZoneKind


@check("warning")
def claim_removed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """A casualty figure of the original, or who makes it, is nowhere in the copy; a copy cut from its end is one note.

    Why: leaving out one side's toll changes the story as much as changing it. Figures that went in one cut are one finding.

    Flags:
        original: The army took the town of Orsk on Monday after a long siege. || The strikes killed over two dozen civilians, the mayor said. || The road to the port is open again, the army said.
        copy: The army took the town of Orsk on Monday after a long siege. || The road to the port is open again, the army said.

    Passes:
        original: The army took the town of Orsk on Monday after a long siege. || The strikes killed 26 civilians, the mayor said. || The road to the port is open again, the army said.
        copy: The army took the town of Orsk on Monday after a long siege. || The mayor said that 26 civilians had been killed by the strikes. || The road to the port is open again, the army said.
        original: The strikes killed 26 civilians in Orsk on Monday, the mayor said. || The strikes that killed 26 people hit a market.
        copy: The strikes killed 26 civilians in Orsk on Monday, the mayor said.

    Source: research on republished agency reports, some of which end before the denial.
    """
    trimmed = last_kept(pair)
    claims = removed(pair)
    tail = [c for c in claims if trimmed and sentence_of(c, pair.original) > trimmed.index]
    inner = claims[: len(claims) - len(tail)]
    for run in runs(inner, pair.original, unmatched(pair)[0]):
        yield Problem(
            message=f"The copy leaves out {listed(run)}.",
            evidence=evidence(pair.original, *(claim.span for claim in run)),
            values=tuple(("claimant", c.claimant.name) for c in run if c.claimant),
        )
    if trimmed:
        yield _trimmed(pair, trimmed, tail)


def _trimmed(pair: Pair, last: Sentence, tail: Sequence[Claim]) -> Problem:
    body = [s.paragraph for s in pair.original.sentences if s.zone is ZoneKind.BODY]
    number, count = len({p for p in body if p <= last.paragraph}), len(set(body))
    where = f"after paragraph {number} of {count}" if number < count else "within its last paragraph"
    left_out = f" What was cut gave {listed(tail)}." if tail else ""
    return Problem(
        message=f"The copy is trimmed {where}.{left_out}",
        evidence=evidence(pair.original, *([c.span for c in tail] or [last.span])),
        severity=Severity.NOTE,
    )
