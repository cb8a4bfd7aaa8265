"""Any record of any kind, for properties: values drawn from the types of its fields."""

from __future__ import annotations

import enum
import inspect
import types
import typing
from dataclasses import fields
from typing import Any

from hypothesis import strategies as st

from sayso import records
from sayso.records import Page, Record, Span

KINDS: list[type[Any]] = sorted(
    (
        kind
        for _, kind in inspect.getmembers(records, inspect.isclass)
        if issubclass(kind, Record) and kind is not Record
    ),
    key=lambda kind: kind.__name__,
)
ANY_TEXT = st.text(st.characters(codec=None), max_size=20)
"""Text of every kind, lone surrogates and NUL among it."""

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 10**6))


def any_record(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Give a strategy for records of this kind."""
    if kind is Span:
        return SPANS
    types_ = typing.get_type_hints(kind)
    names = [field.name for field in fields(kind) if (kind, field.name) != (Page, "sha256")]
    return st.builds(kind, **{name: _value(types_[name]) for name in names})


def _value(kind: Any) -> st.SearchStrategy[Any]:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(st.none() if arg is type(None) else _value(arg) for arg in args)
    if origin is tuple:
        return st.lists(_value(args[0]), max_size=3).map(tuple)
    if origin is typing.Literal:
        return st.sampled_from(args)
    return _simple(kind)


def _simple(kind: type[Any]) -> st.SearchStrategy[Any]:
    if issubclass(kind, Record):
        return st.deferred(lambda: any_record(kind))
    if issubclass(kind, enum.Enum):
        return st.sampled_from(list(kind))
    plain = {str: ANY_TEXT, bytes: st.binary(max_size=20), bool: st.booleans(), int: st.integers()}
    return {**plain, float: st.floats(allow_nan=False)}[kind]
