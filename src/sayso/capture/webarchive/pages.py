"""The pages of a web archive, each with its address, time and status."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

from sayso.capture.sniff import BODY_CAP, capture_bytes
from sayso.capture.webarchive.arc import arc_records
from sayso.capture.webarchive.http import document, is_page
from sayso.capture.webarchive.members import GZIP
from sayso.capture.webarchive.records import Captured, Lost
from sayso.capture.webarchive.warc import NoFastWarc, warc_records
from sayso.records import Page, Reason, Rejected

_LOOK = 4096
_ARC = (".arc", ".arc.gz")


def web_archive_kind(start: bytes) -> Literal["warc", "arc"] | None:
    """Give which kind of web archive a file is that starts with these bytes, None where it is none."""
    if start.startswith(GZIP):
        try:
            start = zlib.decompressobj(31).decompress(start, _LOOK)
        except zlib.error:
            return None
    return "warc" if start.startswith(b"WARC/") else "arc" if start.startswith(b"filedesc://") else None


def capture_web_archive(path: Path) -> Iterator[Page | Rejected]:
    """Yield the pages in the web archive, and a `Rejected` for each record that is damaged or cut off.

    Pages are HTML that came with status 200, and texts converted from it (WET); pictures, scripts, redirects and
    error pages are passed over.
    """
    try:
        with path.open("rb") as file:
            kind = web_archive_kind(file.read(_LOOK)) or ("arc" if path.name.lower().endswith(_ARC) else "warc")
        records = arc_records(path, BODY_CAP) if kind == "arc" else warc_records(path, BODY_CAP)
        for record in records:
            if isinstance(record, Lost):
                yield Rejected(name=f"{path}@{record.offset}", reason=Reason.UNREADABLE, detail=record.why)
            elif kind != "arc" or is_page(record.block, "", http=True):
                yield _page(path, record)
    except NoFastWarc:
        detail = "a web archive; to read it, install FastWARC: pip install 'sayso[warc]'"
        yield Rejected(name=str(path), reason=Reason.UNREADABLE, detail=detail)
    except OSError as error:
        yield Rejected(name=str(path), reason=Reason.UNREADABLE, detail=error.strerror or str(error))


def _page(path: Path, captured: Captured) -> Page | Rejected:
    response = document(captured, BODY_CAP)
    media_type = response.headers.get("content-type", "")
    name = captured.url or f"{path}@{captured.offset}"
    page = capture_bytes(response.body, name=name, url=captured.url, media_type=media_type)
    if isinstance(page, Rejected):
        return page
    return replace(page, captured=captured.date, status=response.status, requested_url=captured.url)
