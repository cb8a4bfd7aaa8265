"""What an HTTP response in a web archive holds."""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

from sayso.capture.webarchive.records import Captured

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_HEADER = re.compile(rb"^([!-9;-~]{1,100}):[ \t]{0,100}([^\r\n]{0,2000})", re.MULTILINE)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_FINE = 200
_PAGES = ("text/html", "application/xhtml+xml")


class Response(NamedTuple):
    """A response: status, headers by small name, and the body as it was sent."""

    status: int | None
    headers: dict[str, str]
    body: bytes


def parsed(block: bytes) -> Response:
    """Give the response whose bytes are given; without a head that is one, all of it is the body."""
    status = _STATUS.match(block)
    blank = _BLANK_LINE.search(block)
    if status is None or blank is None:
        return Response(None, {}, block)
    found = _HEADER.findall(block, status.end(), blank.start())
    headers = {name.decode("ascii").lower(): value.decode("latin-1").strip() for name, value in found}
    return Response(int(status[1]), headers, block[blank.end() :])


def is_page(start: bytes, media_type: str, *, http: bool) -> bool:
    """Tell whether a record that starts so holds a page: HTML that was found, or a text converted from one."""
    if not http:
        return media_type.startswith((*_PAGES, "text/plain"))
    status, headers, _ = parsed(start)
    stated = headers.get("content-type", "").lower()
    return status == _FINE and (stated.startswith(_PAGES) or not stated)


def is_page_again(head: bytes) -> bool:
    """Tell whether a revisit with this head of a response can be of a page: pictures are visited again too."""
    stated = parsed(head).headers.get("content-type", "").lower()
    return not stated or stated.startswith(_PAGES)


def document(captured: Captured, limit: int) -> Response:
    """Give the document, chunks joined and deflate undone, at most about `limit` bytes of it; gzip is left as it is."""
    if not captured.http:
        return Response(None, {"content-type": captured.media_type}, captured.block)
    response = parsed(captured.block)
    body = response.body
    if "chunked" in response.headers.get("transfer-encoding", "").lower():
        body = _joined(body)
    if response.headers.get("content-encoding", "").lower() == "deflate":
        body = _inflated(body, limit)
    return response._replace(body=body)


def _joined(body: bytes) -> bytes:
    """Give the chunks as one; a body that is not in chunks, since who wrote the archive joined them, as it is."""
    pieces, place = [], 0
    while (head := _CHUNK.match(body, place)) and (length := int(head[1], 16)):
        pieces.append(body[head.end() : head.end() + length])
        place = head.end() + length
        place += body[place : place + 2] == b"\r\n" and 2
    return b"".join(pieces) if pieces else body


def _inflated(body: bytes, limit: int) -> bytes:
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):  # some servers send the stream without its head
        try:
            return zlib.decompressobj(wbits).decompress(body, limit + 1)
        except zlib.error:
            continue
    return body
