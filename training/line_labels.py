"""Which lines of a text dump are in the reviewed body of its page."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict

WORD = re.compile(r"\w+")
PLACES = 30
"""Places of a short line in the body that are looked at."""
LOOSE_LEAST = 6
LOOSE_SHARE = 0.6
"""A line of six words may differ from the body in some: 60% must stand there in one stretch."""
SURE_COPY = 40
"""Characters from which an equal line is a copy of the body, not chance."""


def label_lines(lines: list[str], body: str) -> list[float]:
    """Give for each line the share of its words, 0..1, that lies in the body.

    Each line is placed where its words stand in the body; of all choices the one with the most words counts in
    which the places go up as the lines do (longest increasing chain, with a Fenwick tree).
    """
    gold = WORD.findall(body.lower())
    finder = _Finder(gold)
    best, chain = _PrefixMaximum(len(gold)), []
    for number, line in enumerate(lines):
        own = WORD.findall(line.lower())
        found = []
        for start, end, count in finder.places(own):
            so_far, before = best.upto(start)
            chain.append((number, before, count / len(own)))
            found.append((end, (so_far + count, len(chain) - 1)))
        for end, value in found:
            best.raise_to(end, value)
    labels = [0.0] * len(lines)
    last = best.upto(len(gold))[1]
    while last >= 0:
        number, last, share = chain[last]
        labels[number] = share
    return _copies(lines, labels)


def _copies(lines: list[str], labels: list[float]) -> list[float]:
    """Give the labels with every copy of a long body line labelled as body: folding comes later."""
    highest: dict[str, float] = defaultdict(float)
    for line, label in zip(lines, labels, strict=True):
        highest[line] = max(highest[line], label)
    return [highest[line] if len(line) >= SURE_COPY else label for line, label in zip(lines, labels, strict=True)]


class _Finder:
    """Finds where words stand in the body."""

    def __init__(self, gold: list[str]) -> None:
        self.text = " " + " ".join(gold) + " "
        self.starts = []
        at = 1
        for word in gold:
            self.starts.append(at)
            at += len(word) + 1
        self.shingles = defaultdict(list)
        for i in range(len(gold) - 3):
            self.shingles[tuple(gold[i : i + 4])].append(i)
        self.size = len(gold)

    def places(self, own: list[str]) -> list[tuple[int, int, int]]:
        """Give `(start, end, words that agree)` of each place."""
        if not own:
            return []
        key, found = " " + " ".join(own) + " ", []
        at = self.text.find(key)
        while at >= 0 and len(found) < PLACES:
            start = bisect.bisect_left(self.starts, at + 1)
            found.append((start, start + len(own), len(own)))
            at = self.text.find(key, at + 1)
        return found or self._loose(own)

    def _loose(self, own: list[str]) -> list[tuple[int, int, int]]:
        shifts = Counter(at - i for i in range(len(own) - 3) for at in self.shingles.get(tuple(own[i : i + 4]), ())[:5])
        if len(own) < LOOSE_LEAST or not shifts:
            return []
        shift, count = shifts.most_common(1)[0]
        if count + 3 < LOOSE_SHARE * len(own):
            return []
        return [(max(0, shift), min(self.size, shift + len(own)), count + 3)]


class _PrefixMaximum:
    """The greatest value at or before a position, in logarithmic time (Fenwick 1994)."""

    def __init__(self, size: int) -> None:
        self.tree = [(0, -1)] * (size + 2)

    def upto(self, position: int) -> tuple[int, int]:
        at, best = position + 1, (0, -1)
        while at > 0:
            if self.tree[at][0] > best[0]:
                best = self.tree[at]
            at -= at & -at
        return best

    def raise_to(self, position: int, value: tuple[int, int]) -> None:
        at = position + 1
        while at < len(self.tree):
            if value[0] > self.tree[at][0]:
                self.tree[at] = value
            at += at & -at
