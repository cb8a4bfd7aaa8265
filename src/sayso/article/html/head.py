"""What the head of a page says: title, meta, links, and its data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sayso.article.html.jsonld import Data, read_data

_MAX_META = 400
_FEW_META = 3
"""Meta elements in the head under which they are looked for in the whole page, at ten times the cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a page; `meta` by lower-case name, property or itemprop, first value each time it is told."""

    title: str
    meta: dict[str, list[str]]
    links: dict[str, str]
    data: Data
    base: str | None
    language: str | None
    direction: str | None

    def first(self, *names: str) -> tuple[str, str] | None:
        """Give the first of these that the page tells, as `(name, value)`."""
        return next(((name, self.meta[name][0]) for name in names if name in self.meta), None)

    def absolute(self, url: object) -> str | None:
        """Give an address as an absolute http(s) URL, or None where it is none."""
        return absolute(self.base, url)


_LONGEST_URL = 4_000
_WHOLE_URL = re.compile(
    r"https?://[\w.-]+(?:/(?:[^\s./?#][^\s/?#]*/)*(?:[^\s./?#][^\s/?#]*)?(?:\?[^\s#]*)?(?:#\S*)?)?", re.ASCII
)
"""An absolute address that joining leaves as it is: no port, no segment that begins with a dot, no space."""


def absolute(base: str | None, url: object) -> str | None:
    """Give `url` against `base` as an absolute http(s) URL without spaces; None where it is none."""
    if not isinstance(url, str) or not 0 < len(url) <= _LONGEST_URL:
        return None
    if _WHOLE_URL.fullmatch(url):
        return url
    try:
        full = urljoin(base or "", url.strip())
        parts = urlsplit(full)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return re.sub(r"\s", "%20", full)


def read_head(parser: LexborHTMLParser, url: str | None) -> Head:
    """Give what the head tells; where it tells nearly nothing, elements of it that stand in the body count too."""
    meta: dict[str, list[str]] = {}
    top: LexborHTMLParser | LexborNode = parser.head or parser
    if len(top.css("meta")) < _FEW_META:
        top = parser
    for node in top.css("meta")[:_MAX_META]:
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = (attributes.get("content") or "").strip()
        if name and content:
            meta.setdefault(name.strip().lower(), []).append(content)
    links = {
        (node.attributes.get("rel") or "").lower(): node.attributes.get("href") or ""
        for node in top.css('link[rel="canonical"], link[rel="amphtml"]')
    }
    title_node = parser.css_first("head title") or parser.css_first("title")
    title = " ".join((title_node.text() if title_node else "").split())
    og_title = meta.get("og:title", [""])[0]
    scripts = [node.text() or "" for node in parser.css('script[type*="ld+json"]')]
    root = parser.css_first("html")
    base_node = top.css_first("base[href]")
    base = absolute(url, base_node.attributes.get("href")) if base_node else None
    return Head(
        title=title,
        meta=meta,
        links=links,
        data=read_data(scripts, f"{title} {og_title}"),
        base=base or url,
        language=root.attributes.get("lang") if root else None,
        direction=root.attributes.get("dir") if root else None,
    )
