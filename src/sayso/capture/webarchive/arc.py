"""Records of an ARC file, the Internet Archive's format before WARC."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from sayso.capture.webarchive.members import GZIP
from sayso.capture.webarchive.records import Captured, Lost

_LINE = re.compile(rb"(\S{1,8000}) \S{1,64} (\d{14}|\d{8,12}) (\S{1,100})(?: [^\n]{0,300})? (\d{1,12})\r?\n")
"""URL, IP address, time, media type, length (ARC 1.0; version 2 has more fields between)."""
_PIECE = 1 << 20


def arc_records(path: Path, limit: int) -> Iterator[Captured | Lost]:
    """Yield the pages captured in the file, and what of it is lost; of each page at most `limit` bytes.

    Raises:
        OSError: the file can't be read.

    """
    with path.open("rb") as file:
        compressed = file.read(len(GZIP)) == GZIP
        file.seek(0)
        yield from _members(file, limit) if compressed else _plain(file, limit)


def _members(file: BinaryIO, limit: int) -> Iterator[Captured | Lost]:
    """Yield from a file whose records are compressed one by one; what is damaged costs one record."""
    place, size = 0, file.seek(0, 2)
    while place < size:
        data, end = _inflated(file, place, limit)
        if end is None:
            following = _next_member(file, place + 1)
            what = "damaged" if following else "truncated"
            yield Lost(place, f"{what}, {(following or size) - place:,} bytes unread")
            place = following or size
            continue
        head = _LINE.match(data)
        if head and not head[1].startswith(b"filedesc:"):
            yield _captured(place, head, data[head.end() : head.end() + int(head[4])])
        place = end


def _plain(file: BinaryIO, limit: int) -> Iterator[Captured | Lost]:
    place, size = 0, file.seek(0, 2)
    while place < size:
        file.seek(place)
        line = file.readline(_PIECE)
        if not line.strip():
            place += max(1, len(line))
            continue
        head = _LINE.match(line)
        if head is None or place + len(line) + int(head[4]) > size:
            what = "damaged" if head is None else "truncated"
            yield Lost(place, f"{what}, {size - place:,} bytes unread")
            return
        if not head[1].startswith(b"filedesc:"):
            yield _captured(place, head, file.read(min(int(head[4]), limit)))
        place += len(line) + int(head[4])


def _captured(place: int, head: re.Match[bytes], block: bytes) -> Captured:
    url, time = head[1].decode("utf-8", "replace"), head[2].decode().ljust(14, "0")
    try:
        date = datetime.strptime(time, "%Y%m%d%H%M%S").replace(tzinfo=UTC).isoformat()
    except ValueError:
        date = None
    return Captured(offset=place, url=url, date=date, block=block)


def _inflated(file: BinaryIO, place: int, limit: int) -> tuple[bytes, int | None]:
    """Give what the member holds, at most about `limit` bytes, and where it ends, None where it is damaged."""
    file.seek(place)
    stream, kept = zlib.decompressobj(31), b""
    try:
        while not stream.eof:
            piece = stream.unconsumed_tail or file.read(_PIECE)
            if not piece:
                return kept, None
            data = stream.decompress(piece, _PIECE)
            kept += data if len(kept) <= limit else b""
    except zlib.error:
        return kept, None
    return kept, file.tell() - len(stream.unused_data)


def _next_member(file: BinaryIO, start: int) -> int | None:
    while True:
        file.seek(start)
        piece = file.read(_PIECE)
        at = piece.find(GZIP)
        while at >= 0:
            if _inflated(file, start + at, 0)[1] is not None:
                return start + at
            at = piece.find(GZIP, at + 1)
        if len(piece) < _PIECE:
            return None
        start += len(piece) - len(GZIP)
