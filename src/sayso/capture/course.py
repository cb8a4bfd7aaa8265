"""How much there is to capture, and how much of it has been taken: for those who show progress."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class Course:
    """Counts the pages that were taken out of files.

    How many there are in all is known where each file is one page; with web archives among them it is told from how
    far in these the pages were found.
    """

    def __init__(self) -> None:
        self._sizes: dict[Path, int] = {}
        self._whole: int | None = None
        self._behind = self._inside = self._pages = 0

    def plan(self, files: Iterable[Path], *, pages: int | None) -> None:
        """Take down the files that will be read; `pages` is how many there are in them, None where nobody knows."""
        self._whole = pages
        for file in files:
            try:
                self._sizes[file] = file.stat().st_size
            except OSError:
                self._sizes[file] = 0  # named when it is read

    def page(self) -> None:
        """Count a page."""
        self._pages += 1

    def at(self, place: int) -> None:
        """Take down how far in the present file the reading is, in bytes."""
        self._inside = place

    def end(self, file: Path) -> None:
        """Take down that the file has been read."""
        self._behind += self._sizes.get(file, 0)
        self._inside = 0

    @property
    def total(self) -> int | None:
        """How many pages there are in all, or probably are; None as long as nobody can tell."""
        if self._whole is not None:
            return self._whole
        done = self._behind + self._inside
        return round(self._pages * sum(self._sizes.values()) / done) if done and self._pages else None
