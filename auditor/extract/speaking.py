"""Whether a cue attributes at all where it stands: nouns that look like verbs, infinitives, events that "see"."""

from __future__ import annotations

from auditor.extract.clauses import Clause
from auditor.extract.cues import Form, Lexicon
from auditor.extract.sources import Stretch
from auditor.extract.words import Kind, word_classes


def counts_reports(clause: Clause, cues: Lexicon, at: int) -> bool:
    """Whether a cue with an "s" is a noun with a verb of its own: "previous reports said that"."""
    after = cues.forms.get(clause.lower(at + 1))
    finite = after is not None and bool(after.tags & {"base", "past"})
    return clause.words[at].lower.endswith("s") and finite and not clause.quoted[at + 1]


def speechless(clause: Clause, cues: Lexicon, source: Stretch, at: int) -> bool:
    """Whether what looks like a subject ends in "to" and a word that goes with the verb ("a name to more closely
    reflect the logo"), or is an event that "saw" something."""
    form = cues.forms[clause.lower(at)]
    if form.cue == "see" and any(w.lower in _HAPPENINGS for w in clause.words[source[0] : source[1]]):
        return True
    if _is_adjective(clause, source, at, form):
        return True
    told = cues.reports(form.cue) or "base" not in form.tags  # "sources close to talks say"
    infinitive = clause.lower(source[1] - 2) == "to" and clause.words[source[1] - 1].kind is Kind.NOUN
    return source[1] - source[0] > 1 and infinitive and not told


def _is_adjective(clause: Clause, source: Stretch, at: int, form: Form) -> bool:
    """Whether a participle describes those counted: "at least 25 suspected militants were killed"."""
    if "past" not in form.tags or form.cue in ("say", "tell") or source[1] != at or at + 1 >= len(clause.words):
        return False
    number = clause.words[at - 1].kind is Kind.NUMBER or clause.lower(at - 1).isdigit()
    opens = at - source[0] == 1 or (
        at - source[0] == 2 and clause.lower(source[0]) in ("least", "most", "some", "about")
    )
    return number and opens and clause.words[at + 1].kind in (Kind.NOUN, Kind.NAME)


_HAPPENINGS = frozenset(
    (
        *("attack", "attacks", "raid", "raids", "fighting", "battle", "clashes", "operation", "offensive", "war"),
        *("protest", "protests", "violence", "conflict", "day", "week", "month", "year", "night", "season", "visit"),
    )
)


def tells(clause: Clause, cues: Lexicon, at: int, cue: str) -> bool:
    """Whether a participle goes with the subject of its clause: that of a verb of speech always, another only behind a
    comma, at the head of a sentence or behind whoever can speak: not "a mission aiming to settle"."""
    if cues.reports(cue) or at <= clause.first:
        return True
    before = clause.words[at - 1]
    return before.kind in (Kind.MARK, Kind.ADVERB, Kind.NAME, Kind.TIME) or speaks(before.lower)


def speaks(noun: str) -> bool:
    """Whether a lower-case noun is that of somebody or something that speaks."""
    lists = word_classes()
    return noun in lists["role"] or noun in lists["medium"]
