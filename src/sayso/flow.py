"""The whole way of the data on one page: page, article, statements; articles, stories.

The only module that names the stages side by side. Each of them can be used alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sayso.article import read_article
from sayso.capture import capture_bytes, capture_file
from sayso.errors import PageRejected
from sayso.records import Article, Page, Reading, Rejected, Story
from sayso.statements import find_statements, weigh_sourcing
from sayso.stories import find_reversals, trace_stories
from sayso.text.outlets import OutletTable


def read(source: str | Path | bytes, url: str | None = None, *, fast: bool = False) -> Reading:
    """Give the article on one page and every statement in it.

    `source` is the path of a saved page (HTML or a plain-text dump), or its bytes; `url` is where
    it was on the web, which makes links absolute and names the outlet. `fast` finds statements by rules
    alone, without the trained model.

    Raises:
        PageRejected: the page gives no article; `.rejected` says why.
    """
    page = capture_bytes(source, url=url) if isinstance(source, bytes) else capture_file(Path(source), url=url)
    reading = page if isinstance(page, Rejected) else read_page(page, fast=fast)
    if isinstance(reading, Rejected):
        raise PageRejected(reading)
    return reading


def read_page(page: Page, *, fast: bool = False) -> Reading | Rejected:
    """Give what reading a captured page gives, or why it gives nothing."""
    article = read_article(page)
    return article if isinstance(article, Rejected) else annotate(article, page.name, fast=fast)


def annotate(article: Article, name: str = "-", *, fast: bool = False) -> Reading:
    """Give the reading of an article that is already clean: its statements, and how it is sourced."""
    statements = find_statements(article, fast=fast)
    return Reading(
        name=name,
        article=article,
        statements=statements,
        sourcing=weigh_sourcing(statements),
        reversals=find_reversals(article, statements),
    )


def trace(readings: Iterable[Reading], outlets: OutletTable | None = None) -> tuple[Story, ...]:
    """Give the stories that the readings tell, each with what it comes down to.

    `outlets` is the table of outlets known by name; the one that comes with sayso where none is given.
    """
    pairs = {reading.article.id: (reading.article, reading.statements) for reading in readings}
    return trace_stories(pairs.values(), outlets)
