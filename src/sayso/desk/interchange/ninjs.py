"""An article as ninjs 3.1, the IPTC's news in JSON."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sayso.desk.web.address import linkable
from sayso.records import Article, Reading

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}


def ninjs(reading: Reading) -> dict[str, Any]:
    """Give the article as a ninjs object: only what the page tells; a day without a time is no ninjs date.

    Who speaks are `people` and `organisations` with `rel` "speaker"; the outlets that a statement came through are
    `infoSources` with the role "via".
    """
    article = reading.article
    url = linkable(article.canonical_url) or linkable(article.url)
    return _given(
        {
            "uri": f"urn:sha256:{article.id}",
            "standard": STANDARD,
            "type": "text",
            "representationType": "partial" if article.paywalled or article.truncated else "full",
            "contentCreated": _instant(article.published),
            "versionCreated": _instant(article.modified),
            "language": article.language,
            "headlines": [{"value": article.headline}] if article.headline else None,
            "descriptions": [{"role": "standfirst", "value": article.standfirst}] if article.standfirst else None,
            "bodies": [_body(article)],
            "by": ", ".join(article.authors),
            "people": [*_authors(article), *_speakers(reading, "person")],
            "organisations": _speakers(reading, "organisation"),
            "infoSources": [*_publisher(article), *({"name": n, "role": "via"} for n in reading.sourcing.outlets)],
            "subjects": [{"name": word} for word in dict.fromkeys((article.section, *article.keywords)) if word],
            "associations": [_picture(number, article) for number in range(len(article.images))],
            "altIds": [{"role": "web", "value": url}] if url else None,
        }
    )


def _body(article: Article) -> dict[str, Any]:
    text = "\n\n".join(article.paragraphs)
    return {"contentType": "text/plain", "charCount": len(text), "wordCount": len(text.split()), "value": text}


def _authors(article: Article) -> list[dict[str, str]]:
    return [{"name": name, "rel": "author"} for name in article.authors]


def _speakers(reading: Reading, kind: str) -> list[dict[str, str]]:
    sources = (statement.source for statement in reading.statements)
    names = (source.name for source in sources if source and source.kind == kind and not source.anonymous)
    return [{"name": name, "rel": "speaker"} for name in dict.fromkeys(names) if name]


def _publisher(article: Article) -> list[dict[str, str]]:
    return [{"name": article.outlet, "role": "publisher"}] if article.outlet else []


def _picture(number: int, article: Article) -> dict[str, Any]:
    image = article.images[number]
    size = {"width": image.width, "height": image.height, "href": linkable(image.url)}
    text = image.caption or image.alt
    return _given(
        {
            "uri": f"urn:sha256:{article.id}#image{number + 1}",
            "name": f"image {number + 1}",
            "type": "picture",
            "by": image.credit,
            "descriptions": [{"value": text}] if text else None,
            "renditions": [{"name": "main", **_given(size)}],
        }
    )


def _instant(date: str | None) -> str | None:
    """Give the date where it is an instant with its zone (RFC 3339), None where it is less exact."""
    try:
        instant = datetime.fromisoformat(date or "")
    except ValueError:
        return None
    return instant.isoformat() if instant.tzinfo else None


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
