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
import numpy.typing as npt

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
    if raw is None or b"\x00" in raw:  # UTF-16 has other bytes between
        raw = source.encode("utf-8", "replace")
    data = np.frombuffer(raw, np.uint8)
    at = np.flatnonzero(data == _LESS_THAN)
    tags = len(at)
    if tags > MAX_TAGS and (further := next(islice(_TAG.finditer(cut), MAX_TAGS, None), None)):
        cut = cut[: further.start()]
    if tags * _may_format(data, at) > MAX_REOPENED and _reopened(cut) > MAX_REOPENED:
        return Guarded("", hazard="hundreds of unclosed formatting elements before thousands of others")
    return Guarded(cut, truncated=len(cut) < len(source))


_LONG = 3 * MAX_ATTRIBUTES
"""Code points of a tag with as many attributes, all of different names."""

_STEP, _WINDOW = 8_000, 1_000
"""Every so many code points so many are looked at, to see whether they may lie in a tag that is too long."""

_RUN = _LONG // _STEP
"""Samples in a tag that is too long; all but one must read as attributes."""

_LESS_THAN = ord("<")
_FIRST_LETTERS = np.zeros(1 << 16, bool)
"""Which pairs of bytes after a "<" may begin a formatting element: its first two letters, or its one and its end."""
_ONE_LETTER = [letter + end for letter in "bisu" for end in " />\t\n\f\r"]
for _pair in [*_ONE_LETTER, *(name[:2] for name in _FORMATTING if len(name) > 1)]:
    for _form in {_pair, _pair.upper(), _pair.capitalize(), _pair[0] + _pair[1].upper()}:
        _FIRST_LETTERS[ord(_form[0]) << 8 | ord(_form[1])] = True


def _may_format(data: npt.NDArray[np.uint8], at: npt.NDArray[np.intp]) -> int:
    """Give how many tags may be formatting elements, from the places of "<": no fewer than are, and some others."""
    whole = at[at + 2 < len(data)]
    return int(np.count_nonzero(_FIRST_LETTERS[data[whole + 1].astype(np.uint16) << 8 | data[whole + 2]]))


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
