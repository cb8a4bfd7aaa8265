"""Why a page gives no article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from sayso.article.html.tree import TextBlock
from sayso.records import Page, Reason, Rejected

_WALL = re.compile(
    r"\b(?:log ?in|sign ?in|sign ?up|subscribe|register|anmelden|einloggen|abonn\w+|connectez|inscri\w+|"
    r"iniciar sesi[oó]n|"
    r"accedi|zaloguj|logga in|logg inn|captcha|are you (?:a )?(?:human|robot)|not a robot|verify(?:ing)? (?:that )?you|"
    r"just a moment|checking your browser|enable javascript|access denied|unusual traffic|password)\b",
    re.IGNORECASE,
)
_FEW = 1_500
"""Code points of text under which a page that asks to sign in is a wall and not a site's front page."""


def is_wall(texts: Sequence[str], *, password: bool) -> bool:
    """Tell whether the passages that read most like an article only ask to sign in."""
    size = sum(map(len, texts))
    asking = sum(len(text) for text in texts if _WALL.search(text))
    return size < WALL and (asking * 2 > size or (password and asking > 0))


WALL = 800
"""Code points from which a text is no wall, whatever it asks."""


def is_front(page: Page, texts: Sequence[str]) -> bool:
    """Tell whether the page is a site's first, by its address, with nothing on it but headlines and teasers."""
    return bool(page.url) and urlsplit(page.url or "").path.strip("/") == "" and max(map(len, texts)) < _TEASER


HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TEASER = 140
"""Code points that a teaser on a front page may have; a paragraph is longer."""


def no_article(page: Page, blocks: Sequence[TextBlock], title: str, *, password: bool) -> Rejected:
    """Give the rejection of a page on which no article was found: a login wall or no article."""
    size = sum(len(block.text) for block in blocks)
    text = " ".join([title, *(block.text for block in blocks[:200])])[:20_000]
    if (password or size < _FEW) and _WALL.search(text):
        return Rejected(name=page.name, reason=Reason.LOGIN_WALL, detail="it asks to sign in or to prove to be human")
    if size == 0:
        return Rejected(
            name=page.name,
            reason=Reason.NO_ARTICLE,
            detail="no text in the page's source; it may need a browser to show any",
        )
    front = bool(page.url) and urlsplit(page.url or "").path.strip("/") == ""
    return Rejected(
        name=page.name, reason=Reason.NO_ARTICLE, detail="a front page" if front else "no passage reads like an article"
    )
