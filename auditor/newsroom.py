"""A newsroom's own words, in force for the length of one run.

The vocabularies of `auditor/data/` are asked for in the depth of reading, so what a newsroom adds to them is not
handed down through every call: `using` puts it in force for the calls inside it, in this thread or task alone, and
takes it back afterwards. Whoever makes a table of a shipped vocabulary asks `own()`, and keeps one table per answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from auditor.model import NO_WORDS, Vocabulary

_IN_FORCE: ContextVar[Vocabulary] = ContextVar("vocabulary", default=NO_WORDS)


def own() -> Vocabulary:
    """The newsroom's own words in force; empty outside `using`."""
    return _IN_FORCE.get()


@contextmanager
def using(vocabulary: Vocabulary) -> Iterator[None]:
    """Puts a newsroom's own words in force for what is called inside the `with`."""
    token = _IN_FORCE.set(vocabulary)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)
