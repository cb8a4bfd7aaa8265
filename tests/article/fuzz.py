"""Break pages at random, and look for what `read_article` may never do.

    PYTHONPATH=src python tests/article/fuzz.py --minutes 60 [--seed 1] [--keep FOLDER]

Pages of the tests and the examples are cut, spliced, flipped, and stuffed with what hangs parsers. Each must give an
article whose spans, links and JSON hold, or a rejection, within five seconds; the first that does not is kept and its
seed told. The same seed breaks the same pages. A few seconds of it run with the tests.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from sayso.article import read_article
from sayso.capture import capture_bytes
from sayso.records import Article, Page, Rejected

HERE = Path(__file__).parent
SOURCES = [*sorted((HERE / "html" / "pages").glob("*.html")), *sorted((HERE.parents[1] / "examples").glob("*.*t*"))]
LIMIT = 5.0
"""Seconds of CPU a page may take."""

PIECES = [
    b"<p>", b"</p>", b"<div class=comments>", b"</div>", b"<article>", b"</article>", b"<table><tr><td>", b"<br><br>",
    b"<h1>", b"<!--", b"-->", b"<script>", b"</script>", b"<script type='application/ld+json'>", b"<nav>",
    b"<p hidden>",
    b"<template>", b"<svg><title>", b"<math>", b"<select><option>", b"<plaintext>", b"<frameset>", b"<b><i><font>",
    b'{"@type":"NewsArticle","articleBody":"', b"&shy;", b"&#0;", b"&#xD800;", b"\xff\xfe", b"\x00", b'"', b"'", b"By ",
    b"window.__NUXT__={", b"<meta charset=utf-16>", b"<base href='//x'>", b"<time datetime='2026-13-45T99:99'>",
    b"<img srcset=', ,'>", b"<blockquote class=twitter-tweet>", b"<a href='javascript:x'>", b"\xe2\x80\xae",
    b"\xe2\x80\x9c",
    b"(AP) \xe2\x80\x94 ", b"<li>", b"\r", b"\xc2\xad",
]  # fmt: skip
BOMBS: list[Callable[[random.Random], bytes]] = [
    lambda r: b"<div>" * r.randrange(1_000, 60_000),
    lambda r: b"<x " + b"".join(b"a%d=1 " % n for n in range(r.randrange(1_000, 60_000))) + b">",
    lambda r: b"<p>word word. " * r.randrange(1_000, 20_000),
    lambda r: b"<blockquote><p>" + b"The same words, it said. " * r.randrange(2, 40) + b"</blockquote>" * 500,
    lambda r: b'"' * r.randrange(1_000, 200_000),
    lambda r: b" " * r.randrange(1_000, 200_000),
    lambda r: b"<b><i>" * r.randrange(10, 900) + b"<p>x" * r.randrange(10, 4_000),
    lambda r: b'<script type="application/ld+json">' + b'{"a":[' * r.randrange(10, 50_000) + b"</script>",
    lambda r: b"<p class='" + b"aB1-" * r.randrange(10, 100_000) + b"'>text of a paragraph, it said.</p>",
    lambda r: b"<p>By " + b"A" * r.randrange(10, 50_000) + b"</p>",
    lambda r: b"<h1>" + b"a | " * r.randrange(10, 50_000) + b"</h1>",
]


def broken(rng: random.Random, sources: Sequence[bytes]) -> bytes:
    """Give a page with up to eight things wrong with it."""
    page = bytearray(rng.choice(sources))
    for _ in range(rng.randrange(1, 9)):
        at = rng.randrange(len(page) + 1)
        rng.choice(BREAKS)(page, at, rng, sources)
    if rng.random() < BOMBED:
        at = rng.randrange(len(page) + 1)
        page[at:at] = rng.choice(BOMBS)(rng)
    return bytes(page)


def _cut(page: bytearray, at: int, rng: random.Random, sources: Sequence[bytes]) -> None:  # noqa: ARG001
    del page[at : at + rng.choice([10, 400, len(page)])]


def _stuff(page: bytearray, at: int, rng: random.Random, sources: Sequence[bytes]) -> None:  # noqa: ARG001
    page[at:at] = rng.choice(PIECES) * rng.choice([1, 1, 2, 50])


def _splice(page: bytearray, at: int, rng: random.Random, sources: Sequence[bytes]) -> None:
    other = rng.choice(sources)
    start = rng.randrange(len(other) + 1)
    page[at:at] = other[start : start + rng.randrange(1, 4_000)]


def _flip(page: bytearray, at: int, rng: random.Random, sources: Sequence[bytes]) -> None:  # noqa: ARG001
    for place in range(at, min(len(page), at + rng.randrange(1, 20))):
        page[place] = rng.randrange(256)


def _repeat(page: bytearray, at: int, rng: random.Random, sources: Sequence[bytes]) -> None:  # noqa: ARG001
    page[at:at] = page[at : at + rng.randrange(1, 2_000)] * rng.choice([1, 2, 5])


BREAKS = (_cut, _stuff, _stuff, _splice, _flip, _repeat)
BOMBED = 0.2


def check(body: bytes, name: str) -> None:
    """Read a page and its text as a dump, and assert all that must hold."""
    captured = capture_bytes(body, name=name, url="https://outlet.example/news/story")
    pages = [] if isinstance(captured, Rejected) else [captured]
    pages += [Page(body=body, media_type=kind, name=name, url=None) for kind in ("text/html", "text/plain")]
    for page in pages:
        start = time.process_time()
        found = read_article(page)
        spent = time.process_time() - start
        assert spent < LIMIT, f"{page.media_type}: {spent:.1f} s"
        if isinstance(found, Article):
            _check_article(found)


def _check_article(found: Article) -> None:
    assert found.text.strip()
    found.text.encode("utf-8")  # no lone surrogates
    assert "\x00" not in found.text
    assert all(block.span.of(found.text).strip() for block in found.blocks)
    assert all(
        before.span.end < after.span.start for before, after in zip(found.blocks, found.blocks[1:], strict=False)
    )
    assert all(any(block.span.holds(link.span) for block in found.blocks) for link in found.links)
    addresses = [link.url for link in found.links] + [image.url for image in found.images]
    assert all(address.startswith(("http://", "https://")) for address in addresses)
    assert Article.from_dict(found.to_dict()) == found


def sources() -> list[bytes]:
    """Give the pages to break."""
    return [path.read_bytes() for path in SOURCES]


def main() -> None:
    """Run until the time is over or something breaks."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--minutes", type=float, default=10)
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--keep", type=Path, default=Path())
    args = ask.parse_args()
    pages, seed, end = sources(), args.seed, time.monotonic() + args.minutes * 60
    while time.monotonic() < end:
        body = broken(random.Random(seed), pages)
        try:
            check(body, f"seed {seed}")
        except Exception:  # noqa: BLE001 - whatever is raised is what is looked for
            traceback.print_exc()
            kept = args.keep / f"fuzz-{seed}.html"
            kept.write_bytes(body)
            sys.exit(f"seed {seed}: kept as {kept}")
        seed += 1
    sys.stdout.write(f"{seed - args.seed} pages, none broke\n")


if __name__ == "__main__":
    main()
