"""The reference table, and what a sentence says of its places."""

from __future__ import annotations

from decimal import Decimal

from auditor.reckoning.magnitudes import places
from tests.reckoning.figures.test_slots import only


def test_table_is_sound() -> None:
    table = places.known()
    assert len({place.name for place in table.values()}) > 200
    for place in table.values():
        assert 0 < place.land <= place.area
        assert Decimal("0.01") < place.population / place.area < 30_000, place.name


def test_aliases_lead_to_their_place() -> None:
    assert places.known()["burma"] is places.known()["myanmar"]


def test_a_population_is_that_of_the_subject() -> None:
    (stated,) = places.populations(only("Norway's population of 5 million is small."))
    assert stated.place.name == "Norway"
    assert not list(places.populations(only("Orlen, across the strait from Norway, has a population of 5,000.")))


def test_a_comparison_takes_the_area_beside_it() -> None:
    (one,) = places.comparisons(only("The park covers 2,500 square kilometers, an area the size of Luxembourg."))
    assert (one.place.name, one.factor, one.value) == ("Luxembourg", Decimal(1), Decimal(2500))
    assert not list(places.comparisons(only("The state, the size of France, lost 1,000 square kilometers of forest.")))


def test_inhabitants_with_the_digits_of_a_named_place_are_its_own() -> None:
    (stated,) = places.inhabitants(only("With 83,000 inhabitants and few births, Germany needs immigrants."))
    assert stated.place.name == "Germany"
    assert not list(places.inhabitants(only("With 84 million inhabitants, Germany needs immigrants.")))
    assert not list(places.inhabitants(only("A town of 12,000 inhabitants in Germany needs immigrants.")))
    assert not list(places.inhabitants(only("In 1500, with 84,000 inhabitants, Germany's largest town was Cologne.")))
    assert not list(places.inhabitants(only("Germany, where 84,000 people live in camps, asked for help.")))


def test_a_name_inside_a_longer_one_is_not_that_place() -> None:
    assert not list(places.populations(only("In West Virginia, a state of 1,700 people, few agree.")))
    assert not list(places.comparisons(only("It is 9,000 square kilometers, the size of Bosnia and Herzegovina's.")))
    (stated,) = places.populations(only("West Virginia, a state of 1,700 people, is poor."))
    assert stated.place.name == "West Virginia"


def test_a_state_may_be_called_one() -> None:
    (one,) = places.comparisons(
        only(
            "Some 900 square kilometers burned; an area of 900 square kilometers, twice the size of the U.S. state of Iowa, is left."
        )
    )
    assert one.place.name == "Iowa"
