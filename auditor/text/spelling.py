"""Words that differ by one slip of the hand: a letter left out, put in, doubled, replaced, or two changed about.

Endings are no slips: "Syria" and "Syrians", "Arabia" and "Arabic", "Congressman" and "Congressmen" are words of their
own. Neither are first letters, in which two names differ rather than two spellings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

SHORTEST, LONGEST = 5, 30
"""Letters: among shorter words too many are real ones (Iran, Iraq), and longer ones are no names."""
_CROWD = 12
"""More words than this around one gap are a series ("Sector A1 … Z9"), not slips."""


def slips(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words (given in small letters) that are one slip apart, in the order of the words; each pair once.

    Words that are one slip apart share what is left of them without one letter, so all pairs are found in time linear
    in the words (Garbe's symmetric deletion).
    """
    around: dict[str, list[str]] = {}
    fit = [w for w in dict.fromkeys(words) if SHORTEST - 1 <= len(w) <= LONGEST and w.isalpha()]
    for word in fit:
        for rest in dict.fromkeys((word, *(word[:i] + word[i + 1 :] for i in range(1, len(word))))):
            around.setdefault(rest, []).append(word)
    met: dict[tuple[str, str], None] = {}
    for group in around.values():
        if 1 < len(group) <= _CROWD:
            met.update(dict.fromkeys(pair for pair in combinations(group, 2) if one_slip(*pair)))
    order = {word: number for number, word in enumerate(fit)}
    yield from sorted(met, key=lambda pair: (order[pair[0]], order[pair[1]]))


def one_slip(a: str, b: str) -> bool:
    """Whether two words in small letters are one slip apart."""
    if max(len(a), len(b)) < SHORTEST or a[:1] != b[:1] or a == b:
        return False
    if _changed(_singular(a), _singular(b)) is None or {a[-3:], b[-3:]} == {"man", "men"}:
        return False
    found = _changed(a, b)
    if found is None:
        return False
    start, after, gone, come = found
    if not _is_slip(gone, come):
        return False
    ending = not after or (after == 1 and a[-1] == b[-1] == "s")
    return not ending or {gone, come} == {"", "e"} or _doubles(a, start, gone, come)


def _changed(a: str, b: str) -> tuple[int, int, str, str] | None:
    """Letters before and after that agree, and what stands between on either side; None for equal words."""
    if a == b:
        return None
    shorter = min(len(a), len(b))
    start = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    after = next((i for i in range(shorter - start) if a[-1 - i] != b[-1 - i]), shorter - start)
    return start, after, a[start : len(a) - after], b[start : len(b) - after]


def _is_slip(gone: str, come: str) -> bool:
    return max(len(gone), len(come)) == 1 or (len(gone) == 2 and gone == come[::-1])


def _doubles(a: str, start: int, gone: str, come: str) -> bool:
    """Whether a consonant stands once on one side and doubled on the other ("Schmid" is not so, "Lamarr" is)."""
    letter = gone or come
    return not (gone and come) and letter == a[start - 1] and letter not in "aeious"


def _singular(word: str) -> str:
    return word.removesuffix("s")
