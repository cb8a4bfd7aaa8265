"""Speakers looked up: who there is, under which names and in which roles, and what they said."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from sayso.archive.errors import NoSuchSpeaker
from sayso.archive.judging import judgements_of
from sayso.archive.naming import folded, naming
from sayso.archive.order import STATEMENTS, day_of, statement_number
from sayso.archive.packed import statement_of
from sayso.archive.query import quoted
from sayso.archive.speaker import NameSeen, NamesMerged, RoleSeen, Speaker, SpeakerSummary
from sayso.archive.stored import record_of

_HEX = frozenset("0123456789abcdef")
LEAST_ID = 6
"""Digits of an id that may stand for it."""


def speaker_list(
    connection: sqlite3.Connection, name: str | None, limit: int, offset: int
) -> tuple[SpeakerSummary, ...]:
    """Give the speakers with most statements first; of all who are known beyond one article, or who have that name."""
    if name is None:
        rows = connection.execute(
            "SELECT speaker, sum(times) AS many FROM ("
            "SELECT speaker, times FROM form WHERE local = 0 UNION ALL "
            "SELECT speaker, times FROM form WHERE local AND speaker <> number) "
            "GROUP BY speaker HAVING many > 0 ORDER BY many DESC, speaker LIMIT ? OFFSET ?",
            (limit, offset),
        )
    elif folded(name):
        rows = connection.execute(
            "SELECT f.speaker, sum(f.times) AS many FROM form f WHERE f.speaker IN "
            "(SELECT speaker FROM form WHERE number IN (SELECT rowid FROM names WHERE names MATCH ?)) "
            "GROUP BY f.speaker HAVING many > 0 ORDER BY many DESC, f.speaker LIMIT ? OFFSET ?",
            (quoted(name), limit, offset),
        )
    else:
        return ()
    return tuple(_summary(connection, speaker, many) for speaker, many in rows.fetchall())


class _Named(NamedTuple):
    """A name that was looked up."""

    number: int
    speaker: int
    name: str
    title: str
    times: int
    local: int
    apart: int

    @property
    def full(self) -> tuple[str, ...]:
        """The words of office and name."""
        return (*self.title.split(), *folded(self.name))


def speaker_number(connection: sqlite3.Connection, wanted: str) -> int:
    """Give the number of the speaker who has the name, or a name whose id begins so.

    Raises:
        NoSuchSpeaker: nobody has, or several have.

    """
    return _one(wanted, {name.speaker for name in _named(connection, wanted)})


def form_number(connection: sqlite3.Connection, wanted: str) -> int:
    """Give the number of the name itself, not of the speaker it is merged into; raises as `speaker_number`."""
    names = _named(connection, wanted)
    beyond = [name for name in names if not name.local] or names
    _one(wanted, {name.speaker for name in beyond})
    return max(beyond, key=lambda name: (name.times, -name.number)).number


def speaker_of(connection: sqlite3.Connection, number: int) -> Speaker:
    """Give the speaker with this number."""
    summary = _summary(connection, number, 0)
    names = _names(connection, number)
    forms = json.dumps([form for form, _ in names])
    articles, first, last = connection.execute(
        "SELECT count(DISTINCT version), min(version), max(version) FROM said "
        "WHERE form IN (SELECT value FROM json_each(?))",
        (forms,),
    ).fetchone()
    return Speaker(
        id=summary.id,
        name=summary.name,
        kind=summary.kind,
        statements=sum(name.statements for _, name in names),
        articles=articles,
        first=None if first is None else day_of(first),
        last=None if last is None else day_of(last),
        names=tuple(name for _, name in names),
        roles=_roles(connection, forms),
        merges=_merges(connection, forms),
        judgements=judgements_of(connection, [form for form, _ in names]),
    )


def said_by(connection: sqlite3.Connection, speaker: int, before: int) -> Iterator[int]:
    """Give the numbers below `before` of the statements that the speaker made, newest article first, in its order."""
    forms = _names(connection, speaker)
    named = {(folded(name.name), name.title or "") for _, name in forms}
    versions = connection.execute(
        "SELECT DISTINCT version FROM said WHERE form IN (SELECT value FROM json_each(?)) AND version <= ? "
        "ORDER BY version DESC",
        (json.dumps([form for form, _ in forms]), before >> STATEMENTS),
    )
    for (version,) in versions:
        plain = record_of(connection, version)
        for place in range(len(plain["statements"])):
            name = naming(statement_of(plain, place).source)
            number = statement_number(version, place)
            if name and number < before and (name.words, name.title) in named:
                yield number


def _named(connection: sqlite3.Connection, wanted: str) -> list[_Named]:
    """Give the names that are meant: by id, else by all their words, else by office and last name."""
    columns = "SELECT number, speaker, name, title, times, local, apart FROM form"
    if len(wanted) >= LEAST_ID and set(wanted) <= _HEX:
        bounds = [bytes.fromhex(wanted.ljust(64, digit)[:64]) for digit in "0f"]
        rows = connection.execute(f"{columns} WHERE id BETWEEN ? AND ?", bounds).fetchall()
        if rows:
            return [_Named(*row) for row in rows]
    words = folded(wanted)
    if not words:
        return []
    rows = connection.execute(
        f"{columns} WHERE number IN (SELECT rowid FROM names WHERE names MATCH ?)", (quoted(words[-1]),)
    ).fetchall()
    known = [name for name in (_Named(*row) for row in rows) if name.times > 0 or not (name.local or name.apart)]
    exact = [name for name in known if folded(name.name) == words]
    return exact or [name for name in known if name.title and name.full[-len(words) :] == words]


def _one(wanted: str, found: set[int]) -> int:
    if len(found) == 1:
        return next(iter(found))
    if not found:
        raise NoSuchSpeaker(f"no speaker {wanted!r:.80}; `sayso speakers NAME` looks for one")
    raise NoSuchSpeaker(
        f"{wanted!r:.80} names {len(found)} speakers; give an id as `sayso speakers {wanted:.80}` shows them"
    )


def _summary(connection: sqlite3.Connection, number: int, statements: int) -> SpeakerSummary:
    id_, name, title, kind = connection.execute(
        "SELECT id, name, title, kind FROM form WHERE number = ?", (number,)
    ).fetchone()
    return SpeakerSummary(id=id_.hex(), name=name, title=title or None, kind=kind or None, statements=statements)


def _names(connection: sqlite3.Connection, speaker: int) -> list[tuple[int, NameSeen]]:
    rows = connection.execute(
        "SELECT number, id, name, title, kind, times FROM form WHERE speaker = ? ORDER BY times DESC, number",
        (speaker,),
    )
    return [
        (number, NameSeen(id=id_.hex(), name=name, title=title or None, kind=kind or None, statements=times))
        for number, id_, name, title, kind, times in rows
    ]


def _roles(connection: sqlite3.Connection, forms: str) -> tuple[RoleSeen, ...]:
    rows = connection.execute(
        "SELECT r.words, sum(s.times), min(s.version), max(s.version) AS last "
        "FROM said s JOIN role r ON r.number = s.role "
        "WHERE s.form IN (SELECT value FROM json_each(?)) GROUP BY r.number ORDER BY last DESC, r.number",
        (forms,),
    )
    return tuple(
        RoleSeen(role=role, statements=times, first=day_of(first), last=day_of(last))
        for role, times, first, last in rows
    )


def _merges(connection: sqlite3.Connection, forms: str) -> tuple[NamesMerged, ...]:
    rows = connection.execute(
        "SELECT a.id, a.name, b.id, b.name, m.rule FROM merge m JOIN form a ON a.number = m.one "
        "JOIN form b ON b.number = m.other WHERE m.one IN (SELECT value FROM json_each(?)) ORDER BY m.one, m.other",
        (forms,),
    )
    return tuple(
        NamesMerged(one=one.hex(), one_name=one_name, other=other.hex(), other_name=other_name, rule=rule)
        for one, one_name, other, other_name, rule in rows
    )
