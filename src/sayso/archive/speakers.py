"""Speakers looked up: who there is, under which names and in which roles, and what they said."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from sayso.archive.errors import NoSuchSpeaker
from sayso.archive.judging import judgements_of
from sayso.archive.naming import folded, naming
from sayso.archive.order import STATEMENTS, day_of, statement_number
from sayso.archive.packed import statement_of
from sayso.archive.query import quoted
from sayso.archive.speaker import NameSeen, NamesMerged, RoleSeen, Speaker, SpeakerSummary
from sayso.archive.stored import record_of

_HEX = frozenset("0123456789abcdef")
_LEAST_ID = 6  # digits of an id that may stand for it


def speaker_list(
    connection: sqlite3.Connection, name: str | None, limit: int, offset: int
) -> tuple[SpeakerSummary, ...]:
    """Give the speakers with most statements first; of all who are known beyond one article, or who have that name."""
    if name is None:
        rows = connection.execute(
            "SELECT speaker, sum(times) AS many FROM form WHERE local = 0 GROUP BY speaker "
            "HAVING many > 0 ORDER BY many DESC, speaker LIMIT ? OFFSET ?",
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


def speaker_number(connection: sqlite3.Connection, wanted: str) -> int:
    """Give the number of the speaker who has the name, or a name whose id begins so.

    Raises:
        NoSuchSpeaker: nobody has, or several have.

    """
    return _one(wanted, {row[0]: row[1] for row in _named(connection, wanted)})


def form_number(connection: sqlite3.Connection, wanted: str) -> int:
    """Give the number of the name itself, not of the speaker it is merged into; raises as `speaker_number`."""
    rows = list(_named(connection, wanted))
    whole = [row for row in rows if not row[4]] or rows
    most = sorted(whole, key=lambda row: -row[3])
    speakers = {row[0] for row in whole}
    if len(speakers) > 1:
        _one(wanted, {row[0]: row[1] for row in whole})
    return int(most[0][2]) if most else _one(wanted, {})


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


def _named(connection: sqlite3.Connection, wanted: str) -> Iterator[tuple[int, str, int, int, int]]:
    """Give speaker, name, number, statements and locality of each name that is meant: by id, else by all its words."""
    columns = "SELECT speaker, name, number, times, local FROM form"
    if len(wanted) >= _LEAST_ID and set(wanted) <= _HEX:
        low = bytes.fromhex(wanted.ljust(64, "0")[:64])
        high = bytes.fromhex(wanted.ljust(64, "f")[:64])
        found = connection.execute(f"{columns} WHERE id BETWEEN ? AND ?", (low, high)).fetchall()
        if found:
            yield from found
            return
    words = folded(wanted)
    if words:
        rows = connection.execute(
            f"{columns} WHERE number IN (SELECT rowid FROM names WHERE names MATCH ?)", (quoted(" ".join(words)),)
        )
        yield from (row for row in rows if folded(row[1]) == words and (not row[4] or row[3] > 0))


def _one(wanted: str, found: dict[int, str]) -> int:
    if len(found) == 1:
        return next(iter(found))
    if not found:
        raise NoSuchSpeaker(f"no speaker {wanted!r:.80}; `sayso speakers NAME` looks for one")
    raise NoSuchSpeaker(
        f"{wanted!r:.80} names {len(found)} speakers; give an id as `sayso speakers {wanted:.80}` shows them"
    )


def _summary(connection: sqlite3.Connection, number: int, statements: int) -> SpeakerSummary:
    id_, name, kind = connection.execute("SELECT id, name, kind FROM form WHERE number = ?", (number,)).fetchone()
    return SpeakerSummary(id=id_.hex(), name=name, kind=kind or None, statements=statements)


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
