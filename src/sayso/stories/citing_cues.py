"""What the words around an outlet's name say: that the article has it from there, or only was there."""

from __future__ import annotations

import re
from typing import Literal

from sayso.records import Span

Cue = Literal["first", "report", "told", "credit", "venue"]
"""Why an outlet is named: who had it first, whose report it is, whom a source told, a credit line, a place only."""

_CREDIT = 25  # characters before a name in which a picture's credit begins
_REACH = 90  # characters of the sentence looked at on either side: every pattern below runs on no more

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
    "identif(?:ies|ied)|called|issued|followed up|points? to|pointed to|estimate[sd]|found|discovered|uncovered|unearthed|debunked|tracked down|posted|aired|"
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
            r"interview|explained|revealed|comment|admitted|denied|provided|sent|described) to|"
            r"\b(?:denied|debunked|confirmed|dismissed|described) (?:\w+ ){1,6}to|\bquestioned by"
        ),
    ),
    (
        "report",
        _ending(
            r"\b(?:according to|as per|per|courtesy of|credit(?:ed)? to|obtained by|seen by|translated by|"
            r"reported (?:by|in|on)|reports? (?:by|in|from|on)|reporting (?:by|in)|cit(?:ing|ed by)|"
            r"quot(?:ing|ed by|ed in)|(?:published|written|appeared|appearing) (?:by|in|on)|(?:comes?|came) from|wrote for|"
            rf"(?:{_PIECE}) for|revealed (?:by|in)|bro(?:ken|ke) by|posted (?:by|on)|"
            r"(?:discovered|found|uncovered|unearthed|spotted|noted|noticed|debunked|named|identified) (?:\w+ ){0,2}?by|"
            r"(?:media|outlets|organi[sz]ations|newspapers|reports|sites),? (?:including|such as)|\bover at|"
            r"(?:writers|editors|reporters|journalists|folks|people|team|producer|editor|reporter) at|(?:re)?surfaced (?:on|in)|"
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
_AFTER: tuple[tuple[Cue, re.Pattern[str]], ...] = (
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

_SHORT_LEAD = r"(?: a)?(?: (?:new |exclusive )?(?:report|story|article|post) (?:by|in|on|from|at))?(?: [Tt]he| [a-z-]+ (?:blog|site|website))?[: ]*[(\[“\"‘']?\Z"
_STRICT_BEFORE: tuple[tuple[Cue, re.Pattern[str]], ...] = (
    (
        "first",
        re.compile(
            r"(?:\b(?:first|originally) (?:reported|published|appeared|posted) (?:by|in|on|at)|\b[Hh]/[Tt]|\b[Ss]ource:|"
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
_STRICT_AFTER = re.compile(rf"{_GAP}(?:{_STRICT_VERBS})\b")

_DISPUTED = re.compile(
    r"\b(?:false(?:ly)?|fake|hoax|bogus|satir\w+|duped|untrue|not true|debunk\w*|made-up|fabricated|fictional|"
    r"misleading|disclaimer|spoof|parody|rubbish|embellished|refuted|rejected|denied)\b",
    re.IGNORECASE,
)
_HOAX = re.compile(
    r"\b(?:false|fake|hoax|bogus|satir\w+|untrue|not true|no truth|debunk\w*|rubbish|fabricated)\b", re.IGNORECASE
)
_RELIED = re.compile(r"\b[Aa]ccording to(?: [Tt]he)?(?: \w+)? \Z")
_WHO_IS_OF = re.compile(
    r"[A-Z][\w.’'-]+ [A-Z][\w’'-]+,? (?:of|from|at) (?:[Tt]he )?\Z|(?:\A|[.!?”\"] )(?:Over )?[Aa]t \Z"
)
_WHO_SAYS = re.compile(
    rf"(?:,? (?:in )?[A-Z]\w+){{0,3}},?(?: \w+){{0,3}}? (?:{_REPORT_VERBS}|thought|thinks|wonders?)\b"
)
_EXPANDED = re.compile(r"((?:\b[A-Z][\w’'-]*(?: (?:of|for|and|the))? ){2,6})\Z")
_LONGER_AFTER = re.compile(r"[ -][A-Z]")
_ALONE_BEFORE = re.compile(r"(?:^|[^\w ] ?|\b[Tt]he |\b[a-z][\w-]* |['’]s )\Z")
_ARTICLE = re.compile(r"(?:\b[Tt]he |['’]s )[“\"‘']?\Z")
_BY = re.compile(r"[Bb][Yy]:? ?(?:[Tt]he )?")
_DATELINE = re.compile(r"[^\n]{0,60}\(\Z")
_PICTURE = re.compile(r"\b(?:Photo|Image|Picture|Getty|Video|Graphic|Screen ?grab|Screenshot|Courtesy|Credit)")


def cue_at(text: str, sentence: Span, name: Span) -> Cue | None:
    """Give why the outlet named at `name` stands in this sentence, None where nothing tells."""
    before, after = _around(text, sentence, name)
    if _PICTURE.search(before[-_CREDIT:]):
        return None
    if _in_brackets(before, after):
        if _abbreviates(name.of(text), before[:-1]):
            return None
        return None if _PICTURE.search(before[-20:] + after[:20]) else "credit"
    if told := next((cue for cue, pattern in _BEFORE if pattern.search(before)), None):
        return told
    if told := next((cue for cue, pattern in _AFTER if pattern.match(after)), None):
        return told
    return "report" if _WHO_IS_OF.search(before) and _WHO_SAYS.match(after) else None


def strict_cue_at(text: str, sentence: Span, name: Span) -> Cue | None:
    """Give the cue that outlets alone have beside them: for a name of which only the shape speaks for an outlet."""
    before, after = _around(text, sentence, name)
    if told := next((cue for cue, pattern in _STRICT_BEFORE if pattern.search(before)), None):
        return told
    return "report" if _STRICT_AFTER.match(after) else None


def _around(text: str, sentence: Span, name: Span) -> tuple[str, str]:
    before = text[max(sentence.start, name.start - _REACH) : name.start]
    return before, text[name.end : min(sentence.end, name.end + _REACH)]


def stands_alone(text: str, name: Span, *, article: bool) -> bool:
    """Tell whether a name that could be a common word is no part of a longer name ("Time Machine").

    With `article` the name must have its "the", or a country before it ("Lebanon's Daily Star").
    """
    before, after = text[max(0, name.start - _REACH) : name.start], text[name.end : name.end + _REACH]
    if _LONGER_AFTER.match(after) or not _ALONE_BEFORE.search(before):
        return False
    return not article or bool(_ARTICLE.search(before))


def is_disputed(text: str, sentence: Span, name: Span, lead: Span) -> bool:
    """Tell whether the sentence, or the article's lead, calls what it cites false.

    That is a hoax reported on, not a report relied on; who is relied on for that ("is false, according to ...") is not.
    """
    if _RELIED.search(text, max(sentence.start, name.start - _REACH), name.start):
        return False
    disputed = _DISPUTED.search(text, sentence.start, sentence.end) or _HOAX.search(text, lead.start, lead.end)
    return disputed is not None


def _abbreviates(short: str, before: str) -> bool:
    """Tell whether the words before the bracket are what the letters stand for: "Transport Security Administration (TSA)"."""
    words = _EXPANDED.search(before)
    initials = "".join(word[0] for word in words.group().split() if word[0].isupper()) if words else ""
    return short.isupper() and initials.endswith(short)


def opens_sentence(text: str, sentence: Span, name: Span) -> bool:
    """Tell whether the name is one word whose capital may be only the sentence's: "People found with ...", "Today"."""
    return name.of(text).isalpha() and not text[sentence.start : name.start].strip("“\"‘'([—- ")


def is_in_person(text: str, name: Span) -> bool:
    """Tell whether a name of one word stands elsewhere in the text as a part of a longer one: "Jang" of "Jang Jin-sung"."""
    word = name.of(text)
    if not word.isalpha() or _ARTICLE.search(text[max(0, name.start - _REACH) : name.start]):
        return False
    longer = re.compile(rf"(?:[A-Z][a-z]+(?:-[a-z]+)? {word}\b(?! \w+ing\b)|\b{word} [A-Z][a-z]+)")
    first = longer.search(text)
    return first is not None and not first.group().startswith(("The ", "Its "))


def _in_brackets(before: str, after: str) -> bool:
    return before.endswith("(") and after[:1] in (")", "/")


def is_dateline(text: str, block: Span, name: Span) -> bool:
    """Tell whether the name is the credit of a wire story: "LIMA (Reuters) - ...", "By: PTI", or a line of its own."""
    if not text[block.start : name.start].strip() and not text[name.end : block.end].strip(" ."):
        return True
    if _BY.fullmatch(text[block.start : name.start]):
        return True
    return text[name.end : name.end + 1] == ")" and bool(_DATELINE.fullmatch(text[block.start : name.start]))
