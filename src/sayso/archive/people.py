"""Who speaks, kept: names, the roles they were seen in, and which of them are one speaker."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from sayso.archive.entry import Entry, storable
from sayso.archive.indexed import spaced
from sayso.archive.merging import Form, Merge, merged
from sayso.archive.naming import Naming, folded, title_of
from sayso.archive.numbers import number_of

Lasts = set[str]
"""Last words of names whose merges must be worked out anew."""

_ROLES = """
    WITH RECURSIVE seen (role) AS (
        SELECT min(role) FROM said WHERE form = :form
        UNION ALL
        SELECT (SELECT min(role) FROM said WHERE form = :form AND role > seen.role) FROM seen WHERE role IS NOT NULL
    )
    SELECT words FROM seen JOIN role ON number = role
"""
"""Leaps from role to role: a head of state has few roles and very many statements."""


def note_speakers(connection: sqlite3.Connection, version: int, article: int, entry: Entry) -> Lasts:
    """Keep who speaks in the version; give the last words of names that may now be merged otherwise."""
    changed: Lasts = set()
    for (naming, role), times in entry.speakers.items():
        form, new = _form(connection, naming, article, entry.addresses[0].hex())
        number = number_of(connection, "role", "words", role) if role else 0
        seen = new or connection.execute("SELECT 1 FROM said WHERE form = ? AND role = ?", (form, number)).fetchone()
        if not naming.local and (new or (not seen and title_of(role))):
            changed.add(naming.last)
        connection.execute(
            "INSERT INTO said (form, role, version, times) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT DO UPDATE SET times = times + ?4",
            (form, number, version, times),
        )
        connection.execute("UPDATE form SET times = times + ? WHERE number = ?", (times, form))
    return changed


def forget_speakers(connection: sqlite3.Connection, version: int) -> None:
    """Take what was kept of who speaks in the version away; names that people judged stay."""
    for form, times in connection.execute("SELECT form, times FROM said WHERE version = ?", (version,)).fetchall():
        connection.execute("UPDATE form SET times = times - ? WHERE number = ?", (times, form))
    connection.execute("DELETE FROM said WHERE version = ?", (version,))


def _form(connection: sqlite3.Connection, naming: Naming, article: int, place: str) -> tuple[int, bool]:
    """Give the number of the name as this article has it, and whether it is new."""
    id_ = bytes.fromhex(naming.id(place if naming.local else ""))
    row = connection.execute(
        "SELECT coalesce(n.other, f.number) FROM form f LEFT JOIN namesake n ON n.article = ? AND n.form = f.number "
        "WHERE f.id = ?",
        (article, id_),
    ).fetchone()
    if row:
        return int(row[0]), False
    return new_form(connection, naming, id_, apart=False), True


def new_form(connection: sqlite3.Connection, naming: Naming, id_: bytes, *, apart: bool) -> int:
    """Give the number of a name that was not kept before; it is a speaker by itself."""
    cursor = connection.execute(
        "INSERT INTO form (id, kind, name, last, title, local, apart, speaker, times) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)",
        (id_, naming.kind, storable(naming.name), storable(naming.last), naming.title, naming.local, apart),
    )
    number = int(cursor.lastrowid or 0)
    connection.execute("UPDATE form SET speaker = number WHERE number = ?", (number,))
    connection.execute("INSERT INTO names (rowid, name) VALUES (?, ?)", (number, spaced(naming.name)))
    return number


def merge_anew(connection: sqlite3.Connection, lasts: Lasts, also: Iterable[int] = ()) -> None:
    """Work out which names with these last words, and `also` these names, are one speaker, as judgements have it."""
    if not lasts:
        return
    same, different = _judged(connection)
    for last in sorted(lasts):
        _merge_block(connection, _reached({last}, same), set(also), same, different)


Judged = list[tuple[int, str, int, str]]


def _judged(connection: sqlite3.Connection) -> tuple[Judged, Judged]:
    """Give the judgements that stand, same and different: number and last word of either name."""
    rows = connection.execute(
        "SELECT j.verdict, a.number, a.last, b.number, b.last FROM judgement j "
        "JOIN form a ON a.number = j.one JOIN form b ON b.number = j.other WHERE j.withdrawn IS NULL"
    ).fetchall()
    same = [(one, last, other, other_last) for verdict, one, last, other, other_last in rows if verdict == "same"]
    different = [
        (one, last, other, other_last) for verdict, one, last, other, other_last in rows if verdict == "different"
    ]
    return same, different


def _reached(lasts: Lasts, same: Judged) -> Lasts:
    """Give the last words with those that judgements tie to them."""
    while True:
        more = {last for _, a, _, b in same if a in lasts or b in lasts for last in (a, b)} | lasts
        if more == lasts:
            return lasts
        lasts = more


def _merge_block(connection: sqlite3.Connection, lasts: Lasts, also: set[int], same: Judged, different: Judged) -> None:
    judged = {number for a, first, b, second in same if first in lasts or second in lasts for number in (a, b)}
    forms = {str(number): form for number, form in _forms(connection, lasts, judged | also)}
    pairs = [[(str(a), str(b)) for a, _, b, _ in judgements] for judgements in (same, different)]
    _keep(connection, forms, merged(forms.values(), *pairs))


def _forms(connection: sqlite3.Connection, lasts: Lasts, judged: Iterable[int]) -> Iterator[tuple[int, Form]]:
    columns = "number, kind, name, title, local, apart"
    rows = [
        row
        for last in sorted(lasts)
        for row in connection.execute(f"SELECT {columns} FROM form WHERE last = ? AND NOT local", (last,))
    ]
    known = {row[0] for row in rows}
    for number in sorted(set(judged) - known):
        rows += connection.execute(f"SELECT {columns} FROM form WHERE number = ?", (number,)).fetchall()
    sought = any(title for _, _, _, title, _, _ in rows)
    for number, kind, name, title, local, apart in rows:
        words, person = folded(name), kind in ("person", "")
        titles = _titles(connection, number) if sought and person and len(words) > 1 else ()
        yield (
            number,
            Form(
                id=str(number), words=words, title=title, titles=titles, person=person, local=bool(local), apart=apart
            ),
        )


def _titles(connection: sqlite3.Connection, form: int) -> tuple[str, ...]:
    roles = connection.execute(_ROLES, {"form": form})
    return tuple(filter(None, (title_of(role) for (role,) in roles)))


def _keep(connection: sqlite3.Connection, forms: dict[str, Form], merges: Iterable[Merge]) -> None:
    speakers = {number: number for number in forms}
    groups: dict[str, list[str]] = {number: [number] for number in forms}
    for merge in merges:
        one, other = groups[merge.one], groups[merge.other]
        one += other
        groups.update(dict.fromkeys(other, one))
    for group in groups.values():
        first = min(group, key=lambda number: (*_rank(forms[number]), int(number)))
        speakers.update(dict.fromkeys(group, first))
    numbers = [(int(number),) for number in forms]
    connection.executemany("DELETE FROM merge WHERE one = ?", numbers)
    connection.executemany("DELETE FROM merge WHERE other = ?", numbers)
    connection.executemany(
        "INSERT INTO merge (one, other, rule) VALUES (?, ?, ?)", [(m.one, m.other, m.rule) for m in merges]
    )
    connection.executemany(
        "UPDATE form SET speaker = ?1 WHERE number = ?2 AND speaker <> ?1",
        [(int(speaker), int(number)) for number, speaker in speakers.items()],
    )


def _rank(form: Form) -> tuple[object, ...]:
    """Give what puts the name that a speaker is known by first: the fullest, a person's."""
    return -len(form.words), bool(form.title), not form.person, form.words
