"""Frozen dataclasses to JSON and back, by their type hints: how readings, stories and findings are kept.

A dataclass becomes the list of its fields, a span its two offsets where the text it lies in is at hand. Nothing is ever
run that comes out of a store: unlike a pickle, a store that somebody else has written can at worst be refused.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import types
import typing
import zlib
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, cast

from auditor.model import Article, Reading, Span

T = TypeVar("T")
Coder = Callable[[Any, str], Any]
"""Takes a value and the text that spans lie in (empty where it is not at hand)."""

_PLAIN = (str, int, bool, float)


def pack(value: object) -> bytes:
    """A value of one of our dataclasses as compressed JSON."""
    kind: Any = type(value)
    return _squeezed(encoder(kind)(value, ""))


def unpack(kind: type[T], data: bytes) -> T:
    """What `pack` was given. Raises ValueError when the data are not of this kind."""
    return cast(T, _decoded(kind, _loaded(data), ""))


def pack_reading(reading: Reading) -> bytes:
    """A reading, its article included."""
    article = reading.article
    head = encoder(Article)(article, article.text)
    rest = [encoder(hint)(getattr(reading, name), article.text) for name, hint in _fields(Reading)[1:]]
    return _squeezed([head, rest])


def unpack_reading(data: bytes) -> Reading:
    """What `pack_reading` was given. Raises ValueError when the data are no reading."""
    try:
        head, rest = _loaded(data)
        text = head[[name for name, _ in _fields(Article)].index("text")]
        article = _decoded(Article, head, text)
        parts = [_decoded(hint, value, text) for (_, hint), value in zip(_fields(Reading)[1:], rest, strict=True)]
    except (TypeError, IndexError, ValueError) as error:
        raise ValueError(f"this is no reading: {error}") from error
    return Reading(article, *parts)


def _squeezed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode(), 1)


def _loaded(data: bytes) -> Any:
    try:
        return json.loads(zlib.decompress(data))
    except zlib.error as error:
        raise ValueError(f"the stored data are damaged: {error}") from error


def _decoded(hint: Any, value: Any, text: str) -> Any:
    try:
        return decoder(hint)(value, text)
    except (TypeError, IndexError, KeyError, ArithmeticError, AttributeError) as error:
        raise ValueError(f"the stored data are no {getattr(hint, '__name__', hint)}: {error}") from error


@functools.cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    hints = typing.get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in dataclasses.fields(kind))


@functools.cache
def encoder(hint: Any) -> Coder:
    """What turns values of a type into JSON."""
    if hint is Span:
        return _span_out
    if dataclasses.is_dataclass(hint):
        parts = [(name, encoder(kind)) for name, kind in _fields(cast(type, hint))]
        return lambda value, text: [code(getattr(value, name), text) for name, code in parts]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = [encoder(a) for a in arguments if a is not type(None)]
        return lambda value, text: None if value is None else inner(value, text)
    if origin is tuple and arguments[-1] is Ellipsis:
        item = encoder(arguments[0])
        return lambda value, text: [item(one, text) for one in value]
    if origin is tuple:
        items = [encoder(a) for a in arguments]
        return lambda value, text: [code(one, text) for code, one in zip(items, value, strict=True)]
    return _scalar_out(hint)


def _scalar_out(hint: Any) -> Coder:
    if hint in _PLAIN or issubclass(hint, StrEnum):
        return lambda value, text: value
    if hint is Decimal:
        return lambda value, text: str(value)
    if issubclass(hint, date):
        return lambda value, text: value.isoformat()
    raise TypeError(f"values of type {hint} are not kept")


def _span_out(span: Span, text: str) -> list[Any]:
    inside = bool(text) and text[span.start : span.end] == span.text
    return [span.start, span.end] if inside else [span.start, span.end, span.text]


@functools.cache
def decoder(hint: Any) -> Coder:
    """What turns JSON into values of a type."""
    if hint is Span:
        return _span_in
    if dataclasses.is_dataclass(hint):
        return _dataclass_in(cast(type, hint))
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = [decoder(a) for a in arguments if a is not type(None)]
        return lambda value, text: None if value is None else inner(value, text)
    if origin is tuple and arguments[-1] is Ellipsis:
        item = decoder(arguments[0])
        return lambda value, text: tuple([item(one, text) for one in value])
    if origin is tuple:
        items = [decoder(a) for a in arguments]
        return lambda value, text: tuple([code(one, text) for code, one in zip(items, value, strict=True)])
    return _scalar_in(hint)


def _dataclass_in(kind: type) -> Coder:
    parts = [decoder(hint) for _, hint in _fields(kind)]

    def build(value: Any, text: str) -> Any:
        if len(value) != len(parts):
            raise ValueError(f"{kind.__name__} has {len(parts)} fields, and {len(value)} are stored")
        return kind(*[code(one, text) for code, one in zip(parts, value, strict=True)])

    return build


def _scalar_in(hint: Any) -> Coder:
    if hint in _PLAIN:
        return lambda value, text: value
    if issubclass(hint, StrEnum) or hint is Decimal:
        return lambda value, text: hint(value)
    if issubclass(hint, date):
        return lambda value, text: date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    raise TypeError(f"values of type {hint} are not kept")


def _span_in(value: Any, text: str) -> Span:
    return Span(*value) if len(value) == 3 else Span(value[0], value[1], text[value[0] : value[1]])


__all__ = ["pack", "pack_reading", "unpack", "unpack_reading"]
