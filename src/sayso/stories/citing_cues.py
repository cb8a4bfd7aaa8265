"""What the words around an outlet's name say: that the article has it from there, or only was there."""

from __future__ import annotations

import re
from typing import Literal

from sayso.records import Span

Cue = Literal["first", "report", "told", "credit", "venue"]
"""Why an outlet is named: who had it first, whose report it is, whom a source told, a credit line, a place only."""

_REACH = 90  # characters of the sentence looked at on either side: every pattern below runs on no more

_LEAD_IN = (
    r"(?: (?!that\b)[a-z][\w’'-]*){0,4}(?: [A-Z][\w.’'-]*){0,2}(?: (?!that\b)[a-z][\w’'-]*){0,3}[ :]*[(\[“\"‘']?\Z"
)
"""What may stand between a cue and the name: "a report in the", "Taiwan's", "the Lebanese newspaper"."""

_BETWEEN = (
    "also|is|was|are|has|had|have|been|first|now|later|then|since|previously|recently|exclusively|"
    r"\w+ly|on \w+day"
)
_GAP = rf"['’]?s?(?:[ ,]+(?:{_BETWEEN}))*[ ,]+"
_REPORT_VERBS = (
    "report(?:s|ed|ing)?|said|says|saying|wrote|writes|claim(?:s|ed)|reveal(?:s|ed)|quot(?:es|ed)|cit(?:es|ed)|"
    "publish(?:es|ed)|learn(?:s|ed|t)|confirm(?:s|ed)|note[sd]|add(?:s|ed)|broke|announced|carried|obtained|"
    "understands|suggest(?:s|ed)|state[sd]|alleg(?:es|ed)|point(?:s|ed) out|explain(?:s|ed)|describe[sd]|"
    "identif(?:ies|ied)|called|estimate[sd]"
)
_VENUE_NOUNS = "polls?|survey|interview|op-ed|editorial board|documentary|studio|debate|show|programme|program|series"
_PEOPLE = "host|anchor|reporter|journalist|correspondent|contributor|commentator|presenter|columnist|photographer"
_PIECE = "story|article|piece|investigation|scoop|exclusive|account"


def _ending(cues: str) -> re.Pattern[str]:
    """Give the pattern of a stretch before a name that ends in one of the cues and a lead-in."""
    return re.compile(rf"(?:{cues}){_LEAD_IN}")


_BEFORE: tuple[tuple[Cue, re.Pattern[str]], ...] = (
    (
        "first",
        _ending(
            r"\b(?:first|originally|initially) (?:reported|published|revealed|broken|posted|appeared)(?: \w+)? "
            r"(?:by|in|on|at)|\b[Hh]/[Tt]|\b[Ss]ource:|\b[Vv]ia"
        ),
    ),
    (
        "venue",
        _ending(
            r"\b(?:interview(?:ed|s)?|appear(?:ed|s|ing|ance)|speaking|spoke|poll|survey|debate|op-ed|column|aired|airs|"
            r"broadcast|show) (?:with|on|by|for|in|at|from|conducted by|hosted by)"
        ),
    ),
    (
        "told",
        _ending(
            r"\b(?:told|tells?|telling|informed)|\b(?:confirmed|speaking|spoke|spoken|talking|talked|statement|said|"
            r"interview|explained|revealed|comment) to"
        ),
    ),
    (
        "report",
        _ending(
            r"\b(?:according to|as per|per|courtesy of|credit(?:ed)? to|obtained by|seen by|translated by|"
            r"reported (?:by|in|on)|reports? (?:by|in|from|on)|reporting (?:by|in)|cit(?:ing|ed by)|"
            r"quot(?:ing|ed by|ed in)|published (?:by|in|on)|revealed (?:by|in)|bro(?:ken|ke) by|posted (?:by|on)|"
            rf"(?:{_PIECE}) (?:by|in|from|on))"
        ),
    ),
    (
        "report",
        re.compile(
            r"(?:^|[,”\"’'] )(?:report(?:s|ed)|writes?|wrote|said|says|notes|adds)(?: \w+ly)?(?: the| The)?"
            r"(?: [\w’'-]+){0,3}? \Z"
        ),
    ),
)
_AFTER: tuple[tuple[Cue, re.Pattern[str]], ...] = (
    ("first", re.compile(rf"{_GAP}(?:the )?first(?: to)? (?:report(?:ed)?|publish(?:ed)?|reveal(?:ed)?|broke)")),
    ("venue", re.compile(rf"['’]?s?[ -/]*(?:[\w’'./-]+ ){{0,4}}?(?:{_VENUE_NOUNS})\b")),
    ("report", re.compile(rf"{_GAP}(?:{_REPORT_VERBS})\b")),
    ("report", re.compile(r"['’]?s?,? (?:which|who) (?:first )?(?:report|broke|publish|obtain|cit|quot)")),
    ("report", re.compile(rf"['’]?s? (?:[\w-]+ ){{0,2}}?(?:report|{_PIECE})s?\b")),
    ("report", re.compile(rf"['’]?s? (?:{_PEOPLE})s? .{{0,40}}?\b(?:{_REPORT_VERBS})\b")),
)

_LONGER_AFTER = re.compile(r"[ -][A-Z]")
_ALONE_BEFORE = re.compile(r"(?:^|[^\w ] ?|\b[Tt]he |\b[a-z][\w-]* |['’]s )\Z")
_ARTICLE = re.compile(r"(?:\b[Tt]he |['’]s )[“\"‘']?\Z")
_DATELINE = re.compile(r"[^\n]{0,60}\(\Z")
_PICTURE = re.compile(r"\b(?:Photo|Image|Picture|Getty|Video|Graphic)")


def cue_at(text: str, sentence: Span, name: Span) -> Cue | None:
    """Give why the outlet named at `name` stands in this sentence, None where nothing tells."""
    before = text[max(sentence.start, name.start - _REACH) : name.start]
    after = text[name.end : min(sentence.end, name.end + _REACH)]
    if _in_brackets(before, after):
        return None if _PICTURE.search(before[-20:] + after[:20]) else "credit"
    if told := next((cue for cue, pattern in _BEFORE if pattern.search(before)), None):
        return told
    return next((cue for cue, pattern in _AFTER if pattern.match(after)), None)


def stands_alone(text: str, name: Span, *, article: bool) -> bool:
    """Tell whether a name that could be a common word is no part of a longer name ("Time Machine").

    With `article` the name must have its "the", or a country before it ("Lebanon's Daily Star").
    """
    before, after = text[max(0, name.start - _REACH) : name.start], text[name.end : name.end + _REACH]
    if _LONGER_AFTER.match(after) or not _ALONE_BEFORE.search(before):
        return False
    return not article or bool(_ARTICLE.search(before))


def _in_brackets(before: str, after: str) -> bool:
    return before.endswith(("(", "(via ", "(Via ")) and after[:1] in (")", "/")


def is_dateline(text: str, block: Span, name: Span) -> bool:
    """Tell whether the name is the credit that opens a wire story: "LIMA (Reuters) - ..."."""
    return text[name.end : name.end + 1] == ")" and bool(_DATELINE.fullmatch(text[block.start : name.start]))
