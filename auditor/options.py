"""What a command was asked for, and the error that says it cannot be carried out."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass


class Unusable(Exception):
    """The command cannot be carried out; the message says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for; see `auditor COMMAND --help`."""

    command: str
    paths: tuple[str, ...]
    groups: tuple[str, ...]
    format: str | None = None
    output: str | None = None
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    fail_on: str = "error"
    semantic: str = "off"
    strict: bool = False
    quiet: bool = False
    config: str | None = None
    incident: str | None = None
    incidents: str | None = None
    original: str | None = None
    dismissals: str | None = None


def say(message: str) -> None:
    """Tell the user something beside the result, on standard error."""
    with suppress(OSError):
        print(f"auditor: {message}", file=sys.stderr)
