"""Annotated articles made anew: statements put inside statements, other verbs, British quotation marks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from spans.corpus import Ranges, Relation, Text

_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:\.\d[^.!?\n]*)*[.!?](?=\s|$)")
_MARKS = re.compile(r"[\"“”‘’']")

_OUTLETS = """the BBC|CNN|Reuters|the Associated Press|the Guardian|Al Jazeera|the Financial Times|Sky News|the Hindu
the Daily Nation|the Punch|Dawn|the Sydney Morning Herald|the Globe and Mail|Bloomberg|Haaretz|the Sun|Politico
the Irish Times|NBC News|the Daily Mail|Le Monde|Der Spiegel|Kyodo News|the Straits Times|TMZ|a local newspaper
state television|the news agency|local media|the magazine|the website"""
_PEOPLE = """he|she|they|Okafor|Mr Lindqvist|Ms Banerjee|the minister|a spokesman|the company|police|prosecutors
officials|the officer|a source close to the family|two people familiar with the talks|the lawyer|her brother
Maria Santos|Kwame Mensah|the ministry|the report|court documents|the president|Dr Novak|Inspector Hughes
a senior official|the spokeswoman for the group|one witness|analysts|residents|the statement|the family"""
_BEFORE = """{x} said |{x} said that |{x} reported that |{x} says |according to {x}: |{x} told {o} that |{x} told {o} |
{x} claimed |{x} added that |{x} believes |{x} confirmed that |{x} wrote that |{x} explained that |{x} reports that |
{x} insisted that |{x} alleged that |{x} recalled that |{x} thinks |{x} noted that |{x} suggested that """
_AFTER = """ {x} said| {x} reported| {x} says| {x} told {o}| according to {x}| {x} claimed| {x} added| {x} wrote|
 {x} reports| {x} believes| {x} confirmed"""
_SAID = """stated|claimed|noted|insisted|added|argued|explained|admitted|warned|declared|alleged|wrote|announced
maintained|suggested|recalled|revealed|stressed|conceded|remarked|testified|contended|acknowledged|tweeted"""
_COMMON = ("The", "A", "An", "He", "She", "They", "It", "In", "On", "One", "Two", "But", "According")

SHARE_OF_OUTLETS = 0.4
SHARE_BEFORE = 0.6


def _listed(lines: str) -> list[str]:
    return [one for line in lines.splitlines() for one in line.split("|") if one]


def shifted(text: Text, at: int, gone: int, new: str) -> Text:
    """Give the text with `gone` characters at `at` replaced by `new` and all ranges moved."""
    move = len(new) - gone

    def moved(ranges: Ranges) -> Ranges:
        # A range that begins where something is put in begins after it; one that ends there ends before it.
        return [[s + move if s >= at + (gone > 0) else s, e + move if e > at else e] for s, e in ranges]

    relations = [Relation(moved(r.source), moved(r.cue), moved(r.content), moved(r.carried)) for r in text.relations]
    return replace(text, text=text.text[:at] + new + text.text[at + gone :], relations=relations)


def nested(text: Text, rng: random.Random, share: float) -> Text:
    """Give the text with a share of its sentences that hold statements told by somebody more."""
    for match in reversed(list(_SENTENCE.finditer(text.text))):
        start, end = match.span()
        inside = [r for r in text.relations if all(start <= s and e <= end for s, e in _all(r))]
        across = [r for r in text.relations if any(s < end and start < e for s, e in _all(r)) and r not in inside]
        if inside and not across and not _MARKS.search(match.group()) and rng.random() < share:
            text = _told(text, start, end - 1, rng)
    return text


def _told(text: Text, start: int, end: int, rng: random.Random) -> Text:
    """Put a sentence [start, end), without its stop, into another's mouth."""
    who = rng.choice(_listed(_OUTLETS if rng.random() < SHARE_OF_OUTLETS else _PEOPLE))
    before = rng.random() < SHARE_BEFORE
    shape = rng.choice(_listed(_BEFORE if before else _AFTER))
    added = shape.format(x=who, o=rng.choice(_listed(_OUTLETS)))
    verb = next(w for w in re.findall(r"\w+", shape.replace("{x}", "").replace("{o}", "")) if w != "that")
    cue = "according to" if verb == "according" else verb
    if before:
        added = added[:1].upper() + added[1:]
        text = _lowered(text, start)
        text = shifted(text, start, 0, added)
        base, content = start, [start + len(added), end + len(added)]
    else:
        added = "," + added
        text = shifted(text, end, 0, added)
        base, content = end, [start, end]
    lower = added.lower()
    at_cue = base + re.search(rf"\b{cue}\b", lower).start()  # type: ignore[union-attr]  # every shape has its cue
    at_who = base + lower.index(who.lower())
    relation = Relation([[at_who, at_who + len(who)]], [[at_cue, at_cue + len(cue)]], [content])
    return replace(text, relations=[*text.relations, relation])


def _lowered(text: Text, at: int) -> Text:
    """Lower the first letter of a sentence that begins with a small common word."""
    word = re.match(r"\w+", text.text[at:])
    common = word and word.group() in _COMMON
    return replace(text, text=text.text[:at] + text.text[at].lower() + text.text[at + 1 :]) if common else text


def _all(relation: Relation) -> Ranges:
    return relation.source + relation.cue + relation.content + relation.carried


def other_verbs(text: Text, rng: random.Random, share: float) -> Text:
    """Give the text with a share of its "said" in other words."""
    for r in sorted(text.relations, key=lambda r: -r.cue[0][0]):
        start, end = r.cue[0]
        if text.text[start:end] == "said" and rng.random() < share:
            text = shifted(text, start, end - start, rng.choice(_listed(_SAID)))
    return text


def british(text: Text) -> Text:
    """Give the text with single quotation marks for double ones and double for single ones."""
    body = re.sub(r'"(?=\S)(?<![\w.,!?]")', "“", text.text)
    body = body.replace('"', "”")
    body = re.sub(r"’(?!\w)(?<=[.,!?…]’)", "\ue000", body).replace("‘", "\ue001")
    return replace(text, text=body.replace("“", "‘").replace("”", "’").replace("\ue000", "”").replace("\ue001", "“"))


def varied(text: Text, rng: random.Random, *, nesting: float = 0.2, verbs: float = 0.15, single: float = 0.12) -> Text:
    """Give one varied copy of `text`."""
    text = other_verbs(nested(text, rng, nesting), rng, verbs)
    return british(text) if rng.random() < single else text


Vary = Callable[[Text, random.Random], Text]
