"""What several checks ask of one subject is worked out once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")


def once_per_subject(build: Callable[[S], T]) -> Callable[[S], T]:
    """Keep what is built from a reading or a pair until it is asked for another: checks run subject by subject.

    A subject is told by identity, since hashing it would go over all that was read.
    """
    held: tuple[S, T] | None = None

    @functools.wraps(build)
    def kept(subject: S) -> T:
        nonlocal held
        last = held
        if last is None or last[0] is not subject:
            last = held = (subject, build(subject))
        return last[1]

    return kept
