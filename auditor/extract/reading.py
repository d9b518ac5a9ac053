"""Read an article once: zones, sentences, figures, who says what, and the claims they make together."""

from __future__ import annotations

from auditor.extract import attributions, claims, conversions, quantities
from auditor.model import Article, Reading
from auditor.text.sentences import sentences
from auditor.text.zones import lay_out


def read_article(article: Article) -> Reading:
    """Everything the checks need to know of one article; its zones are laid out first.

    Pure and deterministic: the same article gives the same reading.
    """
    article = lay_out(article)
    parts = sentences(article)
    figures, rejected = quantities.extract(article.text)
    converted = conversions.find(article.text, figures)
    sayings = attributions.extract(article.text, parts)
    return Reading(
        article=article,
        sentences=parts,
        quantities=figures,
        rejected=rejected,
        conversions=converted,
        attributions=sayings,
        claims=claims.extract(article, parts, figures, sayings),
    )
