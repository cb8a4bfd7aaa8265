"""sayso's stories and copies beside simpler ways, on FNC-1's training articles.

    python benchmarks/stories.py --data STORIES.jsonl [--split heldout|tuned|all]

STORIES.jsonl has rows with `text` and `story` (FNC-1 train; no dates). Stories are split in halves by the SHA-256 of
their number: what is tuned was tuned on one half, the table is for the other. Times are CPU times of one core.

Stories: B-cubed precision, recall, F1. "As they come in" adds one article at a time, in ten orders drawn by chance:
the mean, and the least B-cubed F1 between two of the ten results. The collection has no dates; "dated" are synthetic:
each story begins on a day of one year drawn by chance, its articles follow within three days. That shows what dates
are worth where they are right, not how good those of the web are. Copies: share found of the pairs with exact
containment of word 5-grams of at least .5, counted over whole texts, "short" those where the longer has more than
twice the words, "own words" over the articles' own words (without quotations, credits, footers). Peers that are not
installed are left out by name.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import re
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import TypeVar

from sayso.records import Article, Story
from sayso.stories import trace_stories
from sayso.stories.copies import find_copies
from sayso.stories.growing import grow
from sayso.stories.shingles import shingled
from sayso.stories.vectors import term_counts, vectors

T = TypeVar("T")
Pair = tuple[int, int]
Labels = list[Hashable]

WORDS = 5
ENOUGH = 0.5
ORDERS = 10
ONE_PASS = 0.18
"""Threshold of the running-centroid pass: the best of .10 to .40 on the tuned half."""


def main() -> None:
    """Read the articles, run all ways, print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--split", choices=("heldout", "tuned", "all"), default="heldout")
    args = ask.parse_args()
    articles, stories = load(args.data, args.split)
    print(f"{len(articles)} articles in {len(set(stories))} stories ({args.split})")
    traced, seconds = timed(lambda: trace_stories((article, ()) for article in articles))
    show_stories(articles, stories, traced, seconds)
    for name, given in (("undated", articles), ("dated (synthetic)", dated(articles, stories))):
        show_orders(name, given, stories)
    show_copies(articles, traced)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def load(path: Path, split: str) -> tuple[list[Article], list[int]]:
    """Give the distinct articles of the half, with the number of the story of each."""
    found: dict[str, tuple[Article, int]] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        half = ("tuned", "heldout")[int(hashlib.sha256(f"story {row['story']}".encode()).hexdigest(), 16) % 2]
        if split in ("all", half):
            article = Article.from_text(row["text"])
            found.setdefault(article.id, (article, row["story"]))
    return [article for article, _ in found.values()], [story for _, story in found.values()]


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Give what the work gives, and its CPU seconds."""
    start = time.process_time()
    return work(), time.process_time() - start


def show_stories(articles: Sequence[Article], gold: Sequence[int], traced: Sequence[Story], seconds: float) -> None:
    """Print the B-cubed table of the groupings, and what the articles come down to."""
    place = {id_: story.id for story in traced for id_ in story.articles}
    pass_, pass_seconds = timed(lambda: one_pass(articles))
    rows: list[tuple[str, Labels, float]] = [
        ("each article a story", list(range(len(articles))), 0.0),
        ("one pass, running centroids", pass_, pass_seconds),
        ("sayso (all of trace)", [place[article.id] for article in articles], seconds),
    ]
    print(f"\n{'stories':32}{'P':>7}{'R':>7}{'F1':>7}{'groups':>8}{'docs/s':>8}")
    for name, labels, spent in rows:
        precision, recall = b_cubed(labels, gold)
        f1 = 2 * precision * recall / (precision + recall)
        rate = f"{len(articles) / spent:>8.0f}" if spent else f"{'-':>8}"
        print(f"{name:32}{precision:>7.3f}{recall:>7.3f}{f1:>7.3f}{len(set(labels)):>8}{rate}")
    citing = {c.article for story in traced for c in story.citations if c.role != "venue"}
    print(f"{len(citing) / len(articles):.0%} of the articles cite an outlet; ", end="")
    print(f"{len(articles)} reports, at most {sum(story.at_most for story in traced)} independent origins")


def dated(articles: Sequence[Article], stories: Sequence[int]) -> list[Article]:
    """Give the articles with synthetic dates; see the head."""
    chance, starts = random.Random(1), dict[int, int]()
    return [
        replace(
            article,
            published=str(
                date(2015, 1, 1)
                + timedelta(days=starts.setdefault(story, chance.randrange(365)) + chance.choice((0, 0, 0, 1, 1, 2, 3)))
            ),
        )
        for article, story in zip(articles, stories, strict=True)
    ]


def show_orders(name: str, articles: Sequence[Article], gold: Sequence[int]) -> None:
    """Print B-cubed F1 of all at once and as they come in, and how much the order of arrival matters."""
    place = {id_: story.id for story in trace_stories((one, ()) for one in articles) for id_ in story.articles}
    results: list[Labels] = []
    spent = 0.0
    for seed in range(ORDERS):
        order = list(articles)
        random.Random(seed).shuffle(order)
        grown, seconds = timed(lambda order=order: grow(order))
        spent += seconds
        number = {id_: place for place, ids in enumerate(grown) for id_ in ids}
        results.append([number[article.id] for article in articles])
    each = [f1_of(labels, gold) for labels in results]
    between = min(f1_of(one, other) for one, other in combinations(results, 2))
    print(f"{name}: all at once {f1_of([place[one.id] for one in articles], gold):.3f}; as they come in ", end="")
    print(
        f"{sum(each) / len(each):.3f} ({min(each):.3f} to {max(each):.3f}), least between two orders {between:.3f}, ",
        end="",
    )
    print(f"{1000 * spent / ORDERS / len(articles):.1f} ms an article")


def f1_of(labels: Sequence[Hashable], gold: Sequence[Hashable]) -> float:
    """Give B-cubed F1."""
    precision, recall = b_cubed(labels, gold)
    return 2 * precision * recall / (precision + recall)


def b_cubed(labels: Sequence[Hashable], gold: Sequence[Hashable]) -> tuple[float, float]:
    """Give B-cubed precision and recall (Bagga and Baldwin 1998)."""
    found, true, both = Counter(labels), Counter(gold), Counter(zip(labels, gold, strict=True))
    precision = sum(times * times / found[label] for (label, _), times in both.items()) / len(labels)
    recall = sum(times * times / true[story] for (_, story), times in both.items()) / len(labels)
    return precision, recall


def one_pass(articles: Sequence[Article]) -> Labels:
    """Give stories by a single pass: each article joins the nearest running centroid, else opens a story."""
    sums: list[dict[str, float]] = []
    holders: defaultdict[str, set[int]] = defaultdict(set)
    labels: Labels = []
    for vector in vectors([term_counts(article) for article in articles]):
        near = {number for term in vector for number in holders[term]}
        best = max(((cosine(vector, sums[number]), -number) for number in near), default=(0.0, 0))
        number = -best[1] if best[0] >= ONE_PASS else len(sums)
        if number == len(sums):
            sums.append({})
        for term, weight in vector.items():
            sums[number][term] = sums[number].get(term, 0.0) + weight
            holders[term].add(number)
        labels.append(number)
    return labels


def cosine(vector: dict[str, float], total: dict[str, float]) -> float:
    """Give the cosine of a vector of length 1 and a sum of vectors."""
    length = math.sqrt(sum(weight * weight for weight in total.values()))
    return sum(weight * total.get(term, 0.0) for term, weight in vector.items()) / length


def show_copies(articles: Sequence[Article], traced: Sequence[Story]) -> None:
    """Print which share of the exact copies each way finds."""
    number = {article.id: place for place, article in enumerate(articles)}
    ours = {
        (min(pair), max(pair))
        for story in traced
        for copy in story.copies
        for pair in [(number[copy.copy], number[copy.original])]
    }
    whole = [words_of(article.text) for article in articles]
    grams = [frozenset(zip(*(words[place:] for place in range(WORDS)), strict=False)) for words in whole]
    own = [frozenset(shingled(article).distinct.tolist()) for article in articles]
    exact, owned = containing(grams), containing(own)
    short = {(a, b) for a, b in exact if max(len(whole[a]), len(whole[b])) > 2 * min(len(whole[a]), len(whole[b]))}
    print(f"\n{'copies':32}{'all':>8}{'short':>8}{'own':>8}{'docs/s':>8}")
    print(f"{'exact pairs':32}{len(exact):>8}{len(short):>8}{len(owned):>8}")
    by_id = {article.id: article for article in articles}
    alone = timed(lambda: find_copies(by_id, [shingled(article) for article in articles], lambda _one, _other: False))
    ways: list[tuple[str, set[Pair], float]] = [("sayso", ours, alone[1])]
    peers = {"datasketch LSH .5": datasketch_pairs, "rensa LSH .5": rensa_pairs, "gaoya LSH .5": gaoya_pairs}
    for name, way in peers.items():
        try:
            ways.append((name, *timed(lambda way=way: way(grams))))
        except ImportError:
            print(f"{name:32}not installed")
    for name, pairs, spent in ways:
        shares = "".join(f"{len(pairs & true) / max(1, len(true)):>8.1%}" for true in (exact, short, owned))
        print(f"{name:32}{shares}{len(articles) / spent:>8.0f}")


def words_of(text: str) -> list[str]:
    """Give the words in small letters."""
    return [word.casefold() for word in re.findall(r"[^\W_]+", text)]


def containing(grams: Sequence[frozenset[Hashable]]) -> set[Pair]:
    """Give the pairs of which the smaller set is held to at least `ENOUGH` by the other; every pair is looked at."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, gram in enumerate(grams):
        for one in gram:
            holders[one].append(place)
    shared = Counter(pair for places in holders.values() for pair in combinations(places, 2))
    return {(a, b) for (a, b), times in shared.items() if times >= ENOUGH * min(len(grams[a]), len(grams[b]))}


def datasketch_pairs(grams: Sequence[frozenset[tuple[str, ...]]]) -> set[Pair]:
    """Give the pairs that datasketch's LSH has in one bucket at Jaccard .5."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - an optional peer

    lsh, hashes = MinHashLSH(threshold=ENOUGH, num_perm=128), []
    for place, gram in enumerate(grams):
        one = MinHash(num_perm=128)
        one.update_batch([" ".join(words).encode() for words in gram])
        lsh.insert(place, one)
        hashes.append(one)
    return {(min(a, b), max(a, b)) for a, one in enumerate(hashes) for b in lsh.query(one) if a != b}


def rensa_pairs(grams: Sequence[frozenset[tuple[str, ...]]]) -> set[Pair]:
    """Give the pairs that rensa's LSH has in one bucket at Jaccard .5."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 - an optional peer

    lsh, hashes = RMinHashLSH(threshold=ENOUGH, num_perm=128, num_bands=32), []
    for place, gram in enumerate(grams):
        one = RMinHash(num_perm=128, seed=1)
        one.update([" ".join(words) for words in gram])
        lsh.insert(place, one)
        hashes.append(one)
    return {(min(a, b), max(a, b)) for a, one in enumerate(hashes) for b in lsh.query(one) if a != b}


def gaoya_pairs(grams: Sequence[frozenset[tuple[str, ...]]]) -> set[Pair]:
    """Give the pairs that gaoya's index has in one bucket at Jaccard .5; it is given the 5-grams as words."""
    from gaoya.minhash import MinHashStringIndex  # noqa: PLC0415 - an optional peer

    index = MinHashStringIndex(hash_size=32, jaccard_threshold=ENOUGH, num_bands=32, band_size=4, analyzer="word")
    texts = [" ".join("_".join(words) for words in gram) for gram in grams]
    for place, text in enumerate(texts):
        index.insert_document(place, text)
    return {(min(a, b), max(a, b)) for a, text in enumerate(texts) for b in index.query(text) if a != b}


if __name__ == "__main__":
    main()
