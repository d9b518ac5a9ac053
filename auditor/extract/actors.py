"""Who did it, as the claim's own clause tells: the active verb's subject, "by …" after a passive, or the one blamed.

Only bodies of the registry that can act (armies, coalitions, governments, armed groups) are taken; whoever merely
tells of the event is no actor.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.extract.claimants import Mention, mentions
from auditor.extract.own_bodies import OwnBodies
from auditor.model import Attribution, Claim, Claimant, Role, Span, Stance

_ACTING = frozenset(("coalition", "military", "militants", "fighters", "government"))
_BY = re.compile(r"\b(?:by|in|from|of|during|after|to)\s+(?:an?\s+|the\s+|alleged\s+|suspected\s+)*$", re.I)
_STRIKE = re.compile(
    r"['’]?s?\s+(?:\w+\s+){0,2}?(?:air\s?)?(?:strikes?|raids?|bombings?|bombardment|shelling|attacks?|fire|shells?|rockets?|missiles?|drones?|warplanes?|jets?|forces|troops|gunmen|fighters|militants)",
    re.I,
)
_BY_ONLY = re.compile(r"\bby\s+(?:an?\s+|the\s+|alleged\s+|suspected\s+)*$", re.I)
_BLAME = re.compile(r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\s+(?:the\s+|an?\s+)?$", re.I)
_DENIED_BY = re.compile(r"\bdenied\s+by\s+(?:the\s+)?$", re.I)
# "areas controlled by X" tells whose the place is, not who struck it.
_HELD_BY = re.compile(
    r"\b(?:controlled|held|run|ruled|captured|seized|taken|besieged|claimed|used|occupied)\sby\s(?:the\s)?$", re.I
)
_AIMED = re.compile(r"\b(?:against|targeting)\s(?:the\s|an?\s)?(?:so-called\s)?$", re.I)
# "slowed the army", "killed 25 rebel fighters"; "suspected army troops" are none the less the army
_OBJECT = re.compile(
    r"(?<![\w-])(?!(?:suspected|alleged|accused|armed|allied|united|backed)\s)\w{3,}ed\s(?:the\s|an?\s)?$"
    r"|\b(?:killed|killing|kills?|wounded|injured)\s(?:\S+\s){1,3}$",
    re.I,
)
_ITS_PLACE = re.compile(
    r"\s(?:army\s|command\s)?(?:cent(?:er|re)|post|outpost|headquarters|base|camp|stronghold|checkpoint)s?\b", re.I
)
_CAPITAL = re.compile(r"\s[A-Z][a-z]")
_INDEFINITE = re.compile(r"\b(?:an?|another|some|several|one)\s(?:\w{1,12}\s)?$", re.I)
_CLOSE = 24
_RIVALS = 8
_ALLEGED = re.compile(r"\b(?:alleged|allegedly|suspected|presumed|purported)\b", re.I)


def _length(text: str, mention: Mention) -> int:
    names = mention.body.short if mention.short else mention.body.aliases
    lengths = [len(n) for n in names if text[mention.start : mention.start + len(n)].casefold() == n.casefold()]
    return max(lengths, default=0) or len(_FIRST.match(text, mention.start)[0])  # type: ignore[index]


_FIRST = re.compile(r"[\w’'-]*")


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    name: str
    side: str


class Actors:
    """The bodies that an article names, each place once; second references mean the body the article names in full.

    Where it names none in full ("the coalition"), the words printed are the name: which body is meant is not ours to
    say.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        found = mentions(text)
        in_full = {m.body.name for m in found if not m.short}
        own = OwnBodies(text)
        self.named: list[_Named] = []
        for at, mention in enumerate(found):
            if mention.body.kind not in _ACTING or (self.named and self.named[-1].start == mention.start):
                continue
            if mention.short and _INDEFINITE.search(text, max(0, mention.start - 24), mention.start):
                continue  # "a group of civilians" means no group told before
            rivals = {
                m.body.name for m in found[at : at + _RIVALS] if m.start == mention.start and m.body.kind in _ACTING
            }
            if mention.body.name not in in_full and rivals & in_full:
                continue
            end = mention.start + _length(text, mention)
            if mention.short and text[mention.start].isupper() and _CAPITAL.match(text, end):
                continue  # "the Kessian Military Academy"
            printed = text[mention.start : end]
            known = not mention.short or mention.body.name in in_full
            name = mention.body.name if known else own.meant(printed) or printed
            self.named.append(_Named(mention.start, end, name, mention.body.side))

        self.starts = [named.start for named in self.named]

    def of(
        self, claim: Claim, at: int, clause: Span, sayings: Sequence[Attribution]
    ) -> tuple[str | None, Stance | None]:
        """The actor of a claim whose figure begins at `at`, and how sure the text is; (None, None) when it names
        none."""
        sources = [s for saying in sayings for s in saying.source]
        start = max(
            [clause.start, *(s.start for saying in sayings[:1] for s in saying.content if s.start <= at < s.end)]
        )
        near = self._within(clause)
        inside = [n for n in near if not any(s.start <= n.start < s.end for s in sources)]
        for named in inside:
            if named.end <= at and _BLAME.search(self.text, max(clause.start, named.start - 24), named.start):
                return named.name, Stance.ACCUSED
        active = "verb-object" in claim.rules or any(r in claim.rules for r in ("not-any", "coordinated"))
        for named in reversed(inside):
            if active and start <= named.start and named.end <= at and self._acts(named, clause):
                return named.name, self._sure(clause)
        for named in inside:
            if named.start > at and self._after(named, clause):
                return named.name, self._sure(clause)
        return None, None

    def inside(self, source: Span) -> str | None:
        """The body that a source consists of, but for an article: "the coalition"."""
        lead = re.match(r"(?:the\s+)?", source.text, re.I)
        start = source.start + (lead.end() if lead else 0)
        inside = self._within(source)
        return next((n.name for n in inside if n.start == start and n.end == source.end), None)

    def _within(self, span: Span) -> list[_Named]:
        return self.named[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def denier(self, denial: Span, clause: Span) -> tuple[Claimant, ...]:
        """Who denies, where no reporting verb says it: the body named right before "denied", or after "denied by"."""
        for named in reversed(self._within(clause)):
            before = named.end <= denial.start and denial.start - named.end < _CLOSE
            by = _DENIED_BY.search(self.text, clause.start, named.start)
            if before or by:
                span = Span.of(self.text, named.start, named.end)
                return (Claimant(named.name, Role.ORIGIN, named.side, (span,)),)
        return ()

    def _acts(self, named: _Named, clause: Span) -> bool:
        """Whether a body before the verb is its subject or the owner of the strikes that are."""
        before = self.text[max(clause.start, named.start - 30) : named.start]
        if (
            _AIMED.search(before)
            or _HELD_BY.search(before)
            or _OBJECT.search(before)
            or _ITS_PLACE.match(self.text, named.end)
        ):
            return False
        return bool(_STRIKE.match(self.text, named.end)) or not re.search(
            r"\b(?:on|against|at|of|from|near|with|to|in|inside|fight|fighting|hit|struck|"
            r"(?:bomb|attack|pound|target|shell|strike|hit)s?)"
            r"\s+(?:the\s+|an?\s+)?(?:so-called\s+)?$",
            before,
            re.I,
        )

    def _after(self, named: _Named, clause: Span) -> bool:
        low = max(clause.start, named.start - 30)
        if _HELD_BY.search(self.text, low, named.start):
            return False
        if _BY_ONLY.search(self.text, low, named.start):
            return True
        return bool(_BY.search(self.text, low, named.start) and _STRIKE.match(self.text, named.end))

    def _sure(self, clause: Span) -> Stance:
        return Stance.ACCUSED if _alleged(clause.text) else Stance.ASSERTED


@functools.lru_cache(64)
def _alleged(clause: str) -> bool:
    """Whether a clause only alleges; asked once for every claim in it."""
    return bool(_ALLEGED.search(clause))
