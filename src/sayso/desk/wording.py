"""What is said to people about statements and sourcing, in words: the same on a terminal and on a page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from sayso.desk.inert import on_one_line
from sayso.records import Article, ChainLink, Reading, Reason, Rejected, Sourcing, Statement, excerpt
from sayso.statements import names_someone
from sayso.text.lexicon import LANGUAGES

Look = Literal["named", "unnamed", "none"]

ARROW = "→"
_ADVICE = {
    Reason.EMPTY: "there is nothing in it to read",
    Reason.UNREADABLE: "check the path and who may read it",
    Reason.PDF: "save the page as HTML, or copy its text into a file",
    Reason.IMAGE: "sayso reads text, not pictures: save the page as HTML",
    Reason.BINARY: "save the page as HTML or text",
    Reason.TOO_LARGE: "save the article alone",
    Reason.HOSTILE: "it is built to hang whoever reads it; copy the text into a file if you need it",
    Reason.LOGIN_WALL: "sign in, open the article and save the page as you see it",
    Reason.NO_ARTICLE: "save the page of one article; for a text that is already clean, use --as text",
    Reason.FAILED: "please report it, with the page if you can",
    Reason.TIMEOUT: "reading it was stopped; copy the text into a file if you need it",
}


def named(link: ChainLink) -> str:
    """Give one station of a chain: "Khawaja Asif", "sources (unnamed)", "Pakistan (nobody named)"."""
    name = on_one_line(link.name)
    return f"{name} ({tag(link)})" if tag(link) else name


def tag(link: ChainLink) -> str:
    """Give what is to be known of a source's name, mostly nothing: it is withheld, or a whole country speaks."""
    return "unnamed" if link.anonymous else "" if names_someone(link) else "nobody named"


def look(statement: Statement) -> Look:
    """Give how a statement's mark is drawn: its source named, unnamed (or a whole that speaks), or none at all."""
    if statement.source is None and not statement.chain:
        return "none"
    if statement.source and statement.source.anonymous:
        return "unnamed"
    return "unnamed" if statement.chain and tag(statement.chain[-1]) else "named"


def chain_in_words(statement: Statement) -> str:
    """Give the chain with arrows, outermost first: "The Express Tribune → sources (unnamed)"."""
    return f" {ARROW} ".join(map(named, statement.chain)) or "no source given"


def role_in_words(statement: Statement) -> str:
    """Give the speaker's role as the article has it, or nothing."""
    role = statement.source.role if statement.source else None
    return on_one_line(role) if role else ""


def manner(statement: Statement) -> str:
    """Give how it is said: "direct", "indirect", "indirect, a belief", "indirect, not yet said"."""
    modality = {"asserted": "", "negated": ", not confirmed", "prospective": ", not yet said"}[statement.modality]
    return statement.mode + (", a belief" if statement.type == "belief" else "") + modality


def turns(number: int, reading: Reading) -> str:
    """Give which statement the one with this number turns: "takes back 9", "clarifies 9"; nothing for most."""
    ids = {statement.id: place for place, statement in enumerate(reading.statements, 1)}
    verb = {"denial": "denies having said", "clarification": "clarifies", "retraction": "takes back"}
    own = (r for r in reading.reversals if ids.get(r.later) == number and r.earlier in ids)
    return ", ".join(f"{verb[reversal.kind]} {ids[reversal.earlier]}" for reversal in own)


def cue_in_words(statement: Statement, text: str) -> str:
    """Give the cue as it stands in the text, in quotation marks, or nothing."""
    return f"“{on_one_line(excerpt(text, statement.cue))}”" if statement.cue else ""


def content_in_words(statement: Statement, text: str, length: int = 100) -> str:
    """Give the content on one line, cut at a word to at most `length` characters."""
    words = on_one_line(excerpt(text, statement.content))
    if len(words) <= length:
        return words
    cut = words[: length - 1]
    return cut[: cut.rfind(" ") if " " in cut[length // 2 :] else None].rstrip(" ,;:–—-") + "…"


def credit_line(article: Article) -> str:
    """Give outlet, authors and dates on one line, as far as the page tells."""
    dates = [f"updated {day(article.modified)}"] if article.modified and article.modified != article.published else []
    parts = [
        article.outlet,
        f"by {listed(article.authors)}" if article.authors else None,
        f"with {article.wire}" if article.wire else None,
        day(article.published) if article.published else None,
        *dates,
    ]
    return on_one_line(" · ".join(part for part in parts if part)) or "no outlet, author or date on the page"


def notices(reading: Reading) -> tuple[str, ...]:
    """Give what a reader must know before relying on what is shown: what was not looked for, or is not there."""
    article = reading.article
    limits = _language_limits(article.language or "en")
    told = (
        (bool(limits), limits),
        (article.paywalled, "The page shows only a part of the article; the rest is for subscribers."),
        (article.truncated, "The article was cut off: it goes on where this text ends."),
        (article.live, "A live blog: the text was still being added to."),
    )
    return tuple(notice for applies, notice in told if applies)


def _language_limits(tag: str) -> str:
    """Give what is not looked for in a text of this language, or nothing for English."""
    language = tag.replace("_", "-").partition("-")[0].lower()
    if language == "en":
        return ""
    if language in LANGUAGES:
        return (
            f"Statements are read in full in English; in {LANGUAGES[language]} only quotations and reported speech "
            "with a source beside them."
        )
    return "sayso does not find statements in this language so far, so none are marked in this text."


def day(moment: str) -> str:
    """Give an ISO 8601 day or instant as people write it; what is not one comes back as it is."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return on_one_line(moment)
    written = f"{then.day} {then:%B} {then.year}"
    if len(moment) == len("2026-03-04"):
        return written
    return f"{written}, {then:%H:%M}" + (f" {then.tzname()}" if then.tzinfo else "")


def listed(names: Iterable[str], *, most: int | None = None, frame: str = "{}") -> str:
    """Give names as a list in a sentence, each set in `frame`: "A, B and C", or "A, B and 5 more"."""
    shown = [frame.format(on_one_line(name)) for name in names]
    if most is not None and len(shown) > most:
        shown = [*shown[:most], f"{len(shown) - most} more"]
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def counted(number: int, noun: str) -> str:
    """Give "1 statement", "2 statements"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def verdict(sourcing: Sourcing, *, isolated: bool = False) -> str:
    """Give how well an article is sourced, in sentences for someone who never heard of sayso.

    `isolated` puts each name between U+2068 and U+2069, so that a right-to-left one leaves the order of
    the sentence as it is; browsers know them, many terminals do not.
    """
    if not sourcing.statements:
        return "No statement was found."
    frame = "\u2068{}\u2069" if isolated else "{}"
    parts = [f"{counted(sourcing.statements, 'statement')}.", _named(sourcing, frame), _unnamed(sourcing, frame)]
    if sourcing.unsourced:
        parts.append(f"{sourcing.unsourced} without any source.")
    return " ".join([*filter(None, parts), _through(sourcing, frame)])


def _named(sourcing: Sourcing, frame: str) -> str:
    if not sourcing.named:
        return "No source is named."
    verb = "source is" if len(sourcing.named) == 1 else "sources are"
    return f"{len(sourcing.named)} {verb} named: {listed(sourcing.named, most=4, frame=frame)}."


def _unnamed(sourcing: Sourcing, frame: str) -> str:
    if not sourcing.unnamed:
        return ""
    verb = "is" if len(sourcing.unnamed) == 1 else "are"
    return f"{len(sourcing.unnamed)} {verb} not: {listed(sourcing.unnamed, most=4, frame=f'“{frame}”')}."


def _through(sourcing: Sourcing, frame: str) -> str:
    if not sourcing.outlets:
        return "None comes through another outlet."
    share = (
        "All come" if sourcing.through == sourcing.statements else f"{sourcing.through} of {sourcing.statements} come"
    )
    outlets = "another outlet" if len(sourcing.outlets) == 1 else f"{len(sourcing.outlets)} other outlets"
    return f"{share} through {outlets}: {listed(sourcing.outlets, most=4, frame=frame)}."


def complaint(rejected: Rejected) -> str:
    """Give which input was rejected, why, and what to do."""
    detail = rejected.detail or _ADVICE[rejected.reason]
    return on_one_line(f"{rejected.name}: {rejected.reason.value}: {detail}")
