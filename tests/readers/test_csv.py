from __future__ import annotations

from auditor.model import Article, Dropped
from auditor.readers.csv import read


def items(text: str) -> list[Article | Dropped]:
    return list(read(text.encode(), "feed.csv", "feed.csv"))


def test_rows_become_articles() -> None:
    (article,) = items('ID;Headline;Text\n7;Army wins;"The army, it said,\nhad won."\n')
    assert isinstance(article, Article)
    assert (article.id, article.headline, article.text) == (
        "7",
        "Army wins",
        "Army wins\n\nThe army, it said,\nhad won.",
    )


def test_a_long_article_fits_a_cell() -> None:
    (article,) = items(f'text\n"{"The army left. " * 20_000}"\n')
    assert isinstance(article, Article)
    assert len(article.text) > 200_000


def test_a_damaged_row_is_dropped_with_its_line() -> None:
    found = items('id,text\n1,"The army\nleft."\n2,The army left, it said\n3,\n4,"unclosed')
    assert [(item.line, item.reason) for item in found if isinstance(item, Dropped)] == [
        (4, "bad-csv"),
        (5, "no-text"),
        (6, "bad-csv"),
    ]
    assert [item.id for item in found if isinstance(item, Article)] == ["1"]


def test_a_table_without_texts_is_refused() -> None:
    (dropped,) = items("name,number\nOrsk,5\n")
    assert isinstance(dropped, Dropped)
    assert (dropped.line, dropped.reason) == (1, "bad-csv")


def test_an_empty_table_is_empty() -> None:
    (dropped,) = items("")
    assert isinstance(dropped, Dropped)
    assert dropped.reason == "empty"
