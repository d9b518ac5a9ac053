"""The parts of an article told apart: headline, caption, byline, dateline, credit, body and page furniture.

Every paragraph gets one kind, from its words (`auditor.text.furniture`) and from where it stands; only a dateline
shares its paragraph with the body it opens. When in doubt a paragraph is body: furniture read as body costs a little
noise, body read as furniture loses a claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from auditor.model import Article, Span, Zone, ZoneKind
from auditor.text import datelines
from auditor.text.agencies import agency
from auditor.text.furniture import credited_agency, is_byline, is_caption, is_credit, is_cut, is_end, is_furniture
from auditor.text.paragraphs import paragraphs

TOP = 8  # paragraphs among which headline, byline, date and teaser are looked for
PROSE = 40  # characters of the shortest paragraph that can be the first of a body
LONGEST_HEADLINE = 160
FEWEST_WORDS, MOST_WORDS = 3, 30  # of a headline
AFTER_END = 0.5  # share of the text before a line that ends it; an earlier one is a menu at the top
FILED = 2  # paragraphs of body that may open with a dateline

Kinds = list[ZoneKind | None]


def lay_out(article: Article) -> Article:
    """The article with its zones told apart, and headline, source and date filled in where the text gives them.

    Idempotent: an article that already has zones is returned as it is. Linear in the length of the text.
    """
    if article.zones:
        return article
    blocks = _with_headline_apart(article, paragraphs(article.text))
    kinds = _by_words(blocks)
    headline = _headline(article, blocks, kinds)
    _teasers(blocks, kinds, headline)
    _tail(article.text, blocks, kinds)
    if blocks and not any(kind in (None, ZoneKind.CAPTION) for kind in kinds):
        kinds = [ZoneKind.BODY if kind is ZoneKind.HEADLINE else kind for kind in kinds]
    zones, filed = _zones(article.text, blocks, kinds)
    stamps = [
        s for b, k in zip(blocks, kinds, strict=True) if k is ZoneKind.DATELINE and (s := datelines.stamp(b.text))
    ]
    return replace(
        article,
        zones=zones,
        headline=article.headline or (headline.text if headline and ZoneKind.HEADLINE in kinds else None),
        source=article.source or _source(blocks, kinds, filed),
        published=article.published or _published(stamps, filed),
        updated=article.updated or next((one.when for one in stamps if one.updated), None),
    )


# --------------------------------------------------------------------------- paragraph by paragraph


def _with_headline_apart(article: Article, blocks: Sequence[Span]) -> list[Span]:
    """The paragraphs, with a headline that came with the article cut off from a body that follows on the next line."""
    found = list(blocks)
    headline = (article.headline or "").strip()
    if not headline or not found:
        return found
    first = found[0]
    end = first.start + len(headline)
    if first.text.startswith(headline) and end < first.end and article.text[end] == "\n":
        rest = article.text[end : first.end]
        start = end + len(rest) - len(rest.lstrip())
        found[:1] = [Span.of(article.text, first.start, end), Span.of(article.text, start, first.end)]
    return found


def _by_words(blocks: Sequence[Span]) -> Kinds:
    """What each paragraph is by its words alone; None is body, or a headline yet to be found."""
    if len(blocks) < 2:
        return [None] * len(blocks)
    kinds: Kinds = []
    prose = 0
    for block in blocks:
        kind = _kind(block.text, at_top=prose == 0 and len(kinds) < TOP)
        prose += kind is None and len(block.text) >= PROSE and _is_sentence(block.text)
        kinds.append(kind)
    return kinds


def _kind(line: str, at_top: bool) -> ZoneKind | None:
    if is_furniture(line):
        return ZoneKind.FURNITURE
    if is_credit(line):
        return ZoneKind.CREDIT
    if datelines.stamp(line):
        return ZoneKind.DATELINE
    if at_top and is_byline(line):
        return ZoneKind.BYLINE
    return ZoneKind.CAPTION if is_caption(line) else None


def _headline(article: Article, blocks: Sequence[Span], kinds: Kinds) -> Span | None:
    """Finds the headline among the first paragraphs and marks it; kickers before it become furniture."""
    given = " ".join((article.headline or "").split())
    for number, block in enumerate(blocks[:TOP]):
        if given and " ".join(block.text.split()) == given:
            kinds[number] = ZoneKind.HEADLINE
            return block
    if given:
        return None
    open_ones = [n for n in range(min(TOP, len(blocks))) if kinds[n] is None]
    for place, number in enumerate(open_ones):
        if _is_headline(blocks[number], article.text) and _prose_follows(blocks, kinds, number):
            for kicker in open_ones[:place]:
                kinds[kicker] = ZoneKind.FURNITURE
            kinds[number] = ZoneKind.HEADLINE
            return blocks[number]
        if len(blocks[number].text.split()) >= FEWEST_WORDS:
            return None
    return None


def _is_headline(block: Span, text: str) -> bool:
    """A short line that is no sentence: it neither ends in a full stop nor opens with a dateline."""
    words = len(block.text.split())
    if len(block.text) > LONGEST_HEADLINE or not FEWEST_WORDS <= words <= MOST_WORDS or block.text[0].islower():
        return False
    return (
        block.text[-1] not in ":,;"
        and not _is_sentence(block.text)
        and not datelines.prefix(text, block.start, block.end)
    )


def _is_sentence(line: str) -> bool:
    """Whether it ends as prose does; a headline may ask or exclaim, but has no full stop."""
    bare = line.rstrip("\"'”’)]» ")
    return bare.endswith((".", "…")) or (bare != line and bare.endswith((",", "?", "!")))


def _prose_follows(blocks: Sequence[Span], kinds: Kinds, number: int) -> bool:
    after = [blocks[n].text for n in range(number + 1, min(number + TOP, len(blocks))) if kinds[n] is None]
    return any(len(line) >= max(PROSE, len(blocks[number].text)) and _is_sentence(line) for line in after[:4])


def _teasers(blocks: Sequence[Span], kinds: Kinds, headline: Span | None) -> None:
    """Marks what repeats the headline, or the first words of a later paragraph and then breaks off."""
    for number, block in enumerate(blocks[:TOP]):
        if kinds[number] is not None:
            continue
        if headline and block is not headline and block.text.casefold() == headline.text.casefold():
            kinds[number] = ZoneKind.FURNITURE
        elif is_cut(block.text):
            begins = block.text.rstrip("[]…. ")
            if len(begins) >= 20 and any(later.text.startswith(begins) for later in blocks[number + 1 : number + TOP]):
                kinds[number] = ZoneKind.FURNITURE


def _tail(text: str, blocks: Sequence[Span], kinds: Kinds) -> None:
    """Marks everything after a line such as "Post a Comment", but agency credits."""
    for number, block in enumerate(blocks):
        if kinds[number] is ZoneKind.FURNITURE and is_end(block.text) and block.start >= AFTER_END * len(text):
            for after in range(number, len(blocks)):
                kinds[after] = kinds[after] if kinds[after] is ZoneKind.CREDIT else ZoneKind.FURNITURE
            return


# --------------------------------------------------------------------------- the whole


def _zones(text: str, blocks: Sequence[Span], kinds: Kinds) -> tuple[tuple[Zone, ...], list[datelines.Dateline]]:
    """Zones in order, neighbours of one kind joined where no other lies between, and the datelines inside the body."""
    parts: list[tuple[ZoneKind, int, int]] = []
    filed: list[datelines.Dateline] = []
    seen = 0
    for block, kind in zip(blocks, kinds, strict=True):
        start = block.start
        if kind is None:
            seen += 1
            line = datelines.prefix(text, block.start, block.end) if seen <= FILED else None
            if line:
                filed.append(line)
                parts.append((ZoneKind.DATELINE, start, line.end))
                start = line.end + len(text[line.end : block.end]) - len(text[line.end : block.end].lstrip())
        _append(parts, kind or ZoneKind.BODY, start, block.end)
    return tuple(Zone(kind, Span.of(text, start, end)) for kind, start, end in parts), filed


def _append(parts: list[tuple[ZoneKind, int, int]], kind: ZoneKind, start: int, end: int) -> None:
    if start >= end:
        return
    if parts and parts[-1][0] is kind and kind in (ZoneKind.BODY, ZoneKind.FURNITURE):
        start = parts.pop()[1]
    parts.append((kind, start, end))


def _source(blocks: Sequence[Span], kinds: Kinds, filed: Sequence[datelines.Dateline]) -> str | None:
    """The agency of the dateline, else of a credit line, a byline or a copyright line."""
    for line in filed:
        if line.agency:
            return line.agency
    for block, kind in zip(blocks, kinds, strict=True):
        if kind is ZoneKind.CREDIT and (name := credited_agency(block.text)):
            return name
    for block, kind in zip(blocks, kinds, strict=True):
        owned = kind is ZoneKind.FURNITURE and block.text.lower().startswith(("copyright", "©", "(c)"))
        if (owned or kind is ZoneKind.BYLINE) and (name := agency(block.text)):
            return name
    return None


def _published(stamps: Sequence[datelines.Stamp], filed: Sequence[datelines.Dateline]) -> date | None:
    """From a line of its own, else from the dateline; a date of updating only where there is no other."""
    dates = [one.when for one in stamps if not one.updated]
    dates += [line.day for line in filed if line.day]
    return next(iter(dates), None) or next((one.when for one in stamps), None)
