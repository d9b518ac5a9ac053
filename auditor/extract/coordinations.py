"""People told one after another as one subject or object: by name, by kinship or by number.

"Anna Bell, 16, her brother Nick and two neighbours were killed" tells of four. Such a list is read as one noun phrase,
member by member: a name with its age, a relative with or without a name, a counted group with the names it counts.
What happened to them is asked once, of the whole; the sum is left to `sums`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.extract import outcomes
from auditor.extract.harms import Harm
from auditor.extract.members import CLOSING, POSSESSIVE, Member, Told, member_at, past_link
from auditor.extract.named import NAMED
from auditor.extract.phrases import AUXILIARIES, PREPOSITIONS, VERBS, Group, Word, counted, low_at
from auditor.extract.vocabulary import clause_words, harm_words, is_frame
from auditor.model import Outcome

_LONGEST = 16
# The last words of links that may join a second subject to one in the singular, and counted groups to one another.
_BESIDE = ("alongside", "with", "as")
_HARMED = (Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES)
# The words that links between members hold; without one there is no list.
_JOINING = frozenset(("and", "&", "alongside", "with", "as"))
_OBJECTS = ("verb-object", "event-of", "inverted", "along-with")
_SUBJECTS = ("passive", "subject-verb", "count-outcome", "lives", "suffered", "to-hospital")
# Words behind which a clause, and so its subject, may open.
_BEFORE_SUBJECT = (
    frozenset(("and", "but", "that", "when", "while", "as", "after", "before", "where", "because", "which", "believe"))
    | clause_words("saying")
) - {"according"}


def read(sentence: Told, groups: Sequence[Group], harms: Sequence[Harm]) -> tuple[list[Group], list[Harm]]:
    """The groups and harms of a sentence with its lists of people read as one; what was read of a part gives way."""
    words = sentence.words
    groups, harms = list(groups), list(harms)
    joins = any(w.low in _JOINING for w in words)
    past = 0
    for at in sentence.starts() if _tells_of_harm(words) else ():
        if at < past or not (joins or at in sentence.counts):
            continue
        members, past = _listed(sentence, at)
        harm = _harm(sentence, members) if members else None
        if harm is None:
            continue
        if harm.rule == "verb-object" and len(members) > 1 and _opens_clause(words, members[-1].past):
            members = members[:-1]
        end = members[-1].past
        told = [h for h in harms if at <= h.group.number < end]
        listed = len(members) > 1 or members[0].told
        if listed and _sum(members) >= sum(int(h.group.figure.low or 0) for h in told if _same(h, harm, members)):
            groups = [g for g in groups if not at <= g.number < end] + [m.group for m in members]
            harms = [h for h in harms if h not in told] + _harms(members, harm)
    return sorted(groups, key=lambda g: g.number), sorted(harms, key=lambda h: h.group.number)


def _tells_of_harm(words: Sequence[Word]) -> bool:
    """Whether any word may say what happened to people; most sentences hold none."""
    known = harm_words()
    return any(w.low in known or w.low in _OF_PATIENTS for w in words)


_OF_PATIENTS = frozenset(
    ("condition", "expected", "fighting", "hospital", "hospitals", "life", "lives", "lost", "treated")
)


def _sum(members: Sequence[Member]) -> int:
    return sum(m.number for m in members)


def _same(harm: Harm, whole: Harm, members: Sequence[Member]) -> bool:
    """Whether a harm was read of a member itself, not of its age or apposition."""
    within = any(m.group.first <= harm.group.number < m.group.last for m in members)
    return within and harm.outcome is whole.outcome


def _harms(members: Sequence[Member], harm: Harm) -> list[Harm]:
    main = members[0] if harm.rule in _OBJECTS else members[-1]  # the one beside the verb
    return [replace(harm, group=m.group, rule=harm.rule if m is main else "coordinated") for m in members]


def _harm(sentence: Told, members: Sequence[Member]) -> Harm | None:
    """What happened to a whole list; None where its members are all counted, which the grammar of lists reads, and
    where it is no subject or object."""
    words, first, past = sentence.words, members[0].group.first, members[-1].past
    beside = any(low_at(words, m.group.first - 1) in _BESIDE for m in members[1:])
    if not beside and len(members) > 1 and all(m.group.first in sentence.counts for m in members):
        return None
    end = words[past - 1].end
    figure = counted(sentence.text, words[first].start, end, end, "people", _sum(members))
    harm = outcomes.of_group(words, Group(first, first, past, "people", ("people",), figure))
    before = low_at(words, first - 1)
    if harm is None or (harm.outcome not in _HARMED and any(m.group.figure.most is None for m in members)):
        return None
    if harm.rule in _OBJECTS:
        return harm
    relative = low_at(words, past) in ("who", "that")
    if relative or harm.rule not in _SUBJECTS or before in PREPOSITIONS - _BEFORE_SUBJECT:
        return None
    left = harm.rule == "count-outcome" and before in ("left", "leaves", "leaving")
    capital = sentence.text[words[first - 1].start].isupper() if first else False
    if before[:1].isalpha() and before not in _BEFORE_SUBJECT and not (left or capital):
        return None
    if harm.outcome is Outcome.INJURED and all(_is_surname(m.group) for m in members):
        return None  # "Kessler and Brenner were shot" may tell again of those who died of it
    one = {w.low for w in words[past : harm.trigger]} & {"was", "is", "has"}
    return None if one and not beside else harm


def _is_surname(group: Group) -> bool:
    return group.head == NAMED and group.last == group.first + 1


def _listed(sentence: Told, at: int) -> tuple[list[Member], int]:
    """The members that begin at a word, and one past what was read; a list without "and" is none, since names behind
    commas may be asides."""
    words = sentence.words
    found: list[Member] = []
    joined, link = 0, at
    while len(found) < _LONGEST and (member := member_at(sentence, link, found)):
        if found and _apposed(words, found[-1], member, link):
            break
        found.append(member)
        if len(found) > 1 and words[link - 1].low not in CLOSING:
            joined = len(found)
        past = past_link(words, member.past)
        if past is None:
            break
        link = past
    if joined and _is_surname(found[0].group) and not _beside_name(sentence, found[0], found[1]):
        joined = 0
    if not joined and found and found[0].told:
        joined = 1  # "two brothers, Adam and Jan Kessler, were killed"
    return found[:joined], found[joined - 1].past if joined else at + 1


def _apposed(words: Sequence[Word], name: Member, member: Member, at: int) -> bool:
    """Whether a member only says whose relative the person named before is: "Jan Holt, the son of the mayor and his
    wife"."""
    kin = low_at(words, at) in ("a", "an", "the") and low_at(words, member.group.last) == "of"
    return kin and name.group.head == NAMED and words[at - 1].low == ","


def _beside_name(sentence: Told, name: Member, second: Member) -> bool:
    """Whether the one told by one name only is surely a person: others, a relative or one person stand beside."""
    words = sentence.words
    if low_at(words, name.group.last) == "," and name.past == name.group.last:
        return False
    others = {"other", "others"} & {w.low for w in words[second.group.first : second.group.last]}
    kin = second.group.single or low_at(words, second.group.first) in POSSESSIVE
    return bool(others or kin) or sentence.names.known(words, name.group.first)


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    """Whether a verb follows the last member, which is then the subject of its own clause."""
    at += low_at(words, at) == ","
    low = low_at(words, at)
    if is_frame(low, "participle") and low_at(words, at + 1) not in PREPOSITIONS:
        return True
    return (low in AUXILIARIES or low in VERBS) and low not in _SAYING and low not in _NO_PREDICATE


_SAYING = clause_words("saying")
_NO_PREDICATE = ("and", "or", "who", "as", "when")
