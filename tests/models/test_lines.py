import hashlib
from importlib import resources

import numpy as np
import pytest

from sayso.article.dump.features import FEATURES, line_features
from sayso.article.dump.lines import split_lines
from sayso.article.dump.marks import mark
from sayso.article.dump.surroundings import surroundings
from sayso.models import lines as module
from sayso.models.lines import SHA256, load_line_model

TEXT = (
    "Home\nSport\nLog in\nFerry service to the outer isles will resume\n"
    "The ferry to the outer isles will sail again in May, the harbour board said on Tuesday after a long meeting.\n"
    "Islanders said they would believe it when they saw the ferry come in, and many still plan to leave the isles.\n"
    "Share this\nPrivacy policy\n"
)


def scored(text):
    lines = split_lines(text)
    marks = [mark(line) for line in lines]
    rows, lengths = np.array(line_features(lines, marks), np.float32), [one.length for one in marks]
    return load_line_model().score(rows, surroundings(rows, lengths), [one.words for one in marks], lengths)


def test_the_weights_are_those_that_were_measured():
    data = resources.files("sayso.models").joinpath("lines.npz").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SHA256
    assert load_line_model().features == FEATURES


def test_other_weights_are_refused(monkeypatch):
    load_line_model.cache_clear()
    monkeypatch.setattr(module, "SHA256", "0" * 64)
    with pytest.raises(RuntimeError, match="reinstall"):
        load_line_model()


def test_paragraphs_score_above_menus():
    scores = scored(TEXT)
    assert min(scores[4:6]) > 0 > max(*scores[:3], *scores[6:])


def test_the_same_lines_give_the_same_scores():
    assert scored(TEXT) == scored(TEXT)


def test_many_lines_are_scored_as_few():
    far_apart = "\n".join(f"Item {number}" for number in range(3000))
    assert len(scored(far_apart)) == 3000
