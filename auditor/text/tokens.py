"""Words of a text with exact offsets.

One linear pass. What is one token:

- a word with inner apostrophes (`don't`, `government's`, `O’Neill`), straight or typographic
- an abbreviation of single letters with points (`U.S.`, `p.m.`, `U.S` as misprinted), points included
- a number with its separators (`5,000`, `1.5`, `12:53`), never the point or comma that ends a clause
- a number with letters stuck to it (`110km`, `1980s`, `4th`) is two tokens, `110` and `km`
- a sign that carries meaning between numbers or before them: `%`, `$`, `€`, `£`, `°`, `½`

Hyphenated compounds are split (`U.S.-led` is `U.S.` and `led`); all other punctuation is skipped.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = r"\d+(?:[.,:]\d+)*"
_INITIALS = r"(?:[^\W\d_]\.){2,}|(?:[^\W\d_]\.)+[^\W\d_](?![^\W\d_])"
_WORD = r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"
_PLAIN = r"[A-Za-z]{2,}+(?![^\W\d_]|['’ʼ])"  # most words, and found sooner by themselves
TOKEN = re.compile(rf"{_PLAIN}|{_INITIALS}|{_WORD}|{_NUMBER}|[%$€£°½¼¾²³]")


class Token(NamedTuple):
    """A word as printed: `text == article.text[start:end]`. A named tuple, because a text has thousands of them."""

    start: int
    end: int
    text: str


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order; see the module for what counts as one."""
    return tuple([Token(*found.span(), found[0]) for found in TOKEN.finditer(text)])


def words(text: str) -> list[str]:
    """The tokens as strings only: the fast way where offsets are not needed."""
    return TOKEN.findall(text)
