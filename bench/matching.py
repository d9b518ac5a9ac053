"""Speed, memory and quality of finding copies, side by side with datasketch and rensa in one process.

    pip install -e '.[bench]'
    python bench/matching.py DOCS.jsonl [PAIRS.jsonl]
    python bench/matching.py --made 100000
    python bench/matching.py --hostile 10000

DOCS holds articles {id, set, title, text, date}, PAIRS judged pairs {a, b, set, label}. --made makes articles, prints
memory and time of the anchor table; --hostile matches one article many times, a hub, a stock paragraph everywhere.
Peers run at their best setting for news copies: 3-word shingles, Jaccard 0.3 on the signatures, 128 permutations; rensa
with 64 bands, where its F1 is highest (32 bands are a little faster and find less, 128 are slower and find no more).
Times are processor time of the one process, so that other work on the machine does not decide.
Every set is matched by itself. F1 is over judged pairs; pairs labelled "ignore" are left out.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from auditor.match.index import AnchorIndex
from auditor.match.stories import cluster
from auditor.model import Article

Pair = tuple[str, str]
PERMUTATIONS = 128
THRESHOLD = 0.3
ROUNDS = 3


def shingles(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[n : n + 3]) for n in range(max(1, len(words) - 2))]


def by_datasketch(articles: Sequence[Article]) -> set[Pair]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    held = {}
    for article in articles:
        signature = MinHash(num_perm=PERMUTATIONS)
        signature.update_batch([s.encode() for s in shingles(article.text)])
        held[article.id] = signature
        index.insert(article.id, signature)
    return {
        pair(name, other)
        for name, signature in held.items()
        for other in index.query(signature)
        if other != name and signature.jaccard(held[other]) >= THRESHOLD
    }


def by_rensa(articles: Sequence[Article]) -> set[Pair]:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=PERMUTATIONS // 2)
    held = []
    for number, article in enumerate(articles):
        signature = RMinHash(num_perm=PERMUTATIONS, seed=42)
        signature.update(shingles(article.text))
        held.append(signature)
        index.insert(number, signature)
    return {
        pair(articles[number].id, articles[other].id)
        for number, signature in enumerate(held)
        for other in index.query(signature)
        if other != number and signature.jaccard(held[other]) >= THRESHOLD
    }


def candidates(articles: Sequence[Article]) -> set[Pair]:
    index = AnchorIndex()
    index.add(articles)
    return {pair(articles[p >> 32].id, articles[p & 0xFFFFFFFF].id) for p in index.pairs()}


def whole(articles: Sequence[Article]) -> set[Pair]:
    families = [[a.id for a in story.articles] for story in cluster(articles)]
    return {pair(a, b) for family in families for n, a in enumerate(family) for b in family[n + 1 :]}


SYSTEMS: dict[str, Callable[[Sequence[Article]], set[Pair]]] = {
    "auditor, candidates": candidates,
    "auditor, whole": whole,
    "rensa": by_rensa,
    "datasketch": by_datasketch,
}


def pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def day(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%m/%d/%Y", "%d-%b-%Y"):
        try:
            return datetime.strptime(text.strip().split(" ")[0], form).date()
        except ValueError:
            continue
    return None


def side_by_side(docs: Path, pairs: Path | None) -> None:
    sets: defaultdict[str, list[Article]] = defaultdict(list)
    for line in docs.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = Article.from_text(row["text"], row["id"], row["title"] or None, day(row["date"] or ""))
        sets[row["set"]].append(article)
    labels: dict[str, dict[Pair, str]] = defaultdict(dict)
    for line in pairs.read_text(encoding="utf-8").splitlines() if pairs else ():
        row = json.loads(line)
        labels[row["set"]][pair(row["a"], row["b"])] = row["label"]
    total = sum(len(articles) for articles in sets.values())
    print(
        f"{total} articles in {len(sets)} sets, one process; processor time, the least of {ROUNDS} alternating rounds"
    )
    results: dict[str, dict[str, set[Pair]]] = {}
    least: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, system in SYSTEMS.items():
            start = time.process_time()
            results[name] = {key: system(articles) for key, articles in sets.items()}
            took = time.process_time() - start
            least[name] = min(took, least.get(name, took))
    for name, found in results.items():
        took = least[name]
        scores = {key: f1(found[key], labels[key]) for key in sets} if pairs and name != "auditor, candidates" else {}
        told = "  ".join(f"{key} {score:.3f}" for key, score in scores.items())
        mean = f"macro F1 {sum(scores.values()) / len(scores):.3f}   {told}" if scores else ""
        print(f"{name:20} {total / took:8.0f} articles/s   {mean}", flush=True)


def f1(found: set[Pair], labels: dict[Pair, str]) -> float:
    judged = {p for p in found if labels.get(p) != "ignore"}
    right = sum(labels.get(p) == "copy" for p in judged)
    wanted = sum(label == "copy" for label in labels.values())
    return 2 * right / max(1, len(judged) + wanted)


def made(count: int, seed: int = 7, sentences: int = 12) -> list[Article]:
    """Articles of random words, frequent ones often as in prose, every tenth an edited copy of the one before."""
    chance = random.Random(seed)
    vocabulary = [f"w{n:x}" for n in range(60_000)]
    weights = [1 / (n + 10) for n in range(len(vocabulary))]
    out: list[Article] = []
    lines: list[str] = []
    for number in range(count):
        if number % 10 == 9:
            lines = [line for line in lines if chance.random() > 0.3] or lines
            chance.shuffle(lines)
        else:
            words = chance.choices(vocabulary, weights, k=20 * sentences)
            lines = [" ".join(words[n : n + 20]) + "." for n in range(0, len(words), 20)]
        out.append(Article(id=f"made-{number}", text="\n".join(lines)))
    return out


def resident() -> float:
    """Resident memory of this process in bytes."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * resource.getpagesize()


def memory(count: int) -> None:
    """Memory is what the process grows by, the articles themselves left out."""
    candidates(made(2000))  # loads what is loaded lazily
    articles = made(count)
    for name, system in (*SYSTEMS.items(), ("auditor, candidates", candidates)):
        before, start = resident(), time.perf_counter()
        found = system(articles)
        took, grown = time.perf_counter() - start, peak() - before
        print(
            f"{name:20} {count / took:8.0f} articles/s  {grown / count:6.0f} bytes each at most, {len(found)} pairs",
            flush=True,
        )


def peak() -> float:
    """The most resident memory this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def hostile(count: int) -> None:
    """Processor time per article must not grow with the number of articles."""
    for size in (count // 4, count):
        base = made(size)
        text = base[0].text
        kinds = {
            "one article, identical": [Article(id=f"c{n}", text=text) for n in range(size)],
            "one article, each edited": [
                Article(id=f"c{n}", text=f"{text}\n{base[n].text[:200]}") for n in range(size)
            ],
            "a hub that quotes all": [
                *base[: size // 2],
                Article(id="hub", text="\n".join(a.text.split("\n")[0] for a in base[: size // 2])),
            ],
            "a stock paragraph in each": [
                Article(id=a.id, text=a.text + "\n" + text[:600]) for n, a in enumerate(base) if n % 10 != 9
            ],
        }
        for name, articles in kinds.items():
            start = time.process_time()
            stories = cluster(articles)
            took = time.process_time() - start
            largest = max((len(s.articles) for s in stories), default=0)
            each = 1e6 * took / len(articles)
            print(
                f"{name:26} {len(articles):7} articles {each:6.0f} µs each, {len(stories)} stories, largest {largest}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", type=Path, nargs="?")
    parser.add_argument("pairs", type=Path, nargs="?")
    parser.add_argument("--made", type=int)
    parser.add_argument("--hostile", type=int)
    args = parser.parse_args()
    if args.docs:
        side_by_side(args.docs, args.pairs)
    if args.made:
        memory(args.made)
    if args.hostile:
        hostile(args.hostile)


if __name__ == "__main__":
    main()
