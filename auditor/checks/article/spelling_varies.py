"""article/spelling-varies: one name spelled two ways in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from auditor.checks import check
from auditor.model import Evidence, Problem, Reading, Settings
from auditor.reckoning.printed import Printed, printed_names
from auditor.text import lazily
from auditor.text.names import find_known, fold_name
from auditor.text.romanisation import is_common, plain, skeleton
from auditor.text.spelling import SHORTEST, slips
from auditor.text.style import word_key

_Words = tuple[str, ...]

# A sentence that says so itself ("Kobani, also spelled Kobane"), and the names of one list.
_TOLD = lazily.compile(
    r"\b(?:also|sometimes|variously|alternative(?:ly)?|formerly|previously|once) (?:\w+ )?(?:spelled|spelt|written|known|called"
    r"|named|rendered|transliterated)|\b(?:mis)?spell(?:ed|ing|ings|t)?\b|\btypo\b|\bpun\b|\bnot to be confused\b",
    re.I,
)
_LISTED = lazily.compile(
    r"\s*(?:,|;|/|\bor\b|\band\b|&|\(|–|-)\s*(?:and |or |also |the |a\.?k\.?a\.? |in )*\(?\s*$", re.I
)
_KIN = lazily.compile(
    r"\b(?:brother|sister|sibling|twin|son|daughter|cousin|wife|husband|father|mother|uncle|aunt|nephew|niece)s?\b"
)
# A bare name after one of these is no second reference: "President Reagan" is not "Donald Regan" with a slip, and
# neither is "the Reagan administration".
_OFFICE = lazily.compile(
    r"\b(?:President|Minister|King|Queen|Prince|Princess|Pope|Chancellor|Premier|Emir|Sultan|[Tt]he)\s$"
)
# In the middle of a name in another language: "Banco do Brasil", "Volkswagen do Brasil".
_FOREIGN = lazily.compile(r"\b(?:d[aeiou]|del|des|der|den|und|et|y|van|von|zu|l[aeo]s?)\s$")
_NEAR = 60  # letters between two names that one phrase holds together
_OFTEN = 3  # times that a spelling is printed, against once, to be taken for the right one
_MOST = 6  # spellings of one name that are compared
_CLOSE = 3  # letters by which two transliterations of one name differ in length at most


@check("note")
def spelling_varies(reading: Reading, settings: Settings) -> Iterator[Problem]:
    """One name is spelled two ways in the article.

    Why: one of the two is wrong, or the reader takes them for two people or places, and a search finds half.

    Flags:
        The mayor, Ida Sabalosa, opened the bridge. Traffic had waited for years, Sabalossa said.
        The column reached Deir el-Zour on Monday. The road to Deir Ezzor was shelled on Sunday.
        Toyota Corolla drivers were asked to come back. The Toyota Carolla was sold in 12 countries.

    Passes:
        The town of Kobane, also spelled Kobani, lies on the border. The road to Kobani was shelled on Sunday.
        Maria Lopez and Mario Lopez own the mill. Mario Lopez was not there.  # two people
        Syrian planes flew over Hama. Two Syrians were hurt.
        "Welcome to Fransisco," a sign read. The mayor of Francisco was not amused.  # quoted as it is

    Source: style guides of agencies, which ask for one spelling of a name throughout a story.
    """
    names = printed_names(reading)
    found = _Names(reading, names)
    told: set[str] = set()
    for one, other in (*found.slips(), *found.transliterations()):
        spelled = {*one.words} ^ {*other.words}
        if not spelled <= told:
            told |= spelled
            yield _problem(reading, found, one, other)


def _problem(reading: Reading, found: _Names, one: Printed, other: Printed) -> Problem:
    """The rarer spelling first, and a bare surname before the full name; only what is printed often is suggested."""
    rare, usual = sorted((one, other), key=lambda p: (found.times(p), -p.span.start))
    if len(rare.words) > len(usual.words):
        rare, usual = usual, rare
    often = found.times(usual) >= _OFTEN and found.times(rare) == 1
    alike = len(re.split(r"[\s-]", rare.span.text)) == len(re.split(r"[\s-]", usual.span.text))
    return Problem(
        message=f"“{usual.span.text}” is also spelled “{rare.span.text}” here.",
        evidence=tuple(Evidence(reading.article.id, p.span) for p in (rare, usual)),
        suggestion=usual.span.text if often and alike else None,
        values=tuple((p.span.text, f"{found.times(p)} times" if found.times(p) > 1 else "once") for p in (usual, rare)),
    )


class _Names:
    """The names of one article: where each stands, and which words stand in which."""

    def __init__(self, reading: Reading, names: Sequence[Printed]) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.places: dict[_Words, list[Printed]] = {}
        self.within: dict[str, dict[_Words, None]] = {}
        for name in names:
            self.places.setdefault(name.words, []).append(name)
            for word in name.words:
                self.within.setdefault(word, {})[name.words] = None
        self.common = frozenset(re.findall(r"(?<![\w'’])[a-z]+(?![\w'’])", self.text))
        self.told = [s.span for s in reading.sentences if _TOLD.search(s.span.text)]

    def times(self, name: Printed) -> int:
        """How often a name is printed in these very words."""
        return len(self.places.get(name.words, ()))

    def slips(self) -> Iterator[tuple[Printed, Printed]]:
        """Names that are alike but for one slip in one word, or a name and a surname so alike."""
        for one, other in slips(self.within):
            if not {one, other} & self.common and word_key(one) != word_key(other):
                yield from self._alike(one, other)

    def _alike(self, one: str, other: str) -> Iterator[tuple[Printed, Printed]]:
        for words in self.within[one]:
            swapped = tuple(other if word == one else word for word in words)
            if swapped in self.places:
                if self._one_name(words, swapped) if len(words) > 1 else self._bare_alike(one, other):
                    yield self.places[words][0], self.places[swapped][0]
                return
        for bare, named in ((one, other), (other, one)):
            full = [words for words in self._full(named) if words[-1] == named]
            if (bare,) in self.places and full and not self._full(bare) and self._second_reference(bare, full[0]):
                yield self.places[bare,][0], self.places[full[0]][0]
                return

    def _bare_alike(self, one: str, other: str) -> bool:
        """Whether two single words are one name; not where either belongs to a longer name of its own."""
        for bare, named in ((one, other), (other, one)):
            if self._full(named):
                return not self._full(bare) and self._second_reference(bare, (named,))
        return self._one_name((one,), (other,))

    def _full(self, word: str) -> list[_Words]:
        """The longer names that a word stands in."""
        return [words for words in self.within[word] if len(words) > 1]

    def _second_reference(self, bare: str, full: _Words) -> bool:
        introduced = any(_OFFICE.search(self.text, max(0, p.span.start - 12), p.span.start) for p in self.places[bare,])
        return not introduced and self._one_name((bare,), full)

    def transliterations(self) -> Iterator[tuple[Printed, Printed]]:
        """Names whose spellings fold into one by the rules of romanisation; names in two languages are left out."""
        groups: dict[str, list[_Words]] = {}
        for words, printed in self.places.items():
            groups.setdefault(fold_name(printed[0].span.text), []).append(words)
        for key, spellings in groups.items():
            for one, other in combinations(spellings[:_MOST], 2) if key else ():
                if self._two_transliterations(one, other) and self._one_name(one, other):
                    yield self.places[one][0], self.places[other][0]

    def _two_transliterations(self, one: _Words, other: _Words) -> bool:
        a, b = (self.places[words][0].span.text for words in (one, other))
        alike = plain(a) == plain(b) or (skeleton(a) and skeleton(a) == skeleton(b))
        joined = ("".join(one), "".join(other))
        return (
            bool(alike)
            and len(one) == len(other)
            and joined[0] != joined[1]
            and joined[0][0] == joined[1][0]
            and min(map(len, (*one, *other))) > 1
            and min(map(len, joined)) >= SHORTEST
            and abs(len(joined[0]) - len(joined[1])) <= _CLOSE
        )

    def _one_name(self, one: _Words, other: _Words) -> bool:
        """Whether nothing in the text speaks for two names, or for two spellings on purpose."""
        a, b = self.places[one], self.places[other]
        if len(one) > 1 and one[-1] == other[-1] and self._family(one, other):
            return False
        if 1 in (len(one), len(other)) and (is_common(one[-1]) or is_common(other[-1])):
            return False  # Ahmed and Ahmad are two people as soon as not
        rows = [find_known(p[0].span.text) for p in (a, b)]
        if all(rows) and rows[0] != rows[1]:
            return False
        if any(rows) and not all(rows) and len(b if rows[0] else a) > 1:
            return False
        if len(one) == len(other) == 1 and (a[0].span.text.isupper() or b[0].span.text.isupper()):
            return False  # acronyms differ by a letter: ISIL and ISIS
        return not self._on_purpose(a, b)

    def _family(self, one: _Words, other: _Words) -> bool:
        """Whether the text names others of the surname, so that two given names may be those of two people."""
        return any(words[-1] == one[-1] and words not in (one, other) for words in self._full(one[-1]))

    def _on_purpose(self, a: Sequence[Printed], b: Sequence[Printed]) -> bool:
        spans = sorted((p.span for p in (*a, *b)), key=lambda span: span.start)
        if any(sentence.covers(span) for sentence in self.told for span in spans):
            return True
        if any(_FOREIGN.search(self.text, max(0, s.start - 6), s.start) for s in spans):
            return True
        ours = {p.span for p in a}
        between = [self.text[x.end : y.start] for x, y in pairwise(spans) if (x in ours) != (y in ours)]
        return any(len(gap) <= _NEAR and (_LISTED.match(gap) or _KIN.search(gap)) for gap in between)
