"""Who said what, through whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.record import Plain, Record, record_id
from sayso.records.span import Span

Kind = Literal["person", "organisation", "outlet", "document", "group"]
Mode = Literal["direct", "indirect", "mixed"]
StatementType = Literal["speech", "belief"]
Modality = Literal["asserted", "negated", "prospective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """Who a statement is ascribed to, as found (`spans`) and as resolved inside the article.

    `name` is the fullest form of the name in the article, None where it is withheld; `role` is
    what the article says they are ("Pakistan's Foreign Minister"). `anonymous` is true where the
    article withholds who it is ("sources", "a senior official").
    """

    spans: tuple[Span, ...]
    name: str | None = None
    role: str | None = None
    kind: Kind | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink(Record):
    """One station on the way of a statement to the reader.

    `name` is the resolved name, or the words of the article where no name is given ("sources").
    """

    name: str
    kind: Kind | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """One attribution relation (PARC 3.0, PolNeAR): content, cue and source, with its chain.

    `content` and `cue` are spans of `article.text`, in order; the cue may be empty (a quotation
    that runs on). `chain` leads from the outermost source to the speaker; the article's own outlet
    is no link. `modality` tells what the cue does: "said" asserts, "would not confirm" is negated,
    "will ask" is prospective. `nested_in` is the id of the statement whose content holds this one.
    `confidence` is in 0..1.

    `id` is the SHA-256 over scheme "statement/1", article id, content, cue and source spans.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: Source | None = None
    chain: tuple[ChainLink, ...] = ()
    mode: Mode
    type: StatementType = "speech"
    modality: Modality = "asserted"
    nested_in: str | None = None
    confidence: float = 1.0

    def to_dict_with_text(self, text: str) -> dict[str, Plain]:
        """Give the record as plain JSON with, for readers, the `text` beside each span."""
        plain = self.to_dict()
        source = plain["source"] or {}
        for spans in (plain["content"], plain["cue"], source.get("spans", ())):
            for span in spans:
                span["text"] = text[span["start"] : span["end"]]
        return plain


def statement_id(article_id: str, content: tuple[Span, ...], cue: tuple[Span, ...], source: tuple[Span, ...]) -> str:
    """Give the id of the statement with these spans in the article with this id."""
    return record_id("statement/1", article_id, content, cue, source)
