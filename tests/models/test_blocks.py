import hashlib
from importlib import resources

import numpy as np
import pytest

from sayso.article.html.signals import COLUMNS
from sayso.models import blocks
from sayso.models.blocks import Forest, every_case, load_block_model, parse_model


def test_the_weights_that_ship_are_the_pinned_ones():
    data = resources.files("sayso.models").joinpath("blocks.json").read_bytes()
    assert hashlib.sha256(data).hexdigest() == blocks.SHA256


def test_other_weights_are_refused(monkeypatch):
    load_block_model.cache_clear()
    monkeypatch.setattr(blocks, "SHA256", "0" * 64)
    with pytest.raises(RuntimeError, match="reinstall"):
        load_block_model()
    monkeypatch.undo()
    assert load_block_model().threshold > 0


def test_a_tree_is_a_table_of_its_questions():
    forest = Forest(
        columns=np.array([[0, 1]]),
        borders=np.array([[1.0, 5.0]], np.float32),
        leaves=np.array([[-4.0, -2.0, 2.0, 4.0]], np.float32),
        bias=0.0,
    )
    rows = np.array([[0, 0], [2, 0], [0, 9], [2, 9]], np.float32)
    assert forest.score(rows) == pytest.approx(1 / (1 + np.exp([4.0, 2.0, -2.0, -4.0])), abs=1e-6)


def test_the_forest_asks_only_for_signals_there_are():
    model = load_block_model()
    assert model.forest.columns.max() < len(COLUMNS)
    assert 0 < model.threshold < 1


def test_names_count_in_every_case():
    assert set(every_case({"body": (1.0, 2.0, 3.0)})) == {"body", "Body", "BODY"}


def test_what_training_writes_is_read():
    tree = '{"columns":[[0]],"borders":[[0.5]],"leaves":[[0,1]],"bias":0.1}'
    model = parse_model(f'{{"names":{{}},"texts":{{}},"forest":{tree},"second":{tree},"threshold":0.4}}'.encode())
    assert model.forest.score(np.array([[1.0]], np.float32))[0] > model.forest.score(np.array([[0.0]], np.float32))[0]
