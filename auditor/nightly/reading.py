"""One article read for the store, in this process or in several."""

from __future__ import annotations

import functools
import hashlib
import json
import multiprocessing
import os
import threading
import time
from array import array
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from auditor import incidents
from auditor.extract.reading import read_article
from auditor.match.fingerprint import anchors
from auditor.match.originals import is_credited, moment
from auditor.model import Article, Reading, Vocabulary
from auditor.newsroom import own, using
from auditor.nightly.limits import OutOfTime, deadline
from auditor.store import codec
from auditor.store.rows import Record

FEW = 40  # articles below which starting other processes takes longer than reading
TOO_LONG, TOO_SLOW = "too-long", "too-slow"
_LEFT_OUT = ("report", "store", "nightly", "__pycache__")  # rooms that do not decide what is found


@dataclass(frozen=True, slots=True)
class Limits:
    """The longest article, in characters, and the longest time one may take to be read, in seconds; 0 is no limit."""

    characters: int = 200_000
    seconds: float = 60.0


def content_of(article: Article) -> str:
    """A hash of what an audit looks at: the text and what is known of it, not the name it came under."""
    stamps = [str(moment) if moment else None for moment in (article.published, article.updated)]
    parts = [article.text, article.headline, article.source, *stamps, article.language]
    parts += [f"{zone.kind}:{zone.span.start}:{zone.span.end}" for zone in article.zones]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def engine() -> str:
    """A hash of the code and vocabularies that read and check: what they found holds only for them.

    The newsroom's own words in force are among them.
    """
    return hashlib.sha256(f"{_shipped()} {own()!r}".encode()).hexdigest()[:16]


@functools.cache
def _shipped() -> str:
    root = Path(str(resources.files("auditor")))
    digest = hashlib.sha256()
    for file in sorted(root.rglob("*")):
        part = file.relative_to(root).parts
        if part[0] not in _LEFT_OUT and "__pycache__" not in part and file.is_file():
            digest.update("/".join(part).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def stamps(limits: Limits) -> tuple[str, str]:
    """What marks a reading as up to date: a whole one, and one that these limits cut short."""
    return engine(), f"{engine()} {limits.characters} {limits.seconds:g}"


def _with_words(article: Article, limits: Limits, words: Vocabulary) -> Record:
    """`record_of` in another process, where the newsroom's own words are not in force yet."""
    with using(words):
        return record_of(article, limits)


def record_of(article: Article, limits: Limits) -> Record:
    """Read an article for the store.

    Of one that is too long only the first part is read, of one that takes too long nothing. Neither is taken for a
    copy of anything then, because what it lacks would be called removed.
    """
    content = content_of(article)
    partly, part = "", article
    if limits.characters and len(article.text) > limits.characters:
        partly, part = TOO_LONG, _first_part(article, limits.characters)
    try:
        with deadline(limits.seconds):
            reading = read_article(part)
            places = incidents.keys(reading)
    except OutOfTime:
        partly, places = TOO_SLOW, set()
        reading = Reading(replace(part, zones=()), (), (), (), (), (), ())
    whole, cut = stamps(limits)
    text = reading.article.text
    return Record(
        article=article,
        content=content,
        partly=partly,
        stamp=cut if partly else whole,
        body=codec.pack_reading(reading),
        anchors=b"" if partly else array("Q", sorted(anchors(text))).tobytes(),
        digest=hashlib.blake2b(" ".join(text.split()).encode("utf-8", "replace"), digest_size=16).hexdigest(),
        credited=is_credited(reading.article),
        moment=moment(article.published),
        length=len(text),
        source=article.source or "",
        places=tuple(sorted(places)),
        claims=reading.claims,
    )


def _first_part(article: Article, limit: int) -> Article:
    """The article up to the last paragraph that ends within the limit."""
    end = article.text.rfind("\n\n", limit // 2, limit)
    return replace(article, text=article.text[: end if end > 0 else limit], zones=())


class Readers:
    """Reads articles in order, with other processes to help where there are many; a context manager."""

    def __init__(self, limits: Limits, jobs: int) -> None:
        self._limits = limits
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def read(self, articles: Sequence[Article]) -> Iterator[Record]:
        """What was read of each, in order."""
        if self._jobs < 2 or (self._pool is None and len(articles) < FEW):
            return (record_of(article, self._limits) for article in articles)
        if self._pool is None:
            # a fresh interpreter: a forked one would hold the lock and the database of this one
            fresh = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._jobs, fresh, _follow, (os.getpid(),))
        work = functools.partial(_with_words, limits=self._limits, words=own())
        return self._pool.map(work, articles, chunksize=max(1, min(20, len(articles) // (4 * self._jobs))))

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def _follow(parent: int) -> None:
    """End this process soon after the one that it works for, however that ended."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
