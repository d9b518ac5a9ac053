"""What a nightly run costs, and whether it survives being killed, on real news.

    python -m bench.nightly cost DOCS.jsonl [--articles 1000] [--fresh 10]
    python -m bench.nightly kill DOCS.jsonl [--articles 120] [--kills 50]
    python -m bench.nightly same DOCS.jsonl [--articles 600] [--nights 6]

DOCS holds articles {id, text, source, date}. They are written into a temporary inbox as files of every format that is
read, in turn: text, Markdown, HTML, JSONL, JSON and CSV, one article a file for the first three and several for the
others. `cost` times a first run, a run with a few articles more, and a run with none, each in a process of its own, as
a timer starts them; times are the process's own (user and system), so that other work on the machine does not decide.
`kill` ends a run with SIGKILL at random moments, again and again until one comes to its end, and compares everything
with an undisturbed run. `same` brings the articles over several nights and compares with one audit of them all.
"""

from __future__ import annotations

import argparse
import csv
import html
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import auditor
from auditor.store.store import Store

Doc = dict[str, str]
FORMATS = ("txt", "md", "html", "jsonl", "json", "csv")
TOGETHER = 5  # articles in a file of a format that holds several
SETTLED = 3600.0


def docs(path: Path, number: int, seed: int) -> list[Doc]:
    """So many articles, whole families first, so that there is something to match; the rest at random."""
    rows: list[Doc] = [json.loads(line) for line in path.open(encoding="utf-8")]
    families: dict[tuple[str, str], list[Doc]] = {}
    for row in rows:
        families.setdefault((row["set"], str(row["cluster"])), []).append(row)
    picked = random.Random(seed)
    groups = sorted((group for group in families.values() if 1 < len(group) < 12), key=lambda g: g[0]["id"])
    picked.shuffle(groups)
    chosen = [row for group in groups for row in group][: number // 2]
    taken = {row["id"] for row in chosen}
    chosen += picked.sample([row for row in rows if row["id"] not in taken], number - len(chosen))
    picked.shuffle(chosen)
    return chosen


def write(inbox: Path, rows: Sequence[Doc], batch: str) -> None:
    """The articles as files of all formats, in turn."""
    waiting: dict[str, list[Doc]] = {}
    for number, row in enumerate(rows):
        form = FORMATS[number % len(FORMATS)]
        folder = inbox / row["set"]
        folder.mkdir(parents=True, exist_ok=True)
        name = row["id"].replace("/", "_")
        if form in ("txt", "md"):
            save(folder / f"{name}.{form}", row["text"])
        elif form == "html":
            body = "".join(f"<p>{html.escape(p)}</p>" for p in row["text"].split("\n") if p.strip())
            save(
                folder / f"{name}.html", f"<!doctype html><html lang='en'><body><article>{body}</article></body></html>"
            )
        else:
            waiting.setdefault(form, []).append({k: row[k] for k in ("id", "text", "source", "date")})
    for form, records in waiting.items():
        for start in range(0, len(records), TOGETHER):
            save(inbox / f"{batch}-{start // TOGETHER:04}.{form}", together(records[start : start + TOGETHER], form))


def together(records: Sequence[Doc], form: str) -> str:
    if form == "jsonl":
        return "".join(json.dumps(record) + "\n" for record in records)
    if form == "json":
        return json.dumps(records)
    import io

    out = io.StringIO()
    table = csv.DictWriter(out, ("id", "text", "source", "date"))
    table.writeheader()
    table.writerows(records)
    return out.getvalue()


def save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
    moment = time.time() - SETTLED
    os.utime(path, (moment, moment))


def command(home: Path, *more: str) -> list[str]:
    return [
        sys.executable, "-m", "auditor", "nightly", str(home / "inbox"), "--store", str(home / "auditor.db"),
        "-o", str(home / "reports"), "--fail-on", "never", *more,
    ]  # fmt: skip


def timed(home: Path, *more: str) -> tuple[float, float, str]:
    """Processor time, wall time and what a run said."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command(home, *more), capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.monotonic() - began, done.stdout.splitlines()[0]


def cost(rows: Sequence[Doc], fresh: int, home: Path) -> None:
    write(home / "inbox", rows[:-fresh], "first")
    first, wall, said = timed(home)
    print(f"first run:  {first:6.2f} s of processor, {wall:6.2f} s on the clock; {said}")
    write(home / "inbox", rows[-fresh:], "second")
    second, wall, said = timed(home)
    print(f"second run: {second:6.2f} s of processor, {wall:6.2f} s on the clock; {said}")
    print(f"allowed:    {first / 20 + 2:6.2f} s, a twentieth of the first plus two")
    idle, wall, said = timed(home)
    print(f"third run:  {idle:6.2f} s of processor, {wall:6.2f} s on the clock; {said}")
    store = sum(p.stat().st_size for p in home.glob("auditor.db*"))
    texts = sum(len(row["text"].encode()) for row in rows)
    print(f"store: {store / 1e6:.1f} MB for {texts / 1e6:.1f} MB of text")


def outcome(home: Path) -> dict[str, object]:
    """What must not depend on kills: findings, their states, articles, and the pages of the reports."""
    store = Store.open(str(home / "auditor.db"), create=False)
    pages = sorted(p.relative_to(home / "reports").as_posix() for p in (home / "reports").rglob("*") if p.is_file())
    return {
        "findings": store.units.found(),
        "keys": sorted(store.runs.told()),
        "articles": store.articles.contents(),
        "hidden": [p.name for p in (home / "reports").iterdir() if p.name.startswith(".")],
        "reports": len({page.split("/")[0] for page in pages if page[:2] == "20"}),
        "pages": [page.split("/", 1)[1] for page in pages if page[:2] == "20"],
    }


def kill(rows: Sequence[Doc], kills: int, home: Path, seed: int) -> None:
    chance = random.Random(seed)
    write(home / "calm" / "inbox", rows, "first")
    _, wall, said = timed(home / "calm")
    print(f"undisturbed: {wall:.1f} s; {said}")
    wanted, done, restarts, late = outcome(home / "calm"), 0, 0, 0
    while done < kills:
        here = home / "killed"
        shutil.rmtree(here, ignore_errors=True)
        shutil.copytree(home / "calm" / "inbox", here / "inbox")
        while True:
            process = subprocess.Popen(command(here), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            moment = chance.uniform(0.0, 1.1 * wall) if done < kills else 1e6
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                done += 1
                restarts += 1
                continue
            break
        late += not differing(wanted, outcome(here))
        if differing(wanted, outcome(here)):
            print(f"after kill {done}: differs in {', '.join(differing(wanted, outcome(here)))}")
    print(f"{done} kills, {late} ended runs compared and the same")


def differing(wanted: dict[str, object], found: dict[str, object]) -> list[str]:
    return [name for name in wanted if wanted[name] != found[name]]


def same(rows: Sequence[Doc], nights: int, home: Path) -> None:
    size = -(-len(rows) // nights)
    for night in range(nights):
        write(home / "inbox", rows[night * size : (night + 1) * size], f"night{night}")
        used, _, said = timed(home)
        print(f"night {night + 1}: {used:.2f} s; {said}")
    store = Store.open(str(home / "auditor.db"))
    kept = [store.articles.article(id_)[0] for id_ in sorted(store.articles.contents())]
    whole = {(f.key, f.message, f.severity, f.evidence) for f in auditor.audit(kept).findings}
    found = {(f.key, f.message, f.severity, f.evidence) for f in store.units.found().values()}
    print(f"one audit of all: {len(whole)} findings; night by night: {len(found)}; in one alone: {len(whole ^ found)}")


def homes() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="nightly-") as held:
        yield Path(held)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("cost", "kill", "same"))
    parser.add_argument("docs", type=Path)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--fresh", type=int, default=10)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--nights", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    number = given.articles or {"cost": 1000, "kill": 120, "same": 600}[given.what]
    extra = given.fresh if given.what == "cost" else 0
    rows = docs(given.docs, number + extra, given.seed)
    for home in homes():
        if given.what == "cost":
            cost(rows, given.fresh, home)
        elif given.what == "kill":
            kill(rows, given.kills, home, given.seed)
        else:
            same(rows, given.nights, home)


if __name__ == "__main__":
    main()
