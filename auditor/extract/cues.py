"""The cue lexicon: which words attribute, in which frames, and what they say about the speaker's stance.

`data/cues.csv` is derived from annotated news by `tools/make_cues.py`: for every cue in every frame, how often the
reader below proposed it and how often people had marked it as an attribution. A frame is used when that share is high
enough.
"""

from __future__ import annotations

import csv
import functools
import math
from dataclasses import dataclass
from importlib import resources

from auditor.model import Stance

LEAST_SHARE = 0.48
"""Share of proposals that must be right for a frame of a cue to be read. Chosen on the training part for a precision
of 80 %.
"""

PRIOR_WEIGHT = 4.0
"""A frame seen rarely is judged with its cue's and its frame's own shares, counted as this many observations."""


INVERTING = frozenset(
    [
        "say",
        "add",
        "tell",
        "ask",
        "explain",
        "write",
        "note",
        "report",
        "warn",
        "insist",
        "argue",
        "claim",
        "announce",
        "declare",
        "reply",
        "continue",
        "conclude",
        "admit",
        "observe",
        "recall",
        "tweet",
        "agree",
        "state",
        "suggest",
        "complain",
        "joke",
        "confirm",
        "read",
    ]
)
"""Cues whose subject may follow them ("…, said the mayor")."""


REPORTING = INVERTING | frozenset(
    [
        "deny",
        "confirm",
        "acknowledge",
        "accuse",
        "blame",
        "allege",
        "estimate",
        "assert",
        "reveal",
        "stress",
        "emphasize",
        "maintain",
        "contend",
        "disclose",
        "mention",
        "point",
        "describe",
        "reject",
        "dismiss",
        "according",
        "put",
        "cite",
        "quote",
        "inform",
        "testify",
        "vow",
        "pledge",
        "caution",
        "predict",
        "charge",
        "concede",
        "deem",
        "indicate",
    ]
) - {"read", "joke"}
"""Cues of reported speech and writing, as against wishes, beliefs and feelings."""


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form of a cue: the cue, and what the form may be (base, present, past, participle, ing)."""

    cue: str
    tags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms of cues, the share of each (cue, frame), and the cues that carry a stance."""

    forms: dict[str, Form]
    shares: dict[tuple[str, str], float]
    stances: dict[str, Stance]
    inverting: frozenset[str] = frozenset()
    least: float = LEAST_SHARE

    def allows(self, cue: str, frame: str) -> bool:
        """Whether this cue attributes in this frame."""
        share = self.shares.get((cue, frame))
        if share is None:  # never proposed on the annotated news: as likely as the cue and the frame by themselves
            share = math.sqrt(self.shares.get((cue, "*"), 0.0) * self.shares.get(("*", frame), 0.0))
        return share >= self.least

    def reports(self, cue: str) -> bool:
        """Whether the cue reports speech or writing ("say", "deny", "report"), and not a wish ("hope", "plan")."""
        return cue in REPORTING

    def stance(self, cue: str) -> Stance:
        """How a speaker who uses this cue stands to the content."""
        return self.stances.get(cue, Stance.ASSERTED)


def _rows(name: str) -> list[dict[str, str]]:
    lines = resources.files("auditor.data").joinpath(name).read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@functools.cache
def lexicon() -> Lexicon:
    """The lexicon as shipped."""
    forms: dict[str, Form] = {}
    shares: dict[tuple[str, str], float] = {}
    stances: dict[str, Stance] = {}
    for row in _rows("cues.csv"):
        cue = row["cue"]
        shares[cue, row["frame"]] = float(row["share"])
        if row["frame"] == "*":
            for item in row["forms"].split():
                form, _, tags = item.partition(":")
                forms[form] = Form(cue, frozenset(tags.split("+")))
            if row["stance"]:
                stances[cue] = Stance(row["stance"])
    return Lexicon(forms, shares, stances, INVERTING)
