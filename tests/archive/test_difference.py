from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st
from tests.archive.pages import article, said

from sayso.archive.difference import difference, word_pieces


def test_what_was_quietly_edited_is_shown_in_words_and_statements() -> None:
    _, before = article(
        "Tunnel closed\n\nThe fans were too weak, Ada Kern said.\n\nIt rained.\n\nNobody was hurt, Per Ask said.",
        said("The fans were too weak", "Ada Kern"),
        said("Nobody was hurt", "Per Ask"),
        published="2026-03-04",
    )
    _, after = article(
        "Tunnel closed\n\nThe fans were very weak, Ada Kern said.\n\nIt rained.\n\nThe ministry declined to comment.",
        said("The fans were very weak", "Ada Kern"),
        published="2026-03-05",
    )
    found = difference(before, after)
    assert (found.before, found.after) == (before.article.id, after.article.id)
    assert [(field.field, field.before, field.after) for field in found.fields] == [
        ("published", "2026-03-04", "2026-03-05")
    ]
    changed, gone, new = (
        sorted(found.paragraphs, key=lambda change: change.kind)[1],
        *[next(change for change in found.paragraphs if change.kind == kind) for kind in ("removed", "added")],
    )
    assert [(piece.before, piece.after) for piece in changed.pieces if piece.kind == "changed"] == [("too", "very")]
    assert gone.pieces[0].before == "Nobody was hurt, Per Ask said."
    assert new.pieces[0].after == "The ministry declined to comment."
    assert {(change.kind, change.said_before, change.said_after) for change in found.statements} == {
        ("changed", "The fans were too weak", "The fans were very weak"),
        ("removed", "Nobody was hurt", None),
    }


def test_an_edited_headline_is_a_field_and_no_paragraph() -> None:
    _, before = article("Tunnel closed\n\nIt rained.")
    _, after = article("Tunnel still closed\n\nIt rained.")
    found = difference(before, after)
    assert [(field.field, field.after) for field in found.fields] == [("headline", "Tunnel still closed")]
    assert found.paragraphs == ()


def test_another_speaker_for_the_same_words_is_a_change() -> None:
    text = "Bees\n\nThe bees are back, she said."
    _, before = article(text, said("The bees are back", "Ada Tarn"))
    _, after = article(text, said("The bees are back", "Ida Tarn"))
    (change,) = difference(before, after).statements
    assert (change.kind, change.source_before, change.source_after) == ("changed", "Ada Tarn", "Ida Tarn")


def test_the_same_has_no_difference() -> None:
    _, reading = article("Bees\n\nThe bees are back, she said.", said("The bees are back", "Ada Tarn"))
    found = difference(reading, reading)
    assert found.fields == found.paragraphs == found.statements == ()


@given(st.text(max_size=200), st.text(max_size=200))
def test_pieces_make_both_texts(before: str, after: str) -> None:
    pieces = list(word_pieces(before, after))
    assert "".join(piece.before for piece in pieces) == before
    assert "".join(piece.after for piece in pieces) == after


def test_long_articles_that_have_nothing_in_common_are_compared_soon() -> None:
    texts = ["\n\n".join(f"{word} {number} " * 60 for number in range(400)) for word in ("bees", "wasps")]
    pages = [
        article(f"Head\n\n{text}", *(said(f"{text.split()[0]} {number} ", "Ada Tarn") for number in range(100, 400)))
        for text in texts
    ]
    started = time.monotonic()
    found = difference(pages[0][1], pages[1][1])
    assert len(found.paragraphs) == 800
    assert len(found.statements) == 600
    assert time.monotonic() - started < 5
