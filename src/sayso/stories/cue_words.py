"""The words around an outlet's name that say that something is from it, in English, as patterns.

Each runs on a stretch of bounded length before or after the name.
"""

from __future__ import annotations

import re
from typing import Literal

Cue = Literal["first", "report", "told", "credit", "venue"]
"""Why an outlet is named: who had it first, whose report it is, whom a source told, a credit line, a place only."""

_LEAD_IN = (
    r"(?: (?!that\b)[a-z][\w’'-]*){0,4}(?: [A-Z][\w.’'-]*){0,3}(?: (?!that\b)[a-z][\w’'-]*){0,4}(?: [A-Z][\w.’'-]*)?,?"
    r"(?: The)?[ :]*[(\[“\"‘']?\Z"
)
"""What may stand between a cue and the name: "a report in the", "Taiwan's", "the Lebanese newspaper"."""

_BETWEEN = (
    "also|is|was|are|has|had|have|been|first|now|just|later|then|since|previously|recently|exclusively|"
    r"\w+ly|on \w+day"
)
_KIND = r"(?: (?:newspaper|magazine|(?:news )?agency|website|television|TV|network|news site|blog|channel|radio))?"
_PLACE = r"(?: (?:in|of) [A-Z][\w.-]+(?: [A-Z][\w.-]+)?)?"
_ASIDE = r"(?:, (?:an?|the|which|who)\b[^,.;:!?\n]{1,60},)?"
_GAP = rf"['’]?s?{_KIND}{_PLACE}{_ASIDE}(?:[ ,]+(?:{_BETWEEN}))*[ ,]+"
"""What may stand between the name and a verb: "in Las Vegas", ", a website for students,", "has also"."""

_REPORT_VERBS = (
    "report(?:s|ed|ing)?|said|says?|saying|wrote|writes|claim(?:s|ed)|reveal(?:s|ed)|quot(?:es|ed)|cit(?:es|ed)|"
    "publish(?:es|ed)|learn(?:s|ed|t)|confirm(?:s|ed)|note[sd]|add(?:s|ed)|broke|announced|carried|obtained|"
    "understands|suggest(?:s|ed)|state[sd]|alleg(?:es|ed)|point(?:s|ed) out|explain(?:s|ed)|describe[sd]|"
    "identif(?:ies|ied)|called|issued|followed up|points? to|pointed to|estimate[sd]|found|discovered|uncovered|"
    "unearthed|debunked|tracked down|posted|aired|"
    "features?|featured|created|speculat(?:es|ed)|cast(?:s|ing)? doubt"
)
_STRICT_VERBS = (
    r"report(?:s|ed)(?= (?:that|on|in|last|earlier|this)\b|[,.])|wrote|writes|note[sd]|point(?:s|ed) out|"
    "published an? (?:article|story|report)"
)
_VENUE_NOUNS = "polls?|survey|interview|op-ed|editorial board|documentary|studio|debate"
_PEOPLE = "host|anchor|reporter|journalist|correspondent|contributor|commentator|presenter|columnist|photographer"
_PIECE = "story|article|piece|investigation|scoop|exclusive|account|post|explainer"


def _ending(cues: str) -> re.Pattern[str]:
    """Give the pattern of a stretch before a name that ends in one of the cues, in any case, and a lead-in."""
    return re.compile(rf"(?i:{cues}){_LEAD_IN}")


BEFORE: tuple[tuple[Cue, re.Pattern[str]], ...] = (
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
            r"interview|explained|revealed|comment|admitted|denied|provided|sent|described) to|"
            r"\b(?:denied|debunked|confirmed|dismissed|described) (?:\w+ ){1,6}to|\bquestioned by"
        ),
    ),
    (
        "report",
        _ending(
            r"\b(?:according to|as per|per|courtesy of|credit(?:ed)? to|obtained by|seen by|translated by|"
            r"reported (?:by|in|on)|reports? (?:by|in|from|on)|reporting (?:by|in)|cit(?:ing|ed by)|"
            r"quot(?:ing|ed by|ed in)|(?:published|written|appeared|appearing) (?:by|in|on)|"
            r"(?:comes?|came) from|wrote for|"
            rf"(?:{_PIECE}) for|revealed (?:by|in)|bro(?:ken|ke) by|posted (?:by|on)|"
            r"(?:discovered|found|uncovered|unearthed|spotted|noted|noticed|debunked|named|identified) "
            r"(?:\w+ ){0,2}?by|"
            r"(?:media|outlets|organi[sz]ations|newspapers|reports|sites),? (?:including|such as)|\bover at|"
            r"(?:writers|editors|reporters|journalists|folks|people|team|producer|editor|reporter) at|"
            r"(?:re)?surfaced (?:on|in)|"
            r"contribut(?:ing|ed)(?: to this report)?:?|with files from|\b[Vv]ia|"
            r"[Rr]ead (?:more|the|full|it)(?: \w+){0,3} (?:at|on|from|in)|\b[Mm]ore from|\b[Hh]ead to|"
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
AFTER: tuple[tuple[Cue, re.Pattern[str]], ...] = (
    ("first", re.compile(rf"{_GAP}(?:the )?first(?: to)? (?:report(?:ed)?|publish(?:ed)?|reveal(?:ed)?|broke)")),
    ("venue", re.compile(rf"['’]?s?[ -/]*(?:[\w’'./-]+ ){{0,4}}?(?:{_VENUE_NOUNS})\b")),
    ("report", re.compile(rf"{_GAP}(?:{_REPORT_VERBS})\b")),
    ("report", re.compile(r"['’]?s?,? (?:which|who) (?:first )?(?:report|broke|publish|obtain|cit|quot)")),
    ("told", re.compile(r" (?:was|were|has been) (?:also )?told\b")),
    ("report", re.compile(rf"['’]?s?(?! (?:also )?picked up) (?:[\w-]+ ){{0,3}}?(?:report|{_PIECE})s?\b")),
    ("report", re.compile(rf"['’]s(?: [A-Z][\w.’'-]+){{1,3}}{_GAP}(?:{_REPORT_VERBS})\b")),
    ("report", re.compile(r":[ ]?[“\"]")),
    ("report", re.compile(rf" contribut(?:ed|ing) |{_GAP}(?:ha(?:s|ve) heard|offers)\b")),
    ("report", re.compile(rf"['’]?s? (?:{_PEOPLE})s? .{{0,40}}?\b(?:{_REPORT_VERBS})\b")),
)

_SHORT_LEAD = (
    r"(?: a)?(?: (?:new |exclusive )?(?:report|story|article|post) (?:by|in|on|from|at))?"
    r"(?: [Tt]he| [a-z-]+ (?:blog|site|website))?[: ]*[(\[“\"‘']?\Z"
)
STRICT_BEFORE: tuple[tuple[Cue, re.Pattern[str]], ...] = (
    (
        "first",
        re.compile(
            r"(?:\b(?:first|originally) (?:reported|published|appeared|posted) (?:by|in|on|at)|"
            r"\b[Hh]/[Tt]|\b[Ss]ource:|"
            rf"\b[Vv](?:ia|IA):?){_SHORT_LEAD}"
        ),
    ),
    ("told", re.compile(rf"\b(?:told|tells){_SHORT_LEAD}")),
    (
        "report",
        re.compile(
            r"\b(?:[Aa]ccording to|reported by|reported (?:in|on)|[Aa]s per|citing|cited by|quoted by|obtained by|"
            rf"discovered by|published (?:by|in|on)|reports){_SHORT_LEAD}"
        ),
    ),
)
STRICT_AFTER = re.compile(rf"{_GAP}(?:{_STRICT_VERBS})\b")

DISPUTED = re.compile(
    r"\b(?:false(?:ly)?|fake|hoax|bogus|satir\w+|duped|untrue|not true|debunk\w*|made-up|fabricated|fictional|"
    r"misleading|disclaimer|spoof|parody|rubbish|embellished|refuted|rejected|denied)\b",
    re.IGNORECASE,
)
HOAX = re.compile(
    r"\b(?:false|fake|hoax|bogus|satir\w+|untrue|not true|no truth|debunk\w*|rubbish|fabricated)\b", re.IGNORECASE
)
RELIED = re.compile(r"\b[Aa]ccording to(?: [Tt]he)?(?: \w+)? \Z")
WHO_IS_OF = re.compile(
    r"[A-Z][\w.’'-]+ [A-Z][\w’'-]+,? (?:of|from|at) (?:[Tt]he )?\Z|(?:\A|[.!?”\"] )(?:Over )?[Aa]t \Z"
)
WHO_SAYS = re.compile(
    rf"(?:,? (?:in )?[A-Z]\w+){{0,3}},?(?: \w+){{0,3}}? (?:{_REPORT_VERBS}|thought|thinks|wonders?)\b"
)
