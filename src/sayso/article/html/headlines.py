"""The headline of the page, without the outlet's name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.article.html.head import Head
from sayso.article.html.known import plain
from sayso.article.html.names import folded
from sayso.article.html.tree import TextBlock
from sayso.records import Evidence
from sayso.records.article import Origin

_BETWEEN = re.compile(r"\s+[-–—|·•:/»›‹«]+\s+|\s*[|｜»›]\s*|\s+::\s+|\s*_\s+|－")
_MOST = 400
_FEW_WORDS = 5
_TRIM = 12
"""Characters by which marks and white space may make two writings of one headline differ."""


def find_headline(head: Head, blocks: Sequence[TextBlock], outlets: Sequence[str]) -> Evidence | None:
    """Give the headline and where it was read.

    A headline on the page (h1) that head or data repeat is preferred; else what the data says, then
    og:title, the only h1, and the title. The outlet's name is cut off at either end.
    """
    tops = [block.text for block in blocks if block.box.tag == "h1" and len(block.text) < _MOST]
    names = {folded(name) for name in outlets} - {""}
    shown = {folded(text) for text in tops}
    told: list[tuple[Origin, str, object]] = [
        ("JSON-LD", "JSON-LD headline", head.data.article.get("headline")),
        ("meta", "og:title", _first(head, "og:title")),
        ("meta", "twitter:title", _first(head, "twitter:title")),
        ("meta", "title", head.title),
    ]
    read = [
        (origin, where, bare_title(text, names, shown))
        for origin, where, text in told
        if isinstance(text, str) and text
    ]
    for text in tops:
        if any(folded(text) == folded(said) for _, _, said in read):
            return Evidence(field="headline", origin="DOM", where="h1", value=text)
    if len(tops) == 1 and folded(tops[0]) not in names:
        first = _is_for_search({where: text for _, where, text in read})
        read.insert(0 if first else -1 if head.title else len(read), ("DOM", "h1", tops[0]))
    return next((Evidence(field="headline", origin=o, where=w, value=text) for o, w, text in read if text), None)


def _is_for_search(told: Mapping[str, str]) -> bool:
    """Tell whether what the head says is a title for search engines and not the page's headline.

    So it is where og:title only repeats the title, and no data says that it is the headline: in 9 of 10 such pages of
    the training sites the only h1 is the headline.
    """
    data, shared, title = (folded(told.get(where, "")) for where in ("JSON-LD headline", "og:title", "title"))
    return shared in ("", title) and (not data or data != shared)


def _first(head: Head, name: str) -> str | None:
    found = head.first(name)
    return found[1] if found else None


def bare_title(title: str, outlets: set[str], shown: set[str]) -> str:
    """Give a title without the outlet's name and section at its ends.

    `outlets` and `shown` (headlines that stand on the page) are folded names. A part that equals a shown
    headline is the title; else known outlets are cut from either end.
    """
    text = plain(title)[:_MOST]
    if folded(text) in shown:
        return text
    cuts = [(match.start(), match.end()) for match in _BETWEEN.finditer(text)]
    for start, _ in reversed(cuts):
        if folded(text[:start]) in shown:
            return text[:start].strip()
    for _, end in cuts:
        if folded(text[end:]) in shown:
            return text[end:].strip()
    for start, end in reversed(cuts):
        if _is_outlet(text[end:], outlets):
            text = text[:start].strip()
        else:
            break
    if cuts and _is_outlet(text[: cuts[0][0]], outlets):
        text = text[cuts[0][1] :].strip()
    return text


def _is_outlet(part: str, outlets: set[str]) -> bool:
    name = folded(part)
    return (
        bool(name)
        and len(name.split()) <= _FEW_WORDS
        and any(name == o or name.replace(" ", "") == o.replace(" ", "") for o in outlets)
    )


def headline_block(headline: str, blocks: Sequence[TextBlock]) -> int | None:
    """Give the block, by index, that shows the headline, an h1 before any other."""
    name = folded(headline)
    near = [(index, block) for index, block in enumerate(blocks) if abs(len(block.text) - len(headline)) <= _TRIM]
    found = [(block.box.tag != "h1", index) for index, block in near if folded(block.text) == name]
    return min(found)[1] if found else None
