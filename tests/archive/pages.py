"""Pages of an invented paper and what is read from them."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Article, ChainLink, Page, Reading, Source, Sourcing, Span, Statement, statement_id


def page(number: int, text: str = "The bees are back, Ms Tarn said.") -> Page:
    return Page(body=f"<p>{number}: {text}</p>".encode(), media_type="text/html", url=f"https://bees.example/{number}")


def reading(page: Page, text: str = "The bees are back, Ms Tarn said.", **fields: object) -> Reading:
    article = replace(Article.from_text(text, url=page.url), id=page.sha256, **fields)
    content, cue = Span(0, min(17, len(text))), Span(len(text) - 1, len(text))
    statement = Statement(
        id=statement_id(article.id, (content,), (cue,), ()),
        content=(content,),
        cue=(cue,),
        source=Source(spans=(), name="Ada Tarn", kind="person"),
        chain=(ChainLink(name="Ada Tarn", kind="person"),),
        mode="indirect",
    )
    return Reading(
        name="-", article=article, statements=(statement,), sourcing=Sourcing(statements=1, named=("Ada Tarn",))
    )
