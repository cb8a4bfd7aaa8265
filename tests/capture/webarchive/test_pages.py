from __future__ import annotations

import gzip
import io
import random
import zlib
from pathlib import Path

import pytest
from tests.capture.webarchive.writing import ARC_HEAD, arc, html, joined, pages, response, warc

from sayso.capture import capture_folder, capture_paths, is_web_archive, plan
from sayso.records import Page, Reason, Rejected

COMPRESSED = pytest.mark.parametrize("compressed", [True, False], ids=["gz", "plain"])


def written(tmp_path: Path, records: list[bytes], *, compressed: bool = True, name: str = "a.warc") -> Path:
    path = tmp_path / (name + ".gz" * compressed)
    path.write_bytes(joined(records, compressed=compressed)[0])
    return path


def read(path: Path) -> list[Page | Rejected]:
    return list(capture_paths([path], io.BytesIO()))


def urls(found: list[Page | Rejected]) -> list[str]:
    return [page.url for page in found if isinstance(page, Page)]


def lost(found: list[Page | Rejected]) -> list[Rejected]:
    return [item for item in found if isinstance(item, Rejected)]


@COMPRESSED
def test_pages_come_with_address_time_and_status(tmp_path: Path, compressed: bool) -> None:
    path = written(tmp_path, pages(3), compressed=compressed)
    found = read(path)
    assert [page.body for page in found] == [html(number) for number in range(3)]
    assert found[1] == Page(
        body=html(1),
        media_type="text/html",
        name="https://bees.example/1",
        url="https://bees.example/1",
        requested_url="https://bees.example/1",
        captured="2026-03-04T05:06:07Z",
        status=200,
        charset="utf-8",
    )
    assert list(capture_folder(tmp_path)) == found
    assert is_web_archive(path)
    assert plan([path]).total is plan([tmp_path]).total is None


def test_a_web_archive_may_come_from_a_pipe(tmp_path: Path) -> None:
    path = written(tmp_path, [*pages(2), warc("revisit", b"")])
    found = list(capture_paths(["-"], io.BytesIO(path.read_bytes())))
    assert urls(found) == ["https://bees.example/0", "https://bees.example/1"]
    assert lost(found)[0].name.startswith("-@")


def test_how_many_there_are_is_told_while_they_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, pages(40))
    course = plan([path])
    told = [course.total for _ in capture_paths([path], io.BytesIO(), course)]
    assert all(40 <= total <= 50 for total in told[5:])
    assert course.total == 40
    files = [tmp_path / f"{number}.html" for number in range(3)]
    for file in files:
        file.write_bytes(html(1))
    assert plan(files).total == 3
    assert plan([*files, tmp_path / "missing", "-"]).total is None


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    records = [
        warc("warcinfo", b"software: bees\r\n"),
        warc("request", b"GET / HTTP/1.1\r\n\r\n"),
        warc("response", response(b"\x89PNG", media_type="image/png")),
        warc("response", response(html(1), status="404 Not Found")),
        warc("response", response(b"", status="301 Moved")),
        warc("response", b"nonsense"),
        warc("metadata", b"fetchTimeMs: 7\r\n"),
        *pages(1),
    ]
    assert urls(read(written(tmp_path, records))) == ["https://bees.example/0"]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(html(1)), ["Content-Encoding: gzip"]),
        (zlib.compress(html(1)), ["Content-Encoding: deflate"]),
        (zlib.compress(html(1))[2:-4], ["Content-Encoding: deflate"]),
        (
            b"5\r\n" + html(1)[:5] + b"\r\n%x;ext\r\n" % (len(html(1)) - 5) + html(1)[5:] + b"\r\n0\r\n\r\n",
            ["Transfer-Encoding: chunked"],
        ),
        (html(1), ["Transfer-Encoding: chunked"]),
        (html(1), ["Content-Encoding: deflate"]),
    ],
    ids=["gzip", "deflate", "bare deflate", "chunks", "chunks joined already", "deflate undone already"],
)
def test_what_http_did_to_the_body_is_undone(tmp_path: Path, body: bytes, headers: list[str]) -> None:
    (found,) = read(written(tmp_path, [warc("response", response(body, *headers))]))
    assert found.body == html(1)


def test_texts_and_resources(tmp_path: Path) -> None:
    records = [
        warc("conversion", b"Bees\n\nThe bees are back, she said.", "Content-Type: text/plain"),
        warc("resource", html(2), "Content-Type: text/html", url="<https://bees.example/2>"),
        warc("resource", b"\xff\xd8\xff", "Content-Type: image/jpeg"),
    ]
    text, page = read(written(tmp_path, records, name="a.warc.wet"))
    assert (text.media_type, text.status, text.body[:4]) == ("text/plain", None, b"Bees")
    assert (page.media_type, page.url) == ("text/html", "https://bees.example/2")


def test_a_picture_visited_again_is_no_loss(tmp_path: Path) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"
    records = [
        warc("response", response(b"png", media_type="image/png"), "WARC-Payload-Digest: sha1:CCCC"),
        *(warc("revisit", head, f"WARC-Payload-Digest: sha1:{digest}") for digest in ("CCCC", "DDDD")),
        *pages(1),
    ]
    (page,) = read(written(tmp_path, records))
    assert isinstance(page, Page)


@COMPRESSED
def test_padding_behind_the_last_record_is_no_loss(tmp_path: Path, compressed: bool) -> None:
    path = written(tmp_path, pages(1), compressed=compressed)
    path.write_bytes(path.read_bytes() + b"\0" * 3_000_000)
    assert lost(read(path)) == []
    path.write_bytes(path.read_bytes() + b"x")
    assert len(lost(read(path))) == 1


def test_a_revisit_is_the_page_that_it_refers_to(tmp_path: Path) -> None:
    digest = "WARC-Payload-Digest: sha1:AAAA"
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    records = [
        warc("response", response(html(1)), digest, url="https://bees.example/1"),
        warc("revisit", head, digest, url="https://bees.example/again"),
        warc("revisit", head, "WARC-Payload-Digest: sha1:BBBB", url="https://bees.example/elsewhere"),
    ]
    first, again, elsewhere = read(written(tmp_path, records))
    assert (again.body, again.url) == (first.body, "https://bees.example/again")
    assert "not in this file (https://bees.example/elsewhere)" in elsewhere.detail


@COMPRESSED
@pytest.mark.parametrize("cut", [1, 40, 200, -30])
def test_what_is_whole_before_the_end_is_read_and_the_rest_told(tmp_path: Path, compressed: bool, cut: int) -> None:
    data, starts = joined(pages(5), compressed=compressed)
    end = (starts[3] if cut > 0 else starts[4]) + cut
    path = tmp_path / "a.warc"
    path.write_bytes(data[:end])
    found = read(path)
    assert urls(found) == [f"https://bees.example/{number}" for number in range(3)]
    (rest,) = lost(found)
    assert rest.reason is Reason.UNREADABLE
    assert rest.name == f"{path}@{starts[3]}"
    assert f"truncated, {end - starts[3]:,} bytes unread" in rest.detail or "damaged" in rest.detail


@COMPRESSED
@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes_cost_the_records_they_stand_in(tmp_path: Path, compressed: bool, seed: int) -> None:
    chance = random.Random(seed)
    data, starts = joined(pages(9), compressed=compressed)
    broken = bytearray(data)
    hurt = set[int]()
    for _ in range(chance.randint(1, 3)):
        number = chance.randrange(9)
        at = chance.randrange(starts[number], starts[number + 1] - 4)
        for place in range(at, min(at + chance.randint(1, 30), starts[number + 1] - 4)):
            broken[place] ^= chance.randint(1, 255)
        hurt.add(number)
    path = tmp_path / "a.warc"
    path.write_bytes(bytes(broken))
    found = read(path)
    whole = {page.url for page in found if isinstance(page, Page) and page.body in {html(n) for n in range(9)}}
    assert {f"https://bees.example/{number}" for number in set(range(9)) - hurt} <= whole
    altered = [page for page in found if isinstance(page, Page) and page.body not in {html(n) for n in range(9)}]
    assert altered == []


@COMPRESSED
def test_a_file_of_nothing_else_than_damage_ends(tmp_path: Path, compressed: bool) -> None:
    data, _ = joined(pages(2), compressed=compressed)
    path = tmp_path / "a.warc"
    path.write_bytes(data[:60] + bytes(5000))
    assert urls(read(path)) == []
    assert lost(read(path))


def test_a_page_that_is_too_large_is_told_and_the_next_read(tmp_path: Path) -> None:
    large = warc("response", response(b"<html>" + b"a " * (6 << 20)), url="https://bees.example/large", digest=False)
    found = read(written(tmp_path, [large, *pages(1)]))
    assert found[0].reason is Reason.TOO_LARGE
    assert urls(found) == ["https://bees.example/0"]


@COMPRESSED
def test_arc(tmp_path: Path, compressed: bool) -> None:
    records = [
        ARC_HEAD,
        arc("http://bees.example/1", response(html(1))),
        arc("http://bees.example/p", response(b"\x89PNG", media_type="image/png"), "image/png"),
        arc("http://bees.example/2", response(html(2))),
    ]
    path = written(tmp_path, records, compressed=compressed, name="a.arc")
    first, second = read(path)
    assert (first.url, first.captured, first.body) == ("http://bees.example/1", "2004-05-06T07:08:09+00:00", html(1))
    assert second.body == html(2)
    path.write_bytes(path.read_bytes()[:-50])
    found = read(path)
    assert urls(found) == ["http://bees.example/1"]
    assert "truncated" in lost(found)[0].detail


def test_damage_in_an_arc_costs_one_record(tmp_path: Path) -> None:
    records = [ARC_HEAD, *(arc(f"http://bees.example/{number}", response(html(number))) for number in range(4))]
    data, starts = joined(records, compressed=True)
    broken = bytearray(data)
    broken[starts[2] + 40] ^= 0xFF
    path = tmp_path / "a.arc.gz"
    path.write_bytes(bytes(broken))
    found = read(path)
    assert urls(found) == [f"http://bees.example/{number}" for number in (0, 2, 3)]
    assert [item.name for item in lost(found)] == [f"{path}@{starts[2]}"]
