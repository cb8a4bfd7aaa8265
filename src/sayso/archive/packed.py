"""Records as they are stored: JSON without what goes without saying, compressed."""

from __future__ import annotations

import dataclasses
import functools
import json
import types
import typing
import zlib
from collections.abc import Callable
from typing import Any

from sayso.records import Article, Page, Reading, Record, Span, Statement, statement_id

LEVEL = 6
"""zlib's for readings: 0.4 ms and 6.8 kB on 184 news pages of 2023-26; 9 saves 1% for a third more time."""
BODY_LEVEL = 3
"""zlib's for captured pages: 2.7 ms and 75 kB on these pages; 6 takes twice as long for 11% less."""

Plain = dict[str, Any]
_ARTICLE, _TEXT = ',"article":{"id":"', '","text":"'
_CAPTURE = ("media_type", "name", "url", "requested_url", "captured", "status", "charset")


def pack(page: Page, reading: Reading) -> bytes:
    """Give the page, without its body, and its reading."""
    plain = _bare(reading)
    for stored, statement in zip(plain["statements"], reading.statements, strict=True):
        if statement.id == _derived(reading.article, statement):
            del stored["id"]  # 64 digits that nothing compresses
    plain["capture"] = {name: value for name in _CAPTURE if (value := getattr(page, name)) is not None}
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), LEVEL)


def unpack(data: bytes) -> Plain:
    """Give the plain JSON that `pack` stored."""
    plain: Plain = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    return plain


def text_of(data: bytes) -> str:
    """Give the article's text out of what `pack` stored, several times as fast as all of it."""
    plain = zlib.decompress(data).decode("utf-8", "surrogatepass")
    start = plain.index(_TEXT, plain.index(_ARTICLE)) + len(_TEXT)  # in a string, a quotation mark has a backslash
    text: str = json.decoder.scanstring(plain, start)[0]  # type: ignore[attr-defined]  # as old as the module
    return text


def reading_of(plain: Plain) -> Reading:
    """Give the reading that `unpack` gave as plain JSON."""
    article = _maker(Article)(plain["article"])
    statements = tuple(_statement(article, stored) for stored in plain["statements"])
    rest = {name: value for name, value in plain.items() if name not in ("article", "statements")}
    make = _field_makers(Reading)
    fields = {name: make[name](value) for name, value in rest.items() if name in make}
    return Reading(article=article, statements=statements, **fields)


def statement_of(plain: Plain, place: int) -> Statement:
    """Give one statement of the reading, counted from 0, without making the others."""
    article = Article(id=plain["article"]["id"], text=plain["article"]["text"], blocks=())
    return _statement(article, plain["statements"][place])


def page_of(plain: Plain, body: bytes) -> Page:
    """Give the page as it was captured."""
    return Page(body=body, **plain["capture"])


def _statement(article: Article, stored: Plain) -> Statement:
    statement: Statement = _maker(Statement)({"id": "", **stored})
    return statement if "id" in stored else dataclasses.replace(statement, id=_derived(article, statement))


def _derived(article: Article, statement: Statement) -> str:
    source = statement.source.spans if statement.source else ()
    return statement_id(article.id, statement.content, statement.cue, source)


def _bare(value: Any) -> Any:  # noqa: ANN401 - records and what is in them
    """Give the value as plain JSON; fields that hold their default are left out, a span is a pair."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Record):
        cls: Any = type(value)
        fields = [(name, getattr(value, name), default) for name, default in _defaults(cls)]
        return {name: _bare(held) for name, held, default in fields if held is not default and held != default}
    return [_bare(item) for item in value] if isinstance(value, tuple) else value


@functools.cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - a record class
    return tuple((field.name, field.default) for field in dataclasses.fields(cls))


@functools.cache
def _field_makers(cls: Any) -> dict[str, Callable[[Any], Any]]:  # noqa: ANN401 - a record class
    hints = typing.get_type_hints(cls)
    return {field.name: _maker(hints[field.name]) for field in dataclasses.fields(cls)}


@functools.cache
def _maker(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type
    """Give the function that makes a value of this type from what `_bare` gave."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        make = _maker(next(arg for arg in args if arg is not types.NoneType))
        return lambda value: None if value is None else make(value)
    if origin is tuple:
        item = _maker(args[0])
        return lambda values: tuple(map(item, values))
    if kind is Span:
        return lambda pair: Span(*pair)
    if isinstance(kind, type) and issubclass(kind, Record):
        cls: Any = kind
        makers = _field_makers(cls)
        return lambda plain: cls(**{name: makers[name](value) for name, value in plain.items() if name in makers})
    return lambda value: value
