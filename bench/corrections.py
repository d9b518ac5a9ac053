"""How many errors of the kinds that newspapers' corrections record most are caught, and how many right sentences flagged.

    python -m bench.corrections [a b … i] [--misses]

`corrections/` holds sets of our own writing: excerpts with an error that the text alone betrays (a percentage against the
figures beside it, parts against their total, a headline against its body, a rate against total and base, a slip of
magnitude, a quotation against its original, a date, a part above its whole, a conversion), and right look-alikes. An
error counts as caught when a check that is no note speaks of its text. The sets were written by people who had seen no
code, f to i after the forms of published corrections; all but i have since been read, i only for the two alarms on its
right sentences. `--misses` prints what was missed or wrongly flagged.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import auditor
from auditor.model import Article, Finding, Severity

SETS = Path(__file__).with_name("corrections")
Item = dict[str, str]


def findings(item: Item) -> list[Finding]:
    if "original" in item:
        pair = [Article.from_text(item["original"], id="original"), Article.from_text(item["text"], id="copy")]
        found = auditor.audit(pair, original="original", checks=["article", "copy"]).findings
    else:
        article = Article.from_text(item["text"], headline=item.get("headline"))
        found = auditor.audit([article], checks=["article"]).findings
    return [finding for finding in found if finding.severity is not Severity.NOTE]


def score(name: str, misses: bool) -> None:
    items: list[Item] = [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    caught: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for item in items:
        found = findings(item)
        wrong = item["label"] == "error"
        if wrong and found:
            caught[item["kind"]] += 1
        elif found:
            alarms[min(found, key=lambda f: f.severity.rank).severity.value] += 1
        if misses and wrong != bool(found):
            print(item["id"], [finding.message for finding in found] or item["why"], item["text"], sep=" | ")
    errors = Counter(item["kind"] for item in items if item["label"] == "error")
    kinds = ", ".join(f"{kind} {caught[kind]}/{number}" for kind, number in errors.items())
    print(f"{name}: caught {caught.total()}/{errors.total()} ({kinds})")
    print(f"{name}: alarms on {len(items) - errors.total()} right ones: {dict(alarms) or 'none'}")


def main() -> None:
    known = sorted(path.stem for path in SETS.glob("*.jsonl"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=known, metavar="SET", help=f"of {', '.join(known)}; default: all")
    parser.add_argument("--misses", action="store_true", help="print what was missed or wrongly flagged")
    given = parser.parse_args()
    for name in given.sets:
        if name not in known:
            parser.error(f"there is no set {name!r}; known: {', '.join(known)}")
        score(name, given.misses)


if __name__ == "__main__":
    main()
