"""The parts of an article told apart: headline, caption, byline, dateline, credit, body, page furniture."""

from __future__ import annotations

from dataclasses import replace

from auditor.model import Article, Zone, ZoneKind
from auditor.text.paragraphs import paragraphs


def lay_out(article: Article) -> Article:
    """The article with its zones told apart; one that already has zones is returned as it is."""
    if article.zones:
        return article
    zones: list[Zone] = []
    headline = article.headline
    for number, block in enumerate(paragraphs(article.text)):
        kind = ZoneKind.BODY
        if number == 0 and headline and block.text.startswith(headline):
            kind = ZoneKind.HEADLINE
        elif (
            number == 0
            and not headline
            and len(block.text) < 140
            and block.text[-1] not in '.!?"”'
            and block.end + 1 < len(article.text)
        ):
            kind = ZoneKind.HEADLINE
            headline = block.text
        zones.append(Zone(kind, block))
    return replace(article, zones=tuple(zones), headline=headline)
