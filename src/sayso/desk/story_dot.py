"""Stories as a document for Graphviz."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.desk.stories import Readings, count
from sayso.desk.story_graph import Box, Graph, rows, story_graph
from sayso.records import Story

_LINES = {"citation": "dashed", "credit": "bold", "copy": "solid", "quotation": "dotted", "same outlet": "dotted"}
_LABEL = 60


def stories_dot(stories: Sequence[Story], readings: Readings) -> str:
    """Give one directed graph: a cluster for each story and origin, an arrow from each report to what it is from."""
    lines = ["digraph sayso {", '  rankdir="RL";', '  node [shape="box", fontname="sans-serif"];']
    for number, story in enumerate(stories, 1):
        graph = story_graph(story, readings)
        lines += [f'  subgraph "cluster_{number}" {{', f"    label={_text(count(story))};"]
        lines += [f"    {line}" for line in _story(number, graph)]
        lines.append("  }")
    return "\n".join([*lines, "}", ""])


def _story(number: int, graph: Graph) -> Iterator[str]:
    for boxes in rows(graph):
        yield f'subgraph "cluster_{number}_{boxes[0].origin}" {{ label={_text(f"origin {boxes[0].origin}")};'
        yield from (f"  {_box(number, box)}" for box in boxes)
        yield "}"
    for arrow in graph.arrows:
        source, target = _text(f"{number}:{arrow.source}"), _text(f"{number}:{arrow.target}")
        style = f'style="{_LINES[arrow.kind]}", label={_text(arrow.kind)}, tooltip={_text(arrow.passage)}'
        yield f"{source} -> {target} [{style}];"


def _box(number: int, box: Box) -> str:
    label = f"{box.name}\\n{box.detail[:_LABEL]}"
    style = "bold" if box.is_origin else "solid" if box.file else "dashed"
    return f'{_text(f"{number}:{box.id}")} [label={_text(label, lines=True)}, style="{style}"];'


def _text(text: str, *, lines: bool = False) -> str:
    """Give the text as a quoted string; with `lines` the two characters that break a line stay."""
    parts = text.split("\\n") if lines else [text]
    return '"' + "\\n".join(part.replace("\\", "\\\\").replace('"', '\\"') for part in parts) + '"'
