from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.any_record import ANY_TEXT

from sayso.records import Article, Block, Span

LINES = st.lists(st.sampled_from(["", " ", "\t", "One line.", "  Indented — with “quotes”.", "Zwei\u2028Teile"])).map(
    "\n".join
)


@given(ANY_TEXT | LINES)
def test_from_text_leaves_the_text_unchanged(text: str) -> None:
    article = Article.from_text(text)
    assert article.text == text
    assert article.headline is None
    assert article.standfirst is None
    assert article.dropped == ()


@given(ANY_TEXT | LINES)
def test_paragraphs_hold_every_mark_once_and_in_order(text: str) -> None:
    article = Article.from_text(text)
    spans = [block.span for block in article.blocks]
    assert spans == sorted(spans)
    assert all(not one.meets(two) for one, two in itertools.pairwise(spans))
    assert "".join("".join(paragraph.split()) for paragraph in article.paragraphs) == "".join(text.split())
    assert all(paragraph == paragraph.strip() for paragraph in article.paragraphs)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", ()),
        (" \n\n \n", ()),
        ("One.", ("One.",)),
        ("One.\nTwo.\nThree.", ("One.", "Two.", "Three.")),
        ("One,\nwrapped.\n\nTwo.", ("One,\nwrapped.", "Two.")),
        ("One.\n \t \nTwo.", ("One.", "Two.")),
        ("\n\n  One.  \n\n\n\nTwo.\n", ("One.", "Two.")),
        ("One.\r\n\r\nTwo.\r\n", ("One.", "Two.")),
        ("\n\nOne.\nTwo.\n\n", ("One.", "Two.")),
    ],
)
def test_paragraphs_of_a_text(text: str, paragraphs: tuple[str, ...]) -> None:
    assert Article.from_text(text).paragraphs == paragraphs


def test_the_id_depends_on_text_and_url_and_nothing_else() -> None:
    plain = Article.from_text("Rain is likely.")
    assert plain.id == Article.from_text("Rain is likely.", language="en").id
    assert plain.id != Article.from_text("Rain is likely").id
    assert plain.id != Article.from_text("Rain is likely.", url="https://gazette.example/rain").id


def test_headline_standfirst_and_body_are_told_by_kind() -> None:
    text = "Rain\n\nWet days ahead\n\nIt will rain.\n\nWhere\n\nEverywhere."
    kinds = ("headline", "standfirst", "paragraph", "heading", "paragraph")
    parts = Article.from_text(text).blocks
    blocks = tuple(Block(kind=kind, span=part.span) for kind, part in zip(kinds, parts, strict=True))
    article = Article(id="x", text=text, blocks=blocks)
    assert (article.headline, article.standfirst) == ("Rain", "Wet days ahead")
    assert article.paragraphs == ("It will rain.", "Where", "Everywhere.")


def test_json_shows_readers_the_parts_and_reads_back_without_them() -> None:
    article = Article.from_text("One.\n\nTwo.")
    shown = article.to_dict()
    assert shown["paragraphs"] == ["One.", "Two."]
    assert list(shown)[:4] == ["id", "headline", "standfirst", "paragraphs"]
    assert shown["blocks"][1]["span"] == {"start": 6, "end": 10}
    assert Article.from_dict({**shown, "headline": "Another"}) == article


def test_a_block_keeps_its_place() -> None:
    (block,) = Article.from_text("  One. ").blocks
    assert block.span == Span(2, 6)
