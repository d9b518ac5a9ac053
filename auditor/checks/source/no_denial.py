"""source/no-denial: an answer that is no denial, shown as what it is."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks import check
from auditor.ledger import evidence, reports
from auditor.model import Evidence, Incident, Problem, Settings, Stance
from auditor.parties import Parties
from auditor.wording import opening, quoted, verb

WORDS = {
    Stance.NO_COMMENT: "{has} not commented",
    Stance.ASSESSING: "{be} looking into the reports",
    Stance.UNSUBSTANTIATED: "{calls} the reports unsubstantiated",
}


@check("note")
def no_denial(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """A side that declined to comment, is assessing or could not verify: that is no denial.

    Why: "declined to comment", "is looking into the reports" and "could not be verified" turn into "denied" as reports are
    rewritten. Listed beside the figures they answer, so that nobody takes them for one.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people. The coalition said it was looking into reports that 21 people were killed in the village of Tal Mirin on Saturday.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people. The coalition declined to comment.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people. The coalition denied that any civilians were killed.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 21 people.

    Source: the ledgers of casualty recorders, which keep assessments and refusals to comment apart from denials.
    """
    parties = Parties(incident.claims)
    reporters = {parties.claimant(claim) for claim in incident.claims if reports(claim)}
    given = [(parties.name(r.claimant), r.stance, Evidence(r.article, r.span)) for r in incident.responses]
    given += [(parties.claimant(c), c.stance, evidence(c)) for c in incident.claims]
    done: set[tuple[str, Stance]] = set()
    shown: list[Evidence] = []
    for who, stance, where in given:
        if stance in WORDS and parties.answers_for_harm(who) and (who, stance) not in done and reporters - {who}:
            done.add((who, stance))
            if not any(_same_words(where, other) for other in shown):  # one sentence is one answer
                shown.append(where)
                yield _problem(who, stance, where)


def _same_words(one: Evidence, other: Evidence) -> bool:
    return one.article == other.article and one.span.overlaps(other.span)


def _problem(who: str, stance: Stance, where: Evidence) -> Problem:
    said = WORDS[stance].format(has=verb(who, "has"), calls=verb(who, "calls"), be=verb(who, "is"))
    return Problem(
        message=f"{opening(who)} {said}: {quoted(where.span.text)} That is no denial.",
        evidence=(where,),
        values=(("answer by", who), ("answer", stance.value)),
    )
