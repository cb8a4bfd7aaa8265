"""What an article says of itself in its text: the agency it came from, and corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
_CORRECTION = re.compile(
    r"^\W*(?:corrections?(?: and clarifications?)?\b[^.]{0,40}:|clarification\b[^.]{0,30}:|corrected\b|"
    r"(?:this|the|an earlier version of this) (?:article|story|piece|report|post)\b.{0,80}"
    r"\b(?:amended|corrected|misstated|misidentified|incorrectly|updated to correct)|"
    r"an earlier version of this|editor['’]s note:|korrektur\b|berichtigung\b|richtigstellung\b|corrig(?:é|endum)|"
    r"rectificati(?:on|f)|"
    r"rectificaci[oó]n|fe de err(?:ores|atas)|errata\b|errata corrige|sprostowanie|rättelse|rettelse)",
    re.IGNORECASE,
)


def find_wire(texts: list[str], bylines: Iterable[str]) -> Evidence | None:
    """Give the agency that the text is credited to: in the dateline, at the end, or in the byline."""
    for where, text in [("first paragraph", text[:120]) for text in texts[:2]]:
        if match := _DATELINE.match(text) or _DATELINE_BARE.match(text):
            return Evidence(field="wire", origin="text", where=where, value=AGENCIES[match[1].lower()])
    for text in texts[-3:]:
        if match := _BRACKET_END.search(text[-80:]) or _SIGNED.search(text[-120:]):
            return Evidence(field="wire", origin="text", where="last paragraphs", value=AGENCIES[match[1].lower()])
    for text in texts[-3:]:
        if _REPORTING.match(text):
            return Evidence(field="wire", origin="text", where="last paragraphs", value=text[:300].strip(" ()"))
    for byline in bylines:
        for part in re.split(r"[,;/|&]|\band\b|\bund\b", byline[:200]):
            if name := agency(part):
                return Evidence(field="wire", origin="DOM", where="byline", value=name)
    return None


def find_corrections(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the paragraphs that correct the article."""
    return tuple(text for text in texts if _CORRECTION.match(text[:250]))
