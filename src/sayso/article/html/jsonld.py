"""JSON-LD: what a page's data says of its article (schema.org, JSON-LD 1.1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MAX_SCRIPT = 1_500_000
"""Code points of one script that are read; the longest of the tuning data has under 200,000."""

MAX_NODES = 5_000
"""Objects looked at in one page's data."""

_ARTICLE = re.compile(r"(?:Article|Posting|BlogPost|Report|Review|CreativeWork|WebPage|AdvertiserContentArticle)$")
_TYPE_RANK = ("NewsArticle", "Article", "Posting", "Report", "Review", "CreativeWork", "WebPage")
_NOISE = re.compile(r"^\s*(?:<!--|/\*.{0,40}?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_CONTROL = re.compile(r"[\x00-\x1f]")

Node = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """The data objects of a page: `article` tells of its article, `nodes` are all of them by `@id`."""

    article: Node
    nodes: tuple[Node, ...] = ()
    truncated: bool = False

    def resolve(self, value: Any) -> Any:  # noqa: ANN401 - any JSON value
        """Give the object that `{"@id": ...}` stands for, where the page has it."""
        if isinstance(value, dict) and set(value) == {"@id"}:
            return next((n for n in self.nodes if n.get("@id") == value["@id"] and len(n) > 1), value)
        return value

    def many(self, key: str) -> list[Any]:
        """Give the values of a property of the article, resolved, as a list."""
        value = self.article.get(key)
        return [self.resolve(item) for item in (value if isinstance(value, list) else [value]) if item is not None]

    def text(self, key: str) -> str | None:
        """Give the first value of a property that is text, or has a name or an @id that is."""
        return next((found for value in self.many(key) if (found := name_of(value))), None)

    @property
    def kinds(self) -> set[str]:
        """The types that the article's object has."""
        return kinds_of(self.article)


def name_of(value: Any) -> str | None:  # noqa: ANN401 - any JSON value
    """Give what a value is called: itself, its `name`, or its `@value`."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        for key in ("name", "@value", "url"):
            if isinstance(value.get(key), str) and value[key].strip():
                return str(value[key]).strip()
    return None


def kinds_of(node: Node) -> set[str]:
    """Give the types of an object, without a namespace in front."""
    kinds = node.get("@type")
    return {str(kind).rsplit("/", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind}


def read_data(scripts: list[str], title: str) -> Data:
    """Give the page's data; of several articles the one whose headline is in `title`, else the richest."""
    nodes: list[Node] = []
    truncated = False
    for script in scripts:
        truncated |= len(script) > MAX_SCRIPT
        if len(script) <= MAX_SCRIPT:
            nodes += _objects(_parsed(script))
    nodes = nodes[:MAX_NODES]
    articles = [(order, node) for order, node in enumerate(nodes) if any(map(_ARTICLE.search, kinds_of(node)))]
    best = max(articles, key=lambda item: (*_fit(item[1], title), -item[0]), default=(0, {}))[1]
    return Data(article=best, nodes=tuple(nodes), truncated=truncated)


def _fit(node: Node, title: str) -> tuple[int, int, int]:
    headline = node.get("headline")
    named = isinstance(headline, str) and headline.strip()[:40].lower() in title.lower() and bool(headline.strip())
    rank = min((_TYPE_RANK.index(r) for k in kinds_of(node) for r in _TYPE_RANK if k.endswith(r)), default=9)
    told = sum(bool(node.get(key)) for key in ("headline", "datePublished", "author", "articleBody", "description"))
    return int(named), told - 2 * (rank > 4), -rank  # noqa: PLR2004 - CreativeWork and WebPage say less


def _parsed(script: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(_CONTROL.sub(" ", _NOISE.sub("", _NOISE.sub("", script))), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[Node]:  # noqa: ANN401 - any JSON value
    """Give every typed object in a document, outermost first; `@graph` and properties are looked into."""
    queue, looked = [value], 0
    while queue and looked < MAX_NODES:
        looked += 1
        here = queue.pop(0)
        if isinstance(here, dict):
            if "@type" in here or "@id" in here:
                yield here
            queue += [inner for inner in here.values() if isinstance(inner, (dict, list))]
        elif isinstance(here, list):
            queue += [inner for inner in here[:MAX_NODES] if isinstance(inner, (dict, list))]
