"""The probability of each text block to belong to the article."""

from __future__ import annotations

import numpy as np

from sayso.article.html.signals import Known, measure
from sayso.article.html.tree import Tree
from sayso.article.html.words import WordWeights
from sayso.models.blocks import BlockModel


def score_blocks(tree: Tree, known: Known, model: BlockModel) -> list[float]:
    """Give the probability, 0..1, of each block of `tree`, in order."""
    if not tree.blocks:
        return []
    rows = measure(tree, known, WordWeights(model.names, model.texts))
    scores: list[float] = np.round(model.forest.score(rows), 4).tolist()
    return scores
