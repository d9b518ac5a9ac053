"""Configuration: what is accepted, and what is said of what is not."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from auditor import config, wordlists
from auditor.extract.claimants import bodies
from auditor.model import NO_WORDS, Settings, Severity


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
        ("house_style = 3", "write house_style as a table"),
        ("[house_style]\nspell_out = 10", "Did you mean 'spell_out_below'?"),
        ('[house_style]\nspell_out_below = "ten"', "a whole number from 0 to 100"),
        ("[house_style]\nspell_out_below = true", "a whole number from 0 to 100"),
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


DOC = (Path(__file__).parents[1] / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_example_of_the_documentation_is_accepted_and_complete(tmp_path: Path) -> None:
    example = DOC.partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "auditor.toml").write_text(example, encoding="utf-8")
    settings = config.load(None, tmp_path)
    assert settings.spell_out_below == 10
    assert len(settings.vocabulary.claimants) == 2
    assert settings.vocabulary.places[0].aliases == ("Marram Hill",)
    table = tomllib.loads(example)
    assert set(table) == set(config.KEYS)
    assert set(table["house_style"]) == set(config.HOUSE_STYLE)
    assert {key for row in table["claimants"] for key in row} == set(wordlists.CLAIMANT) - {"family"}
    assert {key for row in table["places"] for key in row} == set(wordlists.PLACE)


@pytest.mark.parametrize("key", [*config.KEYS, *config.HOUSE_STYLE, *wordlists.CLAIMANT, *wordlists.PLACE])
def test_every_key_is_explained(key: str) -> None:
    prose = DOC.partition("| key | meaning")[2]
    assert f"`{key}`" in prose or f".{key}`" in prose or f"`{key}." in prose


def test_sides_and_kinds_are_those_of_the_shipped_files() -> None:
    assert {body.side for body in bodies()} <= set(wordlists.SIDES)
    assert all(f"{word}" in DOC for word in (*wordlists.SIDES, *wordlists.KINDS))


def test_configuration_without_words_of_its_own_has_the_empty_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "auditor.toml").write_text('skip = ["copy"]', encoding="utf-8")
    assert config.load(None, tmp_path).vocabulary is NO_WORDS
