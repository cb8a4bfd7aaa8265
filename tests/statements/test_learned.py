from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from sayso import Article, Span, Statement, find_statements


@dataclass(frozen=True)
class Given:
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    confidence: float = 0.7
    carried: bool = False


class Finder:
    """A model that finds what it is told to: cue, source and content as words of the text."""

    def __init__(self, *rows: tuple[str | None, str | None, str]) -> None:
        self._rows = rows

    def frames(self, text: str, paragraphs: Sequence[Span]) -> list[Given]:
        def place(words: str | None) -> Span | None:
            return Span(text.index(words), text.index(words) + len(words)) if words else None

        assert all(text[span.start : span.end].strip() for span in paragraphs)
        return [
            Given((Span(text.index(content), text.index(content) + len(content)),), place(cue), place(source))
            for cue, source, content in self._rows
        ]


def found(text: str, *rows: tuple[str | None, str | None, str]) -> tuple[Statement, ...]:
    return find_statements(Article.from_text(text, language="en"), model=Finder(*rows))


def chain(statement: Statement) -> list[str]:
    return [link.name for link in statement.chain]


def test_the_model_finds_and_the_rules_tell_who_was_told() -> None:
    text = "Ada Kern told Radio Coral that the tunnel would stay closed."
    (said,) = found(text, ("told", "Ada Kern", "the tunnel would stay closed"))
    assert chain(said) == ["Radio Coral", "Ada Kern"]
    assert (said.mode, said.modality, said.confidence) == ("indirect", "asserted", 0.7)


def test_who_is_told_to_do_something_in_a_headline_is_not_who_says_it() -> None:
    (told,) = found("Residents told to leave the coast.", ("told", "Residents", "to leave the coast"))
    assert told.source is None


def test_who_will_be_told_is_not_who_says_it() -> None:
    text = "The Rift Tribune reported that Otuke will be told that the toll stays."
    outer, inner = found(
        text,
        ("reported", "The Rift Tribune", "Otuke will be told that the toll stays"),
        ("told", "Otuke", "the toll stays"),
    )
    assert inner.nested_in == outer.id
    assert (inner.source, chain(inner), inner.modality) == (None, ["Rift Tribune"], "prospective")


def test_an_attribution_that_closes_the_sentence_holds_what_is_said_before_it() -> None:
    text = "According to sources, the toll stays, reported the Rift Tribune."
    wrong = ("reported", "the Rift Tribune", "the toll stays")
    outer, inner = found(text, wrong, ("According to", "sources", "the toll stays, reported the Rift Tribune"))
    assert outer.content[0].of(text) == "According to sources, the toll stays"
    assert inner.content[0].of(text) == "the toll stays"
    assert chain(inner) == ["Rift Tribune", "sources"]


def test_a_plain_saying_that_the_model_missed_is_added_and_another_verb_is_not() -> None:
    text = "Kern said the tunnel was safe. The ministry noted that the fans were new."
    (said,) = found(text)
    assert [cue.of(text) for cue in said.cue] == ["said"]


def test_a_name_is_no_cue() -> None:
    text = "The deputy, Halima Said Omar, left early."
    assert found(text, ("Said", "Halima", "Omar, left early")) == ()


@pytest.mark.parametrize("fast", [True, False])
def test_the_model_and_the_rules_agree_on_the_plainest_sentence(*, fast: bool) -> None:
    text = "Transport Minister Ada Kern said on Monday that the harbour tunnel would stay closed until spring."
    (said,) = find_statements(Article.from_text(text, language="en"), fast=fast)
    assert said.content[0].of(text) == "the harbour tunnel would stay closed until spring"
    assert chain(said) == ["Ada Kern"]
    assert said.source is not None
    assert said.source.role == "Transport Minister"


def test_what_is_found_does_not_depend_on_what_was_read_before() -> None:
    article = Article.from_text(
        "“The tunnel is safe,” Ada Kern told reporters. She denied that it leaked.", language="en"
    )
    alone = find_statements(article)
    find_statements(Article.from_text("A clerk said nobody had asked him. " * 20, language="en"))
    assert find_statements(article) == alone
