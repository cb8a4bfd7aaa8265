"""An article's blocks taken apart once, for all who ask for its names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.records import Article, Span
from sayso.text.names import Name, find_names
from sayso.text.quotes import find_quotations
from sayso.text.tokens import Token, tokenize


class Parsed(NamedTuple):
    """One block: its tokens, the names among them, and its quotations, each in the order of the text."""

    tokens: Sequence[Token]
    names: Sequence[Name]
    quotations: Sequence[Span]


def parse(article: Article) -> tuple[Parsed, ...]:
    """Give the article's blocks taken apart."""
    return tuple(_block(article.text, block.span) for block in article.blocks)


def _block(text: str, span: Span) -> Parsed:
    tokens = tokenize(text, span.start, span.end)
    quotations = sorted(quotation.span for quotation in find_quotations(text, span.start, span.end))
    return Parsed(tokens, tuple(find_names(tokens)), quotations)
