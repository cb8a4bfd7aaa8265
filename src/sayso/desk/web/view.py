"""What the page of a reading shows, worked out before the template sees it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from sayso.desk.inert import on_one_line
from sayso.desk.marks import Closes, Opens, Words, marked
from sayso.desk.web.address import host, linkable, mail_to_share
from sayso.desk.wording import cue_in_words, day, listed, look, manner, notices, tag, turns, verdict
from sayso.records import Article, Block, ChainLink, Reading, Span, Statement

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"])


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, or where a mark opens or closes."""

    text: str = ""
    opens: int = 0
    closes: int = 0
    edge: bool = False
    """Whether the content as a whole begins or ends here."""
    look: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """What is said beside the text about one statement."""

    number: int
    id: str
    look: str
    chain: tuple[ChainLink, ...]
    role: str
    manner: str
    cue: str
    inside: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """One block: its kind, its pieces, and who posted it where it is a post."""

    kind: str
    level: int
    pieces: tuple[Piece, ...]
    by: str
    time: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks that stand beside the notes on their statements; list items that follow each other share one."""

    kind: str
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One source, with the numbers of its statements."""

    name: str
    role: str
    kind: str
    look: str
    tag: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link and the words that stand for it."""

    words: str
    url: str | None
    host: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The page: everything the template writes."""

    title: str
    name: str
    language: str | None
    direction: str
    outlet: str | None
    section: str | None
    byline: str
    published: tuple[str, str] | None
    modified: tuple[str, str] | None
    url: str | None
    host: str
    mail: str
    verdict: Markup
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    notes: tuple[Note, ...]
    speakers: tuple[Speaker, ...]
    pictures: tuple[Link, ...]
    links: tuple[Link, ...]
    corrections: tuple[str, ...]
    notices: tuple[str, ...]


def view(reading: Reading) -> View:
    """Give what the page of this reading shows."""
    article = reading.article
    url = linkable(article.canonical_url) or linkable(article.url)
    title = article.headline or on_one_line(next(iter(article.paragraphs), reading.name))[:100]
    notes = tuple(_note(number, reading) for number in range(1, len(reading.statements) + 1))
    rows = tuple(_rows(reading, notes))
    language = _language(article.language)
    return View(
        title=on_one_line(title),
        name=reading.name,
        language=language,
        direction=article.direction or _direction(language),
        outlet=article.outlet,
        section=article.section,
        byline=listed(article.authors),
        published=_moment(article.published),
        modified=_moment(article.modified) if article.modified != article.published else None,
        url=url,
        host=host(url),
        mail=mail_to_share(on_one_line(title), url or ""),
        verdict=escape(verdict(reading.sourcing, isolated=True)),
        head=tuple(row for row in rows if row.kind in ("headline", "standfirst")),
        body=tuple(row for row in rows if row.kind not in ("headline", "standfirst")),
        notes=notes,
        speakers=tuple(_speakers(reading)),
        pictures=tuple(_pictures(article)),
        links=tuple(_links(article)),
        corrections=article.corrections,
        notices=notices(reading),
    )


def _rows(reading: Reading, notes: Sequence[Note]) -> Iterator[Row]:
    for _, blocks in itertools.groupby(enumerate(reading.article.blocks), _group):
        group = [block for _, block in blocks]
        numbers = [number for block in group for number in _ending_in(block.span, reading.statements)]
        parts = tuple(_part(block, reading) for block in group)
        yield Row(group[0].kind, parts, tuple(_without_echo([notes[number - 1] for number in numbers])))


def _without_echo(notes: Sequence[Note]) -> Iterator[Note]:
    """Give the notes of a row; a role is said once while the same chain goes on."""
    for before, note in zip([None, *notes], notes, strict=False):
        yield replace(note, role="") if before and before.chain == note.chain else note


def _group(numbered: tuple[int, Block]) -> int:
    """Give a key that is the same for list items that follow each other only."""
    number, block = numbered
    return -1 if block.kind == "list item" else number


def _ending_in(block: Span, statements: Sequence[Statement]) -> list[int]:
    """Give the numbers of the statements that begin in the block: each is explained once."""
    return [n for n, statement in enumerate(statements, 1) if block.start <= statement.content[0].start < block.end]


def _part(block: Block, reading: Reading) -> Part:
    return Part(
        kind=block.kind,
        level=min(max(block.level or 2, 2), 6),
        pieces=tuple(_pieces(block.span, reading)),
        by=block.author or "",
        time=day(block.time) if block.time else "",
        url=linkable(block.url),
    )


def _pieces(block: Span, reading: Reading) -> Iterator[Piece]:
    depth = 0
    for token in marked(block, reading.statements):
        match token:
            case Words(span):
                yield Piece(text=span.of(reading.article.text))
            case Opens(number, first):
                yield Piece(opens=number, edge=first, look=look(reading.statements[number - 1]), depth=min(depth, 3))
                depth += 1
            case Closes(number, last):
                yield Piece(closes=number, edge=last)
                depth -= 1


def _note(number: int, reading: Reading) -> Note:
    statement = reading.statements[number - 1]
    ids = {outer.id: place for place, outer in enumerate(reading.statements, 1)}
    return Note(
        number=number,
        id=statement.id,
        look=look(statement),
        chain=statement.chain,
        role=(statement.source.role if statement.source else None) or "",
        manner=", ".join(filter(None, (manner(statement), turns(number, reading)))),
        cue=cue_in_words(statement, reading.article.text),
        inside=ids.get(statement.nested_in or ""),
    )


def _speakers(reading: Reading) -> Iterator[Speaker]:
    """Give the last links of all chains, most statements first; those alike by name and anonymity are one."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, statement in enumerate(reading.statements, 1):
        if statement.chain:
            found.setdefault((statement.chain[-1].name, look(statement)), []).append(number)
    for (name, how), numbers in sorted(found.items(), key=lambda item: -len(item[1])):
        said = [reading.statements[number - 1] for number in numbers]
        roles = (statement.source.role for statement in said if statement.source and statement.source.role)
        kind = next((statement.chain[-1].kind for statement in said if statement.chain[-1].kind), None)
        yield Speaker(name, next(roles, ""), kind or "", how, tag(said[0].chain[-1]), tuple(numbers))


def _pictures(article: Article) -> Iterator[Link]:
    for image in article.images:
        words = " ".join(filter(None, (image.caption or image.alt, f"({image.credit})" if image.credit else "")))
        yield Link(words or "A picture without words", linkable(image.url), host(image.url))


def _links(article: Article) -> Iterator[Link]:
    for link in article.links:
        if url := linkable(link.url):
            yield Link(on_one_line(link.span.of(article.text)), url, host(url))


def _moment(value: str | None) -> tuple[str, str] | None:
    return (value, day(value)) if value else None


def _language(tag: str | None) -> str | None:
    return tag if tag and _LANGUAGE_TAG.fullmatch(tag) else None


def _direction(language: str | None) -> str:
    return "rtl" if language and language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
