from __future__ import annotations

import pytest

from sayso.records import Article
from sayso.statements.sources.bodies import Bodies, can_be
from sayso.statements.sources.parsed import parse
from sayso.statements.sources.people import read_people


def bodies(text: str) -> Bodies:
    blocks = parse(Article.from_text(text))
    return Bodies(text, blocks, read_people(blocks))


def test_a_short_name_is_the_one_that_ends_so() -> None:
    assert bodies("The Coast Transport Commission met. The Commission left.").fuller("Commission") == (
        "Coast Transport Commission"
    )


def test_the_outlet_named_last_before_a_place() -> None:
    text = "Reuters asked. The Guardian answered."
    assert bodies(text).outlet_before(len(text)) == "Guardian"
    assert bodies(text).outlet_before(len("Reuters asked.")) == "Reuters"
    assert bodies(text).outlet_before(0) is None


def test_the_company_is_the_firm_named_most() -> None:
    text = "The Altis Group grew. Workers left the Altis Group. A Miners Union met the Altis Group."
    assert bodies(text).most_named("company", len(text)) == "Altis Group"
    assert bodies(text).most_named("ministry", len(text)) is None


@pytest.mark.parametrize(
    ("head", "name", "fits"),
    [
        ("company", "Miners Union", False),
        ("company", "Altis Group", True),
        ("ministry", "Altis Group", False),
        ("ministry", "Health Ministry", True),
        ("company", "Altis", True),
    ],
)
def test_what_a_name_can_be_called(head: str, name: str, *, fits: bool) -> None:
    assert can_be(head, name) is fits


def test_a_possessive_is_no_other_name() -> None:
    text = "The Altis Group closed. Altis Group’s “plan” failed. The Altis Group said so."
    assert bodies(text).most_named("company", len(text)) == "Altis Group"
