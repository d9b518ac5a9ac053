"""source/actor-disputed: the harm is agreed, who did it is not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from auditor.checks import check
from auditor.disputes import Account, disputes
from auditor.model import Incident, Problem, Settings
from auditor.wording import quoted, verb, with_article


@check("warning")
def actor_disputed(incident: Incident, settings: Settings) -> Iterator[Problem]:
    """The harm is agreed, and the blame is laid on different sides, or the side blamed says it was not its doing.

    Why: a reader who meets one account only takes its actor for established. Blame counts with a figure or without one ("blamed
    the army for the attack"). Figures that cannot both be right are another matter (source/figures-disjoint), and an account that
    names no actor contradicts none. Bodies of one state or movement are one side.

    Flags:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said shelling by Syrian government forces on Saturday killed 21 people in the village of Tal Mirin.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin. The Syrian opposition blamed the Syrian army for the deaths.

    Passes:
        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said air strikes on Saturday killed 21 people in the village of Tal Mirin.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said coalition air strikes on Saturday killed 21 people in the village of Tal Mirin.

        [Harbour Post, 2018-11-17 09:00] The Syrian Observatory for Human Rights said air strikes by the US-led coalition on Saturday killed 21 people in the village of Tal Mirin.
        [Inland Wire, 2018-11-18 10:00] Residents said shelling by Syrian government forces on Saturday killed four people in the village of Tal Mirin.

    Source: the category "contested" of casualty recorders: competing claims of responsibility for one event.
    """
    for left, right in islice(disputes(incident), 1):  # whoever joins in, the event has one dispute of who did it
        yield _problem(left, right)


def _problem(left: Account, right: Account) -> Problem:
    if left.denies:
        left, right = right, left
    accounts = [_account(one) for one in (left, right)]
    values = [
        (one.who or f"{one.where.article} itself", f"not {one.actor}" if one.denies else one.actor)
        for one in (left, right)
    ]
    outcome = left.claim or right.claim
    return Problem(
        message=f"{accounts[0][:1].upper() + accounts[0][1:]}, {accounts[1]}: who did it is contested.",
        evidence=(left.where, right.where),
        values=(*values, *((("outcome", outcome.outcome.value),) if outcome else ())),
    )


def _account(one: Account) -> str:
    actor, said = with_article(one.actor), quoted(one.where.span.text)
    if one.denies:
        return f"{with_article(one.who)} {verb(one.who, 'denies')} it ({said})"
    if not one.who:
        return f"a report names {actor} ({said})"
    return f"{with_article(one.who)} {verb(one.who, 'names' if one.claim else 'blames')} {actor} ({said})"
