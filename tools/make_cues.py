"""Derive `auditor/data/cues.csv` from annotated attributions.

    python tools/make_cues.py polnear_train.jsonl

Reads articles with marked sources, cues and contents (PolNeAR, Newell et al. 2018; one JSON object per line with `text`
and `attributions`), takes the verbs that people marked as cues, lets the reader propose every reading of every such
verb, and counts for each cue in each frame how many proposals people had marked. Only cue words and counts are written.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from auditor.extract.attributions import propose
from auditor.extract.cues import INVERTING, PRIOR_WEIGHT, Form, Lexicon
from auditor.extract.drafts import Draft
from auditor.extract.words import word_classes
from auditor.model import Stance
from auditor.text.sentences import split

TARGET = Path(__file__).parent.parent / "auditor" / "data" / "cues.csv"
LEAST_SHARE_OF_CUE = 0.25  # a verb that attributes less often than this is left out in all its frames
LEAST_SHARE_OF_FORM = 0.2  # "states" is more often a noun; "stated" is not
# marked as attributions in political prose, but deeds in news of wars and disasters
ACTIONS = [
    "attack",
    "seize",
    "launch",
    "lay",
    "block",
    "fire",
    "hire",
    "double",
    "deliver",
    "avoid",
    "position",
    "pressure",
    "restrict",
    "prohibit",
    "resist",
    "witness",
    "release",
    "withdraw",
    "watch",
    "pass",
    "open",
    "file",
    "elect",
    "nominate",
    "appoint",
    "introduce",
    "sign",
    "circulate",
    "divide",
    "count",
    "line",
    "trouble",
    "surprise",
    "shock",
    "word",
    "name",
    "offer",
    "hold",
    "mount",
    "email",
]
NO_SPEAKER = ["appear", "seem", "look", "sound", "be"]  # their subject is what is talked about, not who says it
LEAST_MARKED = 4  # a verb marked less often says too little about itself
HEAD = """# Cue lexicon: verbs that attribute, by frame.
# seen: proposals of the reader on annotated news; right: those that people had marked; share: right/seen, smoothed
# towards the cue's and the frame's own share. A row with frame * stands for all frames, with the forms and the stance;
# one with cue * for all cues.
# Source: counted on the training part of PolNeAR (Newell, Margolin, Ruths 2018) by tools/make_cues.py; stances
# set there by hand.
# Date: 2026-11-20. Licence: MIT, as the project (words and counts only; the articles stay with their publishers).
"""

_IRREGULAR_FORMS = """
say says said said saying
tell tells told told telling
write writes wrote written writing
think thinks thought thought thinking
know knows knew known knowing
see sees saw seen seeing
find finds found found finding
show shows showed shown showing
seek seeks sought sought seeking
feel feels felt felt feeling
give gives gave given giving
speak speaks spoke spoken speaking
make makes made made making
mean means meant meant meaning
swear swears swore sworn swearing
hear hears heard heard hearing
read reads read read reading
put puts put put putting
let lets let let letting
bet bets bet bet betting
hold holds held held holding
understand understands understood understood understanding
forget forgets forgot forgotten forgetting
foresee foresees foresaw foreseen foreseeing
forbid forbids forbade forbidden forbidding
take takes took taken taking
go goes went gone going
come comes came come coming
get gets got got getting
shoot shoots shot shot shooting
lay lays laid laid laying
choose chooses chose chosen choosing
begin begins began begun beginning
teach teaches taught taught teaching
fight fights fought fought fighting
draw draws drew drawn drawing
dig digs dug dug digging
have has had had having
swing swings swung swung swinging
withdraw withdraws withdrew withdrawn withdrawing
set sets set set setting
leave leaves left left leaving
"""  # base, third person, past, participle, gerund
IRREGULAR = {line.split()[0]: " ".join(line.split()[1:]) for line in _IRREGULAR_FORMS.strip().splitlines()}

STANCES = {
    Stance.DENIED: "deny reject refute rebut dispute disavow dismiss contradict disprove",
    Stance.ACCUSED: "accuse blame allege charge",
    Stance.ASSESSING: "assess investigate review examine",
    Stance.POSSIBLE: "suggest suspect estimate speculate fear believe think guess imply hint predict expect wonder",
    Stance.NO_COMMENT: "decline refuse",
    Stance.RETRACTED: "retract",
}


def main(path: str) -> None:
    """Count and write."""
    articles = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    forms = _forms(articles)
    seen, right = _counts(articles, forms, by_form=True)
    forms = {
        form: cue for form, cue in forms.items() if seen[form] < 5 or right[form] >= LEAST_SHARE_OF_FORM * seen[form]
    }
    _write(forms, *_counts(articles, forms, by_form=False))


def _counts(articles: list[Any], forms: dict[str, Form], by_form: bool) -> tuple[Counter[Any], Counter[Any]]:
    """How often the reader proposes each form, or each (cue, frame), and how often people had marked it."""
    permissive = Lexicon(forms, _Everything(), {}, INVERTING, 0.0)
    seen: Counter[Any] = Counter()
    right: Counter[Any] = Counter()
    for article in articles:
        text = article["text"]
        for draft in propose(text, [(s.start, s.end) for s in split(text)], permissive):
            key = text[slice(*draft.cue[0])].lower() if by_form else (draft.name, draft.frame)
            seen[key] += 1
            right[key] += _is_marked(draft, article)
    return seen, right


class _Everything(dict[tuple[str, str], float]):
    """Shares of a lexicon that allows every frame."""

    def get(self, key: object, default: object = None) -> float:
        return 1.0


def _forms(articles: list[Any]) -> dict[str, Form]:
    """Inflected forms of the verbs that head a marked cue, and how often each verb does."""
    lists = word_classes()
    empty = (
        lists["auxiliary"]
        | lists["adverb"]
        | lists["preposition"]
        | lists["time"]
        | lists["determiner"]
        | lists["pronoun"]
        | {"to", "up", "out"}
    )
    heads: Counter[str] = Counter()
    vocabulary: Counter[str] = Counter()
    for article in articles:
        vocabulary.update(re.findall(r"[a-z]+", article["text"].lower()))
        for one in article["attributions"]:
            words = [
                w
                for w in re.findall(r"[a-z]+(?:['’][a-z]+)?", one["cue_text"].lower())
                if w not in empty and not w.endswith(("ly", "n't", "n’t"))
            ]
            if words:
                heads[words[0]] += 1
    irregular = {form: cue for cue, forms in IRREGULAR.items() for form in [cue, *forms.split()]}
    cue_of = {form: irregular.get(form) or _base(form, heads, vocabulary) for form in heads}
    marked: Counter[str] = Counter()
    for form, count in heads.items():
        marked[cue_of[form]] += count
    kept = {
        cue
        for cue, count in marked.items()
        if count >= LEAST_MARKED and cue not in [*NO_SPEAKER, *ACTIONS] and _is_verb(cue, vocabulary)
    }
    forms: dict[str, set[str]] = defaultdict(set)
    owner: dict[str, str] = {}
    for cue in sorted(kept):
        third, past, participle, gerund = IRREGULAR.get(cue, _regular(cue)).split()
        for form, tag in (
            (cue, "base"),
            (third, "present"),
            (past, "past"),
            (participle, "participle"),
            (gerund, "ing"),
        ):
            if owner.setdefault(form, cue) == cue:
                forms[form].add(tag)
    forms["according"] = {"base"}
    owner["according"] = "according"
    return {form: Form(owner[form], frozenset(tags)) for form, tags in forms.items()}


def _base(form: str, heads: Counter[str], vocabulary: Counter[str]) -> str:
    options = [form]
    for ending, replacements in (
        ("ies", ["y"]),
        ("es", ["", "e"]),
        ("s", [""]),
        ("ied", ["y"]),
        ("ed", ["", "e"]),
        ("ing", ["", "e"]),
    ):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            options += [stem + r for r in replacements]
            if len(stem) > 3 and stem[-1] == stem[-2]:
                options.append(stem[:-1])

    def marked(option: str) -> int:
        return sum(heads[f] for f in {option, *IRREGULAR.get(option, _regular(option)).split()})

    fitting = [o for o in options[1:] if len(o) > 2 and form in _regular(o).split()]
    return max(fitting or options, key=lambda o: (marked(o), vocabulary[o], o))


def _is_verb(cue: str, vocabulary: Counter[str]) -> bool:
    _third, past, _, gerund = IRREGULAR.get(cue, _regular(cue)).split()
    return len(cue) > 2 and (cue in IRREGULAR or (vocabulary[past] > 2 and vocabulary[gerund] > 0))


def _regular(cue: str) -> str:
    if cue.endswith("y") and cue[-2] not in "aeiou":
        return f"{cue[:-1]}ies {cue[:-1]}ied {cue[:-1]}ied {cue}ing"
    if cue.endswith("e"):
        stem = cue if cue.endswith("ee") else cue[:-1]
        return f"{cue}s {cue}d {cue}d {stem}ing"
    double = cue in (
        "refer",
        "plan",
        "commit",
        "slam",
        "admit",
        "permit",
        "prefer",
        "quip",
        "rap",
        "drop",
        "rebut",
        "nod",
        "tap",
        "jab",
        "hit",
        "win",
        "spur",
        "stop",
    )
    stem = cue + cue[-1] if double else cue
    third = cue + "es" if cue.endswith(("s", "sh", "ch", "x", "z")) else cue + "s"
    return f"{third} {stem}ed {stem}ed {stem}ing"


def _is_marked(draft: Draft, article: Any) -> bool:
    said = {i for a, b in draft.content for i in range(a, b)}
    for one in article["attributions"]:
        if one["content"] and any(a < b2 and a2 < b for a, b in draft.cue for a2, b2 in one["cue"]):
            marked = {i for a, b in one["content"] for i in range(a, b)}
            if 2 * len(said & marked) >= len(marked):
                return True
    return False


def _write(forms: dict[str, Form], seen: Counter[tuple[str, str]], right: Counter[tuple[str, str]]) -> None:
    stance_of = {cue: stance for stance, cues in STANCES.items() for cue in cues.split()}
    frames = sorted({frame for _, frame in seen})
    every = {form.cue for form in forms.values()}
    cues = sorted(
        c for c in every if sum(right[c, f] for f in frames) >= LEAST_SHARE_OF_CUE * sum(seen[c, f] for f in frames)
    )
    frame_share = {f: sum(right[c, f] for c in cues) / max(1, sum(seen[c, f] for c in cues)) for f in frames}
    lines = [HEAD + "cue,frame,seen,right,share,forms,stance"]
    lines += [
        f"*,{f},{sum(seen[c, f] for c in cues)},{sum(right[c, f] for c in cues)},{frame_share[f]:.3f},," for f in frames
    ]
    for cue in cues:
        all_seen, all_right = sum(seen[cue, f] for f in frames), sum(right[cue, f] for f in frames)
        own = " ".join(
            f"{form}:{'+'.join(sorted(forms[form].tags))}" for form in sorted(forms) if forms[form].cue == cue
        )
        lines.append(
            f"{cue},*,{all_seen},{all_right},{all_right / max(1, all_seen):.3f},{own},{stance_of.get(cue, '')}"
        )
        for frame in frames:
            if seen[cue, frame]:
                prior = math.sqrt(all_right / all_seen * frame_share[frame])
                share = (right[cue, frame] + PRIOR_WEIGHT * prior) / (seen[cue, frame] + PRIOR_WEIGHT)
                lines.append(f"{cue},{frame},{seen[cue, frame]},{right[cue, frame]},{share:.3f},,")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(cues)} cues, {sum(seen.values())} proposals, {sum(right.values())} of them marked")


if __name__ == "__main__":
    main(sys.argv[1])
