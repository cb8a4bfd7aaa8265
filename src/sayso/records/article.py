"""One clean article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, Self

from sayso.records.record import Plain, Record, record_id
from sayso.records.span import Span

BlockKind = Literal["headline", "standfirst", "paragraph", "heading", "list item", "quote", "table", "post"]
Direction = Literal["ltr", "rtl"]
Origin = Literal["JSON-LD", "meta", "DOM", "text", "URL", "given"]
DropReason = Literal["furniture", "repeat", "caption", "credit", "comment", "next article"]

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Record):
    """One paragraph-like part of the article, in reading order.

    `level` is the depth of a heading (2..6). `author` and `time` (ISO 8601) belong to an embedded
    post or a live blog's entry; `url` is where an embedded post lives.
    """

    kind: BlockKind
    span: Span
    level: int | None = None
    author: str | None = None
    time: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Record):
    """A picture of the article; `width` and `height` in pixels where the page states them."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyperlink(Record):
    """A link in the body: the passage that carries it, and the absolute URL it leads to."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Record):
    """Where one field was read: `where` says it precisely ("og:title", "h1", "line 5")."""

    field: str
    origin: Origin
    where: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped(Record):
    """A passage of the page that is not in `article.text`, and why.

    A repeat says in `kept` which passage of `article.text` it repeats.
    """

    text: str
    reason: DropReason
    where: str
    kept: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Record):
    """One article: `text` is everything a reader reads, `blocks` says what each part of it is.

    `text` holds headline, standfirst and paragraphs, each apart by a blank line; all spans of all
    records refer to it. `published` and `modified` are ISO 8601, as exact as the page tells: a day
    ("2026-03-04"), or an instant with its zone. Absent is None, never a guess.

    `id` is the SHA-256 over scheme "article/1", url, and page digest (for `from_text`: the
    digest of the text): the same page gives the same id, whatever version reads it.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    canonical_url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    direction: Direction | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    wire: str | None = None
    corrections: tuple[str, ...] = ()
    paywalled: bool = False
    live: bool = False
    truncated: bool = False
    evidence: tuple[Evidence, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    @property
    def headline(self) -> str | None:
        """The headline as it stands in the text."""
        return self._only("headline")

    @property
    def standfirst(self) -> str | None:
        """The summary between headline and body, as it stands in the text."""
        return self._only("standfirst")

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body: the text of every block after headline and standfirst, in order."""
        return tuple(block.span.of(self.text) for block in self.body)

    @property
    def body(self) -> tuple[Block, ...]:
        """Every block but headline and standfirst, in order."""
        return tuple(block for block in self.blocks if block.kind not in ("headline", "standfirst"))

    def _only(self, kind: BlockKind) -> str | None:
        return next((block.span.of(self.text) for block in self.blocks if block.kind == kind), None)

    def to_dict(self) -> dict[str, Plain]:
        """Give the record as plain JSON, with `headline`, `standfirst` and `paragraphs` for readers."""
        shown = {"headline": self.headline, "standfirst": self.standfirst, "paragraphs": list(self.paragraphs)}
        return {"id": self.id, **shown, **Record.to_dict(self)}

    @classmethod
    def from_text(cls, text: str, *, url: str | None = None, language: str | None = None) -> Self:
        """Give an article whose text is `text`, unchanged; its paragraphs lie between blank lines.

        A text without blank lines has one paragraph per line. Nothing is dropped or guessed, so
        offsets into `text` are offsets into the article.
        """
        between = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else re.compile(r"\n")
        blocks = tuple(Block(kind="paragraph", span=span) for span in _parts(text, between))
        return cls(id=record_id("article/1", url, "text", text), text=text, blocks=blocks, url=url, language=language)


def _parts(text: str, between: re.Pattern[str]) -> list[Span]:
    """Give the stretches of `text` between matches, without white space at their ends."""
    edges = [0, *(edge for match in between.finditer(text) for edge in match.span()), len(text)]
    spans = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        part = text[start:end]
        if bare := part.strip():
            first = start + part.index(bare[0])
            spans.append(Span(first, first + len(bare)))
    return spans
