"""Pages of an invented paper and what is read from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sayso.records import (
    Article,
    ChainLink,
    Page,
    Reading,
    Source,
    Sourcing,
    Span,
    Statement,
    statement_id,
)

Said = Callable[[Article], Statement]


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


def article(text: str, *statements: Said, url: str | None = None, **fields: Any) -> tuple[Page, Reading]:
    """Give a page and its reading: a headline, a blank line, paragraphs, and what is said in them."""
    one = Page(body=text.encode("utf-8", "surrogatepass"), media_type="text/plain", url=url)
    bare = Article.from_text(text, url=url)
    blocks = (replace(bare.blocks[0], kind="headline"), *bare.blocks[1:])
    read = replace(bare, id=one.sha256, blocks=blocks, **fields)
    made = tuple(say(read) for say in statements)
    names = tuple(dict.fromkeys(s.source.name for s in made if s.source and s.source.name))
    return one, Reading(name="-", article=read, statements=made, sourcing=Sourcing(statements=len(made), named=names))


def said(content: str, name: str | None, *, role: str | None = None, kind: str = "person", **fields: Any) -> Said:
    """Give what makes the statement with this content in an article; without a name, its source is withheld."""

    def make(article: Article) -> Statement:
        start = article.text.index(content)
        spans = (Span(start, start + len(content)),)
        source = Source(spans=(), name=name, role=role, kind=kind, anonymous=name is None)
        return Statement(
            id=statement_id(article.id, spans, (), ()),
            content=spans,
            source=source,
            chain=(ChainLink(name=name or "sources", kind=kind, anonymous=name is None),),
            **{"mode": "indirect", **fields},
        )

    return make
