"""Each foreign library has one importing module, and the rooms keep to their doors."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "auditor"
MODULES = sorted(PACKAGE.rglob("*.py"))

BORDERS = {
    "quantulum3": "extract/units.py",
    "pint": "extract/units.py",
    "sentence_transformers": "match/embed.py",
    "torch": "match/embed.py",
    "pandas": "tables.py",
    "jinja2": "report/html.py",
    "trafilatura": "readers/html.py",
    "sentencex": "text/sentences.py",
    "click": "cli.py",
    "rich": "session.py",
    "sqlalchemy": "store/",
}
"""Library to module, or to a room of modules."""


def imports(module: Path) -> Iterator[tuple[str, bool]]:
    """(dotted name, whether at the top of the module) of every import."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((f"{node.module}.{alias.name}", id(node) in top) for alias in node.names)


def name(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def importers(library: str) -> list[str]:
    return [name(m) for m in MODULES if any(found.split(".")[0] == library for found, _ in imports(m))]


@pytest.mark.parametrize(("library", "border"), BORDERS.items())
def test_library_has_one_importer(library: str, border: str) -> None:
    room = tuple(m for m in importers(library) if border.endswith("/") and m.startswith(border))
    assert set(importers(library)) <= {border, *room}


@pytest.mark.parametrize(
    "library", ["quantulum3", "pint", "sentence_transformers", "torch", "pandas", "jinja2", "trafilatura", "rich"]
)
def test_heavy_library_is_imported_where_it_is_used(library: str) -> None:
    at_top = [name(m) for m in MODULES if any(found.split(".")[0] == library and top for found, top in imports(m))]
    assert at_top == []


def test_model_imports_nothing_of_ours() -> None:
    ours = [f for m in MODULES if name(m).startswith("model/") for f, _ in imports(m) if f.startswith("auditor")]
    assert [found for found in ours if not found.startswith("auditor.model.")] == []


def test_model_has_one_door() -> None:
    inner = [
        name(m)
        for m in MODULES
        if not name(m).startswith("model/")
        and any(re.match(r"auditor\.model\.[a-z]", found) for found, _ in imports(m))
    ]
    assert inner == []


def test_match_never_imports_extract() -> None:
    crossing = [
        name(m) for m in MODULES if name(m).startswith("match/") and any("auditor.extract" in f for f, _ in imports(m))
    ]
    assert crossing == []


def test_no_check_imports_another() -> None:
    of_groups = tuple(f"auditor.checks.{group}" for group in ("article", "copy", "source"))
    crossing = [name(m) for m in MODULES if any(found.startswith(of_groups) for found, _ in imports(m))]
    assert crossing == []


RECKONING = sorted(d.name for d in (PACKAGE / "reckoning").iterdir() if (d / "__init__.py").exists())
"""The rooms of the reckoning."""
BENEATH = {"figures": set[str](), "headlines": {"figures", "percentages"}}
"""What a room of the reckoning may know of the others; `figures` where nothing is said."""


@pytest.mark.parametrize("room", RECKONING)
def test_reckoning_imports_run_one_way(room: str) -> None:
    members = [m for m in MODULES if name(m).startswith(f"reckoning/{room}/")]
    rooms = {found.split(".")[2] for m in members for found, _ in imports(m) if found.startswith("auditor.reckoning.")}
    assert rooms <= {room} | BENEATH.get(room, {"figures"})


@pytest.mark.parametrize("room", RECKONING)
def test_each_room_of_the_reckoning_names_its_modules(room: str) -> None:
    guide = ast.get_docstring(ast.parse((PACKAGE / "reckoning" / room / "__init__.py").read_text(encoding="utf-8")))
    modules = [m.stem for m in MODULES if m.parent.name == room and m.stem != "__init__"]
    assert [module for module in modules if module not in re.findall(r"[a-z]+", guide or "")] == []


def test_reckoning_reports_nothing() -> None:
    """Problems are made by the checks alone."""
    makers = [
        name(m)
        for m in MODULES
        if name(m).startswith("reckoning/") and any(f == "auditor.model.Problem" for f, _ in imports(m))
    ]
    assert makers == []


def test_no_room_is_a_lumber_room() -> None:
    assert [name(m) for m in MODULES if m.stem in ("utils", "util", "common", "helpers", "misc")] == []


def test_modules_stay_readable() -> None:
    """At most 400 lines a module and 200 a check, so that each can be read at one go."""
    too_long = {
        name(m): lines
        for m in MODULES
        if (lines := len(m.read_text(encoding="utf-8").splitlines()))
        > (200 if m.parent.parent.name == "checks" else 400)
    }
    assert too_long == {}
