"""The parts of an article before they have places, and how they become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sayso.records import Article, Block, Dropped, Hyperlink, Page, Span, record_id
from sayso.records.article import BlockKind, DropReason

BETWEEN = "\n\n"
"""What stands between two blocks of `article.text`: a blank line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block before it has a place; `links` are `(start, end, url)` in code points of `text`."""

    kind: BlockKind
    text: str
    level: int | None = None
    author: str | None = None
    time: str | None = None
    url: str | None = None
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A passage left out; a repeat names the index of the part that it repeats."""

    text: str
    reason: DropReason
    where: str
    repeats: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Parts in reading order (headline, standfirst, body), what was left out, and the other fields.

    `fields` are the fields of `Article` by name, but `id`, `text`, `blocks`, `links` and `dropped`.
    """

    parts: tuple[Part, ...]
    left: tuple[Left, ...] = ()
    fields: dict[str, Any] = field(default_factory=dict)

    def given(self, **fields: Any) -> Draft:  # noqa: ANN401 - the fields of Article, each of its own type
        """Give the draft with these fields added."""
        return replace(self, fields={**self.fields, **fields})


def assemble(page: Page, draft: Draft) -> Article:
    """Give the article that the draft of `page` makes; parts without text are left away."""
    parts = [part for part in draft.parts if part.text.strip()]
    spans = _places(parts)
    place = {id(part): span for part, span in zip(parts, spans, strict=True)}
    return Article(
        id=record_id("article/1", page.url, "page", page.sha256),
        text=BETWEEN.join(part.text for part in parts),
        blocks=tuple(_block(part, span) for part, span in zip(parts, spans, strict=True)),
        links=tuple(link for part, span in zip(parts, spans, strict=True) for link in _links(part, span)),
        dropped=tuple(_dropped(left, draft.parts, place) for left in draft.left),
        **{"url": page.url, **draft.fields},
    )


def _places(parts: Sequence[Part]) -> list[Span]:
    spans, start = [], 0
    for part in parts:
        spans.append(Span(start, start + len(part.text)))
        start = spans[-1].end + len(BETWEEN)
    return spans


def _block(part: Part, span: Span) -> Block:
    return Block(kind=part.kind, span=span, level=part.level, author=part.author, time=part.time, url=part.url)


def _links(part: Part, span: Span) -> list[Hyperlink]:
    return [Hyperlink(span=Span(span.start + a, span.start + b), url=url) for a, b, url in part.links if a < b]


def _dropped(left: Left, parts: Sequence[Part], place: dict[int, Span]) -> Dropped:
    kept = None if left.repeats is None else place.get(id(parts[left.repeats]))
    return Dropped(text=left.text, reason=left.reason, where=left.where, kept=kept)
