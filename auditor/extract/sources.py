"""The noun phrase of a source, found by walking from the cue: to the left for "X said", to the right for "said X"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.extract.words import Kind, Word, word_classes

_NOMINAL = frozenset({Kind.NAME, Kind.NOUN, Kind.NUMBER, Kind.GERUND, Kind.TIME})
_BEFORE_VERB = frozenset({Kind.AUXILIARY, Kind.ADVERB, Kind.TIME})
_LONGEST = 40  # words; a source longer than this is a misread clause
_SUBJECT_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "who", "others", "everyone", "someone", "nobody", "anyone"}
)

Stretch = tuple[int, int]
"""First and last-plus-one index into the words of a sentence."""


def left_of(words: Sequence[Word], cue: int) -> Stretch | None:
    """The subject of the finite verb at `cue`: the noun phrase that ends before its auxiliaries and adverbs."""
    end = _before_auxiliaries(words, cue)
    if end < 1:
        return None
    if words[end - 1].lower in (",", "—", "–", ")"):
        return _around_apposition(words, end)
    if words[end - 1].lower in _SUBJECT_PRONOUNS:
        return (end - 1, end)
    if words[end - 1].lower in ("the", "a", "an", "to", "no"):
        return None
    start = _noun_phrase_start(words, end)
    return (_with_name_before(words, _before_relative(words, start)), end) if start < end else None


def _before_relative(words: Sequence[Word], start: int) -> int:
    """ "Residents who fled the town said": from inside a relative clause back to the noun it describes."""
    for at in range(start - 1, max(0, start - 12), -1):
        if words[at].kind is Kind.MARK or words[at].kind is Kind.COORDINATOR:
            break
        if words[at].lower in ("who", "which"):
            opening = _noun_phrase_start(words, at)
            return opening if opening < at and words[at - 1].kind in (Kind.NOUN, Kind.NAME) else start
    return start


def _with_name_before(words: Sequence[Word], start: int) -> int:
    """ "Name, a spokesman for the council told the paper": the name belongs to the description after the comma."""
    while (
        start > 1
        and words[start - 1].lower == ","
        and words[start].kind in (Kind.DETERMINER, Kind.NOUN)
        and words[start - 2].kind is Kind.NAME
    ):
        if words[start].kind is Kind.DETERMINER and _is_crowd(words, start + 1):
            break  # "…, Orlen, the officials said"
        name = start - 2
        while name > 0 and words[name - 1].kind is Kind.NAME:
            name -= 1
        if (
            name > 0
            and words[name - 1].lower not in (",", "”", '"', "''")
            and words[name - 1].kind is not Kind.SUBORDINATOR
        ):
            break
        start = name
    return start


def _is_crowd(words: Sequence[Word], at: int) -> bool:
    """Whether several people, who bear no one name, are called by their role."""
    return at < len(words) and words[at].lower in word_classes()["plural_role"]


def _before_auxiliaries(words: Sequence[Word], cue: int) -> int:
    end = cue
    lists = word_classes()
    while end > 0:
        if words[end - 1].kind in _BEFORE_VERB and words[end - 1].lower not in lists["existential"]:
            end -= 1
        elif (
            end > 1
            and words[end - 1].lower in lists["time_noun"]
            and (words[end - 2].lower in lists["time_modifier"] or words[end - 2].kind is Kind.TIME)
        ):
            end -= 2 if words[end - 2].kind is not Kind.TIME else 1
        else:
            break
    while end < cue and words[end].kind is Kind.TIME and end > 0 and words[end - 1].lower in ("late", "early", "on"):
        end -= 1
    return end


def _around_apposition(words: Sequence[Word], end: int) -> Stretch | None:
    """ "Name, head of the office, said": from the closing comma back over the apposition to the phrase it explains."""
    mark = words[end - 1].lower
    opening = "(" if mark == ")" else mark
    for at in range(end - 2, max(-1, end - 26), -1):
        if words[at].lower == opening:
            if at == 0 or words[at - 1].kind not in _NOMINAL:
                return None
            start = _noun_phrase_start(words, at)
            if mark == "," and _is_circumstance(words, start, at):
                start = _noun_phrase_start(words, end - 1)
                return (start, end - 1) if start < end - 1 else None
            return (_with_name_before(words, start), end - 1 if mark != ")" else end) if start < at else None
    return None


def _is_circumstance(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether what stands before the comma is no name or role but a time or place: "Also Saturday,"."""
    return (
        start >= end
        or words[end - 1].kind in (Kind.TIME, Kind.NUMBER)
        or (start > 0 and words[start - 1].kind is Kind.PREPOSITION)
    )


def _noun_phrase_start(words: Sequence[Word], end: int) -> int:
    """Where the noun phrase that ends at `end` begins; `end` itself when there is none."""
    start = at = end
    while at > 0 and end - at < _LONGEST:
        step = _step_left(words, at, end)
        if step == 0:
            break
        at -= step
        start = at
    return _without_fronted_adverbial(words, start, end)


def _step_left(words: Sequence[Word], at: int, end: int) -> int:
    """How many words further left the phrase that starts at `at` reaches; 0 when it is complete."""
    word = words[at - 1]
    opened = at < end and words[at].kind is Kind.DETERMINER and not words[at].lower.endswith("'s")
    if word.kind is Kind.GERUND and opened and at > 1:
        return 1 if words[at - 2].kind in (Kind.NOUN, Kind.NAME) else 0
    if word.kind in _NOMINAL:
        return 0 if opened and word.kind is not Kind.NUMBER and not word.lower.endswith(("'s", "s'")) else 1
    if word.kind is Kind.DETERMINER:
        return 0 if opened and word.lower not in ("all", "both", "many", "some", "most", "one") else 1
    if word.kind is Kind.PREPOSITION:
        return (
            1
            if at > 1
            and at < end
            and words[at - 2].kind in (Kind.NAME, Kind.NOUN, Kind.PAST)
            and word.lower not in ("during", "following")
            else 0
        )
    if word.kind is Kind.PAST:
        return _step_over_participle(words, at, end)
    if word.lower in ("and", "or", "&"):
        return 1 if at < end and _joins_phrases(words, at - 1) else 0
    if word.lower == ")":
        return _step_over_bracket(words, at) if at < end else 0
    return 1 if word.lower == "/" and at < end else 0


def _step_over_bracket(words: Sequence[Word], at: int) -> int:
    """A short bracket inside a noun phrase: "the Orsk Relief (ORF) group"."""
    for opening in range(at - 2, max(0, at - 8), -1):
        if words[opening].lower == "(":
            return at - opening if words[opening - 1].kind in _NOMINAL else 0
    return 0


def _step_over_participle(words: Sequence[Word], at: int, end: int) -> int:
    """A participle belongs to the phrase as an adjective ("the newly formed group") or after its noun ("a monitor
    based in Britain").
    """
    before = words[at - 2] if at > 1 else None
    if before is None:
        return 0
    if at >= end:
        return (
            1
            if before.kind in (Kind.NOUN, Kind.NAME) and words[at - 1].lower in word_classes()["reduced_relative"]
            else 0
        )
    following = words[at]
    if following.kind in (Kind.NOUN, Kind.NAME) and before.kind in (Kind.DETERMINER, Kind.ADVERB):
        return 1
    return (
        1
        if following.kind is Kind.PREPOSITION
        and before.kind in (Kind.NOUN, Kind.NAME)
        and words[at - 1].lower in word_classes()["reduced_relative"]
        else 0
    )


def _joins_phrases(words: Sequence[Word], at: int) -> bool:
    """Whether "and" at `at` joins two noun phrases and not two clauses: the phrase on its left opens its clause."""
    left = _simple_phrase_start(words, at)
    if left == at:
        return False
    if left == 0:
        return True
    before = words[left - 1]
    return before.lower in (",", "“", '"', ":", ";", "”", "—", "–", "(") or before.kind is Kind.SUBORDINATOR


def _simple_phrase_start(words: Sequence[Word], end: int) -> int:
    at = end
    while (
        at > 0
        and end - at < _LONGEST
        and (
            words[at - 1].kind in _NOMINAL
            or words[at - 1].kind is Kind.DETERMINER
            or (words[at - 1].kind is Kind.PREPOSITION and at < end and at > 1)
        )
    ):
        at -= 1
    return at


def _without_fronted_adverbial(words: Sequence[Word], start: int, end: int) -> int:
    """Leave out what stands before the subject without a comma: "On Saturday the council"."""
    while start < end and (
        words[start].kind in (Kind.PREPOSITION, Kind.TIME) or words[start].lower in ("and", "or", ")")
    ):
        fronted = words[start].kind is Kind.PREPOSITION
        start += 1
        if fronted:
            opener = next(
                (
                    i
                    for i in range(start + 1, end)
                    if words[i].kind is Kind.DETERMINER and words[i - 1].kind is not Kind.PREPOSITION
                ),
                None,
            )
            start = opener if opener is not None else end
    return start


def right_of(words: Sequence[Word], at: int, end: int) -> Stretch | None:
    """The noun phrase that opens at `at`, up to `end` at most: "said Name"."""
    stop = at
    while stop < end and stop - at < _LONGEST and _continues(words, at, stop, end):
        stop += 1
    while (
        stop > at
        and words[stop - 1].kind in (Kind.PREPOSITION, Kind.COORDINATOR, Kind.TIME, Kind.ADVERB, Kind.DETERMINER)
        and words[stop - 1].lower != "others"
    ):
        stop -= 1
    return (at, stop) if stop > at else None


def _continues(words: Sequence[Word], at: int, stop: int, end: int) -> bool:
    word = words[stop]
    if (word.kind in _NOMINAL and word.kind is not Kind.GERUND) or word.kind in (Kind.DETERMINER, Kind.PREPOSITION):
        return True
    if word.kind is Kind.PRONOUN:
        return stop == at
    if word.kind is Kind.PAST:
        return (
            stop > at
            and stop + 1 < end
            and (
                words[stop - 1].kind in (Kind.DETERMINER, Kind.COORDINATOR)
                or words[stop].lower in word_classes()["reduced_relative"]
            )
        )
    if word.lower in ("and", "&", "/", "or"):
        return stop + 1 < end and stop > at and _opens_conjunct(words, stop, end)
    return False


def _opens_conjunct(words: Sequence[Word], joint: int, end: int) -> bool:
    """Whether a noun phrase goes on behind "and"; two adjectives of a noun too: "unconfirmed and undated reports"."""
    after = words[joint + 1].kind
    adjectives = after is words[joint - 1].kind is Kind.PAST and joint + 2 < end and words[joint + 2].kind is Kind.NOUN
    return adjectives or after in (Kind.NAME, Kind.NOUN, Kind.DETERMINER)


_PLURALS = frozenset(
    {
        "people",
        "police",
        "some",
        "many",
        "most",
        "few",
        "others",
        "both",
        "media",
        "all",
        "several",
        "those",
        "women",
        "men",
        "children",
        "two",
        "three",
    }
)
_PLURAL_PRONOUNS = frozenset({"they", "we", "i", "you", "who", "others"})


_PLAINLY_VERBS = frozenset(
    [
        "says",
        "tells",
        "writes",
        "insists",
        "argues",
        "believes",
        "thinks",
        "wants",
        "adds",
        "denies",
        "confirms",
        "admits",
        "explains",
        "knows",
        "asks",
        "announces",
        "warns",
        "accuses",
        "suggests",
        "alleges",
        "vows",
        "urges",
    ]
)


def agrees(words: Sequence[Word], source: Stretch, verb: int, tags: frozenset[str]) -> bool:
    """Whether noun phrase and verb form agree; where they do not, the "verb" is a noun ("phone calls", "the peace
    plan").
    """
    helped = any(w.kind is Kind.AUXILIARY for w in words[source[1] : verb])
    if helped or tags & {"past", "ing"}:
        return True
    if words[verb].lower in _PLAINLY_VERBS:
        return True
    last = words[source[1] - 1]
    if "present" in tags:
        bare = words[source[0]].kind is Kind.NOUN and source[1] - source[0] <= 2 and last.kind is Kind.NOUN
        return last.lower not in _PLURAL_PRONOUNS - {"who"} and not bare
    joined = any(w.lower in ("and", "or", "&") for w in words[source[0] : source[1]])
    plural = last.lower in _PLURALS | _PLURAL_PRONOUNS or (
        last.lower.endswith("s") and not last.lower.endswith(("'s", "ss"))
    )
    opens = source[0] == 0 and _ends_plural(words[0])  # "Residents of the town say"
    return plural or joined or opens or any(w.kind is Kind.NOUN and _ends_plural(w) for w in _head(words, source))


def _head(words: Sequence[Word], source: Stretch) -> Sequence[Word]:
    """The words of a noun phrase up to what describes its head: "residents of the town", "streets using lasers"."""
    past = next((i for i in range(*source) if i > source[0] and words[i].kind in _DESCRIBES), source[1])
    return words[source[0] : past]


_DESCRIBES = (Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.GERUND)


def _ends_plural(word: Word) -> bool:
    return word.lower.endswith("s") and not word.lower.endswith(("ss", "'s"))
