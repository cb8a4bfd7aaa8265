"""Statements as W3C Web Annotations, which find their place again on the page itself."""

from __future__ import annotations

import re
from typing import Any

from sayso.desk.web.address import linkable
from sayso.desk.wording import chain_in_words
from sayso.records import Article, Reading, Span, Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_BESIDE = 32
"""Characters before and after a quotation, as annotation tools have it; more where the place is not the only one."""
_MOST = 512


def annotation_page(reading: Reading) -> dict[str, Any]:
    """Give an annotation page (W3C Web Annotation Data Model): one annotation for each statement.

    Each target is the content of the statement, by TextQuoteSelector: the words, and those before and after. An
    article without an address is its own source; there a TextPositionSelector says where in its text.
    """
    article = reading.article
    items = [_annotation(article, number, statement) for number, statement in enumerate(reading.statements, 1)]
    return {"@context": CONTEXT, "id": f"urn:sha256:{article.id}#statements", "type": "AnnotationPage", "items": items}


def selectors(article: Article, span: Span) -> list[dict[str, Any]]:
    """Give the selectors of a stretch of the article's text."""
    quote = quote_selector(article.text, span)
    if _address(article):
        return [quote]
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def quote_selector(text: str, span: Span) -> dict[str, Any]:
    """Give the words of the span, with so much before and after that no other place in the text has the same."""
    beside = _BESIDE
    while beside < _MOST and _places(text, span, beside) > 1:
        beside *= 2
    before, after = text[max(0, span.start - beside) : span.start], text[span.end : span.end + beside]
    return {"type": "TextQuoteSelector", "exact": _flat(span.of(text)), "prefix": _flat(before), "suffix": _flat(after)}


def _places(text: str, span: Span, beside: int) -> int:
    return text.count(text[max(0, span.start - beside) : span.end + beside])


def _annotation(article: Article, number: int, statement: Statement) -> dict[str, Any]:
    source = _address(article) or f"urn:sha256:{article.id}"
    return {
        "id": f"urn:sha256:{statement.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "type": "TextualBody",
            "purpose": "identifying",
            "format": "text/plain",
            "value": f"Statement {number}: {chain_in_words(statement) or 'nobody named'}",
        },
        "target": [{"source": source, "selector": selectors(article, span)} for span in statement.content],
    }


def _address(article: Article) -> str | None:
    return linkable(article.canonical_url) or linkable(article.url)


def _flat(text: str) -> str:
    """Give the text with white space as a page's text has it: paragraphs are apart by what the page says, not by us."""
    return re.sub(r"\s+", " ", text)
