"""A place in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records.record import Record


@dataclass(frozen=True, slots=True, order=True)
class Span(Record):
    """The half-open range `[start, end)` in Unicode code points of `article.text`.

    Raises:
        ValueError: the range is empty, turned round or begins before the text.

    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Give the passage of `text` that the span marks."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span (or is equal to it)."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


def excerpt(text: str, spans: Iterable[Span]) -> str:
    """Give the text of several spans as one line, the gaps shown as " … "."""
    return " … ".join(span.of(text) for span in spans)
