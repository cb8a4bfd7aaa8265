"""Frames and statements as one line each, for tables that read like documentation."""

from __future__ import annotations

from sayso.records import Article, Span, Statement
from sayso.statements import find_statements
from sayso.statements.frame import Frame
from sayso.statements.rules import find_frames


def frames_of(text: str) -> list[Frame]:
    """Give the frames of an English text whose paragraphs are set apart by blank lines."""
    return find_frames(Article.from_text(text, language="en"))


def shown(text: str) -> list[str]:
    """Give each frame as "source | cue | content"; "–" is none, " … " stands between pieces."""
    return [
        " | ".join([_words(text, (f.source,) if f.source else ()), _words(text, f.cue), _words(text, f.content)])
        for f in frames_of(text)
    ]


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans) or "–"


def statements_of(text: str, outlet: str | None = None) -> tuple[Statement, ...]:
    """Give the statements that the rules find in an English text, as an article of this outlet."""
    plain = Article.from_text(text, language="en")
    return find_statements(Article.from_dict({**plain.to_dict(), "outlet": outlet}), fast=True)


def chains_of(text: str, outlet: str | None = None) -> list[str]:
    """Give each chain as "outermost → speaker", unnamed links with a star."""
    return [
        " → ".join(link.name + "*" * link.anonymous for link in statement.chain)
        for statement in statements_of(text, outlet)
    ]
