"""A figure of the headline and the figure of the article's top that it must have been taken from.

A headline sums up loosely, so that two figures are taken for one only when everything else speaks for it: the same kind
of figure, the same thing counted, words of the headline around it, no other candidate, and nowhere in the article what
the headline prints. Two digits exchanged and a shifted point are the slips by which figures are miscopied; a pair of
figures that differs so needs less else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.extract import units
from auditor.extract.victims import is_person
from auditor.model import Bound, Sentence, ZoneKind
from auditor.reckoning.figures import trends
from auditor.reckoning.figures.slots import Pattern, Slot
from auditor.reckoning.headlines import asked, deeds, synonyms
from auditor.text import lazily

LEAD = 3
"""Sentences of the body among which the headline's figure is looked for."""
REACH = 90
"""Characters either side of a figure whose words tell what it means."""
ROUNDING = Decimal("0.08")
"""Share by which a headline's figure may differ from the one it rounds."""
SLIPPED, SURE, PLAIN = 1, 2, 2
"""Words (or their like) that headline and body share around a figure that slipped, to be sure of it, around another."""
ONE_DIGIT = 3
"""Words shared around two figures of which one digit differs."""
HARM = frozenset(("kill", "hurt", "shoot"))
"""Of the dead and hurt the claims tell more than the words do; here only slips are read."""
MANY = 10
"""Figures that are added up in every combination; more of them reach almost any headline."""

_ORDINALS = ("", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MORE = lazily.compile(r"^[^,;.:]{0,40}? and (?:an?|his|her|their|its|another|one|some|several|C)\b")
_EACH = lazily.compile(
    r"[^,;.]{0,30}? (?:each|apiece|per|(?:an?|every) (?:day|week|month|year|hour|person|head|share|night|piece))\b"
)
_OUT_OF = lazily.compile(r"\bC of (?:the |its )?$")
_REST = lazily.compile(r"\b(?:the rest|the others|remainder)\b")


@dataclass(frozen=True, slots=True)
class Taken:
    """A headline's figure and the body's; `slip` names the slip that turns one into the other, None for none.

    `shared` are the words, or classes of words, that stand around both.
    `turned` and `sworn` are contradictions of other kinds, doubtful and sure ones.
    """

    headline: Slot
    body: Slot
    slip: str | None
    shared: frozenset[str]
    turned: bool = False
    sworn: bool = False

    @property
    def sure(self) -> bool:
        """Whether slip and words leave little doubt."""
        return self.sworn or (self.slip is not None and not self.turned and len(self.shared) >= SURE)


def contradicted(patterns: Sequence[Pattern], sentences: Sequence[Sentence]) -> Iterator[Taken]:
    """Figures of the headline that stand otherwise in the body; `sentences` are all of the article's."""
    titles = [p for p in patterns if p.sentence.zone is ZoneKind.HEADLINE]
    body = [p for p in patterns if p.sentence.zone is not ZoneKind.HEADLINE]
    if not titles or not body:
        return
    first = min(p.sentence.index for p in body)
    lead = [p for p in body if p.sentence.index < first + LEAD]
    for title in titles:
        for head in filter(_judged, title.slots):
            others = [slot for pattern in body for slot in pattern.slots if not _of_another(head, slot)]
            if not _told(head, others) and not any(_printed(head, pattern) for pattern in body):
                spoken = any(slot.value == head.value and slot.letter == "C" for p in body for slot in p.slots)
                taken = _instead(title, head, lead) if spoken else _taken(title, head, lead)
                if taken and (taken.slip or not _counted_up(head, sentences)):
                    yield taken
        for head in title.slots:
            if head.letter == "R" and head.bound is Bound.EXACT and not trends.share_told(head, body):
                yield from _share(title, head, lead)
        yield from _otherwise(title, lead, body)


def _otherwise(title: Pattern, lead: Sequence[Pattern], body: Sequence[Pattern]) -> Iterator[Taken]:
    """Figures that the body has, but as what was asked for, or of a change that it tells otherwise."""
    for given in asked.only_asked(title, body):
        yield Taken(given.headline, given.body, asked.SLIP, frozenset(), sworn=True)
    shared = frozenset(synonyms.classes(title.text) & synonyms.classes(lead[0].text))
    if len(shared) >= SLIPPED:
        for one in (*trends.by_points(title, lead, body), *trends.turned(title, lead, body)):
            yield Taken(one.headline, one.body, one.what, shared, turned=True)


def _judged(slot: Slot) -> bool:
    return slot.letter in "CMPUA" and slot.exact and slot.value > 1


# --------------------------------------------------------------------------- what the body tells


def _of_another(head: Slot, slot: Slot) -> bool:
    """Whether the figure is that of the headline, and counts another thing: "four officers" and "four bystanders"."""
    ours, theirs = _noun(head), _noun(slot)
    return (
        bool(head.letter == slot.letter == "C" and slot.value == head.value and ours and theirs)
        and not synonyms.general_nouns() & {ours, theirs}
        and synonyms.word_class(ours or "") != synonyms.word_class(theirs or "")
    )


def _told(head: Slot, slots: Sequence[Slot]) -> bool:
    """Whether some of these figures are the headline's, a rounding of it, or come to it."""
    low, high = head.value * (1 - ROUNDING), head.value * (1 + ROUNDING)
    values: list[Decimal] = []
    for slot in slots:
        if slot.letter not in "VY" and _meets(head, slot, low, high):
            return True
        if slot.letter == head.letter == "M" and slot.unit == "cent":
            values.append(slot.value / 100)
        if (slot.letter == head.letter and slot.unit == head.unit) or (slot.letter == "C" and not slot.noun):
            values.append(slot.value)
    return _reached(values, low, high)


def _meets(head: Slot, slot: Slot, low: Decimal, high: Decimal) -> bool:
    """Whether a figure can be the headline's: of one kind, in one unit or converted."""
    if slot.letter != head.letter:
        return slot.value == head.value
    if slot.unit != head.unit and head.letter == "U":
        converted = _converted(slot, head)
        return converted is not None and low <= converted <= high
    least, most = slot.band
    return (least is None or least <= high) and (most is None or most >= low)


def _converted(slot: Slot, head: Slot) -> Decimal | None:
    if not slot.unit or not head.unit or units.dimension(slot.unit) != units.dimension(head.unit):
        return None
    return units.convert(slot.value, slot.unit, head.unit)


def _printed(head: Slot, pattern: Pattern) -> bool:
    """Whether the number stands in the sentence as no figure of any kind that was read: in a table, a score, a name."""
    number = head.quantity.number.text.lower() if head.quantity else ""
    digits = re.match(r"[\d.,]+", number) if head.letter != "U" else None
    return digits is not None and bool(
        re.search(rf"(?<![\d.,]){re.escape(digits[0].strip('.,'))}(?![\d]|[.,]\d)", pattern.text)
    )


def _reached(values: Sequence[Decimal], low: Decimal, high: Decimal) -> bool:
    """Whether the figure is a sum of some of the body's, a difference of two, or a product or quotient of two."""
    distinct = sorted(set(values), reverse=True)[:MANY]
    sums = {Decimal(0)}
    for one in distinct:
        sums |= {total + one for total in sums if total + one <= high}
    if any(low <= total for total in sums if total):
        return True
    pairs = ((a, b) for a in distinct for b in distinct if a > b)
    return any(low <= a - b <= high for a, b in pairs)


# --------------------------------------------------------------------------- the one candidate


def _taken(title: Pattern, head: Slot, lead: Sequence[Pattern]) -> Taken | None:
    ours = synonyms.classes(title.text)
    found: list[Taken] = []
    for pattern in lead:
        for at, slot in zip(pattern.places, pattern.slots, strict=True):
            if _of_another_noun(slot, pattern.text[at + 1 :], ours):
                continue
            if _same_kind(head, slot) and not (head.letter == "C" and _MORE.match(pattern.text[at + 1 :])):
                around = pattern.text[max(0, at - REACH) : at + REACH]
                found.append(Taken(head, slot, _slip(head, slot), frozenset(ours & synonyms.classes(around))))
    if best := _one_digit(found, lead[0]):
        return best
    best = max(found, key=lambda t: (t.slip is not None, len(t.shared)), default=None)
    if best is None or any(t.body.value != best.body.value and (t.slip or not best.slip) for t in found):
        return None
    if best.slip:
        round_ = len(_digits(head.value)) == 1 and best.slip == "power of ten"
        loose = head.letter == "C" and not head.noun and best.body.noun and not is_person(_noun(best.body) or "")
        if len(best.shared) >= (SURE if round_ or loose else SLIPPED):
            return best
        return replace(best, turned=True) if _first_of_kind(best, lead) else None
    return best if head.letter != "A" and not HARM & ours and _plain(title, head, best, found, lead) else None


def _first_of_kind(taken: Taken, lead: Sequence[Pattern]) -> bool:
    """Whether a sum or measure of two digits or more, its point shifted, is the body's first of its kind."""
    head = taken.headline
    firm = taken.slip == "power of ten" and head.letter in "MU" and len(_digits(head.value)) >= 2
    kind = (slot for pattern in lead for slot in pattern.slots if (slot.letter, slot.unit) == (head.letter, head.unit))
    return firm and next(kind, None) is taken.body


def _plain(title: Pattern, head: Slot, best: Taken, found: Sequence[Taken], lead: Sequence[Pattern]) -> bool:
    """Whether a figure without a slip is surely the headline's: of the first sentence, the only one of its kind, in
    like words, and nothing that the top's figures multiply or divide to.
    """
    if best.body not in lead[0].slots or _REST.search(lead[0].text) or _worked_out(head, lead, divided=False):
        return False
    before = title.text[: title.places[title.slots.index(head)]]
    if _OUT_OF.search(before) or (best.body.noun or "").startswith("other "):
        return False
    if len(best.shared) >= PLAIN and best.shared & synonyms.deeds():
        return True
    bare = any(slot.letter == "C" and not slot.noun for slot in lead[0].slots if slot is not best.body)
    alone = len({t.body.value for t in found}) == 1 and not bare
    loose = deeds.not_done(title.text) or (head.unit and units.dimension(head.unit) == "time")
    hyphened = head.quantity is not None and "-" in head.quantity.span.text
    if (
        loose
        or hyphened
        or not alone
        or _worked_out(head, lead)
        or _EACH.match(lead[0].text, lead[0].places[lead[0].slots.index(best.body)] + 1)
    ):
        return False
    if head.letter == "C" and not head.noun and best.body.noun and _noun(best.body) not in synonyms.general_nouns():
        return False
    named = head.letter in "MU" or (_noun(head) is not None and _noun(head) == _noun(best.body))
    return len(best.shared) >= (1 if named else PLAIN)


def _worked_out(head: Slot, lead: Sequence[Pattern], divided: bool = True) -> bool:
    """Whether the headline's figure is a product of two figures of the top, or a quotient."""
    low, high = head.value * (1 - ROUNDING), head.value * (1 + ROUNDING)
    values = [slot.value for pattern in lead for slot in pattern.slots if slot.value > 1][:MANY]
    pairs = [(a, b) for i, a in enumerate(values) for j, b in enumerate(values) if i != j]
    return any(low <= a * b <= high or (divided and low <= a / b <= high) for a, b in pairs)


def _one_digit(found: Sequence[Taken], first: Pattern) -> Taken | None:
    """A figure of the first sentence that one wrong digit turns into the headline's, when both tell of one deed."""
    near = [
        t
        for t in found
        if t.body in first.slots and t.slip is None and len(t.shared) >= ONE_DIGIT and t.shared & synonyms.deeds()
        if not t.shared & HARM and _digit_changed(t.headline, t.body)
    ]
    return replace(near[0], slip="one digit", turned=True) if len(near) == 1 else None


def _digit_changed(head: Slot, slot: Slot) -> bool:
    a, b = _digits(head.value), _digits(slot.value)
    alike = len(a) == len(b) >= 2 and head.value.adjusted() == slot.value.adjusted() and head.unit == slot.unit
    return alike and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _share(title: Pattern, head: Slot, lead: Sequence[Pattern]) -> Iterator[Taken]:
    """The percentage of those who think or do what the headline says that "six in 10" do."""
    ours = synonyms.classes(title.text)
    for pattern in lead:
        for place, slot in zip(pattern.places, pattern.slots, strict=True):
            clause = re.split(r"[A-Z;]", pattern.text[place + 1 : place + REACH // 2])[0]
            said = ours & synonyms.classes(clause)
            thought = said & synonyms.opinions() and ours & synonyms.classes(lead[0].text) - (
                said & synonyms.opinions()
            )
            whole = pattern is lead[0] and len(said | (_nouns(head) & synonyms.classes(clause))) >= PLAIN
            if slot.letter == "P" and slot.plain and (thought or whole):
                yield Taken(head, slot, "share", frozenset(said), turned=True)
                return


def _nouns(slot: Slot) -> set[str]:
    return synonyms.classes((slot.noun or "").lower())


def _of_another_noun(slot: Slot, after: str, ours: set[str]) -> bool:
    """Whether a measure describes something that the headline does not name: "a 4.6-magnitude aftershock"."""
    described = re.match(r"(?: |-[a-z]+ )([a-z]+)", after)
    hyphened = after.startswith("-") or (slot.quantity is not None and "-" in slot.quantity.span.text)
    return bool(slot.letter in "CU" and hyphened and described and synonyms.word_class(described[1]) not in ours)


def _instead(title: Pattern, head: Slot, lead: Sequence[Pattern]) -> Taken | None:
    """The figure of the same thing where the headline's counts something else: "two officers … and four bystanders"."""
    pattern = lead[0]
    ours = synonyms.classes(title.text) & (synonyms.deeds() | HARM)
    same = [(at, s) for at, s in zip(pattern.places, pattern.slots, strict=True) if s.noun and _noun(s) == _noun(head)]
    if len(same) != 1 or same[0][1].bound is not Bound.EXACT or same[0][1].value < 2 or same[0][1].value == head.value:
        return None
    at, slot = same[0]
    shared = ours & synonyms.classes(pattern.text[at : at + REACH // 2])
    taken = any(_of_another(head, s) for s in pattern.slots)
    return Taken(head, slot, None, frozenset(shared)) if shared and taken else None


def _counted_up(head: Slot, sentences: Sequence[Sentence]) -> bool:
    """Whether the body comes to the headline's figure one by one: "five were rescued, and a sixth …"."""
    if head.value >= len(_ORDINALS):
        return False
    ordinal = _ORDINALS[int(head.value)]
    return any(ordinal in sentence.span.text.lower().split() for sentence in sentences)


def _same_kind(head: Slot, slot: Slot) -> bool:
    if (
        slot.letter != head.letter
        or (slot.unit != head.unit and not _slip(head, slot))
        or slot.ends[0] != slot.ends[1]
        or not slot.value
    ):
        return False
    if not slot.plain:
        return False
    if head.letter != "C":
        return True
    ours, theirs = _noun(head), _noun(slot)
    if theirs == "other":
        return False
    if ours is None:
        return theirs is None or is_person(theirs) or _slip(head, slot) == "power of ten"
    return theirs is not None and (
        synonyms.word_class(ours) == synonyms.word_class(theirs) or (is_person(ours) and is_person(theirs))
    )


def _noun(slot: Slot) -> str | None:
    return slot.noun.lower().split()[-1] if slot.noun else None


def _slip(head: Slot, slot: Slot) -> str | None:
    """The slip that turns one figure into the other: two digits exchanged, the point shifted, one digit changed."""
    if slot.unit != head.unit:
        alike = head.letter == "U" and units.dimension(head.unit or "") == units.dimension(slot.unit or "-")
        return "unit" if alike and slot.value == head.value else None
    a, b = _digits(head.value), _digits(slot.value)
    if a == b and head.letter != "A":
        named = head.letter == "M" or bool(_noun(head) and _noun(head) == _noun(slot))
        return "power of ten" if len(a) > 1 or named else None
    if len(a) != len(b) or len(a) < 2 or head.value.adjusted() != slot.value.adjusted():
        return None
    differing = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if (
        len(differing) == 2
        and differing[1] == differing[0] + 1
        and a[differing[0]] == b[differing[1]]
        and a[differing[1]] == b[differing[0]]
    ):
        return "digits exchanged"
    return None


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits)).rstrip("0")
