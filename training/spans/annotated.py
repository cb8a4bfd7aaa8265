"""Puts this project's own annotations and their texts together.

    python training/spans/annotated.py --data DIR --out FILE

`annotations/attributions.jsonl` holds offsets, names and kinds, no text. The texts come from `--data`: rumour articles
of 2014-15 (`stories/fnc1-train.jsonl`), news and other pages (`pages/news`, `pages/articles`, their `gold.jsonl`). What
is written has the form of chains.jsonl, so that training and benchmarks read it as they read that.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[2] / "src")]

from sayso.records import Article, Span  # noqa: E402 (after the path is set)
from sayso.statements.modes import mode_of, quotations_of  # noqa: E402

ANNOTATIONS = Path(__file__).parent / "annotations" / "attributions.jsonl"

NEWS_WORDS, NEWS_KEPT, ARTICLE_KEPT = 900, 700, 550
"""Words: a news page longer than the first is cut at the paragraph that passes the second, others at the third."""


def rows(data: Path) -> Iterator[dict[str, Any]]:
    """Give the annotated articles with their texts, as rows of chains.jsonl.

    Raises:
        ValueError: a text of `data` is not the one that was annotated.

    """
    texts = _texts(data)
    for line in ANNOTATIONS.read_text().splitlines():
        row = json.loads(line)
        text = texts[row["from"]]
        if hashlib.sha256(text.encode()).hexdigest() != row.pop("sha256"):
            raise ValueError(f"{row['from']}: not the text that was annotated")
        yield {"doc": row["doc"], "split": row["split"], "from": row["from"], "text": text, **_with_modes(text, row)}


def _with_modes(text: str, row: dict[str, Any]) -> dict[str, Any]:
    """Give the row with the mode of each attribution, which the annotations leave to the quotation marks."""
    quoted = quotations_of(Article.from_text(text))
    contents = [[Span(*place) for place in one["content"]] for one in row["attributions"]]
    modes = [mode_of(text, content, quoted) for content in contents]
    return {**row, "attributions": [{**one, "mode": m} for one, m in zip(row["attributions"], modes, strict=True)]}


def _texts(data: Path) -> dict[str, str]:
    out = {row["id"]: row["text"].strip() for row in _lines(data / "stories/fnc1-train.jsonl")}
    for row in _lines(data / "pages/news/gold.jsonl"):
        paragraphs = [row["title"] or "", *_paragraphs(row["body"])]
        long = sum(len(paragraph.split()) for paragraph in paragraphs) > NEWS_WORDS
        out["pages/news/" + row["file"]] = _cut(paragraphs, NEWS_KEPT if long else NEWS_WORDS)
    for row in _lines(data / "pages/articles/gold.jsonl"):
        out["pages/articles/" + row["file"]] = _cut(_paragraphs(row["body"] or ""), ARTICLE_KEPT)
    return out


def _paragraphs(body: str) -> list[str]:
    return [line.strip() for line in body.split("\n") if line.strip()]


def _cut(paragraphs: list[str], most: int) -> str:
    kept: list[str] = []
    words = 0
    for paragraph in paragraphs:
        if words > most:
            break
        kept.append(paragraph)
        words += len(paragraph.split())
    return "\n\n".join(kept).strip()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    """Write the rows."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    args.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(args.data)))


if __name__ == "__main__":
    main()
