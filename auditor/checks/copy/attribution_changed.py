"""copy/attribution-changed: what one source said, another says in the copy, or the paper itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.checks import check
from auditor.compare import Passage, evidence, passages
from auditor.extract.cues import lexicon
from auditor.extract.words import words_of
from auditor.model import Attribution, Pair, Problem, Reading, Sentence, Settings, Span, Stance, ZoneKind
from auditor.speech import is_reported, may_be_same, passage_of

KEPT = 0.6
"""Share of the words said that must stand in the copy's passage for it to be the same statement."""
LEAST_WORDS = 6
"""Words below which a statement is too short to be told from another."""


@check("error")
def attribution_changed(pair: Pair, settings: Settings) -> Iterator[Problem]:
    """What one source said is in the copy said by another source, or stated in the paper's own voice.

    Why: a claim belongs to who makes it. In the paper's own voice an allegation becomes a fact; under another name it
    becomes somebody else's word.

    Flags:
        original: The strikes killed nine people near the market of Orsk, the mayor said.
        copy: The strikes killed nine people near the market of Orsk.
        original: The Taliban said on Monday that nine soldiers had been killed near the market of Orsk.
        copy: The Pentagon said on Monday that nine soldiers had been killed near the market of Orsk.

    Passes:
        original: The strikes killed nine people near the market of Orsk, the mayor said.
        copy: The mayor said that the strikes killed nine people near the market of Orsk.
        original: The strikes killed nine people near the market of Orsk, said Ada Brill, the mayor.
        copy: Ada Brill spoke to reporters on Monday. || “The strikes killed nine people near the market of Orsk,” she said.
        original: The strikes killed nine people near the market of Orsk, the mayor said.
        copy: The strikes killed nine people near the market of Orsk. The figures are from the mayor.
        original: The strikes killed nine people near the market of Orsk, the army spokesman said.
        copy: The strikes killed nine people near the market of Orsk, the army said.

    Source: the handbooks of the news agencies: every contested statement carries its source.
    """
    told: set[Span] = set()
    for passage in passages(pair):
        for saying in pair.original.attributions:
            kept = _kept(passage, saying)
            if kept is None or kept in told:
                continue
            problem = _judge(pair, passage, saying, kept)
            if problem is not None:
                told.add(kept)
                yield problem


def _kept(passage: Passage, saying: Attribution) -> Span | None:
    """Where the copy states what was said; None where it was not reported speech or most of it is not there."""
    if not _worth_asking(passage, saying):
        return None
    said = [i for i, w in enumerate(passage.original.words) if any(s.start <= w.start < s.end for s in saying.content)]
    there = {b.left + k: b.right + k for b in passage.blocks for k in range(b.size)}
    found = sorted(there[i] for i in said if i in there)
    if len(said) < LEAST_WORDS or len(found) < KEPT * len(said):
        return None
    return passage.copy.span(found[0], found[-1] + 1)


def _worth_asking(passage: Passage, saying: Attribution) -> bool:
    body = all(s.zone is ZoneKind.BODY for s in (*passage.original.sentences, *passage.copy.sentences))
    home = bool(saying.cue) and any(
        s.span.start <= saying.cue[0].start < s.span.end for s in passage.original.sentences
    )
    return body and home and bool(saying.source) and is_reported(saying) and saying.stance is not Stance.NO_COMMENT


def _judge(pair: Pair, passage: Passage, saying: Attribution, kept: Span) -> Problem | None:
    now = [a for a in pair.copy.attributions if is_reported(a) and _covers(a, kept)]
    was = f"The original gives this to {saying.source[0].text}"
    if not now:
        if _has_a_source_near(pair.copy, passage.copy.sentences) or _stays(pair.copy, passage, saying):
            return None
        return _problem(pair, saying, kept, f"{was}; the copy states it in its own voice.", None)
    if any(may_be_same(saying, a) for a in now) or not all(a.claimant for a in now):
        return None
    return _problem(pair, saying, passage_of(now[0], pair.copy), f"{was}, the copy to {now[0].source[0].text}.", now[0])


def _problem(pair: Pair, saying: Attribution, there: Span, message: str, now: Attribution | None) -> Problem:
    return Problem(
        message=message,
        evidence=evidence(pair.copy, there) + evidence(pair.original, passage_of(saying, pair.original)),
        values=(
            ("original", saying.claimant or saying.source[0].text),
            ("copy", (now.claimant if now else None) or "the paper itself"),
        ),
    )


def _covers(attribution: Attribution, kept: Span) -> bool:
    shared = sum(max(0, min(s.end, kept.end) - max(s.start, kept.start)) for s in attribution.content)
    return 2 * shared >= kept.end - kept.start


def _has_a_source_near(copy: Reading, sentences: Sequence[Sentence]) -> bool:
    """Whether the copy's sentences, or those beside them in the same paragraph, have any word that attributes."""
    paragraphs = {s.paragraph for s in sentences}
    indices = {s.index for s in sentences}
    near = [
        s
        for s in copy.sentences
        if s.index in indices or (s.paragraph in paragraphs and {s.index - 1, s.index + 1} & indices)
    ]
    near += [s for s in copy.sentences if s.index - 1 in indices and s not in near]
    cues = lexicon()
    for sentence in near:
        for word in words_of(sentence.span.text):
            form = cues.forms.get(word.lower)
            if (form is not None and cues.reports(form.cue)) or word.lower in (
                "according",
                "citing",
                "statement",
                "“",
                '"',
            ):
                return True
    return False


def _stays(copy: Reading, passage: Passage, saying: Attribution) -> bool:
    """Whether the copy's passage or its paragraph still names the source."""
    paragraphs = {s.paragraph for s in passage.copy.sentences}
    text = " ".join(s.span.text for s in copy.sentences if s.paragraph in paragraphs or s.paragraph - 1 in paragraphs)
    heads = [w.lower for s in saying.source for w in words_of(s.text) if len(w.lower) > 3]
    return any(word in text.lower() for word in heads)
