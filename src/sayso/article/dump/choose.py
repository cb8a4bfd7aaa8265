"""Which lines of a dump are the body of its article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from sayso.article.dump.features import FEATURES, line_features
from sayso.article.dump.lines import Line
from sayso.article.dump.marks import Marks
from sayso.article.dump.surroundings import surroundings
from sayso.models.lines import LineModel, load_line_model

_STAY: Final = 0.3
"""What a change between body and furniture costs, in logits; tuned out of fold on the training sites."""
_CRUMB: Final = 1.0
"""Words of a line that is furniture when it has a phrase of furniture: 99.2% are, on the training sites."""
_PARAGRAPH: Final = 15.0
"""Words of a line that is a paragraph beyond doubt."""
_NEVER: Final = -20.0


def score_lines(lines: Sequence[Line], marks: Sequence[Marks], model: LineModel | None = None) -> list[float]:
    """Give each line's log odds of being body, by the trained model (the one that ships with sayso by default).

    Raises:
        ValueError: the model was trained for other features.

    """
    model = model or load_line_model()
    if model.features != FEATURES:
        raise ValueError("the line model was trained for other features")
    if not lines:
        return []
    lengths = [one.length for one in marks]
    rows = np.array(line_features(lines, marks), dtype=np.float32)
    scores = model.score(rows, surroundings(rows, lengths), [one.words for one in marks], lengths)
    return [
        _NEVER if one.furniture and one.length <= _CRUMB else score for score, one in zip(scores, marks, strict=True)
    ]


def running_text(marks: Sequence[Marks]) -> set[int]:
    """Give the lines that are running text by their look alone: for a page that the model finds nothing on."""
    return {index for index, one in enumerate(marks) if one.sentence and one.length >= _PARAGRAPH and not one.furniture}


def choose_lines(scores: Sequence[float]) -> list[bool]:
    """Give for each line whether it is body: the sequence with the best sum of scores and changes (Viterbi)."""
    if not scores:
        return []
    out, inside = 0.0, -_STAY
    back: list[tuple[bool, bool]] = []
    for score in scores:
        from_out, from_in = out >= inside - _STAY, inside >= out - _STAY
        out, inside = max(out, inside - _STAY), max(inside, out - _STAY) + score
        back.append((not from_out, from_in))
    state, path = inside > out, []
    for was_inside_if_out, was_inside_if_in in reversed(back):
        path.append(state)
        state = was_inside_if_in if state else was_inside_if_out
    return path[::-1]
