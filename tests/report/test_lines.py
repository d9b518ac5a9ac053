from __future__ import annotations

from auditor.report import lines
from tests import factories


def test_no_finding_is_no_line() -> None:
    assert lines.render(factories.audit()) == ""


def test_each_finding_is_a_line_at_its_first_passage() -> None:
    found = lines.render(factories.rich()).splitlines()
    assert len(found) == 6
    expected = "copy-0412.txt:5:30: error: The original has 31 people killed, the copy 13. [copy/number-changed]"
    assert found[1] == expected


def test_message_stays_on_its_line() -> None:
    article = factories.article("Ten boats sank.", path="odd\nname.txt")
    finding = factories.finding([factories.evidence(article, "Ten")], "two\nlines\x1b[2J")
    text = lines.render(factories.audit([factories.reading(article)], [finding]))
    assert text == "odd name.txt:1:1: error: two lines␛[2J [copy/number-changed]\n"


def test_dismissed_finding_is_a_note_at_the_end() -> None:
    found = lines.render(factories.set_aside()).splitlines()
    assert len(found) == 6
    assert "note: dismissed 1 Mar 2024, until 1 Sep 2024: The agency <rounds> so. – 4,000 square" in found[-1]
