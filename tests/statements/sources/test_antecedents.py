from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Article
from sayso.statements.sources.antecedents import Antecedents, Pronoun
from sayso.statements.sources.parsed import parse
from sayso.statements.sources.people import Person, read_people
from sayso.text.quotes import find_quotations


def antecedents(text: str) -> Antecedents:
    quotations = [quotation.span for quotation in find_quotations(text)]
    return Antecedents(text, read_people(parse(Article.from_text(text))), quotations)


def meant(text: str, word: str, gender: str | None) -> str | None:
    start = text.rindex(word)
    known = antecedents(text)
    found = known.best(Pronoun(start, None, known.quoted(start)), gender, [])  # type: ignore[arg-type]
    return found.name if isinstance(found, Person) else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Brandt, a farmer, spoke for an hour. Then he left.", "Peter Brandt"),
        ("Peter Brandt, a farmer, waited for Maria Lund, a judge. Then he left.", "Peter Brandt"),
        ("Peter Brandt, a farmer, was called by Hans Vogel, a judge. Then he left.", "Peter Brandt"),
        ("Peter Brandt, a farmer, moved to San Antonio. Then he left.", "Peter Brandt"),
    ],
)
def test_he_is_a_man_whom_the_sentence_before_is_about(text: str, name: str) -> None:
    assert meant(text, "he", "he") == name


def test_nobody_of_that_gender_is_nobody() -> None:
    assert meant("Maria Lund, a judge, came. Then he left.", "he", "he") is None


def test_the_weights_are_of_traits_that_exist() -> None:
    text = "Peter Brandt said it. Maria Lund told Hans Vogel so. “Peter Brandt came.” He left."
    known = antecedents(text)
    ranked = list(known.ranked(Pronoun(text.rindex("He"), None, quoted=False), "he", []))
    assert {one.name for one, _ in ranked if isinstance(one, Person)} == {"Peter Brandt", "Hans Vogel"}
    assert all(0 <= traits["nearest"] <= 1 for _, traits in ranked)


@given(
    st.lists(st.sampled_from(["Peter Brandt", "Hans Vogel", "said", "he", ".", "\n\n", "“", "”", "told"]), max_size=40)
)
def test_whoever_is_meant_was_named_before(words: list[str]) -> None:
    text = " ".join([*words, "he said so"])
    name = meant(text, "he", "he")
    assert name is None or name.split()[-1] in text[: text.rindex("he said so")]
