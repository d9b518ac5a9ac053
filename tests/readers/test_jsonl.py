from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from auditor.model import Article, Dropped
from auditor.readers.jsonl import read, read_whole

TEXT = "The army said it had taken the road."


def lines(*records: object) -> bytes:
    return "\n".join(record if isinstance(record, str) else json.dumps(record) for record in records).encode()


def test_fields_become_the_article() -> None:
    record = {
        "id": 7,
        "headline": "Army takes road",
        "body": TEXT,
        "source": "MNA",
        "url": "https://mna.example/7",
        "published": "2023-05-04T09:00:00+00:00",
    }
    (article,) = read(lines(record), "feed.jsonl", "feed.jsonl")
    assert article == Article(
        id="7",
        text=f"Army takes road\n\n{TEXT}",
        headline="Army takes road",
        source="MNA",
        url="https://mna.example/7",
        published=datetime(2023, 5, 4, 9, tzinfo=UTC),
        path="feed.jsonl",
    )


def test_a_damaged_line_is_dropped_and_the_others_go_on() -> None:
    data = lines({"text": TEXT}, "{broken", "", [1], {"id": "x"}, {"text": TEXT, "id": "y"}, '{"text": "cut of')
    items = list(read(data, "f.jsonl", "f.jsonl"))
    assert [(i.line, i.reason) for i in items if isinstance(i, Dropped)] == [
        (2, "bad-json"),
        (4, "bad-json"),
        (5, "no-text"),
        (7, "bad-json"),
    ]
    assert [i.id for i in items if isinstance(i, Article)] == ["f.jsonl:1", "y"]


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": ' + "9" * 6_000 + "}", "NaN", '"text"', "null"])
def test_hostile_lines_are_dropped(line: str) -> None:
    (item,) = read(line.encode(), "f.jsonl", "f.jsonl")
    assert isinstance(item, Dropped)
    assert (item.line, item.reason) == (1, "bad-json")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc/passwd", "https://a b"]
)
def test_only_web_addresses_are_kept(url: str) -> None:
    (article,) = read(lines({"text": TEXT, "url": url}), "f.jsonl", "f.jsonl")
    assert isinstance(article, Article)
    assert (article.url, article.id) == (None, "f.jsonl:1")


@pytest.mark.parametrize(
    ("printed", "published"),
    [("2023-05-04", date(2023, 5, 4)), ("May 4, 2023", date(2023, 5, 4)), ("soon", None), ("99999", None)],
)
def test_days_are_read_and_nonsense_is_unknown(printed: str, published: date | None) -> None:
    (article,) = read(lines({"text": TEXT, "date": printed}), "f.jsonl", "f.jsonl")
    assert isinstance(article, Article)
    assert article.published == published


def test_a_whole_file_may_be_an_array_or_an_object() -> None:
    array = [{"text": TEXT, "id": "a"}, 5, {"text": TEXT, "id": "b"}]
    assert [type(item) for item in read_whole(json.dumps(array).encode(), "f.json", "f.json")] == [
        Article,
        Dropped,
        Article,
    ]
    (article,) = read_whole(json.dumps({"text": TEXT}).encode(), "f.json", "f.json")
    assert isinstance(article, Article)
    assert article.id == "f.json"
    (dropped,) = read_whole(b"{\n'text'}", "f.json", "f.json")
    assert isinstance(dropped, Dropped)
    assert (dropped.reason, dropped.line) == ("bad-json", 2)


@pytest.mark.parametrize("unknown", ["0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-05:00"])
def test_date_that_stands_for_no_date_is_none(unknown: str) -> None:
    line = json.dumps({"text": "The council met on Monday and voted for the plan.", "published": unknown})
    (article,) = read(line.encode(), "feed.jsonl", "feed.jsonl")
    assert isinstance(article, Article)
    assert article.published is None
