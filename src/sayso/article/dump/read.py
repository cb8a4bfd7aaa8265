"""From the page dump to the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, Final

from sayso.article.decode import decode
from sayso.article.draft import Draft, Left, Part, assemble
from sayso.article.dump.byline import find_authors, find_lone_author, find_moments
from sayso.article.dump.choose import choose_lines, running_text, score_lines
from sayso.article.dump.headline import Headline, find_headline, find_standfirst
from sayso.article.dump.lines import Line, split_lines
from sayso.article.dump.marks import Marks, mark
from sayso.article.dump.repeats import fold_repeats
from sayso.article.dump.walls import reject, wall
from sayso.records import Article, Evidence, Page, Reason, Rejected
from sayso.records.article import BlockKind
from sayso.text.language import direction, find_language

_BULLET: Final = re.compile(r"[•‣▪●◦*–-] ")
_HEADING_MOST: Final = 12.0
"""Words of a heading."""
_LINES_MOST: Final = 20_000
"""Lines that are read; no article has as many, and time and memory stay bounded."""
_GARBAGE: Final = re.compile("[\ufffd\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_GARBAGE_SHARE: Final = 0.1
"""Share of characters that mean nothing from which the whole means nothing."""
_AFTER: Final = 3
"""Lines after the body that a byline or date may stand in."""


def read_dump(page: Page) -> Article | Rejected:
    """Give the article in a text dump of a page, or why there is none.

    The dump has a line per block or per text node, with or without blank lines between; what is not in
    the article is in `dropped`, each with the line it stands in.
    """
    text = decode(page)
    lines, rest = _within(text)
    if not lines:
        return Rejected(name=page.name, reason=Reason.EMPTY, detail="white space only")
    if len(_GARBAGE.findall(text)) > len(text) * _GARBAGE_SHARE:
        return Rejected(name=page.name, reason=Reason.BINARY, detail="mostly characters that mean nothing")
    marks = [mark(line) for line in lines]
    body = {index for index, chosen in enumerate(choose_lines(score_lines(lines, marks))) if chosen}
    no_article = reject(lines, marks, sorted(body))
    if no_article and no_article[0] is Reason.NO_ARTICLE:
        body |= running_text(marks)
        no_article = reject(lines, marks, sorted(body))
    if no_article:
        return Rejected(name=page.name, reason=no_article[0], detail=no_article[1])
    draft = _draft(lines, marks, body)
    return assemble(page, replace(draft, left=draft.left + rest).given(truncated=bool(rest)))


def _within(text: str) -> tuple[list[Line], tuple[Left, ...]]:
    """Give the lines that are read, and what is beyond `_LINES_MOST` as one passage left out."""
    *read, rest = text.split("\n", _LINES_MOST) if text.count("\n") >= _LINES_MOST else (text, "")
    where = f"line {_LINES_MOST + 1} and on"
    beyond = (Left(text=rest.strip(), reason="furniture", where=where),) if rest.strip() else ()
    return split_lines("\n".join(read)), beyond


def _draft(lines: Sequence[Line], marks: Sequence[Marks], body: AbstractSet[int]) -> Draft:
    kept = fold_repeats(marks, body)
    headline = find_headline(lines, marks, body)
    standfirst = find_standfirst(marks, body, kept, headline) if headline else None
    order = _order(marks, body - kept.keys(), standfirst, headline)
    if not order:
        headline, standfirst, order = None, None, sorted(body - kept.keys())
    title = headline.index if headline else None
    before = [index for index in (title, standfirst) if index is not None]
    place = {index: number for number, index in enumerate([*before, *order])}
    parts = [
        *([Part(kind="headline", text=headline.text)] if headline else []),
        *([Part(kind="standfirst", text=lines[standfirst].text)] if standfirst is not None else []),
        *(Part(kind=_kind(index, lines, marks, order), text=lines[index].text) for index in order),
    ]
    copies = _copies(marks, place) | {index: place[best] for index, best in kept.items() if best in place}
    left = [_left(line, copies.get(index)) for index, line in enumerate(lines) if index not in place]
    draft = Draft(parts=tuple(parts), left=tuple(left))
    return draft.given(**_fields(lines, order, before, headline))


def _order(
    marks: Sequence[Marks], body: AbstractSet[int], standfirst: int | None, headline: Headline | None
) -> list[int]:
    """Give the body lines in order, without the standfirst and copies of the headline."""
    named = marks[headline.index].words if headline else None
    return [index for index in sorted(body) if index != standfirst and marks[index].words != named]


def _copies(marks: Sequence[Marks], place: dict[int, int]) -> dict[int, int]:
    """Give the part that a line left out repeats, where it has the same words as one."""
    known = {marks[index].words: number for index, number in reversed(place.items()) if marks[index].words}
    return {index: known[one.words] for index, one in enumerate(marks) if index not in place and one.words in known}


def _left(line: Line, repeats: int | None) -> Left:
    return Left(text=line.text, reason="furniture" if repeats is None else "repeat", where=line.where, repeats=repeats)


def _kind(index: int, lines: Sequence[Line], marks: Sequence[Marks], order: Sequence[int]) -> BlockKind:
    if _BULLET.match(lines[index].text):
        return "list item"
    follows = index + 1 < len(lines) and index != order[-1] and marks[index + 1].length > _HEADING_MOST
    short = marks[index].length <= _HEADING_MOST and not marks[index].sentence
    return "heading" if short and follows and index != order[0] else "paragraph"


def _fields(
    lines: Sequence[Line], order: Sequence[int], before: Sequence[int], headline: Headline | None
) -> dict[str, Any]:
    text = "\n".join(lines[index].text for index in [*order, *before])
    fields: dict[str, Any] = {"language": find_language(text), "direction": direction(text)}
    told = _told(lines, order, headline)
    evidence = [Evidence(field=name, origin="text", where=line.where, value=value) for name, value, line in told]
    for name, value, _ in told:
        fields[name] = (*fields.get(name, ()), value) if name == "authors" else value
    walled = wall([line for index, line in enumerate(lines) if index not in order])
    return {**fields, "paywalled": walled is not None, "evidence": tuple(evidence)}


def _told(lines: Sequence[Line], order: Sequence[int], headline: Headline | None) -> Iterable[tuple[str, str, Line]]:
    """Give the fields that lines near headline and body tell: name, value, line."""
    start = headline.index if headline else max(0, order[0] - 8)
    body = set(order)
    between = [line for index, line in enumerate(lines) if start < index < order[0] and index not in body]
    near = between + [lines[index] for index in range(order[-1] + 1, min(len(lines), order[-1] + 1 + _AFTER))]
    told = []
    if authors := find_authors(near):
        told += [("authors", author, authors[1]) for author in authors[0]]
    elif headline and (lone := find_lone_author(between, "\n".join(lines[index].text for index in order))):
        told.append(("authors", *lone))
    told += [(field, value, line) for field, (value, line) in find_moments(near).items()]
    if headline and headline.outlet:
        told.append(("outlet", headline.outlet, lines[0]))
    return told
