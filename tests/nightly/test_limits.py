from __future__ import annotations

import signal
import time

import pytest

from auditor.nightly.limits import OutOfTime, deadline


def test_quick_work_is_left_alone_and_the_alarm_put_back() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with deadline(5):
        pass
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def for_ever() -> None:
    while True:
        try:
            time.sleep(0.01)
        except Exception:
            pytest.fail("the deadline was taken for a mishap")


def test_slow_work_is_ended_through_handlers_of_mishaps() -> None:
    with pytest.raises(OutOfTime), deadline(0.05):
        for_ever()


def test_nought_is_no_limit() -> None:
    with deadline(0):
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
