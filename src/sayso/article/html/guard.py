"""A look at a page's source before a parser sees it: what would hang the parser is kept from it.

A tag with 200,000 attributes, 100,000 nested elements, or hundreds of unclosed fonts in front of thousands of
paragraphs cost every HTML parser quadratic time or memory. The limits lie far above what the pages of the tuning data
have (under 300 attributes in a tag, under 10,000 tags) and keep lexbor under two seconds and 300 MB.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

MAX_SOURCE = 10_000_000
"""Code points of a page's source that are read."""

MAX_ATTRIBUTES = 25_000
"""Attributes of one tag."""

MAX_TAGS = 30_000
"""Tags that are read, opening and closing ones and comments; as many nested elements take lexbor about a second."""

MAX_REOPENED = 300_000
"""Formatting elements that the parser opens anew, one for each unclosed one in each later block (HTML5, 13.2.4.3)."""

_TAG = re.compile(
    r"""<(?:!--(?:[^-]++|-(?!->))*+|"""
    r"""/?[a-zA-Z][^\s/>]*+(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)?)?)*+)"""
)
"""A tag as HTML5's tokenizer sees it (13.2.5.6 to .39), to its end without the ">", or a comment."""
_QUOTED = re.compile(r"\"[^\"]*+\"?|'[^']*+'?")
_ATTRIBUTE = re.compile(r"[^\s/=>\"']+")
_NAME = re.compile(r"<(/?)([a-zA-Z]+)")
_MAY_FORMAT = re.compile(r"<[bcefinstuBCEFINSTU][a-zA-Z]{0,5}[\s/>]")
_FORMATTING = frozenset(["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])


@dataclass(frozen=True, slots=True)
class Guarded:
    """The part of a source that a parser may see; `hazard` says, for a person, why it may see none."""

    source: str
    truncated: bool = False
    hazard: str | None = None


def guard(source: str) -> Guarded:
    """Give what of `source` is safe to parse; time grows linearly with its length."""
    cut = source[:MAX_SOURCE]
    tags = _TAG.findall(cut)
    if any(_attributes(tag) > MAX_ATTRIBUTES for tag in tags if len(tag) > _LONG):
        return Guarded("", hazard=f"a tag with more than {MAX_ATTRIBUTES:,} attributes")
    count = len(tags)
    if count > MAX_TAGS:
        cut = cut[: next(islice(_TAG.finditer(cut), MAX_TAGS, None)).start()]
    if count * count > _SAFE and count * len(_MAY_FORMAT.findall(cut)) > MAX_REOPENED and _reopened(cut) > MAX_REOPENED:
        return Guarded("", hazard="hundreds of unclosed formatting elements before thousands of others")
    return Guarded(cut, truncated=len(cut) < len(source))


_LONG = 2 * MAX_ATTRIBUTES
_SAFE = 4 * MAX_REOPENED * 4
"""The square of the tags, closing ones among them, up to which no split into fonts and blocks reaches the limit."""


def _attributes(tag: str) -> int:
    return 0 if tag.startswith("<!") else len(_ATTRIBUTE.findall(_QUOTED.sub("=", tag)))


def _reopened(source: str) -> int:
    """Give how many formatting elements are opened anew, if every other tag starts a block."""
    formatting = reopened = 0
    for slash, name in _NAME.findall(source):
        if name.lower() in _FORMATTING:
            formatting = max(0, formatting + (-1 if slash else 1))
        elif not slash:
            reopened += formatting
    return reopened
