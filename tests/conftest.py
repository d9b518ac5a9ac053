"""Settings of all tests: a generated example has no deadline, so that a busy machine fails no test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
