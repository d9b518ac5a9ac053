"""Whether a text is English, by its script and its commonest words.

Quiet by design: short texts, headlines and tables of figures count as English unless their script says otherwise, because
to drop an article loses every error in it. A text is another language only where that language's own function words stand
in it, or where a long text has next to no English ones and many letters that English does not use.
"""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 20_000  # characters; more of the text does not change the verdict
FEWEST_WORDS = 12  # fewer say nothing about a language
FOREIGN_SHARE = 0.10  # of the words, that are function words of one other language and not of English
NO_ENGLISH = 0.03  # share of English function words below which a long text is none
LONG = 40  # words
ACCENTED = 0.02  # share of letters outside a-z

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "was",
        "for",
        "that",
        "on",
        "with",
        "he",
        "it",
        "as",
        "at",
        "by",
        "be",
        "this",
        "have",
        "from",
        "are",
        "were",
        "or",
        "an",
        "but",
        "not",
        "they",
        "which",
        "his",
        "had",
        "has",
        "their",
        "will",
        "would",
        "been",
        "who",
        "said",
        "its",
        "after",
        "also",
        "than",
        "its",
        "more",
        "about",
        "there",
        "when",
        "out",
        "up",
        "she",
        "her",
        "we",
        "you",
        "i",
        "if",
        "so",
        "over",
        "into",
        "one",
        "two",
        "no",
        "all",
        "could",
        "can",
        "other",
        "some",
        "what",
        "last",
        "year",
        "first",
        "before",
        "during",
        "people",
        "police",
        "killed",
    ]
)
_OTHERS = {
    "French": "le la les des du et est une dans que qui pour par sur pas au aux avec sont ce cette il elle ont ses mais plus",
    "German": "der die das und den dem ist nicht ein eine einer zu von mit auf für im sich auch wurden wurde nach bei aus dass",
    "Spanish": "el la los las de del y que en un una es por con para se su al lo como más pero fue han sus",
    "Italian": "il lo gli di del della che e è un una per con non sono si dei nel alla le da anche ha hanno",
    "Portuguese": "o os as de do da dos das e que em um uma para com não por se na no ao foi mais são",
    "Dutch": "de het een en van is dat niet zijn op te met voor er aan ook bij door naar werd om maar",
    "Turkish": "ve bir bu da de için ile olarak olan çok daha gibi sonra kadar en ne ise değil",
    "Indonesian": "yang dan di itu dengan untuk dari ini pada tidak dalam akan ke adalah oleh telah orang",
    "Swedish": "och att det som en på är av för med den till inte har de om ett var från",
    "Polish": "i w na z że się nie do jest to o od po przez za jak był są oraz dla",
    "Romanian": "și în de la cu pe din care o un nu sunt pentru este că mai au fost",
}
_AMBIGUOUS = frozenset(
    [
        "a",
        "i",
        "o",
        "de",
        "la",
        "al",
        "do",
        "no",
        "on",
        "as",
        "an",
        "in",
        "is",
        "was",
        "die",
        "den",
        "war",
        "also",
        "do",
        "e",
        "en",
        "le",
        "el",
        "un",
        "da",
        "to",
        "se",
        "me",
        "du",
        "di",
        "si",
    ]
)


def foreign(text: str, declared: str | None = None) -> str | None:
    """The language or script a text is in where it is not English; None where it is, or may be.

    declared  what the document says of itself ("en-GB", "fr", "English"); it decides where it names another language.
    """
    if declared and not re.match(r"en\b|eng\b|english\b|und\b|mul\b|x-default\b|unknown\b", declared.strip().lower()):
        return f"declared as {declared.strip()!r}"
    sample = text[:SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    latin = sum(1 for c in letters if c <= "\u024f")
    if len(letters) >= FEWEST_WORDS and 2 * latin < len(letters):
        return "not in the Latin script"
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < FEWEST_WORDS:
        return None
    return _by_words(Counter(words), len(words), sum(1 for c in letters if c > "z") / max(1, len(letters)))


def _by_words(counts: Counter[str], total: int, accented: float) -> str | None:
    english = sum(counts[word] for word in _ENGLISH) / total
    share, name = max(
        (sum(counts[word] for word in words.split() if word not in _ENGLISH) / total, name)
        for name, words in _OTHERS.items()
    )
    own = sum(counts[word] for word in _OTHERS[name].split() if word not in _ENGLISH and word not in _AMBIGUOUS) / total
    if share >= FOREIGN_SHARE and share > 1.5 * english and own >= FOREIGN_SHARE / 3:
        return f"by its words {name}"
    if total >= LONG and english < NO_ENGLISH and accented > ACCENTED:
        return "by its words not English"
    return None
