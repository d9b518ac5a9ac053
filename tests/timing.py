"""How long a piece of work takes, apart from what the machine and the tests before it cost."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """Processor seconds of `work`, the least of `times` runs.

    Whatever earlier tests left in memory is put out of the collector's sight: a long run would search it again and
    again, a short one never, and what grows in proportion would seem to grow faster.
    """
    gc.collect()
    gc.freeze()
    try:
        return min(_once(work) for _ in range(times))
    finally:
        gc.unfreeze()


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
