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
from sayso.article.html.tree import Tree
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


_OWN = (
    "chars", "words", "word length", "link density", "links", "bold", "italic", "commas", "ends sentence",
    "ends colon", "opens quote", "upper start", "all upper", "starts digit", "marks", "again", "is title",
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


def measure(tree: Tree, known: Known, weights: WordWeights) -> Matrix:
    """Give the rows `[block, column]` of all signals of a page."""
    boxes = [block.box for block in tree.blocks]
    box_of = np.array([box.index for box in boxes], np.intp)
    up = np.array([box.parent.index if box.parent else 0 for box in tree.boxes], np.intp)
    parent = up[box_of]
    signature = _numbered([(box.tag, box.names, box.parent.names if box.parent else "") for box in boxes])
    if not boxes:
        return np.zeros((0, len(COLUMNS)), np.float32)
    own = _own_columns(tree, known, weights)
    chars = own[:, 0]
    prose = np.where((chars > _PROSE) & (own[:, 3] * 2 < 1), chars, 0)
    around = _box_columns(tree, weights, up, _sizes(box_of, up, np.stack([chars, chars * own[:, 3], prose])))[box_of]
    place = _place_columns(known, own, prose, parent, signature)
    main = _main_columns(prose, box_of, up)
    near = np.concatenate([own, around], axis=1)[:, _NEAR_COLUMNS]
    return np.concatenate([own, around, place, main, *(_shifted(near, step) for step in _STEPS)], axis=1)


def _own_columns(tree: Tree, known: Known, weights: WordWeights) -> Matrix:
    """Give the rows `[block, column]` of what a block tells by itself; a list a column, as numpy is slow at rows."""
    texts, runs = [block.text for block in tree.blocks], [block.run for block in tree.blocks]
    chars = np.array([len(text) for text in texts], np.float32)
    words = np.array([text.count(" ") for text in texts], np.float32) + 1
    low = [text.lower() if len(text) < _LONG else "" for text in texts]
    first, last = [text[0] for text in texts], [text[-1] for text in texts]
    begun = [text[:_AGREED] for text in texts]
    again = Counter(text for text in texts if len(text) < _REFRAIN)
    columns = [
        chars, words, chars / words, np.array([run.linked for run in runs]) / chars, [len(run.links) for run in runs],
        np.array([run.bold for run in runs]) / chars, np.array([run.italic for run in runs]) / chars,
        np.array([text.count(",") + text.count("،") + text.count("、") for text in texts]) / words,
        [char in _STOPS for char in last], [char == ":" for char in last], [char in _OPENERS for char in first],
        [char.isupper() for char in first], [text.isupper() for text in texts], [char.isdigit() for char in first],
        [text.count("|") + text.count("©") + text.count("@") if text else 0 for text in low],
        [again[text] - 1 for text in texts],
        [text in known.titles for text in low], [text in known.all_titles if text else False for text in low],
        [len(text) == _AGREED and text in known.body for text in begun] if known.body else np.full(len(texts), -1),
        [len(text) == _AGREED and text.lower() in known.description for text in begun],
        [weights.of_text(text) for text in texts],
    ]  # fmt: skip
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


_LONG = 250
_REFRAIN = 80
"""Code points under which a repeated text is a label; longer ones are carried twice for other reasons."""
_AGREED = 30


def _sizes(box_of: Groups, up: Groups, values: Matrix) -> Matrix:
    """Give for each box the sums of the block `values` `[value, block]` under it."""
    sums = [np.bincount(box_of, value, len(up)).tolist() for value in values]
    for index in range(len(up) - 1, 0, -1):
        out = up[index]
        for column in sums:
            if column[index]:
                column[out] += column[index]
    return np.array(sums, np.float32)


def _box_columns(tree: Tree, weights: WordWeights, up: Groups, sizes: Matrix) -> Matrix:
    """Give the rows `[box, column]` of what the boxes around a block tell of it; `sizes` are text, links and prose."""
    boxes, outer = tree.boxes, up.tolist()
    words = [weights.of_names(box) if size else _NOTHING for box, size in zip(boxes, sizes[0].tolist(), strict=True)]
    depth, flags, parent, above = [0] * len(boxes), [0] * len(boxes), [0.0] * len(boxes), [0.0] * len(boxes)
    flags[0] = _flags(boxes[0])
    for index in np.flatnonzero(sizes[0, 1:]).tolist():
        box, out = boxes[index + 1], outer[index + 1]
        flags[index + 1] = flags[out] | _flags(box)
        depth[index + 1] = depth[out] + 1
        _, parent[index + 1], further = words[out]
        above[index + 1] = above[out] + further
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


def _place_columns(known: Known, own: Matrix, prose: Matrix, parent: Groups, signature: Groups) -> Matrix:
    count = len(own)
    chars, linked = own[:, 0], own[:, 0] * own[:, 3]
    index = np.arange(count, dtype=np.float32)
    titles = np.flatnonzero(own[:, _OWN.index("is title")])
    all_prose = max(float(prose.sum()), 1.0)
    prose_through = np.cumsum(prose)
    signed, in_parent = np.bincount(signature)[signature], np.bincount(parent)[parent]
    signed_chars = _summed_by(chars, signature)
    columns = (
        index, index / count, np.cumsum(chars) / chars.sum(), (prose_through - prose) / all_prose,
        1 - prose_through / all_prose, np.clip(index - titles[0], -99, 400) if len(titles) else np.full(count, -100),
        _summed_by(prose, signature) / all_prose, _summed_by(linked, signature) / signed_chars, signed,
        signed_chars / signed,
        in_parent, _summed_by(chars, parent) / in_parent, np.full(count, min(len(known.body), 9999)),
        np.full(count, count), np.full(count, all_prose),
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def _main_columns(prose: Matrix, box_of: Groups, up: Groups) -> Matrix:
    """Give how each block stands to the main box: the one with the most prose of its own children and theirs.

    "main level" is how many boxes stand between, -1 outside of it; "main span" tells whether the block is before (-1),
    among (0) or after (1) the main box's own prose; "main share" is that prose's share of the page's. "news" says by
    whose conventions a page is to be read, and is always 1 here; the training pages have others as well.
    """
    out = np.full((len(prose), 4), -1, np.float32)
    out[:, 3] = 1
    direct = np.bincount(up[box_of], prose, len(up)) + np.bincount(up[up[box_of]], prose / 2, len(up))
    direct[0] /= 2
    if not direct.any():
        return out
    main = int(direct.argmax())
    level = box_of
    for step in range(_FARTHEST):
        out[(level == main) & (out[:, 0] < 0), 0] = step
        level = up[level]
    own = np.flatnonzero((out[:, 0] >= 0) & (out[:, 0] <= _DIRECT) & (prose > 0))
    if len(own):
        out[: own[0], 1] = -1
        out[own[0] : own[-1] + 1, 1] = 0
        out[own[-1] + 1 :, 1] = 1
    out[:, 2] = direct[main] / max(float(direct.sum()), 1.0)
    return out


_DIRECT = 2
_FARTHEST = 8


def _summed_by(values: Matrix, group: Groups) -> Matrix:
    """Give for each block the sum of `values` over its group."""
    return np.bincount(group, values)[group].astype(np.float32)


def _shifted(rows: Matrix, step: int) -> Matrix:
    """Give the rows of the neighbours `step` places on; -9 where there is none."""
    out = np.full_like(rows, -9)
    if step > 0:
        out[:-step] = rows[step:]
    else:
        out[-step:] = rows[:step]
    return out
