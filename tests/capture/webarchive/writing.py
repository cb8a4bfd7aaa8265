"""Web archives written by hand, byte for byte as the formats say."""

from __future__ import annotations

import base64
import gzip
import hashlib

PAGE = "<html><head><title>Bees {0}</title></head><body><article><h1>Bees {0}</h1><p>{1}</p></article></body></html>"


def html(number: int, words: int = 60) -> bytes:
    text = " ".join(hashlib.sha256(f"{number} {word}".encode()).hexdigest()[:7] for word in range(words))
    return PAGE.format(number, text).encode()


def response(body: bytes, *headers: str, status: str = "200 OK", media_type: str = "text/html; charset=utf-8") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def warc(kind: str, block: bytes, *headers: str, url: str = "https://bees.example/", digest: bool = True) -> bytes:
    """Give a WARC record."""
    sha1 = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2026-03-04T05:06:07Z",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>",
        *([f"WARC-Block-Digest: sha1:{sha1}"] if digest else []),
        *headers,
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def pages(many: int, **fields: bool) -> list[bytes]:
    """Give so many records, each of a page of its own."""
    return [warc("response", response(html(n)), url=f"https://bees.example/{n}", **fields) for n in range(many)]


def joined(records: list[bytes], *, compressed: bool) -> tuple[bytes, list[int]]:
    """Give the file that the records make, and where each begins."""
    parts = [gzip.compress(record, mtime=0) if compressed else record for record in records]
    starts = [sum(map(len, parts[:number])) for number in range(len(parts) + 1)]
    return b"".join(parts), starts


def arc(url: str, block: bytes, media_type: str = "text/html") -> bytes:
    """Give an ARC record."""
    return f"{url} 192.0.2.1 20040506070809 {media_type} {len(block)}\n".encode() + block + b"\n"


ARC_HEAD = arc(
    "filedesc://bees.arc", b"1 0 Bees\nURL IP-address Archive-date Content-type Archive-length\n", "text/plain"
)
