"""A story as boxes and arrows: reports, outlets that are only named, and what leads from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.desk.inert import on_one_line
from sayso.desk.stories import Readings, article_of, firsts, quoted, title
from sayso.desk.wording import day
from sayso.records import Merge, Origin, Story
from sayso.records.story import MergeKind


@dataclass(frozen=True, slots=True)
class Box:
    """A report (`file` is where it was read), or an outlet whose article is not there; `origin` is its number."""

    id: str
    name: str
    detail: str
    file: str | None
    origin: int
    is_origin: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """A report has something from `target`: how, and the passage that shows it."""

    source: str
    target: str
    kind: MergeKind
    passage: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The boxes of a story, origin by origin, and the arrows between them."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def story_graph(story: Story, readings: Readings) -> Graph:
    """Give the picture of the story: one arrow at most between two boxes, the strongest reason."""
    boxes: list[Box] = []
    arrows: list[Arrow] = []
    for number, origin in enumerate(story.origins, 1):
        own = tuple(_boxes(number, origin, readings))
        boxes += own
        arrows += _arrows(origin, {box.name: box.id for box in own if not box.file}, readings)
    return Graph(tuple(boxes), tuple(arrows))


def _boxes(number: int, origin: Origin, readings: Readings) -> Iterator[Box]:
    named = {merge.into for merge in origin.merges if not article_of(merge.into, origin.articles, readings)}
    if origin.kind == "outlet":
        named.add(origin.name)
    for name in sorted(named, key=lambda name: (name != origin.name, name)):
        is_origin = origin.kind == "outlet" and name == origin.name
        yield Box(f"{number}:{name}", on_one_line(name), "not among these pages", None, number, is_origin)
    for place, id_ in enumerate(firsts(origin)):
        article = readings[id_].article
        when = day(article.published) if article.published else "no date"
        name = on_one_line(f"{article.outlet or 'outlet unknown'}, {when}")
        is_origin = origin.kind == "article" and place == 0
        yield Box(id_, name, title(readings[id_]), on_one_line(readings[id_].name), number, is_origin)


_STRENGTH: tuple[MergeKind, ...] = ("citation", "credit", "copy", "quotation", "same outlet")


def _arrows(origin: Origin, names: Mapping[str, str], readings: Readings) -> Iterator[Arrow]:
    best: dict[tuple[str, str], Merge] = {}
    for merge in sorted(origin.merges, key=lambda merge: _STRENGTH.index(merge.kind)):
        best.setdefault((merge.article, merge.into), merge)
    for (source, into), merge in sorted(best.items()):
        target = names.get(on_one_line(into)) or article_of(into, origin.articles, readings)
        if target and target != source:
            yield Arrow(source, target, merge.kind, quoted(merge, readings, 0))


def rows(graph: Graph) -> Sequence[Sequence[Box]]:
    """Give the boxes by origin."""
    numbers = sorted({box.origin for box in graph.boxes})
    return [[box for box in graph.boxes if box.origin == number] for number in numbers]
