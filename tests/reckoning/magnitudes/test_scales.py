"""Quiet cases first: figures that move as told, other sums, people who ever lived; then magnitudes wrong on their face."""

from __future__ import annotations

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article
from auditor.reckoning.figures import slots
from auditor.reckoning.magnitudes import scales


def found(text: str) -> list[str]:
    patterns = list(slots.patterns(read_article(Article.from_text(text))))
    by_sentence = [one for p in patterns for one in (*scales.turned(p), *scales.crowded(p))]
    return [one.told for one in (*by_sentence, *scales.renamed(patterns))]


@pytest.mark.parametrize(
    "text",
    [
        "The lake's level fell to 1.1 billion gallons, from 1.4 billion gallons a year ago.",
        "Profit rose to $310 million from $288 million a year earlier, the bank said.",
        "Sugar in the drink has been cut to 21 grams a can, from 39 grams.",
        "The debt climbed to $3 million from $900,000.",
        "The tax fell to $2 from $1,900 under the new rule.",
        "Prices in the city have fallen to $400,000 from $410,000.",
        "The stake fell to 1.2 million shares, from a fund of $900 million.",
        "Earnings were $90 million, or 31 cents a share, up from $51 million.",
        "The world will have nine billion people by 2037.",
        "More than 100 billion people have ever lived, by one estimate.",
        "The airline carried 4.2 billion passengers a year in all its 40 years.",
        "The fund, with assets of $62 billion, is to be wound up. Its founder gave $62 million to a hospital.",
        "Revenue was $2.4 billion. The chief executive was paid $2.4 million.",
        "A $15 million fund and a $15 billion fund were set up. The $15 billion fund is the state's.",
        "The club bought a $3 million house. It lent the city the $3 billion loan that paid for the bridge.",
    ],
)
def test_figures_that_may_be_right_give_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The lake's level fell to 1.1 billion gallons, from 1.4 million gallons a year ago.", "falls to more"),
        ("Profit rose to $310 million from $288 billion a year earlier, the bank said.", "rises to less"),
        ("Output has grown from 45 million tonnes to 52 thousand tonnes, the ministry said.", "rises to less"),
        ("Sugar in the drink has been cut to 21 grams a can, from 39 milligrams.", "falls to more"),
        ("The country had 36 billion people aged 65 or older last year.", "is more people than live on earth"),
        (
            "The fund, with assets of $62 million, is to be wound up. Its trustees said that the $62 billion fund had lost money.",
            "is one sum in two magnitudes",
        ),
        ("The country exported 3.2 million barrels a day, down from 3.4 thousand barrels.", "falls to more"),
        ("Nearly nine billion people attended the fair in its six months.", "is more people than live on earth"),
        (
            "The mayor asked for $45 million for parks. The council voted against giving the $45 billion that he had asked for.",
            "is one sum in two magnitudes",
        ),
        (
            "The firm, with sales of $31 million, said that the $31 billion of sales was a record.",
            "is one sum in two magnitudes",
        ),
        (
            "A fine of $2.7 billion was paid in May. The judge had said that a fine of $2.7 million was due.",
            "is one sum in two magnitudes",
        ),
    ],
)
def test_a_magnitude_wrong_on_its_face_is_told_of(text: str, told: str) -> None:
    assert found(text) == [told]
