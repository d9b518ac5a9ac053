"""source/not-comparable: figures that differ and do not contradict one another, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from auditor.arithmetic import comparable, disjoint
from auditor.checks import check
from auditor.ledger import evidence, is_total, of_event
from auditor.model import Claim, Incident, Problem, Scope, Settings, VictimClass
from auditor.parties import Parties
from auditor.wording import listed, opening, quoted, verb, with_article

SCOPES = {Scope.PERIOD: "covers a period", Scope.CUMULATIVE: "covers everything so far"}


@check("note")
def not_comparable(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """Figures of another scope or of another class stand beside those of the event.

    Why: 43 killed in one strike and 212 killed since September are both right, and so are 30 civilians and 12 fighters, or
    36 civilians and then 43 people of one source. Set side by side they look like a contradiction or a revision; the note
    says why they are neither.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people. The Observatory said raids have killed 212 people since September 10.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes on Saturday on the village of Tal Mirin killed 30 civilians.
        [Inland Wire, 2018-11-17 12:00] The Syrian army said its air strikes on Saturday on the village of Tal Mirin killed 12 militants.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 36 civilians.
        [Inland Wire, 2018-11-18 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people.
        [Inland Wire, 2018-11-17 12:00] The Syrian Network for Human Rights said coalition strikes on Saturday on the village of Tal Mirin killed 25 people.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said coalition air strikes on Saturday on the village of Tal Mirin killed 43 people. The war has killed 90,000 people since 2015.

    Source: casualty recorders' rule that figures are compared for one event, one outcome and one class only.
    """
    parties = Parties(incident.claims)
    totals = [claim for claim in of_event(incident) if is_total(claim)]
    first = {(c.article, c.outcome.value): c for c in reversed(totals)}
    for (article, scope), others in _by_scope(incident.beside).items():
        rival = first.get((article, others[0].outcome.value))
        if rival is not None:
            which = "the second" if len(others) == 1 else "the others"
            covers = SCOPES[scope] if len(others) == 1 else SCOPES[scope].replace("covers", "cover")
            yield _problem(rival, others, f"{which} {covers}, not this event", parties)
    done: set[frozenset[str]] = set()
    latest = {(parties.claimant(c), c.outcome.value, c.victims.kind.value): c for c in totals}
    for left, right in combinations(latest.values(), 2):
        kinds = frozenset((left.victims.kind.value, right.victims.kind.value))
        if kinds in done:
            continue
        if parties.claimant(left) == parties.claimant(right):
            if _wider(left, right):
                done.add(kinds)
                yield _not_revised(parties.claimant(left), left, right)
        elif _other_class(left, right):
            done.add(kinds)
            yield _problem(left, [right], f"one counts {left.victims.surface}, one {right.victims.surface}", parties)


def _other_class(left: Claim, right: Claim) -> bool:
    if left.count is None or right.count is None or left.outcome is not right.outcome:
        return False
    differ = disjoint(left.count.interval, right.count.interval)
    return differ and not comparable(left.victims.kind, right.victims.kind)


def _wider(left: Claim, right: Claim) -> bool:
    """Whether one voice counted civilians in one report and a greater number of people in another."""
    if left.article == right.article or left.outcome is not right.outcome:
        return False
    lows = {claim.victims.kind: claim.count.low for claim in (left, right) if claim.count}
    some, everybody = lows.get(VictimClass.CIVILIAN), lows.get(VictimClass.PEOPLE)
    return some is not None and everybody is not None and some < everybody


def _not_revised(who: str, left: Claim, right: Claim) -> Problem:
    some, everybody = (left, right) if left.victims.kind is VictimClass.CIVILIAN else (right, left)
    return Problem(
        message=f"{opening(who)} {verb(who, 'gives')} {quoted(some.span.text)} and {quoted(everybody.span.text)}: one figure "
        "counts civilians, the other everybody; neither revises the other.",
        evidence=(evidence(some), evidence(everybody)),
        values=(
            ("source", who),
            ("first", "civilian, event"),
            ("second", "people, event"),
            ("reason", "other classes"),
        ),
    )


def _by_scope(beside: Iterable[Claim]) -> dict[tuple[str | None, Scope], list[Claim]]:
    found: dict[tuple[str | None, Scope], list[Claim]] = {}
    for claim in beside:
        found.setdefault((claim.article, claim.scope), []).append(claim)
    return found


def _problem(left: Claim, others: Sequence[Claim], reason: str, parties: Parties) -> Problem:
    told = listed([_told(claim, parties) for claim in (left, *others)])
    return Problem(
        message=f"{told} do not contradict one another: {reason}.",
        evidence=(evidence(left), *map(evidence, others)),
        values=(
            ("first", f"{left.victims.kind.value}, {left.scope.value}"),
            ("second", f"{others[0].victims.kind.value}, {others[0].scope.value}"),
            ("reason", reason),
        ),
    )


def _told(claim: Claim, parties: Parties) -> str:
    who = parties.claimant(claim)
    return f"{quoted(claim.span.text)} ({with_article(who) if who else 'in the report itself'})"
