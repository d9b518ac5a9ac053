"""How often the checks are right on real news: draws findings for reading, and scores those that were read.

    python -m bench.precision DATA [--step 5] [--pairs 100 --seed 1] [--read FILE] [--each 100]

Without `--pairs`: the article checks on every document of DATA/neardup and every casualty text of DATA/casualty, or on
each `--step`-th of them. With it: the article and copy checks on so many pairs that are labelled copies, drawn from the real sets by the seed. Of each
check and severity the first `--each` findings in the order of their keys are drawn, so that a second run draws the same
ones. `--read` writes those that nobody has judged yet, with the passages around them, as JSON lines; the verdicts
(`right`, `wrong`) are rows of `precision_labels.csv`, which holds keys and no text. The table counts only what was read.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import auditor
from auditor.model import Article, Finding, Severity

LABELS = Path(__file__).with_name("precision_labels.csv")
REAL = ("fnc", "fakes", "reut")
CASUALTY = ("muc4_dev", "airwars_dev", "gva_dev", "polnear_dev", "polnear_train", "case_abu_al_husn")
BATCH = 200
AROUND = 220  # characters shown on either side of a quoted passage
DATE_FORMS = ("%Y-%m-%d", "%d-%b-%Y", "%B %d, %Y", "%m/%d/%Y")


def day(text: str) -> date | None:
    """The day that a row of the data gives; None where it gives none that can be read."""
    for form in DATE_FORMS:
        for part in (text.strip(), text.strip().split(" ")[0]):
            with suppress(ValueError):
                return datetime.strptime(part, form).date()
    return None


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def article(row: dict[str, Any]) -> Article:
    when = day(row.get("date") or row.get("dct") or "")
    return Article.from_text(row["text"], id=row["id"], headline=row.get("title") or None, published=when)


def documents(data: Path) -> Iterator[Article]:
    """Every document once."""
    files = [data / "neardup" / "docs.jsonl", *(data / "casualty" / f"{name}.jsonl" for name in CASUALTY)]
    seen: set[str] = set()
    for path in files:
        for row in rows(path):
            if row["id"] not in seen:
                seen.add(row["id"])
                yield article(row)


def in_articles(docs: Iterable[Article]) -> Iterator[tuple[Finding, dict[str, Article]]]:
    """What the article checks find, each with the articles it quotes."""
    batch: list[Article] = []
    for one in docs:
        batch.append(one)
        if len(batch) == BATCH:
            yield from _audited(batch)
            batch = []
    yield from _audited(batch)


def _audited(batch: list[Article]) -> Iterator[tuple[Finding, dict[str, Article]]]:
    by_id = {one.id: one for one in batch}
    for finding in auditor.audit(batch, checks=["article"]).findings:
        yield finding, by_id


def in_pairs(data: Path, count: int, seed: int, skip: int) -> Iterator[tuple[Finding, dict[str, Article]]]:
    """What `auditor compare` finds in pairs of a copy and its original."""
    docs = {row["id"]: row for row in rows(data / "neardup" / "docs.jsonl")}
    pairs = [row for row in rows(data / "neardup" / "pairs.jsonl") if row["set"] in REAL and row["label"] == "copy"]
    random.Random(seed).shuffle(pairs)
    for row in pairs[skip : skip + count]:
        both = [article(docs[row["a"]]), article(docs[row["b"]])]
        stories = auditor.cluster(both)
        audit = auditor.audit(both, original=stories[0].original if stories else both[0].id, checks=["article", "copy"])
        for finding in audit.findings:
            yield finding, {one.id: one for one in both}


def drawn(
    found: Iterable[tuple[Finding, dict[str, Article]]], each: int
) -> tuple[Counter[tuple[str, Severity]], list[tuple[Finding, dict[str, Article]]]]:
    """How many findings there are by check and severity, and those drawn for reading."""
    groups: defaultdict[tuple[str, Severity], list[tuple[Finding, dict[str, Article]]]] = defaultdict(list)
    for finding, articles in found:
        groups[finding.check, finding.severity].append((finding, articles))
    chosen = [one for group in groups.values() for one in sorted(group, key=lambda item: item[0].key)[:each]]
    return Counter({name: len(group) for name, group in groups.items()}), chosen


def labels() -> dict[str, str]:
    """The verdicts by the keys of the findings."""
    if not LABELS.is_file():
        return {}
    with LABELS.open(encoding="utf-8", newline="") as lines:
        return {row["key"]: row["verdict"] for row in csv.DictReader(line for line in lines if line[0] != "#")}


def for_reading(finding: Finding, articles: dict[str, Article]) -> dict[str, Any]:
    """One finding with the text around what it quotes."""
    around = []
    for one in finding.evidence:
        text = articles[one.article].text
        before, after = text[max(0, one.span.start - AROUND) : one.span.start], text[one.span.end :][:AROUND]
        around.append(f"{one.article}: {before}⟦{one.span.text}⟧{after}")
    return {
        "key": finding.key,
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "around": around,
    }


def table(counts: Counter[tuple[str, Severity]], chosen: Sequence[tuple[Finding, dict[str, Article]]]) -> list[str]:
    """One line for each check and severity: findings, read, right, precision."""
    verdicts = labels()
    told = {(f.check, f.severity): [] for f, _ in chosen}  # type: dict[tuple[str, Severity], list[str]]
    for finding, _ in chosen:
        if finding.key in verdicts:
            told[finding.check, finding.severity].append(verdicts[finding.key])
    lines = ["| check | severity | findings | read | right | precision |", "|---|---|---|---|---|---|"]
    for name, severity in sorted(counts, key=lambda key: (key[1].rank, key[0])):
        read = told[name, severity]
        right = read.count("right")
        share = f"{100 * right / len(read):.0f} %" if read else "not read"
        lines.append(f"| {name} | {severity.value} | {counts[name, severity]} | {len(read)} | {right} | {share} |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--step", type=int, default=1, help="take each so-many-th document")
    parser.add_argument("--pairs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skip", type=int, default=0, help="pairs left out at the front of the order")
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--read", type=Path, help="where to write the drawn findings that are not judged yet")
    args = parser.parse_args()
    found = (
        in_pairs(args.data, args.pairs, args.seed, args.skip)
        if args.pairs
        else in_articles(islice(documents(args.data), 0, None, args.step))
    )
    counts, chosen = drawn(found, args.each)
    verdicts = labels()
    if args.read:
        unread = [one for one in chosen if one[0].key not in verdicts]
        text = "".join(json.dumps(for_reading(*one), ensure_ascii=False) + "\n" for one in unread)
        args.read.write_text(text, encoding="utf-8")
    print("\n".join(table(counts, chosen)))


if __name__ == "__main__":
    main()
