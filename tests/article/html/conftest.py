from pathlib import Path

import pytest

from sayso.article.html import read_html
from sayso.records import Article, Page

PAGES = Path(__file__).parent / "pages"


def page_of(name, url="https://outlet.example/news/story"):
    return Page(body=(PAGES / f"{name}.html").read_bytes(), media_type="text/html", name=f"{name}.html", url=url)


@pytest.fixture
def page():
    return page_of


@pytest.fixture
def read():
    def read_page(name, url="https://outlet.example/news/story"):
        found = read_html(page_of(name, url))
        assert isinstance(found, Article), found
        return found

    return read_page
