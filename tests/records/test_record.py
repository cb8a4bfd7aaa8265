from __future__ import annotations

import hashlib
import json
from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.any_record import ANY_TEXT, KINDS, any_record

from sayso.records import (
    Article,
    ChainLink,
    Page,
    Reason,
    Record,
    Rejected,
    Source,
    Span,
    Statement,
    record_id,
    statement_id,
)


@given(st.sampled_from(KINDS).flatmap(any_record))
def test_round_trip_is_exact(record: Record) -> None:
    assert type(record).from_json(record.to_json()) == record
    assert type(record).from_dict(record.to_dict()) == record


@given(st.sampled_from(KINDS).flatmap(any_record))
def test_to_dict_is_what_json_gives_back(record: Record) -> None:
    assert json.loads(record.to_json()) == record.to_dict()
    assert "\n" not in record.to_json()


@given(st.sampled_from(KINDS).flatmap(any_record))
def test_written_twice_it_is_the_same(record: Record) -> None:
    assert type(record).from_json(record.to_json()).to_json() == record.to_json()


@given(st.sampled_from(KINDS).flatmap(any_record), ANY_TEXT)
def test_keys_that_are_no_fields_are_ignored(record: Record, more: str) -> None:
    name = f"no field {more}"
    assert type(record).from_dict({**record.to_dict(), name: more}) == record


@pytest.mark.parametrize("kind", KINDS)
def test_frozen_and_slotted(kind: type[Any]) -> None:
    assert kind.__dataclass_params__.frozen
    assert "__dict__" not in dir(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(Span(0, 1), "end", 2)  # noqa: B010 - the type checker would not let it pass
    assert {field.name for field in fields(kind)} >= set(kind.__slots__)


def test_every_record_tells_what_it_is() -> None:
    assert [kind.__name__ for kind in KINDS if not kind.__doc__] == []


@pytest.mark.parametrize(
    ("kind", "data", "error"),
    [
        (Span, {"start": 3}, TypeError),
        (Span, {"start": 3, "end": "4"}, ValueError),
        (Span, {"start": 3, "end": 4.0}, ValueError),
        (Span, {"start": True, "end": 4}, ValueError),
        (Span, {"start": 4, "end": 4}, ValueError),
        (Span, [3, 4], TypeError),
        (Span, None, TypeError),
        (ChainLink, {"name": None}, ValueError),
        (ChainLink, {"name": "Ana Ortiz", "kind": "robot"}, ValueError),
        (ChainLink, {"name": "Ana Ortiz", "anonymous": 0}, ValueError),
        (Source, {"spans": [{"start": 9, "end": 2}]}, ValueError),
        (Statement, {"id": "x", "content": []}, TypeError),
        (Statement, {"id": "x", "content": [], "mode": "shouted"}, ValueError),
        (Statement, {"id": "x", "content": [], "mode": "direct", "confidence": "high"}, ValueError),
        (Article, {"id": "x", "blocks": []}, TypeError),
        (Rejected, {"name": "-", "reason": "boring"}, ValueError),
        (Page, {"body": "bm8=", "media_type": "text/html", "sha256": "00"}, ValueError),
    ],
)
def test_what_is_no_record_is_refused(kind: type[Record], data: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        kind.from_dict(data)


def test_the_error_names_the_value() -> None:
    with pytest.raises(ValueError, match="'robot' is none of 'person', 'organisation', 'outlet', 'document', 'group'"):
        ChainLink.from_dict({"name": "Ana Ortiz", "kind": "robot"})


@pytest.mark.parametrize(
    ("made", "canonical", "begins"),
    [
        (record_id("article/1", None, "text", ""), '["article/1",null,"text",""]', "20cc75e7f87d641d"),
        (Article.from_text("Rain is likely.").id, '["article/1",null,"text","Rain is likely."]', "4032ddb7acc321cb"),
        (
            Article.from_text("Ça va « bien » ? 🙂").id,
            '["article/1",null,"text","Ça va « bien » ? 🙂"]',
            "fdeb2708afd80c1d",
        ),
        (
            Article.from_text("Rain is likely.", url="https://gazette.example/1").id,
            '["article/1","https://gazette.example/1","text","Rain is likely."]',
            "506b5a9525b223db",
        ),
        (
            statement_id("a", (Span(0, 3),), (), ()),
            '["statement/1","a",[{"end":3,"start":0}],[],[]]',
            "a03e489a76385b19",
        ),
        (record_id("x/1", "\ud800"), '["x/1","\ud800"]', "92ec51137175e348"),
    ],
)
def test_ids_stay_what_they_are(made: str, canonical: str, begins: str) -> None:
    assert made == hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
    assert made.startswith(begins)


@given(ANY_TEXT, ANY_TEXT)
def test_ids_tell_fields_apart(a: str, b: str) -> None:
    assert record_id("x/1", a, b) != record_id("x/1", a + b)
    assert record_id("x/1", a) != record_id("x/2", a)
    assert (record_id("x/1", a) == record_id("x/1", b)) == (a == b)


def test_ids_do_not_depend_on_the_order_of_keys() -> None:
    assert record_id("x/1", {"a": 1, "b": 2}) == record_id("x/1", {"b": 2, "a": 1})


def test_an_enum_is_written_as_its_value() -> None:
    rejected = Rejected(name="-", reason=Reason.LOGIN_WALL)
    assert rejected.to_dict() == {"name": "-", "reason": "login wall", "detail": ""}
