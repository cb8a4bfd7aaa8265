"""A reading as schema.org JSON-LD: NewsArticle and its quotations."""

from __future__ import annotations

import json
from typing import Any

from sayso.desk.web.address import linkable
from sayso.records import Article, Reading, Statement, excerpt

_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_TYPE = {"person": "Person", "organisation": "Organization", "outlet": "NewsMediaOrganization"}


def json_ld(reading: Reading) -> str:
    """Give the JSON, with nothing in it that could end the `<script>` element around it."""
    graph = [_article(reading.article), *_quotations(reading)]
    document = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(document, ensure_ascii=True).translate(_IN_SCRIPT)


def _article(article: Article) -> dict[str, Any]:
    url = linkable(article.canonical_url) or linkable(article.url)
    return _given(
        {
            "@type": "NewsArticle",
            "@id": f"urn:sha256:{article.id}",
            "headline": article.headline,
            "description": article.standfirst,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet} if article.outlet else None,
            "datePublished": article.published,
            "dateModified": article.modified,
            "inLanguage": article.language,
            "articleSection": article.section,
            "image": [image.url for image in article.images if linkable(image.url)],
            "url": url,
        }
    )


def _quotations(reading: Reading) -> list[dict[str, Any]]:
    direct = (statement for statement in reading.statements if statement.mode == "direct")
    return [_quotation(statement, reading.article) for statement in direct]


def _quotation(statement: Statement, article: Article) -> dict[str, Any]:
    source = statement.source
    speaker = (
        _given({"@type": _TYPE.get(source.kind or "", "Thing"), "name": source.name, "description": source.role})
        if source and source.name and not source.anonymous
        else None
    )
    return _given(
        {
            "@type": "Quotation",
            "@id": f"urn:sha256:{statement.id}",
            "text": excerpt(article.text, statement.content),
            "creator": speaker,
            "isPartOf": {"@id": f"urn:sha256:{article.id}"},
        }
    )


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
