"""People listed beside a victim: "killed Adam Kessler, 34, and his wife, Jana", "her stepfather and grandmother".

Names have no number, so that only the list tells how many they are. A list is followed from a victim that the grammar
has already found, member by member; ages and a relative's name in apposition are walked over. It ends at the first word
that can open a clause of its own: "killed Adam Kessler, and Jan Brenner was arrested" lists one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.extract.harms import Harm
from auditor.extract.named import NAMED, name_end, name_start
from auditor.extract.phrases import AUXILIARIES, MANY, PREPOSITIONS, VERBS, Group, Word, counted, low_at
from auditor.extract.victims import is_person, is_thing
from auditor.extract.vocabulary import clause_words, is_frame

NAMES = ("names-of-dead", "names-of-hurt", "names-of-victims")
"""Rules of lists of names that say whose they are: "the dead were identified as"."""
_OBJECTS = ("verb-object", "event-of", "coordinated", "along-with", "inverted", *NAMES)
_WITH_OTHERS = ("passive", "subject-verb", "count-outcome", "coordinated", "to-hospital", "suffered")
_SUBJECTS = ("passive", "subject-verb", "count-outcome")
_LONGEST = 12
_ASIDE = 24
_SAYING = clause_words("saying")
_POSSESSIVE = frozenset(("his", "her", "their", "a", "an", "the", "another"))


def extend(
    text: str, words: Sequence[Word], groups: Sequence[Group], harms: Sequence[Harm]
) -> tuple[list[Group], list[Harm]]:
    """The further members of the lists that victims stand in, as groups and as what happened to them."""
    taken = {i for harm in harms for i in range(harm.group.first, harm.group.last)}
    counts = {g.first: g for g in groups if not (g.single or g.bare or g.definite) and is_person(g.head or "")}
    more: list[Harm] = []
    for harm in harms:
        if harm.group.single and harm.rule in _OBJECTS and harm.agent != -1:
            more += _onward(text, words, harm, taken, counts)
        if harm.group.single and harm.rule in _SUBJECTS:
            more += _backward(text, words, harm, taken)
        if harm.group.single and harm.rule == "coordinated":
            more += _surname_before(text, words, harm, taken) or _definite_before(text, words, harm, taken)
        if not harm.group.single and harm.rule in _WITH_OTHERS:
            more += _before_others(text, words, harm, taken)
    known = {g.number for g in groups}
    return [h.group for h in more if h.group.number not in known], more


def _before_others(text: str, words: Sequence[Word], harm: Harm, taken: set[int]) -> list[Harm]:
    """The one beside "others" or relatives: "the mayor and three others", "Kessler and her three children"."""
    group = harm.group
    others = {"other", "others"} & {w.low for w in words[group.first : group.last]}
    if group.definite or not (others or low_at(words, group.first) in ("his", "her")):
        return []
    past = _before_link(text, words, group.first, first=True)
    if past is None or past - 1 in taken:
        return []
    member = _member_ending(text, words, past) or _short_name(text, words, past)
    if member and member.head == NAMED and low_at(words, member.first - 1) == "of":
        member = _member_ending(text, words, member.first - 1)  # "the wife of Adam Kessler and three others"
    if member is None or member.first in taken or not _stands_with(words, member, harm):
        return []
    taken.update(range(member.first, member.last))
    return [Harm(member, harm.outcome, "coordinated", harm.trigger, harm.possible, agent=harm.agent)]


def _surname_before(text: str, words: Sequence[Word], harm: Harm, taken: set[int]) -> list[Harm]:
    """The surname between a verb and the one beside it: "fatally shot Kessler, 31, and her mother" tells of two."""
    at = harm.trigger + 1
    while words[at - 1].low != "killed" and low_at(words, at) in ("and", "killed"):
        at += 1  # "shot and killed Kessler and her mother"
    member = _short_name(text, words, at + 1) if at < harm.group.first else None
    if member is None or at in taken or member.head != NAMED:
        return []
    past = past_age(words, at + 1)
    past += low_at(words, past) == ","
    if low_at(words, past) != "and" or past + 1 != harm.group.first:
        return []
    taken.add(at)
    return [Harm(member, harm.outcome, "coordinated", harm.trigger, harm.possible, agent=harm.agent)]


def _definite_before(text: str, words: Sequence[Word], harm: Harm, taken: set[int]) -> list[Harm]:
    """The one told by office between a verb and the one beside it: "killed the mayor, his wife and a guard"."""
    past = _before_link(text, words, harm.group.first, first=low_at(words, harm.group.first - 1) == "and")
    member = None if past is None or past - 1 in taken else _member_ending(text, words, past)
    if member is None or member.head == NAMED or words[member.first].low != "the":
        return []
    verb = member.first - 1
    if verb != harm.trigger + (low_at(words, verb) == "of") + (low_at(words, harm.trigger + 1) == "and") * 2:
        return []
    taken.update(range(member.first, member.last))
    return [Harm(member, harm.outcome, "coordinated", harm.trigger, harm.possible, agent=harm.agent)]


def _short_name(text: str, words: Sequence[Word], past: int) -> Group | None:
    """The surname or pronoun that ends before `past`: "Kessler and three others were shot", "he and two others"."""
    at = past - 1
    low = low_at(words, at)
    if low in ("he", "she"):
        return _one(text, words, at, past, low)
    if at < 0 or not text[words[at].start].isupper() or text[words[at].start : words[at].end].isupper():
        return None
    opens = at == 0 or not low_at(words, at - 1)[:1].isalnum()
    common = low in _NO_SURNAME or is_person(low) or is_thing(low) or (opens and low.endswith("s"))
    return None if common or not low.isalpha() else _one(text, words, at, past, NAMED)


_NO_SURNAME = PREPOSITIONS | AUXILIARIES | VERBS | clause_words("no_name") | clause_words("determiner")


def _stands_with(words: Sequence[Word], member: Group, harm: Harm) -> bool:
    """Whether a member takes the same part in the clause: not "he killed the mayor and two others were wounded"."""
    before = low_at(words, member.first - 1)
    governed = is_frame(before, "participle", "gerund", "base") or before in VERBS or before in PREPOSITIONS
    return (governed and before != "said") if harm.rule == "coordinated" else not governed or before in _OPENS_CLAUSE


_OPENS_CLAUSE = frozenset(("said", "after", "that", "which", "when", "while", "as", "before", "reported"))


def _onward(text: str, words: Sequence[Word], harm: Harm, taken: set[int], counts: Mapping[int, Group]) -> list[Harm]:
    """The members after an object: names, relatives, single people and counted ones behind commas and "and"."""
    found: list[Harm] = []
    at = _past_member(text, words, harm.group)
    while len(found) < _LONGEST:
        start = _past_link(words, at + (harm.rule in NAMES and low_at(words, at) == ";"))
        start = at + 1 if start is None and low_at(words, at) == ";" and harm.rule in NAMES else start
        if start is None or start in taken:
            break
        member = counts.get(start) or _member(text, words, start)
        if member is None or member.number in taken:
            break
        at = _past_member(text, words, member)
        whole = harm.rule == "event-of" and low_at(words, at) in ("were", "have")  # "the bodies of A and B were found"
        if _opens_clause(words, at) and not whole:
            break
        found.append(Harm(member, harm.outcome, "coordinated", harm.trigger, harm.possible, agent=harm.agent))
    # A list ends with "and"; names that only follow a comma stand in apposition.
    while found and not _closes(words, harm, found[-1].group):
        found.pop()
    taken.update(h.group.number for h in found)
    return found


def _closes(words: Sequence[Word], harm: Harm, last: Group) -> bool:
    """Whether a list ends with this member; one of names that says whose they are may do without "and"."""
    link = low_at(words, _last_link(words, last.first))
    return link in ("and", "&") or (harm.rule in NAMES and (link == ";" or past_age(words, last.last) > last.last))


def _backward(text: str, words: Sequence[Word], harm: Harm, taken: set[int]) -> list[Harm]:
    """The members before a plural verb: "Adam Kessler, 34, who …, and a neighbour were killed"."""
    plural = any(w.low in ("were", "are", "have", "both") for w in words[harm.group.last : harm.trigger + 1])
    if not plural and not _left_so(words, harm):
        return []
    found: list[Harm] = []
    at = harm.group.first
    while len(found) < _LONGEST:
        past = _before_link(text, words, at, first=not found)
        if past is None or past - 1 in taken:
            break
        member = _member_ending(text, words, past) or (None if found else _short_name(text, words, past))
        if member is None or member.first in taken:
            break
        found.append(Harm(member, harm.outcome, "coordinated", harm.trigger, harm.possible))
        at = member.first
    taken.update(h.group.number for h in found)
    return found[::-1]


def _left_so(words: Sequence[Word], harm: Harm) -> bool:
    """Whether a list stands between "left" and its adjective: "left the man, his wife and a neighbour dead"."""
    if harm.rule != "count-outcome" or harm.trigger != harm.group.last:
        return False
    return any(
        words[i].low in ("left", "leaving", "leaves")
        for i in range(max(0, harm.group.first - _ASIDE), harm.group.first)
    )


def _past_link(words: Sequence[Word], at: int) -> int | None:
    """One past ", ", "and", ", and" between two members; None where no list goes on."""
    past = at
    while past < len(words) and past - at < 3 and words[past].low in (",", "and", "&", "as", "well", "both", "then"):
        past += 1
    return past if past > at else None


def _last_link(words: Sequence[Word], first: int) -> int:
    at = first - 1
    while at > 0 and (words[at].low in ("both", "then", "also") or words[at].low.endswith("-old")):
        at -= 1
    return at


def _member(text: str, words: Sequence[Word], start: int) -> Group | None:
    """The single person or the name that begins at `start`."""
    low = low_at(words, start)
    at = start + 1 if low in _POSSESSIVE else start
    while at - start < 5 and low_at(words, at).endswith("-old"):
        at += 1
    last = at
    while last < len(words) and last - at < 4 and words[last].low.replace("-", "").isalpha() and _plain(words, last):
        last += 1
        if is_person(words[last - 1].low) and not is_person(low_at(words, last)):
            return None if _plural(words[last - 1].low) else _one(text, words, start, last, words[last - 1].low)
    if low in ("a", "an", "the", "another"):
        return None
    end = name_end(text, words, at)
    if end is None and at > start and _first_name(text, words, at):
        end = at + 1  # "… and 5-year-old Jana"
    return None if end is None else _one(text, words, at, end, NAMED)


def _first_name(text: str, words: Sequence[Word], at: int) -> bool:
    low = low_at(words, at)
    return low.isalpha() and text[words[at].start].isupper() and low not in _NO_SURNAME and not is_thing(low)


def _plain(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    return low not in VERBS and low not in AUXILIARIES and not is_frame(low, "participle", "gerund", "base")


def _plural(low: str) -> bool:
    return low in MANY or (low.endswith(("s", "men", "ren", "people")) and not low.endswith("ss"))


def _one(text: str, words: Sequence[Word], first: int, last: int, head: str) -> Group:
    figure = counted(text, words[first].start, words[last - 1].end, words[last - 1].end, head)
    nouns = () if head == NAMED else tuple(w.low for w in words[first:last])
    return Group(first, first, last, head, nouns, figure, single=True)


def _member_ending(text: str, words: Sequence[Word], past: int) -> Group | None:
    """The single person or the name that ends before `past`."""
    start = name_start(text, words, past)
    if start is not None:
        return _one(text, words, start, past, NAMED)
    low = low_at(words, past - 1)
    if not is_person(low) or _plural(low):
        return None
    first = past - 1
    while first > 0 and past - first < 5 and words[first].low not in _POSSESSIVE and _plain(words, first - 1):
        first -= 1
    return _one(text, words, first, past, low) if words[first].low in _POSSESSIVE else None


def _past_member(text: str, words: Sequence[Word], member: Group) -> int:
    """One past a member with its name in apposition and its age."""
    at = member.last
    if member.head != NAMED:
        name = name_end(text, words, at + 1 if low_at(words, at) in (",", "named", "called") else at)
        at = at if name is None else name
    return past_home(words, past_age(words, at))


def past_home(words: Sequence[Word], at: int) -> int:
    """One past ", of Orlen" or ", of Orlen, Kessia"; what may be a further name is left to the list."""
    start = at + (low_at(words, at) == ",")
    if low_at(words, start) not in ("of", "from"):
        return at
    past = start + 1
    while (
        past < len(words)
        and past - start <= _HOME
        and low_at(words, past).replace("-", "").isalpha()
        and (low_at(words, past) not in _NO_SURNAME)
    ):
        past += 1
    if past == start + 1:
        return at
    region = low_at(words, past) == "," and low_at(words, past + 1).isalpha()
    closed = low_at(words, past + 2) in (",", ";", ".", "and", "")
    return past + 2 if region and closed and low_at(words, past + 1) != "and" else past


_HOME = 4


def past_age(words: Sequence[Word], at: int) -> int:
    """One past ", 34,", ", age 34" or "(34)"; the comma after an age is left to the list."""
    if low_at(words, at) == "," and low_at(words, at + 1) in ("age", "aged") and low_at(words, at + 2).isdigit():
        return at + 3
    if low_at(words, at) in (",", "(") and low_at(words, at + 1).isdigit():
        past = at + 2
        while low_at(words, past) in ("years", "old", ")"):
            past += 1
        return past
    if low_at(words, at) == "(":  # "Adam Kessler (also known as Abu Omar)"
        past = next((i + 1 for i in range(at + 1, min(len(words), at + _BRACKET)) if words[i].low == ")"), at)
        return past_age(words, past) if past > at and low_at(words, past) == "," else past
    return at


_BRACKET = 10


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    """Whether a verb follows a member, which is then the subject of its own clause."""
    at += low_at(words, at) == ","
    low = low_at(words, at)
    return (low in AUXILIARIES or low in VERBS) and low not in _SAYING and low not in ("and", "or", "who", "as", "when")


def _before_link(text: str, words: Sequence[Word], at: int, first: bool) -> int | None:
    """One past the member before "and" or a comma; ages and a closed relative clause are walked over."""
    at -= 1
    if low_at(words, at).endswith("-old"):
        at -= 1
    if low_at(words, at) not in (("and",) if first else ("and", ",")):
        return None
    if low_at(words, at - 1) == ",":
        at -= 1
    if low_at(words, at - 1).isdigit() and low_at(words, at - 2) == ",":
        return at - 2
    if low_at(words, at) == ",":
        for i in range(at - 1, max(-1, at - _ASIDE), -1):
            if words[i].low in ("who", "whose") and low_at(words, i - 1) == ",":
                past = i - 1
                return past - 2 if low_at(words, past - 1).isdigit() and low_at(words, past - 2) == "," else past
            if words[i].low in (";", ":", "."):
                break
    return at
