"""Train the block model: `python training/blocks.py PAGES OUT.json`.

PAGES holds `news/` and `articles/`, each with gzipped pages and `gold.jsonl` (file, url, body). Sites whose pages are
built alike are kept together and dealt to five folds; fold 0 is held out and never trained or tuned on.

1. A logistic regression over the words of class names, ids and short texts (weights for at least four families).
2. A first forest over all signals, the word weights among them, for each fold from weights of the other folds.
3. A second forest over the signals and the first scores of the blocks around, again out of fold.
4. The threshold with the best F1 on the training folds, out of fold.

Needs catboost and scipy; takes about five minutes on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import catboost
import numpy as np
import scipy.optimize
import scipy.sparse
from block_labels import label_blocks, words
from families import find_families, fold_of, site_key
from selectolax.lexbor import LexborHTMLParser

from sayso.article.html.context import look_around
from sayso.article.html.head import read_head
from sayso.article.html.known import read_known
from sayso.article.html.signals import COLUMNS, Known, Measured, measure
from sayso.article.html.tree import TextBlock, Tree, read_tree
from sayso.article.html.words import NAME_PLACES, TEXT_PLACES, WordWeights, name_words, text_words

FOLDS = 4
HELD_OUT = 1
NEWS_WEIGHT = 5.0
"""How much a page of `news/` counts beside one of `articles/`: the first are what sayso is for."""
MIN_FAMILIES = 4
L2 = 3.0
SMALLEST = 0.02


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
    for line in (folder / "gold.jsonl").read_text("utf-8").split("\n")[:-1]:
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
        words_ += [f"{NAME_PLACES[min(depth, 2)]}:{word}" for word in name_words(box)]
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
    found = measure(page.tree, page.known, WordWeights(*tables(weights)))
    found.rows[:, COLUMNS.index("news")] = page.news
    return found


def grow(rows: list[np.ndarray], pages: list[Labelled], trees: int, depth: int) -> catboost.CatBoostClassifier:
    """Give a forest that tells the article's blocks in `rows`, one matrix a page."""
    forest = catboost.CatBoostClassifier(
        iterations=trees, depth=depth, learning_rate=0.12, l2_leaf_reg=6, border_count=48, rsm=0.5, random_seed=7,
        verbose=False, thread_count=2, allow_writing_files=False, bootstrap_type="Bernoulli", subsample=0.8,
    )  # fmt: skip
    weight = np.concatenate([page.weights for page in pages])
    return forest.fit(np.concatenate(rows), np.concatenate([page.labels for page in pages]), sample_weight=weight * 100)


def told(forest: catboost.CatBoostClassifier, rows: np.ndarray) -> np.ndarray:
    """Give the probability of each row."""
    return forest.predict_proba(rows)[:, 1].astype(np.float32) if len(rows) else np.zeros(0, np.float32)


def train(pages: list[Labelled], table: WordTable, first_trees: int, second_trees: int, depth: int):
    """Give the words, both forests, and the out-of-fold second scores of `pages`."""
    folds = sorted({page.fold for page in pages})
    first_rows: dict[str, Measured] = {}
    first_scores: dict[str, np.ndarray] = {}
    for fold in folds:
        inside = [page for page in pages if page.fold != fold]
        weights = table.learn(inside)
        for page in pages:
            if page.fold == fold:
                first_rows[page.name] = measured(page, weights)
    for fold in folds:
        inside = [page for page in pages if page.fold != fold]
        forest = grow([first_rows[p.name].rows for p in inside], inside, first_trees, depth)
        for page in pages:
            if page.fold == fold:
                first_scores[page.name] = told(forest, first_rows[page.name].rows)
    second_rows = {p.name: look_around(first_rows[p.name], first_scores[p.name]) for p in pages}
    second_scores: dict[str, np.ndarray] = {}
    for fold in folds:
        inside = [page for page in pages if page.fold != fold]
        forest = grow([second_rows[p.name] for p in inside], inside, second_trees, depth)
        for page in pages:
            if page.fold == fold:
                second_scores[page.name] = told(forest, second_rows[page.name])
    first = grow([first_rows[p.name].rows for p in pages], pages, first_trees, depth)
    second = grow([second_rows[p.name] for p in pages], pages, second_trees, depth)
    return table.learn(pages), first, second, first_scores, second_scores


def shingles(text: str) -> Counter:
    """Give the multiset of four-word shingles, as the scorer has them."""
    own = words(text)
    return (
        Counter(zip(*(own[i:] for i in range(4)), strict=False))
        if len(own) >= 4
        else Counter([tuple(own)] if own else [])
    )


def f1(pages: list[Labelled], scores: dict[str, np.ndarray], threshold: float) -> tuple[float, float, float]:
    """Give F1, precision and recall of the bodies that the scores choose."""
    told_p, told_r = [], []
    for page in pages:
        chosen = scores[page.name] >= threshold
        found = shingles(
            "\n".join(
                dict.fromkeys(b.text for b, c in zip(page.tree.blocks, chosen, strict=True) if c and b.box.post is None)
            )
        )
        gold = shingles(page.body)
        hits = (found & gold).total()
        told_p.append(hits / found.total() if found else 0.0)
        told_r.append(hits / gold.total() if gold else 1.0)
    p, r = float(np.mean(told_p)), float(np.mean(told_r))
    return 2 * p * r / (p + r), p, r


def exported(forest: catboost.CatBoostClassifier) -> dict:
    """Give the tables of a forest as plain JSON."""
    path = Path("/tmp/forest.json")
    forest.save_model(str(path), format="json")
    plain = json.loads(path.read_text("utf-8"))
    path.unlink()
    trees = plain["oblivious_trees"]
    depth = max(len(tree["splits"]) for tree in trees)
    scale, bias = plain["scale_and_bias"]
    out = {"columns": [], "borders": [], "leaves": [], "bias": round(bias[0], 6)}
    for tree in trees:
        missing = depth - len(tree["splits"])
        out["columns"].append([s["float_feature_index"] for s in tree["splits"]] + [0] * missing)
        out["borders"].append([float(f"{s['border']:.7g}") for s in tree["splits"]] + [1e30] * missing)
        out["leaves"].append(
            [round(v * scale, 4) for v in tree["leaf_values"]] + [0.0] * (2**depth - len(tree["leaf_values"]))
        )
    return out


def main() -> None:
    """Train, report, and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("pages", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--trees", type=int, nargs=2, default=(80, 80))
    ask.add_argument("--depth", type=int, default=5)
    args = ask.parse_args()
    pages = load(args.pages / "news", news=True) + load(args.pages / "articles", news=False)
    for page, family in zip(pages, find_families([p.url for p in pages], [_names(p) for p in pages]), strict=True):
        page.family, page.fold = family, fold_of(family, FOLDS)
    sizes = Counter(page.family for page in pages)
    print(len(pages), "pages,", len(sizes), "families, largest", sizes.most_common(5))
    print(
        "held out:",
        sum(p.fold == HELD_OUT and p.news for p in pages),
        "news,",
        sum(p.fold == HELD_OUT and not p.news for p in pages),
        "articles",
    )
    inside, outside = [p for p in pages if p.fold != HELD_OUT], [p for p in pages if p.fold == HELD_OUT]
    inside = [p for p in inside if len(p.labels)]
    outside = [p for p in outside if len(p.labels)]
    words_, first, second, one, two = train(inside, WordTable(inside), *args.trees, args.depth)
    held = {}
    held1 = {}
    for page in outside:
        m = measured(page, words_)
        held1[page.name] = told(first, m.rows)
        held[page.name] = told(second, look_around(m, held1[page.name]))
    threshold = max((f1([p for p in inside if p.news], two, t / 100)[0], t / 100) for t in range(20, 81, 5))[1]
    print("threshold", threshold)
    for name, group, a, b in (("out of fold", inside, one, two), ("held out", outside, held1, held)):
        for news in (True, False):
            some = [p for p in group if p.news == news]
            print(
                f"{name:12} news={news!s:5} n={len(some)} first",
                *(f"{v:.4f}" for v in f1(some, a, 0.5)),
                " second",
                *(f"{v:.4f}" for v in f1(some, b, threshold)),
                " oracle",
                *(f"{v:.4f}" for v in f1(some, {p.name: p.labels.astype(float) for p in some}, 0.5)),
            )
    split = {page.name: page.fold for page in pages}
    names, texts = tables(words_)
    model = {
        "names": names,
        "texts": texts,
        "first": exported(first),
        "second": exported(second),
        "threshold": threshold,
        "held_out": sorted({site_key(page.url) for page in outside}),
    }
    args.out.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    Path("PATH").write_text(json.dumps({p.name: (p.fold, p.news, p.family) for p in pages}))
    import pickle

    pickle.dump((one, two, held1, held), open("PATH", "wb"))


if __name__ == "__main__":
    main()
