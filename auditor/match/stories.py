"""Families of near-duplicate articles."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime

from auditor.match.fingerprint import anchors, word_hashes
from auditor.model import Article, CopyKind, Match, Story

Progress = Callable[[str, int, int], None]

_CREDIT = re.compile(r"\((?:AP|AFP|Reuters|REUTERS|UPI|dpa|DPA|Xinhua)\)|Agence France-Presse|Associated Press")


def cluster(articles: Sequence[Article], progress: Progress | None = None) -> tuple[Story, ...]:
    """Stories among the articles: families of two or more, the original first."""
    order = sorted(range(len(articles)), key=lambda n: (articles[n].id, articles[n].text))
    hashes = [word_hashes(articles[n].text) for n in order]
    matches = {}
    for a, b in _candidates(hashes):
        match = _match(articles[order[a]], articles[order[b]], hashes[a], hashes[b])
        if match:
            matches[a, b] = match
    return _stories([articles[n] for n in order], matches)


def _candidates(hashes: list[list[int]]) -> list[tuple[int, int]]:
    postings: defaultdict[int, list[int]] = defaultdict(list)
    sizes = []
    for n, words in enumerate(hashes):
        found = anchors(words)
        sizes.append(len(found))
        for anchor in found:
            postings[anchor].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for docs in postings.values():
        if 2 <= len(docs) <= 64:
            shared.update((a, b) for i, a in enumerate(docs) for b in docs[i + 1 :])
    return sorted(p for p, n in shared.items() if n >= 2 and n >= 0.12 * min(sizes[p[0]], sizes[p[1]]))


def _match(a: Article, b: Article, x: list[int], y: list[int]) -> Match | None:
    if a.published and b.published and abs((_day(a.published) - _day(b.published)).days) > 3:
        return None
    if len(y) < len(x):
        a, b, x, y = b, a, y, x
    grams = set(zip(y, y[1:], y[2:], strict=False))
    mine = list(zip(x, x[1:], x[2:], strict=False))
    overlap = sum(g in grams for g in mine) / max(1, len(mine))
    names = set(re.findall(r"\b[A-Z][a-z]+|\d+", a.text))
    others = set(re.findall(r"\w+", b.text))
    specifics = len(names & others) / max(1, len(names))
    if overlap < 0.45 or specifics < 0.5:
        return None
    kind = CopyKind.VERBATIM if overlap > 0.95 else CopyKind.CUT if len(x) < 0.6 * len(y) else CopyKind.EDITED
    return Match(a.id, b.id, kind, round(overlap, 4), round(specifics, 4))


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _stories(articles: list[Article], matches: dict[tuple[int, int], Match]) -> tuple[Story, ...]:
    near: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in matches:
        near[a].add(b)
        near[b].add(a)
    free = set(near)
    stories = []
    for n in sorted(near, key=lambda n: _rank(articles[n])):
        if n not in free:
            continue
        members = sorted(near[n] & free)
        if not members:
            continue
        free -= {n, *members}
        family = (articles[n], *(articles[m] for m in members))
        name = hashlib.sha256("\x1f".join(sorted(a.id for a in family)).encode()).hexdigest()[:12]
        found = tuple(matches[min(n, m), max(n, m)] for m in members)
        stories.append(Story(name, family, articles[n].id, _reason(articles[n]), found))
    return tuple(sorted(stories, key=lambda s: s.original))


def _rank(article: Article) -> tuple[bool, bool, str, int, str]:
    credited = bool(_CREDIT.search(article.text))
    when = article.published
    return (not credited, when is None, when.isoformat() if when else "", -len(article.text), article.id)


def _reason(article: Article) -> str:
    if _CREDIT.search(article.text):
        return "It carries an agency credit."
    return "It is the earliest." if article.published else "It has the fullest text."
