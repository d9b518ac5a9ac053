"""Measure quantities, conversions and speed on public data, beside quantulum3's own parser.

    python bench/quantities.py [DATA]

DATA holds newsquant.jsonl, news_conv.jsonl …; the default is ../shared/bench/data/quantities beside the project.

The protocol `cqe` re-implements the loop of CQE's evaluation (Almasian and others, EMNLP 2023): values equal within
1e-5, a range only equals a range, unit names equal after folding, precision = correct / predicted; a prediction whose
value matches but whose unit does not stays available. `strict` pairs one to one. Counted nouns stand in the place of
the unit. Unit names are folded by our own table of surfaces and symbols, so the figures can differ by a few tenths
from those of another scorer.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from auditor.checks.article.conversion_mismatch import conversion_mismatch
from auditor.checks.article.dimension_mismatch import dimension_mismatch
from auditor.extract import conversions, nouns, quantities, units
from auditor.model import Article, Bound, Quantity, Reading, Settings

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "bench" / "data" / "quantities"
SIGNS = {
    Bound.ABOUT: "~",
    Bound.VAGUE: "~",
    Bound.AT_LEAST: ">",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "<",
    Bound.LESS_THAN: "<",
}

Value = float | tuple[float, float]
Item = tuple[Value, str, str]  # value, unit, sign


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# --------------------------------------------------------------------------- folding


def folded(unit: str) -> str:
    """One name for all spellings of a unit; a counted noun in lower case and singular."""
    name = " ".join(unit.lower().split())
    if name in ("", "-", "dimensionless", "none", "unnamed"):
        return "-"
    if name in ("time", "times"):
        return "count"
    for reading in (name, name.replace("metre", "meter"), name.replace("year-old", "year of age")):
        found = units.unit_at(reading, reading, 0)
        if found and found.end == len(reading):
            return found.name
    found = units.symbol_at(unit, 0)
    if found and found.end == len(unit):
        return found.name
    return " ".join(nouns.singular(word) for word in name.split())


def value_of(low: object, high: object) -> Value:
    return float(low) if low == high else (float(low), float(high))  # type: ignore[arg-type]


def gold_items(row: dict[str, Any]) -> list[Item]:
    out: list[Item] = []
    for item in row["quantities"]:
        value = item["value"]
        if value is not None:
            read: Value = (float(value[0]), float(value[1])) if isinstance(value, list) else float(value)
            out.append((read, folded(item["unit"]), item.get("change", "=")))
    return out


def ours(text: str) -> list[Item]:
    return [_item(q) for q in quantities.extract(text)[0] if q.low is not None]


def _item(quantity: Quantity) -> Item:
    unit = folded(quantity.unit or quantity.noun or "-")
    return value_of(quantity.low, quantity.high), unit, SIGNS.get(quantity.bound, "=")


def theirs(text: str) -> list[Item]:
    """quantulum3's parser, classifier off; its ranges (midpoint and uncertainty) are unfolded here."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    out: list[Item] = []
    for read in parser.parse(text):
        value: Value = float(read.value)
        if read.uncertainty:
            value = (float(read.value - read.uncertainty), float(read.value + read.uncertainty))
        out.append((value, folded(read.unit.name), "="))
    return out


# --------------------------------------------------------------------------- scores


def equal(a: Value, b: Value) -> bool:
    if isinstance(a, tuple) and isinstance(b, tuple):
        return equal(a[0], b[0]) and equal(a[1], b[1])
    if isinstance(a, tuple) or isinstance(b, tuple):
        return False
    return abs(a - b) <= 1e-8 + 1e-5 * abs(b)


def cqe(pairs: Iterable[tuple[list[Item], list[Item]]]) -> dict[str, float]:
    by_value = by_unit = gold_count = read_count = 0
    for gold, read in pairs:
        gold_count, read_count, room = gold_count + len(gold), read_count + len(read), len(gold)
        left = sorted(read, key=lambda item: item[1])
        for value, unit, _ in sorted(gold, key=lambda item: item[1]):
            for item in list(left):
                if equal(value, item[0]):
                    if room > 0:
                        by_value, room = by_value + 1, room - 1
                    if item[1] == unit:
                        by_unit += 1
                        left.remove(item)
                        break
    return {"value": f1(by_value, read_count, gold_count), "value+unit": f1(by_unit, read_count, gold_count)}


def strict(pairs: Iterable[tuple[list[Item], list[Item]]]) -> dict[str, float]:
    by_value = by_unit = signs = signs_asked = gold_count = read_count = 0
    for gold, read in pairs:
        gold_count, read_count, left, open_gold = gold_count + len(gold), read_count + len(read), list(read), list(gold)
        for with_unit in (True, False):
            for item in list(open_gold):
                hit = next((r for r in left if equal(item[0], r[0]) and (not with_unit or item[1] == r[1])), None)
                if hit:
                    left.remove(hit)
                    open_gold.remove(item)
                    by_value, by_unit = by_value + 1, by_unit + with_unit
                    if item[2] in "=~<>":
                        signs, signs_asked = signs + (hit[2] == item[2]), signs_asked + 1
    scores = {"value": f1(by_value, read_count, gold_count), "value+unit": f1(by_unit, read_count, gold_count)}
    return scores | {"sign of bound": 100 * signs / max(1, signs_asked)}


def f1(right: int, read: int, gold: int) -> float:
    return 200 * right / (read + gold) if read + gold else 0.0


# --------------------------------------------------------------------------- what is measured


def accuracy(data: Path) -> None:
    for name in ("newsquant", "rtext", "quantulum_tests", "duckling"):
        path = data / f"{name}.jsonl"
        if not path.exists():
            continue
        table = rows(path)
        subsets = sorted({row.get("set", "") for row in table}) if name == "rtext" else [""]
        for subset in subsets:
            part = [row for row in table if not subset or row.get("set") == subset]
            gold = [gold_items(row) for row in part]
            for who, read in (("auditor", ours), ("quantulum3", theirs)):
                pairs = [(wanted, read(row["text"])) for wanted, row in zip(gold, part, strict=True)]
                loose, one_to_one = cqe(pairs), strict(pairs)
                shown = [f"cqe {key} {value:.1f}" for key, value in loose.items()]
                shown += [f"strict {key} {value:.1f}" for key, value in one_to_one.items()]
                print(f"{name} {subset} {who}: {', '.join(shown)}")


def fired(text: str) -> bool:
    """Whether either check speaks of a text."""
    read, rejected = quantities.extract(text)
    reading = Reading(Article("text", text), (), read, rejected, conversions.find(text, read), (), ())
    return any(next(iter(check.rule(reading, Settings())), None) for check in (conversion_mismatch, dimension_mismatch))


def conversion_sets(data: Path) -> None:
    for path in sorted(data.glob("*conv*.jsonl")):
        wrong = [row["text"] for row in rows(path) if row["expect"] == "error"]
        right = [row["text"] for row in rows(path) if row["expect"] == "ok"]
        print(
            f"{path.stem}: wrong ones caught {sum(map(fired, wrong))}/{len(wrong)}, "
            f"false alarms {sum(map(fired, right))}/{len(right)}"
        )


def speed(data: Path) -> None:
    texts = [row["text"] for row in rows(data / "newsquant.jsonl")]
    ours("5 km")
    theirs("5 km")
    best: dict[str, float] = {}
    runs: tuple[tuple[str, Callable[[str], object]], ...] = (("auditor", quantities.extract), ("quantulum3", theirs))
    for _ in range(3):
        for who, read in runs:
            start = time.perf_counter()
            for text in texts:
                read(text)
            best[who] = min(best.get(who, 1e9), time.perf_counter() - start)
    rate = {who: len(texts) / took for who, took in best.items()}
    ratio = rate["auditor"] / rate["quantulum3"]
    print(f"speed: auditor {rate['auditor']:.0f} sentences/s, quantulum3 {rate['quantulum3']:.0f}, ratio {ratio:.1f}")


def growth() -> None:
    """Seconds for 20 kB and 100 kB of text made to be hard; linear means a ratio near five."""
    for name, piece in (
        ("1 1 1", "1 "),
        ("digits", "7"),
        ("brackets", "((5 km "),
        ("1/1/1", "1/"),
        ("words", "one hundred and "),
    ):
        took = []
        for size in (20_000, 100_000):
            start = time.perf_counter()
            quantities.extract(piece * (size // len(piece)))
            took.append(time.perf_counter() - start)
        print(f"growth {name}: {took[0]:.3f} s, {took[1]:.3f} s")


def main() -> int:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not (data / "newsquant.jsonl").exists():
        print(f"no data in {data}: name the folder that holds newsquant.jsonl as the first argument", file=sys.stderr)
        return 2
    accuracy(data)
    conversion_sets(data)
    speed(data)
    growth()
    return 0


if __name__ == "__main__":
    sys.exit(main())
