"""Readings made by hand: an invented story told at second hand, its statements with every kind of chain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.records import (
    Article,
    Block,
    ChainLink,
    Dropped,
    Evidence,
    Image,
    Reading,
    Source,
    Sourcing,
    Span,
    Statement,
    record_id,
    statement_id,
)
from sayso.statements import weigh_sourcing

STORY = (
    ("headline", "Harbour tunnel will not open this year: ministry"),
    ("standfirst", "Officials blame weak fans, according to the Port Gazette."),
    ("paragraph", "The harbour tunnel in Lindholm will stay closed until spring, the Port Gazette reported on Monday."),
    (
        "paragraph",
        "Sources told the newspaper that the ministry would ask the builder, Norrvik AB, to replace every fan.",
    ),
    (
        "paragraph",
        "“Nobody has driven through it,” Transport Minister Ada Kern said, “and nobody will before it is safe.”",
    ),
    (
        "paragraph",
        "An official who asked not to be named said that Kern had been warned that the fans were too weak.",
    ),
)


def article_of(parts: tuple[tuple[str, str], ...], **fields: Any) -> Article:
    """Give the article that these blocks make, apart by blank lines."""
    blocks, at = [], 0
    for kind, words in parts:
        blocks.append(Block(kind=kind, span=Span(at, at + len(words)), level=3 if kind == "heading" else None))
        at += len(words) + 2
    text = "\n\n".join(words for _, words in parts)
    return Article(id=record_id("article/1", None, "text", text), text=text, blocks=tuple(blocks), **fields)


def spans_of(text: str, *pieces: str) -> tuple[Span, ...]:
    """Give where each piece stands, each looked for after the one before."""
    spans, at = [], 0
    for piece in pieces:
        start = text.index(piece, at)
        at = start + len(piece)
        spans.append(Span(start, at))
    return tuple(spans)


def said(
    article: Article,
    content: tuple[str, ...],
    cue: str = "",
    source: Source | None = None,
    chain: tuple[ChainLink, ...] = (),
    **fields: Any,
) -> Statement:
    """Give the statement whose content, and whose cue, are these words of the article."""
    places, cues = spans_of(article.text, *content), spans_of(article.text, cue) if cue else ()
    return Statement(
        id=statement_id(article.id, places, cues, source.spans if source else ()),
        content=places,
        cue=cues,
        source=source,
        chain=chain,
        **{"mode": "indirect", **fields},
    )


@pytest.fixture(scope="session")
def make_reading() -> Callable[..., Reading]:
    """Give a function from blocks to a reading without statements."""

    def make(*parts: tuple[str, str], name: str = "page.html", **fields: Any) -> Reading:
        article = article_of(parts, **fields)
        return Reading(name=name, article=article, statements=(), sourcing=Sourcing(statements=0))

    return make


@pytest.fixture(scope="session")
def reading() -> Reading:
    """Give the reading of the harbour tunnel's story."""
    article = article_of(
        STORY,
        url="https://lindholm.example/tunnel",
        outlet="Lindholm Post",
        authors=("Mira Dahl", "Per Ask"),
        published="2026-03-04T09:30:00+01:00",
        language="en",
        direction="ltr",
        images=(
            Image(url="https://lindholm.example/t.jpg", alt="The tunnel", caption="Closed.", width=1600, height=900),
        ),
        evidence=(Evidence(field="headline", origin="DOM", where="h1", value=STORY[0][1]),),
        dropped=(Dropped(text="Share this post", reason="furniture", where="line 12"),),
    )
    statements = _statements(article)
    return Reading(name="tunnel.html", article=article, statements=statements, sourcing=weigh_sourcing(statements))


def _statements(article: Article) -> tuple[Statement, ...]:
    text = article.text
    gazette = Source(spans=spans_of(text, "the Port Gazette"), name="Port Gazette", kind="outlet")
    ministry = Source(spans=spans_of(text, "ministry"), name="ministry", kind="organisation")
    sources = Source(spans=spans_of(text, "Sources"), anonymous=True, kind="group")
    kern = Source(
        spans=spans_of(text, "Transport Minister Ada Kern"), name="Ada Kern", role="Transport Minister", kind="person"
    )
    official = Source(spans=spans_of(text, "An official who asked not to be named"), anonymous=True, kind="person")
    by_gazette = ChainLink(name="Port Gazette", kind="outlet")
    by_official = ChainLink(name="An official", kind="person", anonymous=True)
    warned = said(
        article,
        ("Kern had been warned that the fans were too weak",),
        "said that",
        official,
        (by_official,),
    )
    return (
        said(article, ("Harbour tunnel will not open this year",), ":", ministry, (ChainLink(name="ministry"),)),
        said(article, ("Officials blame weak fans",), "according to", gazette, (by_gazette,)),
        said(article, (STORY[2][1].split(", the")[0],), "reported", gazette, (by_gazette,)),
        said(
            article,
            ("the ministry would ask the builder, Norrvik AB, to replace every fan",),
            "told the newspaper",
            sources,
            (by_gazette, ChainLink(name="Sources", kind="group", anonymous=True)),
            modality="prospective",
        ),
        said(
            article,
            ("“Nobody has driven through it,”", "“and nobody will before it is safe.”"),
            "said",
            kern,
            (ChainLink(name="Ada Kern", kind="person"),),
            mode="direct",
        ),
        warned,
        said(
            article,
            ("the fans were too weak",),
            "had been warned",
            None,
            (by_official,),
            nested_in=warned.id,
        ),
    )
