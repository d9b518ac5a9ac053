"""Attributions that are no verb of saying with its subject.

"according to", "citing", "put the toll at", "was quoted as saying", and the colon of headlines ("Army: road is open",
"43 dead in strikes: monitor").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from auditor.extract.circumstances import after_adverbials
from auditor.extract.claimants import mentions
from auditor.extract.clauses import Clause, Place, around, to_the_right
from auditor.extract.drafts import Draft
from auditor.extract.sources import Stretch, left_of, right_of
from auditor.extract.words import Kind, word_classes

_COUNTS = frozenset(
    {"toll", "number", "figure", "count", "total", "estimate", "casualties", "losses", "death", "dead", "killed"}
)
_LABEL = 5  # words; what names the speaker of a headline is short


def according(clause: Clause, at: int) -> Draft | None:
    """ "according to NAME", before its content or after it."""
    if clause.lower(at + 1) != "to" or at + 2 >= len(clause.words):
        return None
    source = right_of(clause.words, at + 2, len(clause.words))
    if source is None:
        return None
    leads = at <= clause.first + 1
    content = to_the_right(clause, source[1]) if leads else around(clause, at, after_adverbials(clause, source[1]))
    if not content:
        return None
    return Draft((clause.place(*source),), (clause.place(at, at + 2),), content, "according", "to")


def citing(clause: Clause, at: int, found: list[Draft]) -> Draft | None:
    """ "The agency reported two deaths, citing doctors": the doctors are the origin of what the agency reported."""
    start = clause.words[at].start
    source = right_of(clause.words, at + 1, len(clause.words))
    reported = next((d for d in reversed(found) if d.content and d.cue[0][0] < start), None)
    if source is None or reported is None:
        return None
    stop = at if clause.lower(at - 1) != "," else at - 1
    content = tuple(
        (a, min(b, clause.words[stop - 1].end)) for a, b in reported.content if a < clause.words[stop - 1].end
    )
    if clause.lower(source[1]) in (",", "that"):
        content += to_the_right(clause, source[1] + (clause.lower(source[1]) == ","))
    return Draft((clause.place(*source),), (clause.place(at, at + 1),), content, "cite", "citing") if content else None


def special(text: str, clause: Clause) -> list[Draft]:
    """Tolls that are "put at" a figure, reported quotations, and headlines with a colon."""
    found = [_put(clause, at) for at, word in enumerate(clause.words) if word.lower in _PUTTING]
    found += [_quoted(clause, at) for at, word in enumerate(clause.words) if word.lower == "quoted"]
    found.append(_headline(text, clause))
    return [draft for draft in found if draft is not None]


_PUTTING = frozenset(("put", "puts", "putting", "placed", "places", "gave", "gives", "set", "sets"))


def cut_before_tolls(clause: Clause, drafts: Sequence[Draft], others: Sequence[Draft]) -> list[Draft]:
    """End what somebody says where the next one's toll begins: "… reported eight dead, while the radio put the toll at
    12"."""
    kept = list(drafts)
    for other in others:
        joint = _word(clause, other.source[0][0]) - 1 if other.frame == "toll" else -1
        if joint < 1 or clause.lower(joint) not in ("while", "but", "and", "although", "whereas", ";"):
            continue
        last = joint - 1 - (clause.lower(joint - 1) in (",", ";"))
        stop, end = clause.words[joint].start, clause.words[last].end
        for number, draft in enumerate(kept):
            if draft.content and draft.content[-1][0] < stop < draft.content[-1][1]:
                kept[number] = replace(draft, content=(*draft.content[:-1], (draft.content[-1][0], end)))
    return kept


def _word(clause: Clause, start: int) -> int:
    return bisect_left(clause.words, start, key=lambda word: word.start)


def takes_lives(clause: Clause, at: int) -> bool:
    """Whether "claimed" kills: "the flood claimed the lives of nine"."""
    return bool({"lives", "life"} & {w.lower for w in clause.words[at + 1 : at + 7]})


def _put(clause: Clause, at: int) -> Draft | None:
    """ "The ministry put the toll at 43"."""
    counted = any(w.lower in _COUNTS for w in clause.words[at + 1 : at + 6])
    if clause.quoted[at] or not counted or clause.lower(at - 1) == "to":
        return None
    source = left_of(clause.words, at)
    content = to_the_right(clause, at + 1)
    if source is None or not content or clause.quoted[source[0]]:
        return None
    return Draft((clause.place(*source),), (clause.place(at, at + 1),), content, "put", "toll")


def _quoted(clause: Clause, at: int) -> Draft | None:
    """ "The mayor was quoted by the agency as saying that …"."""
    saying = next((i for i in range(at + 1, min(at + 12, len(clause.words) - 1)) if clause.lower(i) == "saying"), None)
    if saying is None or clause.lower(saying - 1) != "as" or clause.quoted[at]:
        return None
    after = after_adverbials(clause, saying + 1)
    if clause.words[at - 1].kind is Kind.AUXILIARY or clause.words[at - 1].kind is Kind.ADVERB:
        source = left_of(clause.words, at)
    else:  # "The agency quoted the mayor as saying"
        source = right_of(clause.words, at + 1, saying - 1)
    content = to_the_right(clause, after)
    if source is None or not content:
        return None
    return Draft((clause.place(*source),), (clause.place(saying - 1, saying + 1),), content, "say", "quoted")


def _headline(text: str, clause: Clause) -> Draft | None:
    """ "Monitor: strikes kill 43" and "Strikes kill 43: monitor", where one side of the colon is a speaker."""
    words = clause.words
    marks = [i for i, w in enumerate(words) if w.lower in (":", "—", "–", "-") and not clause.quoted[i]]
    if len(words) < 5 or not marks or words[-1].lower == "." or len(words) > 30:
        return None
    for mark, source, content in (
        (marks[0], (0, marks[0]), (marks[0] + 1, len(words))),
        (marks[-1], (marks[-1] + 1, len(words)), (0, marks[-1])),
    ):
        if content[1] - content[0] >= 3 and _is_label(text, clause, source):
            cue: Place = (words[mark].start, words[mark].end)
            return Draft((clause.place(*source),), (cue,), (clause.place(*content),), "say", "headline")
    return None


def _is_label(text: str, clause: Clause, label: Stretch) -> bool:
    """Whether a few words are a speaker: a known body or a role, and nothing after it."""
    first, stop = label
    if not 0 < stop - first <= _LABEL or any(w.kind is Kind.MARK for w in clause.words[first:stop]):
        return False
    last = clause.words[stop - 1]
    named = [m for m in mentions(text, clause.words[first].start, last.end) if not m.short]
    whole = any(m.start == clause.words[first].start and m.stop == stop - first for m in named)
    return (
        whole
        or last.lower in word_classes()["role"]
        or last.lower in ("police", "witnesses", "residents", "poll", "study")
    )
