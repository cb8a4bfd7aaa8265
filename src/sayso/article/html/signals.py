"""What can be measured of every text block of a page: one row of numbers a block.

The rows go into `sayso.models.blocks`; `COLUMNS` names their columns, and the weights are
only good for exactly these, in this order.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.article.html.boxes import Box
from sayso.article.html.tree import TextBlock, Tree
from sayso.article.html.words import Marks, WordWeights

Matrix = npt.NDArray[np.float32]
Groups = npt.NDArray[np.intp]

_TAGS = {
    "p": 0, "h1": 1, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3, "li": 4, "div": 5, "td": 6, "th": 6,
    "blockquote": 7, "figcaption": 8, "section": 9, "article": 9, "main": 9,
}  # fmt: skip
_OTHER_TAG = 10
_AROUND = (
    ("article",), ("main",), ("aside",), ("nav",), ("footer",), ("header",), ("figure", "figcaption"), ("form",),
    ("ul", "ol", "dl"), ("table",), ("blockquote",), ("address",), ("details",),
)  # fmt: skip
_FLAG = {tag: 1 << bit for bit, tags in enumerate(_AROUND) for tag in tags}
_HIDDEN, _BODY, _POST = 1 << len(_AROUND), 1 << len(_AROUND) + 1, 1 << len(_AROUND) + 2
_FLAGS = len(_AROUND) + 3
_STOPS = frozenset(".!?…。！？؟۔\"”“»’')")
_OPENERS = frozenset("\"“”„«»‘'–—-•")
_PROSE = 60
"""Code points from which a block with few links reads as running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What head and JSON-LD of the page say of the article, to compare blocks with.

    `titles` and `description` are lower-cased; `body` is the JSON-LD body with its white space squeezed.
    """

    titles: tuple[str, ...] = ()
    description: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The rows of all blocks, and the groups they fall into: by parent element, and by names of element and parent."""

    rows: Matrix
    parent: Groups
    signature: Groups


_OWN = (
    "chars", "words", "word length", "link density", "links", "bold", "italic", "commas", "ends sentence",
    "ends colon", "opens quote", "upper start", "digits", "marks", "same before", "same after", "is title",
    "in title", "in body", "in description", "words weight",
)  # fmt: skip
_LEVELS = 4
_BOX = (
    "tag", "depth", "own names", "parent names", "names above",
    *(f"{what} {level}" for level in range(_LEVELS) for what in ("prose share", "link share", "prose density", "size")),
    *(f"in {tags[0]}" for tags in _AROUND), "hidden", "in itemprop body", "in post",
)  # fmt: skip
_PLACE = (
    "index", "index share", "text before", "prose before", "prose after", "from title",
    "signature prose", "signature links", "signature blocks", "signature mean", "parent blocks", "parent mean",
    "body known", "page blocks", "page prose",
)  # fmt: skip
_NEAR = ("chars", "link density", "tag", "ends sentence", "own names", "names above", "words weight", "prose share 0")
_STEPS = (-2, -1, 1, 2)
COLUMNS = (*_OWN, *_BOX, *_PLACE, *(f"{name} {step:+d}" for step in _STEPS for name in _NEAR))
"""The names of the columns of `measure`, in order."""
_NEAR_COLUMNS = [COLUMNS.index(name) for name in _NEAR]


def weigh(tree: Tree) -> None:
    """Note in every box how much text, linked text and prose stands under it."""
    for block in tree.blocks:
        length, box = len(block.text), block.box
        box.total += length
        box.linked += block.run.linked
        if length > _PROSE and block.run.linked * 2 < length:
            box.prose += length
    for box in reversed(tree.boxes):
        if box.total and box.parent is not None:
            box.parent.total += box.total
            box.parent.linked += box.linked
            box.parent.prose += box.prose


def measure(tree: Tree, known: Known, weights: WordWeights) -> Measured:
    """Give the rows `[block, column]` of all signals; `weigh` must have gone before."""
    again = Counter(block.text for block in tree.blocks)
    before: Counter[str] = Counter()
    box_rows: dict[Box, list[float]] = {}
    signatures: dict[tuple[str, str, str], int] = {}
    rows, parents, signed = [], [], []
    for block in tree.blocks:
        box, text = block.box, block.text
        if box not in box_rows:
            box_rows[box] = _box_row(box, tree.boxes[0], weights)
        rows.append((*_own_row(block, known, before[text], again[text], weights.of_text(block)), *box_rows[box]))
        before[text] += 1
        parent = box.parent or box
        parents.append(id(parent))
        signed.append(signatures.setdefault((box.tag, box.names, parent.names), len(signatures)))
    parent, signature = _numbered(parents), np.array(signed, np.intp)
    if not rows:
        return Measured(rows=np.zeros((0, len(COLUMNS)), np.float32), parent=parent, signature=signature)
    own = np.array(rows, np.float32)
    place = _place_columns(known, own, parent, signature)
    near = own[:, _NEAR_COLUMNS]
    matrix = np.concatenate([own, place, *(shifted(near, step) for step in _STEPS)], axis=1)
    return Measured(rows=matrix, parent=parent, signature=signature)


def _own_row(block: TextBlock, known: Known, before: int, again: int, words_weight: float) -> tuple[float, ...]:
    text, run = block.text, block.run
    length = len(text)
    words = text.count(" ") + 1
    lower = text.lower() if length < _LONG else ""
    return (
        length, words, length / words, run.linked / length, len(run.links), run.bold / length, run.italic / length,
        (text.count(",") + text.count("،") + text.count("、")) / words,
        text[-1] in _STOPS, text[-1] == ":", text[0] in _OPENERS, text[0].isupper(),
        sum(map(str.isdigit, text)) / length if length < _LONG else 0.0,
        text.count("|") + text.count("·") + text.count("©") + text.count("@") + text.count("#"),
        min(before, 9), min(again - before - 1, 9),
        lower in known.titles if lower else 0, any(lower in title for title in known.titles) if lower else 0,
        _agrees(text, known.body), length > _AGREED and text[:_AGREED].lower() in known.description, words_weight,
    )  # fmt: skip


_LONG = 250
_AGREED = 30


def _agrees(text: str, body: str) -> float:
    """Tell whether `text` stands in the body that the page's data gives: 1 or 0, -1 where there is none."""
    if not body:
        return -1.0
    return float((text if len(text) < _AGREED else text[:_AGREED]) in body)


def _box_row(box: Box, page: Box, weights: WordWeights) -> list[float]:
    marks = box.marks if isinstance(box.marks, Marks) else _mark(box, weights)
    row = [float(_TAGS.get(box.tag, _OTHER_TAG)), float(box.depth), marks.own, marks.parent, marks.above]
    level: Box | None = box
    for _ in range(_LEVELS):
        row += _size_row(level, page) if level else (1.0, page.linked / (page.total or 1), 1.0, 1.0)
        level = level.parent if level else None
    return row + [float(marks.flags >> bit & 1) for bit in range(_FLAGS)]


def _size_row(box: Box, page: Box) -> tuple[float, float, float, float]:
    total = box.total or 1
    return box.prose / (page.prose or 1), box.linked / total, box.prose / total, box.total / (page.total or 1)


def _mark(box: Box, weights: WordWeights) -> Marks:
    """Note what the names of a box and of those above it tell, from the outermost unmarked box inwards."""
    unmarked = []
    here: Box | None = box
    while here is not None and here.marks is None:
        unmarked.append(here)
        here = here.parent
    outer = here.marks if here is not None and isinstance(here.marks, Marks) else None
    for inner in reversed(unmarked):
        own, as_parent, further = weights.of_names(inner)
        flags = _FLAG.get(inner.tag, 0) | (_HIDDEN if inner.hidden else 0) | (_POST if inner.post else 0)
        flags |= _BODY if inner.attributes.get("itemprop") == "articleBody" else 0
        parent, above = (outer.as_parent, outer.above + outer.further) if outer else (0.0, 0.0)
        outer = Marks(own, parent, above, as_parent, further, flags | (outer.flags if outer else 0))
        inner.marks = outer
    assert outer is not None  # noqa: S101 - `box` itself was unmarked
    return outer


def _numbered(keys: list[int]) -> Groups:
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.intp)


def _place_columns(known: Known, own: Matrix, parent: Groups, signature: Groups) -> Matrix:
    count = len(own)
    chars, linked = own[:, 0], own[:, 0] * own[:, 3]
    prose = np.where((chars > _PROSE) & (linked * 2 < chars), chars, 0)
    index = np.arange(count, dtype=np.float32)
    titles = np.flatnonzero(own[:, _OWN.index("is title")])
    all_prose = max(float(prose.sum()), 1.0)
    prose_through = np.cumsum(prose)
    signed, in_parent = np.bincount(signature)[signature], np.bincount(parent)[parent]
    signed_chars = summed_by(chars, signature)
    columns = (
        index, index / count, np.cumsum(chars) / chars.sum(), (prose_through - prose) / all_prose,
        1 - prose_through / all_prose, np.clip(index - titles[0], -99, 400) if len(titles) else np.full(count, -100),
        summed_by(prose, signature) / all_prose, summed_by(linked, signature) / signed_chars, signed, signed_chars / signed,
        in_parent, summed_by(chars, parent) / in_parent, np.full(count, min(len(known.body), 9999)),
        np.full(count, count), np.full(count, all_prose),
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def summed_by(values: Matrix, group: Groups) -> Matrix:
    """Give for each block the sum of `values` over its group."""
    sums: Matrix = np.bincount(group, values)[group]
    return sums


def shifted(rows: Matrix, step: int) -> Matrix:
    """Give the rows of the neighbours `step` places on; -9 where there is none."""
    out = np.full_like(rows, -9)
    if step > 0:
        out[:-step] = rows[step:]
    else:
        out[-step:] = rows[:step]
    return out
