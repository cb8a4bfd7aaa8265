"""Train the block model: `python training/blocks.py PAGES OUT.json`.

PAGES holds `news/` and `articles/`, each with gzipped pages and `gold.jsonl` (file, url, body). Sites whose pages are
built alike are kept together and dealt to five folds; fold 0 is held out and never trained or tuned on.

1. A logistic regression over the words of class names, ids and short texts (weights for at least four families).
2. A forest over all signals, the word weights among them, for each fold from weights of the other folds.
3. A smaller forest over what the first says, out of fold, of the blocks around.
4. The threshold with the best F1 on the training folds, out of fold.

Needs catboost and scipy; takes about seven minutes on one core. The same pages give the same file.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import catboost
import numpy as np
import scipy.optimize
import scipy.sparse
from block_labels import label_blocks, words
from families import find_families, fold_of, site_key
from selectolax.lexbor import LexborHTMLParser

from sayso.article.html.agreement import look_around
from sayso.article.html.head import read_head
from sayso.article.html.known import read_known
from sayso.article.html.signals import Known, Measured, measure
from sayso.article.html.tree import TextBlock, Tree, read_tree
from sayso.article.html.words import NAME_PLACES, TEXT_PLACES, WordWeights, name_words, text_words
from sayso.models.blocks import every_case

FOLDS, INNER = 4, 6
HELD_OUT = 1
NEWS_WEIGHT = 15.0
"""How much a page of `news/` counts beside one of `articles/`: the first are what sayso is for."""
RATE = 0.08
SEEDS = 7, 11
THRESHOLDS = range(36, 69, 4)
SECOND = 60, 4
"""Trees and levels of the second forest."""
MIN_FAMILIES = 4
L2 = 3.0
SMALLEST = 0.02
NEVER = 1e30
"""A border that no signal reaches."""

Scores = dict[str, np.ndarray]


@dataclass(slots=True)
class Labelled:
    """One page: its blocks, what its head says, and which blocks are the article's."""

    name: str
    url: str
    news: bool
    body: str
    tree: Tree
    known: Known
    labels: np.ndarray
    weights: np.ndarray
    family: str = ""
    fold: int = -1


def load(folder: Path, *, news: bool) -> list[Labelled]:
    """Give the labelled pages of a folder."""
    pages = []
    for line in (folder / "gold.jsonl").read_text("utf-8").strip("\n").split("\n"):
        gold = json.loads(line)
        text = gzip.decompress((folder / gold["file"]).read_bytes()).decode("utf-8", "replace")
        parser = LexborHTMLParser(text)
        head = read_head(parser, gold["url"])
        tree = read_tree(parser.body)
        tree.pictures, tree.times = [], []
        labels = np.array(label_blocks([block.text for block in tree.blocks], gold["body"]), bool)
        size = np.array([max(1, len(words(block.text))) for block in tree.blocks], float) ** 0.75
        size[[block.box.post is not None for block in tree.blocks]] = 1e-3  # posts are kept or left by rule
        weights = size / size.sum() * (NEWS_WEIGHT if news else 1.0) if len(size) else size
        pages.append(
            Labelled(
                gold["file"], gold["url"] or gold["file"], news, gold["body"], tree, read_known(head), labels, weights
            )
        )
    return pages


def _names(page: Labelled) -> set[str]:
    found, queue = set(), [block.box for block in page.tree.blocks]
    seen = set(queue)
    while queue:
        box = queue.pop()
        if len(box.names) > 5:
            found.add(box.names)
        if box.parent is not None and box.parent not in seen:
            seen.add(box.parent)
            queue.append(box.parent)
    return found


class WordTable:
    """Which words stand at which blocks, for all pages, and the families that use them."""

    def __init__(self, pages: list[Labelled]) -> None:
        number: dict[str, int] = {}
        self.starts: dict[str, int] = {}
        columns: list[int] = []
        ends = [0]
        users: dict[int, set[str]] = defaultdict(set)
        for page in pages:
            self.starts[page.name] = len(ends) - 1
            for block in page.tree.blocks:
                own = [number.setdefault(word, len(number)) for word in block_words(block)]
                columns += own
                ends.append(len(columns))
                for word in own:
                    users[word].add(page.family)
        self.words = list(number)
        self.users = users
        self.matrix = scipy.sparse.csr_matrix(
            (np.ones(len(columns), np.float32), columns, ends), (len(ends) - 1, len(number))
        )

    def learn(self, pages: list[Labelled]) -> dict[str, float]:
        """Give the weight of each word that at least `MIN_FAMILIES` families of `pages` use."""
        families = {page.family for page in pages}
        kept = [word for word in range(len(self.words)) if len(self.users[word] & families) >= MIN_FAMILIES]
        rows = np.concatenate([self.starts[page.name] + np.arange(len(page.labels)) for page in pages])
        matrix = self.matrix[rows][:, kept].tocsr()
        target = np.concatenate([page.labels for page in pages]) * 2.0 - 1
        weight = np.concatenate([page.weights for page in pages]) * 100

        def loss(theta: np.ndarray) -> tuple[float, np.ndarray]:
            margin = target * (matrix @ theta[1:] + theta[0])
            slope = -weight * target / (1 + np.exp(np.clip(margin, -50, 50)))
            value = weight @ np.logaddexp(0, -margin) + L2 / 2 * theta[1:] @ theta[1:]
            return value, np.concatenate([[slope.sum()], matrix.T @ slope + L2 * theta[1:]])

        found = scipy.optimize.minimize(
            loss, np.zeros(len(kept) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 100}
        )
        weights = dict(zip(kept, found.x[1:], strict=True))
        return {self.words[word]: round(float(w), 3) for word, w in weights.items() if abs(w) >= SMALLEST}


def block_words(block: TextBlock) -> list[str]:
    """Give the words of a block and of the names around it, each with the place it stands in."""
    words_ = [f"{TEXT_PLACES[place]}:{word}" for place, word in text_words(block.text)]
    box, depth = block.box, 0
    while box is not None:
        words_ += [f"{NAME_PLACES[min(depth, 2)]}:{word.lower()}" for word in sorted(name_words(box))]
        box, depth = box.parent, depth + 1
    return words_


def tables(weights: dict[str, float]) -> tuple[dict[str, tuple[float, ...]], dict[str, tuple[float, ...]]]:
    """Give the weights as two tables, of names and of texts, by word and then by place."""
    out: tuple[dict, dict] = ({}, {})
    for key, weight in weights.items():
        place, _, word = key.partition(":")
        which = int(place in TEXT_PLACES)
        places = (NAME_PLACES, TEXT_PLACES)[which]
        row = out[which].setdefault(word, [0.0] * len(places))
        row[places.index(place)] = weight
    return out


def measured(page: Labelled, weights: dict[str, float]) -> Measured:
    """Give the signals of a page with these word weights."""
    names, texts = tables(weights)
    return measure(page.tree, page.known, WordWeights(every_case(names), texts))


Forests = list[catboost.CatBoostClassifier]


def grow(rows: list[np.ndarray], pages: list[Labelled], trees: int, depth: int) -> Forests:
    """Give forests, a seed each, that tell the article's blocks in `rows`, one matrix a page."""
    weight = np.concatenate([page.weights for page in pages]) * 100
    table, labels = np.concatenate(rows), np.concatenate([page.labels for page in pages])
    return [
        catboost.CatBoostClassifier(
            iterations=trees, depth=depth, learning_rate=RATE, l2_leaf_reg=6, border_count=48, rsm=0.5,
            random_seed=seed, bootstrap_type="Bernoulli", subsample=0.8,
            verbose=False, thread_count=1, allow_writing_files=False,
        ).fit(table, labels, sample_weight=weight)
        for seed in SEEDS
    ]  # fmt: skip


def told(forests: Forests, rows: np.ndarray) -> np.ndarray:
    """Give the probability of each row: that of the mean log odds."""
    if not len(rows):
        return np.zeros(0, np.float32)
    odds = np.mean([forest.predict(rows, prediction_type="RawFormulaVal") for forest in forests], axis=0)
    return (1 / (1 + np.exp(-odds))).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Trained:
    """What training gives; the scores are out of fold, by page."""

    words: dict[str, float]
    forest: Forests
    second: Forests
    scores: Scores


def train(pages: list[Labelled], trees: int, depth: int) -> Trained:
    """Give the word weights, both forests, and the out-of-fold scores of `pages`.

    The rows that a forest learns from have word weights, or first scores, that were learned on other folds.
    """
    table = WordTable(pages)
    signals: dict[str, Measured] = {}
    for inside, outside in _folds(pages):
        weights = table.learn(inside)
        signals.update({page.name: measured(page, weights) for page in outside})
    rows = {name: found.rows for name, found in signals.items()}
    first = _out_of_fold(pages, rows, trees, depth)
    around = {page.name: again(signals[page.name], first[page.name]) for page in pages}
    return Trained(
        words=table.learn(pages),
        forest=grow([rows[page.name] for page in pages], pages, trees, depth),
        second=grow([around[page.name] for page in pages], pages, *SECOND),
        scores=_out_of_fold(pages, around, *SECOND),
    )


def again(found: Measured, scores: np.ndarray) -> np.ndarray:
    """Give the rows of the second look."""
    return look_around(found.chars, scores, found.signature, found.boxes)


def scored(page: Labelled, trained: Trained) -> np.ndarray:
    """Give the scores of a page that was not trained on."""
    found = measured(page, trained.words)
    return told(trained.second, again(found, told(trained.forest, found.rows)))


def _inner(page: Labelled) -> int:
    return fold_of(page.family + "|inner", INNER)


def _folds(pages: list[Labelled]) -> Iterator[tuple[list[Labelled], list[Labelled]]]:
    for fold in range(INNER):
        yield [page for page in pages if _inner(page) != fold], [page for page in pages if _inner(page) == fold]


def _out_of_fold(pages: list[Labelled], rows: dict[str, np.ndarray], trees: int, depth: int) -> Scores:
    scores: Scores = {}
    for inside, outside in _folds(pages):
        forest = grow([rows[page.name] for page in inside], inside, trees, depth)
        scores.update({page.name: told(forest, rows[page.name]) for page in outside})
    return scores


def shingles(text: str) -> Counter:
    """Give the multiset of four-word shingles, as the scorer has them."""
    own = words(text)
    return (
        Counter(zip(*(own[i:] for i in range(4)), strict=False))
        if len(own) >= 4
        else Counter([tuple(own)] if own else [])
    )


def f1(pages: list[Labelled], scores: Scores, threshold: float) -> tuple[float, float, float]:
    """Give F1, precision and recall of the bodies that the scores choose, repeats folded."""
    precision, recall = [], []
    for page in pages:
        chosen = scores[page.name] >= threshold
        texts = [b.text for b, c in zip(page.tree.blocks, chosen, strict=True) if c and b.box.post is None]
        found, gold = shingles("\n".join(dict.fromkeys(texts))), shingles(page.body)
        hits = (found & gold).total()
        precision.append(hits / found.total() if found else 0.0)
        recall.append(hits / gold.total() if gold else 1.0)
    p, r = float(np.mean(precision)), float(np.mean(recall))
    return 2 * p * r / (p + r), p, r


def exported(forests: Forests) -> dict[str, Any]:
    """Give the tables of forests as plain JSON, every tree brought to the same depth, the mean of them as one."""
    plain = [_plain(forest) for forest in forests]
    trees = [(tree, each["scale_and_bias"][0]) for each in plain for tree in each["oblivious_trees"]]
    depth = max(len(tree["splits"]) for tree, _ in trees)
    bias = sum(each["scale_and_bias"][1][0] for each in plain) / len(plain)
    out: dict[str, Any] = {"columns": [], "borders": [], "leaves": [], "bias": round(bias, 6)}
    for tree, scale in trees:
        splits, leaves = tree["splits"], tree["leaf_values"]
        missing = depth - len(splits)
        out["columns"].append([split["float_feature_index"] for split in splits] + [0] * missing)
        out["borders"].append([float(f"{split['border']:.7g}") for split in splits] + [NEVER] * missing)
        out["leaves"].append(
            [round(leaf * scale / len(plain), 4) for leaf in leaves] + [0.0] * (2**depth - len(leaves))
        )
    return out


def _plain(forest: catboost.CatBoostClassifier) -> dict[str, Any]:
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        forest.save_model(file.name, format="json")
        return json.loads(Path(file.name).read_text("utf-8"))


def best_threshold(pages: list[Labelled], scores: Scores) -> float:
    """Give the threshold with the best F1, that of news counted twice, the mean of it and its neighbours."""
    groups = [[page for page in pages if page.news == news] for news in (True, True, False)]
    curve = [[f1(group, scores, percent / 100)[0] for group in groups] for percent in THRESHOLDS]
    for percent, (news, _, articles) in zip(THRESHOLDS, curve, strict=True):
        print(f"threshold {percent}: news {news:.4f}, articles {articles:.4f}")
    smooth = np.convolve(np.mean(curve, axis=1), np.ones(3) / 3, mode="valid")
    return THRESHOLDS[int(smooth.argmax()) + 1] / 100


def load_all(folder: Path) -> list[Labelled]:
    """Give the pages of both sets, dealt to folds by family."""
    pages = load(folder / "news", news=True) + load(folder / "articles", news=False)
    families = find_families([page.url for page in pages], [_names(page) for page in pages])
    for page, family in zip(pages, families, strict=True):
        page.family, page.fold = family, fold_of(family, FOLDS)
    return [page for page in pages if len(page.labels)]


def main() -> None:
    """Train, report, and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("pages", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--trees", type=int, default=200)
    ask.add_argument("--depth", type=int, default=6)
    args = ask.parse_args()
    pages = load_all(args.pages)
    inside, outside = [p for p in pages if p.fold != HELD_OUT], [p for p in pages if p.fold == HELD_OUT]
    trained = train(inside, args.trees, args.depth)
    threshold = best_threshold(inside, trained.scores)
    held = {page.name: scored(page, trained) for page in outside}
    for name, group, scores in (("out of fold", inside, trained.scores), ("held out", outside, held)):
        for is_news in (True, False):
            some = [page for page in group if page.news == is_news]
            figures = " ".join(f"{figure:.4f}" for figure in f1(some, scores, threshold))
            print(f"{name}, {'news' if is_news else 'articles'}: {len(some)} pages, F1 P R {figures}")
    names, texts = tables(trained.words)
    model = {
        "names": names,
        "texts": texts,
        "forest": exported(trained.forest),
        "second": exported(trained.second),
        "threshold": threshold,
        "held_out": sorted({site_key(page.url) for page in outside}),
    }
    args.out.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print("sha-256", hashlib.sha256(args.out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
