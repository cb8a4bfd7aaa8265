"""Which blocks make the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.article.html.names import folded
from sayso.article.html.repeats import find_repeats
from sayso.article.html.tree import TextBlock

_SHORT = 250
"""Code points of body under which a page is looked at a second time."""

_SECOND_THRESHOLD = 0.25
"""The score that is enough then."""


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of the body by number, and which later blocks repeat one of them."""

    blocks: list[int]
    repeats: dict[int, int]


def choose_body(blocks: Sequence[TextBlock], scores: Sequence[float], threshold: float, headline: str | None) -> Body:
    """Give the blocks whose score reaches `threshold`, repeats folded and the headline left out."""
    chosen = [i for i, score in enumerate(scores) if score >= threshold]
    if sum(len(blocks[i].text) for i in chosen) < _SHORT:
        chosen = [i for i, score in enumerate(scores) if score >= min(threshold, _SECOND_THRESHOLD)]
    if headline:
        title, most = folded(headline), len(headline) + 12
        chosen = [i for i in chosen if len(blocks[i].text) > most or folded(blocks[i].text) != title]
    again = find_repeats([blocks[i].text for i in chosen])
    return Body(
        blocks=[i for place, i in enumerate(chosen) if place not in again],
        repeats={chosen[place]: chosen[first] for place, first in again.items()},
    )
