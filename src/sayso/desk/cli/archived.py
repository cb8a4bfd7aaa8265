"""What the verbs on the archive share: which archive, and how lists of its articles are shown."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import click
from rich.text import Text

from sayso.archive import Summary
from sayso.desk.cli.options import Command, OutputSettings
from sayso.desk.cli.output import screen_for, write_pieces
from sayso.desk.cli.terminal import Screen
from sayso.desk.inert import inert_json, on_one_line
from sayso.desk.wording import day

_SHORT = 12
"""Characters of an id that are shown: 48 bits tell millions of articles apart."""

archive_option: Callable[[Command], Command] = click.option(
    "--archive", metavar="FILE", help="The archive; without it $SAYSO_ARCHIVE, else the one in your data folder."
)
_LIMIT: Any = click.option(
    "-n", "--limit", type=click.IntRange(1, 1000), default=50, show_default=True, metavar="N", help="At most so many."
)
_OFFSET: Any = click.option(
    "--skip", "offset", type=click.IntRange(min=0), default=0, metavar="N", help="Leave out the first N."
)


def list_options(command: Command) -> Command:
    """Give the command with the options for a list: `archive`, `limit` and `offset`."""
    for option in (_OFFSET, _LIMIT, archive_option):
        command = option(command)
    return command


def write_list(articles: Sequence[Summary], settings: OutputSettings) -> None:
    """Write the articles of a list: two lines each for people, or JSON; that there is none is said on stderr."""
    if not articles and not settings.quiet:
        click.echo("sayso: no article found; `sayso add PAGE` keeps one", err=True)
    if settings.form == "jsonl":
        pieces = iter([inert_json(article.to_json()) + "\n" for article in articles])
    elif settings.form == "json":
        plain = {"articles": [article.to_dict() for article in articles]}
        pieces = iter([inert_json(json.dumps(plain, ensure_ascii=False, indent=2)) + "\n"])
    else:
        pieces = _lines(articles, screen_for(settings.color, settings.target))
    write_pieces(pieces, settings.target)


def _lines(articles: Sequence[Summary], screen: Screen) -> Iterator[str]:
    for article in articles:
        when = day(article.published) if article.published else f"no date, added {day(article.added)}"
        head = Text(on_one_line(article.headline or "no headline"), style="bold")
        where = Text(on_one_line(f"{article.outlet or 'outlet unknown'}, {when}"), style="dim")
        margin = " " * (_SHORT + 2)
        yield screen.drawn(
            itertools.chain(
                screen.wrapped(head, f"{article.id[:_SHORT]}  ", margin), screen.wrapped(where, margin, margin)
            )
        )
