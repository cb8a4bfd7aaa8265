"""Whether a statement stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.records import Article, Span
from sayso.records.statement import Mode
from sayso.text.quotes import find_quotations


def quotations_of(article: Article) -> list[Span]:
    """Give all quotations of the article with their marks, in order."""
    found = (find_quotations(article.text, block.span.start, block.span.end) for block in article.blocks)
    return sorted(quotation.span for quotations in found for quotation in quotations)


def mode_of(text: str, content: Sequence[Span], quoted: Sequence[Span]) -> Mode:
    """Give whether all of the content's letters stand between quotation marks (direct), some (mixed), or none."""
    letters = sum(_letters(text, span.start, span.end) for span in content)
    inside = sum(
        _letters(text, max(span.start, quote.start), min(span.end, quote.end))
        for span in content
        for quote in quoted[_first(quoted, span.start) : _first(quoted, span.end) + 1]
    )
    return "indirect" if not inside else "direct" if inside == letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))


def _first(quoted: Sequence[Span], place: int) -> int:
    """Give the index of the first quotation that ends after `place`."""
    return bisect_right(quoted, place, key=_end)


def _end(span: Span) -> int:
    return span.end
