"""What every record shares: plain JSON in and out, round trip exact."""

from __future__ import annotations

import base64
import dataclasses
import functools
import hashlib
import json
import types
import typing
from enum import Enum
from typing import Any, ClassVar, Self

Plain = Any
"""Anything `json.dumps` writes and `json.loads` gives back unchanged."""


class Record:
    """A noun of sayso: frozen, slotted, and plain JSON on request.

    Subclasses are frozen dataclasses. `from_dict` ignores keys that are not fields, so the
    reader's additions in JSON output (the `text` beside a span, say) do no harm on the way back.
    """

    __slots__ = ()

    def to_dict(self) -> dict[str, Plain]:
        """Give the record as plain JSON values, one key per field."""
        return {field.name: _plain(getattr(self, field.name)) for field in _fields(type(self))}

    @classmethod
    def from_dict(cls, data: dict[str, Plain]) -> Self:
        """Give back the record that `to_dict` wrote.

        Raises:
            TypeError: it is no object, or a field without default is missing.
            ValueError: a value is not of the field's type.

        """
        if not isinstance(data, dict):
            raise TypeError(f"{cls.__name__} must be an object, not {data!r:.60}")
        types_ = _types(typing.cast("typing.Hashable", cls))
        return cls(**{name: _record(types_[name], data[name]) for name in types_ if name in data})

    def to_json(self) -> str:
        """Give the record as one line of JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    @classmethod
    def from_json(cls, line: str) -> Self:
        """Give back the record that `to_json` wrote; raises as `from_dict`."""
        return cls.from_dict(json.loads(line))


def record_id(scheme: str, *fields: Plain) -> str:
    """Give the SHA-256 (64 hex digits) over the canonical JSON of `[scheme, *fields]`.

    `scheme` names the kind of record and the version of its identity ("statement/1"), so that a
    later change of what makes identity can't collide with ids already stored.
    """
    canonical = json.dumps([scheme, *map(_plain, fields)], ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


class _Dataclass(typing.Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


def _fields(cls: type[Any]) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(typing.cast("type[_Dataclass]", cls))


@functools.cache
def _types(cls: Any) -> dict[str, Any]:  # noqa: ANN401 - a record class
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in _fields(cls)}


def _plain(value: Any) -> Plain:  # noqa: ANN401 - JSON values
    match value:
        case Record():
            return value.to_dict()
        case tuple() | list():
            return [_plain(item) for item in value]
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case Enum():
            return value.value
        case _:
            return value


def _record(kind: Any, value: Plain) -> Any:  # noqa: ANN401 - JSON values
    """Give `value` as the type that the field's annotation names."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        present = [arg for arg in args if arg is not type(None)]
        return None if value is None else _record(present[0], value)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise ValueError(f"{value!r:.60} is not a list")
        return tuple(_record(args[0], item) for item in value)
    if origin is typing.Literal:
        if value not in args:
            raise ValueError(f"{value!r} is none of {', '.join(map(repr, args))}")
        return value
    if isinstance(kind, type):
        return _simple(kind, value)
    return value


def _simple(kind: type[Any], value: Plain) -> Any:  # noqa: ANN401 - JSON values
    if issubclass(kind, Record):
        return kind.from_dict(value)
    if kind is bytes:
        return base64.b64decode(value, validate=True)
    if issubclass(kind, Enum):
        return kind(value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise ValueError(f"{value!r:.60} is not of type {kind.__name__}")
    return value
