"""What head and data of a page say of the article's text, in the form that blocks are compared with."""

from __future__ import annotations

import html
import re

from sayso.article.html.head import Head
from sayso.article.html.jsonld import kinds_of
from sayso.article.html.signals import Known

_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,500}>")


def read_known(head: Head) -> Known:
    """Give titles, description and body as the page's head and data tell them."""
    told = [head.title, *head.meta.get("og:title", []), *head.meta.get("twitter:title", [])]
    told += [value for value in (head.data.text("headline"), head.data.text("name")) if value]
    descriptions = [*head.meta.get("og:description", []), *head.meta.get("description", [])]
    descriptions += filter(None, [head.data.text("description"), head.data.text("abstract")])
    titles = {plain(title).lower(): None for title in told}
    return Known(
        news="news_keywords" in head.meta
        or any(kind.endswith("NewsArticle") for node in head.data.nodes for kind in kinds_of(node)),
        titles=frozenset(titles),
        all_titles="\n".join(titles),
        description="\n".join(plain(text).lower() for text in dict.fromkeys(descriptions)),
        body=plain(data_body(head)),
    )


def data_body(head: Head) -> str:
    """Give the article's body as the page's JSON-LD has it, or nothing."""
    body = head.data.article.get("articleBody") or head.data.article.get("text")
    if isinstance(body, list):
        body = "\n".join(part for part in body if isinstance(part, str))
    return body if isinstance(body, str) else ""


def plain(text: str) -> str:
    """Give text without tags and entities, white space squeezed."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(html.unescape(text))
    return " ".join(text.split())
