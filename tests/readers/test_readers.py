from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import auditor
from auditor.model import Article, Dropped
from auditor.readers import read, unique_ids
from auditor.readers.jsonl import read as read_lines
from auditor.readers.plain import read as read_plain

TEXT = "The army said it had taken 5 km of the road to Orsk. Residents denied it."


def reasons(path: Path) -> list[str]:
    return [item.reason for item in read(path) if isinstance(item, Dropped)]


def articles(path: Path) -> list[Article]:
    return [item for item in read(path) if isinstance(item, Article)]


def test_a_file_is_an_article_named_like_it(tmp_path: Path) -> None:
    file = tmp_path / "orsk.txt"
    file.write_text(TEXT)
    (article,) = articles(file)
    assert (article.id, article.text, article.path) == ("orsk.txt", TEXT, str(file))


def test_a_folder_is_read_in_order_without_dotfiles(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "a.md", "sub/c.text", ".hidden/d.txt", ".e.txt"):
        (tmp_path / name).write_text(TEXT)
    assert [article.id for article in articles(tmp_path)] == ["a.md", "b.txt", "c.text"]
    assert reasons(tmp_path) == []


def test_one_bad_file_among_many_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02binary\x00" * 50)
    (tmp_path / "c.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "d.txt").write_text(TEXT)
    (tmp_path / "e.html").write_text("<html><body></body></html>")
    (tmp_path / "f.txt").write_text("* * *")
    assert reasons(tmp_path) == ["empty", "binary", "unknown-format", "no-text", "no-text"]
    assert [article.id for article in articles(tmp_path)] == ["d.txt"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"%PDF-1.7 some text", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (bytes(range(256)) * 20, "binary"),
        (
            "Les avions ont frappé un village dans l'est du pays, et les habitants ont fui vers la ville.".encode(),
            "not-english",
        ),
    ],
)
def test_every_refusal_has_a_reason_and_a_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    (dropped,) = read(file)
    assert isinstance(dropped, Dropped)
    assert (dropped.path, dropped.line, dropped.reason) == (str(file), None, reason)
    assert dropped.detail.endswith(".")
    assert len(dropped.detail.split()) > 5


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    assert reasons(tmp_path / "none.txt") == ["missing"]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    assert reasons(tmp_path) == ["no-articles"]


def test_a_named_file_is_tried_as_text_whatever_its_name(tmp_path: Path) -> None:
    file = tmp_path / "story.wire"
    file.write_text(TEXT)
    assert [article.text for article in articles(file)] == [TEXT]
    assert reasons(tmp_path) == ["unknown-format"]


def test_a_page_is_known_by_how_it_begins(tmp_path: Path) -> None:
    file = tmp_path / "page"
    file.write_text(f"<!DOCTYPE html><html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>")
    assert TEXT in articles(file)[0].text


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(TEXT)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "b.txt")
    assert reasons(folder) == ["not-regular"] * 3
    assert articles(folder) == []


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.readers.LARGEST", 50)
    file = tmp_path / "long.txt"
    file.write_text(TEXT)
    assert reasons(file) == ["too-large"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (article,) = auditor.read("-")
    assert isinstance(article, Article)
    assert (article.id, article.text, article.path) == ("stdin", TEXT, "-")


def test_ids_that_clash_are_numbered() -> None:
    given = [Article(name, "text") for name in ("a", "a", "a-2", "b", "a")]
    assert [item.id for item in unique_ids(given) if isinstance(item, Article)] == ["a", "a-2", "a-2-2", "b", "a-3"]


def test_ten_thousand_equal_ids_take_no_time() -> None:
    assert (
        len({item.id for item in unique_ids(Article("a", "x") for _ in range(10_000)) if isinstance(item, Article)})
        == 10_000
    )


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    assert len(list(read_plain(data, "x.txt", "x.txt"))) == 1
    list(read_lines(data, "x.jsonl", "x.jsonl"))


@given(st.dictionaries(st.sampled_from(["text", "id", "published", "url", "headline", "lang"]), st.text(max_size=40)))
def test_no_record_raises(record: dict[str, str]) -> None:
    (item,) = read_lines(json.dumps(record).encode(), "x.jsonl", "x.jsonl")
    assert isinstance(item, (Article, Dropped))


def test_a_file_has_one_id_however_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.txt").write_text(TEXT)
    ids = [[article.id for article in articles(tmp_path / part)] for part in ("", "sub", "sub/c.txt")]
    assert ids == [["c.txt"]] * 3


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "c.txt").write_text(TEXT)
    assert [article.id for article in articles(tmp_path)] == ["a/c.txt", "b/c.txt"]
