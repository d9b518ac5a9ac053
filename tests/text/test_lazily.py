"""Tests for auditor.text.lazily."""

from __future__ import annotations

import gc
import re

import pytest

from auditor.checks import all_checks
from auditor.text import lazily


def test_it_is_the_pattern_that_re_would_give() -> None:
    waiting, known = lazily.compile(r"(?P<n>\d+) men", re.I), re.compile(r"(?P<n>\d+) men", re.I)
    text = "9 men, 12 MEN"
    assert [m["n"] for m in waiting.finditer(text)] == [m["n"] for m in known.finditer(text)] == ["9", "12"]
    assert (waiting.pattern, waiting.groupindex, waiting.sub("", text)) == (known.pattern, known.groupindex, ", ")
    assert waiting.search("no") is None


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = lazily.compile("(")
    with pytest.raises(re.error):
        broken.search("")


def test_every_waiting_pattern_compiles() -> None:
    assert all_checks()
    waiting = [one for one in gc.get_objects() if type(one) is lazily._Waiting and one._words != "("]
    assert len(waiting) > 500
    assert all(one.pattern for one in waiting)
