"""An attribution while it is being read."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model import Stance

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue and content as character offsets; `name` and `frame`: the lexicon's entry."""

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    name: str
    frame: str
    stance: Stance = Stance.ASSERTED
    sentence: int = 0
    negated: bool = False
