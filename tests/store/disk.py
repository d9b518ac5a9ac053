"""A small disk, to be full or read-only."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


def small(where: Path, size: str) -> Iterator[Path]:
    """A disk of a size such as "1m", mounted for one test; skips where none may be mounted."""
    where.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(where)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("no right to mount a small disk")
    yield where
    subprocess.run(["umount", "--lazy", str(where)], check=True)
