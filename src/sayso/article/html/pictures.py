"""The pictures of the article, with caption and credit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.article.html.boxes import Box
from sayso.article.html.head import Head
from sayso.article.html.jsonld import name_of
from sayso.article.html.known import plain
from sayso.article.html.tree import Picture, TextBlock
from sayso.records import Image

_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-url", "src")
_SMALL = 120
"""Pixels; a picture that states a side below this is an icon."""
_ICON = re.compile(
    r"logo|icon|avatar|sprite|pixel|emoji|author|byline|gravatar|spacer|badge|placeholder", re.IGNORECASE
)
_CREDIT = re.compile(
    r"^(?:(?:photo(?:graph)?s?|image|picture|foto|bild|credit|source|quelle|photograph by|©|\(c\)|copyright|imagen|"
    r"crédito|"
    r"crédits?|fotografie|zdj)\b\.?\s*(?:credit|by|von|:|/)?|©)\s*:?\s*(?P<credit>\S.{0,150})$",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(
    r"[\s(\[]*(?:\((?:photo|image|picture|foto|bild|credit)\s*(?:by|:|credit:)?\s*([^()]{2,120})\)|"
    r"\s(?:photo|image|credit|photograph|foto|bild|©)\s*[:/]\s*([^:]{2,100})|©\s*([^©]{2,100}))\s*$",
    re.IGNORECASE,
)
_CREDIT_NAMES = re.compile(r"credit|copyright|source|photographer|agency|rights", re.IGNORECASE)
_CAPTION_NAMES = re.compile(r"caption|legend|cutline|bildunter|image-?text|picture-?text", re.IGNORECASE)
_FIGURES = frozenset(("figure", "picture", "amp-img"))
_NEAR = 3
MAX_PICTURES = 100


def find_pictures(
    head: Head, pictures: Sequence[Picture], blocks: Sequence[TextBlock], first: int, last: int
) -> tuple[Image, ...]:
    """Give the pictures among the blocks `first` to `last` of the article, the lead image of the head before them."""
    found: dict[str, Image] = {}
    for picture in pictures:
        if first - _NEAR <= picture.before <= last + 1 and (image := _image(head, picture, blocks)):
            found.setdefault(_stem(image.url), image)
    for image in _lead(head):
        if not any(_same(image.url, stem) for stem in found):
            found = {_stem(image.url): image, **found}
        break
    return tuple(found.values())[:MAX_PICTURES]


def _stem(url: str) -> str:
    return url.split("?", maxsplit=1)[0]


def _same(url: str, stem: str) -> bool:
    return _stem(url).rsplit("/", 1)[-1] == stem.rsplit("/", 1)[-1]


def _lead(head: Head) -> Iterator[Image]:
    for value in head.data.many("image"):
        node = value if isinstance(value, dict) else {}
        url = head.absolute(value if isinstance(value, str) else node.get("url") or node.get("contentUrl"))
        if url:
            caption, credit = _text(node.get("caption")), _text(node.get("creditText") or node.get("author"))
            yield Image(
                url=url,
                caption=caption,
                credit=credit,
                width=_pixels(node.get("width")),
                height=_pixels(node.get("height")),
            )
    if (found := head.first("og:image", "og:image:url", "twitter:image")) and (url := head.absolute(found[1])):
        width, height = head.first("og:image:width") or ("", ""), head.first("og:image:height") or ("", "")
        alt = head.first("og:image:alt")
        yield Image(url=url, alt=plain(alt[1]) if alt else None, width=_pixels(width[1]), height=_pixels(height[1]))


def _text(value: object) -> str | None:
    name = name_of(value)
    return plain(name) or None if name else None


def _pixels(value: object) -> int | None:
    match = re.match(r"\s*(\d{1,5})(?:px|\.0)?\s*$", str(name_of(value) or value))
    return int(match[1]) or None if match else None


def _image(head: Head, picture: Picture, blocks: Sequence[TextBlock]) -> Image | None:
    attributes = picture.node.attributes
    url = next(
        (full for name in _SOURCES if (full := head.absolute(_usable(attributes.get(name))))), None
    ) or head.absolute(_largest(attributes.get("srcset") or attributes.get("data-srcset")))
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    if url is None or min(width or _SMALL, height or _SMALL) < _SMALL or _ICON.search(picture.box.names + _stem(url)):
        return None
    figure = picture.box.inside("figure") or (picture.box if _CAPTION_NAMES.search(picture.box.names) else None)
    caption, credit = _caption(figure, blocks[picture.before : picture.before + _NEAR]) if figure else (None, None)
    alt = " ".join((attributes.get("alt") or "").split()) or None
    return Image(url=url, alt=alt, caption=caption, credit=credit, width=width, height=height)


def _usable(url: str | None) -> str | None:
    return url if url and not url.startswith("data:") and not url.lower().endswith(".svg") else None


def _largest(srcset: str | None) -> str | None:
    """Give the last address of a `srcset`, by custom the largest."""
    entries = [entry.strip().split() for entry in (srcset or "")[:20_000].split(", ")]
    return next((entry[0].rstrip(",") for entry in reversed(entries) if entry), None)


def _caption(figure: Box, after: Iterable[TextBlock]) -> tuple[str | None, str | None]:
    captions, credit = [], None
    for block in after:
        box: Box | None = block.box
        while box is not None and box is not figure:
            box = box.parent
        if box is None:
            break
        if match := _CREDIT.match(block.text):
            credit = credit or match["credit"].strip(" )")
        elif _CREDIT_NAMES.search(block.box.names) and len(block.text) < 150:  # noqa: PLR2004 - a name
            credit = credit or block.text
        else:
            captions.append(block.text)
    caption = " ".join(captions) or None
    if caption and credit is None and (match := _CREDIT_TAIL.search(caption[-200:])):
        credit = next(group for group in match.groups() if group).strip()
        caption = caption[: len(caption) - len(match[0])].strip() or None
    return caption, credit
