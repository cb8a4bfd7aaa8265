"""The probability of each text block to belong to the article."""

from __future__ import annotations

import numpy as np

from sayso.article.html.agreement import look_around
from sayso.article.html.signals import Known, measure
from sayso.article.html.tree import Tree
from sayso.article.html.words import WordWeights
from sayso.models.blocks import BlockModel


def score_blocks(tree: Tree, known: Known, model: BlockModel) -> list[float]:
    """Give the probability, 0..1, of each block of `tree`, in order.

    The first forest looks at the signals of a block, the second at what the first says of the blocks around it.
    """
    if not tree.blocks:
        return []
    told = measure(tree, known, WordWeights(model.names, model.texts))
    first = model.forest.score(told.rows)
    again = model.second.score(look_around(told.chars, first, told.signature, told.boxes))
    scores: list[float] = np.round(again, 4).tolist()
    return scores
