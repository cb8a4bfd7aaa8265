"""A look at a page's source before a parser sees it: what would hang the parser is kept from it.

A tag with 200,000 attributes, 100,000 nested elements, or hundreds of unclosed fonts in front of thousands of
paragraphs cost every HTML parser quadratic time or memory. The limits lie far above what the pages of the tuning data
have (under 300 attributes in a tag, under 10,000 tags) and keep lexbor under two seconds and 300 MB.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

import numpy as np

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
_IN_TAG = re.compile(
    r"""(?:=?\s*"[^"]*"|=?\s*'[^']*'|[^"]*"|[^']*'|)[\s/]*+"""
    r"""(?:[^\s"'<>/={};]++(?:\s*+=\s*+(?:"[^"]*+(?:"|$)|'[^']*+(?:'|$)|[^\s"'<>]*+))?+[\s/]*+)*+$"""
)
"""Attributes from the beginning of a sample, or from the first quotation mark on; none with the braces of scripts."""
_ATTRIBUTE = re.compile(r"[^\s/=>\"']+")
_NAME = re.compile(r"<(/?)([a-zA-Z]+)")
_MAY_FORMAT = re.compile(r"<(?i:[bisu]|big|code|em|font|nobr|small|strike|strong|tt)[\s/>]")
_FORMATTING = frozenset(["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"])


@dataclass(frozen=True, slots=True)
class Guarded:
    """The part of a source that a parser may see; `hazard` says, for a person, why it may see none."""

    source: str
    truncated: bool = False
    hazard: str | None = None


def guard(source: str, raw: bytes | None = None) -> Guarded:
    """Give what of `source` is safe to parse; `raw` are the bytes it was decoded from, which saves encoding it.

    Time grows linearly with the length.
    """
    cut = source[:MAX_SOURCE]
    if _may_hold_long_tag(cut) and any(
        _attributes(tag) > MAX_ATTRIBUTES for tag in _TAG.findall(cut) if len(tag) > _LONG
    ):
        return Guarded("", hazard=f"a tag with more than {MAX_ATTRIBUTES:,} attributes")
    tags = _brackets(source.encode("utf-8", "replace") if raw is None else raw)
    if tags > MAX_TAGS and (further := next(islice(_TAG.finditer(cut), MAX_TAGS, None), None)):
        cut = cut[: further.start()]
    if tags * tags > _SAFE and tags * len(_MAY_FORMAT.findall(cut)) > MAX_REOPENED and _reopened(cut) > MAX_REOPENED:
        return Guarded("", hazard="hundreds of unclosed formatting elements before thousands of others")
    return Guarded(cut, truncated=len(cut) < len(source))


_LONG = 3 * MAX_ATTRIBUTES
"""Code points of a tag with as many attributes, all of different names."""

_STEP, _WINDOW = 8_000, 1_000
"""Every so many code points so many are looked at, to see whether they may lie in a tag that is too long."""

_RUN = _LONG // _STEP
"""Samples in a tag that is too long; all but one must read as attributes."""

_SAFE = 16 * MAX_REOPENED
"""The square of the tags, closing ones among them, up to which no split into fonts and blocks reaches the limit."""


def _brackets(raw: bytes) -> int:
    """Give how many "<" there are: no fewer than tags. Ten times as fast as `str.count`."""
    return int(np.count_nonzero(np.frombuffer(raw, np.uint8) == _LESS_THAN))


_LESS_THAN = ord("<")


def _may_hold_long_tag(source: str) -> bool:
    """Tell whether samples of the source in a row, over the length of a too long tag, may all lie in one tag.

    A cheap look before the exact one, which would take longer than the parser does.
    """
    looked = [bool(_IN_TAG.match(source, start, start + _WINDOW)) for start in range(0, len(source), _STEP)]
    return any(sum(looked[i : i + _RUN]) > _RUN - 2 for i in range(len(looked) - _RUN + 1) if looked[i])


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
