"""Part and whole of a share that is told in one sentence and printed in the next, or the other way round."""

from __future__ import annotations

from auditor.reckoning.figures import pairs
from auditor.reckoning.figures.slots import SEAM, Pattern, Slot
from auditor.reckoning.percentages import topics
from auditor.reckoning.percentages.neighbours import BASED, POINTING, Figure, Two, Window, both, kin, kins_of, nouns_of
from auditor.reckoning.percentages.told import Told
from auditor.text import lazily

_COMPLEMENT = lazily.compile(
    r"\bthe (?:other|remaining|rest,?|remainder,?) $|\bthe (?:rest|remainder),? (?:or|about|some)? ?$"
)
_TO_PART = lazily.compile(
    r"(?: percent| per cent)?(?: of (?:them|those|these|whom|the [a-z]+))?(?: [a-z]+)?(?:,| —| \()(?: or| about| some| just| only)* $"
)
_FROM_PART = lazily.compile(
    r"(?: of (?:them|those|these|the [a-z]+|its [a-z]+|their [a-z]+))?(?: [a-z'-]+){0,5}(?:,| —| \()(?: or| about| some| just| only| fully| nearly| almost)* $"
)
_LINKS = lazily.compile(
    r"(?: [a-z'-]+){0,3},? (?:out )?of (?:the |its |their |all |all the |those |a total of |an estimated )*(?:[a-z'-]+ ){0,2}$"
)
_OF_BEFORE = lazily.compile(
    r"(?:^|[,;:—] |\bthat |\band )(?:out )?of (?:the |its |their |all |all the )*(?:[a-z'-]+ ){0,2}$"
)
_WHOSE = lazily.compile(r"(?: [a-z'-]+){0,8},? of (?:which|whom) $")
_PART_OF_THEM = lazily.compile(r"(?: [a-z'-]+){0,2} of (?:them|those|these|which|whom)\b")


_SHARE_BACK = lazily.compile(
    r"^(?:(?:that|this|it) (?:is|was|represents|represented|means|meant|amounts to|came to|comes to|equals)|(?:their|its|that|this|the|his|her) (?:[a-z-]+ )?(?:share|proportion|percentage|turnout|rate|fraction|stake|holding)(?: of)?)[^,;:A-Z]{0,30}[,(]?(?: or| about| only| just| some| nearly| less than| more than| well under| at)* ?$"
)


_OWN = lazily.compile(r"^(?:their|its|that|this|the|his|her) $")
_SHARE_NOUN = lazily.compile(
    r"(?: percent| per cent)?(?: [a-z-]+)? (?:share|proportion|turnout|rate|vote|stake|quota)\b"
)


def shared(window: Window) -> Two | None:
    """The part and the whole of a share."""
    if BASED.match(window.told.tail) and window.told.slot and window.told.slot.letter == "P":
        return None
    back = _SHARE_BACK.match(window.before_told) or (
        _TOOK.match(window.before_told)
        or (POINTING.match(window.before_told) and not any(f.second for f in window.figures))
    )
    whole = _OF_THE.match(window.pattern.text, window.told.end)
    if window.behind and whole and POINTING.match(window.before_told):
        return _of_named(window, whole.end())
    own_share = _OWN.match(window.before_told) and _SHARE_NOUN.match(window.told.tail)
    if window.behind and (back or own_share):
        return _rest(window)
    if window.behind:
        return _rest(window) if _COMPLEMENT.search(window.before_told) else _part_told(window)
    return _share_first(window)


_TOOK = lazily.compile(r"^(?:he|she|they|it) (?:won|took|got|received|had|has) (?:about |just |only )?$")
_OF_PART = lazily.compile(r" of the votes? (?:in|among|from|at)\b")
_OF_THE = lazily.compile(r" of (?:the |its |their |all |all the |a total of )+(?:[a-z]+ )?(?=C)")


def _of_named(window: Window, place: int) -> Two | None:
    """ "240 employees remain … That is 30 percent of the 1,200 who worked there": the whole behind its share."""
    wholes = [f for f in window.figures if f.place == place]
    parts = [f for f in window.figures if not f.second and wholes and kin(f, wholes[0])]
    others = [f for f in window.figures if f.second and f.place != place]
    if len(parts) != 1 or others or parts[0].slot.value >= wholes[0].slot.value:
        return None
    return Two(parts[0], wholes[0])


_VOTES = frozenset(("vote", "votes", "ballots"))


def _rest(window: Window) -> Two | None:
    """ "Only 31 of the 155 plaintiffs … The other 80 percent"."""
    kins = kins_of(window.figures)
    if len(kins) != 1 or kins[0].one.second or kins[0].other.second:
        return None
    linked = linked_in(window.pattern, kins[0])
    named = topics.whole(window.told.tail)
    if (
        not linked
        and named in _VOTES
        and _VOTES & {*nouns_of(kins[0].one, kins[0].other)}
        and not _OF_PART.search(window.told.tail)
    ):
        return Two(kins[0].one, both(kins[0]))
    if not linked or (named and not POINTING.match(window.before_told) and _other_thing(window, linked.other.slot)):
        return None
    return linked


def linked_in(pattern: Pattern, two: Two) -> Two | None:
    """Part and whole where words make the one a part of the other."""
    text = pattern.text
    a, b = two.one, two.other
    between = text[a.place + 1 : b.place]
    if a.slot.value < b.slot.value:
        return Two(a, b) if _LINKS.fullmatch(between) else None
    start = max(0, a.place - 40)
    opening = (
        text[start : a.place].split(SEAM.strip())[-1].lstrip()
        if SEAM.strip() in text[start : a.place]
        else text[start : a.place]
    )
    of = _OF_BEFORE.search(opening) or _WHOSE.fullmatch(between) or _PART_OF_THEM.match(text, b.place + 1)
    return Two(b, a) if of and len(between) < 80 else None


def _part_told(window: Window) -> Two | None:
    """ "64 bridges … About a third of them, or 14": the share beside its part, the whole in the sentence before."""
    text, one = window.pattern.text, window.told
    mine = [f for f in window.figures if f.second]
    beside = [f for f in mine if _beside(text, one, f)]
    if len(beside) != 1 or _OF_WHICH.match(one.tail):
        return None
    part = beside[0]
    if any(f is not part and kin(part, f) for f in mine):
        return None
    wholes = [f for f in window.figures if not f.second and kin(f, part)]
    if len(wholes) != 1 or wholes[0].slot.value <= part.slot.value or _other_thing(window, wholes[0].slot):
        return None
    return Two(part, wholes[0])


_OF_THEM = lazily.compile(r"(?: percent| per cent)? of (?:them|those|these|whom|which)\b")
_OF_WHICH = lazily.compile(r"(?: percent| per cent)? of (?:which|whom)\b")


def _beside(text: str, one: Told, figure: Figure) -> bool:
    if figure.place > one.start:
        return bool(_TO_PART.fullmatch(text[one.end : figure.place]))
    return not _OF_THEM.match(one.tail) and bool(_FROM_PART.fullmatch(text[figure.place + 1 : one.start]))


def _other_thing(window: Window, whole: Slot) -> bool:
    """Whether the share says that it is of another thing: "or 30 percent of the staff"."""
    return topics.another(window.told.tail, pairs.head(whole))


_THEY = lazily.compile(r"^(?:they|these|those|it|this group)\b")
_AGAINST = lazily.compile(
    r"(?: [a-z'-]+){0,4},? (?:(?:while|against|compared with|versus) (?:[a-z'-]+ ){0,7}|(?:and|with|but|to) (?:the )?(?:men|women|boys|girls|others?|rest|opponents)(?: [a-z'-]+){0,3} )"
)


_OPENED = lazily.compile(
    r"(?:(?:it|they|he|she|officials?|figures|records|the [a-z]+) (?:says?|said|shows?|showed) (?:that )?)?(?:only |just |so far,? )?(?:of (?:the |its |their |all )*C\b|C (?:[a-z]+ )?of (?:the |its |their |all )*(?:[a-z]+'s )?C\b)"
)
_OF_BARE = lazily.compile(r"of the C (?:who|that|which)\b")
_IS = lazily.compile(r" (?:are|were|is|was) (?!not\b|in favou?r\b|for\b|against\b)")
""" "Of the 2,400 hired last year, 960 are men": something else is told of them."""
_OUT_OF = lazily.compile(r"\bout of (?:a |the )?total\b")


def _share_first(window: Window) -> Two | None:
    """ "Foreigners make up 30 percent of the prisoners … Of 8,400 inmates, 1,260 hold a foreign passport"."""
    kins = kins_of(window.figures)
    if len(kins) != 1 or not kins[0].one.second or not kins[0].other.second:
        return None
    two, of = kins[0], topics.whole(window.told.tail)
    if not of:
        return None
    linked = linked_in(window.pattern, two)
    nouns = nouns_of(two.one, two.other)
    head = of.split()[-1]
    own = (
        head in topics.COLLECTIVE
        or (not nouns and (head in topics.SUMS or _OF_BARE.match(window.second)))
        or any(topics.same(head, noun) for noun in nouns)
    )
    if linked and own:
        told_again = topics.predicate(window.first, window.second, window.told.tail)
        opened = _OPENED.match(window.second) and not _IS.match(window.pattern.text, linked.one.place + 1)
        told_again = told_again or bool(opened and (nouns or _OF_BARE.match(window.second)))
        return linked if told_again or (_OUT_OF.search(window.second) and not nouns) else None
    between, behind = (
        window.pattern.text[two.one.place + 1 : two.other.place],
        window.pattern.text[two.other.place + 1 :],
    )
    if own and _THEY.match(window.second) and (_AGAINST.fullmatch(between) or _OPPOSED.match(behind)):
        return Two(two.one, both(two))
    return None


_OPPOSED = lazily.compile(r" (?:votes? )?(?:against|opposed|voted no|were against)\b")
