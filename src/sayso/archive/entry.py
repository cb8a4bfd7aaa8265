"""A page and its reading made ready to be kept: all that can be worked out before the file is locked."""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sayso.archive.naming import Naming, naming
from sayso.archive.order import first_number, moment
from sayso.archive.packed import BODY_LEVEL, pack
from sayso.records import Article, Page, Reading, record_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is kept of a page: digests, compressed parts, when it is dated (`minute`, a number), and who speaks."""

    page: Page
    reading: Reading
    addresses: tuple[bytes, ...]
    content: bytes
    record: bytes
    body: bytes
    minute: int
    speakers: Counter[tuple[Naming, str]]


def entry_of(page: Page, reading: Reading, added: datetime) -> Entry:
    """Give the entry; an article without a date counts as dated when it was `added`."""
    article = reading.article
    dated = moment(article.published or "") or added
    return Entry(
        page=page,
        reading=reading,
        addresses=tuple(dict.fromkeys(map(address_digest, addresses_of(article)))),
        content=content_digest(article),
        record=pack(page, reading),
        body=zlib.compress(page.body, BODY_LEVEL),
        minute=first_number(dated),
        speakers=speakers_of(reading),
    )


def speakers_of(reading: Reading) -> Counter[tuple[Naming, str]]:
    """Give how often who speaks in which role."""
    named = ((naming(statement.source), statement.source) for statement in reading.statements)
    return Counter((name, storable((source and source.role) or "")) for name, source in named if name)


def addresses_of(article: Article) -> tuple[str, ...]:
    """Give what makes the article the same one next time, the surest first; its id where it has no address.

    A canonical address without a path is the site's front page, given for every article by a broken template.
    """
    canonical = article.canonical_url if article.canonical_url and _has_path(article.canonical_url) else None
    return tuple(filter(None, (canonical, article.url))) or (article.id,)


def address_digest(address: str) -> bytes:
    """Give the digest under which an address is kept: the address itself stands in the record."""
    return hashlib.sha256(address.encode("utf-8", "replace")).digest()[:16]


def content_digest(article: Article) -> bytes:
    """Give the digest of what a reader would call the article: another page with the same is no new version."""
    fields = (article.text, article.authors, article.published, article.corrections)
    return bytes.fromhex(record_id("content/1", *fields))[:16]


def storable(text: str) -> str:
    """Give a text without lone surrogates, which UTF-8 can't hold; the record keeps them."""
    return text.encode("utf-8", "replace").decode()


def _has_path(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path.strip("/") != "" or parts.query != ""
