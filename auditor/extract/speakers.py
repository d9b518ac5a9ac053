"""Second references within one article: which speaker "the Observatory", "the spokesman", "Salama" or "it" stands for.

A source is resolved to one canonical name: that of the registry, else the fullest name the article uses. Every step on
the way is recorded in words ("It → the coalition", "the coalition → U.S.-led coalition").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.extract.claimants import Mention, body, mentions
from auditor.extract.introduced import body_before, introduced
from auditor.extract.kindred import akin, is_body
from auditor.extract.naming import bare, is_firm, is_foreign, surname_key
from auditor.extract.own_bodies import OwnBodies
from auditor.extract.words import Kind, Word, word_classes, words_of
from auditor.model import Body


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source met in the article: how it was named, its canonical name, and which pronouns may stand for it; a proper
    name in the plural may still be one body ("Harbour Reports")."""

    surface: str
    name: str
    person: bool
    plural: bool
    proper: bool = False


class Speakers:
    """Resolves the sources of one article in reading order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.named: dict[str, list[int]] = {}
        for mention in mentions(text):
            if not mention.short:
                self.named.setdefault(mention.body.name, []).append(mention.start)
        self.turn: dict[str, int] = {}
        self.people: dict[str, Speaker] = {}
        self.past: list[Speaker] = []
        self.heard = 0
        self.own = OwnBodies(text)

    def resolve(self, start: int, end: int) -> tuple[str | None, tuple[str, ...]]:
        """The canonical name of the source at these offsets, and the steps that led there; (None, ()) when it stays
        unknown.
        """
        found = self._resolved(start, end)
        self.heard = max(self.heard, end)
        return found

    def _resolved(self, start: int, end: int) -> tuple[str | None, tuple[str, ...]]:
        surface = self.text[start:end]
        words = [w for w in words_of(self.text, start, end) if w.kind is not Kind.MARK or w.lower == ","]
        if not words:
            return None, ()
        if len(words) == 1 and words[0].kind is Kind.PRONOUN:
            find = {"he": introduced, "she": introduced, "it": body_before}.get(words[0].lower)
            known = self._introduced(surface, find(self.text, start)) if find else None
            return known or self._pronoun(surface, words[0].lower)
        parts = list(_conjuncts(words))
        if len(parts) > 1:
            return self._joined(parts)
        return self._single(surface, start, words)

    def _joined(self, parts: list[list[Word]]) -> tuple[str | None, tuple[str, ...]]:
        names: list[str] = []
        steps: tuple[str, ...] = ()
        for part in parts:
            surface = self.text[part[0].start : part[-1].end]
            name, how = self._single(surface, part[0].start, part)
            if name and name not in names:
                names.append(name)
            steps += how
        return (" and ".join(names) or None), steps

    def _single(self, surface: str, start: int, words: list[Word]) -> tuple[str | None, tuple[str, ...]]:
        name, person = self._identify(start, words)
        how: tuple[str, ...] = ()
        earlier = self._earlier(words) if name is None else None
        if earlier is not None:
            name, person = earlier.name, earlier.person
            how = (f"{surface} → {earlier.surface}",) if earlier.surface != surface else ()
            surface = earlier.surface
        elif name is None:
            head = _head_end(words)
            said = words[head - 1].lower
            nameless = head < 3 and said in word_classes()["paper"] and not is_body(said)  # "the statement" of nobody
            if not head or nameless or words[0].kind is Kind.PRONOUN:
                return None, ()
            name = bare(self.text[start : words[head - 1].end])
        full = _personal_name(self.text, words)
        last = words[_head_end(words) - 1].lower if _head_end(words) else ""
        plural = last in word_classes()["plural_role"] or last.endswith("s")
        speaker = Speaker(surface, name, person, plural, proper=surface.split()[-1][:1].isupper())
        if full:
            self.people.setdefault(surname_key(full), speaker)
        self._spoke(speaker)
        return name, how + ((f"{surface} → {name}",) if bare(surface) != name else ())

    def _spoke(self, speaker: Speaker) -> None:
        self.turn[speaker.name] = len(self.past)
        self.past.append(speaker)

    def _introduced(self, surface: str, words: list[Word] | None) -> tuple[str | None, tuple[str, ...]] | None:
        """The person or body introduced since anybody was last heard."""
        if words is None or words[0].start < self.heard:
            return None
        told = self.text[words[0].start : words[-1].end]
        name, how = self._single(told, words[0].start, words)
        return name, (f"{surface} → {told}", *how)

    def _pronoun(self, surface: str, lower: str) -> tuple[str | None, tuple[str, ...]]:
        for speaker in self.past[: -_MEMORY - 1 : -1]:
            fits = (
                speaker.person
                if lower in ("he", "she")
                else not speaker.person and (speaker.proper or not speaker.plural)
                if lower == "it"
                else speaker.plural
            )
            if lower in ("he", "she", "it", "they") and fits:
                self._spoke(speaker)
                how = (f"{surface} → {speaker.surface}",)
                return speaker.name, how + (
                    (f"{speaker.surface} → {speaker.name}",) if bare(speaker.surface) != speaker.name else ()
                )
        return None, ()

    def _identify(self, start: int, words: list[Word]) -> tuple[str | None, bool]:
        """(canonical name, whether a person speaks), from the registry, from an earlier full name, or as it stands."""
        head = _head_end(words)
        full = _personal_name(self.text, words)
        found = self._registered(words, head)
        roles = word_classes()["role"]
        person = bool(full and not is_firm(words[:head])) or any(
            w.lower in roles - word_classes()["paper"] - word_classes()["plural_role"] for w in words[:head]
        )
        if found is not None:
            return found.name, person and found.name != full
        if full:
            known = self.people.get(surname_key(full)) or self._same_role(words[:head])
            return (known.name if known else full), True
        if any(w.lower in ("who", "that", "which", "this") for w in words[:1]) or _is_second_reference(words, head):
            return None, False
        if (
            head < len(words) - 1
            and words[head - 1].lower in papers_and_media()
            and words[head].lower in ("by", "from")
        ):
            return self._identify(words[head + 1].start, words[head + 1 :])
        generic = bool(head) and words[head - 1].lower in roles and (head == 1 or words[head - 1].kind is Kind.NOUN)
        stop = (
            next(
                (i for i, w in enumerate(words) if i and w.kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.PRONOUN)),
                len(words),
            )
            if generic or (head == 1)
            else head
        )
        if stop == head and head:
            stop = _past_title(words, head)
        if not head:
            return None, person
        end = words[stop - 1].end
        acting = _is_spokesperson(words, head) if head + 1 < stop else False
        acting |= (
            head + 2 < stop and _acts_for(words, head + 2) and bool(mentions(self.text, words[head + 2].start, end))
        )
        first = head + 1 if acting else 0
        name = bare(self.text[words[first].start : end])
        return self.own.meant(name) or name, person

    def _same_role(self, head: Sequence[Word]) -> Speaker | None:
        """ "spokesman Name" soon after "a spokesman for the coalition": the same office speaks."""
        spoken = _SPOKEN & {w.lower for w in head}
        if not spoken:
            return None
        return next(
            (
                s
                for s in self.past[: -_MEMORY - 1 : -1]
                if _OFFICE.match(s.surface) and spoken & set(s.surface.lower().split())
            ),
            None,
        )

    def _registered(self, words: list[Word], head: int) -> Body | None:
        """The known body that the noun phrase names: as its head, before a role ("Observatory chief"), or after one
        ("a spokesman for the coalition").
        """
        found = mentions(self.text, words[0].start, words[-1].end)
        marks = [w for w in words if w.kind is not Kind.MARK]
        offsets = {w.start: i for i, w in enumerate(words)}
        roles = word_classes()["role"]
        found = [m for m in found if not is_foreign(self.text, m, words)]
        in_head = [m for m in found if offsets.get(m.start, len(words)) < head]
        if acting := next((m for m in found if m not in in_head and _acts_for(words, offsets.get(m.start, 0))), None):
            return self._meant(acting, marks)
        for mention in sorted(in_head, key=lambda m: (m.short, -m.first)):
            at, stop = offsets[mention.start], offsets[mention.start] + mention.stop - mention.first
            rest = words[stop:head]
            if all(
                w.lower in roles or w.kind is Kind.NAME or w.lower in word_classes()["name_particle"] for w in rest
            ) and self._may_mean(mention, words[:at]):
                return self._meant(mention, marks)
        for mention in sorted((m for m in found if m not in in_head), key=lambda m: (m.short, m.first)):
            at, stop = offsets.get(mention.start, 0), offsets.get(mention.start, 0) + mention.stop - mention.first
            if _speaks_for(words, at, stop) and self._may_mean(mention, words[:0]):
                return self._meant(mention, marks)
        return None

    def _may_mean(self, mention: Mention, before: Sequence[Word]) -> bool:
        """With a word of its own before it a second reference ("the Jordanian army", "a terrorist group") differs."""
        plain = (w.kind is Kind.DETERMINER or "-" in w.lower or w.lower in _PLAIN for w in before)
        return not mention.short or all(plain)

    def _meant(self, mention: Mention, words: Sequence[Word]) -> Body | None:
        if not mention.short:
            return mention.body
        first, last = words[0].start, words[-1].end
        wanted = {m.body.name for m in mentions(self.text, first, last) if m.short and m.start == mention.start}
        spoken = [name for name in sorted(wanted) if name in self.turn]
        if spoken:
            return body(max(spoken, key=lambda name: self.turn[name]))
        return self._named_near(sorted(wanted), first, last)

    def _named_near(self, wanted: Sequence[str], first: int, last: int) -> Body | None:
        """The body named last before `first`; a monitor may also be named first after `last`, as leads do."""
        places = [(name, self.named[name]) for name in wanted if name in self.named]
        known = [(name, starts) for name, starts in places if (found := body(name)) and found.kind != "militants"]
        before = [(starts[at - 1], name) for name, starts in known if (at := bisect_left(starts, first))]
        if before:
            return body(max(before)[1])
        after = [(starts[at], name) for name, starts in known if (at := bisect_left(starts, last)) < len(starts)]
        return next((found for _, name in sorted(after) if (found := body(name)) and found.side == "monitor"), None)

    def _earlier(self, words: list[Word]) -> Speaker | None:
        """Whom "the spokesman", "the statement", "the source" refers to: the latest speaker that fits."""
        papers = word_classes()["paper"]
        head = words[max(0, _head_end(words) - 1)].lower
        if is_body(head):
            return next((s for s in self.past[: -_MEMORY - 1 : -1] if akin(head, s.name, s.person)), None)
        for speaker in self.past[: -_MEMORY - 1 : -1]:
            if (head in papers and not speaker.person) or (head not in papers and speaker.person) or head in papers:
                return speaker
        return None


def _acts_for(words: Sequence[Word], at: int) -> bool:
    """Whether a role is held "for the" body named at `at`: the U.S. envoy for the coalition speaks for that."""
    before = [w.lower for w in words[max(0, at - 3) : at]]
    return before[-2:] == ["for", "the"] and before[0] in word_classes()["role"]


def _speaks_for(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether the body named at `at` follows a role and a preposition ("a spokesman for the coalition") and is named
    whole.
    """
    before = at - 1
    while before > 0 and (
        words[before].kind is Kind.DETERMINER or (words[before].kind is Kind.NOUN and "-" in words[before].lower)
    ):
        before -= 1
    if before < 1 or words[before].kind is not Kind.PREPOSITION:
        return words[before].lower == "," and stop == len(words) if before >= 0 else False
    whole = stop >= len(words) or words[stop].kind is not Kind.NOUN or words[stop].lower in word_classes()["role"]
    return whole and words[before - 1].lower in word_classes()["role"]


_PLAIN = frozenset(
    {"war", "monitoring", "activist", "rights", "human", "opposition", "aid", "same", "state", "government", "local"}
)
"""Words before a second reference that do not make it another body."""

_MEMORY = 8
"""How many speakers back a pronoun or "the spokesman" may reach."""


def _conjuncts(words: list[Word]) -> Iterator[list[Word]]:
    """The parts of "the council and a relief agency"; one part where "and" lies inside a name or a description."""
    joints = [i for i, w in enumerate(words) if w.lower in ("and", "&") and 0 < i < len(words) - 1]
    named = any(w.kind is Kind.PREPOSITION or w.lower == "," for w in words[: joints[0]]) if joints else True
    if (
        not joints
        or named
        or words[joints[0] + 1].lower.rstrip(".") in ("co", "sons", "partners")
        or (
            words[joints[0] - 1].kind is Kind.NAME
            and words[joints[0] + 1].kind is Kind.NAME
            and words[0].kind is Kind.DETERMINER
        )
    ):
        yield words
        return
    first = 0
    for joint in joints:
        yield words[first:joint]
        first = joint + 1
    yield words[first:]


def _head_end(words: Sequence[Word]) -> int:
    """Index after the head noun: where the first preposition, comma, participle or relative clause begins."""
    for at, word in enumerate(words):
        if at and (
            word.kind in (Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.GERUND, Kind.MARK, Kind.PRONOUN)
            or (word.kind is Kind.PAST and words[at - 1].kind is not Kind.DETERMINER)
        ):
            return at
    return len(words)


def _personal_name(text: str, words: Sequence[Word]) -> str | None:
    """The personal name in a source: two or more capitalised words that name no known body, or one that is all there
    is.
    """
    head = list(words[: _head_end(words)])
    particles = word_classes()["name_particle"]
    run: list[Word] = []
    for word in reversed(head):
        if word.kind is Kind.NAME or (run and word.lower in particles):
            run.append(word)
        else:
            break
    run.reverse()
    while run and run[0].lower.rstrip(".") in word_classes()["title"]:
        run.pop(0)
    if (
        not run
        or run[0].lower in particles
        or run[-1].lower.endswith("'s")
        or mentions(text, run[0].start, run[-1].end)
    ):
        return None
    if len(run) == 1 and run[0].lower in word_classes()["role"]:
        return None
    alone = len(run) == len(head) or any(w.lower.rstrip(".") in word_classes()["title"] for w in head)
    determined = head[0].kind is Kind.DETERMINER
    if determined and len(run) == len(head) - 1:
        return None
    return text[run[0].start : run[-1].end] if len(run) > 1 or alone else None


def papers_and_media() -> frozenset[str]:
    """Nouns for what is written or said: a source "by" or "from" somebody is that somebody."""
    return word_classes()["paper"] | word_classes()["medium"]


def _past_title(words: Sequence[Word], head: int) -> int:
    """Past the rest of a body's name: "Marram Center | for Human Rights"."""
    stop = head
    if words[head - 1].kind is Kind.NAME:
        while stop + 1 < len(words) and (
            words[stop].kind is Kind.NAME
            or (words[stop].lower in ("for", "of", "and", "the", "on", "in") and words[stop + 1].kind is Kind.NAME)
        ):
            stop += 1
        if stop < len(words) and words[stop].kind is Kind.NAME:
            stop += 1
    return stop


def _is_spokesperson(words: Sequence[Word], head: int) -> bool:
    """Whether "a spokesman for the coalition" speaks: the words are then the coalition's, not the man's."""
    return words[head - 1].lower in _SPOKEN and words[head].lower in ("for", "of")


_SPOKEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})

_OFFICE = re.compile(r"(?:[\w-]+ ){0,4}spokes(?:man|woman|person) (?:for|of) ", re.I)
"""A speaker named by the office alone, whose name may follow."""


def _is_second_reference(words: Sequence[Word], head: int) -> bool:
    """ "the spokesman", "the statement", "the rebel commander": a definite role that names nobody."""
    definite = words[0].lower in ("the", "that", "this", "its", "his", "her")
    return (
        definite
        and bool(head)
        and words[head - 1].lower in word_classes()["role"]
        and not any(w.kind is Kind.NAME for w in words)
        and head == len(words)
    )
