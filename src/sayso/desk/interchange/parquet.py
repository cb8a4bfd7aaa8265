"""Statements as a Parquet table, the columns those of the CSV."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sayso.desk.table import HEADER, rows
from sayso.errors import SaysoError
from sayso.records import Reading

_NUMBERS = frozenset(("number", "inside", "start", "end"))
_GROUP = 50_000
"""Rows of a group: some 20 MB in memory while it is written."""


class NoParquet(SaysoError):
    """The library that writes Parquet is not installed."""


def write_parquet(readings: Iterable[Reading], target: Path) -> int:
    """Write one row a statement to the file, which is there whole or not at all; give how many rows.

    Raises:
        NoParquet: pyarrow is not installed.
        OSError: the file can't be written.

    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and 0.2 s to load
        import pyarrow.parquet as pq  # noqa: PLC0415 - as above
    except ImportError as error:
        raise NoParquet("Parquet needs pyarrow: pip install 'sayso[parquet]'") from error
    schema = pa.schema([(name, _type(pa, name)) for name in HEADER])
    part, many = target.with_name(f".{target.name}.part"), 0
    try:
        with pq.ParquetWriter(part, schema, compression="zstd") as writer:
            for group in _groups(row for reading in readings for row in rows(reading)):
                writer.write_table(pa.table(_columns(group), schema=schema))
                many += len(group)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return many


def _groups(table: Iterator[tuple[object, ...]]) -> Iterator[list[tuple[object, ...]]]:
    while group := list(itertools.islice(table, _GROUP)):
        yield group


def _columns(group: list[tuple[object, ...]]) -> dict[str, list[object]]:
    """Give the rows as columns; lone surrogates, which no encoding can write, become U+FFFD."""
    columns = dict(zip(HEADER, map(list, zip(*group, strict=True)), strict=True))
    columns["unnamed"] = [value == "yes" for value in columns["unnamed"]]
    return {name: [_writable(value) for value in column] for name, column in columns.items()}


def _writable(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _type(pa: Any, name: str) -> Any:  # noqa: ANN401 - a module and one of its types
    if name == "unnamed":
        return pa.bool_()
    if name == "confidence":
        return pa.float64()
    return pa.int32() if name in _NUMBERS else pa.string()
