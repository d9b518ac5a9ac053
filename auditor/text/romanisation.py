"""Spellings of one name folded together: romanised Arabic above all, which has no one spelling.

Where a name shows that it is Arabic (an article, "Abu", "Deir", a q without u …) its consonants are compared and where
a word begins or ends in a vowel, because that is what the script writes; any other name must agree in its vowels too.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence

# "a" and "e", and the forms before "sun" letters, are articles only when tied by a hyphen.
_ARTICLES = "a|ad|al|an|ar|as|ash|at|ath|az|e|ed|el|en|er|es|esh|et|ez|il|ol|ul"
_ALWAYS = frozenset(("al", "el", "ul"))
_KIN = {"abou": "abu", "abo": "abu", "bou": "abu", "bu": "abu", "oum": "umm", "um": "umm", "ben": "bin", "ibn": "bin"}
_ONE_NAME = dict.fromkeys(("hussein", "hussain", "husayn", "husain", "hussien", "hossein", "hosein"), "hsxn")
_ONE_NAME |= dict.fromkeys(("mahmoud", "mahmud", "mahmood", "mehmood"), "mhmxd")  # no spelling of Muhammad
_TYPES = {"deir": "dir", "dayr": "dir", "der": "dir", "dair": "dir", "tell": "tal", "tel": "tal", "tall": "tal"}
# Words that only Arabic (and Persian or Turkish) names are made of.
_STOCK = re.compile(
    r"abd(?:[aeou]l|[ae]r|allah|ullah)?|abu|umm|bin|allah|rahman|ahmm?[ae]d|m[ou]hamm?[ae]d|hassan|huss?[ae][iy]n"
    r"|dir|tal|jabal|jebel|khan|wadi|ka?fr|ba[bi]t?|bayt|beit"
)
_GIVEN = re.compile(r"ahmm?[ae]d|m[ou]hamm?[ae]d|hass?an|hussein|abd[aeou]l?lah|abd[aeou]l?-?rahman")
_GENERIC = re.compile(
    r"(?<=\w)\s(?:[Pp]rovince|[Gg]overnorate|[Dd]istrict|[Cc]ountryside|city|town|village|region|county|state|area|suburbs?"
    r"|neighbou?rhood|(?:refugee\s)?camp)$"
)
_ABD = re.compile(r"^abd(?:[aeiou]l|[aeiou]r(?=r)|[aeiou]s(?=s))?-?(?=\w{3})")
_ABD_ALONE = frozenset(("abd", "abdel", "abdul", "abdal", "abdol", "abdur", "abder"))
_DIGRAPHS = (("kh", "k"), ("q", "k"), ("dh", "d"), ("th", "t"), ("gh", "g"), ("ph", "f"), ("j", "g"), ("c", "k"))
_VOWEL = re.compile(r"[aeiou]+")
_EVIDENCE = re.compile(r"q(?!u)|\bkh|\bdh|\bgh[aeiou]|aa|\bsh[aeu]ikh\b")


def _letters(surface: str) -> str:
    """Lower case without diacritics, apostrophes (the letters ayn and hamza) and possessives."""
    text = _GENERIC.sub("", re.sub(r"['’]s\b", "", surface))
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"['’‘ʿʾ`´ʼ.]", "", text.casefold().replace("ı", "i"))


def words_of(surface: str) -> list[str]:
    """The words of a name without a generic word at its end; an article tied by a hyphen is marked "al-"."""
    tied = re.sub(rf"(?<!\w)({_ARTICLES})-(?=\w)", "al- ", _letters(surface))
    words = [word for word in re.split(r"[^\w-]+|(?<!al)-", tied) if word]
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def is_common(word: str) -> bool:
    """Whether a word in small letters is a given name that so many people bear that alone it names nobody: "ahmed"."""
    return word in _ONE_NAME or bool(_GIVEN.fullmatch(word))


def plain(surface: str) -> str:
    """The key of a name with its vowels: doubled letters and the commonest variants of romanisation folded."""
    words = [word for word in words_of(surface) if word != "al-" and word not in _ALWAYS]
    text = re.sub(r"iy(?=[aeiou])", "i", "".join(words) or "".join(words_of(surface)))
    for old, new in (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"), ("y", "i")):
        text = text.replace(old, new)
    text = re.sub(r"q(?!u)", "k", text)
    text = re.sub(r"([^\W\d])\1+", r"\1", text).replace("o", "u")
    return re.sub(r"(?<=[aei])h$", "", text)


@functools.lru_cache(maxsize=1 << 14)
def skeleton(surface: str) -> str:
    """The consonants of a name that shows it is Arabic; empty for any other name."""
    words = words_of(surface)
    kin = [_TYPES.get(word, _KIN.get(word, word)) for word in words]
    arabic = (
        any(word == "al-" or _STOCK.fullmatch(word) or _ABD.match(word) for word in kin)
        or (len(words) > 1 and any(word in _ALWAYS for word in words))
        or bool(_EVIDENCE.search(" ".join(words)))
    )
    return consonants(words) if arabic else ""


def consonants(words: Sequence[str]) -> str:
    """The consonants as the script would write them, and an "a" where a word begins or the name ends in a vowel."""
    parts = []
    for number, word in enumerate(words):
        if word == "al-" or word in _ALWAYS:
            continue
        word = _ONE_NAME.get(word, _TYPES.get(word, _KIN.get(word, word)))
        word = "abd" if word in _ABD_ALONE else _ABD.sub("abd", word)
        if number and word[:1] in "ea" and len(word) > 3 and word[1] == word[2]:
            word = word[1:]  # "Ezzor": the article grown into the word
        parts.append(_bones(word))
    text = "".join(parts)
    return text + (_ending(words[-1]) if words else "")


@functools.lru_cache(maxsize=1 << 14)
def _bones(word: str) -> str:
    """One word's consonants; w and y count only before a vowel."""
    for old, new in _DIGRAPHS:
        word = word.replace(old, new)
    word = re.sub(r"(\w)\1+", r"\1", word)
    word = re.sub(r"(?<=[aeiou])h$", "", word)
    word = re.sub(r"iy(?=[aeiou])", "i", word)
    word = re.sub(r"(?<=[aeiou])[yw](?![aeiou])|(?<![aeiou])y(?![aeiou])", "i", word)
    return ("a" if word[:1] in set("aeiou") else "") + _VOWEL.sub("", word)


def _ending(word: str) -> str:
    if word.endswith(("i", "y")):
        return "i"
    return "a" if word.endswith(("a", "e", "ah", "eh", "o", "u")) else ""
