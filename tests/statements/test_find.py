from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.statements.shown import statements_of

from sayso.records import Article, Statement, statement_id
from sayso.statements import find_statements

WORDS = (
    "Marwick Brandt Ana Ortiz she he they I the mayor minister officials sources report newspaper Reuters CNN said "
    "told that according to citing reportedly denied believed will not bridge was safe is , . : ; – ( ) “ ” \" ' ‘ ’ "
    "« » who which and but on Tuesday in a statement claim \n\n"
).split(" ")
PROSE = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
SOUP = st.text("“”„‟«»\"＂‘’'\n .,:—AaIé🙂\0\u202e")
ANY = PROSE | SOUP | st.text()


@given(ANY, st.sampled_from(["en", "de", "fr", "ar", "hi", "xx", None]))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_spans_lie_in_the_text_and_pieces_in_order(text: str, language: str | None) -> None:
    for statement in find_statements(Article.from_text(text, language=language), fast=True):
        source = statement.source.spans if statement.source else ()
        for spans in (statement.content, statement.cue, source):
            assert list(spans) == sorted(spans)
            assert all(not one.meets(two) for one, two in itertools.pairwise(spans))
            assert all(span.end <= len(text) for span in spans)
            assert all(span.of(text) == span.of(text).strip() for span in spans)
        assert statement.content
        assert 0 <= statement.confidence <= 1


@given(PROSE, st.sampled_from(["en", None]))
@settings(deadline=None)
def test_they_come_in_the_order_of_the_text_each_content_once(text: str, language: str | None) -> None:
    found = find_statements(Article.from_text(text, language=language), fast=True)
    starts = [statement.content[0].start for statement in found]
    assert starts == sorted(starts)
    assert len({statement.content for statement in found}) == len(found)
    assert len({statement.id for statement in found}) == len(found)


@given(PROSE)
@settings(deadline=None)
def test_a_nested_statement_lies_in_an_earlier_one(text: str) -> None:
    earlier: dict[str, Statement] = {}
    for statement in find_statements(Article.from_text(text, language="en"), fast=True):
        if statement.nested_in is not None:
            outer = earlier[statement.nested_in]
            assert any(span.holds(statement.content[0]) for span in outer.content)
            assert outer.chain == statement.chain[: len(outer.chain)]
        earlier[statement.id] = statement


@given(PROSE)
@settings(deadline=None)
def test_the_last_link_is_the_source_itself(text: str) -> None:
    for statement in find_statements(Article.from_text(text, language="en"), fast=True):
        if statement.source and statement.source.name:
            assert statement.source.name in [link.name for link in statement.chain]
        assert all(link.name for link in statement.chain)


@given(PROSE, PROSE)
@settings(deadline=None)
def test_the_same_whatever_was_read_before(text: str, other: str) -> None:
    alone = find_statements(Article.from_text(text), fast=True)
    find_statements(Article.from_text(other), fast=True)
    assert find_statements(Article.from_text(text), fast=True) == alone


@given(PROSE)
@settings(deadline=None)
def test_ids_follow_from_the_spans(text: str) -> None:
    article = Article.from_text(text, language="en")
    for statement in find_statements(article, fast=True):
        source = statement.source.spans if statement.source else ()
        assert statement.id == statement_id(article.id, statement.content, statement.cue, source)
        assert Statement.from_json(statement.to_json()) == statement


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Marwick said: “It is safe.”", "direct"),
        ("‘It is safe,’ Marwick said.", "direct"),
        ("Marwick said it was safe.", "indirect"),
        ("Marwick said it was “safe and sound”.", "mixed"),
        ("“It is safe,” Marwick said, “and sound now”.", "direct"),
    ],
)
def test_mode(text: str, mode: str) -> None:
    assert [statement.mode for statement in statements_of(text)] == [mode]


def test_what_stands_inside_a_quotation_is_direct_too() -> None:
    assert [s.mode for s in statements_of("“I think it is safe,” Marwick said.")] == ["direct", "direct"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "No one speaks here.",
        "Silta on turvallinen, pormestari sanoi maanantaina kaupungin kokouksessa ja lähti sitten kotiin.",
        "橋は安全だと市長は述べた。",
    ],
)
def test_texts_without_statements_that_it_can_read(text: str) -> None:
    assert statements_of(text) == ()


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“The bridge,” Marwick said, “is safe.”", "Marwick", ("“The bridge,”", "“is safe.”")),
        ("“We built it for all of us.” — Tessa Marwick", "Tessa Marwick", ("“We built it for all of us.”",)),
        ("“It is safe now,” according to Marwick.", "Marwick", ("“It is safe now,”",)),
        ("\ud800 Marwick said it was safe.", "Marwick", ("it was safe",)),
    ],
)
def test_quotations_cut_in_two_signed_and_beside_broken_characters(
    text: str, speaker: str, content: tuple[str, ...], *, fast: bool
) -> None:
    (said,) = find_statements(Article.from_text(text, language="en"), fast=fast)
    assert tuple(span.of(text) for span in said.content) == content
    assert [link.name for link in said.chain] == [speaker]


@pytest.mark.parametrize("fast", [True, False])
def test_an_empty_pair_of_marks_harms_nothing(*, fast: bool) -> None:
    text = 'The sign said "" in red.\n\n“It is safe,” Marwick said.'
    found = find_statements(Article.from_text(text, language="en"), fast=fast)
    assert "“It is safe,”" in [statement.content[0].of(text) for statement in found]
