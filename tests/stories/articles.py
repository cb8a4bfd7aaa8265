"""Small articles of invented events, and the statements in them, for the tests of this stage."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Article, ChainLink, Source, Span, Statement, statement_id

FERRY = (
    """
The harbour authority of Port Selwyn has drawn up a secret list of nine ferries that are to be scrapped before the
summer season, according to two engineers who have seen the document.

The vessels, all built before 1975, failed inspections of their bilge pumps in February, and repairs would have cost
more than the boats are worth on the open market.

Crew members were told at a closed meeting on Thursday evening that their contracts would not be renewed when the boats
are taken out of service, the engineers added.

A replacement fleet of four electric catamarans has been ordered from a yard in the north, but the first of them will
not be delivered until the autumn of next year.
""".strip()
    .replace("\n\n", "¶")
    .replace("\n", " ")
    .split("¶")
)
REWRITE = (
    """
Nine ferries in Port Selwyn face the scrapyard, The Express Tribune reported on Saturday.

The newspaper said that two engineers had seen a list kept by the harbour authority, and that crews were warned behind
closed doors about losing their jobs.

The old ferries had trouble with pumps, The Express Tribune reported.
""".strip()
    .replace("\n\n", "¶")
    .replace("\n", " ")
    .split("¶")
)
BRIEF = (FERRY[1], FERRY[3])


def article(*paragraphs: str, url: str, published: str | None = None, **fields: object) -> Article:
    made = Article.from_text("\n\n".join(paragraphs), url=url)
    return replace(made, published=published, **fields)


def said(article: Article, cue: str, content: str, name: str | None, through: tuple[str, ...] = ()) -> Statement:
    """Give the statement whose cue and content stand in the article; without a name its source is unnamed."""
    content_span, cue_span = (_find(article.text, part) for part in (content, cue))
    links = (
        *(ChainLink(name=outlet, kind="outlet") for outlet in through),
        ChainLink(name=name or "sources", anonymous=name is None),
    )
    return Statement(
        id=statement_id(article.id, (content_span,), (cue_span,), ()),
        content=(content_span,),
        cue=(cue_span,),
        source=Source(spans=(), name=name, kind="person", anonymous=name is None),
        chain=links,
        mode="indirect",
    )


def _find(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))
