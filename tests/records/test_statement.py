from __future__ import annotations

from hypothesis import given
from tests.records.any_record import SPANS, any_record

from sayso.records import ChainLink, Source, Span, Statement, statement_id

TEXT = "He said it rained, then left."
HE, SAID, RAINED = Span(0, 2), Span(3, 7), Span(8, 17)


def statement() -> Statement:
    return Statement(
        id=statement_id("a", (RAINED,), (SAID,), (HE,)),
        content=(RAINED,),
        cue=(SAID,),
        source=Source(spans=(HE,), name="Ivo Brandt", role="a ferryman", kind="person"),
        chain=(ChainLink(name="Ivo Brandt", kind="person"),),
        mode="indirect",
    )


def test_json_shows_the_words_beside_each_span() -> None:
    shown = statement().to_dict_with_text(TEXT)
    assert shown["content"] == [{"start": 8, "end": 17, "text": "it rained"}]
    assert shown["cue"] == [{"start": 3, "end": 7, "text": "said"}]
    assert shown["source"]["spans"] == [{"start": 0, "end": 2, "text": "He"}]
    assert Statement.from_dict(shown) == statement()


def test_a_statement_without_source_is_shown_too() -> None:
    shown = Statement(id="x", content=(RAINED,), mode="indirect").to_dict_with_text(TEXT)
    assert shown["source"] is None
    assert shown["cue"] == []


@given(any_record(Statement))
def test_the_words_do_no_harm_on_the_way_back(record: Statement) -> None:
    assert Statement.from_dict(record.to_dict_with_text("some text")) == record


@given(SPANS, SPANS)
def test_the_id_tells_which_span_has_which_part(one: Span, two: Span) -> None:
    made = {
        statement_id("a", (one,), (two,), ()),
        statement_id("a", (one,), (), (two,)),
        statement_id("a", (one, two), (), ()),
        statement_id("b", (one,), (two,), ()),
    }
    assert len(made) == 4


def test_the_id_knows_nothing_of_who_the_source_is() -> None:
    assert statement().id == statement_id("a", statement().content, statement().cue, (HE,))
