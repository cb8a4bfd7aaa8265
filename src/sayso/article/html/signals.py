"""What can be measured of every text block of a page: one row of numbers a block.

The rows go into `sayso.models.blocks`; `COLUMNS` names their columns, and the weights are
only good for exactly these, in this order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.article.html.boxes import Box
from sayso.article.html.tree import TextBlock, Tree
from sayso.article.html.words import WordWeights

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

    `titles`, all of them as one string, and `description` are lower-cased; `body` is the JSON-LD body with its
    white space squeezed.
    """

    titles: frozenset[str] = frozenset()
    all_titles: str = ""
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
    "ends colon", "opens quote", "upper start", "all upper", "digits", "marks", "same before", "same after", "is title",
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
    "body known", "page blocks", "page prose", "main level", "main span", "main share", "news",
)  # fmt: skip
_NEAR = ("chars", "link density", "tag", "ends sentence", "own names", "names above", "words weight", "prose share 0")
_STEPS = (-2, -1, 1, 2)
COLUMNS = (*_OWN, *_BOX, *_PLACE, *(f"{name} {step:+d}" for step in _STEPS for name in _NEAR))
"""The names of the columns of `measure`, in order."""
_NEAR_COLUMNS = [COLUMNS.index(name) for name in _NEAR]


def measure(tree: Tree, known: Known, weights: WordWeights) -> Measured:
    """Give the rows `[block, column]` of all signals of a page."""
    texts = [block.text for block in tree.blocks]
    again = Counter(texts)
    before: Counter[str] = Counter()
    rows = []
    for block, text in zip(tree.blocks, texts, strict=True):
        rows.append(_own_row(block, known, before[text], again[text], weights.of_text(text)))
        before[text] += 1
    boxes = [block.box for block in tree.blocks]
    parent = _numbered([id(box.parent or box) for box in boxes])
    signature = _numbered([(box.tag, box.names, box.parent.names if box.parent else "") for box in boxes])
    if not rows:
        return Measured(rows=np.zeros((0, len(COLUMNS)), np.float32), parent=parent, signature=signature)
    own = np.array(rows, np.float32)
    around = _box_columns(tree, weights)[[box.index for box in boxes]]
    main = _main_columns(tree, own)
    place = np.concatenate([_place_columns(known, own, parent, signature), main], axis=1)
    near = np.concatenate([own, around], axis=1)[:, _NEAR_COLUMNS]
    matrix = np.concatenate([own, around, place, *(shifted(near, step) for step in _STEPS)], axis=1)
    return Measured(rows=matrix, parent=parent, signature=signature)


def _own_row(block: TextBlock, known: Known, before: int, again: int, words_weight: float) -> tuple[float, ...]:
    text, run = block.text, block.run
    length = len(text)
    words = text.count(" ") + 1
    if length < _LONG:
        lower = text.lower()
        digits = sum(map(str.isdigit, text)) / length if length < _PROSE else 0.0
        marks = text.count("|") + text.count("·") + text.count("©") + text.count("@") + text.count("#")
        is_title, in_title = lower in known.titles, lower in known.all_titles
    else:
        digits, marks, is_title, in_title = 0.0, 0, False, False
    return (
        length, words, length / words, run.linked / length, len(run.links), run.bold / length, run.italic / length,
        (text.count(",") + text.count("،") + text.count("、")) / words,
        text[-1] in _STOPS, text[-1] == ":", text[0] in _OPENERS, text[0].isupper(), text.isupper(), digits, marks,
        *((min(before, 9), min(again - before - 1, 9)) if length < _REFRAIN else (0, 0)), is_title, in_title,
        _agrees(text, known.body), length > _AGREED and text[:_AGREED].lower() in known.description, words_weight,
    )  # fmt: skip


_LONG = 250
_REFRAIN = 80
"""Code points under which a repeated text is a label; longer ones are carried twice for other reasons."""
_AGREED = 30


def _agrees(text: str, body: str) -> float:
    """Tell whether `text` stands in the body that the page's data gives: 1 or 0, -1 where there is none."""
    if not body:
        return -1.0
    return float((text if len(text) < _AGREED else text[:_AGREED]) in body)


def _box_columns(tree: Tree, weights: WordWeights) -> Matrix:
    """Give the rows `[box, column]` of what the boxes around a block tell of it."""
    boxes = tree.boxes
    total, linked, prose = _sizes(tree)
    around = [box.parent.index if box.parent else 0 for box in boxes]
    words = [weights.of_names(box) if size else _NOTHING for box, size in zip(boxes, total, strict=True)]
    depth, flags, parent, above = [0] * len(boxes), [0] * len(boxes), [0.0] * len(boxes), [0.0] * len(boxes)
    for index, box in enumerate(boxes):
        out = around[index]
        flags[index] = flags[out] | _flags(box)
        if index:
            depth[index] = depth[out] + 1
            parent[index], above[index] = words[out][1], above[out] + words[out][2]
    sizes = np.array((total, linked, prose), np.float64)
    up = np.array(around)
    columns = [[_TAGS.get(box.tag, _OTHER_TAG) for box in boxes], depth, [own for own, _, _ in words], parent, above]
    level, page = np.arange(len(boxes)), np.maximum(sizes[:, 0], 1)
    for _ in range(_LEVELS):
        here_total, here_linked, here_prose = sizes[:, level]
        some = np.maximum(here_total, 1)
        columns += [here_prose / page[2], here_linked / some, here_prose / some, here_total / page[0]]
        level = up[level]
    bits = (np.array(flags)[:, None] >> np.arange(_FLAGS)) & 1
    return np.concatenate([np.array(columns, np.float32).T, bits.astype(np.float32)], axis=1)


_NOTHING = (0.0, 0.0, 0.0)


def _sizes(tree: Tree) -> tuple[list[int], list[int], list[int]]:
    """Give for each box how many code points stand under it: of text, of links, of prose."""
    total, linked, prose = [0] * len(tree.boxes), [0] * len(tree.boxes), [0] * len(tree.boxes)
    for block in tree.blocks:
        length, index = len(block.text), block.box.index
        total[index] += length
        linked[index] += block.run.linked
        if length > _PROSE and block.run.linked * 2 < length:
            prose[index] += length
    for box in reversed(tree.boxes):
        if box.parent is not None and total[box.index]:
            out = box.parent.index
            total[out] += total[box.index]
            linked[out] += linked[box.index]
            prose[out] += prose[box.index]
    return total, linked, prose


def _flags(box: Box) -> int:
    flags = _FLAG.get(box.tag, 0)
    if box.hidden:
        flags |= _HIDDEN
    if box.post is not None:
        flags |= _POST
    if box.attributes and box.attributes.get("itemprop") == "articleBody":
        flags |= _BODY
    return flags


def _numbered(keys: Sequence[Hashable]) -> Groups:
    numbers: dict[Hashable, int] = {}
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
        summed_by(prose, signature) / all_prose, summed_by(linked, signature) / signed_chars, signed,
        signed_chars / signed,
        in_parent, summed_by(chars, parent) / in_parent, np.full(count, min(len(known.body), 9999)),
        np.full(count, count), np.full(count, all_prose),
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def _main_columns(tree: Tree, own: Matrix) -> Matrix:
    """Give how each block stands to the main box: the one with the most prose of its own children and theirs.

    "main level" is how many boxes stand between, -1 outside of it; "main span" tells whether the block is before (-1),
    among (0) or after (1) the main box's own prose; "main share" is that prose's share of the page's.
    """
    prose: Counter[Box] = Counter()
    for block in tree.blocks:
        if len(block.text) > _PROSE and block.run.linked * 2 < len(block.text):
            box = block.box
            prose[box.parent or box] += len(block.text)
            if box.parent is not None and box.parent.parent is not None:
                prose[box.parent.parent] += len(block.text) // 2
    out = np.full((len(tree.blocks), 4), -1, np.float32)
    out[:, 3] = 1
    if not prose:
        return out
    main, most = prose.most_common(1)[0]
    levels = [_levels_to(block.box, main) for block in tree.blocks]
    direct = [i for i, level in enumerate(levels) if 0 <= level <= _DIRECT and own[i, 0] > _PROSE]
    out[:, 0] = levels
    if direct:
        out[: direct[0], 1] = -1
        out[direct[0] : direct[-1] + 1, 1] = 0
        out[direct[-1] + 1 :, 1] = 1
    out[:, 2] = most / max(sum(prose.values()), 1)
    return out


_DIRECT = 2
_FARTHEST = 8


def _levels_to(box: Box, main: Box) -> int:
    here: Box | None = box
    for level in range(_FARTHEST):
        if here is main:
            return level
        if here is None:
            break
        here = here.parent
    return -1


def summed_by(values: Matrix, group: Groups) -> Matrix:
    """Give for each block the sum of `values` over its group."""
    return np.bincount(group, values)[group].astype(np.float32)


def shifted(rows: Matrix, step: int) -> Matrix:
    """Give the rows of the neighbours `step` places on; -9 where there is none."""
    out = np.full_like(rows, -9)
    if step > 0:
        out[:-step] = rows[step:]
    else:
        out[-step:] = rows[:step]
    return out
