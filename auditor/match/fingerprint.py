"""What of an article is remembered so that its copies are found: a sample of its word 4-grams, the anchors.

A 4-gram is kept when its hash falls into a quarter of all hashes, so two copies keep the same ones whatever else they
hold, and a copy cut to a third still has all its anchors in the original. A MinHash signature of fixed length does not
survive cutting: it estimates what share of *both* texts is common.

Words are runs of Latin letters and digits, case folded; other letters separate, alike in original and copy. The hash of
a word is a polynomial of its bytes, so that `auditor.match.bulk` can compute those of many texts at once and get the
same.
"""

from __future__ import annotations

from collections.abc import Sequence

GRAM = 4
SAMPLE_BITS = 2  # one gram in four
BITS = 38
"""Bits of an anchor, so that it fits into one machine word together with the number of its article."""

WORD64 = (1 << 64) - 1
BASE = 0x9E3779B97F4A7C15  # odd: it has an inverse modulo 2**64, which is what the bulk computation needs
MULTIPLIERS = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)
_SAMPLED = 1 << (64 - SAMPLE_BITS)
_VOCABULARY = 1 << 18  # words remembered between texts; bounds the memory, not the result
_known: dict[bytes, int] = {}


def _table() -> bytes:
    """Latin-1 bytes to lower case, everything that is no letter or digit to a space."""
    letters = [chr(n).lower() if chr(n).isalnum() else " " for n in range(256)]
    return bytes(ord(c) if ord(c) < 256 and c.isalnum() else 32 for c in letters)


TABLE = _table()


def folded(text: str) -> bytes:
    """The words of a text in lower case, one byte per character, everything else as spaces."""
    return text.encode("latin-1", "replace").translate(TABLE)


def anchors(text: str) -> set[int]:
    """The sampled 4-grams of a text, as numbers of 38 bits; the same in every process.

    A text of fewer than four words has none.
    """
    return {anchor for _, anchor in placed_anchors(folded(text).split())}


def placed_anchors(words: Sequence[bytes]) -> list[tuple[int, int]]:
    """The anchors of a text in order, repeated ones too, each with the number of the word at which it starts."""
    hashes = [_known.get(word) or _hash(word) for word in words]
    p, q, r, s = MULTIPLIERS
    return [
        (n, gram >> (64 - SAMPLE_BITS - BITS))
        for n, (a, b, c, d) in enumerate(zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False))
        if (gram := (a * p + b * q + c * r + d * s) & WORD64) < _SAMPLED
    ]


def _hash(word: bytes) -> int:
    if len(_known) >= _VOCABULARY:
        _known.clear()
    value, power = 0, 1
    for byte in word:
        value += byte * power
        power = power * BASE & WORD64
    value &= WORD64
    value = (value ^ value >> 32) * MULTIPLIERS[0] & WORD64
    _known[word] = value ^ value >> 29
    return _known[word]
