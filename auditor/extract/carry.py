"""Quotations that run over sentences and paragraphs: the speaker is named once, the quotation goes on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from auditor.extract.drafts import Draft, Place
from auditor.extract.quotations import Quotation


def carry_on(
    text: str, drafts: Sequence[Draft], sentences: Sequence[Place], quotes: Sequence[Quotation]
) -> list[Draft]:
    """Stretch contents over whole quotations, and over the quotations that follow without a speaker of their own."""
    starts = [q.start for q in quotes]
    spoken_for = _spoken_for(drafts, quotes, starts)
    carried = []
    for draft in drafts:
        content = tuple(_whole(place, quotes, starts) for place in draft.content)
        content = _backward(text, content, quotes, starts, spoken_for)
        content = _forward(text, draft, content, sentences, quotes, starts, spoken_for)
        if content or draft.frame == "silence":
            carried.append(replace(draft, content=content))
    return carried


def _spoken_for(drafts: Sequence[Draft], quotes: Sequence[Quotation], starts: Sequence[int]) -> frozenset[int]:
    """Numbers of the quotations that some content already touches."""
    taken: set[int] = set()
    for draft in drafts:
        for start, end in draft.content:
            first = max(0, bisect_right(starts, start) - 1)
            taken.update(
                n for n in range(first, bisect_left(starts, end)) if quotes[n].start < end and start < quotes[n].end
            )
    return frozenset(taken)


def _whole(place: Place, quotes: Sequence[Quotation], starts: Sequence[int]) -> Place:
    """A content that begins inside a quotation begins with the quotation."""
    start, end = place
    at = bisect_right(starts, start) - 1
    if at >= 0 and quotes[at].start < start < quotes[at].end:
        start = quotes[at].start
    at = bisect_right(starts, end - 1) - 1
    if at >= 0 and quotes[at].start < end < quotes[at].end:
        end = quotes[at].end
    return (start, end)


def _backward(
    text: str,
    content: tuple[Place, ...],
    quotes: Sequence[Quotation],
    starts: Sequence[int],
    spoken_for: frozenset[int],
) -> tuple[Place, ...]:
    """A quotation that goes on from earlier paragraphs takes them along where nobody else speaks them."""
    if not content:
        return content
    at = bisect_left(starts, content[0][0])
    while (
        0 < at < len(quotes) and quotes[at].start == content[0][0] and quotes[at].reopened and at - 1 not in spoken_for
    ):
        at -= 1
        content = ((quotes[at].start, quotes[at].end), *content)
    return content


def _forward(
    text: str,
    draft: Draft,
    content: tuple[Place, ...],
    sentences: Sequence[Place],
    quotes: Sequence[Quotation],
    starts: Sequence[int],
    spoken_for: frozenset[int],
) -> tuple[Place, ...]:
    """Quotations that follow without a speaker of their own: in the same paragraph, after a colon, or re-opened in the
    next.
    """
    colon = not content and draft.frame != "silence"
    end = sentences[draft.sentence][1]
    spoken = max(stop for _, stop in (*content, *draft.cue, *draft.source))
    at = bisect_left(starts, spoken)
    if not (at < len(quotes) and quotes[at].start < end and draft.frame in ("post", "inverted")):
        at, spoken = bisect_left(starts, end), max(end, spoken)
    end = spoken
    last = max(
        (n for n in range(max(0, at - 4), at) if any(a < quotes[n].end and quotes[n].start < b for a, b in content)),
        default=-1,
    )
    while at < len(quotes) and at not in spoken_for:
        between = text[end : quotes[at].start]
        follows = quotes[at].start < sentences[draft.sentence][1] or (not between.strip() and len(between) < 12)
        if not follows or not (colon or last >= 0) or not ("\n" not in between or colon or quotes[at].reopened):
            break
        if quotes[at].start >= sentences[draft.sentence][1] and not _stands_alone(text, quotes[at]):
            break
        content = (*content, (quotes[at].start, quotes[at].end))
        end, last, colon = quotes[at].end, at, False
        at += 1
    return content


def _stands_alone(text: str, quote: Quotation) -> bool:
    """Whether the quotation is a sentence of its own and not the beginning of one."""
    after = text[quote.end : quote.end + 1]
    return (not after.strip() or after in "’'") and (
        not quote.closed or text[max(0, quote.end - 2) : quote.end - 1] in tuple(".?!…’'-—")
    )
