"""sayso over text dumps of a folder of pages: the body, from a block a line and from a text node a line.

    python benchmarks/dumps.py --data PAGES [--split heldout|tuned]

PAGES is as for articles.py, whose measure this is; the standfirst counts to the body, as the gold has where the page
shows one. The pages are those of sites that the line model was not trained on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the time of waiting threads is no work

from articles import Row, marks

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

from page_dumps import dumps_of, is_held_out

from sayso import Article, Page, read_article

KINDS = ("a block a line", "a text node a line")


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--split", choices=("heldout", "tuned"), default="heldout")
    args = ask.parse_args()
    rows = [json.loads(line) for line in (args.data / "gold.jsonl").read_text("utf-8").split("\n") if line]
    rows = [row for row in rows if is_held_out(row["url"]) == (args.split == "heldout")]
    pages = [
        dumps_of(gzip.decompress((args.data / row["file"]).read_bytes()).decode("utf-8", "replace")) for row in rows
    ]
    print(f"{len(rows)} pages, {args.split}, {args.data.name}; CPU ms a dump\n")
    print(f"{'dumps of':20}{'F1':>8}{'P':>8}{'R':>8}{'median':>8}{'mean':>8}")
    for kind, dumps in zip(KINDS, zip(*pages, strict=True), strict=True):
        print(f"{kind:20}{_line(list(_scored(rows, dumps)))}")


def _scored(rows: Sequence[Row], dumps: Sequence[list[str]]) -> Iterator[tuple[float, float, float]]:
    """Give precision, recall and CPU milliseconds of each dump."""
    for row, lines in zip(rows, dumps, strict=True):
        page = Page(body="\n".join(lines).encode(), media_type="text/plain", url=row["url"] or "")
        start = time.process_time()
        article = read_article(page)
        spent = (time.process_time() - start) * 1000
        told = dict(marks(row, {"body": _body(article) if isinstance(article, Article) else ""}))
        yield told["precision"], told["recall"], spent


def _body(article: Article) -> str:
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.kind != "headline")


def _line(scored: Sequence[tuple[float, float, float]]) -> str:
    p, r, _ = (statistics.mean(column) for column in zip(*scored, strict=True))
    times = [spent for *_, spent in scored]
    f1 = 2 * p * r / ((p + r) or 1)
    return f"{f1:>8.3f}{p:>8.3f}{r:>8.3f}{statistics.median(times):>8.1f}{statistics.mean(times):>8.1f}"


if __name__ == "__main__":
    main()
