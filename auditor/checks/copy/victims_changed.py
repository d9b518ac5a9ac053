"""copy/victims-changed: those harmed are of another class in the copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.arithmetic import comparable
from auditor.checks import check
from auditor.comparing.compare import Side, Word, evidence, passages
from auditor.comparing.swaps import is_other_report, swapped
from auditor.extract.victims import classify, vocabulary
from auditor.model import Pair, Problem, Settings, Severity, Span, VictimClass

ARMED = (VictimClass.FIGHTER, VictimClass.POLICE)
UNARMED = (VictimClass.CIVILIAN, VictimClass.CHILD, VictimClass.WOMAN, VictimClass.JOURNALIST, VictimClass.MEDIC)
NAMED = (*ARMED, *UNARMED)


@dataclass(frozen=True, slots=True)
class _Group:
    """A word for people and the class it names."""

    span: Span
    kind: VictimClass


@check("error", silences=("copy/term-substituted", "copy/quote-altered"))
def victims_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """Those whom the original calls civilians, children, journalists … are fighters in the copy, or the other way round.

    One unarmed class for another (children for women) is a warning, and so is one woman or child for a soldier or officer.

    Why: whether the dead were civilians is what the sides of a war contest most; the figure beside it stays and hides the change.

    Flags:
        original: The strike on the market killed nine civilians and wounded 30 others, the mayor said.
        copy: The strike on the market killed nine militants and wounded 30 others, the mayor said.
        original: Two journalists were among those killed near the bridge on Monday, the council said.
        copy: Two soldiers were among those killed near the bridge on Monday, the council said.

    Passes:
        original: The strike on the camp killed nine militants and wounded 30 others, the mayor said.
        copy: The strike on the camp killed nine jihadists and wounded 30 others, the mayor said.  # another term for one class
        original: The strike on the market killed nine civilians and wounded 30 others, the mayor said.
        copy: The strike on the market killed nine people and wounded 30 others, the mayor said.  # less exact
        original: The strike killed nine civilians and four fighters near the bridge, the mayor said.
        copy: The strike killed four fighters and nine civilians near the bridge, the mayor said.

    Source: the standards of casualty recorders (Every Casualty Counts), which keep combatant status apart from the count.
    """
    told: set[tuple[str, str]] = set()
    for passage in passages(pair):
        left, right = _groups(passage.original), _groups(passage.copy)
        for was, now in swapped(passage, left, right, _may_be_one):
            words = (was.span.text.lower(), now.span.text.lower())
            if words not in told:
                told.add(words)
                yield _problem(pair, was, now)


def _groups(side: Side) -> list[_Group]:
    text = side.reading.article.text
    return [found for word in side.words if (found := _group(text, word))]


def _group(text: str, word: Word) -> _Group | None:
    """The class a word names by itself; compounds ("child-care") and names ("Women's Aid") name none."""
    span = Span.of(text, word.start, word.end)
    if word.key not in vocabulary() or text[word.end : word.end + 1] == "-" or text.startswith(("'s", "’s"), word.end):
        return None
    kind = classify([word.key])
    return _Group(span, kind) if kind in NAMED else None


def _is_one_of_kin(group: _Group) -> bool:
    """Whether it is one woman or child, who may be a soldier or an officer as well."""
    word = group.span.text.lower()
    return group.kind in (VictimClass.WOMAN, VictimClass.CHILD) and not word.endswith(("s", "men", "children"))


def _may_be_one(a: _Group, b: _Group) -> bool:
    if comparable(a.kind, b.kind):
        return True
    return a.kind in ARMED and b.kind in ARMED


def _problem(pair: Pair, was: _Group, now: _Group) -> Problem:
    mild = (was.kind in UNARMED and now.kind in UNARMED) or (_is_one_of_kin(was) or _is_one_of_kin(now))
    return Problem(
        message=f"The original says “{was.span.text}”, the copy “{now.span.text}”.",
        evidence=evidence(pair.copy, now.span) + evidence(pair.original, was.span),
        suggestion=was.span.text,
        values=(("original", was.kind.value), ("copy", now.kind.value)),
        severity=Severity.NOTE if is_other_report(pair) else Severity.WARNING if mild else None,
    )
