"""The tables, as numbered migrations: what stands here once is never edited, only added to."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sayso.archive.errors import NewerArchive, NotAnArchive

APPLICATION = 0x73617973  # "says": SQLite's application_id of an archive

INDEXED = "content='', tokenize='unicode61 remove_diacritics 2'"
OLD = ("body", "article", "version", "statement")
"""Tables of the first schema; what stands in them is read anew into those of the second, see `carrying`."""

_FIRST = (
    """CREATE TABLE body (
        sha256 TEXT PRIMARY KEY,
        media_type TEXT NOT NULL,
        data BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE article (
        number INTEGER PRIMARY KEY,
        address TEXT NOT NULL UNIQUE,
        added TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE version (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article,
        ordinal INTEGER NOT NULL,
        latest INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        content TEXT NOT NULL,
        name TEXT NOT NULL,
        url TEXT,
        requested_url TEXT,
        captured TEXT,
        status INTEGER,
        charset TEXT,
        media_type TEXT NOT NULL,
        body TEXT NOT NULL REFERENCES body,
        outlet TEXT,
        headline TEXT,
        published TEXT,
        language TEXT,
        dated TEXT NOT NULL,
        added TEXT NOT NULL,
        read_by TEXT NOT NULL,
        data BLOB NOT NULL,
        sourcing TEXT NOT NULL,
        reversals TEXT NOT NULL,
        UNIQUE (article, ordinal)
    ) STRICT""",
    "CREATE INDEX version_newest ON version (latest, dated DESC, number DESC)",
    "CREATE INDEX version_body ON version (body)",
    """CREATE TABLE statement (
        number INTEGER PRIMARY KEY,
        version INTEGER NOT NULL REFERENCES version,
        id TEXT NOT NULL,
        speaker TEXT,
        anonymous INTEGER NOT NULL,
        mode TEXT NOT NULL,
        data TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX statement_version ON statement (version, number)",
    "CREATE INDEX statement_speaker ON statement (speaker, version)",
    "CREATE VIRTUAL TABLE words USING fts5 (text, content='', tokenize='unicode61 remove_diacritics 2')",
)

_SECOND = (
    *(f"ALTER TABLE {table} RENAME TO old_{table}" for table in OLD),
    "DROP INDEX version_body",
    "DROP TABLE words",
    """CREATE TABLE body (
        number INTEGER PRIMARY KEY,
        sha256 BLOB NOT NULL UNIQUE,
        data BLOB NOT NULL
    ) STRICT""",
    "CREATE TABLE outlet (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    "CREATE TABLE reader (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    "CREATE TABLE article (number INTEGER PRIMARY KEY, added INTEGER NOT NULL) STRICT",
    """CREATE TABLE address (
        digest BLOB PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX address_article ON address (article)",
    "CREATE TABLE record (number INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT",
    """CREATE TABLE version (
        number INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article,
        ordinal INTEGER NOT NULL,
        latest INTEGER NOT NULL,
        minute INTEGER NOT NULL,
        id BLOB NOT NULL UNIQUE,
        content BLOB NOT NULL,
        record INTEGER NOT NULL REFERENCES record,
        body INTEGER NOT NULL REFERENCES body,
        outlet INTEGER REFERENCES outlet,
        headline TEXT,
        published TEXT,
        language TEXT,
        url TEXT,
        added INTEGER NOT NULL,
        reader INTEGER NOT NULL REFERENCES reader,
        UNIQUE (article, ordinal)
    ) STRICT""",
    "CREATE INDEX version_minute ON version (minute, number)",
    "CREATE INDEX version_body ON version (body)",
    "CREATE TABLE role (number INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE form (
        number INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        last TEXT NOT NULL,
        title TEXT NOT NULL,
        local INTEGER NOT NULL,
        apart INTEGER NOT NULL,
        speaker INTEGER NOT NULL,
        times INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX form_last ON form (last) WHERE NOT local",
    "CREATE INDEX form_speaker ON form (local, speaker, times)",
    "CREATE INDEX form_group ON form (speaker)",
    "CREATE INDEX form_joined ON form (speaker, times) WHERE local AND speaker <> number",
    """CREATE TABLE said (
        form INTEGER NOT NULL REFERENCES form,
        role INTEGER NOT NULL,
        version INTEGER NOT NULL REFERENCES version,
        times INTEGER NOT NULL,
        PRIMARY KEY (form, role, version)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX said_version ON said (version, form, times)",
    """CREATE TABLE merge (
        one INTEGER NOT NULL REFERENCES form,
        other INTEGER NOT NULL REFERENCES form,
        rule TEXT NOT NULL,
        PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX merge_other ON merge (other)",
    """CREATE TABLE judgement (
        number INTEGER PRIMARY KEY,
        verdict TEXT NOT NULL,
        one INTEGER NOT NULL REFERENCES form,
        other INTEGER NOT NULL REFERENCES form,
        author TEXT NOT NULL,
        time INTEGER NOT NULL,
        note TEXT NOT NULL,
        withdrawn INTEGER,
        withdrawn_by TEXT
    ) STRICT""",
    """CREATE TABLE namesake (
        form INTEGER NOT NULL REFERENCES form,
        article INTEGER NOT NULL REFERENCES article,
        other INTEGER NOT NULL REFERENCES form,
        PRIMARY KEY (article, form)
    ) STRICT, WITHOUT ROWID""",
    f"CREATE VIRTUAL TABLE words USING fts5 (text, speaker, facts, {INDEXED})",
    f"CREATE VIRTUAL TABLE contents USING fts5 (text, speaker, facts, columnsize=0, {INDEXED})",
    f"CREATE VIRTUAL TABLE names USING fts5 (name, columnsize=0, {INDEXED})",
)

MIGRATIONS = (_FIRST, _SECOND)


def migrate(connection: sqlite3.Connection, path: Path, carry: Callable[[sqlite3.Connection], None]) -> None:
    """Bring the tables up to date, wholly or not at all; `carry` then moves what old tables hold into new ones.

    Raises:
        NewerArchive: the file has more steps than this version of sayso knows.
        NotAnArchive: the file is a database of something else.

    """
    done = _steps(connection, path)
    if done < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            steps = _steps(connection, path)  # read again: another program may have been quicker
            for statement in itertools.chain.from_iterable(MIGRATIONS[steps:]):
                connection.execute(statement)
            if steps < len(MIGRATIONS):
                carry(connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite itself rolls back on a full disk
                connection.execute("ROLLBACK")
            raise


def _steps(connection: sqlite3.Connection, path: Path) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (steps,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION and tables:
        raise NotAnArchive(f"{path}: a database, but no archive of sayso")
    if steps > len(MIGRATIONS):
        raise NewerArchive(f"{path}: written by a later sayso (schema {steps}, known {len(MIGRATIONS)}); upgrade sayso")
    return int(steps)
