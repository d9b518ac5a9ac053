"""What every check promises: an id that is its path, a docstring that is its specification, examples that hold, a test of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from auditor.checks import Check, all_checks, named
from tests.checks.examples import Example, examples

CHECKS = list(all_checks().values())
ROOT = Path(__file__).parents[2]


def ids(values: list[Check]) -> list[str]:
    return [one.id for one in values]


def cases(section: str) -> list[tuple[Check, Example]]:
    return [(one, example) for one in CHECKS for example in examples(one, section)]


def test_one_check_is_loaded_alone() -> None:
    """`--only` and `explain` pay for what they name."""
    code = (
        "import sys; from auditor.checks import check_ids, named; one = named('article/weekday-mismatch'); "
        "print(one.id, len(check_ids()), sum(m.startswith('auditor.checks.') and m.count('.') == 3 for m in sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["article/weekday-mismatch", str(len(CHECKS)), "1"]
    assert named("article/no-such-check") is None


def test_there_are_checks_of_every_group() -> None:
    assert {one.group for one in CHECKS} == {"article", "copy", "source"}


@pytest.mark.parametrize("one", CHECKS, ids=ids(CHECKS))
def test_id_is_the_path_of_the_file(one: Check) -> None:
    assert (ROOT / "auditor" / "checks" / f"{one.id.replace('-', '_')}.py").is_file()


@pytest.mark.parametrize("one", CHECKS, ids=ids(CHECKS))
def test_docstring_has_every_section(one: Check) -> None:
    assert one.summary.endswith(".")
    assert all(one.section(name) for name in ("Why", "Flags", "Passes", "Source"))


@pytest.mark.parametrize("one", CHECKS, ids=ids(CHECKS))
def test_has_a_test_file_of_its_own(one: Check) -> None:
    group, name = one.id.replace("-", "_").split("/")
    assert (ROOT / "tests" / "checks" / group / f"test_{name}.py").is_file()


@pytest.mark.parametrize("one", CHECKS, ids=ids(CHECKS))
def test_silences_only_checks_that_exist(one: Check) -> None:
    assert set(one.silences) <= set(all_checks())


@pytest.mark.parametrize("one", CHECKS, ids=ids(CHECKS))
def test_is_in_the_changelog(one: Check) -> None:
    assert one.id in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("one", "example"), cases("Passes"), ids=lambda value: getattr(value, "id", None) or value.name[:60]
)
def test_example_passes(one: Check, example: Example) -> None:
    assert [finding.message for finding in example.findings(one.id)] == []


@pytest.mark.parametrize(
    ("one", "example"), cases("Flags"), ids=lambda value: getattr(value, "id", None) or value.name[:60]
)
def test_example_is_flagged(one: Check, example: Example) -> None:
    findings = example.findings(one.id)
    assert findings
    texts = {article.id: article.text for article in example.articles}
    for finding in findings:
        assert all(texts[e.article][e.span.start : e.span.end] == e.span.text for e in finding.evidence)
