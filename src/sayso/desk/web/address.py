"""Addresses that may stand in a link."""

from __future__ import annotations

from urllib.parse import quote, urlsplit


def linkable(url: str | None) -> str | None:
    """Give `url` if a link may lead there: http or https, with a host, and nothing a browser would skip over."""
    if not url or any(ord(character) <= ord(" ") or character == "\\" for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def host(url: str | None) -> str:
    """Give the host that a linkable URL leads to, without "www.", or nothing."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if url and linkable(url) else ""


def mail_to_share(subject: str, url: str) -> str:
    """Give the mailto: link that opens a letter with this subject and URL in it."""
    return f"mailto:?subject={quote(subject)}&body={quote(url)}"
