"""An original and its copies: which articles belong together, and which of their sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from auditor.model.articles import Article
from auditor.model.readings import Reading


class Shape(StrEnum):
    """How sentences of the original (left) became sentences of the copy (right)."""

    ONE = "one"
    MERGE = "merge"
    SPLIT = "split"
    REPEAT = "repeat"
    REMOVED = "removed"
    ADDED = "added"


class LinkBy(StrEnum):
    """What made a link."""

    LEXICAL = "lexical"
    SEMANTIC = "semantic"


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of the original (`left`) and of the copy (`right`) that belong together, as 0-based indices.

    `right` is empty when removed, `left` when added. `score` is in [0, 1].
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    shape: Shape
    moved: bool
    edited: bool
    score: float
    by: LinkBy = LinkBy.LEXICAL


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentences of the copy come from which of the original; both are article ids."""

    original: str
    copy: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An original and one copy of it, as a copy/ check receives them."""

    original: Reading
    copy: Reading
    alignment: Alignment


class CopyKind(StrEnum):
    """What sort of copy it is; the last two are not copies and never join a story."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    CUT = "cut"
    MIXED = "mixed"
    SAME_QUOTES = "same_quotes"
    SAME_BACKGROUND = "same_background"


@dataclass(frozen=True, slots=True)
class Match:
    """Why two articles were taken for copies: shares of words in [0, 1], so that a person can check.

    overlap   share of the shorter text's words found in the other in runs
    specifics share of the shorter text's names and numbers found in the other
    aligned   share of unquoted words in aligned sentences; None when the overlap decided
    """

    left: str
    right: str
    kind: CopyKind
    overlap: float
    specifics: float
    aligned: float | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A family of near-duplicates: the original first, then its copies; `reason` says why it is the original."""

    id: str
    articles: tuple[Article, ...]
    original: str
    reason: str
    matches: tuple[Match, ...] = ()
    alignments: tuple[Alignment, ...] = ()
