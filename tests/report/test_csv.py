from __future__ import annotations

from auditor.report import csv
from tests import factories


def test_findings_and_ledger_are_tables_with_a_byte_order_mark() -> None:
    audit = factories.rich()
    for text, first in (
        (csv.render(audit), "severity"),
        (csv.render_ledger(audit), "incident"),
    ):
        assert text.startswith(f"\ufeff{first},")
        assert text.endswith("\r\n")


def test_article_that_is_a_formula_is_quoted() -> None:
    article = factories.article("=HYPERLINK(1)", "=id")
    finding = factories.finding([factories.evidence(article, "=HYPERLINK(1)")], message="=2+2")
    text = csv.render(factories.audit([factories.reading(article)], [finding]))
    assert ",'=2+2," in text
    assert ",'=id," in text
    assert ",'=HYPERLINK(1)," in text
