"""Quantities read from sentences as news writes them."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.extract.quantities import extract
from auditor.model import Bound, Quantity, QuantityKind
from tests.timing import seconds


def only(text: str) -> Quantity:
    quantities, _ = extract(text)
    assert len(quantities) == 1, [q.span.text for q in quantities]
    return quantities[0]


def values(text: str) -> list[tuple[str, str | None]]:
    return [
        (f"{q.low:f}" if q.low is not None and q.low == q.high else f"{q.low}..{q.high}", q.unit or q.noun)
        for q in extract(text)[0]
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The war began in 2011.", "year"),
        ("The 1988 accord has lapsed.", "year"),
        ("Between 2011 and 2016 the town lay in ruins.", "year"),
        ("The 1990s were quiet.", "year"),
        ("They met on May 18.", "date"),
        ("The talks of 3-5 March failed.", "date"),
        ("He spoke at 10:30 p.m. on the radio.", "time"),
        ("It struck at 2130 GMT.", "time"),
        ("The 22nd brigade withdrew.", "ordinal"),
        ("United beat Rovers 2-1 at home.", "score"),
        ("An F-16 crashed.", "identifier"),
        ("Resolution 2254 calls for talks.", "identifier"),
        ("Airbus said the A320 was safe.", "identifier"),
        ("She opened the bottom three.", "rank"),
        ("It was rebuilt at ground zero.", "idiom"),
        ("1. Prepare the ground.", "item"),
    ],
)
def test_numbers_that_count_nothing_are_refused_with_the_reason(text: str, reason: str) -> None:
    quantities, rejected = extract(text)
    assert quantities == ()
    assert {r.reason for r in rejected} == {reason}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("He took Route 66, Highway 5 and Interstate 10.", []),
        ("It was on BBC 2, ITV 1 and Channel 4.", []),
        ("He watched 3 films, Rocky 2, Rocky 3 and Rocky 4.", ["3 films"]),
        ("She owns 4 cars, a Fiat 500 and a Peugeot 205.", ["4 cars"]),
        ("They beat Rovers 3, United 1.", []),
        ("The Conservatives won 28, Labour 21, the Liberal Democrats 9 and the Greens 8.", ["28", "21", "9", "8"]),
        ("The Unity party took 54 seats, the Farmers' League 37 and the Greens 18.", ["54 seats", "37", "18"]),
        ("Of those who took part 236 voted yes.", ["236"]),
    ],
)
def test_numbers_after_names_are_figures_where_a_list_deals_them_out(text: str, figures: list[str]) -> None:
    assert [q.span.text for q in extract(text)[0]] == figures


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It covers 1,200 square kilometers.", "1200", "square kilometre"),
        ("a 1,200-square-kilometer reserve", "1200", "square kilometre"),
        ("plots of 60 sq. km each", "60", "square kilometre"),
        ("2.5 million hectares of marsh", "2500000", "hectare"),
        ("The shell weighs 45kg.", "45", "kilogram"),
        ("It fell to minus 5 degrees Celsius.", "-5", "degree Celsius"),
        ("It is −12 °C outside.", "-12", "degree Celsius"),
        ("Oil rose to $1.2bn.", "1200000000", "dollar"),
        ("They lost HK$3m.", "3000000", "hong kong dollar"),
        ("a deal worth US$1.2 billion", "1200000000", "dollar"),
        ("a profit ($1,062) was booked", "1062", "dollar"),
        ("It costs 20 dollars and 50 cents.", "20.5", "dollar"),
        ("Petrol is $2.11 per gallon.", "2.11", "dollar per gallon"),
        ("They pump 800,000 barrels a day.", "800000", "barrel per day"),
        ("Turnout was 61.5 percent.", "61.5", "percentage"),
        ("half a mile on", "0.5", "mile"),
        ("two and a half miles on", "2.5", "mile"),
        ("It is 5 ft 10 in tall.", "5.833333", "foot"),
        ("the 6-foot-2 forward", "6.166667", "foot"),
        ("a 20-year-old student", "20", "year of age"),
        ("The 40\u00a0km road is cut.", "40", "kilometre"),
        ("She scored 0.5 µg/m3 in the test.", "0.5", "microgram per cubic metre"),
    ],
)
def test_measures(text: str, value: str, unit: str) -> None:
    quantity = only(text)
    assert quantity.low is not None
    assert round(quantity.low, 6) == Decimal(value)
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("3-5 km of track", 3, 5, "kilometre"),
        ("1.2–1.5 million tonnes", 1200000, 1500000, "tonne"),
        ("between 40 and 50 people", 40, 50, None),
        ("$3 billion to $5 billion", 3 * 10**9, 5 * 10**9, "dollar"),
        ("from $10 to $15 billion", 10 * 10**9, 15 * 10**9, "dollar"),
        ("two or three days", 2, 3, "day"),
        ("an 8- to 16-meter mirror", 8, 16, "metre"),
        ("men aged 18 to 34", 18, 34, "year of age"),
    ],
)
def test_ranges_share_what_is_printed_once(text: str, low: int, high: int, unit: str | None) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("killed 43 people", "people"),
        ("36 family members of fighters", "family member"),
        ("six injured civilians were flown out", "injured civilian"),
        ("some 200\ncommunities will benefit", "community"),
        ("IN WHICH 15 PEASANTS DIED", "PEASANT"),
        ("12 Kurdish fighters died", "Kurdish fighter"),
        ("over two dozen civilians", "civilian"),
        ("1,500 more troops", "troop"),
        ("a 12 page document", "page"),
        ("seven of the dead", "dead"),
        ("Seventeen of those killed were children.", "child"),
        ("two of the smaller villages", "small village"),
        ("one person was hurt", "person"),
        ("no civilians were harmed", "civilian"),
        ("22 burglaries per week", "burglary per week"),
        ("two 500-pound bombs", "bomb"),
    ],
)
def test_the_counted_noun_is_singular_with_its_class(text: str, noun: str) -> None:
    assert extract(text)[0][0].noun == noun


def test_a_figure_set_against_another_counts_the_same() -> None:
    assert values("Sales rose to 3.9 million headsets, up from 2.4 million.") == [
        ("3900000", "headset"),
        ("2400000", "headset"),
    ]


@pytest.mark.parametrize(
    ("text", "bound", "least", "most"),
    [
        ("43 people died", Bound.EXACT, 43, 43),
        ("at least 43 people died", Bound.AT_LEAST, 43, None),
        ("more than 40 people died", Bound.MORE_THAN, 41, None),
        ("over two dozen people died", Bound.MORE_THAN, 25, None),
        ("up to 11 people died", Bound.AT_MOST, 0, 11),
        ("fewer than 10 people died", Bound.LESS_THAN, 0, 9),
        ("about 43 people died", Bound.ABOUT, "38.7", "47.3"),
        ("nearly 43 people died", Bound.ABOUT, "38.7", 43),
        ("about four people died", Bound.ABOUT, 3, 5),
        ("40 or more people died", Bound.AT_LEAST, 40, None),
        ("dozens of people died", Bound.VAGUE, 24, None),
        ("several people died", Bound.VAGUE, 2, 12),
        ("between 40 and 50 people died", Bound.RANGE, 40, 50),
        ("more than 40 km of road", Bound.MORE_THAN, 40, None),
    ],
)
def test_what_the_words_allow(text: str, bound: Bound, least: int | str, most: int | str | None) -> None:
    quantity = extract(text)[0][0]
    assert quantity.bound is bound
    assert quantity.interval == (Decimal(least), None if most is None else Decimal(most))


def test_a_place_is_no_bound() -> None:
    assert extract("The army won control over 43 villages.")[0][0].bound is Bound.EXACT


def test_the_hedge_and_the_parts_are_kept_as_spans() -> None:
    quantity = only("Troops took more than 1,200 square miles.")
    assert quantity.hedge is not None
    assert quantity.unit_span is not None
    assert (quantity.hedge.text, quantity.number.text, quantity.unit_span.text) == (
        "more than",
        "1,200",
        "square miles",
    )


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("one in five voters", QuantityKind.RATIO, "0.2"),
        ("three out of four homes", QuantityKind.RATIO, "0.75"),
        ("One child in five is waiting for a dentist.", QuantityKind.RATIO, "0.2"),
        ("One in four of the meters was wrong.", QuantityKind.RATIO, "0.25"),
        ("Half of the seats are empty.", QuantityKind.RATIO, "0.5"),
        ("Omar Haddad, 41, said so.", QuantityKind.AGE, "41"),
        ("He was 12.", QuantityKind.AGE, "12"),
        ("Omar Haddad (18) was hurt.", QuantityKind.AGE, "18"),
        ("In Homs 43 were killed.", QuantityKind.COUNT, "43"),
        ("$5 was enough", QuantityKind.MONEY, "5"),
        ("five percent fewer", QuantityKind.PERCENT, "5"),
    ],
)
def test_kinds(text: str, kind: QuantityKind, value: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low) == (kind, Decimal(value))


def test_words_without_a_number_print_none() -> None:
    assert only("dozens of homes").low is None
    assert values("tens of thousands of dollars") == [("10000..100000", "dollar")]


_PIECES = st.lists(
    st.sampled_from(
        [
            "5",
            "1,000",
            "one",
            "two",
            "hundred",
            "million",
            "km",
            "miles",
            "(",
            ")",
            "$",
            "%",
            "per",
            "a",
            "-",
            "–",
            "to",
            "and",
            "between",
            "about",
            "of",
            "them",
            "killed",
            "people",
            "1/2",
            "½",
            "2016",
            "May",
            "no one",
            "İ",
            "ß",
            "\u00a0",
            "٣",
            "１２",
            "US",
            "°",
            "C",
            "ft",
            "in",
            "dozens",
            "half",
            "0",
            "-5",
            "e5",
            "/",
            "\x00",
            "sq.",
            "years",
            "old",
            ".",
            ",",
            '"',
        ]
    ),
    max_size=16,
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=120), _PIECES.map(" ".join), _PIECES.map("".join)))
def test_any_text_gives_exact_ordered_spans(text: str) -> None:
    quantities, rejected = extract(text)
    starts = [q.span.start for q in quantities]
    assert starts == sorted(starts)
    for quantity in quantities:
        for span in (quantity.span, quantity.number, quantity.unit_span, quantity.hedge):
            assert span is None or (span.start < span.end and text[span.start : span.end] == span.text)
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
    assert all(text[r.span.start : r.span.end] == r.span.text for r in rejected)


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "7",
        "(",
        "(5 km ",
        "1/",
        "one ",
        "twenty-",
        "5 of the ",
        "at least ",
        "5, 6 and ",
        "minus ",
        "5 men, up from ",
    ],
)
def test_time_is_linear_in_the_text(piece: str) -> None:
    def took(size: int, times: int) -> float:
        text = piece * (size // len(piece))
        return seconds(lambda: extract(text), times)

    took(1000, 1)
    assert took(100_000, 1) < 30 * took(10_000, 2) + 0.3


def test_reading_loads_neither_quantulum3_nor_pint() -> None:
    code = "import sys; from auditor.extract.quantities import extract; extract('5,000 square km (1,900 sq mi) and 43 people'); print([m for m in ('quantulum3', 'pint', 'pandas', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_hash_seed_changes_nothing() -> None:
    text = "Some 43 people died in 1,200 sq. km; $1.2bn (€1.1bn) was lost, 5 J/m^2 of light, dozens fled, one in five stayed."
    code = f"from auditor.extract.quantities import extract; print(extract({text!r}))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


def test_a_number_that_opens_the_sentence_after_a_month_is_no_date() -> None:
    figures, _ = extract("Waiting grew longer in February. Seventeen of the 25 trusts failed.")
    assert [str(q.low) for q in figures] == ["17", "25"]


def test_a_headline_in_capitals_counts_what_the_article_has_in_small_letters() -> None:
    text = "{}\n\nThe dairy will shut shops next year, it said. The order was signed on Monday."
    for headline in ("Dairy to Close 120 Shops", "Dairy Orders 150 Trucks"):
        assert [q.low for q in extract(text.format(headline))[0]][:1] in ([120], [150])
    for headline in ("Dairy Sells Airbus 320 Jets", "Dairy Wins Big on Route 66"):
        assert extract(text.format(headline))[0] == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The play runs on March 3, 4 and 6 May.", []),
        ("The house was sold on June 5, 17.", []),
        ("On July 4, 1976 was a year off.", []),
        ("On October 9, two people were killed.", ["two people"]),
        ("On October 24th, 17 civilians were killed.", ["17 civilians"]),
        ("On Oct. 24, 17 were killed.", ["17"]),
        ("By June 30, 43 villages were under water.", ["43 villages"]),
    ],
)
def test_a_number_behind_a_day_counts_what_follows_it(text: str, expected: list[str]) -> None:
    assert [q.span.text for q in extract(text)[0]] == expected


def test_one_thing_in_many_others_is_no_ratio() -> None:
    assert [q.kind for q in extract("One child in five cars was hurt.")[0]] == [QuantityKind.COUNT] * 2


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Some 3, 5 or 7 percent left.", [("3", "percentage"), ("5..7", "percentage")]),
        ("On March 3, 5 percent of the workers were laid off.", [("5", "percentage")]),
        ("On March 3, 5.5 percent of them left.", [("5.5", "percentage")]),
        ("PROFITS ROSE 12 PCT IN THE YEAR.", [("12", "percentage")]),
        ("SALES FELL 12 PCT. THE BANK SAID", [("12", "percentage")]),
    ],
)
def test_a_day_takes_no_unit_from_the_next_figure_and_wire_copy_in_capitals_has_percentages(
    text: str, figures: list[tuple[str, str]]
) -> None:
    assert values(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A quarter of the voters stayed away.", [("0.25", "voter")]),
        ("A quarter of a million people fled.", [("250000", "people")]),
        ("It cost half of a billion dollars.", [("500000000", "dollar")]),
    ],
)
def test_a_part_of_a_million_is_a_number(text: str, figures: list[tuple[str, str]]) -> None:
    assert values(text) == figures
