"""How well articles about one event are joined: pairs of articles, against incidents kept by hand.

    python -m bench.incidents ROWS.jsonl [--every 2] [--read FILE]

ROWS holds articles {id, title, text, dct, incident}; those with one incident number tell of one event. All are audited
together. A pair is two articles that share an incident, found or kept; one that several found incidents share counts once. With
`--every` only each so-manieth kept incident is taken, with all its articles. `--read` writes the wrong and the missed
pairs, for reading. A wrong pair is not always wrong: an article may tell of a second event that the record leaves out.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from auditor import incidents
from auditor.extract.reading import read_article
from auditor.match import stories
from auditor.model import Incident, Reading, Story
from bench.precision import article, rows

Pair = tuple[str, str]


def chosen(path: Path, every: int) -> list[dict[str, Any]]:
    """The articles of each `every`-th incident, as unique ids."""
    told = rows(path)
    kept = set(sorted({row["incident"] for row in told})[::every])
    return list({row["id"]: row for row in told if row["incident"] in kept}.values())


def pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def kept_pairs(told: Sequence[dict[str, Any]]) -> set[Pair]:
    """The pairs of articles that the record puts under one incident."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for row in told:
        groups[row["incident"]].append(row["id"])
    return pairs(groups.values())


def found_pairs(found: Sequence[Incident]) -> set[Pair]:
    return pairs([c.article for c in incident.claims if c.article] for incident in found)


def read(told: Sequence[dict[str, Any]]) -> tuple[list[Reading], tuple[Story, ...]]:
    readings = [read_article(article(row)) for row in told]
    return readings, stories.cluster([r.article for r in readings])


def write(path: Path, told: Sequence[dict[str, Any]], right: set[Pair], found: set[Pair]) -> None:
    """The wrong and the missed pairs, one JSON line each."""
    by_id = {row["id"]: row for row in told}
    with path.open("w", encoding="utf-8") as out:
        for verdict, some in (("wrong", found - right), ("missed", right - found)):
            for pair in sorted(some):
                shown = [{k: by_id[i][k] for k in ("id", "incident", "dct", "title", "text")} for i in pair]
                out.write(json.dumps({"verdict": verdict, "articles": shown}, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--read", type=Path)
    args = parser.parse_args()
    told = chosen(args.rows, args.every)
    readings, families = read(told)
    start = time.process_time()
    result = incidents.find(readings, families)
    took = time.process_time() - start
    right, found = kept_pairs(told), found_pairs(result)
    hit = len(right & found)
    precision, recall = hit / max(1, len(found)), hit / max(1, len(right))
    print(f"{len(told)} articles, {len(right)} pairs kept, {len(found)} found, {hit} of them right")
    print(f"precision {precision:.3f}  recall {recall:.3f}  {1000 * took / len(told):.2f} ms an article")
    if args.read:
        write(args.read, told, right, found)


if __name__ == "__main__":
    main()
