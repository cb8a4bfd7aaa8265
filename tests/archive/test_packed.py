from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from tests.archive.pages import article, page, reading, said
from tests.records.any_record import any_record

from sayso.archive.packed import pack, page_of, reading_of, statement_of, text_of, unpack
from sayso.records import Page, Reading, statement_id


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(any_record(Reading), any_record(Page))
def test_what_is_packed_comes_out_as_it_was(kept: Reading, one: Page) -> None:
    data = pack(one, kept)
    assert reading_of(unpack(data)) == kept
    assert reading_of(unpack(data)).to_json() == kept.to_json()
    assert page_of(unpack(data), one.body) == one
    assert text_of(data) == kept.article.text
    for place, statement in enumerate(kept.statements):
        assert statement_of(unpack(data), place) == statement


def test_ids_that_follow_from_the_rest_are_not_stored() -> None:
    one, kept = article("Bees\n\nThe bees are back, Ada Tarn said.", said("The bees are back", "Ada Tarn"))
    assert "id" not in unpack(pack(one, kept))["statements"][0]
    odd = replace(kept, statements=(replace(kept.statements[0], id=statement_id("another", (), (), ())),))
    assert reading_of(unpack(pack(one, odd))) == odd


def test_a_text_that_looks_like_what_is_stored_is_still_only_a_text() -> None:
    text = 'She wrote ,"article":{"id":"x","text":"y"} and went.'
    one = page(1)
    kept = reading(one, text)
    assert text_of(pack(one, replace(kept, name=text))) == text
