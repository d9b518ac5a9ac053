"""Plants one known error in each of many restyled copies of real articles, and counts what is found and what is not.

    python bench/mutations.py [--data DIR] [--each 100] [--clean 300] [--seed 1] [--kind unit …] [--show]

For each kind of error: recall (the right check fires at the planted place) and the error-level findings elsewhere. Then
`--clean` copies that are only restyled: every error-level finding is a false alarm. The articles are the `docs.jsonl`
of a folder of near-duplicate data; without it nothing is measured, and the script says so.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import auditor
from auditor.model import Article, Finding, Severity
from bench.restyling import restyle

DATA = Path(__file__).parents[2] / "shared" / "bench" / "data" / "neardup"
MARK = "\x01"  # follows the planted place through the restyling
CASUALTY = ("gva_dev", "airwars_dev", "polnear_train")
LEAST_WORDS = 150
NEAR = 80  # characters: a sentence around the place is the place

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
A_MONTH = rf"(?:{MONTHS}|(?:{SHORT_MONTHS})\b)"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBER = re.compile(
    rf"(?<![\d.,:$£€/-])(?<!\w)(?!(?:19|20)\d\d\b)(\d{{2,3}}|\d{{1,3}},\d{{3}})(?= (?!{MONTHS})[a-z]{{3,}})"
)
MONTH_BEFORE = re.compile(rf"\b{A_MONTH}\.? $")
MONTH_AFTER = re.compile(rf" {A_MONTH}")
DAY_OF_MONTH = re.compile(rf"(?<=\b)(?:{MONTHS}) (?P<day>[1-9]|[12]\d|3[01])\b(?![\d,.]\d)")
HEDGE = re.compile(r"\b(?:at least|about|more than|nearly|almost|up to|around|as many as|fewer than) (?=\$?\d)")
UNITS = (
    (re.compile(r"(?<=\d )square (?=miles?\b|kilomet)"), ""),
    (re.compile(r"(?<=\d )(?:kilometers|kilometres|km)\b(?! ?\(| per)"), "miles"),
    (re.compile(r"(?<=\d )miles\b(?! ?\(| per)"), "kilometers"),
    (re.compile(r"(?<=\d )feet\b(?! ?\()"), "meters"),
    (re.compile(r"(?<=\d )(?:tons|tonnes)\b"), "pounds"),
    (re.compile(r"\$(?=\d)"), "£"),
)
QUOTED = re.compile(r'(?<![\w.,!?;…])["“](?=\w)([^"“”\n]{40,300})(?<=[\w.,!?…])["”](?!\w)')
BRACKETS = re.compile(r"\[[^\]]*\]|\([^)]*\)")
SOURCE = re.compile(
    r"(?:(?<=\n)|(?<=[a-z]\. )|(?<=, ))(?:the )?(?P<who>police|government|army|ministry|company|bank|residents|witnesses|doctors|activists)"
    r"(?= (?:said|say|says|announced|reported)\b)",
    re.I,
)
ONE_SPEAKER = ({"company", "bank"}, {"residents", "witnesses"})
SPEAKERS = ("police", "residents", "doctors", "activists", "the company")
RESPONSES = (
    (
        re.compile(
            r"(?<!nor )(?<!or )\b(?:has |have |had )?(?:denied|rejected|dismissed)"
            r"(?= (?:the|any|all|those|these|such) (?:[a-z]+ )?(?:allegations?|reports?|claims?|charges?|accusations?|involvement|responsibility|rumou?rs?)\b)"
        ),
        "declined to comment on",
    ),
    (re.compile(r"(?<!nor )(?<!or )\b(?:has |have |had )?denied(?= (?:that|having)\b)"), "declined to say"),
    (re.compile(r"\b(?:declined|refused) to comment\b(?! on)"), "denied the report"),
    (
        re.compile(r"\bdid not (?:immediately )?(?:respond|reply) to (?:a request|requests) for comment\b"),
        "denied the report",
    ),
)
INCLUDING = re.compile(
    r"\b(?P<total>\d{1,3}) (?:[a-z]+ )?(?:people|civilians|passengers|victims|children|soldiers|fighters|militants|rebels|members|workers|students|women|men|persons|policemen|officers)"
    r"[\w ]{0,40},? (?:(?:including|among them) (?P<part>\d{1,3}|two|three|four|five|six|seven)\b(?= (?!of |mon|dol|hour|day|year|pct|per|mil)[a-z]+)|(?P<of>\d{1,3}|two|three|four|five|six|seven) of (?:them|whom)\b)"
)
OPEN = re.compile(
    r"\b(?:least|than|over|about|around|some|nearly|almost|to|as|surpass\w*|exceed\w*|roughly|approximately|estimated) $",
    re.I,
)
DATED = re.compile(rf"\b({'|'.join(DAYS)})(?=,? (?:(?:{MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{MONTHS})),? (?:19|20)\d\d)")
VICTIMS = re.compile(
    r"\b(?P<n>\d{1,4}|dozens of|hundreds of|two|three|four|five|six|seven) (?P<who>civilians|militants|fighters|soldiers|rebels)(?= (?:were|have been|had been) (?:killed|wounded|injured))"
)
CITIES = """
Aleppo Homs Damascus Idlib Raqqa Hama Daraa Palmyra London Manchester Liverpool Glasgow Dublin Paris Marseille
Lyon Berlin Hamburg Munich Madrid Barcelona Rome Milan Naples Athens Vienna Zurich Brussels Amsterdam
Copenhagen Stockholm Oslo Warsaw Prague Budapest Moscow Kiev Istanbul Ankara Beirut Baghdad Mosul Basra Tehran
Riyadh Dubai Doha Cairo Tripoli Tunis Algiers Khartoum Nairobi Lagos Abuja Accra Johannesburg Durban Harare
Karachi Lahore Kabul Kandahar Mumbai Delhi Kolkata Chennai Dhaka Bangkok Hanoi Manila Jakarta Singapore Beijing
Shanghai Tokyo Osaka Seoul Sydney Melbourne Brisbane Perth Auckland Boston Chicago Houston Dallas Denver
Seattle Detroit Atlanta Miami Philadelphia Toronto Montreal Vancouver Ottawa Calgary Havana Caracas Bogota Lima
Quito Santiago Managua
"""
PLACES = tuple(CITIES.split())
PLACE = re.compile(rf"(?<=\bin )({'|'.join(PLACES)})\b(?! [A-Z])")
ANYWHERE = re.compile(
    rf"\b(?:in|near|outside|around|from|across|into|towards?) (?P<place>(?!{MONTHS})(?!{'|'.join(DAYS)})[A-Z][a-z]{{3,}})(?=[,.;]|\s(?:on|and|in|after|where|when|with|last|said|late|early|to|for)\b)"
)
STEMS = ("Bel", "Dar", "Kaf", "Mor", "Tel", "Ras", "Ven", "Zal", "Hol", "Sar", "Ost", "Lun")
ENDINGS = ("kasar", "imeh", "orin", "adan", "umet", "esk", "avia", "ilan", "ubar", "enka")
NEGATION = re.compile(r"\b(?P<aux>did|was|were|is|are|has|have|had|will|would|could) not (?=[a-z]{3,})")
TOLL = re.compile(r"\b(?:kills?|killed|leaves?|dead|toll)\b|(?:\bdie[sd]?\b)", re.I)
OTHER_WORDS = ("rabbits", "terrible", "tomorrow", "government", "mountain", "quickly", "angry")


@dataclass(frozen=True)
class Planted:
    """The text with the error, and where it stands."""

    text: str
    start: int
    what: str


def _swap(text: str, start: int, end: int, new: str) -> Planted:
    return Planted(text[:start] + new + text[end:], start, f"{text[start:end]!r} → {new!r}")


def _choice(pattern: re.Pattern[str], text: str, rng: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


def _number(text: str, rng: random.Random) -> Planted | None:
    found = [m for m in NUMBER.finditer(text) if not MONTH_BEFORE.search(text[max(0, m.start() - 12) : m.start()])]
    if not found:
        return None
    one = rng.choice(found)
    return _swap(text, one.start(1), one.end(1), _other_number(one[1], rng))


def _date(text: str, rng: random.Random) -> Planted | None:
    found = _choice(DAY_OF_MONTH, text, rng)
    others = [str(day) for day in range(1, 29) if found and str(day) != found["day"]]
    return _swap(text, found.start("day"), found.end("day"), rng.choice(others)) if found else None


def _other_number(printed: str, rng: random.Random) -> str:
    places = [at for at, sign in enumerate(printed) if sign.isdigit()]
    at = rng.choice(places)
    digit = rng.choice([d for d in "123456789" if d != printed[at]])
    return printed[:at] + digit + printed[at + 1 :]


def _unit(text: str, rng: random.Random) -> Planted | None:
    found = [(m, new) for pattern, new in UNITS for m in pattern.finditer(text)]
    if not found:
        return None
    match, new = rng.choice(found)
    return _swap(text, match.start(), match.end(), new)


def _conversion(text: str, rng: random.Random) -> Planted | None:
    pairs = auditor.audit([Article.from_text(text)], checks=[]).readings[0].conversions
    numbers = [c.converted.number for c in pairs if re.fullmatch(r"[\d,.]+", c.converted.number.text)]
    if not numbers:
        return None
    span = rng.choice(numbers)
    return _swap(text, span.start, span.end, str(int(re.sub(r"\D", "", span.text)) * 10))


def _hedge(text: str, rng: random.Random) -> Planted | None:
    found = _choice(HEDGE, text, rng)
    return _swap(text, found.start(), found.end(), "") if found else None


def _source(text: str, rng: random.Random) -> Planted | None:
    found = _choice(SOURCE, text, rng)
    if not found:
        return None
    own = next((names for names in ONE_SPEAKER if found["who"].lower() in names), {found["who"].lower()})
    new = rng.choice([s for s in SPEAKERS if s.split()[-1] not in own])
    return _swap(text, found.start(), found.end(), new[0].upper() + new[1:] if found[0][0].isupper() else new)


def _response(text: str, rng: random.Random) -> Planted | None:
    found = [(match, new) for pattern, new in RESPONSES for match in pattern.finditer(text)]
    if not found:
        return None
    match, new = rng.choice(found)
    return _swap(text, match.start(), match.end(), new)


def _quote(text: str, rng: random.Random) -> Planted | None:
    quoted = _choice(QUOTED, text, rng)
    taken = [m.span() for m in BRACKETS.finditer(quoted[1])] if quoted else []
    inner = list(re.finditer(r"\b[a-z]{4,}\b(?!['’])", quoted[1]))[1:-1] if quoted else []
    inner = [m for m in inner if not any(a <= m.start() < b for a, b in taken)]
    if not quoted or not inner:
        return None
    word = rng.choice(inner)
    return _swap(text, quoted.start(1) + word.start(), quoted.start(1) + word.end(), rng.choice(OTHER_WORDS))


def _subset(text: str, rng: random.Random) -> Planted | None:
    exact = [m for m in INCLUDING.finditer(text) if not OPEN.search(text[max(0, m.start() - 20) : m.start()])]
    if not exact:
        return None
    found = rng.choice(exact)
    part = "part" if found["part"] else "of"
    return _swap(text, found.start(part), found.end(part), str(int(found["total"]) + 3))


def _weekday(text: str, rng: random.Random) -> Planted | None:
    found = _choice(DATED, text, rng)
    if not found:
        return None
    return _swap(text, found.start(1), found.end(1), rng.choice([day for day in DAYS if day != found[1]]))


def _headline(text: str, rng: random.Random) -> Planted | None:
    first = text.split("\n", 1)[0]
    figures = [
        m
        for m in re.finditer(r"(?<![\w$£€.,-])\d{1,3}(?![\w.,%-])", first)
        if not MONTH_BEFORE.search(first[: m.start()]) and not MONTH_AFTER.match(first, m.end())
    ]
    if not figures or not TOLL.search(first):
        return None
    figure = figures[0]
    return _swap(text, figure.start(), figure.end(), str(int(figure[0]) + rng.choice((5, 12, 30))))


def _victims(text: str, rng: random.Random) -> Planted | None:
    found = _choice(VICTIMS, text, rng)
    if not found:
        return None
    new = "militants" if found["who"] == "civilians" else "civilians"
    return _swap(text, found.start("who"), found.end("who"), new)


def _place(text: str, rng: random.Random) -> Planted | None:
    found = _choice(PLACE, text, rng)
    return _swap(text, found.start(), found.end(), rng.choice([p for p in PLACES if p != found[1]])) if found else None


def _village(text: str, rng: random.Random) -> Planted | None:
    """A place no gazetteer has, where a preposition asks for a place."""
    found = _choice(ANYWHERE, text, rng)
    if not found:
        return None
    return _swap(text, found.start("place"), found.end("place"), rng.choice(STEMS) + rng.choice(ENDINGS))


def _negation(text: str, rng: random.Random) -> Planted | None:
    found = _choice(NEGATION, text, rng)
    return _swap(text, found.end("aux"), found.end() - 1, "") if found else None


PLANTS: dict[str, tuple[tuple[str, ...], Callable[[str, random.Random], Planted | None]]] = {
    "number": (("copy/number-changed",), _number),
    "date": (("copy/date-changed", "article/weekday-mismatch", "copy/quote-altered"), _date),
    "unit": (("copy/unit-changed",), _unit),
    "conversion": (("article/conversion-mismatch", "copy/number-changed"), _conversion),
    "hedge": (("copy/hedge-changed", "copy/quote-altered"), _hedge),
    "source": (("copy/attribution-changed",), _source),
    "response": (("copy/response-changed",), _response),
    "quote": (("copy/quote-altered", "copy/unit-changed"), _quote),
    "subset": (("article/subset-exceeds-total",), _subset),
    "weekday": (("article/weekday-mismatch", "copy/date-changed"), _weekday),
    "headline": (("article/headline-mismatch", "copy/number-changed"), _headline),
    "victims": (("copy/victims-changed",), _victims),
    "place": (("copy/place-changed",), _place),
    "village": (("copy/place-changed",), _village),
    "negation": (("copy/negation-changed", "copy/quote-altered"), _negation),
}
"""Kind of error → the checks that count as finding it, and how it is planted."""


def copies(docs: list[Article], kind: str, seed: int) -> Iterator[tuple[Article, Article, int, str]]:
    """(original, copy, where the error stands in the copy, what was changed) for each article that offers a place."""
    for original in docs:
        rng = random.Random(f"{seed} {kind} {original.id}")
        planted = PLANTS[kind][1](original.text, rng)
        if planted is None:
            continue
        marked = restyle(planted.text[: planted.start] + MARK + planted.text[planted.start :], rng)
        if MARK in marked:
            text = marked.replace(MARK, "")
            yield original, Article.from_text(text, id=f"{original.id}-copy"), marked.index(MARK), planted.what


def judged(original: Article, copy: Article) -> tuple[Finding, ...]:
    """The findings on a pair that concern the copy."""
    audit = auditor.audit([original, copy], original=original.id, checks=["article", "copy"])
    own = {
        f.key
        for f in audit.findings
        if all(e.article == original.id for e in f.evidence) and f.check.startswith("article/")
    }
    return tuple(f for f in audit.findings if f.key not in own and not f.inherited)


def near(finding: Finding, copy: Article, place: int) -> bool:
    """Whether a finding quotes the planted place."""
    return any(e.article == copy.id and e.span.start - NEAR <= place <= e.span.end + NEAR for e in finding.evidence)


def measure(docs: list[Article], kind: str, each: int, seed: int, show: bool) -> str:
    """One line: recall of a kind of error, and error-level findings elsewhere."""
    found = total = elsewhere = 0
    for original, copy, place, what in copies(docs, kind, seed):
        findings = judged(original, copy)
        hit = any(f.check in PLANTS[kind][0] and near(f, copy, place) for f in findings)
        others = [f for f in findings if f.severity is Severity.ERROR and not near(f, copy, place)]
        total, found, elsewhere = total + 1, found + hit, elsewhere + len(others)
        if show and not hit:
            print(f"   missed {kind} in {original.id}: {what} | {copy.text[max(0, place - 80) : place + 80]!r}")
        if total == each:
            break
    share = f"{100 * found / total:.1f} %" if total else "no place to plant it"
    return f"{kind:<12} found {found}/{total} = {share}; error-level findings elsewhere {elsewhere}"


def clean(docs: list[Article], count: int, seed: int, show: bool) -> str:
    """One line: error-level findings on copies that are only restyled."""
    alarms: Counter[str] = Counter()
    for original in docs[:count]:
        copy = Article.from_text(
            restyle(original.text, random.Random(f"{seed} {original.id}")), id=f"{original.id}-copy"
        )
        for finding in judged(original, copy):
            if finding.severity is Severity.ERROR:
                alarms[finding.check] += 1
                if show:
                    print(f"   false alarm in {original.id}: {finding.check}: {finding.message}")
    total, kinds = sum(alarms.values()), dict(sorted(alarms.items()))
    return f"harmless copies {min(count, len(docs))}: error-level findings {total} {kinds}"


def articles(folder: Path, seed: int) -> list[Article]:
    """Real articles of some length, shuffled by the seed; behind them the casualty texts beside the folder, for errors
    that few articles have a place for.
    """
    rows = [row for row in _rows(folder / "docs.jsonl") if row["set"] in ("fnc", "fakes", "reut")]
    more = [row for name in CASUALTY for row in _rows(folder.parent / "casualty" / f"{name}.jsonl")]
    for part in (rows, more):
        random.Random(seed).shuffle(part)
    long = [row for row in [*rows, *more] if len(row["text"].split()) >= LEAST_WORDS]
    return [Article.from_text(row["text"], id=row["id"], headline=row.get("title") or None) for row in long]


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--clean", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", nargs="*", choices=[*PLANTS], default=[*PLANTS])
    parser.add_argument("--show", action="store_true", help="print what was missed and every false alarm")
    args = parser.parse_args()
    if not (args.data / "docs.jsonl").is_file():
        print(f"Nothing measured: {args.data / 'docs.jsonl'} is not there; name the folder with --data.")
        return
    docs = articles(args.data, args.seed)
    for kind in args.kind:
        print(measure(docs, kind, args.each, args.seed, args.show), flush=True)
    print(clean(docs, args.clean, args.seed, args.show))


if __name__ == "__main__":
    main()
