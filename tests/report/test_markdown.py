from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.report import markdown
from tests import factories


def test_summary_begins_with_the_count_and_what_was_checked() -> None:
    lines = markdown.render(factories.rich()).splitlines()
    assert lines[0] == "# 4 errors, 1 warning and 1 note"
    assert lines[2] == "12 figures read, 1 conversion checked, 7 of 9 sentences aligned, 5 claims read."


def test_passages_are_quoted_with_the_telling_words_bold() -> None:
    text = markdown.render(factories.rich())
    assert "> The Harbour Observatory said **31 people**, including 12 children" in text
    assert "> — Meridian (original), line 5" in text
    assert "**Suggestion:** 31 people" in text


def test_crashes_and_dropped_files_are_listed() -> None:
    text = markdown.render(factories.rich())
    assert "- failed: `article/period-mismatch` on rival-0413: ValueError: day is out of range" in text
    assert "- dropped: inbox/empty.txt: the file holds no text" in text


@pytest.mark.parametrize("plain", ["31 people, including 12 children", "Tel-Maraq (3,100 miles)", "U.S.-led"])
def test_plain_prose_stays_readable(plain: str) -> None:
    assert markdown.escape(plain) == plain


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
        ("<b onclick=x>", "&lt;b onclick=x&gt;"),
        ("# head", "\\# head"),
        ("- item", "\\- item"),
        ("`code` *b* _i_", "\\`code\\` \\*b\\* \\_i\\_"),
        ("@everyone", "\\@everyone"),
        ("two\n\n# lines", "two \\# lines"),
    ],
)
def test_markup_in_the_news_is_escaped(hostile: str, shown: str) -> None:
    assert markdown.escape(hostile) == shown


def test_address_is_not_made_a_link() -> None:
    assert "://" not in markdown.escape("see https://example.invalid/x")


def test_summary_fits_a_comment() -> None:
    article = factories.article("Ten boats sank.")
    many = [
        factories.finding([factories.evidence(article, "Ten")], "The copy differs. " * 9, key=f"{n:016}")
        for n in range(900)
    ]
    text = markdown.render(factories.audit([factories.reading(article)], many))
    assert len(text) < 65_536
    assert "further findings left out" in text


def test_dismissed_findings_are_a_line_each_at_the_end() -> None:
    text = markdown.render(factories.set_aside())
    assert text.startswith("# 3 errors")
    tail = text.partition("## Dismissed")[2].strip().splitlines()
    assert len(tail) == 3
    assert "Dismissed 1 Mar 2024, until 1 Sep 2024: The agency &lt;rounds&gt; so." in tail[0]


def test_many_dismissals_do_not_make_the_comment_too_long() -> None:
    made = factories.set_aside()
    many = replace(made, dismissed=made.dismissed * 500)
    text = markdown.render(many)
    assert len(text) < 65_536
    assert "more" in text.splitlines()[-1]
