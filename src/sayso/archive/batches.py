"""Pages that are kept together: one transaction, one wait for the disk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime

from sayso.archive.adding import Added, add_entry
from sayso.archive.connected import Connected
from sayso.archive.entry import Entry, entry_of
from sayso.archive.people import Lasts, merge_anew
from sayso.records import Page, Reading

LONGEST = 128
"""Pages kept together at most: a wait for the disk costs as much as five of them; more gains nothing."""
PATIENCE = 1.0
"""Seconds that a page waits for others at most."""


class Batch:
    """Takes pages and readings, and keeps them all or none."""

    def __init__(self, file: Connected, read_by: str) -> None:
        self._file, self._read_by = file, read_by
        self._waiting: list[tuple[Entry, datetime]] = []
        self._since = 0.0

    @property
    def full(self) -> bool:
        """Whether it is time to keep what waits."""
        overdue = time.monotonic() - self._since > PATIENCE
        return len(self._waiting) >= LONGEST or (bool(self._waiting) and overdue)

    def take(self, page: Page, reading: Reading, added: datetime) -> None:
        """Make the page ready to be kept."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append((entry_of(page, reading, added), added))

    def keep(self) -> Iterator[Added]:
        """Keep all that waits, in one transaction; give what that did, in the order in which it came."""
        waiting, self._waiting = self._waiting, []
        done: dict[int, Added] = {}
        changed: Lasts = set()
        if waiting:
            with self._file.writing() as connection:
                for place in _in_order(waiting):
                    entry, added = waiting[place]
                    done[place], lasts = add_entry(connection, entry, added=added, read_by=self._read_by)
                    changed |= lasts
                merge_anew(connection, changed)
        return (done[place] for place in range(len(waiting)))


def _in_order(waiting: list[tuple[Entry, datetime]]) -> list[int]:
    """Give the order in which they are kept: by date, as the index takes rising numbers without a pause.

    Where one article came twice, its versions must be kept in the order in which they came.
    """
    addresses = [address for entry, _ in waiting for address in entry.addresses]
    places = list(range(len(waiting)))
    twice = len(set(addresses)) < len(addresses)
    return places if twice else sorted(places, key=lambda place: waiting[place][0].minute)
