"""Judgements by hand on who is who: kept with author and time, withdrawn but never erased, above every rule."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sayso.archive.errors import ArchiveError, NoSuchJudgement
from sayso.archive.naming import Naming, folded
from sayso.archive.people import Lasts, merge_anew, new_form
from sayso.archive.speaker import Judgement, Verdict
from sayso.archive.stored import time_of

_ROWS = (
    "SELECT j.number, j.verdict, a.id, a.name, b.id, b.name, j.author, j.time, j.note, j.withdrawn, j.withdrawn_by "
    "FROM judgement j JOIN form a ON a.number = j.one JOIN form b ON b.number = j.other"
)


@dataclass(frozen=True, slots=True)
class Judge:
    """Who judges, when (seconds since 1970), and what they note."""

    author: str
    time: int
    note: str = ""

    def __post_init__(self) -> None:
        if not self.author.strip():
            raise ArchiveError("a judgement needs the name of who judges")


def judge(connection: sqlite3.Connection, verdict: Verdict, one: int, other: int, by: Judge) -> int:
    """Keep a judgement on two names, and work out their merges anew; give its number.

    A judgement on the same two names that stands is withdrawn by it.
    """
    if one == other:
        raise ArchiveError("both are the same name; to tell namesakes apart, say in which articles")
    pair = (min(one, other), max(one, other))
    number = _keep(connection, verdict, pair, by)
    merge_anew(connection, _lasts(connection, pair), pair)
    return number


def tell_apart(connection: sqlite3.Connection, form: int, articles: Sequence[int], by: Judge) -> int:
    """Keep that the name means somebody else in these articles; give the judgement's number.

    An article in which it was somebody else before goes over to the new judgement.
    """
    kind, name, title = connection.execute("SELECT kind, name, title FROM form WHERE number = ?", (form,)).fetchone()
    naming = Naming(kind, name, folded(name), title, local=False)
    (place,) = connection.execute("SELECT min(digest) FROM address WHERE article = ?", (min(articles),)).fetchone()
    id_ = bytes.fromhex(naming.id(f"apart {place.hex()}"))
    row = connection.execute("SELECT number FROM form WHERE id = ?", (id_,)).fetchone()
    other = int(row[0]) if row else new_form(connection, naming, id_, apart=True)
    number = _keep(connection, "different", (form, other), by)
    for article in articles:
        before = connection.execute("SELECT other FROM namesake WHERE form = ? AND article = ?", (form, article))
        _move(connection, article, (before.fetchone() or (form,))[0], other)
        connection.execute("INSERT OR REPLACE INTO namesake VALUES (?, ?, ?)", (form, article, other))
    merge_anew(connection, _lasts(connection, [form]))
    return number


def withdraw(connection: sqlite3.Connection, number: int, by: Judge) -> None:
    """Take a judgement back: it stays on record, and the rules work as if it had not been made.

    Raises:
        NoSuchJudgement: there is none with this number that stands.

    """
    row = connection.execute(
        "SELECT one, other FROM judgement WHERE number = ? AND withdrawn IS NULL", (min(number, _GREATEST),)
    ).fetchone()
    if row is None:
        raise NoSuchJudgement(f"no judgement {number} stands; `sayso judgements` lists them")
    connection.execute(
        "UPDATE judgement SET withdrawn = ?, withdrawn_by = ? WHERE number = ?", (by.time, by.author, number)
    )
    one, other = row
    for (article,) in connection.execute("SELECT article FROM namesake WHERE form = ? AND other = ?", row).fetchall():
        _move(connection, article, other, one)
    connection.execute("DELETE FROM namesake WHERE form = ? AND other = ?", row)
    merge_anew(connection, _lasts(connection, [one, other]), [one, other])


def judgements_of(connection: sqlite3.Connection, forms: Sequence[int] | None = None) -> tuple[Judgement, ...]:
    """Give the judgements on these names, or all; the oldest first."""
    where = (
        ""
        if forms is None
        else " WHERE j.one IN (SELECT value FROM json_each(?1)) OR j.other IN (SELECT value FROM json_each(?1))"
    )
    rows = connection.execute(f"{_ROWS}{where} ORDER BY j.number", () if forms is None else (json.dumps(forms),))
    return tuple(_judgement(connection, row) for row in rows.fetchall())


def _judgement(connection: sqlite3.Connection, row: tuple[Any, ...]) -> Judgement:
    number, verdict, one, one_name, other, other_name, author, time, note, withdrawn, withdrawn_by = row
    articles = connection.execute(
        "SELECT v.id FROM namesake n JOIN version v ON v.article = n.article AND v.latest "
        "JOIN judgement j ON j.one = n.form AND j.other = n.other WHERE j.number = ? ORDER BY v.number",
        (number,),
    )
    plain = {
        "number": number,
        "verdict": verdict,
        "one": one.hex(),
        "one_name": one_name,
        "other": other.hex(),
        "other_name": other_name,
        "author": author,
        "time": time_of(time),
        "note": note or None,
        "articles": [id_.hex() for (id_,) in articles],
        "withdrawn": None if withdrawn is None else time_of(withdrawn),
        "withdrawn_by": withdrawn_by,
    }
    return Judgement.from_dict(plain)


_GREATEST = 2**63 - 1  # that SQLite takes


def _keep(connection: sqlite3.Connection, verdict: Verdict, pair: tuple[int, int], by: Judge) -> int:
    """Keep a judgement in the place of the one on this pair that stands; give its number."""
    connection.execute(
        "UPDATE judgement SET withdrawn = ?, withdrawn_by = ? WHERE withdrawn IS NULL AND one = ? AND other = ?",
        (by.time, by.author, *pair),
    )
    cursor = connection.execute(
        "INSERT INTO judgement (verdict, one, other, author, time, note) VALUES (?, ?, ?, ?, ?, ?)",
        (verdict, *pair, by.author, by.time, by.note),
    )
    return int(cursor.lastrowid or 0)


def _move(connection: sqlite3.Connection, article: int, source: int, target: int) -> None:
    """Make what one name said in an article's latest version the other name's."""
    (version,) = connection.execute("SELECT number FROM version WHERE article = ? AND latest", (article,)).fetchone()
    (times,) = connection.execute(
        "SELECT coalesce(sum(times), 0) FROM said WHERE form = ? AND version = ?", (source, version)
    ).fetchone()
    connection.execute("UPDATE said SET form = ? WHERE form = ? AND version = ?", (target, source, version))
    connection.execute("UPDATE form SET times = times - ? WHERE number = ?", (times, source))
    connection.execute("UPDATE form SET times = times + ? WHERE number = ?", (times, target))


def _lasts(connection: sqlite3.Connection, forms: Sequence[int]) -> Lasts:
    return {
        last
        for form in forms
        for (last,) in connection.execute("SELECT last FROM form WHERE number = ?", (form,)).fetchall()
    }
