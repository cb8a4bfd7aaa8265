"""How statements are scored: which prediction is which gold attribution, and what of it is right.

An attribution is a dict with lists of half-open spans (code points of the text) under `content`, `cue` and
`source`, and where known `name`, `anonymous`, `chain` (names, outermost first) and `nested`.

Two contents are one where the Jaccard overlap of their words is at least a half: one to one, the best first, of
equals the one whose cues share words. A hit (relation50) is such a pair whose sources share a word in place, function
words left out, or are both empty. Precision is over predictions, recall over gold, summed over all documents.

direct, mixed, indirect: all, some or none of the content's words stand between double quotation marks.
Of the hits, the chain is right where it has as many links and each link the same name; two names are the same where
the words of one are among the other's or the last words are equal, and a link without a name fits any.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Attribution = Mapping[str, Any]
Row = Mapping[str, Any]

MODES = ("direct", "mixed", "indirect")
SAME = 0.5
"""From which overlap of their words on two contents are one."""

_WORD = re.compile(r"\w+")
_FUNCTION_WORDS = frozenset(
    "the a an of in at for to and his her its their my our your s mr mrs ms dr who which that".split()
)


class Words:
    """The words of one text by place, and which of them stand between double quotation marks."""

    def __init__(self, text: str) -> None:
        found = [match for match in _WORD.finditer(text) if any(map(str.isalnum, match.group()))]
        self._starts = [match.start() for match in found]
        self._ends = [match.end() for match in found]
        self._low = [match.group().lower() for match in found]
        quoted = _quoted(text)
        self._quoted = [quoted[start] for start in self._starts]

    def under(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """Give the numbers of the words that the spans touch."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )

    def mode(self, content: frozenset[int]) -> str:
        """Give whether all of the words are quoted, some, or none."""
        inside = sum(self._quoted[number] for number in content)
        return "indirect" if not inside else "direct" if inside == len(content) else "mixed"

    def share(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Tell whether two sources share a word that matters, and a place; two that are empty do."""
        if not one or not other:
            return not one and not other
        return bool(one & other) and bool(self._telling(one) & self._telling(other))

    def _telling(self, numbers: frozenset[int]) -> set[str]:
        return {self._low[number] for number in numbers} - _FUNCTION_WORDS


def _quoted(text: str) -> list[bool]:
    """Give for each character whether it stands between double marks; the end of a line closes them."""
    inside, marks = False, []
    for char in text:
        if char in "“„«":
            inside = True
        elif char in "”»\n":
            inside = False
        elif char == '"':
            inside = not inside
        marks.append(inside)
    return marks


@dataclass(slots=True)
class Tally:
    """Predictions and gold attributions of one class, and how many of each are hits."""

    predicted: int = 0
    gold: int = 0
    right: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """The share of the predictions that are hits."""
        return share(self.right, self.predicted)

    @property
    def recall(self) -> float:
        """The share of the gold attributions that are hit."""
        return share(self.found, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return share(2 * self.precision * self.recall, self.precision + self.recall)


def share(part: float, whole: float) -> float:
    """Give the part over the whole, 0 where there is none."""
    return part / whole if whole else 0.0


@dataclass(slots=True)
class Scores:
    """What one system's predictions are worth: tallies by class, and counts over the hits."""

    classes: dict[str, Tally] = field(default_factory=dict)
    hits: int = 0
    chains: int = 0
    long: int = 0
    long_chains: int = 0
    unnamed: int = 0
    named: int = 0
    names: int = 0

    def tally(self, name: str) -> Tally:
        """Give the tally of the class, a new one where it has none."""
        return self.classes.setdefault(name, Tally())


Classes = Callable[[str, Attribution, str], Iterable[str]]
"""Gives the classes of an attribution, from its text, itself and its mode."""


def plain_classes(text: str, attribution: Attribution, mode: str) -> Iterable[str]:  # noqa: ARG001 - one signature for all
    """Give the classes that every table shows: all, the mode, nested."""
    return ("all", mode, *(["nested"] if attribution.get("nested") else []))


def score(
    gold: Iterable[Row], predicted: Mapping[str, Sequence[Attribution]], classes: Classes = plain_classes
) -> Scores:
    """Give the scores of `predicted` (attributions by document) against the rows of `gold`."""
    scores = Scores()
    for row in gold:
        _add(scores, row["text"], row["attributions"], predicted.get(row["doc"], ()), classes)
    return scores


def _add(
    scores: Scores, text: str, gold: Sequence[Attribution], found: Sequence[Attribution], classes: Classes
) -> None:
    words = Words(text)
    pairs = align(words, gold, found)
    hits = {(i, j) for i, j in pairs if words.share(words.under(gold[i]["source"]), words.under(found[j]["source"]))}
    hit_gold, hit_found = {i for i, _ in hits}, {j for _, j in hits}
    for i, attribution in enumerate(gold):
        for name in classes(text, attribution, words.mode(words.under(attribution["content"]))):
            scores.tally(name).gold += 1
            scores.tally(name).found += i in hit_gold
    for j, attribution in enumerate(found):
        for name in classes(text, attribution, words.mode(words.under(attribution["content"]))):
            scores.tally(name).predicted += 1
            scores.tally(name).right += j in hit_found
    for i, j in hits:
        _add_hit(scores, gold[i], found[j])


def align(words: Words, gold: Sequence[Attribution], found: Sequence[Attribution]) -> list[tuple[int, int]]:
    """Give which gold attribution and which prediction have the same content, each at most once."""
    theirs = [(words.under(a["content"]), words.under(a["cue"])) for a in found]
    candidates = []
    for i, attribution in enumerate(gold):
        content, cue = words.under(attribution["content"]), words.under(attribution["cue"])
        for j, (other, other_cue) in enumerate(theirs):
            overlap = share(len(content & other), len(content | other))
            if overlap >= SAME:
                candidates.append((-overlap, -len(cue & other_cue), j, i))
    pairs: list[tuple[int, int]] = []
    for *_, j, i in sorted(candidates):
        if all(i != known and j != other for known, other in pairs):
            pairs.append((i, j))
    return pairs


def _add_hit(scores: Scores, gold: Attribution, found: Attribution) -> None:
    scores.hits += 1
    if "chain" not in gold:
        return
    right = same_chain(gold["chain"], found.get("chain") or ())
    scores.chains += right
    scores.long += len(gold["chain"]) > 1
    scores.long_chains += right and len(gold["chain"]) > 1
    scores.unnamed += bool(found.get("anonymous")) == gold["anonymous"]
    if gold["name"]:
        scores.named += 1
        scores.names += bool(_plain(found.get("name"))) and same_name(gold["name"], found["name"])


def same_chain(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two chains have the same links."""
    return len(one) == len(other) and all(
        not _plain(a) or not _plain(b) or same_name(a, b) for a, b in zip(one, other, strict=True)
    )


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names can be one: "Tessa Marwick" and "Marwick"."""
    a, b = _plain(one), _plain(other)
    if not a or not b:
        return a == b
    return set(a) <= set(b) or set(b) <= set(a) or a[-1] == b[-1]


def _plain(name: str | None) -> list[str]:
    return [word for word in _WORD.findall((name or "").lower()) if word not in _FUNCTION_WORDS]
