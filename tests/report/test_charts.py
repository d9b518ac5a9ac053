from __future__ import annotations

from xml.etree import ElementTree

import pytest

from auditor.model import Bound, Stance
from auditor.report import charts
from tests import factories


def rich() -> charts.RangeChart:
    chart = charts.range_chart(factories.rich().incidents[0].claims, 900)
    assert chart is not None
    return chart


def test_one_figure_is_no_chart() -> None:
    assert charts.range_chart(factories.rich().incidents[0].claims[:1], 900) is None


def test_bars_are_gathered_by_claimant_and_parts_are_nested() -> None:
    chart = rich()
    assert [h.label for h in chart.headings] == ["Harbour Observatory", "The alliance", "Town elders"]
    assert [(b.label, b.value, b.nested) for b in chart.bars] == [
        ("people killed", "31", False),
        ("children killed", "12", True),
        ("civilians killed or injured", "none", False),
        ("fighters killed", "4+", False),
        ("people killed", "~40", False),
    ]


def test_open_bound_has_an_arrow_and_exact_figure_no_length() -> None:
    exact, _, _, open_end, about = rich().bars
    assert exact.x1 == exact.x2
    assert not exact.arrow
    assert open_end.arrow
    assert open_end.x2 > about.x2 > about.x1


def test_same_claim_in_original_and_copy_is_drawn_once() -> None:
    claims = factories.rich().incidents[0].claims
    chart = charts.range_chart(claims + claims, 900)
    assert chart is not None
    assert len(chart.bars) == 5


@pytest.mark.parametrize("width", [340, 900])
def test_everything_lies_within_the_picture(width: int) -> None:
    chart = charts.range_chart(factories.rich().incidents[0].claims, width)
    assert chart is not None
    for bar in chart.bars:
        assert 0 <= bar.x1 <= bar.x2 <= width
        assert 0 < bar.y < chart.bottom < chart.height
        assert bar.value_x <= width
    assert all(0 <= tick.x <= width for tick in chart.ticks)


def test_wide_spread_has_a_logarithmic_axis() -> None:
    article = factories.article("Some 7 died here and 36,000 died there.")
    claims = [
        factories.claim(article, words, count=factories.quantity(article.text, words), id=words)
        for words in ("7", "36,000")
    ]
    chart = charts.range_chart(claims, 900)
    assert chart is not None
    assert chart.logarithmic
    assert [t.label for t in chart.ticks] == ["0", "1", "10", "100", "1,000", "10,000"]
    assert not rich().logarithmic


def test_ticks_are_round_and_few() -> None:
    assert [t.label for t in rich().ticks] == ["0", "10", "20", "30", "40"]


def test_every_stance_has_its_own_shape() -> None:
    shapes = {charts.marker(stance, 8, 8) for stance in Stance}
    filled_alike = {Stance.ASSERTED, Stance.ASSESSING}  # a full circle and an empty one
    assert len(shapes) == len(Stance) - len(filled_alike) + 1
    for shape in shapes:
        ElementTree.fromstring(f"<path d='{shape}'/>")


def test_ribbon_tells_kinds_and_fits() -> None:
    audit = factories.rich()
    alignment = audit.stories[0].alignments[0]
    ribbon = charts.ribbon(audit.readings[0], audit.readings[1], alignment, [("copy-0412", 265, "error")])
    assert ribbon.describe == "1 unchanged, 5 edited, 1 moved, 4 removed and 2 added"
    assert [b.kind for b in ribbon.upper].count("removed") == 4
    assert all(b.x + b.width <= 1000 for b in (*ribbon.upper, *ribbon.lower))
    assert len(ribbon.bands) == 7
    assert [(upper, severity) for _, upper, severity in ribbon.ticks] == [(False, "error")]


def test_vague_figure_is_drawn_from_its_least() -> None:
    article = factories.article("Dozens died, 3 of them there.")
    dozens = factories.quantity(article.text, "Dozens", "24", bound=Bound.VAGUE)
    claims = [
        factories.claim(article, "Dozens", count=dozens, id="a"),
        factories.claim(article, "3", count=factories.quantity(article.text, "3"), id="b"),
    ]
    chart = charts.range_chart(claims, 900)
    assert chart is not None
    assert (chart.bars[0].value, bool(chart.bars[0].arrow)) == ("24+", True)
