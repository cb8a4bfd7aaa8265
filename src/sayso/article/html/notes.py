"""What an article says of itself in its text: the agency it came from, and corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.article.html.names import AGENCIES, agency
from sayso.records import Evidence

_NAMES = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_DATELINE = re.compile(rf"^[^.!?]{{0,80}}?[(\[/]\s*({_NAMES})\s*[)\]/]\s*[-–—:.]*", re.IGNORECASE)
_DATELINE_BARE = re.compile(r"^[^.!?()]{2,60}[,–—-]\s*(AP|AFP|Reuters|REUTERS|dpa|APA|ANSA|EFE|PAP|Xinhua)\s*[-–—:]\s")
_SIGNED = re.compile(
    r"(?:^|[\s(\[—–/])(?:with|from|source|quelle|mit material (?:von|der)|fuente|avec|with files from)"
    rf"\s*:?\s+(?:the\s+)?({_NAMES})\W*$",
    re.IGNORECASE,
)
_BRACKET_END = re.compile(rf"[(\[]\s*({_NAMES})(?:\s*[/,]\s*[\w -]{{1,30}})?\s*[)\]]\.?$", re.IGNORECASE)
_REPORTING = re.compile(
    r"^\W*(?:\(?(?:Additional )?reporting (?:and writing )?by|Writing by|Editing by)\s", re.IGNORECASE
)
_SOURCE = re.compile(
    r"^\W*(?:source|sources|quelle|quellen|fuente|fonte|kaynak|źródło|zdroj|kilde|bron)\s*:\s*\S.{0,80}$", re.IGNORECASE
)
_RIGHTS = re.compile(r"^\W*(?:©|\(c\)\s|copyright\b|printed from\b|all rights reserved\b).{0,200}$", re.IGNORECASE)
_DATELINE_NAMED = re.compile(r"^[A-ZÀ-Þ][^.!?()]{2,60}\(([A-Z][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?)\)\s*[-–—]+\s")
_CORRECTION = re.compile(
    r"^\W*(?:corrections?(?: and clarifications?)?\b[^.]{0,40}:|clarification\b[^.]{0,30}:|corrected\b|"
    r"(?:this|the|an earlier version of this) (?:article|story|piece|report|post)\b.{0,80}"
    r"\b(?:amended|corrected|misstated|misidentified|incorrectly|updated to correct)|"
    r"an earlier version of this|editor['’]s note:|korrektur\b|berichtigung\b|richtigstellung\b|corrig(?:é|endum)|"
    r"rectificati(?:on|f)|"
    r"rectificaci[oó]n|fe de err(?:ores|atas)|errata\b|errata corrige|sprostowanie|rättelse|rettelse)",
    re.IGNORECASE,
)


def find_wire(texts: Sequence[str], bylines: Iterable[str]) -> Evidence | None:
    """Give the agency that the text is credited to: in the dateline, at the end, or in the byline."""
    for text in texts[:2]:
        if name := _dateline(text[:120]):
            return Evidence(field="wire", origin="text", where="first paragraph", value=name)
    for text in texts[-3:]:
        if match := _BRACKET_END.search(text[-80:]) or _SIGNED.search(text[-120:]):
            return Evidence(field="wire", origin="text", where="last paragraphs", value=AGENCIES[match[1].lower()])
    for text in texts[-3:]:
        if _REPORTING.match(text):
            return Evidence(field="wire", origin="text", where="last paragraphs", value=text[:300].strip(" ()"))
    parts = [part for byline in bylines for part in _BYLINE_PARTS.split(byline[:200])]
    name = next((found for part in parts if (found := agency(part))), None)
    return Evidence(field="wire", origin="DOM", where="byline", value=name) if name else None


_BYLINE_PARTS = re.compile(r"[,;/|&]|\band\b|\bund\b")


def _dateline(text: str) -> str | None:
    """Give the agency in the dateline at the beginning of `text`: one that is known, or any name in its place."""
    if match := _DATELINE.match(text) or _DATELINE_BARE.match(text):
        return AGENCIES[match[1].lower()]
    match = _DATELINE_NAMED.match(text)
    return match[1] if match else None


def is_credit_line(text: str) -> bool:
    """Tell whether a line at the end only says who worked on the article, where it is from, or whose it is."""
    return bool(_REPORTING.match(text) or _SOURCE.match(text) or _RIGHTS.match(text))


def find_corrections(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the paragraphs that correct the article."""
    return tuple(text for text in texts if _CORRECTION.match(text[:250]))
