"""Train the line model: `python training/lines.py PAGES OUT.npz`.

PAGES holds `news/` and `articles/`, each with gzipped pages and `gold.jsonl` (file, url, body). Each page gives two
dumps: resiliparse's full text, one block per line, and Beautiful Soup's text nodes, one per line. A fifth of the
sites (by the digest of their domain) is held out and never trained on. Needs resiliparse, beautifulsoup4, lxml,
scipy and catboost; takes about seven minutes on one core.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import catboost
import numpy as np
import scipy.sparse as sp
from families import site_key
from line_labels import WORD, label_lines
from line_net import Dump, Net, fit
from page_dumps import dumps_of, is_held_out

from sayso.article.dump.features import FEATURES, line_features
from sayso.article.dump.lines import split_lines
from sayso.article.dump.marks import mark
from sayso.article.dump.surroundings import surroundings
from sayso.models.lines import WORDS_MOST

SITES_LEAST = 4
"""Sites that a word must be found on to be in the vocabulary."""
NETS = 2
TREES, DEPTH = 400, 6
NEWS_WEIGHT = 1.5
LENGTH_POWER = 0.7
"""A line's weight: its length to this power, over the page's; the measure counts words, decisions count lines."""


class Labelled:
    """One dump with its labels, before the vocabulary is known."""

    def __init__(self, raw: list[str], body: str, site: str, weight: float) -> None:
        self.site = site
        lines = split_lines("\n".join(raw))
        self.marks = [mark(line) for line in lines]
        self.features = np.array(line_features(lines, self.marks), np.float32)
        shares, sizes = label_lines(raw, body), [len(WORD.findall(line)) or 0.1 for line in raw]
        self.labels = np.array(
            [np.average(shares[x.first - 1 : x.last], weights=sizes[x.first - 1 : x.last]) for x in lines], np.float32
        )
        self.lengths = np.array([one.length for one in self.marks], np.float32)
        powered = (self.lengths + 1) ** LENGTH_POWER
        self.weights = powered / powered.sum() * 2 * weight

    def encoded(self, vocabulary: dict[str, int]) -> Dump:
        """Give the dump as the network takes it: a known-words share beside the features, words as one-hot rows."""
        own = [one.words[:WORDS_MOST] for one in self.marks]
        ids = [[vocabulary[word] for word in words if word in vocabulary] for words in own]
        known = [len(found) / max(1, len(words)) for found, words in zip(ids, own, strict=True)]
        ends = [[vocabulary.get(one.words[place], 0) if one.words else 0 for one in self.marks] for place in (0, -1)]
        rows = [row for row, found in enumerate(ids) for _ in found]
        shares = [1 / len(found) for found in ids for _ in found]
        shape = (len(ids), len(vocabulary) + 1)
        said = sp.csr_matrix((shares, (rows, [i for found in ids for i in found])), shape=shape, dtype=np.float32)
        ones = np.ones(len(ids), np.float32)
        first, last = (sp.csr_matrix((ones, (range(len(ids)), end)), shape=shape) for end in ends)
        features = np.column_stack([self.features, np.array(known, np.float32)])
        return Dump(features, (said, first, last), self.labels, self.weights, self.lengths)


def load(pages: Path) -> Iterator[Labelled]:
    """Yield the labelled dumps of all pages that are not held out."""
    for name, weight in (("news", NEWS_WEIGHT), ("articles", 1.0)):
        for line in (pages / name / "gold.jsonl").read_text("utf-8").split("\n")[:-1]:
            gold = json.loads(line)
            if is_held_out(gold["url"]):
                continue
            html = gzip.decompress((pages / name / gold["file"]).read_bytes()).decode("utf-8", "replace")
            for raw in dumps_of(html):
                if raw:
                    yield Labelled(raw, gold["body"], site_key(gold["url"]), weight)


def find_vocabulary(dumps: list[Labelled]) -> dict[str, int]:
    """Give the numbers, from 1, of the words that enough sites have."""
    sites = defaultdict(set)
    for dump in dumps:
        for word in {word for one in dump.marks for word in one.words[:WORDS_MOST]}:
            sites[word].add(dump.site)
    common = sorted(word for word, found in sites.items() if len(found) >= SITES_LEAST and not word.isdigit())
    return {word: number for number, word in enumerate(common, start=1)}


def vary(dump: Dump, rng: np.random.Generator) -> Dump:
    """Give the dump with furniture left out, a line of furniture between paragraphs, or the body twice."""
    body = dump.labels >= 0.5
    if rng.random() < 0.3 or not body.any():
        return dump
    rows = _thinned(body, rng)
    short = np.flatnonzero(~body & (dump.lengths <= 5))
    copies = np.array([], int)
    if rng.random() < 0.2 and len(short):
        copies = np.array([rng.choice(short)])
        between = np.flatnonzero(body[rows] & (rng.random(len(rows)) < rng.choice([0.15, 0.4, 1.0])))
        rows = np.insert(rows, between, copies[0])
    elif rng.random() < 0.08:
        copies = np.flatnonzero(body)
        rows = np.concatenate([rows, copies])
    return dump if len(rows) < 3 else _chosen(dump, rows, copies)


def _thinned(body: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    kept = np.ones(len(body), bool)
    inside = np.flatnonzero(body)
    if rng.random() < 0.08:
        return inside
    for low, high in ((0, inside[0]), (inside[-1] + 1, len(body))):
        if rng.random() < 0.5:
            size = int((high - low) * rng.random())
            at = low + rng.integers(0, high - low - size + 1)
            kept[at : at + size] = False
    if rng.random() < 0.5:
        kept &= ~((rng.random(len(body)) < rng.random() * 0.3) & (~body | (rng.random(len(body)) < 0.3)))
    return np.flatnonzero(kept)


def _chosen(dump: Dump, rows: np.ndarray, copies: np.ndarray) -> Dump:
    """Give the rows of the dump, the features that tell of place and copies made true again."""
    features, lengths = dump.features[rows].copy(), dump.lengths[rows]
    column = {name: number for number, name in enumerate(FEATURES)}
    number, total = np.arange(len(rows)), lengths.sum() or 1.0
    running = (features[:, [column["ends ."], column["ends ?!"], column["ends …"]]].sum(axis=1) > 0) & (lengths >= 15)
    told = {
        "place": number / len(rows),
        "from top": np.log(number + 1),
        "from end": np.log(len(rows) - number),
        "words before": (np.cumsum(lengths) - lengths) / total,
        "lines": np.log(len(rows) + 1),
        "words": np.log(total + 1),
        "text share": (lengths * running).sum() / total,
    }
    for name, values in told.items():
        features[:, column[name]] = values
    for copy in copies:
        places = np.flatnonzero(rows == copy)
        if len(places) > 1:
            features[places, column["copies"]] = np.maximum(features[places, column["copies"]], np.log(len(places)))
            features[places[1:], column["later copy"]] = 1.0
    return replace(
        dump,
        features=features,
        words=tuple(words[rows] for words in dump.words),
        labels=dump.labels[rows],
        weights=dump.weights[rows],
        lengths=lengths,
    )


def grow(dumps: list[Dump]) -> dict[str, np.ndarray]:
    """Give the tables of a forest of oblivious trees over features and surroundings."""
    forest = catboost.CatBoostClassifier(
        iterations=TREES, depth=DEPTH, learning_rate=0.1, border_count=32, l2_leaf_reg=5, rsm=0.4, random_seed=0,
        bootstrap_type="Bernoulli", subsample=0.5, verbose=False, allow_writing_files=False, thread_count=1,
    )  # fmt: skip
    own = len(FEATURES)
    rows = np.concatenate([surroundings(dump.features[:, :own], dump.lengths) for dump in dumps])
    labels = np.concatenate([dump.labels for dump in dumps]) >= 0.5
    weights = np.concatenate([dump.weights for dump in dumps])
    forest.fit(rows, labels, sample_weight=weights * len(weights) / weights.sum())
    with tempfile.TemporaryDirectory() as folder:
        forest.save_model(str(Path(folder, "forest.json")), format="json")
        plain = json.loads(Path(folder, "forest.json").read_text("utf-8"))
    scale, bias = plain["scale_and_bias"]
    tables = {"columns": np.zeros((TREES, DEPTH), np.uint8), "borders": np.full((TREES, DEPTH), np.inf, np.float32)}
    tables |= {"leaves": np.zeros((TREES, 2**DEPTH), np.float16), "bias": np.array(bias[0])}
    for number, tree in enumerate(plain["oblivious_trees"]):
        for level, split in enumerate(tree["splits"]):
            tables["columns"][number, level] = split["float_feature_index"]
            tables["borders"][number, level] = split["border"]
        leaves = np.array(tree["leaf_values"]) * scale
        tables["leaves"][number, : len(leaves)] = leaves
    return tables


def written(
    nets: list[tuple[Net, np.ndarray, np.ndarray]], forest: dict[str, np.ndarray], vocabulary: dict[str, int]
) -> bytes:
    """Give the model as `sayso.models.lines` reads it: tables and layers in half precision."""
    arrays = {
        "words": np.frombuffer("\n".join(vocabulary).encode(), np.uint8),
        "features": np.frombuffer("\n".join(FEATURES).encode(), np.uint8),
        "nets": np.array(len(nets)),
        **forest,
    }
    for number, (net, mean, scale) in enumerate(nets):
        net.weights["any"][0] = 0.0
        arrays |= {f"{number}.mean": mean, f"{number}.scale": scale}
        for name, values in net.weights.items():
            arrays[f"{number}.{name}"] = values if name.startswith("b") else values.astype(np.float16)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)
    return buffer.getvalue()


def main() -> None:
    """Train on the pages and write the model; its digest is printed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    labelled = list(load(given.pages))
    vocabulary = find_vocabulary(labelled)
    dumps = [dump.encoded(vocabulary) for dump in labelled]
    nets = [fit(dumps, len(vocabulary), seed, vary) for seed in range(NETS)]
    data = written(nets, grow(dumps), vocabulary)
    given.out.write_bytes(data)
    print(f"{len(dumps)} dumps, {len(vocabulary)} words, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
