"""Makes the weights by which "he" and "she" are resolved: `python training/antecedents.py CHAINS.jsonl ...`.

Each article's annotated attributions are given to the resolver as its frames. For every "he" or "she" that is a source
the candidates are noted, with which of them the annotation names. A conditional logit is fitted to that, with a
penalty on the square of the weights; one article in five is left out in turn to say how well it does on others.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

sys.path[:0] = [str(Path(__file__).parents[1] / "src")]

from sayso.records import Article, Span  # noqa: E402 (after the path is set)
from sayso.statements.find import find_statements  # noqa: E402
from sayso.statements.sources import antecedents  # noqa: E402
from sayso.statements.sources.people import Person  # noqa: E402

PENALTY = 0.02
FOLDS = 5
OUT = Path(__file__).parents[1] / "src/sayso/statements/sources/antecedent_weights.py"


@dataclass
class Annotated:
    """An attribution as a frame-finder gives it."""

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    confidence: float = 1.0
    carried: bool = False


@dataclass
class Case:
    """A pronoun: its article, each candidate's traits, and the index of the right one."""

    doc: str
    traits: list[Mapping[str, float]]
    right: int


class FromAnnotation:
    """Stands where the span model does, and gives the annotated spans."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.row = row

    def frames(self, _text: str, _paragraphs: Sequence[Span]) -> list[Annotated]:
        """Give the annotated attributions that have a content."""
        found = []
        for a in self.row["attributions"]:
            content, cue, source = (tuple(Span(*place) for place in a[part]) for part in ("content", "cue", "source"))
            if content:
                one = Annotated(content, cue[0] if cue else None, source[0] if source else None, carried=not cue)
                found.append(one)
        return sorted(found, key=lambda f: (f.content[0], f.cue is None, f.cue or f.content[0]))


def cases(row: dict[str, Any]) -> list[Case]:
    """Give the pronouns of an article whose right antecedent is among the candidates."""
    asked: dict[int, list[tuple[Any, Mapping[str, float]]]] = {}
    ranked = antecedents.Antecedents.ranked

    def noted(self: antecedents.Antecedents, pronoun: antecedents.Pronoun, *rest: Any) -> Iterable[Any]:  # noqa: ANN401
        asked[pronoun.start] = list(ranked(self, pronoun, *rest))
        return asked[pronoun.start]

    antecedents.Antecedents.ranked = noted  # type: ignore[method-assign]  # only to listen
    try:
        find_statements(Article.from_text(row["text"]), model=FromAnnotation(row))
    finally:
        antecedents.Antecedents.ranked = ranked  # type: ignore[method-assign]  # as it was
    meant = {a["source"][0][0]: a for a in row["attributions"] if a["source"]}
    out = []
    for start, candidates in asked.items():
        fits = [i for i, (one, _) in enumerate(candidates) if start in meant and is_meant(one, meant[start])]
        if fits and len(candidates) > 1:
            out.append(Case(row["doc"], [traits for _, traits in candidates], fits[0]))
    return out


def is_meant(one: Any, attribution: dict[str, Any]) -> bool:  # noqa: ANN401 (a person or a source)
    """Tell whether a candidate is whom the annotation names, or the unnamed one it describes."""
    name = one.name if isinstance(one, Person) else one.source.name
    if attribution["name"] is None:
        told = attribution["chain"][-1] if attribution["chain"] else ""
        return name is None and bool(told) and one.words.lower().split()[-1:] == told.lower().split()[-1:]
    return name is not None and set(name.lower().split()) & set(attribution["name"].lower().split()) != set()


def fitted(given: Sequence[Case]) -> dict[str, float]:
    """Give the weights that make the right candidates likeliest."""
    names = sorted({name for case in given for traits in case.traits for name in traits})
    tables = [np.array([[traits.get(name, 0.0) for name in names] for traits in case.traits]) for case in given]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = PENALTY * len(given) * weights @ weights / 2, PENALTY * len(given) * weights
        for case, table in zip(given, tables, strict=True):
            scores = table @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            total -= np.log(shares[case.right])
            slope = slope + shares @ table - table[case.right]
        return total, slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return {name: round(float(weight), 2) for name, weight in zip(names, found.x, strict=True)}


def right(given: Sequence[Case], weights: Mapping[str, float]) -> int:
    """Give for how many pronouns the right candidate weighs most."""
    weigh = [[sum(weights.get(n, 0.0) * v for n, v in traits.items()) for traits in case.traits] for case in given]
    return sum(int(np.argmax(scores)) == case.right for scores, case in zip(weigh, given, strict=True))


def main() -> None:
    """Fit, say how well it does on articles left out, and write the weights."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("data", type=Path, nargs="+")
    args = p.parse_args()
    rows = [json.loads(line) for path in args.data for line in path.read_text().splitlines()]
    given = [case for row in rows if row["split"] == "train" for case in cases(row)]
    docs = sorted({case.doc for case in given})
    hit = 0
    for fold in range(FOLDS):
        out = set(docs[fold::FOLDS])
        weights = fitted([case for case in given if case.doc not in out])
        hit += right([case for case in given if case.doc in out], weights)
    print(f"{len(given)} pronouns; right on articles left out {hit / len(given):.3f}")
    weights = {name: weight for name, weight in fitted(given).items() if weight}
    print(f"on these themselves {right(given, weights) / len(given):.3f}")
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in sorted(weights.items()))
    doc = '"""What each trait of a candidate speaks for or against it; made by `training/antecedents.py`."""'
    OUT.write_text(f"{doc}\n\nWEIGHTS: dict[str, float] = {{\n{lines}}}\n")


if __name__ == "__main__":
    main()
