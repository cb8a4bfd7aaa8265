"""The block-level elements around text: what they are called, and whether they are shown."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

_NAMING = frozenset(("class", "id", "itemprop", "role", "data-testid", "data-component", "data-type"))
_MAIN = frozenset(("article", "main"))
_HIDING = frozenset(("hidden", "aria-hidden", "style"))
_POST = re.compile(
    "twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|fb-post|mastodon-embed|truthsocial"
)


class Box:
    """A block-level element that is open around text: its tag, its names, and the box around it.

    `index` counts the boxes of the page in document order, `end` is that of the next box that is not in it; `post` is
    the embedded post that it is or stands in, `main` tells whether it is or stands in an `<article>` or `<main>`.
    """

    __slots__ = ("attributes", "end", "hidden", "index", "main", "names", "parent", "post", "tag")

    def __init__(self, node: LexborNode, tag: str, parent: Box | None, index: int) -> None:
        self.tag = tag
        self.parent = parent
        self.index = index
        self.end = index + 1
        self.attributes: dict[str, str | None] = node.attributes
        self.hidden: bool = parent is not None and parent.hidden
        self.post: Box | None = None if parent is None else parent.post
        self.main: bool = tag in _MAIN or (parent is not None and parent.main)
        names = ""
        for name, value in self.attributes.items():
            if name in _NAMING:
                names = f"{names} {value}" if names else value or ""
            elif name in _HIDING and _hides(name, value or ""):
                self.hidden = True
        self.names = names
        if tag == "blockquote" and _POST.search(names):
            self.post = self

    @property
    def where(self) -> str:
        """The element as a reader of the page's source would name it: tag, and id or first class."""
        if name := self.attributes.get("id"):
            return f"{self.tag}#{name[:60]}"
        names = (self.attributes.get("class") or "").split(maxsplit=1)
        return f"{self.tag}.{names[0][:60]}" if names else self.tag

    def inside(self, *tags: str) -> Box | None:
        """Give the nearest box with one of these tags that this box is or stands in."""
        box: Box | None = self
        while box is not None and box.tag not in tags:
            box = box.parent
        return box


def _hides(name: str, value: str) -> bool:
    if name == "style":
        return "display:none" in value.replace(" ", "").lower()
    return name == "hidden" or value == "true"
