"""Paragraphs of a text with exact offsets, also where lines are broken at a fixed width.

A blank line always ends a paragraph. A single line break ends one too, unless the text is wrapped: old wires and mail
break lines at 60 to 100 characters in the middle of sentences, and there a line break means no more than a space.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from auditor.model import Span

_LINE = re.compile(r"[^\n]+")
NARROWEST_WRAP = 40  # characters; narrower lines are a list
WIDEST_WRAP = 120  # no wire or mail program wraps wider; longer lines are paragraphs of their own
WRAPPED_SHARE = 0.6  # of the line breaks inside blocks, those that fall where the next word would not have fitted


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text in order, without the blanks around them."""
    blocks = _blocks(text)
    width = _wrap_width(text, blocks)
    found: list[Span] = []
    for lines in blocks:
        start = lines[0][0]
        for here, following in zip(lines, [*lines[1:], None], strict=True):
            if following is None or not _is_wrap(text, here, following, width):
                found.append(Span.of(text, start, here[1]))
                start = following[0] if following else start
    return tuple(found)


def _blocks(text: str) -> list[list[tuple[int, int]]]:
    """Runs of lines without a blank line between them; each line as (start, end) without the blanks around it."""
    blocks: list[list[tuple[int, int]]] = []
    last = -2
    for found in _LINE.finditer(text):
        line = found[0].rstrip()
        inner = line.lstrip()
        if not inner:
            continue
        start = found.start() + len(line) - len(inner)
        if found.start() == last + 1:
            blocks[-1].append((start, found.start() + len(line)))
        else:
            blocks.append([(start, found.start() + len(line))])
        last = found.end()
    return blocks


def _wrap_width(text: str, blocks: Sequence[Sequence[tuple[int, int]]]) -> int:
    """The width at which the text's lines are broken; 0 when its lines are paragraphs."""
    breaks = [(here, after) for lines in blocks for here, after in itertools.pairwise(lines)]
    if not breaks:
        return 0
    width = max(end - start for start, end in (line for lines in blocks if len(lines) > 1 for line in lines))
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return 0
    wrapped = [after for here, after in breaks if _is_wrap(text, here, after, width)]
    inside = sum(1 for here, after in breaks if _runs_on(text, here, after))
    return width if len(wrapped) >= WRAPPED_SHARE * len(breaks) and inside >= len(breaks) / 3 else 0


def _is_wrap(text: str, here: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line (an indent begins a new paragraph)."""
    if not width:
        return False
    word = text.find(" ", after[0], after[1])
    length = (after[1] if word < 0 else word) - after[0]
    return here[1] - here[0] + 1 + length > width - 4


def _runs_on(text: str, here: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether the sentence goes on over the line break."""
    return text[here[1] - 1] not in ".!?:\"'”’)" or text[after[0]].islower()
