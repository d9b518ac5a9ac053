"""How many changed restatements article/restated-figure-differs finds: one figure of two that agree is changed.

    python -m bench.restated DATA [--step 5] [--read FILE]

Articles of DATA (as `bench.precision` reads them) whose body gives one toll twice, in figures of two and more and in two
sentences, get the second changed by a digit or two, and the first. What counts is whether the check flags the changed passage. Some pairs
are two tolls of one size: not every change is an error, and no rule finds all. `--read` writes those that were missed.
"""

from __future__ import annotations

import argparse
import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from auditor.checks.runner import judge
from auditor.checks.selection import selected
from auditor.extract.reading import read_article
from auditor.ledger import is_toll
from auditor.model import Article, Claim, Outcome, Reading, Settings, ZoneKind
from bench.precision import documents

CHECK = "article/restated-figure-differs"
CHANGES = (3, -1)
"""What is added to the second figure, and to the first."""
_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_NUMERAL = re.compile(rf"\d+|{'|'.join(_WORDS)}", re.I)


def restated(reading: Reading) -> Iterator[tuple[Claim, Claim]]:
    """The first two claims of each outcome that give the same toll in two sentences of the body."""
    for outcome in (Outcome.KILLED, Outcome.INJURED):
        told = [c for c in reading.claims if c.outcome is outcome and _whole(c) and _in_body(reading, c)]
        for one, other in combinations(told, 2):
            same = one.count and other.count and one.count.low == other.count.low
            if same and _sentence(reading, one) != _sentence(reading, other):
                yield one, other
                break


def _whole(claim: Claim) -> bool:
    count = claim.count
    exact = count is not None and count.low == count.high == count.least == count.most
    return bool(exact and count and _NUMERAL.fullmatch(count.number.text) and is_toll(claim) and claim.relation is None)


def _sentence(reading: Reading, claim: Claim) -> int:
    assert claim.count is not None
    return bisect_right(reading.sentences, claim.count.number.start, key=lambda s: s.span.start) - 1


def _in_body(reading: Reading, claim: Claim) -> bool:
    return reading.sentences[_sentence(reading, claim)].zone is ZoneKind.BODY


def changed(article: Article, claim: Claim, by: int) -> tuple[Article, str]:
    """The article with another number in a claim, written as before; the number."""
    assert claim.count is not None
    assert claim.count.low is not None
    number, value = claim.count.number, int(claim.count.low) + by
    word = _WORDS[value] if not number.text.isdigit() and value < len(_WORDS) else str(value)
    word = word.capitalize() if number.text[:1].isupper() else word
    text = article.text[: number.start] + word + article.text[number.end :]
    return replace(article, text=text), word


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--read", type=Path)
    args = parser.parse_args()
    checks, settings = selected([CHECK], Settings()), Settings()
    planted, caught, alarms, missed = 0, 0, 0, []
    for number, article in enumerate(documents(args.data)):
        if number % args.step:
            continue
        reading = read_article(article)
        alarms += len(judge(checks, [reading], (), (), settings)[0])
        for pair in restated(reading):
            for claim, by in zip(pair[::-1], CHANGES, strict=True):
                if claim.count is None or (claim.count.low or 0) + by < 2:
                    continue
                mutant, word = changed(article, claim, by)
                again = read_article(mutant)
                found = judge(checks, [again], (), (), settings)[0]
                planted, caught = planted + 1, caught + bool(found)
                if not found:
                    shown = [reading.sentences[_sentence(reading, c)].span.text for c in pair]
                    missed.append({"id": article.id, "first": shown[0], "second": shown[1], "changed": word})
    print(f"{planted} planted, {caught} found, {alarms} alarms on the articles as they are")
    if args.read:
        args.read.write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in missed), encoding="utf-8")


if __name__ == "__main__":
    main()
