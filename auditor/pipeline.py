"""The pipeline, read top to bottom: articles → readings → stories → pairs → incidents → findings.

This module names the stages in order and nothing else; each lives in the room of its name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from auditor import newsroom
from auditor.checks.runner import judge
from auditor.checks.selection import selected
from auditor.extract.reading import read_article
from auditor.match import alignment, stories
from auditor.model import (
    Alignment,
    Article,
    Attribution,
    Audit,
    Claim,
    Dropped,
    Incident,
    Link,
    Pair,
    Quantity,
    Reading,
    Settings,
    Story,
)
from auditor.readers import unique_ids

if TYPE_CHECKING:
    from auditor.byhand import ByHand
    from auditor.match.embed import Embedder

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, what is done and what there is to do."""


def audit(
    articles: Iterable[Article | Dropped],
    original: str | None = None,
    checks: Iterable[str] | None = None,
    semantic: str = "off",
    settings: Settings | None = None,
    progress: Progress | None = None,
    by_hand: ByHand | None = None,
    preferred: str | None = None,
) -> Audit:
    """Audit articles: read them, find copies and incidents among them, run the checks.

    original  id of the article that all others are copies of; forces the pairing. None: copies are found.
    checks    ids or groups of checks to run ("article/weekday-mismatch", "copy"); None for all.
    semantic  "off", "auto" (the embedding model where it is installed) or a model's name or folder.
    preferred id of an article that is to be the original of whatever story it belongs to.
    by_hand   incidents joined and split by a fact-checker (`auditor.byhand.load`).
    Raises ValueError when `original` is no article's id or a check is unknown, EmbeddingUnavailable when a model asked
    for by name cannot be had.
    """
    settings = settings or Settings()
    chosen = selected(checks, settings)
    groups = {one.group for one in chosen}
    kept, dropped = _sorted_out(articles)
    embedder = _embedder(semantic)
    with newsroom.using(settings.vocabulary):
        readings = tuple(_readings(kept, progress))
        families = _families(readings, original, preferred) if groups & {"copy", "source"} or original else ()
        aligned = tuple(_aligned(story, embedder) for story in families)
        pairs = _pairs(aligned, readings)
        found = _incidents(readings, aligned, by_hand) if "source" in groups else ()
        findings, crashes = judge(chosen, readings, pairs, found, settings, progress)
    return Audit(
        started_at=now(),
        readings=readings,
        stories=aligned,
        incidents=tuple(found),
        findings=findings,
        crashes=crashes,
        dropped=dropped,
        semantic=semantic if embedder or semantic == "off" else "unavailable",
        checks=tuple(one.id for one in chosen),
    )


def read(path: str | Path) -> Iterator[Article | Dropped]:
    """The articles of a file or folder ("-" is standard input), and what could not be read, with the reason."""
    from auditor import readers

    return readers.read(path)


def extract_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a text, in order; numbers that are none (dates, scores …) are left out."""
    from auditor.extract import quantities

    return quantities.extract(text)[0]


def extract_attributions(text: str) -> tuple[Attribution, ...]:
    """Who says what in a text, in order."""
    from auditor.extract import attributions

    return attributions.extract(text)


def extract_claims(article: Article | str) -> tuple[Claim, ...]:
    """Every casualty, territory and displacement claim of an article or a bare text, in order."""
    if isinstance(article, Article):
        return read_article(article).claims
    claims = read_article(Article.from_text(article)).claims
    return tuple(replace(claim, article=None) for claim in claims)


def cluster(articles: Iterable[Article], progress: Progress | None = None) -> tuple[Story, ...]:
    """Families of two or more near-duplicates among the articles."""
    return stories.cluster(list(articles), progress=progress)


def align(original: Article, copy: Article, semantic: str = "off") -> Alignment:
    """Which sentences of the copy come from which of the original."""
    return alignment.align(original, copy, embedder=_embedder(semantic))


def align_sentences(left: Sequence[str], right: Sequence[str], semantic: str = "off") -> tuple[Link, ...]:
    """The same for two lists of sentences."""
    return alignment.align_sentences(left, right, embedder=_embedder(semantic))


def write_report(audit: Audit, directory: str | Path) -> Path:
    """Write the report as a folder; returns the path of its `index.html`."""
    from auditor.report import html

    return html.write_folder(audit, Path(directory))


def _sorted_out(items: Iterable[Article | Dropped]) -> tuple[list[Article], tuple[Dropped, ...]]:
    items = list(unique_ids(items))
    return [i for i in items if isinstance(i, Article)], tuple(i for i in items if isinstance(i, Dropped))


def _readings(articles: Sequence[Article], progress: Progress | None) -> Iterator[Reading]:
    for done, article in enumerate(articles, 1):
        yield read_article(article)
        if progress:
            progress("reading", done, len(articles))


def _incidents(readings: Sequence[Reading], aligned: Sequence[Story], by_hand: ByHand | None) -> tuple[Incident, ...]:
    from auditor import incidents  # with its vocabularies, which one article or one copy does not need

    return incidents.find(readings, aligned, by_hand)


def _families(readings: Sequence[Reading], original: str | None, preferred: str | None) -> tuple[Story, ...]:
    articles = [reading.article for reading in readings]
    return _named(articles, original) if original else stories.cluster(articles, preferred)


def _named(articles: Sequence[Article], original: str) -> tuple[Story, ...]:
    first = [article for article in articles if article.id == original]
    if not first:
        raise ValueError(f"The original {original!r} is none of the articles: {', '.join(a.id for a in articles)}")
    copies = [article for article in articles if article.id != original]
    return (Story(original, (*first, *copies), original, "named by the user"),) if copies else ()


def _aligned(story: Story, embedder: Embedder | None) -> Story:
    first, *copies = story.articles
    return replace(story, alignments=tuple(alignment.align(first, copy, embedder=embedder) for copy in copies))


def _pairs(families: Sequence[Story], readings: Sequence[Reading]) -> tuple[Pair, ...]:
    by_id = {reading.article.id: reading for reading in readings}
    return tuple(Pair(by_id[a.original], by_id[a.copy], a) for story in families for a in story.alignments)


def _embedder(semantic: str) -> Embedder | None:
    if semantic == "off":
        return None
    from auditor.match.embed import get_embedder

    return get_embedder(semantic)


def now() -> datetime:
    """The present moment; SOURCE_DATE_EPOCH fixes it, so that a report can be reproduced byte for byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC).replace(microsecond=0)
