"""source/denied: harm that one side reports and another denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.arithmetic import comparable
from auditor.checks import check
from auditor.model import Claim, Evidence, Incident, Outcome, Problem, Relation, Settings, Stance

REPORTED = (Stance.ASSERTED, Stance.ACCUSED, Stance.POSSIBLE)


@check("warning")
def denied(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """Harm that one side reports and another denies.

    Why: a denial is often narrower than it sounds. It is set beside the figure it answers, with the words that limit it, so
    that an editor can see whether the two really contradict one another.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people, including nine children. The coalition said no civilian casualties were associated with its strikes on Saturday.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday in the village of Tal Mirin killed 21 civilians.
        [Inland Wire, 2018-11-18 10:00] The US-led coalition denied that its strikes on Saturday near the village of Tal Mirin had killed any civilians.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 fighters. The coalition said no civilians were harmed in the strikes.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people. The coalition declined to comment.

        [Harbour Post, 2018-11-17 09:00] Police said a gas explosion on Friday in the town of Orlen killed two people. No other injuries were reported, they said.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people.
        [Inland Wire, 2018-11-18 10:00] The coalition said no civilians were harmed in its strikes on Friday on the village of Beit Salun.

    Source: the ledgers of casualty recorders, who keep a denial apart from the count and note what it is limited to.
    """
    reports = [c for c in incident.claims if _reports(c)]
    done: set[str] = set()
    for denial in sorted((c for c in incident.claims if _denies(c)), key=lambda c: c.limit is None):
        against = [r for r in reports if _answers(denial, r)]
        name = denial.claimant.name if denial.claimant else ""
        if against and name not in done:
            done.add(name)
            yield _problem(denial, against)


def _denies(claim: Claim) -> bool:
    return (
        claim.stance is Stance.DENIED
        and claim.claimant is not None
        and claim.count is not None
        and claim.count.most == 0
    )


def _reports(claim: Claim) -> bool:
    """Whether a claim tells of harm in a figure of its own: parts only repeat what their total says."""
    told = claim.stance in REPORTED and claim.count is not None and claim.count.most != 0
    return told and claim.relation not in (Relation.SUBSET_OF, Relation.PART_OF_SUM)


def _answers(denial: Claim, report: Claim) -> bool:
    """Whether the denial speaks of the same outcome and class, and of another's report."""
    if report.claimant and denial.claimant and report.claimant.name == denial.claimant.name:
        return False
    outcomes = denial.outcome is Outcome.CASUALTIES or denial.outcome is report.outcome
    return outcomes and comparable(denial.victims.kind, report.victims.kind)


def _problem(denial: Claim, against: Sequence[Claim]) -> Problem:
    report = max(against, key=lambda r: (r.claimant is not None, r.count is not None and r.count.low is not None))
    who = report.claimant.name if report.claimant else "the article itself"
    denier = denial.claimant.name if denial.claimant else ""
    limit = f' The denial is limited: "{denial.limit.text}".' if denial.limit else ""
    return Problem(
        message=f'{denier} denies ("{_words(denial)}") what {who} reports ("{_words(report)}").{limit}',
        evidence=(_evidence(denial), _evidence(report)),
        values=(
            ("denied by", denier),
            ("denied", f"{denial.outcome.value}, {denial.victims.kind.value}"),
            ("limit", denial.limit.text if denial.limit else ""),
            ("reported by", who),
            ("reported", report.span.text),
        ),
    )


def _words(claim: Claim) -> str:
    return " ".join(claim.span.text.split())


def _evidence(claim: Claim) -> Evidence:
    return Evidence(claim.article or "text", claim.span)
