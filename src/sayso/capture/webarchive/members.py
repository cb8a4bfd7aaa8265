"""Where records begin in a file that is damaged, and whether they are whole."""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO

_FIRST = b"WARC/"
GZIP = b"\x1f\x8b\x08"
_PIECE = 1 << 20
_HEAD = 512  # bytes of a member from which its first line can be told
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"\ncontent-length:[ \t]{0,20}(\d{1,15})", re.IGNORECASE)
_PLAIN = re.compile(rb"WARC/[01]\.\d+\r?\n")


def next_record(file: BinaryIO, start: int, *, compressed: bool) -> int | None:
    """Give where the next record begins, at `start` or after it; None where there is none."""
    pattern = re.compile(re.escape(GZIP)) if compressed else _PLAIN
    overlap = 16
    while True:
        file.seek(start)
        piece = file.read(_PIECE)
        for match in pattern.finditer(piece):
            if not compressed or _opens(file, start + match.start()):
                return start + match.start()
        if len(piece) < _PIECE:
            return None
        start += len(piece) - overlap


def is_compressed(file: BinaryIO) -> bool:
    """Tell whether the records of the file are compressed; its first bytes may be damaged."""
    file.seek(0)
    return file.read(len(_FIRST)) != _FIRST and next_record(file, 0, compressed=True) is not None


def whole_end(file: BinaryIO, start: int, *, compressed: bool) -> int | None:
    """Give where the record that begins there ends; None where it is damaged or cut off."""
    file.seek(start)
    return _member_end(file) if compressed else _record_end(file)


def _opens(file: BinaryIO, start: int) -> bool:
    """Tell whether a compressed record begins there; three bytes alone come up by chance every 16 MB."""
    file.seek(start)
    try:
        return zlib.decompressobj(31).decompress(file.read(_HEAD), len(_FIRST)) == _FIRST
    except zlib.error:
        return False


def _member_end(file: BinaryIO) -> int | None:
    stream = zlib.decompressobj(31)
    try:
        while not stream.eof:
            piece = file.read(_PIECE)
            if not piece:
                return None
            data = stream.decompress(piece, _PIECE)
            while stream.unconsumed_tail and not stream.eof:  # a bomb is passed through, not kept
                data = stream.decompress(stream.unconsumed_tail, _PIECE)
            del data
    except zlib.error:
        return None
    return file.tell() - len(stream.unused_data)


def _record_end(file: BinaryIO) -> int | None:
    start = file.tell()
    head = file.read(_PIECE)
    blank = _BLANK_LINE.search(head)
    length = _LENGTH.search(head, 0, blank.start()) if blank else None
    if blank is None or length is None:
        return None
    end = start + blank.end() + int(length[1])
    size = file.seek(0, 2)
    file.seek(end)
    between = file.read(len(b"\r\n\r\n"))
    return end + len(between) - len(between.lstrip(b"\r\n")) if end <= size else None
