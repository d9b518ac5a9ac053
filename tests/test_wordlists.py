"""A newsroom's own words: what is accepted, and what is said of what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import config
from auditor.model import OwnPlace, Vocabulary
from auditor.wordlists import ConfigError


def words(folder: Path, content: str) -> Vocabulary:
    (folder / "auditor.toml").write_text(content, encoding="utf-8")
    return config.load(str(folder / "auditor.toml")).vocabulary


def test_claimant_has_its_name_for_an_alias_and_its_side_for_a_kind(tmp_path: Path) -> None:
    (body,) = words(tmp_path, '[[claimants]]\nname = "Coastline Wire"\nside = "agency"\n').claimants
    assert (body.aliases, body.short, body.kind, body.relay) == (("Coastline Wire",), (), "agency", False)


def test_claimants_may_lie_in_a_file_like_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('[[claimant]]\nname = "HCO"\nside = "monitor"\n', encoding="utf-8")
    assert [body.name for body in words(tmp_path, 'claimants = "ours.toml"').claimants] == ["HCO"]


def test_places_may_lie_in_a_file_like_the_shipped_one(tmp_path: Path) -> None:
    rows = "# ours\nname,aliases,kind,part_of,country\nTell Marram,Marram Hill|Marram,town,,Karsan\n"
    (tmp_path / "places.csv").write_text(rows, encoding="utf-8")
    assert words(tmp_path, 'places = "places.csv"').places == (
        OwnPlace("Tell Marram", ("Marram Hill", "Marram"), "town", None, "Karsan"),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[[claimants]]\nname = "HCO"\nsid = "monitor"', "claimants 1: unknown key 'sid'. Did you mean 'side'?"),
        ('[[claimants]]\nname = "HCO"', "claimants 1 (HCO): side must be given"),
        ('[[claimants]]\nname = "HCO"\nside = "monitors"', "Did you mean 'monitor'?"),
        ('[[claimants]]\nside = "monitor"', "claimants 1: give a name"),
        ('[[claimants]]\nname = "–"\nside = "monitor"', "claimants 1: give a name"),
        ('[[claimants]]\nname = "HCO"\nside = "monitor"\naliases = "H"', "aliases must be a list of strings"),
        ('[[claimants]]\nname = "HCO"\nside = "monitor"\nrelay = 1', "relay must be true or false"),
        ("claimants = 3", "must be tables, each under [[claimants]], or the name of a file"),
        ('claimants = "gone.toml"', "gone.toml: the configuration cannot be read"),
        ('[[places]]\nname = "Marram"\nkind = "twon"', "Did you mean 'town'?"),
        ('places = "gone.csv"', "gone.csv: cannot be read"),
        ('[house_style]\nequivalents = [["one"]]', "two or more wordings"),
        ('[house_style]\nequivalents = [["a", ","]]', "two or more wordings"),
        ('[house_style]\nterms = ["a"]', "must be a table of groups"),
        ('[house_style.terms]\nfighters = ["rebels"]', "fighters must be a list of terms"),
    ],
)
def test_error_says_what_where_and_what_to_do(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        words(tmp_path, content)
    assert message in str(error.value)


@pytest.mark.parametrize("content", ["[[place]]\nname = 'x'", ""])
def test_file_without_claimants_is_an_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "ours.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"holds no \[\[claimant\]\]"):
        words(tmp_path, 'claimants = "ours.toml"')


def test_row_with_too_many_cells_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("name,aliases\nOrsk,Orsak,town\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="more cells than the head"):
        words(tmp_path, 'places = "places.csv"')
