import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.capture import capture_bytes
from sayso.capture.sniff import BODY_CAP
from sayso.records import Page, Reason, Rejected

PROSE = "The harbour board said on Tuesday that the ferry would sail again.\n\nIt gave no date.\n"


def kind(body, **given):
    result = capture_bytes(body, **given)
    return result.media_type if isinstance(result, Page) else result.reason


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><title>a</title>",
        b"\xef\xbb\xbf \n<html lang=en><body>Text",
        b"<?xml version='1.0'?>\n<!-- saved -- from -->\n<html xmlns='x'><body/></html>",
        b"<div><p>One paragraph.</p><p>Another.</p></div>",
        ("Intro <b>bold</b> and <a href='x'>a link</a>.<br><p>More.</p>" * 3).encode(),
        "<html><body>Ferry</body></html>".encode("utf-16-le"),
        "<html><body>Ferry</body></html>".encode("utf-16"),
    ],
)
def test_html(body):
    assert kind(body) == "text/html"


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Turnout was < 5 % and > 3 %; a < b > c. " * 5,
        "<3 is a heart, said one <user@example.org> of the <unnamed source>.",
        "Use <p> for paragraphs.\n" + PROSE * 20,
        '{"headline": "Ferry", "body": "It sails."}',
        "名前は言えない、と関係者は述べた。" * 5,
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le"])
def test_text(text, codec):
    assert kind(text.encode(codec)) == "text/plain"


def test_suffix_and_sender_break_ties_only():
    stub = b"One <p>paragraph"
    assert kind(stub) == "text/plain"
    assert kind(stub, name="page.html") == "text/html"
    assert kind(stub, media_type="text/html") == "text/html"
    assert kind(stub, name="page.html", media_type="text/plain") == "text/plain"
    assert kind(PROSE.encode(), name="page.html") == "text/plain"
    assert kind(b"<!doctype html><p>a</p>", name="page.txt") == "text/html"


def zipped():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", PROSE)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \n\t \0\0", Reason.EMPTY),
        (b"\xef\xbb\xbf\n", Reason.EMPTY),
        (b"%PDF-1.7\n%\xe2\xe3", Reason.PDF),
        (b"\n%PDF-1.4 text", Reason.PDF),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Reason.IMAGE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Reason.IMAGE),
        (b"GIF89a\1\0", Reason.IMAGE),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Reason.IMAGE),
        (b"\0\0\0\x1cftypavif\0\0", Reason.IMAGE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Reason.IMAGE),
        (zipped(), Reason.BINARY),
        (b"\x7fELF\2\1\1", Reason.BINARY),
        (b"\0\0\0\x18ftypmp42", Reason.BINARY),
        (b"RIFF\x10\0\0\0WAVEfmt ", Reason.BINARY),
        (b"WARC/1.1\r\nWARC-Type: response", Reason.BINARY),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", Reason.BINARY),
        (b"From: <Saved by a browser>\nSubject: a\nMIME-Version: 1.0\n", Reason.BINARY),
        (bytes(range(256)) * 9, Reason.BINARY),
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", Reason.NO_ARTICLE),
        (b"a" * (BODY_CAP + 1), Reason.TOO_LARGE),
        (gzip.compress(b"a" * (BODY_CAP + 1), mtime=0), Reason.TOO_LARGE),
        (gzip.compress(b"", mtime=0), Reason.EMPTY),
        (b"\x1f\x8b\x08 this is no gzip", Reason.BINARY),
    ],
)
def test_no_page(body, reason):
    result = capture_bytes(body, name="thing")
    assert isinstance(result, Rejected)
    assert (result.name, result.reason) == ("thing", reason)
    assert result.detail


def test_gzip_is_opened_and_many_members_are_one():
    page = capture_bytes(gzip.compress(b"One half, ") + gzip.compress(b"and the other."))
    assert page.body == b"One half, and the other."


def test_a_cut_gzip_gives_what_is_there():
    text = "".join(f"Sentence number {n} of the report. " for n in range(500)).encode()
    page = capture_bytes(gzip.compress(text)[:-200])
    assert text.startswith(page.body)
    assert len(page.body) > 1000


def test_fields():
    body = "Größe der Straße".encode("latin-1")
    page = capture_bytes(body, name="a", url="https://example.org/a", media_type="text/plain; charset=ISO-8859-1")
    assert page == Page(body=body, media_type="text/plain", name="a", url="https://example.org/a", charset="ISO-8859-1")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_rejected(body):
    result = capture_bytes(body, name="x")
    assert isinstance(result, (Page, Rejected))
    assert result.name == "x"
