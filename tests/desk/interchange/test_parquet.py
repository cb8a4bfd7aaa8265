from __future__ import annotations

import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sayso.desk.interchange.parquet import NoParquet, write_parquet
from sayso.desk.table import HEADER, rows
from sayso.records import Reading


def test_the_table_has_the_rows_of_the_csv(reading: Reading, tmp_path: Path) -> None:
    path = tmp_path / "said.parquet"
    assert write_parquet([reading, reading], path) == 14
    table = pq.read_table(path)
    assert table.column_names == list(HEADER)
    found = table.to_pylist()
    for row, written in zip(rows(reading), found, strict=False):
        expected = dict(zip(HEADER, row, strict=True))
        assert written == {**expected, "unnamed": expected["unnamed"] == "yes"}
    assert [file.name for file in tmp_path.iterdir()] == ["said.parquet"]


def test_no_statements_make_an_empty_table(tmp_path: Path) -> None:
    assert write_parquet([], tmp_path / "none.parquet") == 0
    assert pq.read_table(tmp_path / "none.parquet").column_names == list(HEADER)


def test_a_table_that_breaks_off_leaves_nothing(reading: Reading, tmp_path: Path) -> None:
    def readings() -> object:
        yield reading
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        write_parquet(readings(), tmp_path / "said.parquet")
    assert list(tmp_path.iterdir()) == []


def test_without_the_library_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NoParquet, match=r"sayso\[parquet\]"):
        write_parquet([], tmp_path / "none.parquet")
