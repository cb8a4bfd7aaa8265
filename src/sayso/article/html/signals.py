"""What can be measured of every text block of a page: one row of numbers a block.

The rows go into `sayso.models.blocks`; `COLUMNS` names their columns, and the weights are
only good for exactly these, in this order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.article.html.boxes import Box
from sayso.article.html.tree import Tree
from sayso.article.html.words import WordWeights
from sayso.text.furniture import tells_furniture

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
_FLAGS = len(_AROUND) + 3
_STOPS = frozenset(".!?…。！？؟۔\"”“»’')")
_OPENERS = frozenset("\"“”„«»‘'–—-•")
_PROSE = 60
"""Code points from which a block with few links reads as running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What head and JSON-LD of the page say of the article, to compare blocks with.

    `titles`, all of them as one string, and `description` are lower-cased; `body` is the JSON-LD body with its
    white space squeezed. `news` tells whether the page's data calls it news: reviewed bodies of news leave more away.
    """

    news: bool = False
    titles: frozenset[str] = frozenset()
    all_titles: str = ""
    description: str = ""
    body: str = ""


_OWN = (
    "chars", "words", "word length", "link density", "links", "bold", "italic", "commas", "ends sentence",
    "opens quote", "upper start", "marks", "again", "is title",
    "in title", "in body", "in description", "words weight", "furniture",
)  # fmt: skip
_LEVELS = 4
_BOX = (
    "tag", "depth", "own names", "parent names", "names above",
    *(f"{what} {level}" for level in range(_LEVELS) for what in ("prose share", "link share", "prose density", "size")),
    *(f"in {tags[0]}" for tags in _AROUND), "hidden", "in itemprop body", "in post",
)  # fmt: skip
_PLACE = ("index", "index share", "text before", "prose before", "prose after", "from title")
_PAGE = ("head weight", "body known", "page blocks", "page prose")
_GROUP = (
    "signature prose", "signature links", "signature blocks", "signature mean", "parent blocks", "parent mean",
    "series prose", "series links",
)  # fmt: skip
_MAIN = ("main level", "main span", "main share", "says news")
_NEAR = ("chars", "link density", "tag", "ends sentence", "own names", "names above", "words weight", "prose share 0")
_STEPS = (-2, -1, 1, 2)
COLUMNS = (*_OWN, *_BOX, *_PLACE, *_GROUP, *_PAGE, *_MAIN, *(f"{name} {step:+d}" for step in _STEPS for name in _NEAR))
"""The names of the columns of `measure`, in order."""
_NEAR_COLUMNS = [COLUMNS.index(name) for name in _NEAR]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The signals of a page's blocks: `rows` `[block, column]`, and what the second look needs of them.

    `signature` numbers blocks that are built alike, `boxes` are the boxes one, two and three levels around each block.
    """

    rows: Matrix
    chars: Matrix
    signature: Groups
    boxes: tuple[Groups, Groups, Groups]


def measure(tree: Tree, known: Known, weights: WordWeights) -> Measured:
    """Give all signals of a page, which has at least one block."""
    box_of = np.array([block.box.index for block in tree.blocks], np.intp)
    up = np.array([box.parent.index if box.parent else 0 for box in tree.boxes], np.intp)
    parent = up[box_of]
    around = up[parent]
    own = _own_columns(tree, known, weights)
    chars = own[:, 0]
    prose = np.where((chars > _PROSE) & (own[:, 3] * 2 < 1), chars, 0)
    end = np.array([box.end for box in tree.boxes], np.intp)
    sizes = _sizes(box_of, end, np.stack([chars, chars * own[:, 3], prose]))
    builds, kinds = _kinds(tree.boxes, sizes[0].tolist(), weights)
    signature, series = _numbered(builds[box_of], builds[parent]), _numbered(builds[parent], builds[around])
    boxes = _box_columns(kinds, up, end, sizes)[box_of]
    place, page = _place_columns(own, prose), _page_columns(known, own, prose)
    group = _group_columns(own, prose, parent, signature, series)
    main = _main_columns(prose, box_of, up)
    near = np.concatenate([own, boxes], axis=1)[:, _NEAR_COLUMNS]
    says = np.full((len(own), 1), known.news, np.float32)
    rows = np.concatenate(
        [own, boxes, place, group, page, main, says, *(_shifted(near, step) for step in _STEPS)], axis=1
    )
    return Measured(rows=rows, chars=chars, signature=signature, boxes=(parent, around, up[around]))


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
        [char in _STOPS for char in last], [char in _OPENERS for char in first],
        [char.isupper() for char in first],
        [text.count("|") + text.count("©") + text.count("@") if text else 0 for text in low],
        [again[text] - 1 for text in texts],
        [text in known.titles for text in low], [text in known.all_titles if text else False for text in low],
        [len(text) == _AGREED and text in known.body for text in begun] if known.body else np.full(len(texts), -1),
        [len(text) == _AGREED and text.lower() in known.description for text in begun],
        [weights.of_text(text) for text in texts],
        [
            bool(text) and run.linked * 2 < len(text) < _LABEL and tells_furniture(text[:_BEGINNING])
            for text, run in zip(low, runs, strict=True)
        ],
    ]  # fmt: skip
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


_LONG = 250
_REFRAIN = 80
"""Code points under which a repeated text is a label; longer ones are carried twice for other reasons."""
_AGREED = 30


def _sizes(box_of: Groups, end: Groups, values: Matrix) -> Matrix:
    """Give for each box the sums of the block `values` `[value, block]` under it, as the boxes under one follow it."""
    direct = np.stack([np.bincount(box_of, value, len(end)) for value in values])
    through = np.concatenate([np.zeros((len(values), 1)), np.cumsum(direct, axis=1)], axis=1)
    sums: Matrix = (through[:, end] - through[:, :-1]).astype(np.float32)
    return sums


def _along(end: Groups, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Give for each box the sum of the `values` `[box, ...]` of the boxes around it."""
    change = np.zeros((len(end) + 1, *values.shape[1:]), np.float64)
    change[1:] = values
    np.subtract.at(change, end, values)
    return np.cumsum(change, axis=0)[:-1]


def _kinds(boxes: Sequence[Box], sizes: Sequence[float], weights: WordWeights) -> tuple[Groups, Matrix]:
    """Give for each box a number for how it is built, and the row of what its kind tells.

    Most boxes of a page are of some kind that others are too: of one tag, with one set of names. A row has the tag,
    what the names weigh for a block in the box, in a child of it and further below, and a bit for each of `_FLAGS`.
    Boxes without text (`sizes`) are all one kind.
    """
    known: dict[tuple[str, str, bool, bool], int] = {}
    builds: dict[str, int] = {}
    table: list[tuple[float, ...]] = [_NOTHING]
    built, numbers = [0], []
    for box, size in zip(boxes, sizes, strict=True):
        if not size:
            numbers.append(0)
            continue
        key = box.tag, box.names, box.hidden, box.post is not None
        number = known.get(key)
        if number is None:
            number = known[key] = len(table)
            table.append((_TAGS.get(box.tag, _OTHER_TAG), *weights.of_names(box), *_flags(box)))
            built.append(builds.setdefault(_build(box), len(builds)))
        numbers.append(number)
    return np.array(built, np.intp)[numbers], np.array(table, np.float32)[numbers]


def _build(box: Box) -> str:
    """Give how a box is built: its tag and first two class names; many pages have names with digits once only."""
    names = (name for name in (box.attributes.get("class") or "").split() if not _DIGIT.search(name))
    return " ".join([box.tag, *islice(names, 2)])


_DIGIT = re.compile("[0-9]")
_NOTHING = (float(_OTHER_TAG), *[0.0] * (3 + _FLAGS))


def _flags(box: Box) -> list[bool]:
    """Give what a box is: one of `_AROUND`, hidden, an article's body by microdata, an embedded post."""
    told = [box.tag in tags for tags in _AROUND]
    return [*told, box.hidden, box.attributes.get("itemprop") == "articleBody", box.post is not None]


def _box_columns(kinds: Matrix, up: Groups, end: Groups, sizes: Matrix) -> Matrix:
    """Give the rows `[box, column]` of what the boxes around a block tell of it; `sizes` are text, links and prose."""
    path = _along(end, np.concatenate([np.ones((len(up), 1)), kinds[:, 3:]], axis=1))
    depth, above, bits = path[:, 0], path[:, 1], path[:, 2:] + kinds[:, 4:]
    columns = [kinds[:, 0], depth, kinds[:, 1], kinds[up, 2], above - kinds[up, 3]]
    level, page = np.arange(len(up)), np.maximum(sizes[:, 0], 1)
    for _ in range(_LEVELS):
        here_total, here_linked, here_prose = sizes[:, level]
        some = np.maximum(here_total, 1)
        columns += [here_prose / page[2], here_linked / some, here_prose / some, here_total / page[0]]
        level = up[level]
    return np.concatenate([np.stack(columns, axis=1), bits > 0], axis=1).astype(np.float32)


_ENDS = _OWN.index("ends sentence")


def _heads(own: Matrix) -> Matrix:
    """Give for each block what the words of the last short label without a sentence's end before it weigh."""
    out, weight, age = np.zeros(len(own), np.float32), 0.0, 0
    told, label = own[:, _OWN.index("words weight")].tolist(), ((own[:, 0] < _PROSE) & (own[:, _ENDS] == 0)).tolist()
    for i in range(len(own)):
        out[i] = weight / (1 + age / 4)
        if label[i]:
            weight, age = told[i], 0
        else:
            age += 1
    return out


_LABEL, _BEGINNING = 150, 60
"""Code points of a text that may be a label, and of its beginning that furniture is looked for in."""


def _numbered(first: Groups, second: Groups) -> Groups:
    """Give a number for each pair."""
    numbers: Groups = np.unique(first * (int(second.max()) + 1) + second, return_inverse=True)[1].astype(np.intp)
    return numbers


def _place_columns(own: Matrix, prose: Matrix) -> Matrix:
    """Give the rows `[block, column]` of where on the page a block stands."""
    count, chars = len(own), own[:, 0]
    index = np.arange(count, dtype=np.float32)
    titles = np.flatnonzero(own[:, _OWN.index("is title")])
    all_prose = max(float(prose.sum()), 1.0)
    prose_through = np.cumsum(prose)
    columns = (
        index, index / count, np.cumsum(chars) / chars.sum(), (prose_through - prose) / all_prose,
        1 - prose_through / all_prose, np.clip(index - titles[0], -99, 400) if len(titles) else np.full(count, -100),
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def _page_columns(known: Known, own: Matrix, prose: Matrix) -> Matrix:
    """Give the rows `[block, column]` of the label above a block, and of what is the same on all of the page."""
    page = (min(len(known.body), 9999), len(own), max(float(prose.sum()), 1.0))
    return np.stack([_heads(own), *(np.full(len(own), value) for value in page)], axis=1).astype(np.float32)


def _group_columns(own: Matrix, prose: Matrix, parent: Groups, signature: Groups, series: Groups) -> Matrix:
    """Give the rows `[block, column]` of the blocks that are built alike, in one box, or in boxes built alike."""
    chars, linked = own[:, 0], own[:, 0] * own[:, 3]
    all_prose = max(float(prose.sum()), 1.0)
    signed, in_parent = np.bincount(signature)[signature], np.bincount(parent)[parent]
    signed_chars = _summed_by(chars, signature)
    columns = (
        _summed_by(prose, signature) / all_prose, _summed_by(linked, signature) / signed_chars, signed,
        signed_chars / signed, in_parent, _summed_by(chars, parent) / in_parent, _summed_by(prose, series) / all_prose,
        _summed_by(linked, series) / np.maximum(_summed_by(chars, series), 1),
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def _main_columns(prose: Matrix, box_of: Groups, up: Groups) -> Matrix:
    """Give how each block stands to the main box: the one with the most prose of its own children and theirs.

    "main level" is how many boxes stand between, -1 outside of it; "main span" tells whether the block is before (-1),
    among (0) or after (1) the main box's own prose; "main share" is that prose's share of the page's.
    """
    out = np.full((len(prose), 3), -1, np.float32)
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
