"""The block-level elements around text: what they are called, and whether they are shown."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

_NAMING = ("class", "id", "itemprop", "role", "data-testid", "data-component", "data-type")
_POST = re.compile(
    "twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|fb-post|mastodon-embed|truthsocial"
)


class Box:
    """A block-level element that is open around text: its tag, its names, and the box around it.

    `total`, `linked` and `prose` count the code points of text under it: all, in links, in blocks that
    read as sentences. `marks` is what a later pass notes of it. All four are filled in by `weigh`.
    """

    __slots__ = ("attributes", "depth", "hidden", "linked", "marks", "names", "parent", "post", "prose", "tag", "total")

    def __init__(self, node: LexborNode, tag: str, parent: Box | None) -> None:
        attributes = node.attributes
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.names = " ".join([attributes[name] or "" for name in _NAMING if name in attributes]) if attributes else ""
        self.depth = parent.depth + 1 if parent else 0
        self.hidden = (parent is not None and parent.hidden) or (bool(attributes) and _is_hidden(attributes))
        self.post: Box | None = parent.post if parent else None
        if tag == "blockquote" and _POST.search(self.names):
            self.post = self
        self.total = self.linked = self.prose = 0
        self.marks: object = None

    @property
    def where(self) -> str:
        """The element as a reader of the page's source would name it: tag, and id or first class."""
        if name := self.attributes.get("id"):
            return f"{self.tag}#{name[:60]}"
        names = (self.attributes.get("class") or "").split()
        return f"{self.tag}.{names[0][:60]}" if names else self.tag

    def inside(self, *tags: str) -> Box | None:
        """Give the nearest box with one of these tags that this box is or stands in."""
        box: Box | None = self
        while box is not None and box.tag not in tags:
            box = box.parent
        return box


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return bool(style) and "display:none" in style.replace(" ", "").lower()
