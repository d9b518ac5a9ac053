from __future__ import annotations

import json

from auditor.report import json as whole
from auditor.report import jsonl
from tests import factories


def test_no_finding_is_no_line() -> None:
    assert jsonl.render(factories.audit()) == ""


def test_lines_are_the_findings_of_the_json_format() -> None:
    audit = factories.rich()
    assert [json.loads(line) for line in jsonl.render(audit).splitlines()] == whole.document(audit)["findings"]


def test_line_breaks_of_the_text_do_not_break_lines() -> None:
    article = factories.article("Ten\nboats\u2028sank.")
    finding = factories.finding([factories.evidence(article, "Ten\nboats\u2028sank")])
    text = jsonl.render(factories.audit([factories.reading(article)], [finding]))
    assert len(text.splitlines()) == 1
    assert json.loads(text)["evidence"][0]["text"] == "Ten\nboats\u2028sank"


def test_dismissed_findings_come_last_with_the_decision() -> None:
    last = json.loads(jsonl.render(factories.set_aside()).splitlines()[-1])
    assert (last["key"], last["dismissal"]["reason"]) == ("a1" * 8, "The agency <rounds> so.")
