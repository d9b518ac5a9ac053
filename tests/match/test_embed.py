from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from array import array
from collections.abc import Sequence
from pathlib import Path

import pytest

from auditor.match import embed
from auditor.match.alignment import align_sentences
from auditor.match.embed import Embedder, EmbeddingUnavailable, get_embedder
from auditor.model import LinkBy
from tests.match.wire import OTHER, STORY


class Letters:
    """A stand-in for a model: how often each letter occurs, at unit length; counts how often it is asked."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def __call__(self, texts: Sequence[str]) -> list[list[float]]:
        self.calls.append(list(texts))
        return [self._vector(text) for text in texts]

    @staticmethod
    def _vector(text: str) -> list[float]:
        counts = [float(text.lower().count(letter)) for letter in "abcdefghijklmnopqrstuvwxyz"]
        length = sum(c * c for c in counts) ** 0.5 or 1.0
        return [c / length for c in counts]


def test_a_text_is_embedded_once_and_then_recalled(tmp_path: Path) -> None:
    model, cache = Letters(), tmp_path / "deep" / "vectors.sqlite"
    first = Embedder("letters", model, cache)
    vectors = first.vectors([STORY[0], STORY[1], STORY[0]])
    assert vectors[0] == vectors[2] != vectors[1]
    assert (first.encoded, first.recalled) == (2, 0)
    second = Embedder("letters", model, cache)
    assert second.vectors([STORY[1], STORY[2]])[0] == vectors[1]
    assert (second.encoded, second.recalled) == (1, 1)
    assert model.calls == [[STORY[0], STORY[1]], [STORY[2]]]


def test_vectors_of_one_model_are_not_taken_for_those_of_another(tmp_path: Path) -> None:
    model, cache = Letters(), tmp_path / "vectors.sqlite"
    Embedder("one", model, cache).vectors([STORY[0]])
    other = Embedder("other", model, cache)
    other.vectors([STORY[0]])
    assert other.recalled == 0


@pytest.mark.parametrize("content", [b"", b"no database at all, only a line of text that is long enough"])
def test_a_damaged_cache_costs_time_only(tmp_path: Path, content: bytes) -> None:
    cache = tmp_path / "vectors.sqlite"
    cache.write_bytes(content)
    assert len(Embedder("letters", Letters(), cache).vectors([STORY[0]])) == 1


def test_the_cache_lies_in_the_users_cache_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert embed.default_cache() == tmp_path / "claim-auditor" / "vectors.sqlite"


def without(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda n, *rest: None if n == name else find(n, *rest))


@pytest.mark.parametrize("name", ["torch", "sentence_transformers", embed.PACKAGE])
def test_auto_gives_none_with_a_reason_where_something_is_missing(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    without(monkeypatch, name)
    assert get_embedder("auto") is None
    assert "pip install" in (embed.why_unavailable() or "")


def test_a_model_asked_for_by_name_is_refused_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "torch")
    with pytest.raises(EmbeddingUnavailable, match="torch, which is not installed"):
        get_embedder("some-model")


needs_library = pytest.mark.skipif(
    importlib.util.find_spec("sentence_transformers") is None, reason="sentence-transformers is not installed"
)


@needs_library
def test_tampered_weights_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in embed.TRUSTED:
        (tmp_path / name).write_bytes(b"other weights")
    monkeypatch.setattr(embed, "_pinned", lambda: tmp_path)
    with pytest.raises(EmbeddingUnavailable, match="is not the published file"):
        get_embedder("auto")


@needs_library
def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingUnavailable, match="holds no model weights"):
        get_embedder(str(tmp_path))


def test_nothing_heavy_is_loaded_before_the_first_text() -> None:
    code = (
        "import sys; from auditor.match.embed import get_embedder; get_embedder('auto'); "
        "print([m for m in ('torch', 'sentence_transformers', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.strip() == "[]"


LEFT = ["Only one of the divers came back alive.", *OTHER[:3]]
RIGHT = ["Only one diver survived.", *OTHER[:3]]


def test_meaning_links_leftovers_and_changes_no_other_link(tmp_path: Path) -> None:
    class Same(Letters):
        @staticmethod
        def _vector(text: str) -> list[float]:
            return [1.0, 0.0]

    embedder = Embedder("same", Same(), tmp_path / "v.sqlite")
    left, right = [*LEFT, STORY[5]], [*RIGHT, "Army vehicles stood on the eastern road until dawn."]
    plain, meant = align_sentences(left, right), align_sentences(left, right, embedder)
    by_meaning = [link for link in meant if link.by is LinkBy.SEMANTIC]
    assert embedder.links == len(by_meaning)
    touched = {(link.left, link.right) for link in by_meaning}
    gone = {i for a, _ in touched for i in a}, {j for _, b in touched for j in b}
    kept = [link for link in plain if not (set(link.left) & gone[0] or set(link.right) & gone[1])]
    assert kept == [link for link in meant if link.by is LinkBy.LEXICAL]


def test_sentences_that_share_no_word_are_not_put_to_the_model(tmp_path: Path) -> None:
    model = Letters()
    align_sentences([STORY[1]], ["Markets rose."], Embedder("letters", model, tmp_path / "v.sqlite"))
    assert model.calls == []


@pytest.mark.skipif(embed.why_unavailable() is not None, reason=embed.why_unavailable() or "")
def test_the_pinned_model_puts_a_rewording_above_another_subject(tmp_path: Path) -> None:
    embedder = get_embedder("auto", tmp_path / "v.sqlite")
    assert embedder is not None
    assert embedder.model == "all-MiniLM-L6-v2 53aa51172d14"
    diver, survived, drivers = embedder.vectors([LEFT[0], RIGHT[0], OTHER[0]])
    assert len(diver) == 384
    assert dot(diver, diver) == pytest.approx(1, abs=1e-4)
    assert dot(diver, survived) > 0.6 > dot(diver, drivers)


def dot(one: array[float], other: array[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


@needs_library
def test_a_name_no_model_has_is_told_with_what_to_do(tmp_path: Path) -> None:
    embedder = get_embedder("no-such-model", tmp_path / "vectors.sqlite")
    assert embedder is not None
    with pytest.raises(EmbeddingUnavailable, match="none is fetched from the network: name the folder"):
        embedder.vectors(["The dam broke."])
