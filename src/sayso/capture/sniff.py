"""From bytes to a page: what kind of document they are, by looking at them."""

from __future__ import annotations

import re
import zlib
from typing import Final

from sayso.capture.magic import known_kind
from sayso.records import Page, Reason, Rejected
from sayso.text.charsets import unicode_form

BODY_CAP: Final = 10 * 1024 * 1024
"""Bytes of a page, decompressed; no article is that long, and no parser is made to suffer more."""

_GZIP: Final = b"\x1f\x8b\x08"
_SAMPLE: Final = 64 * 1024
_CONTROL: Final = bytes([*range(1, 9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_CONTROL_SHARE: Final = 0.02
"""Share of control characters above which a sample is no text: random bytes have a tenth, texts hardly one."""

_PROLOGUE: Final = re.compile(
    r"\s{0,999}(?:<\?xml[^>]{0,500}>\s{0,999})?(?:<!--(?:[^-]|-(?!->)){0,5000}-->\s{0,999}){0,9}"
)
_ROOT: Final = re.compile(r"<(?:!doctype\s{1,9}|)([a-z][a-z0-9:-]{0,30})", re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:a|article|b|blockquote|body|br|div|em|figure|footer|form|h[1-6]|head|header|html|i|iframe|img|li|link|main"
    r"|meta|nav|ol|p|script|section|span|strong|style|table|tbody|td|title|tr|ul)(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
_FEEDS: Final = frozenset({"rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml"})
_HTML_SUFFIX: Final = re.compile(r"\.(?:[xs]?html?|xht)(?:\.gz)?$", re.IGNORECASE)
_TAGS_LEAST: Final = 3
_TAG_SHARE: Final = 0.02
"""Share of the characters that tags take in the barest of HTML fragments; prose about HTML has less."""


def capture_bytes(
    body: bytes, name: str = "-", url: str | None = None, media_type: str | None = None
) -> Page | Rejected:
    """Give the page that `body` is, or why it is none.

    The media type is told by the bytes ("text/html" or "text/plain"); `media_type` (as in an HTTP
    header, its charset is kept) and the suffix of `name` only settle what the bytes leave open. gzip is
    opened. A body over 10 MiB is rejected.
    """
    if body.startswith(_GZIP):
        opened = _inflate(body)
        if opened is None:
            return Rejected(name=name, reason=Reason.BINARY, detail="damaged gzip data")
        body = opened
    if len(body) > BODY_CAP:
        return Rejected(name=name, reason=Reason.TOO_LARGE, detail=f"more than {BODY_CAP // 1024**2} MiB")
    if not body.strip(b"\0 \t\r\n\f\v\xef\xbb\xbf\xff\xfe"):
        return Rejected(name=name, reason=Reason.EMPTY, detail="nothing in it but white space" if body else "no bytes")
    if known := known_kind(body):
        return Rejected(name=name, reason=known[0], detail=known[1])
    return _text_page(body, name, url, media_type or "")


def _text_page(body: bytes, name: str, url: str | None, declared: str) -> Page | Rejected:
    sample = _readable(body)
    if sample is None:
        return Rejected(name=name, reason=Reason.BINARY, detail="not text in any encoding known here")
    if no_page := _other_markup(sample):
        return Rejected(name=name, reason=no_page[0], detail=no_page[1])
    leaning = "html" in declared or (not declared.startswith("text/plain") and bool(_HTML_SUFFIX.search(name)))
    kind = "text/html" if _is_html(sample, leaning=leaning) else "text/plain"
    charset = re.search(r"charset\s?=\s?[\"']?([\w.:-]{1,40})", declared, re.IGNORECASE)
    return Page(body=body, media_type=kind, name=name, url=url, charset=charset.group(1) if charset else None)


def _readable(body: bytes) -> str | None:
    """Give the first characters (ASCII right, others perhaps not), or None where they are no text."""
    form = unicode_form(body)
    if form:
        return body[form[1] : _SAMPLE].decode(form[0], "replace")
    sample = body[:_SAMPLE]
    control = len(sample) - len(sample.translate(None, _CONTROL + b"\0"))
    return None if control > len(sample) * _CONTROL_SHARE + 1 else sample.decode("latin-1")


def _root(sample: str) -> str | None:
    prologue = _PROLOGUE.match(sample)
    root = _ROOT.match(sample, prologue.end() if prologue else 0)
    return root.group(1).lower() if root else None


def _other_markup(sample: str) -> tuple[Reason, str] | None:
    root = _root(sample)
    if root == "svg":
        return Reason.IMAGE, "an SVG picture"
    if root in _FEEDS:
        return Reason.NO_ARTICLE, f"a feed or sitemap (<{root}>), not a page"
    if re.match(r"(?:[\w-]{1,40}: [^\n]{0,500}\n){0,9}?MIME-Version: ", sample, re.IGNORECASE):
        return Reason.BINARY, "a mail or MHTML archive; save the page as HTML"
    return None


def _is_html(sample: str, *, leaning: bool) -> bool:
    """Tell whether the sample is HTML; `leaning` says what the name or the sender holds it for."""
    root = _root(sample)
    if root == "html":
        return True
    tags = _TAG.findall(sample)
    if leaning:
        return bool(tags)
    opens = root is not None and bool(_TAG.match(sample.lstrip()))
    dense = sum(map(len, tags)) >= len(sample) * _TAG_SHARE
    return len(tags) >= _TAGS_LEAST and (opens or dense)


def _inflate(body: bytes) -> bytes | None:
    """Give what gzip data holds, one byte over the cap at most; None where nothing can be read from it."""
    opened, rest = b"", body
    while rest.startswith(_GZIP) and len(opened) <= BODY_CAP:
        stream = zlib.decompressobj(wbits=31)
        try:
            opened += stream.decompress(rest, BODY_CAP + 1 - len(opened))
        except zlib.error:
            return opened or None
        rest = stream.unused_data
    return opened
