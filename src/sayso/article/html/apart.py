"""Blocks that are no body by what the boxes around them are called, or by how they begin.

The model weighs names too, but what looks just like the body it keeps. In brackets how many of the blocks found are
no body on the training pages, of news and of others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.article.html.boxes import Box
from sayso.article.html.tree import TextBlock
from sayso.text.bylines import credited

_PROMOTION = re.compile(
    r"newsletter|sign-?_?up|subscri|(?:^|[\s_-])promo(?:[\s_-]|tion|$)|author[-_]?(?:bio|box|info|description)|about-?author",
    re.IGNORECASE,
)
"""Boxes that ask for an address or tell of the author (154 of 155; 788 of 848)."""
_COMMENTS = re.compile(
    r"(?:^|\s)(?:comments?(?:[-_]{1,2}(?:list|area|section|thread|content|body|wrapper|container))?|commentlist|disqus_thread)"
    r"(?=\s|$)",
    re.IGNORECASE,
)
"""Readers' comments (123 of 123; 2,418 of 2,438)."""
_CAPTION = re.compile(r"caption|cutline|bildunterschrift", re.IGNORECASE)
"""Captions, by name (251 of 257; 528 of 576), or in a figcaption (382 of 391; 724 of 777)."""
_MORE = re.compile(
    r"\W*(?:read (?:more|also|next)|also read|see also|related|more on this|recommended|don['’]t miss|watch|click here|"
    r"lees ook|lue myös|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|auch interessant|les også|læs også|"
    r"läs också|leggi anche|lee también|lea también|leia também|czytaj także|czytaj też|čtěte také|baca juga)\b",
    re.IGNORECASE,
)
"""Lines with a link to another article (24 of 27; 110 of 145)."""
_LEVELS = 3
_LINE = 200
_BYLINE = 100
_PROSE = 80
"""Code points of a line that leads elsewhere at most, of a byline at most, and of the first paragraph at least."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def find_apart(blocks: Sequence[TextBlock], chosen: Sequence[int]) -> set[int]:
    """Give those of the chosen blocks that are no body; none where they are half of the text."""
    known: dict[Box, bool] = {}
    found = {i for i in chosen if _is_apart(blocks[i]) or _is_comment(blocks[i].box, known)}
    for i in chosen:
        if len(blocks[i].text) > _PROSE and blocks[i].box.tag not in _HEADINGS:
            break
        if len(blocks[i].text) <= _BYLINE and credited(blocks[i].text, named=False):
            found.add(i)
    size = sum(len(blocks[i].text) for i in chosen)
    return found if sum(len(blocks[i].text) for i in found) * 2 < size else set()


def _is_apart(block: TextBlock) -> bool:
    box = block.box
    if len(block.text) < _LINE and block.run.linked * 2 > len(block.text) and _MORE.match(block.text):
        return True
    if box.tag == "figcaption" or (box.names and _CAPTION.search(box.names)):
        return True
    here: Box | None = box
    for _ in range(_LEVELS):
        if here is None or here.tag in ("body", "main", "article"):
            return False
        if here.names and here.tag not in _HEADINGS and _PROMOTION.search(here.names):
            return True
        here = here.parent
    return False


def _is_comment(box: Box, known: dict[Box, bool]) -> bool:
    """Tell whether a box stands among readers' comments; `known` are the boxes looked at before."""
    climbed = []
    here: Box | None = box
    while here is not None and here not in known and here.tag not in ("body", "main", "article"):
        climbed.append(here)
        here = here.parent
    found = known.get(here, False) if here is not None else False
    for inner in reversed(climbed):
        found = known[inner] = found or bool(inner.names and _COMMENTS.search(inner.names))
    return found
