from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from auditor.extract.reading import read_article
from auditor.model import Article, Finding, Severity
from auditor.store import codec
from auditor.store.rows import Unit
from tests import factories


@pytest.mark.parametrize("text", [factories.WIRE, factories.COPY, factories.RIVAL])
def test_reading_comes_back_as_it_was(text: str) -> None:
    reading = read_article(Article.from_text(text, id="a", source="Meridian", published="2024-03-05"))
    assert reading.claims
    assert codec.unpack_reading(codec.pack_reading(reading)) == reading


@pytest.mark.parametrize(
    "published", [None, date(2024, 3, 5), datetime(2024, 3, 5, 6, 30), datetime(2024, 3, 5, tzinfo=UTC)]
)
def test_date_stays_a_date_and_a_time_a_time(published: date | None) -> None:
    article = Article("a", "Ten boats sank.", published=published)
    back = codec.unpack(Article, codec.pack(article))
    assert back == article
    assert type(back.published) is type(published)


def test_unit_comes_back_with_story_incidents_and_crashes() -> None:
    audit = factories.rich()
    unit = Unit("text:a", "s", ("a", "b"), audit.stories[0], audit.incidents, (), audit.crashes, "too-slow")
    assert codec.unpack(Unit, codec.pack(unit)) == unit


def test_finding_comes_back() -> None:
    for finding in factories.rich().findings:
        assert codec.unpack(Finding, codec.pack(finding)) == finding


def test_any_character_comes_back() -> None:
    article = Article("a\ud800", "Ten \ud83d boats\u2028 sank \x00 \U0001f6a2.")
    assert codec.unpack(Article, codec.pack(article)) == article


def test_span_that_is_not_in_the_text_keeps_its_words() -> None:
    reading = factories.rich().readings[0]
    moved = replace(reading, article=replace(reading.article, text="Short."))
    assert codec.unpack_reading(codec.pack_reading(moved)) == moved


@pytest.mark.parametrize("data", [b"", b"\x80\x04.", codec.pack(Article("a", "b"))[:-3]])
def test_damaged_data_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        codec.unpack(Article, data)


def test_data_of_another_kind_are_refused() -> None:
    packed = codec.pack(Article("a", "b"))
    with pytest.raises(ValueError, match="fields"):
        codec.unpack(Finding, packed)
    with pytest.raises(ValueError, match="no reading"):
        codec.unpack_reading(packed)


def test_value_outside_a_closed_vocabulary_is_refused() -> None:
    finding = replace(factories.rich().findings[0], severity="catastrophe")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="catastrophe"):
        codec.unpack(Finding, codec.pack(finding))
    assert Severity("error") is Severity.ERROR
