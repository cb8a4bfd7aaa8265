"""How fast pages come out of a web archive, beside FastWARC that only walks through its records.

    python benchmarks/webarchives.py --pages FOLDER

Saved pages are written to a compressed WARC, each with its request and a picture of 20 kB, and read back. CPU time,
the best of the rounds, both ways in turn.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from sayso.capture import capture_folder
from sayso.capture.webarchive import capture_web_archive
from sayso.records import Page

ROUNDS = 3


def record(kind: str, block: bytes, url: str) -> bytes:
    """Give a WARC record, compressed."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(block)}\r\n\r\n"
    return gzip.compress(head.encode() + block + b"\r\n\r\n", 6)


def response(body: bytes, media_type: str) -> bytes:
    """Give an HTTP response."""
    return f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n".encode() + body


def written(path: Path, pages: Iterable[Page]) -> int:
    """Write the pages to a WARC; give how many."""
    many = 0
    with path.open("wb") as file:
        for many, page in enumerate(pages, 1):
            url = f"https://bench.example/{many}"
            file.write(record("request", b"GET / HTTP/1.1\r\n\r\n", url))
            file.write(record("response", response(page.body, page.media_type), url))
            file.write(record("response", response(page.body[:20_000], "image/png"), f"{url}.png"))
    return many


def walked(path: Path) -> int:
    """Give how many bytes FastWARC reads out of all responses."""
    with path.open("rb") as file:
        return sum(len(found.reader.read()) for found in ArchiveIterator(file, parse_http=True))


def captured(path: Path) -> int:
    """Give how many bytes the pages have that sayso captures."""
    return sum(len(page.body) for page in capture_web_archive(path) if isinstance(page, Page))


def timed(call: Callable[[Path], int], path: Path) -> tuple[float, int]:
    """Give the CPU seconds that the call takes, and what it gives."""
    start = time.process_time()
    many = call(path)
    return time.process_time() - start, many


def main() -> int:
    """Print the comparison; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True, help="a folder of saved pages")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.warc.gz"
        many = written(path, (page for page in capture_folder(arguments.pages) if isinstance(page, Page)))
        calls = {"FastWARC alone": walked, "sayso": captured}
        rounds = [{name: timed(call, path) for name, call in calls.items()} for _ in range(ROUNDS)]
        print(f"{many} pages, {path.stat().st_size / 1e6:.0f} MB compressed")
        for name in calls:
            seconds, size = min(found[name] for found in rounds)
            rate = size / 1e6 / seconds
            print(f"{name:16} {seconds * 1000 / many:6.2f} ms a page, {size / 1e6:.0f} MB, {rate:.0f} MB a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
