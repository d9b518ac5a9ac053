from __future__ import annotations

from itertools import pairwise

from auditor.report.nights import SPARK_HEIGHT, SPARK_WIDTH, Night, night_chart, spark


def nights(*numbers: tuple[int, int, int]) -> list[Night]:
    return [Night(f"{n} Mar", f"{n} Mar", *three) for n, three in enumerate(numbers, 1)]


def test_nothing_found_draws_nothing() -> None:
    assert night_chart(nights((0, 0, 0), (0, 0, 0)), 900) is None
    assert spark(nights((0, 0, 0))) == ()


def test_bars_stand_on_the_line_and_resolved_ones_hang_below() -> None:
    chart = night_chart(nights((10, 0, 0), (2, 8, 3)), 900)
    assert chart is not None
    known, new, gone = chart.bars[1].parts
    assert (known.kind, new.kind, gone.kind) == ("persisting", "new", "resolved")
    assert known.y + known.height == chart.base
    assert abs(new.y + new.height - known.y) < 0.11
    assert gone.y > chart.base


def test_one_finding_beside_hundreds_is_seen() -> None:
    chart = night_chart(nights((900, 0, 0), (1, 900, 0)), 900)
    assert chart is not None
    assert min(part.height for part in chart.bars[1].parts) >= 2


def test_everything_lies_within_the_drawing() -> None:
    for width in (340, 976):
        for number in (1, 7, 60):
            chart = night_chart(nights(*[(n % 5, n, n % 3) for n in range(number)], (1, 1, 1)), width)
            assert chart is not None
            for bar in chart.bars:
                for part in bar.parts:
                    assert chart.left <= part.x
                    assert part.x + part.width <= width
                    assert part.y >= 0
                    assert part.y + part.height <= chart.height


def test_labels_leave_each_other_room() -> None:
    chart = night_chart(nights(*[(1, 5, 0)] * 60), 340)
    assert chart is not None
    at = [bar.x for bar in chart.bars if bar.label]
    assert all(b - a >= 50 for a, b in pairwise(at))
    assert chart.bars[-1].label


def test_small_bars_fit() -> None:
    for part in spark(nights(*[(1, n, 0) for n in range(60)])):
        assert 0 <= part.x <= part.x + part.width <= SPARK_WIDTH
        assert 0 <= part.y <= SPARK_HEIGHT
