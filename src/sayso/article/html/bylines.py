"""Who wrote the article, as data, head and page tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.article.html.head import Head
from sayso.article.html.jsonld import name_of
from sayso.article.html.names import folded, persons
from sayso.article.html.tree import TextBlock
from sayso.records import Evidence
from sayso.records.article import Origin
from sayso.text.bylines import credited, is_known_name

_META = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "cxenseparse:author", "byl",
    "dc.creator", "dcterms.creator", "citation_author", "og:article:author", "twitter:creator:name", "article.author",
)  # fmt: skip
_NAMES = re.compile(
    r"byline|author|(?:^|[^a-z])autor|redakteur|signature|firma|writer|reporter|journalist", re.IGNORECASE
)
_NOT_NAMES = re.compile(r"bio|about|description|social|follow|comment|related|image|avatar|date|time", re.IGNORECASE)
_ADDRESS = re.compile(r"://|^@|\bwww\.")
_LONGEST = 120
_BEFORE = 14
_AFTER = 14


def bylines(head: Head) -> dict[str, list[str]]:
    """Give what data and head tell as authors, as it is told, by where it stands, most reliable first."""
    told = {"JSON-LD author": [name for value in _authors(head) if (name := _author_name(value))]}
    for name in _META:
        told[name] = [
            _given_first(value) if name == "citation_author" else value
            for value in head.meta.get(name, [])
            if not _ADDRESS.search(value)
        ]
    return {where: names for where, names in told.items() if names}


def _given_first(name: str) -> str:
    """Give "Ann Lee" for "Lee, Ann", as citations have it."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else name


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
    return name if name and not _ADDRESS.search(name) else None


def find_authors(
    head: Head, blocks: Sequence[TextBlock], outlets: Sequence[str], headline_at: int | None, first: int
) -> tuple[tuple[str, ...], Evidence | None]:
    """Give the persons who wrote the article, and where they were read.

    What data and head tell is believed, but for a single word beside a full name that the page shows.
    """
    others = [outlet for outlet in outlets if not is_known_name(outlet)]
    around = headline_at if headline_at is not None else first
    near = blocks[max(0, around - _BEFORE) : max(around, first) + _AFTER]
    for where, names in bylines(head).items():
        if found := _not_outlets(persons(names, others), others):
            if len(found) == 1 and " " not in found[0] and (shown := _first_shown(near, others)):
                return shown
            origin: Origin = "JSON-LD" if where.startswith("JSON-LD") else "meta"
            return found, Evidence(field="authors", origin=origin, where=where, value=", ".join(found))
    right_after = blocks[around + 1 : max(around + 1, first) + 1][:_RIGHT_AFTER]
    return _first_shown(near, others) or _lone(right_after) or ((), _no_person(head))


def _no_person(head: Head) -> Evidence | None:
    """Give the byline that names no person: the outlet, an agency, a desk."""
    for where, names in bylines(head).items():
        origin: Origin = "JSON-LD" if where.startswith("JSON-LD") else "meta"
        return Evidence(field="byline", origin=origin, where=where, value=", ".join(dict.fromkeys(names))[:_LONGEST])
    return None


def _first_shown(near: Sequence[TextBlock], outlets: Sequence[str]) -> tuple[tuple[str, ...], Evidence] | None:
    """Give the persons of the first byline among the blocks."""
    for block in near:
        if len(block.text) > _LONGEST or (told := _shown(block)) is None:
            continue
        if found := _not_outlets(_full(persons([told], outlets)), outlets):
            return found, Evidence(field="authors", origin="DOM", where=block.box.where, value=", ".join(found))
    return None


def _lone(blocks: Sequence[TextBlock]) -> tuple[tuple[str, ...], Evidence] | None:
    """Give a name that stands alone right after the headline, if it begins with a given name that is known."""
    for block in blocks:
        told = credited(block.text, named=True) if len(block.text) <= _LONE else None
        if told and is_known_name(told) and (found := persons([told])):
            return found, Evidence(field="authors", origin="DOM", where=block.box.where, value=", ".join(found))
    return None


def _not_outlets(names: tuple[str, ...], outlets: Sequence[str]) -> tuple[str, ...]:
    """Give the names but those made of words of the outlet's names alone ("Ilanga D")."""
    words = {word for outlet in outlets for word in folded(outlet).split()}
    return tuple(
        name
        for name in names
        if is_known_name(name) or not all(len(word) < 2 or word in words for word in folded(name).split())  # noqa: PLR2004 - an initial
    )


_RIGHT_AFTER = 3
_LONE = 60

AUTHORS = '[rel~="author"], [itemprop="author"], [class*="byline"], [class*="author-name"], [class*="authorname"]'
"""Elements whose text names an author, where neither data nor head does."""


def named_authors(named: Sequence[str], outlets: Sequence[str]) -> tuple[tuple[str, ...], Evidence | None]:
    """Give the persons that the first telling element of `AUTHORS` names."""
    for text in named:
        told = " ".join(text.split())
        line = credited(told, named=True) if len(told) <= _LONGEST else None
        if line and (found := _full(persons([line], outlets))):
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
    """Give what a block tells of who wrote it: a byline by its names, or by the "By" in front of a name."""
    box = block.box
    names = box.names + " " + (box.parent.names if box.parent else "")
    return credited(block.text, named=bool(_NAMES.search(names) and not _NOT_NAMES.search(names)))
