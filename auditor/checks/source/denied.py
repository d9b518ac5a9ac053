"""source/denied: harm that one side reports and another denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.extract.claimants import body
from auditor.ledger import answers, denies, evidence, reports
from auditor.model import Claim, Incident, Problem, Settings
from auditor.parties import Parties
from auditor.wording import opening, quoted, verb, with_article


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
    parties = Parties(incident.claims)
    told = [c for c in incident.claims if reports(c)]
    done: set[str] = set()
    for denial in sorted((c for c in incident.claims if denies(c)), key=lambda c: c.limit is None):
        side = parties.side(parties.claimant(denial))
        against = [r for r in told if answers(denial, r, parties)]
        if against and side not in done:
            done.add(side)
            yield _problem(denial, against, parties)


def _single(report: Claim) -> bool:
    """Whether a report gives one number, so that it can be named in a sentence."""
    return report.count is not None and report.count.low is not None and report.count.low == report.count.high


def _telling(report: Claim, denial: Claim, parties: Parties) -> tuple[bool, ...]:
    """How well a report stands for what is denied: by somebody, told beside the denial, by a known body, one number."""
    return (
        report.claimant is not None,
        report.article == denial.article,
        body(parties.claimant(report)) is not None,
        _single(report),
    )


def _problem(denial: Claim, against: Sequence[Claim], parties: Parties) -> Problem:
    report = max(against, key=lambda r: _telling(r, denial, parties))
    who = parties.claimant(report)
    denier = parties.claimant(denial)
    limit = f" The denial is limited: {quoted(denial.limit.text)}." if denial.limit else ""
    reported = f"{with_article(who)} {verb(who, 'reports')}" if who else "is reported"
    return Problem(
        message=f"{opening(denier)} {verb(denier, 'denies')} what {reported} ({quoted(report.span.text)}): "
        f"{quoted(denial.span.text)}.{limit}",
        evidence=(evidence(denial), evidence(report)),
        values=(
            ("denied by", denier),
            ("denied", f"{denial.outcome.value}, {denial.victims.kind.value}"),
            ("limit", denial.limit.text if denial.limit else ""),
            ("reported by", who or "the article itself"),
            ("reported", report.span.text),
        ),
    )
