"""The committed sample report is what the code renders today."""

from __future__ import annotations

from pathlib import Path

from tools.make_sample import SAMPLE, render


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_sample_report_is_golden(tmp_path: Path) -> None:
    render(tmp_path / "sample")
    rendered, golden = files(tmp_path / "sample"), files(SAMPLE)
    assert sorted(rendered) == sorted(golden), "run `make sample` and look at the difference"
    changed = [name for name in rendered if rendered[name] != golden[name]]
    assert changed == [], "run `make sample` and look at the difference"
