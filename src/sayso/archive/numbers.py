"""Numbers that stand for words which come up again and again: outlets, roles, versions of sayso."""

from __future__ import annotations

import sqlite3
from typing import Literal

_TABLES = {("outlet", "name"), ("reader", "name"), ("role", "words")}


def number_of(
    connection: sqlite3.Connection, table: Literal["outlet", "reader", "role"], column: str, value: str
) -> int:
    """Give the number of the value, which is kept if it was not."""
    if (table, column) not in _TABLES:
        raise ValueError(f"no table of words: {table}.{column}")
    row = connection.execute(f"SELECT number FROM {table} WHERE {column} = ?", (value,)).fetchone()
    if row:
        return int(row[0])
    return int(connection.execute(f"INSERT INTO {table} ({column}) VALUES (?)", (value,)).lastrowid or 0)
