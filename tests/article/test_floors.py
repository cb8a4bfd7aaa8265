"""Quality on the pages that ship, by the benchmark's own measure, may not fall; floors only go up.

`python benchmarks/articles.py --data tests/article/html/pages --split all` shows the peers on the same pages.
"""

import json
import statistics
from collections import defaultdict
from pathlib import Path

import pytest
from benchmarks.articles import marks, sayso

PAGES = Path(__file__).parent / "html" / "pages"
FLOORS = {
    "precision": 0.99,
    "recall": 0.995,
    "headline": 0.94,
    "authors": 0.83,
    "day": 0.92,
    "instant": 0.9,
    "standfirst": 0.5,
}


@pytest.fixture(scope="module")
def reached():
    extract, told = sayso(), defaultdict(list)
    for line in (PAGES / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        for measure, value in marks(gold, extract((PAGES / gold["file"]).read_bytes(), gold["url"])):
            told[measure].append(float(value))
    return {measure: statistics.mean(values) for measure, values in told.items()}


@pytest.mark.parametrize("measure", FLOORS)
def test_a_measure_stays_above_its_floor(reached, measure):
    assert reached[measure] >= FLOORS[measure], reached
