"""The door of the article stage."""

from __future__ import annotations

from sayso.article.dump import read_dump
from sayso.article.html import read_html
from sayso.records import Article, Page, Rejected


def read_article(page: Page) -> Article | Rejected:
    """Give the one article on the page, or why there is none; a text dump is read line by line."""
    return read_html(page) if "html" in page.media_type else read_dump(page)
