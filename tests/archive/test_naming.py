from __future__ import annotations

import pytest

from sayso.archive.naming import agree, folded, naming, title_of
from sayso.records import Source


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("Pakistan’s Foreign Minister", "pakistan foreign minister"),
        ("the secretary-general", "secretary general"),
        ("the Secretary of State", "secretary"),
        ("Governor", "governor"),
        ("a spokesperson for the ministry", ""),
        ("owner of a café", ""),
        ("He said Mr", ""),
        ("a very long description of what he once was and is no longer as president", ""),
        (None, ""),
    ],
)
def test_the_office_in_a_role(role: str | None, title: str) -> None:
    assert title_of(role) == title


def test_offices_agree_where_one_ends_as_the_other() -> None:
    assert agree("foreign minister", "pakistan foreign minister")
    assert agree("minister", "foreign minister")
    assert not agree("indian foreign minister", "pakistan foreign minister")
    assert not agree("", "minister")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dr. José Ñandú", ("jose", "nandu")),
        ("United Nations’", ("united", "nations")),
        ("Mr", ("mr",)),
        ("Jean-Luc O’Neil", ("jean", "luc", "o", "neil")),
        ("王毅", ("王毅",)),
        ("…", ()),
    ],
)
def test_names_are_compared_without_case_accents_and_honorifics(name: str, words: tuple[str, ...]) -> None:
    assert folded(name) == words


@pytest.mark.parametrize(
    ("source", "local"),
    [
        (Source(spans=(), name="Asif", kind="person"), True),
        (Source(spans=(), name="Mr Asif", kind="person"), True),
        (Source(spans=(), name="Asif", role="foreign minister", kind="person"), False),
        (Source(spans=(), name="Asif", role="neighbour", kind="person"), True),
        (Source(spans=(), name="Khawaja Asif", kind="person"), False),
        (Source(spans=(), name="the ministry", kind="organisation"), True),
        (Source(spans=(), name="Reuters", kind="outlet"), False),
        (Source(spans=(), name="王毅", kind="person"), False),
    ],
)
def test_which_names_hold_outside_their_article(source: Source, local: bool) -> None:
    assert naming(source).local is local


@pytest.mark.parametrize("source", [None, Source(spans=(), anonymous=True), Source(spans=(), name="…")])
def test_who_is_not_named_is_no_speaker(source: Source | None) -> None:
    assert naming(source) is None


def test_ids_tell_kinds_titles_and_places_apart() -> None:
    one = naming(Source(spans=(), name="Ada Kern", kind="person"))
    other = naming(Source(spans=(), name="Ada Kern", kind="organisation"))
    titled = naming(Source(spans=(), name="Kern", role="Minister", kind="person"))
    ids = {one.id(), other.id(), titled.id(), one.id("somewhere")}
    assert len(ids) == 4
    assert naming(Source(spans=(), name="Dr ADA  Kern", kind="person")).id() == one.id()
