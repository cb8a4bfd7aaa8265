"""`sayso speakers`: who speaks in the archive, under which names and in which roles."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click
from rich.text import Text

from sayso.archive import Archive, Speaker, SpeakerSummary
from sayso.desk.cli.archived import SHORT, archive_option, hit_lines
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.judging import judgement_line
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import screen_for, write_pieces
from sayso.desk.cli.terminal import Screen
from sayso.desk.inert import inert_json, on_one_line
from sayso.desk.wording import counted

EXAMPLES = """\b
Examples:
  sayso speakers                 those with most statements
  sayso speakers Asif            all who have the name; where it is one, their roles, names and statements
  sayso speakers 9b1f04 --json   by the beginning of an id

What a rule merged is shown with the rule; `sayso split` takes it apart, `sayso merge` does by hand what no rule does.
"""
_LATEST = 10
"""Statements shown of one speaker."""


@click.command("speakers", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("name", nargs=-1)
@archive_option
@click.option(
    "-n", "--limit", type=click.IntRange(1, 1000), default=50, show_default=True, metavar="N", help="At most so many."
)
@click.option("--skip", "offset", type=click.IntRange(min=0), default=0, metavar="N", help="Leave out the first N.")
@output_options("json", "jsonl", jobs=False)
def verb(*, name: tuple[str, ...], archive: str | None, limit: int, offset: int, settings: OutputSettings) -> None:
    """List who speaks in the archive, or show one speaker: NAME is any part of a name, or an id."""
    wanted = " ".join(name) or None
    screen = screen_for(settings.color, settings.target)
    with Archive.open(archive, make=False) as kept:
        found = kept.speakers.list(wanted, limit=limit, offset=offset) if not _is_id(wanted) else ()
        one = wanted if _is_id(wanted) else found[0].id if wanted and len(found) == 1 and not offset else None
        if one:
            speaker = kept.speakers.show(one)
            said = kept.speakers.said(one, limit=_LATEST)
            drawn = screen.drawn(_speaker_lines(speaker, screen)) + "".join(
                screen.drawn(hit_lines(hit, screen)) for hit in said.hits
            )
            pieces = [_json(speaker.to_dict(), settings)] if settings.form else [drawn]
        else:
            pieces = _list(found, settings)
    if not found and not one and not settings.quiet:
        click.echo("sayso: no speaker found", err=True)
    write_pieces(pieces, settings.target)


def _is_id(wanted: str | None) -> bool:
    return wanted is not None and len(wanted) >= SHORT and not set(wanted) - set("0123456789abcdef")


def _list(found: tuple[SpeakerSummary, ...], settings: OutputSettings) -> list[str]:
    if settings.form == "json":
        return [_json({"speakers": [speaker.to_dict() for speaker in found]}, settings)]
    if settings.form:
        return [_json(speaker.to_dict(), settings) for speaker in found]
    return [
        f"{speaker.id[:SHORT]}  {on_one_line(speaker.name)}{_office(speaker.title)}, "
        f"{counted(speaker.statements, 'statement')}\n"
        for speaker in found
    ]


def _office(title: str | None) -> str:
    return f" ({on_one_line(title)})" if title else ""


def _json(plain: object, settings: OutputSettings) -> str:
    return inert_json(json.dumps(plain, ensure_ascii=False, indent=2 if settings.form == "json" else None)) + "\n"


def _speaker_lines(speaker: Speaker, screen: Screen) -> Iterator[Text]:
    yield Text(on_one_line(speaker.name), style="bold")
    many = f"{counted(speaker.statements, 'statement')} in {counted(speaker.articles, 'article')}"
    yield Text(f"{many}, {_days(speaker.first, speaker.last)}; id {speaker.id[:SHORT]}")
    for role in speaker.roles:
        seen = f"{role.role}: {counted(role.statements, 'statement')}, {_days(role.first, role.last)}"
        yield from screen.wrapped(Text(on_one_line(seen)), "  ", "    ")
    for merge in speaker.merges:
        told = f"“{merge.one_name}” ({merge.one[:6]}) and “{merge.other_name}” ({merge.other[:6]}): {merge.rule}"
        yield from screen.wrapped(Text(on_one_line(told), style="dim"), "  ", "    ")
    for judgement in speaker.judgements:
        yield from screen.wrapped(Text(on_one_line(judgement_line(judgement)), style="dim"), "  ", "    ")
    yield Text("")


def _days(first: str | None, last: str | None) -> str:
    return f"{first} to {last}" if first != last else str(first or "no day")
