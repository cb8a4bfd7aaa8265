"""The tables, as numbered migrations: what stands here once is never edited, only added to."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sayso.archive.errors import NewerArchive, NotAnArchive

APPLICATION = 0x73617973  # "says": SQLite's application_id of an archive

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
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
    ),
)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date, each step whole or not at all.

    Raises:
        NewerArchive: the file has more steps than this version of sayso knows.
        NotAnArchive: the file is a database of something else.

    """
    done = _steps(connection, path)
    if done < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for step in MIGRATIONS[_steps(connection, path) :]:  # read again: another program may have been quicker
                for statement in step:
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
            connection.execute("COMMIT")
        except BaseException:
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
