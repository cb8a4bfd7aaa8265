from __future__ import annotations

import json

from sayso.records import Article, Reading, Source, Sourcing, Span, Statement


def test_json_of_a_reading_is_read_back_as_it_was() -> None:
    article = Article.from_text("He said it rained.")
    statement = Statement(id="x", content=(Span(8, 17),), source=Source(spans=(Span(0, 2),)), mode="indirect")
    reading = Reading(name="-", article=article, statements=(statement,), sourcing=Sourcing(statements=1))
    shown = json.loads(reading.to_json())
    assert shown["statements"][0]["content"][0]["text"] == "it rained"
    assert shown["article"]["paragraphs"] == ["He said it rained."]
    assert Reading.from_dict(shown) == reading
