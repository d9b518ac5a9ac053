"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# A busy machine makes any example late; what time a piece of work may take is tested by `tests/timing.py`.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
