"""The characters of a captured page."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

from sayso.records import Page
from sayso.text.charsets import MULTI_BYTE, codec, unicode_form

_PRESCAN: Final = 4096
"""Bytes looked at for a declaration. The standard says 1,024; pages with long comments before it exist."""
_XML: Final = re.compile(
    rb"""^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']""", re.IGNORECASE
)
_META: Final = re.compile(rb"""<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE)
_CHANCE: Final = 5
"""Multi-byte sequences that must be valid UTF-8 before an East Asian declaration is disbelieved: a pair of
GB 2312 bytes is valid UTF-8 one time in seven, five in a row one time in 20,000."""
_GUESS_SAMPLE: Final = 4000


def decode(page: Page) -> str:
    r"""Give the page's text: valid Unicode without NULs, every line end a "\n".

    Looked at in this order: byte-order mark, UTF-16's pattern of NULs, UTF-8 that is valid and not all
    ASCII (whatever is declared), `page.charset`, the document's own declaration (`<meta>`, `<?xml?>`, as
    WHATWG's prescan), and then what the bytes look like. Invalid bytes become U+FFFD.
    """
    text = _characters(page)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        text = text.replace("\x00", "")
    return text.removeprefix("\ufeff")


def _characters(page: Page) -> str:
    body = page.body
    if form := unicode_form(body):
        return body[form[1] :].decode(form[0], "replace")
    declared = codec(page.charset) or _declared(page)
    if declared not in MULTI_BYTE:
        with suppress(UnicodeDecodeError):
            return body.decode("utf-8")
    multi = _utf8_sequences(body)
    if multi is not None and (declared not in MULTI_BYTE or multi >= _CHANCE):
        name = "iso2022_jp" if declared == "iso2022_jp" and not multi else "utf-8"
    elif declared in (None, "utf-8", "utf-16-le", "utf-16-be"):
        name = _guess(body)
    else:
        name = declared
    return body.decode(name, "replace")


def _declared(page: Page) -> str | None:
    """Give the codec that the document declares; UTF-16 in an ASCII declaration can't be true."""
    if not ("html" in page.media_type or "xml" in page.media_type):
        return None
    head = _without_comments(page.body[:_PRESCAN])
    found = _XML.search(head) or _META.search(head)
    name = codec(found.group(1).decode("ascii", "replace")) if found else None
    return "utf-8" if name and name.startswith("utf-16") else name


def _without_comments(head: bytes) -> bytes:
    kept, rest = b"", head
    while (start := rest.find(b"<!--")) >= 0:
        kept, (_, _, rest) = kept + rest[:start], rest[start + 4 :].partition(b"-->")
    return kept + rest


def _utf8_sequences(body: bytes) -> int | None:
    """Give how many multi-byte characters the valid UTF-8 has; None where it is not valid.

    A last character cut in half is no fault: captures end at a size limit.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data" or error.end != len(body):
            return None
        text = body[: error.start].decode("utf-8")
    return len(text) - len(text.encode("ascii", "ignore"))


def _guess(body: bytes) -> str:
    """Give the likeliest codec of bytes that are not UTF-8; UTF-8 where most of them are, the rest damaged."""
    text = body.decode("utf-8", "replace")
    good = sum(1 for char in text if char > "\x7f" and char != "\ufffd")
    if good > text.count("\ufffd"):
        return "utf-8"
    from sayso.text.charset_guess import guess_codec  # noqa: PLC0415 - loads a detector that few pages need

    return guess_codec(b"\n".join(line for line in body.splitlines() if not line.isascii())[:_GUESS_SAMPLE])
