"""A limit on time: what takes longer is left, counted and said, so that no article can stop the night."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


class OutOfTime(BaseException):
    """The time is up. Not an Exception, so that no handler for mishaps between here and there can swallow it."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raises OutOfTime inside when it takes longer; 0 sets no limit.

    Only in the main thread, and only where the system has interval timers: elsewhere there is no limit.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _up(signum: int, frame: FrameType | None) -> NoReturn:
    raise OutOfTime
