"""Who wrote the article, as data, head and page tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.article.html.head import Head
from sayso.article.html.jsonld import name_of
from sayso.article.html.names import persons
from sayso.article.html.tree import TextBlock
from sayso.records import Evidence
from sayso.records.article import Origin

_META = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "cxenseparse:author", "byl",
    "dc.creator", "dcterms.creator", "citation_author", "og:article:author", "twitter:creator:name", "article.author",
)  # fmt: skip
_NAMES = re.compile(
    r"byline|author|(?:^|[^a-z])autor|redakteur|signature|firma|writer|reporter|journalist", re.IGNORECASE
)
_NOT_NAMES = re.compile(r"bio|about|description|social|follow|comment|related|image|avatar|date|time", re.IGNORECASE)
_BY = re.compile(
    r"^\W{0,3}(?:By|Von|Por|Par|Di|Door|Av|Af|Written by|Words by|Story by|Reported by)\s*:?\s+(?=[^\W\d_a-z])"
)
_LONGEST = 120
_BEFORE = 14
_AFTER = 14


def bylines(head: Head) -> dict[str, list[str]]:
    """Give what data and head tell as authors, as it is told, by where it stands, most reliable first."""
    told = {"JSON-LD author": [name for value in _authors(head) if (name := _author_name(value))]}
    for name in _META:
        told[name] = [value for value in head.meta.get(name, []) if "://" not in value and not value.startswith("@")]
    return {where: names for where, names in told.items() if names}


def _authors(head: Head) -> Iterator[object]:
    for value in head.data.many("author") or head.data.many("creator"):
        yield from value if isinstance(value, list) else [value]


def _author_name(value: object) -> str | None:
    if isinstance(value, dict):
        if isinstance(value.get("name"), list):
            return ", ".join(str(name) for name in value["name"] if isinstance(name, str))
        given, family = value.get("givenName"), value.get("familyName")
        if not value.get("name") and isinstance(given, str) and isinstance(family, str):
            return f"{given} {family}"
    name = name_of(value)
    return name if name and "://" not in name else None


def find_authors(
    head: Head, blocks: Sequence[TextBlock], outlets: Sequence[str], headline_at: int | None, first: int
) -> tuple[tuple[str, ...], Evidence | None]:
    """Give the persons who wrote the article, and where they were read."""
    for where, names in bylines(head).items():
        if found := persons(names, outlets):
            origin: Origin = "JSON-LD" if where.startswith("JSON-LD") else "meta"
            return found, Evidence(field="authors", origin=origin, where=where, value=", ".join(found))
    around = headline_at if headline_at is not None else first
    for block in blocks[max(0, around - _BEFORE) : max(around, first) + _AFTER]:
        if len(block.text) <= _LONGEST and (told := _shown(block)) and (found := _full(persons([told], outlets))):
            return found, Evidence(field="authors", origin="DOM", where=block.box.where, value=", ".join(found))
    return (), None


AUTHORS = '[rel~="author"], [itemprop="author"], [class*="byline"], [class*="author-name"]'
"""Elements whose text names an author, where neither data nor head does."""


def named_authors(named: Sequence[str], outlets: Sequence[str]) -> tuple[tuple[str, ...], Evidence | None]:
    """Give the persons that the first telling element of `AUTHORS` names."""
    for text in named:
        told = " ".join(text.split())
        if len(told) <= _LONGEST and (found := _full(persons([told], outlets))):
            return found, Evidence(field="authors", origin="DOM", where="byline", value=", ".join(found))
    return (), None


def _full(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names of two words or more with capitals, or in a script without them.

    What else stands near a headline in the place of a byline is too often no name.
    """
    return tuple(
        name
        for name in names
        if not name[0].isalpha()
        or name[0].lower() == name[0].upper()
        or (" " in name and sum(word[0].isupper() for word in name.split()) > 1)
    )


def _shown(block: TextBlock) -> str | None:
    """Give the text of a block that is a byline: by its names, or by the "By" in front of a name."""
    box = block.box
    names = box.names + " " + (box.parent.names if box.parent else "")
    if _BY.match(block.text):
        return block.text
    return block.text if _NAMES.search(names) and not _NOT_NAMES.search(names) else None
