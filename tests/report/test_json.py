from __future__ import annotations

import hashlib
import json as stdlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from auditor.model import Article, Audit
from auditor.report import json
from tests import factories

SCHEMA = stdlib.loads((Path(__file__).parents[2] / "docs" / "findings.schema.json").read_text(encoding="utf-8"))


def parsed() -> dict[str, Any]:
    document: dict[str, Any] = stdlib.loads(json.render(factories.rich()))
    return document


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "audit", [factories.audit(), factories.rich(), factories.set_aside()], ids=["empty", "rich", "set aside"]
)
def test_document_fits_the_schema(audit: Audit) -> None:
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(json.document(audit))


def test_schema_forbids_what_it_does_not_know() -> None:
    document = parsed()
    document["findings"][0]["colour"] = "red"
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_offsets_point_at_the_words() -> None:
    document = parsed()
    texts = {article["id"]: article["text"] for article in document["articles"]}
    evidence = [e for finding in document["findings"] for e in finding["evidence"]]
    claims = [claim for incident in document["incidents"] for claim in incident["claims"]]
    assert len(evidence) == 10
    assert all(texts[e["article"]][e["start"] : e["end"]] == e["text"] for e in evidence + claims)


def test_numbers_are_strings_as_written() -> None:
    claims = parsed()["incidents"][0]["claims"]
    assert (claims[0]["figure"], claims[0]["least"], claims[0]["most"]) == ("31 people", "31", "31")
    assert (claims[3]["least"], claims[3]["most"]) == ("4", None)


def test_digest_is_that_of_the_text() -> None:
    article = parsed()["articles"][0]
    assert article["sha256"] == hashlib.sha256(article["text"].encode()).hexdigest()


def test_same_audit_gives_the_same_bytes() -> None:
    assert json.render(factories.rich()) == json.render(factories.rich())


def test_lone_surrogate_is_replaced_one_for_one() -> None:
    reading = factories.reading(Article("odd", "Ten \ud800 boats, \U0001f6a2 and one \udfff more"))
    text = json.document(factories.audit([reading]))["articles"][0]["text"]
    assert text == "Ten � boats, \U0001f6a2 and one � more"
    assert json.render(factories.audit([replace(reading)])).encode("utf-8")


def test_dismissed_findings_stand_apart_with_the_decision() -> None:
    document = json.document(factories.set_aside())
    assert len(document["findings"]) == 5
    assert [f["key"] for f in document["dismissed"]] == ["a1" * 8]
    assert document["dismissed"][0]["dismissal"] == {
        "key": "a1" * 8, "reason": "The agency <rounds> so.", "made": "2024-03-01", "expires": "2024-09-01",
    }  # fmt: skip
    assert [one["lapse"] for one in document["lapsed_dismissals"]] == ["expired", "stale"]


def test_envelopes_of_an_incident_name_their_claims() -> None:
    for incident in parsed()["incidents"]:
        ids = {claim["id"] for claim in incident["claims"]}
        assert incident["envelopes"]
        assert all(set(envelope["claims"]) <= ids for envelope in incident["envelopes"])
