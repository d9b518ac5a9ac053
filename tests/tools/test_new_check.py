"""What `make new-check` writes is laid out, sorted and typed before anybody has filled it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import new_check

ROOT = Path(__file__).parents[2]


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without checks."""
    for group in new_check.SUBJECT:
        (tmp_path / "auditor" / "checks" / group).mkdir(parents=True)
        (tmp_path / "tests" / "checks" / group).mkdir(parents=True)
    monkeypatch.setattr(new_check, "ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize("id_", ["article/no-such", "copy/no-such", "source/no-such"])
def test_both_files_are_clean(scratch: Path, id_: str) -> None:
    new_check.main(id_)
    path = f"checks/{id_.replace('-', '_')}.py"
    written = [scratch / "auditor" / path, (scratch / "tests" / path).with_name("test_no_such.py")]
    for file in written:
        lint(file.read_text(encoding="utf-8"), str(file.relative_to(scratch)))


def lint(text: str, path: str) -> None:
    """What `make lint` would say of a file there."""
    for command in (["check"], ["format", "--check"]):
        said = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", path, "-"],
            input=text, capture_output=True, text=True, cwd=ROOT,
        )  # fmt: skip
        assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("id_", ["no-such", "desk/no-such", "copy/No Such", "copy/"])
def test_another_form_is_refused(scratch: Path, id_: str) -> None:
    with pytest.raises(SystemExit, match="NAME must be"):
        new_check.main(id_)


def test_a_file_is_never_written_over(scratch: Path) -> None:
    new_check.main("copy/no-such")
    with pytest.raises(SystemExit, match="exists already"):
        new_check.main("copy/no-such")
