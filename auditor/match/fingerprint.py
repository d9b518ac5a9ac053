"""What of an article is remembered so that its copies are found: a sample of its word 4-grams, the anchors.

A 4-gram is kept when its hash falls into a quarter of all hashes, so two copies keep the same ones whatever else they
hold, and a copy cut to a third still has all its anchors in the original. A MinHash signature of fixed length does not
survive cutting: it estimates what share of *both* texts is common.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from auditor.text.style import plain

GRAM = 4
SAMPLE = 4
BITS = 38
"""An anchor has 38 bits, so that it fits into one machine word together with the number of its article."""

_MASK = (1 << (BITS + 2)) - 1
_WORD = re.compile(r"[^\W_]+")
_MULTIPLIERS = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35)  # odd, so that the order of the words matters
_VOCABULARY = 1 << 18  # words remembered between texts; bounds the memory, not the result
_known: dict[str, int] = {}


def anchors(text: str) -> set[int]:
    """The sampled 4-grams of a text, as numbers of 38 bits; the same in every process.

    Words are runs of letters and digits with case, number separators and -ise/-ize folded. A text of fewer than four
    words has none.
    """
    hashes = [_known.get(word) or _hash(word) for word in _WORD.findall(text.lower())]
    p, q, r = _MULTIPLIERS
    grams = zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False)
    return {g >> 2 for a, b, c, d in grams if not (g := (a ^ b * p ^ c * q ^ d * r) & _MASK) & (SAMPLE - 1)}


def _hash(word: str) -> int:
    if len(_known) >= _VOCABULARY:
        _known.clear()
    value = int.from_bytes(blake2b(plain(word).encode(), digest_size=5).digest(), "big")
    _known[word] = value
    return value
