"""Patterns that are compiled when they are first used.

The checks of one article hold more than six hundred, of which a story needs less than half: compiling all of them is a
fifth of what `auditor check` costs for a sentence.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Waiting:
    """Stands for a pattern until something is asked of it; from then on its methods are those of the compiled one."""

    def __init__(self, words: str, flags: int) -> None:
        self._words, self._flags = words, flags

    def __getattr__(self, name: str) -> Any:  # reached only for what the instance does not have
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._words, self._flags)
        self.__dict__.update({known: getattr(compiled, known) for known in dir(compiled) if known[0] != "_"})
        return getattr(compiled, name)


def compile(words: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, for a pattern that may never be needed; an error in it shows at its first use."""
    return cast("re.Pattern[str]", _Waiting(words, flags))
