"""What the first bytes of a file that is no text say it is."""

from __future__ import annotations

from typing import Final

from sayso.records import Reason

_AT_START: Final = (
    (b"\x89PNG\r\n\x1a\n", Reason.IMAGE, "a PNG picture"),
    (b"\xff\xd8\xff", Reason.IMAGE, "a JPEG picture"),
    (b"GIF87a", Reason.IMAGE, "a GIF picture"),
    (b"GIF89a", Reason.IMAGE, "a GIF picture"),
    (b"II*\x00", Reason.IMAGE, "a TIFF picture"),
    (b"MM\x00*", Reason.IMAGE, "a TIFF picture"),
    (b"\x00\x00\x01\x00", Reason.IMAGE, "an icon"),
    (b"WARC/", Reason.BINARY, "a web archive (WARC) with many pages, not one page"),
    (b"PK\x03\x04", Reason.BINARY, "a ZIP archive or office document; save the page as HTML or text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Reason.BINARY, "an office document; save it as HTML or text"),
    (b"{\\rtf", Reason.BINARY, "an RTF document; save it as HTML or text"),
    (b"bplist00", Reason.BINARY, "a Safari web archive; save the page as HTML"),
    (b"7z\xbc\xaf\x27\x1c", Reason.BINARY, "a 7z archive"),
    (b"Rar!\x1a\x07", Reason.BINARY, "a RAR archive"),
    (b"BZh", Reason.BINARY, "compressed with bzip2; decompress it first"),
    (b"\xfd7zXZ\x00", Reason.BINARY, "compressed with xz; decompress it first"),
    (b"\x28\xb5\x2f\xfd", Reason.BINARY, "compressed with zstd; decompress it first"),
    (b"SQLite format 3\x00", Reason.BINARY, "an SQLite database"),
    (b"PAR1", Reason.BINARY, "a Parquet table"),
    (b"\x7fELF", Reason.BINARY, "a program"),
    (b"MZ\x90", Reason.BINARY, "a program"),
    (b"ID3", Reason.BINARY, "an audio file"),
    (b"OggS", Reason.BINARY, "an audio or video file"),
    (b"\x1a\x45\xdf\xa3", Reason.BINARY, "a video file"),
)
_PDF_WITHIN: Final = 1024
"""Bytes that may stand before "%PDF-" (Adobe's implementation note 13)."""
_PICTURE_BRANDS: Final = (b"avif", b"avis", b"heic", b"heix", b"mif1")


def known_kind(body: bytes) -> tuple[Reason, str] | None:
    """Give the reason to reject `body` and what it is, or None where its first bytes are of no known kind."""
    for mark, reason, what in _AT_START:
        if body.startswith(mark):
            return reason, what
    if body[:_PDF_WITHIN].lstrip().startswith(b"%PDF-"):
        return Reason.PDF, "a PDF document; save its text, or the page that links to it"
    return _container(body)


def _container(body: bytes) -> tuple[Reason, str] | None:
    """Give what a RIFF or ISO media file holds; their kind stands some bytes in."""
    if body[:4] == b"RIFF":
        picture = body[8:12] == b"WEBP"
        return (Reason.IMAGE, "a WebP picture") if picture else (Reason.BINARY, "an audio or video file")
    if body[4:8] == b"ftyp":
        picture = body[8:12] in _PICTURE_BRANDS
        return (Reason.IMAGE, "an AVIF or HEIC picture") if picture else (Reason.BINARY, "a video file")
    return None
