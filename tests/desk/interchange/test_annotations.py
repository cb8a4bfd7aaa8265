from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.interchange.annotations import annotation_page, quote_selector
from sayso.records import Reading, Span


def test_each_statement_is_an_annotation_of_the_page(reading: Reading) -> None:
    page = annotation_page(reading)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len(page["items"]) == len(reading.statements)
    for item, statement in zip(page["items"], reading.statements, strict=True):
        assert item["id"] == f"urn:sha256:{statement.id}"
        assert [target["source"] for target in item["target"]] == [reading.article.url] * len(statement.content)
        for target, span in zip(item["target"], statement.content, strict=True):
            (selector,) = target["selector"]
            assert selector["type"] == "TextQuoteSelector"
            assert selector["exact"] == span.of(reading.article.text)
    assert page["items"][3]["body"]["value"].startswith("Statement 4: Port Gazette")


def test_an_article_without_an_address_is_its_own_source(reading: Reading) -> None:
    page = annotation_page(replace(reading, article=replace(reading.article, url=None)))
    target = page["items"][0]["target"][0]
    assert target["source"] == f"urn:sha256:{reading.article.id}"
    assert target["selector"][1] == {"type": "TextPositionSelector", "start": 0, "end": 38}


def test_words_that_come_twice_are_told_apart_by_what_stands_beside_them() -> None:
    same = "and so he said again that he would not go there at all. "
    text = f"First, he was asked {same}Then they asked him {same}"
    second = text.rindex("he would")
    selector = quote_selector(text, Span(second, second + 8))
    whole = selector["prefix"] + selector["exact"] + selector["suffix"]
    assert text.count(whole) == 1
    assert selector["prefix"] == "d him and so he said again that "


def test_paragraphs_are_apart_by_a_space() -> None:
    text = "One.\n\nTwo is\n\nthree."
    assert quote_selector(text, Span(6, 19)) == {
        "type": "TextQuoteSelector",
        "exact": "Two is three",
        "prefix": "One. ",
        "suffix": ".",
    }


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60))
def test_what_stands_beside_is_what_stands_there(before: str, exact: str, after: str) -> None:
    selector = quote_selector(before + exact + after, Span(len(before), len(before) + len(exact)))
    assert before.split()[-1:] == selector["prefix"].split()[-1:] or len(before.rsplit(maxsplit=1)[-1]) >= 32
    assert selector["exact"].split() == exact.split()
