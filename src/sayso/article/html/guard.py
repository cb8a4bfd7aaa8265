"""A look at a page's source before a parser sees it: what would hang the parser is kept from it.

A tag with 200,000 attributes, 100,000 nested elements, or hundreds of unclosed fonts in front of thousands of
paragraphs cost every HTML parser quadratic time or memory. The limits lie far above what the pages of the tuning data
have (under 300 attributes, depth under 200) and keep lexbor under a second and 300 MB.
"""

from __future__ import annotations

import re

MAX_SOURCE = 20_000_000
"""Code points of a page's source."""

MAX_ATTRIBUTES = 25_000
"""Attributes of one tag."""

MAX_DEPTH = 6_000
"""Elements open at once."""

MAX_REOPENED = 300_000
"""Formatting elements that the parser opens anew, one for each unclosed one in each later block (HTML5, 13.2.4.3)."""

_SEPARATORS = ("\n", "\t", "\r", "\f", "/", "=")
_TAG = re.compile(r"""<[a-zA-Z][^"'>]*+(?:"[^"]*+"?[^"'>]*+|'[^']*+'?[^"'>]*+)*+""")
_QUOTED = re.compile(r"\"[^\"]*+\"?|'[^']*+'?")
_ATTRIBUTE = re.compile(r"[^\s/=>\"']+")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_NEVER_OPEN = frozenset(
    "area base br col embed hr img input link meta source track wbr param p li dt dd option optgroup tr td th thead "
    "tbody tfoot rb rt rp rtc html head body script style".split()
)
_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())


def find_hazard(source: str) -> str | None:
    """Give what of `source` would hang a parser, in words for a person, or None."""
    if _may_have_attributes(source) and any(_attributes(tag) > MAX_ATTRIBUTES for tag in _TAG.findall(source)):
        return f"a tag with more than {MAX_ATTRIBUTES:,} attributes"
    opening = source.count("<") - source.count("</")
    return _nesting_hazard(source) if opening > _FEW_TAGS else None


_FEW_TAGS = 1_500


def _may_have_attributes(source: str) -> bool:
    """Tell whether there are enough separators on the page for a tag with too many attributes."""
    return len(source) > 4 * MAX_ATTRIBUTES and _separators(source) >= MAX_ATTRIBUTES


def _separators(source: str) -> int:
    """Give no fewer than the characters that can part two attributes; of a run of spaces half may count."""
    return source.count(" ") - source.count("  ") + sum(map(source.count, _SEPARATORS))


def _attributes(tag: str) -> int:
    return len(_ATTRIBUTE.findall(_QUOTED.sub("=", tag))) if len(tag) > 2 * MAX_ATTRIBUTES else 0


def _nesting_hazard(source: str) -> str | None:
    depth = formatting = reopened = 0
    for slash, name in _NAME.findall(source):
        name = name.lower()  # noqa: PLW2901 - the same name, as HTML reads it
        if name in _FORMATTING:
            formatting = max(0, formatting + (-1 if slash else 1))
        elif not slash:
            reopened += formatting
        if name not in _NEVER_OPEN:
            depth = max(0, depth + (-1 if slash else 1))
        if depth > MAX_DEPTH:
            return f"more than {MAX_DEPTH:,} elements nested in each other"
        if reopened > MAX_REOPENED:
            return "hundreds of unclosed formatting elements before thousands of others"
    return None
