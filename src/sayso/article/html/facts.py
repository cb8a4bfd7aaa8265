"""The facts about an article that head and data tell: outlet, dates, language, section, keywords."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from sayso.article.html.dates import best_moment
from sayso.article.html.head import Head
from sayso.article.html.jsonld import name_of
from sayso.article.html.known import plain
from sayso.article.html.tree import TextBlock
from sayso.records import Evidence
from sayso.records.article import Direction, Origin
from sayso.text.dates import find_date
from sayso.text.language import find_language as text_language

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date",
    "cxenseparse:recs:publishtime", "parsely-pub-date", "sailthru.date", "article.published", "content:publishdate",
    "og:published_time", "last-modified-date", "originalpublicationdate", "publication_date", "displaydate",
    "rnews:datepublished", "citation_publication_date", "datecreated",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
    "article:modified", "lastupdate", "cxenseparse:modified_time",
)  # fmt: skip
_RTL = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"])
_TAG = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*$")


def outlet_names(head: Head) -> list[str]:
    """Give every name the page has for its outlet, the most reliable first; the domain's name last."""
    names = [name for value in head.data.many("publisher") if (name := name_of(value)) and "://" not in name]
    for key in (
        "og:site_name",
        "application-name",
        "cre",
        "publisher",
        "al:android:app_name",
        "apple-mobile-web-app-title",
    ):
        names += [value for value in head.meta.get(key, []) if "://" not in value]
    for node in head.data.nodes:
        if node.get("@type") in ("WebSite", "NewsMediaOrganization") and (name := name_of(node)) and "://" not in name:
            names.append(name)
    names += [value.removeprefix("@") for value in head.meta.get("twitter:site", [])]
    host = urlsplit(head.base or "").hostname or ""
    names += [host.removeprefix("www."), *_domain_names(host)]
    return [plain(name) for name in dict.fromkeys(names) if 0 < len(name) < 100]  # noqa: PLR2004


def _domain_names(host: str) -> Iterator[str]:
    labels = host.removeprefix("www.").split(".")
    if len(labels) > 1:
        yield labels[-3] if len(labels) > 2 and len(labels[-2]) <= 3 else labels[-2]  # noqa: PLR2004 - co.uk, com.br


def find_outlet(head: Head) -> Evidence | None:
    """Give the outlet as the page names itself."""
    if (found := head.first("og:site_name")) and "://" not in found[1]:
        return Evidence(field="outlet", origin="meta", where="og:site_name", value=plain(found[1]))
    name = next((n for value in head.data.many("publisher") if (n := name_of(value)) and "://" not in n), None)
    if name:
        return Evidence(field="outlet", origin="JSON-LD", where="JSON-LD publisher", value=plain(name))
    found = head.first("application-name")
    return Evidence(field="outlet", origin="meta", where="application-name", value=plain(found[1])) if found else None


_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\s*,?\s*)?(?:by\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w'’&-]*(?:\s+[A-ZÀ-Þ&][\w'’&-]*){0,5}?)"
    r"(?=\s*(?:[.|,]|All\b|Ltd|Limited|Inc|LLC|GmbH|AG\b|Media\b|Privacy|Terms|$))",
)


def outlet_by_rights(texts: Iterable[str]) -> Evidence | None:
    """Give the outlet that a line of rights names ("© 2026 Harrow Vale Courier. All rights reserved")."""
    for text in texts:
        if ("©" in text or "opyright" in text) and (match := _RIGHTS.search(text[:300])):
            return Evidence(field="outlet", origin="text", where="line of rights", value=match["name"])
    return None


def find_moments(head: Head, shown: list[str], lines: Iterable[TextBlock]) -> Iterator[Evidence]:
    """Give when the article was published and last changed.

    `shown` are the times near its headline, `lines` the blocks there, read where nothing else tells the date.
    """
    told = [("JSON-LD datePublished", value) for value in head.data.many("datePublished") if isinstance(value, str)]
    told += [(name, value) for name in _PUBLISHED for value in head.meta.get(name, [])[:1]]
    told += [("JSON-LD uploadDate", v) for v in head.data.many("dateCreated") if isinstance(v, str)]
    told += [("time[datetime]", value) for value in shown]
    if found := best_moment(told):
        yield _dated("published", *found)
    else:
        yield from _dated_by_text(lines)
    told = [("JSON-LD dateModified", value) for value in head.data.many("dateModified") if isinstance(value, str)]
    told += [(name, value) for name in _MODIFIED for value in head.meta.get(name, [])[:1]]
    if found := best_moment(told):
        yield _dated("modified", *found)


def _dated_by_text(lines: Iterable[TextBlock]) -> Iterator[Evidence]:
    for block in lines:
        if len(block.text) <= _LINE and (day := find_date(block.text)):
            yield Evidence(field="published", origin="text", where=block.box.where, value=day)
            return


_LINE = 120


def _dated(field: str, where: str, moment: str) -> Evidence:
    origin: Origin = "JSON-LD" if where.startswith("JSON-LD") else "DOM" if where.startswith("time") else "meta"
    return Evidence(field=field, origin=origin, where=where, value=moment)


def find_canonical(head: Head) -> Evidence | None:
    """Give the canonical URL."""
    told: list[tuple[Origin, str, str | None]] = [
        ("DOM", "link[rel=canonical]", head.links.get("canonical")),
        ("meta", "og:url", (head.first("og:url") or ("", None))[1]),
    ]
    for origin, where, url in told:
        if (full := head.absolute(url)) and urlsplit(full).path.strip("/"):
            return Evidence(field="canonical_url", origin=origin, where=where, value=full)
    return None


def find_language(head: Head) -> Evidence | None:
    """Give the language tag (BCP 47) that the page declares."""
    told: list[tuple[Origin, str, str | None]] = [
        ("DOM", "html[lang]", head.language),
        ("JSON-LD", "JSON-LD inLanguage", head.data.text("inLanguage")),
    ]
    told += [
        ("meta", name, head.meta[name][0])
        for name in ("content-language", "og:locale", "language")
        if name in head.meta
    ]
    for origin, where, tag in told:
        if tag and _TAG.match(tag.strip()):
            parts = tag.strip().replace("_", "-").split("-")
            written = "-".join([parts[0].lower(), *(p.upper() if len(p) == 2 else p for p in parts[1:])])  # noqa: PLR2004
            return Evidence(field="language", origin=origin, where=where, value=written)
    return None


def language_of(text: str) -> Evidence | None:
    """Give the language that a text reads as, where the page declares none."""
    language = text_language(text)
    return Evidence(field="language", origin="text", where="words", value=language) if language else None


def find_direction(head: Head, language: str | None) -> Direction | None:
    """Give the direction that the page declares, else that of its language's script."""
    declared = (head.direction or "").strip().lower()
    if declared in ("ltr", "rtl"):
        return "rtl" if declared == "rtl" else "ltr"
    if language is None:
        return None
    return "rtl" if language.split("-")[0] in _RTL else "ltr"


def find_section(head: Head) -> Evidence | None:
    """Give the section that the article stands in."""
    section = head.data.text("articleSection")
    if section and len(section) < 80:  # noqa: PLR2004 - a name, not a sentence
        return Evidence(field="section", origin="JSON-LD", where="JSON-LD articleSection", value=plain(section))
    found = head.first("article:section", "og:article:section", "parsely-section", "cxenseparse:section")
    return Evidence(field="section", origin="meta", where=found[0], value=plain(found[1])) if found else None


def find_keywords(head: Head) -> tuple[str, ...]:
    """Give the keywords that data or head list, each once."""
    told = [value for value in head.data.many("keywords") if isinstance(value, str)]
    if not told:
        told = head.meta.get("article:tag", []) or head.meta.get("news_keywords", []) or head.meta.get("keywords", [])
    words = [plain(word) for value in told for word in (re.split(r"[,;，、]", value) if len(told) == 1 else [value])]
    return tuple(dict.fromkeys(word for word in words if 0 < len(word) < 80))[:50]  # noqa: PLR2004


def is_paywalled(head: Head) -> bool:
    """Tell whether the page says that its text is not free to read in full."""
    told = [head.data.article.get("isAccessibleForFree")]
    told += [part.get("isAccessibleForFree") for part in head.data.many("hasPart") if isinstance(part, dict)]
    if any(str(value).lower() in ("false", "no", "http://schema.org/false") for value in told if value is not None):
        return True
    return (head.first("article:content_tier") or ("", ""))[1].lower() == "locked"
