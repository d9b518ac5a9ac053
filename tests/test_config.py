"""Configuration: what is accepted, and what is said of what is not."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from auditor import config
from auditor.model import Settings, Severity


def test_nothing_configured(tmp_path: Path) -> None:
    assert config.load(None, tmp_path) == Settings()


def test_nearest_file_counts(tmp_path: Path) -> None:
    (tmp_path / "auditor.toml").write_text('skip = ["copy"]\nconversion_tolerance = 0.02\n', encoding="utf-8")
    inner = tmp_path / "desk" / "today"
    inner.mkdir(parents=True)
    assert config.load(None, inner) == Settings(conversion_tolerance=Decimal("0.02"), skip=("copy",))


def test_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nkey = 1\n", encoding="utf-8")
    assert config.load(None, tmp_path) == Settings()


def test_pyproject_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.auditor.severities]\n"copy/credit-dropped" = "note"\n', encoding="utf-8"
    )
    assert config.load(None, tmp_path).severities == (("copy/credit-dropped", Severity.NOTE),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('skipp = ["copy"]', "Did you mean 'skip'?"),
        ("conversion_tolerance = 2", "from 0 to below 1"),
        ('only = "copy"', "must be a list of checks"),
        ('[severities]\n"copy/credit-droped" = "note"', "Did you mean copy/credit-dropped?"),
        ('[severities]\n"copy/credit-dropped" = "loud"', "one of error, warning, note"),
        ("skip = [", "not valid TOML"),
    ],
)
def test_error_says_what_where_and_what_to_do(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "auditor.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(config.ConfigError, match=r"auditor\.toml") as error:
        config.load(str(path))
    assert message in str(error.value)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(config.ConfigError, match=r"gone\.toml"):
        config.load(str(tmp_path / "gone.toml"))
