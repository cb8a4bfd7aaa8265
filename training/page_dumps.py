"""Text dumps of HTML pages, as crawls and tools make them, and which sites' dumps are held out of training."""

from __future__ import annotations

from bs4 import BeautifulSoup
from families import site_key
from resiliparse.extract.html2text import extract_plain_text

HELD_OUT = 5
"""One site of so many is held out."""


def is_held_out(url: str | None) -> bool:
    """Tell whether the site is held out of training."""
    return int(site_key(url)[:2], 16) % HELD_OUT == 0


def dumps_of(html: str) -> tuple[list[str], list[str]]:
    """Give the lines of both kinds of dump: a block a line, and a text node a line."""
    blocks = extract_plain_text(html, main_content=False, alt_texts=False, list_bullets=False).split("\n")
    soup = BeautifulSoup(html, "lxml")
    for tag in soup(["script", "style", "noscript", "template"]):
        tag.decompose()
    nodes = soup.get_text("\n").split("\n")
    return [x.strip() for x in blocks if x.strip()], [x.strip() for x in nodes if x.strip()]
