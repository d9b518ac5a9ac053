"""Articles of our own invention for the tests of matching."""

from __future__ import annotations

import random
from datetime import date

from auditor.model import Article

LEAD = "Floodwater broke the dam above the town of Ostrava Mill on Tuesday night and swept away two bridges."
REST = (
    "Rescue crews said 43 people had been carried off, among them 12 pupils of the valley school.",
    "Governor Ilse Maren flew over the river with engineers and promised 3 million crowns for the homeless.",
    "The dam was built in 1961 and had been due for repair, according to the provincial water board.",
    "Its keeper, Tomas Brel, told the board in March that the eastern sluice no longer closed.",
    "Nobody answered his letter, a spokeswoman for the board admitted on Wednesday.",
    "Some 900 families spent the night in the sports hall of neighboring Karsk, where bakers handed out bread.",
    "Army divers were still searching the lower valley when rain set in again after dawn.",
    "The railway between Karsk and the coast will stay shut for at least two weeks, its operator said.",
    "Insurers put the damage at 80 million crowns, the highest since the floods of 1997.",
)
STORY = (LEAD, *REST)

OTHER = (
    "Striking bus drivers in the port of Lomma voted on Monday to stay out for another week.",
    "Their union wants 6 percent more pay and an end to split shifts.",
    "The city council called the demand absurd and hired coaches from the islands.",
    "Schools moved lessons to the afternoon, and ferries ran full.",
    "Mediator Hanne Toft will meet both sides on Thursday, her office said.",
    "The last walkout, in 2004, ended after nineteen days.",
)


def article(sentences: tuple[str, ...] | list[str], id: str, published: date | None = None) -> Article:
    return Article(id=id, text="\n\n".join(sentences), published=published)


def prose(seed: int, sentences: int = 12) -> list[str]:
    """Sentences of random words that no other seed shares."""
    chance = random.Random(seed)
    return [
        " ".join("".join(chance.choices("abdegiklmnorstuv", k=chance.randint(2, 8))) for _ in range(18)).capitalize()
        + "."
        for _ in range(sentences)
    ]
