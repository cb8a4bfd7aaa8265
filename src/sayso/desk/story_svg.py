"""Stories as a picture (SVG): one band for each origin, arrows from each report to what it is from.

The picture stands alone: no script, style sheet, font or link, and every text in it is escaped.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate
from unicodedata import east_asian_width

from sayso.desk.inert import on_one_line
from sayso.desk.stories import Readings, count, story_title
from sayso.desk.story_graph import Arrow, Box, Graph, rows, story_graph
from sayso.records import Story

WIDTH = 300
HEIGHT = 44
GAP = 12
BETWEEN = 90
"""A box, the room below it, and the room between two columns, in pixels."""

_MARGIN = 20
_HEAD = 34
_ROOM = 55  # right of the last column, for the arrows within it
_LETTERS = 44
"""Letters of a line that fit into a box at 12 pixels, for the widest usual letters; an East Asian one counts twice."""

_LEGEND = 190  # pixels for the meaning of one kind of line
_LEAST_WIDTH = 700.0
_TITLE_LETTERS = 70  # that fit into the least width at 16 pixels, bold

_DASHES = {"copy": "none", "citation": "7 4", "credit": "12 3", "quotation": "2 4", "same outlet": "1 3"}
_MEANING = {
    "copy": "copies",
    "citation": "has it from",
    "credit": "is its own text",
    "quotation": "has a quotation from",
    "same outlet": "same outlet",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a box stands: its left upper corner."""

    x: float
    y: float


def stories_svg(stories: Sequence[Story], readings: Readings) -> str:
    """Give the stories below each other as one SVG document, with a text for those who can't see it."""
    parts, y, width = list[str](), float(_MARGIN), _LEAST_WIDTH
    kinds = set[str]()
    for story in stories:
        graph = story_graph(story, readings)
        places, height, right = _laid_out(graph, y + 2 * _HEAD)
        parts += _drawn(story, graph, places, readings, y)
        kinds |= {arrow.kind for arrow in graph.arrows}
        y, width = y + height + 3 * _HEAD, max(width, right, len(kinds) * _LEGEND)
    parts += _legend(y, [kind for kind in _MEANING if kind in kinds])
    height = math.ceil(y + _MARGIN)
    told = "; ".join(f"{story_title(story, readings)}: {count(story)}" for story in stories)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width + _MARGIN:.0f} {height}" '
        f'width="{width + _MARGIN:.0f}" height="{height}" role="img" aria-labelledby="t d" '
        f'font-family="sans-serif" font-size="12" fill="currentColor">'
    )
    marker = (
        '<defs><marker id="a" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z"/></marker></defs>'
    )
    named = f'<title id="t">Where the reports come from</title><desc id="d">{_text(told)}</desc>'
    return "\n".join([head, named, marker, *parts, "</svg>", ""])


def _legend(y: float, kinds: Sequence[str]) -> Iterator[str]:
    """Give what the lines in the picture mean, in one row."""
    for number, kind in enumerate(kinds):
        x = _MARGIN + number * _LEGEND
        dashes = "" if _DASHES[kind] == "none" else f' stroke-dasharray="{_DASHES[kind]}"'
        yield f'<path d="M{x} {y - 4:.0f}h30" stroke="currentColor" stroke-width="1.5"{dashes}/>'
        yield f'<text x="{x + 38}" y="{y:.0f}">{_MEANING[kind]}</text>'


def _laid_out(graph: Graph, top: float) -> tuple[dict[str, _Place], float, float]:
    """Give the place of each box, and height and right edge of all: a box stands right of what it is from."""
    places: dict[str, _Place] = {}
    y = top
    for boxes in rows(graph):
        depths = _depths(boxes, graph.arrows)
        column = dict.fromkeys(range(max(depths.values(), default=0) + 1), y)
        for box in boxes:
            depth = depths[box.id]
            places[box.id] = _Place(_MARGIN + depth * (WIDTH + BETWEEN), column[depth])
            column[depth] += HEIGHT + GAP
        y = max(column.values()) + GAP
    right = max((place.x for place in places.values()), default=0.0) + WIDTH
    return places, y - top, right + _ROOM


def _depths(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> dict[str, int]:
    """Give how many steps each box is from what its origin comes down to; what nothing leads to is one step away."""
    targets: dict[str, list[str]] = {box.id: [] for box in boxes}
    for arrow in arrows:
        if arrow.source in targets and arrow.target in targets:
            targets[arrow.source].append(arrow.target)
    depths = {box.id: 0 for box in boxes if box.is_origin} or {boxes[0].id: 0}
    for step in range(1, len(boxes) + 1):
        found = {
            id_ for id_, to in targets.items() if id_ not in depths and any(depths.get(one) == step - 1 for one in to)
        }
        depths.update(dict.fromkeys(found, step))
    return {box.id: depths.get(box.id, 1) for box in boxes}


def _drawn(story: Story, graph: Graph, places: dict[str, _Place], readings: Readings, y: float) -> Iterator[str]:
    head = _text(_fit(story_title(story, readings), _TITLE_LETTERS))
    yield f'<text x="{_MARGIN}" y="{y + 16:.0f}" font-size="16" font-weight="bold">{head}</text>'
    yield f'<text x="{_MARGIN}" y="{y + 38:.0f}" font-size="14">{_text(count(story))}</text>'
    for arrow in graph.arrows:
        yield _arrow(arrow, places[arrow.source], places[arrow.target])
    for box in graph.boxes:
        yield _box(box, places[box.id])


def _path(source: _Place, target: _Place) -> str:
    """Give the way of an arrow: to the left between the columns, within one beside it, back to the right below."""
    y1, y2 = source.y + HEIGHT / 2, target.y + HEIGHT / 2
    if source.x > target.x:
        x1, x2 = source.x, target.x + WIDTH
        return f"M{x1:.0f} {y1:.0f}C{(x1 + x2) / 2:.0f} {y1:.0f} {(x1 + x2) / 2:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    if source.x == target.x:
        x, bend = source.x + WIDTH, source.x + WIDTH + _ROOM
        return f"M{x:.0f} {y1:.0f}C{bend:.0f} {y1:.0f} {bend:.0f} {y2:.0f} {x:.0f} {y2:.0f}"
    x1, x2 = source.x + WIDTH / 2, target.x + WIDTH / 2
    y1, y2 = source.y + HEIGHT, target.y + HEIGHT
    bend = max(y1, y2) + _HEAD
    return f"M{x1:.0f} {y1:.0f}C{x1:.0f} {bend:.0f} {x2:.0f} {bend:.0f} {x2:.0f} {y2:.0f}"


def _arrow(arrow: Arrow, source: _Place, target: _Place) -> str:
    told = f"{_MEANING[arrow.kind]}: {arrow.passage}" if arrow.passage else _MEANING[arrow.kind]
    dashes = "" if _DASHES[arrow.kind] == "none" else f' stroke-dasharray="{_DASHES[arrow.kind]}"'
    return (
        f'<path d="{_path(source, target)}" fill="none" stroke="currentColor" stroke-width="1.5"{dashes} '
        f'marker-end="url(#a)">'
        f"<title>{_text(told)}</title></path>"
    )


def _box(box: Box, place: _Place) -> str:
    weight, dashes = (2.5 if box.is_origin else 1), "" if box.file else ' stroke-dasharray="4 3"'
    told = " · ".join(part for part in (box.name, box.detail, box.file or "") if part)
    x, y = place.x + 8, place.y
    return (
        f'<g><title>{_text(told)}</title><rect x="{place.x:.0f}" y="{y:.0f}" width="{WIDTH}" height="{HEIGHT}" rx="4" '
        f'fill="none" stroke="currentColor" stroke-width="{weight}"{dashes}/>'
        f'<text x="{x:.0f}" y="{y + 18:.0f}" font-weight="bold">{_text(_fit(box.name))}</text>'
        f'<text x="{x:.0f}" y="{y + 35:.0f}">{_text(_fit(box.detail))}</text></g>'
    )


def _fit(text: str, letters: int = _LETTERS) -> str:
    widths = list(accumulate(2 if east_asian_width(letter) in "WF" else 1 for letter in text))
    return text if text == "" or widths[-1] <= letters else text[: bisect_left(widths, letters)].rstrip() + "…"


def _text(text: str) -> str:
    return escape(on_one_line(text), quote=True)
