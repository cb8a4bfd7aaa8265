"""The body where only the page's data has it: the state of a script framework, or JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sayso.article.draft import Part
from sayso.article.html.dates import iso_moment
from sayso.article.html.guard import guard
from sayso.article.html.names import folded
from sayso.article.html.parts import make_parts
from sayso.article.html.tree import read_tree

MAX_SCRIPT = 5_000_000
"""Code points of one script that are looked at."""

_MAX_VALUES = 200_000
_MAX_STARTS = 50
_ASSIGNED = re.compile(
    r"(?:__NUXT__|__APOLLO_STATE__|__NEXT_DATA__|__INITIAL_STATE__|__PRELOADED_STATE__|__INITIAL_DATA__|"
    r"Fusion\.globalContent|__remixContext|__data|__state)\s*=\s*(?=[{\[])|\.push\(\s*(?=[{\[])"
)
_TEASER = (
    frozenset(("title", "headline", "name")),
    frozenset(("url", "href", "slug", "link", "path", "canonical_url")),
)
_PROSE = 40
_SENTENCE = re.compile(r"[.!?…。！？؟।]")
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,500}>")

Value = Any
"""Any JSON value."""


def state_parts(scripts: list[str], base: str | None) -> list[Part]:
    """Give the parts of the longest run of prose in the JSON that scripts carry; none where there is none.

    A run is the strings under the items of one list, or under the values of one object of objects (Apollo), in order.
    Items with both a title and an address are teasers of other articles.
    """
    runs = [run for script in scripts for value in _documents(script) for run in _runs(value)]
    best = max(runs, key=lambda run: (sum(map(len, run)), -len(run)), default=[])
    return [part for text in best for part in text_parts(text, base)]


_GOES_ON = re.compile(r" [|–—-] ")
_WRITERS = ("authors", "author", "byline", "creator")
_DATES = (
    "datePublished",
    "publishedAt",
    "published_at",
    "publishDate",
    "firstPublished",
    "published",
    "date",
    "createdAt",
)


def state_facts(scripts: list[str], headline: str) -> tuple[list[str], str | None]:
    """Give who wrote the article and when it was published, as the object says whose title is the headline.

    The headline may go on with the outlet's name ("Tunnel floods | Brannock Times").
    """
    titles = {folded(headline), folded(_GOES_ON.split(headline, maxsplit=1)[0])} - {""}
    for script in scripts:
        for document in _documents(script):
            for here in _objects(document):
                if any(isinstance(here.get(key), str) and folded(here[key]) in titles for key in ("title", "headline")):
                    names = [name for key in _WRITERS for name in _named(here.get(key))]
                    told = next((here[key] for key in _DATES if isinstance(here.get(key), str)), None)
                    if names or told:
                        return names, iso_moment(told) if told else None
    return [], None


def _named(value: Value) -> Iterator[str]:
    """Give the names in a string, an object with a name, or a list of such."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _named(value.get("name"))
    elif isinstance(value, list):
        yield from (name for item in value[:_MOST_WRITERS] if not isinstance(item, list) for name in _named(item))


_MOST_WRITERS = 20


def _objects(document: Value) -> Iterator[dict[str, Value]]:
    queue, looked = [document], 0
    while queue and looked < _MAX_VALUES:
        looked += 1
        here = queue.pop()
        if isinstance(here, dict):
            yield here
        queue += [
            value for value in (here.values() if isinstance(here, dict) else here) if isinstance(value, (dict, list))
        ]


def text_parts(text: str, base: str | None) -> list[Part]:
    """Give the parts of a text from data: HTML is read as such, else each line is a paragraph."""
    if _TAG.search(text):
        body = LexborHTMLParser(guard(text).source).body
        return [part for _, part in make_parts(list(enumerate(read_tree(body).blocks)), base)] if body else []
    return [Part(kind="paragraph", text=line) for raw in text.split("\n") if (line := " ".join(raw.split()))]


def _documents(script: str) -> Iterator[Value]:
    if len(script) > MAX_SCRIPT:
        return
    starts = [match.end() for match in _ASSIGNED.finditer(script)]
    if script.lstrip()[:1] in ("{", "["):
        starts.append(len(script) - len(script.lstrip()))
    for start in starts[:_MAX_STARTS]:
        try:
            yield json.JSONDecoder(strict=False).raw_decode(script, start)[0]
        except (ValueError, RecursionError):
            continue


def _runs(document: Value) -> Iterator[list[str]]:
    """Give the prose under each list, each object of objects, and each single string of HTML."""
    queue, looked = [document], 0
    while queue and looked < _MAX_VALUES:
        looked += 1
        here = queue.pop()
        inner = list(here.values()) if isinstance(here, dict) else here
        for value in inner:
            if isinstance(value, (dict, list)):
                queue.append(value)
            elif isinstance(value, str) and value.count("<p") > 1:
                yield [value]
        items = [item for item in inner if isinstance(item, (dict, str))]
        if isinstance(here, list) or len(items) > 2:  # noqa: PLR2004 - fewer is a record, no run
            run = [text for item in items if isinstance(here, list) or isinstance(item, dict) for text in _prose(item)]
            if run:
                yield run


def _prose(item: Value, depth: int = 0) -> Iterator[str]:
    if isinstance(item, str):
        if (
            len(item) > _PROSE
            and _SENTENCE.search(item)
            and " " in item
            and not item.startswith(("http", "{", "data:"))
        ) or (item.startswith("<h") and item.endswith(">")):
            yield item
    elif isinstance(item, dict) and depth < _DEEPEST and not all(keys & set(item) for keys in _TEASER):
        for value in item.values():
            yield from _prose(value, depth + 1)
    elif isinstance(item, list) and 0 < depth < _DEEPEST:
        for value in item:
            yield from _prose(value, depth + 1)


_DEEPEST = 3
