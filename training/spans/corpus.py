"""Annotated articles as windows with labels, both conventions brought as near to each other as rules can."""

from __future__ import annotations

import json
import random
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from sayso.models.spans_pieces import pieces_of
from sayso.models.spans_windows import Window, windows_of
from sayso.records import Span

POLNEAR, CHAINS = 0, 1
Ranges = list[list[int]]

_LINE = re.compile(r"\S.*")
_THAT = re.compile(r"that\b,?\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*\s")


@dataclass
class Relation:
    """One attribution's character ranges. `carried` are quotations that go on after the cue's own sentence."""

    source: Ranges
    cue: Ranges
    content: Ranges
    carried: Ranges = field(default_factory=list)


@dataclass
class Text:
    """An annotated article: its text, its relations with a cue, and which convention they follow."""

    doc: str
    text: str
    relations: list[Relation]
    convention: int


@dataclass
class Marked:
    """A relation in one window: the cue's words, and each word's role label."""

    cue: tuple[int, int]
    labels: list[int]


@dataclass
class Example:
    """A window with its relations; `unknown` words may be cues that the convention does not mark."""

    window: Window
    marked: list[Marked]
    unknown: set[int]
    convention: int


def rows(path: Path) -> list[dict[str, Any]]:
    """Give the rows of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def paragraphs(text: str) -> list[Span]:
    """Give the lines of `text` that are not blank."""
    return [Span(m.start(), m.start() + len(m.group().rstrip())) for m in _LINE.finditer(text)]


def polnear(row: dict[str, Any]) -> Text:
    """Give a PolNeAR row: without a leading "that", and pieces quoted in later sentences as carried."""
    text = row["text"]
    relations = []
    for a in row["attributions"]:
        if not a["cue"] or not a["content"]:
            continue
        content, carried = _split_carried(text, a)
        relations.append(Relation(a["source"], a["cue"], _without_that(text, content), carried))
    return Text(row["doc"], text, relations, POLNEAR)


def _without_that(text: str, content: Ranges) -> Ranges:
    (start, end), *rest = content
    match = _THAT.match(text, start, end)
    return [[match.end(), end], *rest] if match and match.end() < end else content


def _split_carried(text: str, a: dict[str, Any]) -> tuple[Ranges, Ranges]:
    cue_end = max(end for _, end in a["cue"])
    content, carried = [list(a["content"][0])], []
    for start, end in a["content"][1:]:
        quoted = text[start] in "“\"'‘" and text[end - 1] in "”\"'’"
        after_stop = start > cue_end and _SENTENCE_END.search(text, max(cue_end, content[-1][1]) - 2, start)
        (carried if carried or (quoted and after_stop) else content).append([start, end])
    return content, carried


def chains(row: dict[str, Any]) -> Text:
    """Give a row of chains.jsonl: one without a cue is carried by the nearest earlier one with that source."""
    with_cue = [a for a in row["attributions"] if a["cue"] and a["content"]]
    relations = [Relation(a["source"], a["cue"][:1], a["content"]) for a in with_cue]
    for a in row["attributions"]:
        if a["cue"] or not a["content"]:
            continue
        same = [r for r in relations if r.source and r.source == a["source"]]
        before = [r for r in same if r.content[0][0] <= a["content"][0][0]]
        if before:
            max(before, key=lambda r: r.content[0][0]).carried.extend(a["content"])
        elif same:
            min(same, key=lambda r: r.content[0][0]).carried.extend(a["content"])
    return Text(row["doc"], row["text"], relations, CHAINS)


def examples(texts: Iterable[Text], tokenizer: Tokenizer, limit: int | None = None) -> list[Example]:
    """Give every window of `texts` with its labels; `limit` is the pieces in a window."""
    out = []
    for text in texts:
        pieces = pieces_of(tokenizer, text.text, paragraphs(text.text))
        out += [_example(text, window) for window in (windows_of(pieces, limit) if limit else windows_of(pieces))]
    return out


def _example(text: Text, window: Window) -> Example:
    marked, unknown = [], set()
    for relation in text.relations:
        inside = set(_words(window, relation.content))
        cue = _words(window, relation.cue)
        if text.convention == POLNEAR:
            unknown |= inside
        if cue and (inside or _words(window, relation.carried)):
            marked.append(Marked((cue[0], cue[-1] + 1), _labels(window, relation)))
        else:
            unknown |= set(cue)
    if text.convention == POLNEAR:
        unknown -= {i for m in marked for i in range(*m.cue)}
    return Example(window, marked, unknown, text.convention)


def _labels(window: Window, relation: Relation) -> list[int]:
    labels = [0] * len(window)
    for code, ranges in ((5, relation.carried), (3, relation.content), (1, relation.source)):
        for one in ranges:
            words = _words(window, [one])
            for n, i in enumerate(words):
                labels[i] = code + (n > 0)
    return repaired(labels)


def repaired(labels: list[int]) -> list[int]:
    """Make a beginning of each inside label whose beginning another role has overwritten."""
    for i, label in enumerate(labels):
        if label and label % 2 == 0 and (i == 0 or labels[i - 1] not in (label, label - 1)):
            labels[i] = label - 1
    return labels


def _words(window: Window, ranges: Sequence[Sequence[int]]) -> list[int]:
    first, last = window[0].word.start, window[-1].word.end
    out = []
    for start, end in ranges:
        if end <= first or start >= last:
            continue
        i = bisect_right(window, start, key=lambda p: p.word.end)
        while i < len(window) and window[i].word.start < end:
            out.append(i)
            i += 1
    return out


def repacked(texts: Sequence[Text], tokenizer: Tokenizer, rng: random.Random) -> list[Example]:
    """Give the windows of `texts` packed anew: each article with its own random limit."""
    return [e for t in texts for e in examples([t], tokenizer, rng.randrange(120, 193))]


def split(texts: Sequence[Text], held: int, seed: int = 7) -> tuple[list[Text], list[Text]]:
    """Give the articles to train on and `held` ones to choose settings by."""
    order = list(texts)
    random.Random(seed).shuffle(order)  # noqa: S311 (a split, not a secret)
    return order[held:], order[:held]
