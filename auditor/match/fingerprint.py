"""What of an article is remembered so that its copies are found: a sample of its word 4-grams.

A 4-gram is kept when its hash falls into a quarter of all hashes, so both copies keep the same ones whatever else they hold; a copy
cut to a third still shares a third. (A sample of the lowest hashes per article, as MinHash takes, does not survive cutting.)
"""

from __future__ import annotations

import functools
import re
from hashlib import blake2b

from auditor.text.style import plain

GRAM = 4
SAMPLE = 4  # one gram in four
_MASK = (1 << 40) - 1
_WORD = re.compile(r"[^\W_]+")
_A, _B, _C = 0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35


@functools.lru_cache(maxsize=1 << 20)
def word_hash(word: str) -> int:
    """40 bits of a word, the same in every process."""
    return int.from_bytes(blake2b(plain(word).encode(), digest_size=5).digest(), "big")


def word_hashes(text: str) -> list[int]:
    """The words of a text as hashes, in order, case folded."""
    return [word_hash(w) for w in _WORD.findall(text)]


def anchors(hashes: list[int]) -> set[int]:
    """The sampled 4-grams of a text."""
    found = set()
    for a, b, c, d in zip(hashes, hashes[1:], hashes[2:], hashes[3:], strict=False):
        gram = (a ^ b * _A ^ c * _B ^ d * _C) & _MASK
        if not gram % SAMPLE:
            found.add(gram)
    return found
