"""Renders fixtures/ into reports/sample/, the demonstration and golden report (`make sample`)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import auditor

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "reports" / "sample"
MOMENT = "1680350400"  # 2023-04-01 12:00 UTC: any fixed moment, so that the report is the same on every machine


def audit() -> auditor.Audit:
    """The audit of fixtures/, with paths relative to the project."""
    os.environ["SOURCE_DATE_EPOCH"] = MOMENT
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        return auditor.audit(auditor.read("fixtures"))
    finally:
        os.chdir(here)


def render(directory: Path) -> None:
    """Write the sample report into `directory`, replacing what is there."""
    shutil.rmtree(directory, ignore_errors=True)
    auditor.write_report(audit(), directory)


if __name__ == "__main__":
    render(SAMPLE)
