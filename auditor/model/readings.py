"""All that was read from one article."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model.articles import Article, Sentence
from auditor.model.claims import Attribution, Claim
from auditor.model.quantities import Conversion, Quantity, Rejected


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article, built once; `article` has its zones laid out."""

    article: Article
    sentences: tuple[Sentence, ...]
    quantities: tuple[Quantity, ...]
    rejected: tuple[Rejected, ...]
    conversions: tuple[Conversion, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
