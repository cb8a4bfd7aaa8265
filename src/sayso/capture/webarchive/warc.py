"""Records of a WARC or WET file, by FastWARC; after damage it goes on at the next record that is whole."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from sayso.capture.webarchive.http import is_page, is_page_again
from sayso.capture.webarchive.members import is_compressed, next_record, whole_end
from sayso.capture.webarchive.records import Captured, Lost

_HEAD = 64 * 1024  # bytes of a response in which its head ends
_PIECE = 1 << 20
_BETWEEN = b"\r\n\0 "
"""What may stand behind the last record."""


class NoFastWarc(Exception):
    """The library that reads WARC files is not installed."""


def warc_records(path: Path, limit: int) -> Iterator[Captured | Lost]:
    """Yield the pages captured in the file, and what of it is lost; of each page at most `limit` bytes.

    A revisit record gives the page that it refers to, where that is in the same file.

    Raises:
        NoFastWarc: FastWARC is not installed.
        OSError: the file can't be read.

    """
    with ExitStack() as stack:
        file, beside = (stack.enter_context(path.open("rb")) for _ in range(2))  # FastWARC must not lose its place
        compressed = is_compressed(beside)
        taken = _Taken(path, limit, checked=compressed)
        floor: int | None = 0
        while floor is not None:
            last: int | None = None
            start = floor
            try:
                for record in _records(file, start):
                    last = record.stream_pos
                    yield from taken(record)
                floor, lost = _behind(beside, start if last is None else last, compressed=compressed)
            except OSError:  # FastWARC's word for damage; it can't go on by itself
                floor, lost = _after_damage(beside, start, last, compressed=compressed)
            yield from lost


def _records(file: BinaryIO, start: int) -> Iterator[Any]:
    try:
        from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - of the extra `warc`
    except ImportError as error:
        raise NoFastWarc from error
    file.seek(start)
    return iter(ArchiveIterator(file, parse_http=False))


class _Taken:
    """Takes what is a page out of records; remembers where pages lie, for revisits."""

    def __init__(self, path: Path, limit: int, *, checked: bool) -> None:
        self._path, self._limit = path, limit
        self._checked = checked  # gzip has a checksum of its own
        self._seen: dict[str, int] = {}

    def __call__(self, record: Any) -> Iterator[Captured | Lost]:  # noqa: ANN401 - FastWARC's
        kind, headers = str(record.record_type), record.headers
        if kind == "revisit":
            if is_page_again(record.reader.read(min(_HEAD, record.content_length))):
                yield self._revisited(record)
        elif kind in ("response", "resource", "conversion"):
            found = self._captured(record, http=kind == "response")
            if isinstance(found, Captured) and (digest := headers.get("WARC-Payload-Digest")):
                self._seen.setdefault(digest, found.offset)
            if found:
                yield found

    def _captured(self, record: Any, *, http: bool) -> Captured | Lost | None:  # noqa: ANN401 - FastWARC's
        """Give the page in the record; None where it holds none, or is cut off, which is told at the file's end."""
        headers, length = record.headers, record.content_length
        media_type = headers.get("Content-Type") or ""
        start = record.reader.read(min(_HEAD, length))
        if not is_page(start, media_type, http=http):
            return None
        rest = length - len(start)
        block = start + (record.reader.read(min(rest, self._limit)) if rest and len(start) == _HEAD else b"")
        if len(block) < min(length, _HEAD + self._limit):
            return None
        if (
            not self._checked
            and len(block) == length
            and not _has_digest(block, headers.get("WARC-Block-Digest") or "")
        ):
            return Lost(record.stream_pos, f"damaged: not what was captured ({headers.get('WARC-Target-URI')})")
        return Captured(
            offset=record.stream_pos,
            url=_address(headers),
            date=headers.get("WARC-Date"),
            block=block,
            http=http,
            media_type="" if http else media_type,
        )

    def _revisited(self, record: Any) -> Captured | Lost:  # noqa: ANN401 - FastWARC's
        """Give the page that was the same as an earlier one, with the address and time of the later visit."""
        place, headers = self._seen.get(record.headers.get("WARC-Payload-Digest") or ""), record.headers
        here = {"url": _address(headers), "date": headers.get("WARC-Date")}
        if place is None:
            return Lost(record.stream_pos, f"a revisit of a page that is not in this file ({here['url']})")
        with self._path.open("rb") as file:
            first = next(_records(file, place))
            found = self._captured(first, http=str(first.record_type) == "response")
        if not isinstance(found, Captured):
            return Lost(record.stream_pos, f"a revisit of a page that can't be read ({here['url']})")
        return Captured(
            block=found.block, http=found.http, media_type=found.media_type, offset=record.stream_pos, **here
        )


def _address(headers: Any) -> str | None:  # noqa: ANN401 - FastWARC's
    address = headers.get("WARC-Target-URI")
    return address.strip("<> ") if address else None  # wget writes it between angle brackets


def _has_digest(block: bytes, stated: str) -> bool:
    """Tell whether the block has its digest; one that is absent, or of a kind not known here, says nothing."""
    name, _, digest = stated.partition(":")
    if name.lower() not in ("sha1", "sha256") or not digest:
        return True
    found = hashlib.new(name.lower(), block, usedforsecurity=False)
    return digest.strip().casefold() in (found.hexdigest(), base64.b32encode(found.digest()).decode().casefold())


def _behind(file: BinaryIO, last: int, *, compressed: bool) -> tuple[int | None, list[Lost]]:
    """Give where to go on behind the last record that was found, and what is lost there: nothing, mostly."""
    size = file.seek(0, 2)
    end = whole_end(file, last, compressed=compressed)
    start = last if end is None else end
    file.seek(start)
    if start >= size or (end is not None and _is_blank(file)):
        return None, []
    following = next_record(file, start + (end is None), compressed=compressed)
    if following is None:
        return None, [Lost(start, f"truncated, {size - start:,} bytes unread")]
    return following, [Lost(start, f"damaged, {following - start:,} bytes unread")]


def _is_blank(file: BinaryIO) -> bool:
    """Tell whether nothing but padding stands in the rest of the file, which may be large."""
    return all(not piece.strip(_BETWEEN) for piece in iter(lambda: file.read(_PIECE), b""))


def _after_damage(file: BinaryIO, floor: int, last: int | None, *, compressed: bool) -> tuple[int | None, list[Lost]]:
    """Give where the next whole record begins after damage, and which records are lost before it."""
    size = file.seek(0, 2)
    end = None if last is None else whole_end(file, last, compressed=compressed)
    start = floor if last is None else last if end is None else end
    file.seek(start)
    if end is not None and _is_blank(file):
        return None, []
    bad, probe = [start], next_record(file, start + 1, compressed=compressed)
    while probe is not None and whole_end(file, probe, compressed=compressed) is None:
        bad.append(probe)
        probe = next_record(file, probe + 1, compressed=compressed)
    edges = [*bad, size if probe is None else probe]
    return probe, [Lost(at, f"damaged, {edges[i + 1] - at:,} bytes unread") for i, at in enumerate(bad)]
