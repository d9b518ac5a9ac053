from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest

from auditor.model import Article, Dropped
from auditor.readers.html import read
from auditor.text.zones import lay_out

LEAD = "The army command said on Saturday that its troops had taken the salt works and the road to the river."
NEXT = "Residents reached by telephone said that the shelling had stopped before noon and that nobody was hurt."


def page(body: str, head: str = "", attributes: str = ' lang="en"') -> Article:
    markup = f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{body}</body></html>"
    (item,) = read(markup.encode(), "page.html", "page.html")
    assert isinstance(item, Article)
    return item


def story(*paragraphs: str, headline: str = "Army takes salt works") -> str:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, LEAD, NEXT))
    return f"<nav><a href='/'>Home</a></nav><article><h1>{headline}</h1>{inner}</article><footer>Contact</footer>"


def test_superscript_digits_stay_superscript() -> None:
    text = page(
        story("The fire burned 62 km<sup>2</sup> and 10<sup>6</sup> trees, the fire service said on Sunday.")
    ).text
    assert "62 km²" in text
    assert "10⁶ trees" in text


def test_the_page_says_where_and_when() -> None:
    head = (
        '<title>Army takes salt works - Orsk Post</title><meta property="og:site_name" content="Orsk Post">'
        '<link rel="canonical" href="https://post.example/1">'
        '<meta property="article:published_time" content="2023-05-04T09:00:00+00:00">'
    )
    article = page(story(), head)
    assert (article.headline, article.source, article.language) == ("Army takes salt works", "Orsk Post", "en")
    assert (article.id, article.url) == ("https://post.example/1", "https://post.example/1")
    assert article.published == datetime(2023, 5, 4, 9, tzinfo=UTC)
    assert article.text == f"Army takes salt works\n\n{LEAD}\n\n{NEXT}"


def test_linked_data_is_read() -> None:
    data = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-05-04", "publisher": {"name": "Orsk Post"}}]}'
    article = page(story(), f'<script type="application/ld+json">{data}</script>')
    assert (article.published, article.source) == (date(2023, 5, 4), "Orsk Post")


def test_damaged_linked_data_is_passed_over() -> None:
    assert page(story(), '<script type="application/ld+json">{broken</script>').source is None


def test_scripts_and_menus_are_no_text_and_addresses_are_web_addresses() -> None:
    head = '<link rel="canonical" href="javascript:alert(1)"><script>var killed = 43;</script>'
    article = page(story(), head)
    assert "var killed" not in article.text
    assert "Home" not in article.text
    assert article.url is None


def test_text_nested_deep_is_not_lost() -> None:
    body = "<div>" * 400 + f"<p>{LEAD}</p>" + "</div>" * 400
    assert LEAD in page(f"<p>{NEXT}</p>{body}").text


def test_a_page_without_a_story_is_refused() -> None:
    (dropped,) = read(b"<html><head><title>x</title></head><body><nav>Home</nav></body></html>", "p.html", "p.html")
    assert isinstance(dropped, Dropped)
    assert dropped.reason == "no-text"


@pytest.mark.parametrize("piece", ["<p>a", "<a href='", "<!--", "<div>", "<sup>", "&#x41;", "<script>"])
def test_hostile_markup_takes_no_time(piece: str) -> None:
    started = time.process_time()
    list(read(f"<html><body>{piece * 20_000}".encode(), "p.html", "p.html"))
    assert time.process_time() - started < 10


def test_a_declared_encoding_is_used() -> None:
    markup = f'<html><head><meta charset="windows-1251"></head><body>{story("Жители said «no» to it on Monday, he said.")}</body></html>'
    (article,) = read(markup.encode("cp1251"), "p.html", "p.html")
    assert isinstance(article, Article)
    assert "Жители" in article.text


def test_the_headline_is_a_zone_of_its_own() -> None:
    article = lay_out(page(story()))
    assert next((zone.kind.value, zone.span.text) for zone in article.zones) == ("headline", "Army takes salt works")
