"""What the verbs on the archive share: which archive, and how lists of its articles are shown."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import click
from rich.text import Text

from sayso.archive import Found, FoundStatements, Hit, StatementHit, Summary
from sayso.desk.cli.options import Command, OutputSettings
from sayso.desk.cli.output import screen_for, write_pieces
from sayso.desk.cli.terminal import Screen
from sayso.desk.inert import inert, inert_json, on_one_line
from sayso.desk.wording import day
from sayso.records import Span

_OPTION = re.compile("--|-[A-Za-z]$")

SHORT = 12
"""Characters of an id that are shown: 48 bits tell millions of articles apart."""
MARGIN = " " * (SHORT + 2)

archive_option: Callable[[Command], Command] = click.option(
    "--archive", metavar="FILE", help="The archive; without it $SAYSO_ARCHIVE, else the one in your data folder."
)
_LIMIT: Any = click.option(
    "-n", "--limit", type=click.IntRange(1, 1000), default=50, show_default=True, metavar="N", help="At most so many."
)
_OFFSET: Any = click.option(
    "--skip", "offset", type=click.IntRange(min=0), default=0, metavar="N", help="Leave out the first N."
)
_AFTER: Any = click.option(
    "--from", "after", metavar="PLACE", help="Go on where a page ended: the PLACE that was told below it."
)


def list_options(command: Command) -> Command:
    """Give the command with the options for a list: `archive`, `limit`, `offset` and `after`."""
    for option in (_AFTER, _OFFSET, _LIMIT, archive_option):
        command = option(command)
    return command


def write_found(found: Found | FoundStatements, settings: OutputSettings, *, empty: bool = False) -> None:
    """Write a page of a list: a few lines a hit for people, or JSON; hints and what leads on are said on stderr.

    `empty` tells that the archive has no article at all.
    """
    say_hints(found.hints)
    if not settings.quiet:
        _say(found, settings, empty=empty)
    if settings.form == "jsonl":
        pieces = iter([inert_json(json.dumps(_plain(hit), ensure_ascii=False)) + "\n" for hit in found.hits])
    elif settings.form == "json":
        name = "articles" if isinstance(found, Found) else "statements"
        plain = {name: list(map(_plain, found.hits)), "more": found.more, "hints": list(found.hints)}
        pieces = iter([inert_json(json.dumps(plain, ensure_ascii=False, indent=2)) + "\n"])
    else:
        screen = screen_for(settings.color, settings.target)
        pieces = (screen.drawn(hit_lines(hit, screen)) for hit in found.hits)
    write_pieces(pieces, settings.target)


def say_hints(hints: Iterable[str]) -> None:
    """Say on stderr what was probably mistyped in a search."""
    for hint in hints:
        click.echo(f"sayso: {on_one_line(hint)}", err=True)


def searched(words: Sequence[str]) -> str:
    """Give the words as one search.

    Raises:
        click.NoSuchOption: one is written as an option, "--jsno" or "-x": no word that anybody would leave out.

    """
    for word in words:
        if _OPTION.match(word):
            raise click.NoSuchOption(word.split("=")[0])
    return " ".join(words).strip()


def _say(found: Found | FoundStatements, settings: OutputSettings, *, empty: bool) -> None:
    if not found.hits:
        what = "article" if isinstance(found, Found) else "statement"
        click.echo(f"sayso: no {what} found" + ("; `sayso add PAGE` keeps one" if empty else ""), err=True)
    if found.more and settings.form != "json":
        click.echo(f"sayso: there are more: --from {found.more}", err=True)


def _plain(hit: Hit | StatementHit) -> dict[str, object]:
    """Give a hit as plain JSON: what is of the article stands beside what is of the hit."""
    plain = hit.to_dict()
    article = plain.pop("article")
    if isinstance(hit, Hit):
        return {**article, **plain}
    return {**plain, "statement": hit.statement.to_dict(), "article": article}


def hit_lines(hit: Hit | StatementHit, screen: Screen) -> Iterator[Text]:
    """Give a hit as lines: what was found, and where."""
    if isinstance(hit, Hit):
        yield from article_lines(hit.article, screen)
        if hit.excerpt:
            yield from screen.wrapped(marked(hit.excerpt, hit.marks, screen), MARGIN, MARGIN)
        return
    yield from screen.wrapped(marked(hit.text, hit.marks, screen), f"{hit.article.id[:SHORT]}  ", MARGIN)
    chain = " → ".join(link.name for link in hit.statement.chain) or "nobody named"
    yield from screen.wrapped(Text(on_one_line(f"{chain}, statement {hit.number} of"), style="bold"), MARGIN, MARGIN)
    yield from screen.wrapped(Text(where(hit.article), style="dim"), MARGIN, MARGIN)


def article_lines(article: Summary, screen: Screen) -> Iterator[Text]:
    """Give an article of a list as lines: id and headline, outlet and day."""
    head = Text(on_one_line(article.headline or "no headline"), style="bold")
    yield from screen.wrapped(head, f"{article.id[:SHORT]}  ", MARGIN)
    when = day(article.published) if article.published else f"no date, added {day(article.added)}"
    text = f"{article.outlet or 'outlet unknown'}, {when}"
    version = f", version {article.version}" if article.version > 1 else ""
    yield from screen.wrapped(Text(on_one_line(text + version), style="dim"), MARGIN, MARGIN)


def where(article: Summary) -> str:
    """Give an article in words: headline, outlet and day."""
    when = day(article.published) if article.published else "no date"
    return on_one_line(f"{article.headline or 'no headline'} ({article.outlet or 'outlet unknown'}, {when})")


def marked(text: str, marks: Sequence[Span], screen: Screen) -> Text:
    """Give the text on one line with the marked places underlined, or between asterisks where there is no colour."""
    edges = [0, *itertools.chain.from_iterable((mark.start, mark.end) for mark in marks), len(text)]
    shown = Text()
    for number, (start, end) in enumerate(itertools.pairwise(edges)):
        piece = inert(text[start:end]).translate(_FLAT)
        is_mark = number % 2 == 1
        shown.append(piece if screen.colour or not is_mark else f"*{piece}*", style="bold underline" if is_mark else "")
    return shown


_FLAT = dict.fromkeys(map(ord, "\n\t"), " ")
