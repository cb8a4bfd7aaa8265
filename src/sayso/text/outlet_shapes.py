"""Names that nobody has listed but that the words around them, or their own shape, show to be an outlet's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.text.countries import country_of
from sayso.text.english.given import MEN, WOMEN
from sayso.text.english.nouns import ORGANISATION_HEADS

_CAPITAL = r"(?:[A-Z0-9][\w’'&/+-]{0,30}|[a-z]{1,2}[A-Z][\w-]{0,30})(?:\.[a-z]{2,7}\b)?"
_NAME = rf"{_CAPITAL}(?: (?:of |& )?{_CAPITAL}){{0,4}}"
_ARTICLE = r"(?:called |named |[Tt]he )?[“\"‘']?"
_PRESS = (
    "newspaper|tabloid|broadsheet|magazine|news ?(?:web)?site|news (?:agency|outlet|portal|blog|network|channel)|"
    "newswire|"
    "(?:TV|television|radio) (?:station|channel|network)|broadcaster|weekly|daily"
)
_PAPER_WORDS = (
    "Times|Post|Tribune|Herald|Gazette|Journal|Chronicle|Observer|Dispatch|Examiner|Ledger|Courier|Bulletin|News|"
    "Telegraph|Daily|Weekly|Inquirer|Enquirer|Register|Advertiser|Echo|Mail|Express|Mirror|Standard|Sentinel|Argus|"
    "Radio|TV|Television|Broadcasting|(?:News|Press) (?:Agency|Service)|Magazine|Newswire|Insider|Online"
)
_DOMAINS = (
    "com|org|net|info|tv|news|blog|website|site|online|"
    "co\\.uk|com\\.au|co\\.nz|ie|ca|fr|de|es|it|nl|pl|in|ng|pk|ke|za|br|ru|jp|kr"
)


class Shaped(NamedTuple):
    """The stretch `[start, end)` of a text that is shaped as an outlet's name.

    `telling` where the words around it say that it is one; else the shape alone does, and a cue must stand beside it.
    """

    start: int
    end: int
    name: str
    telling: bool


_REPORTS = re.compile(
    rf"(?:^|[,.”\"’'] |\b[Aa]s )(?:[Tt]he )?({_CAPITAL}(?: {_CAPITAL}){{1,3}}) reports"
    r"(?= (?:that|on|the|a|an|it|he|she|they|how|in|from)\b|[.,])",
    re.MULTILINE,
)
_TELLING = (
    re.compile(rf"\b(?:{_PRESS}|blog|website|site|outlet|publication|paper) {_ARTICLE}({_NAME})"),
    re.compile(
        rf"(?<!\bdel )(?<!\bde )(?<!\bof )\b({_NAME}(?: on Sunday)?)[”\"’']? "
        r"(?:newspaper|tabloid|news (?:agency|site|website|outlet)|newswire)\b"
    ),
    re.compile(
        rf"\b({_NAME}), (?:an?|the) (?:[\w’'-]{{1,30}} ){{0,4}}?(?:{_PRESS}|blog|website|site|publication)"
        r"(?=[,.]| (?:that|which|for|on|about|in|of|covering|based|run|owned|published|focus(?:ed|ing)|devoted)\b)"
    ),
    re.compile(
        rf"(?:^|[.!?)”\"] |[(\[])(?:[Vv]ia|VIA|[Ss]ource|SOURCE|[Hh]/[Tt]|[Oo]riginally published (?:by|on|in))[: ] ?"
        rf"({_NAME})(?=[)\]]?\.?\s*$)",
        re.MULTILINE,
    ),
    re.compile(rf"\[({_NAME})\]$", re.MULTILINE),
    re.compile(rf"[,”\"’'] reports (?:the )?({_CAPITAL}(?: {_CAPITAL}){{0,4}})(?=[.,])"),
    _REPORTS,
)
_SHAPES = (
    re.compile(rf"(?<![\w@/.-])((?:[\w-]{{1,40}}\.){{1,3}}(?:{_DOMAINS}))\b(?![/.]\w)"),
    re.compile(r"\b([KW][A-Z]{3}(?: ?-?(?:TV|FM|AM|\d{1,2}))?)(?!\w)"),
    re.compile(r"(?<![\w@/.#])((?:[A-Z][a-z]+[A-Z]\w*|[a-z]{1,2}[A-Z][a-z]\w*|\d+[a-z]+\d*[A-Z]\w*))(?![\w/]|\.\w)"),
    re.compile(rf"\b({_CAPITAL}(?:(?: & |[ -]){_CAPITAL}){{0,3}}(?: & |[ -])(?:{_PAPER_WORDS}))\b(?! [A-Z])"),
)
_PLATFORMS = frozenset(
    "youtube facebook twitter instagram reddit imgur liveleak whatsapp tumblr weibo wechat tiktok telegram linkedin "
    "snapchat vine wikipedia google flickr pinterest vimeo dailymotion gofundme kickstarter indiegogo amazon ebay "
    "paypal shutterstock getty wikimedia wikimediacommons iphone ipad ipod icloud imessage itunes ios facetime "
    "playstation microsoft spacex wikileaks linkedin youtuber mcdonald fedex mastercard jpmorgan lebron openai chatgpt "
    "soundcloud dropbox github bluesky mastodon threads meetup".split()
)
"""Where people publish themselves, and what else is written with a capital inside."""

_NO_NAME = frozenset(
    "the a an this that these those it he she they we i in on at as but and or if when while after before earlier "
    "local state fake satirical daily weekly online other some url many most several various numerous "
    "previous islamic catholic jewish muslim christian arab kurdish african asian european american western "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december one two three four five six mr mrs ms dr sir "
    "apple internet web breaking latest good fox facts "
    "news radio tv television unconfirmed early initial intelligence police media".split()
)
_PERSON_LIKE = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O)[A-Z]\w+$")
_STATION = re.compile(r"(?<=^[KW][A-Z]{3}) ?-?(?:TV|FM|AM|\d{1,2})$")
_TAIL = re.compile(r"(?:['’]s?|[.,-]+)$")


def shaped_outlets(text: str) -> Iterator[Shaped]:
    """Give the names in the text that are shaped or introduced as an outlet's, patterns one after the other.

    Read in English: "the Lebanese newspaper Al-Safir", "Nuevo Dia newspaper", "the College Fix, a website for
    students", "Via: G4Games", "Car Crushing reports that" tell; "huzlers.com", "KTNV", "AppleInsider" and "Galveston
    Daily News" have the shape.
    """
    for patterns, telling in ((_TELLING, True), (_SHAPES, False)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                shaped = _shaped(match, telling=telling)
                if shaped and not (pattern is _REPORTS and shaped.name.isupper()):
                    yield shaped


def _shaped(match: re.Match[str], *, telling: bool) -> Shaped | None:
    start, name = match.start(1), _TAIL.sub("", match.group(1))
    words = name.split(" ")
    while words and (before := _before(words)):
        if words[before - 1].endswith(("'s", "’s")) and country_of(words[before - 1][:-2]) is None:
            return None  # "KTNV's Spencer Lubitz"
        start += len(" ".join(words[:before])) + 1
        del words[:before]
    written = " ".join(_to_possessive(words))
    name = _STATION.sub("", written)
    return Shaped(start, start + len(written), name, telling) if words and _can_be(words, telling=telling) else None


def _to_possessive(words: list[str]) -> list[str]:
    """Give the words up to the first possessive: "CBS News' Bill Plante"."""
    for number, word in enumerate(words, 1):
        if word.endswith(("'", "’", "'s", "’s")):
            return [*words[: number - 1], _TAIL.sub("", word)]
    return words


def _before(words: list[str]) -> int:
    """Give how many words stand before the name, not in it: "The", "South Korean", "Monday", "Israel's"."""
    for length in (3, 2, 1):
        if len(words) >= length and country_of(_TAIL.sub("", " ".join(words[:length]))):
            return length
    word = words[0]
    return int(word.casefold() in _NO_NAME or word.endswith(("'s", "’s")) or word.isdigit())


def _can_be(words: list[str], *, telling: bool) -> bool:
    name = " ".join(words)
    folded = name.casefold().partition(".")[0]
    if folded in _PLATFORMS or len(name) < _SHORTEST or _PERSON_LIKE.match(name):
        return False
    if words[-1].casefold() in ORGANISATION_HEADS - {"network", "service", "agency", "centre", "center"}:
        return False
    return not telling or words[0].casefold() not in MEN | WOMEN


_SHORTEST = 3
