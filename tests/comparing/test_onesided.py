from __future__ import annotations

from auditor.comparing.onesided import added, last_kept, listed, removed
from tests.checks.copy.desk import pair

TOWN = "The army took the town of Orla on Monday after a long siege, officers said."
STRIKES = "The strikes killed 26 civilians in the market, the mayor of Orla said."
ROAD = "The road to the port is open again and lorries are moving on it, the army said."


def test_a_claim_of_one_side_is_removed_or_added() -> None:
    with_it, without = "\n\n".join((TOWN, STRIKES, ROAD)), "\n\n".join((TOWN, ROAD))
    assert [c.span.text for c in removed(pair(with_it, without))] == ["killed 26 civilians"]
    assert [c.span.text for c in added(pair(without, with_it))] == ["killed 26 civilians"]


def test_a_rounded_claim_is_the_same_claim() -> None:
    copy = "More than 25 civilians died in the strikes on the market, the mayor said."
    assert removed(pair(f"{TOWN}\n\n{STRIKES}", f"{TOWN}\n\n{copy}")) == ()


def test_a_single_victim_is_no_toll() -> None:
    killed = "The blast killed one soldier at the gate of the mill on Monday."
    assert removed(pair(f"{TOWN}\n\n{killed}\n\n{ROAD}", f"{TOWN}\n\n{ROAD}")) == ()


def test_the_last_sentence_kept() -> None:
    kept = last_kept(pair("\n\n".join((TOWN, STRIKES, ROAD)), TOWN))
    assert kept is not None
    assert kept.span.text == TOWN


def test_nothing_was_cut_from_the_end_of_a_whole_copy() -> None:
    assert last_kept(pair(f"{TOWN}\n\n{ROAD}", f"{TOWN}\n\n{ROAD}")) is None


def test_a_long_list_is_cut() -> None:
    text = " ".join(f"The raid on mill {n} killed {n} people, the mayor said." for n in range(11, 20))
    claims = removed(pair(f"{TOWN}\n\n{text}\n\n{ROAD}", f"{TOWN}\n\n{ROAD}"))
    assert listed(claims).endswith("more")


def test_a_figure_told_in_no_known_construction_is_told() -> None:
    copy = "For the 26 residents of the market no help came in time, the mayor said."
    assert removed(pair(f"{TOWN}\n\n{STRIKES}", f"{TOWN}\n\n{copy}")) == ()
    copy = "Lorries from 26 towns have crossed the bridge since then."
    assert len(removed(pair(f"{TOWN}\n\n{STRIKES}\n\n{ROAD}", f"{TOWN}\n\n{copy}\n\n{ROAD}"))) == 1


def test_the_sum_of_two_figures_is_no_new_figure() -> None:
    parts = "The strikes killed 20 civilians and 14 soldiers in the market."
    total = "In all, the attacks killed 34 people, the mayor of Orla said."
    assert added(pair(f"{TOWN}\n\n{parts}", f"{TOWN}\n\n{total}\n\n{parts}")) == ()
