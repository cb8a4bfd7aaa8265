"""The door of the statements stage."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.models.default import span_model
from sayso.records import Article, Source, Span, Statement, statement_id
from sayso.statements.chains import Linked, link_frames
from sayso.statements.language import ENGLISH, language_of
from sayso.statements.learned import SpanFinder, find_learned
from sayso.statements.modes import mode_of, quotations_of
from sayso.statements.rules import find_frames


def find_statements(article: Article, *, fast: bool = False, model: SpanFinder | None = None) -> tuple[Statement, ...]:
    """Give every statement of the article, in the order of the text, outer ones before those nested in them.

    English is read in full: by the trained model that comes with sayso, or by `model`; with `fast` by rules
    alone, several times as fast and less well (the README's table has both). Languages with word lists
    (`sayso.text.lexicon.LANGUAGES`) are read for quotations and reported speech with a cue and a source
    beside them; an article in any other language has no statements.
    """
    by_rule = fast or language_of(article) != ENGLISH
    found = find_frames(article) if by_rule else find_learned(article, model or span_model())
    frames = [frame for frame in found if frame.content]
    linked = link_frames(article, frames)
    quoted = quotations_of(article)
    ids = [_identity(article, item) for item in linked]
    return tuple(_statement(article, item, ids, index, quoted) for index, item in enumerate(linked))


def _identity(article: Article, item: Linked) -> str:
    frame = item.frame
    return statement_id(article.id, frame.content, frame.cue, (frame.source,) if frame.source else ())


def _statement(article: Article, item: Linked, ids: Sequence[str], index: int, quoted: Sequence[Span]) -> Statement:
    frame = item.frame
    return Statement(
        id=ids[index],
        content=frame.content,
        cue=frame.cue,
        source=item.who.source if item.who else _unknown(frame.source),
        chain=item.chain,
        mode=mode_of(article.text, frame.content, quoted),
        type=frame.type,
        modality=frame.modality,
        nested_in=ids[item.parent] if item.parent is not None else None,
        confidence=frame.confidence,
    )


def _unknown(span: Span | None) -> Source | None:
    return Source(spans=(span,)) if span else None
