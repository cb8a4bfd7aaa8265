"""A source as resolved: the record, and what a chain calls it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Source


@dataclass(frozen=True, slots=True)
class Who:
    """A source resolved: the record, and the words that stand for it in a chain where it has no name.

    `through` is the outlet whose source it is: "9to5Mac's sources" come to the reader through 9to5Mac.
    """

    source: Source
    words: str
    head: str = ""
    through: Who | None = None

    @property
    def label(self) -> str:
        """What a chain calls it."""
        return self.source.name or self.words
