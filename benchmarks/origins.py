"""How near the count of independent origins comes to that of a reader, and how well citations and copies are found.

    python benchmarks/origins.py --data STORIES.jsonl [--split test|tune] [--fast] [--show]

STORIES.jsonl has rows with `id` and `text` (FNC-1 train); `labels/origins.jsonl` beside this program says what each
of 59 stories comes down to, `labels/README.md` by which conventions. Each labelled story is traced alone, as a folder
is. The articles name no outlet of their own, so the naive counts are those of articles, of distinct texts (near-
duplicates at Jaccard .5 folded), and of what is left where each article stands for the first outlet that it names
anywhere.

Citations: outlets by article, roles apart; what the labels call the article's own outlet counts neither way.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.records import Article, Statement, Story
from sayso.statements import find_statements
from sayso.stories import trace_stories
from sayso.stories.shingles import shingled
from sayso.text.outlet_mentions import outlet_mentions
from sayso.text.outlets import find_outlet

LABELS = Path(__file__).parent / "labels" / "origins.jsonl"
SAME_TEXT = 0.5

Pair = tuple[str, str]
Readings = Mapping[str, tuple[Article, Sequence[Statement]]]
"""Articles with their statements, by the id in the labels."""


@dataclass(frozen=True)
class Traced:
    """One labelled story: its label, its articles by the label's ids, and what sayso made of it."""

    label: Mapping[str, Any]
    readings: Readings
    stories: Sequence[Story]

    def called(self, id_: str) -> str:
        """Give the label's id of an article."""
        return next(name for name, (article, _) in self.readings.items() if article.id == id_)


def main() -> None:
    """Read labels and articles, trace, print the tables."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--split", choices=("test", "tune"), default="test")
    ask.add_argument("--fast", action="store_true", help="statements by rules alone")
    ask.add_argument("--show", action="store_true", help="say what is missed and what is wrong")
    args = ask.parse_args()
    texts = {row["id"]: row["text"] for row in map(json.loads, args.data.read_text("utf-8").splitlines())}

    def reading(id_: str) -> tuple[Article, Sequence[Statement]]:
        article = Article.from_text(texts[id_])
        return article, find_statements(article, fast=args.fast)

    report(trace_all(args.split, reading), show=args.show)


def trace_all(split: str, reading: Callable[[str], tuple[Article, Sequence[Statement]]]) -> list[Traced]:
    """Give the labelled stories of the split, each traced alone."""
    labels = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    traced = []
    for label in labels:
        if label["split"] == split:
            readings = {id_: reading(id_) for id_ in label["articles"]}
            traced.append(Traced(label, readings, trace_stories(readings.values())))
    return traced


def report(traced: Sequence[Traced], *, show: bool) -> None:
    """Print all tables."""
    articles = sum(len(one.label["articles"]) for one in traced)
    print(f"{len(traced)} stories, {articles} articles, labelled by reading")
    report_counts(traced, show=show)
    report_citations(traced, show=show)
    report_copies(traced, show=show)


def report_counts(traced: Sequence[Traced], *, show: bool) -> None:
    """Print the error of each way of counting origins, and how the articles are shared out among them."""
    gold = [gold_count(one.label) for one in traced]
    ways: dict[str, list[int]] = {
        "articles (= outlets)": [len(one.label["articles"]) for one in traced],
        "distinct texts, MinHash .5": [distinct_texts(one) for one in traced],
        "first outlet named": [first_named(one) for one in traced],
        "sayso": [sum(story.at_most for story in one.stories) for one in traced],
    }
    print(f"\n{'origins':30}{'count':>7}{'mean error':>12}{'exact':>8}{'within 1':>10}{'too many':>10}{'too few':>9}")
    print(f"{'read':30}{sum(gold):>7}")
    for name, counts in ways.items():
        off = [count - true for count, true in zip(counts, gold, strict=True)]
        print(
            f"{name:30}{sum(counts):>7}{sum(map(abs, off)) / len(off):>12.2f}{share(e == 0 for e in off):>8.0%}"
            f"{share(abs(e) <= 1 for e in off):>10.0%}{share(e > 0 for e in off):>10.0%}"
            f"{share(e < 0 for e in off):>9.0%}"
        )
    precision, recall = shared_out(traced)
    print(f"articles by origin (B-cubed): precision {precision:.3f}, recall {recall:.3f}")
    for one, true, found in zip(traced, gold, ways["sayso"], strict=True) if show else ():
        if found != true:
            ours = [
                [origin.name, origin.kind, [one.called(id_) for id_ in origin.articles]]
                for story in one.stories
                for origin in story.origins
            ]
            read = [[o["name"], o["kind"], o["articles"]] for o in one.label["origins"]]
            print(f"  story {one.label['story']}: {found} for {true}\n    sayso {ours}\n    read  {read}")


def gold_count(label: Mapping[str, Any]) -> int:
    """Give how many of the label's origins count."""
    return sum(origin["kind"] != "unknown" for origin in label["origins"])


def distinct_texts(one: Traced) -> int:
    """Give how many texts are left when near-duplicates (exact Jaccard of words' 5-grams) are folded."""
    grams = [frozenset(shingled(article).distinct.tolist()) for article, _ in one.readings.values()]
    kept: list[frozenset[int]] = []
    for gram in grams:
        if not any(len(gram & other) >= SAME_TEXT * len(gram | other) > 0 for other in kept):
            kept.append(gram)
    return len(kept)


def first_named(one: Traced) -> int:
    """Give how many different things are left where an article stands for the first outlet it names without doubt."""
    firsts = set()
    for id_, (article, _) in one.readings.items():
        named = (mention.outlet.name for mention in outlet_mentions(article.text) if mention.sure)
        firsts.add(next(named, id_))
    return len(firsts)


def shared_out(traced: Sequence[Traced]) -> Pair | tuple[float, float]:
    """Give B-cubed precision and recall of the articles' origins, within each story."""
    precisions, recalls = [], []
    for one in traced:
        ours = {
            one.called(id_): {one.called(other) for other in origin.articles}
            for story in one.stories
            for origin in story.origins
            for id_ in origin.articles
        }
        true = {id_: set(origin["articles"]) for origin in one.label["origins"] for id_ in origin["articles"]}
        precisions += [len(ours[id_] & true[id_]) / len(ours[id_]) for id_ in true]
        recalls += [len(ours[id_] & true[id_]) / len(true[id_]) for id_ in true]
    return sum(precisions) / len(precisions), sum(recalls) / len(recalls)


def report_citations(traced: Sequence[Traced], *, show: bool) -> None:
    """Print precision and recall of the outlets cited, of those the table has, and how often the role is right."""
    hits, missed, wrong, roles = [], [], [], Counter[bool]()
    for one in traced:
        names = {
            (id_, canonical(name)): (id_, outlet)
            for id_, outlet, _ in one.label["citations"]
            for name in outlet.split("|")
        }
        labels = {(id_, outlet): role for id_, outlet, role in one.label["citations"]}
        found: dict[Pair, set[str]] = {}
        for story in one.stories:
            for citation in story.citations:
                pair = one.called(citation.article), canonical(citation.outlet)
                found.setdefault(names.get(pair, pair), set()).add(citation.role)
        for pair, cited in found.items():
            role = labels.get(pair)
            if role is None:
                wrong.append(pair)
            elif role != "own":
                hits.append(pair)
                roles[best_role(cited) == role] += 1
        missed += [pair for pair, role in labels.items() if role != "own" and pair not in found]
    known = [pair for pair in missed if any(find_outlet(name, cued=True) for name in pair[1].split("|"))]
    precision = len(hits) / max(1, len(hits) + len(wrong))
    print(f"\ncitations: {len(hits) + len(missed)} in the labels, precision {precision:.3f}, ", end="")
    print(f"recall {len(hits) / (len(hits) + len(missed)):.3f}, ", end="")
    print(
        f"of outlets in the table {len(hits) / (len(hits) + len(known)):.3f}; role right {roles[True] / len(hits):.3f}"
    )
    if show:
        print("  missed", *missed, sep="\n    ")
        print("  wrong", *wrong, sep="\n    ")


def canonical(name: str) -> str:
    """Give the name in the outlet table, else the name without its article, domain's end and spaces."""
    found = find_outlet(name, cued=True)
    return found.name if found else re.sub(r"^the |\.(?:com|net|org)$|[ -]", "", name.casefold())


def best_role(roles: Iterable[str]) -> str:
    """Give the role that weighs most."""
    return min(roles, key=("story", "statement", "venue").index)


def report_copies(traced: Sequence[Traced], *, show: bool) -> None:
    """Print precision and recall of the copies against the labels, and the share of those that contain half."""
    true = {frozenset(pair) for one in traced for pair in one.label["copies"]}
    ours = {
        frozenset((one.called(copy.copy), one.called(copy.original)))
        for one in traced
        for story in one.stories
        for copy in story.copies
    }
    exact = {pair for one in traced for pair in containing(one)}
    print(f"\ncopies: {len(true)} pairs in the labels, precision {share(pair in true for pair in ours):.3f}, ", end="")
    print(f"recall {share(pair in ours for pair in true):.3f}; ", end="")
    print(
        f"of {len(exact)} pairs of which one holds half of the other's own words {share(p in ours for p in exact):.3f}"
    )
    if show:
        print("  missed", *map(sorted, true - ours), sep="\n    ")
        print("  wrong", *map(sorted, ours - true), sep="\n    ")


def containing(one: Traced) -> Iterable[frozenset[str]]:
    """Give the pairs of articles of which one holds at least half of the other's own word 5-grams."""
    grams = [(id_, frozenset(shingled(article).distinct.tolist())) for id_, (article, _) in one.readings.items()]
    for place, (id_, gram) in enumerate(grams):
        for other, more in grams[:place]:
            if len(gram & more) >= SAME_TEXT * min(len(gram), len(more)) > 0:
                yield frozenset((id_, other))


def share(facts: Iterable[bool]) -> float:
    """Give the share of facts that hold."""
    listed = list(facts)
    return sum(listed) / max(1, len(listed))


if __name__ == "__main__":
    main()
