"""`sayso speakers`: who speaks in the archive, under which names and in which roles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import click
from rich.text import Text

from sayso.archive import LEAST_ID, Archive, Speaker, SpeakerSummary
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
    with Archive.open(archive, make=False) as kept:
        found = kept.speakers.list(wanted, limit=limit + 1, offset=offset)
        one = _only(found, wanted, offset)
        pieces = _one(kept, one, settings) if one else _list(found[:limit], settings)
    if not settings.quiet and not one:
        if not found:
            click.echo("sayso: no speaker found", err=True)
        if len(found) > limit:
            click.echo(f"sayso: there are more: --skip {offset + limit}", err=True)
    write_pieces(pieces, settings.target)


def _only(found: Sequence[SpeakerSummary], wanted: str | None, offset: int) -> str | None:
    """Give the id of the one speaker that is wanted: by name, else by the beginning of an id."""
    if not wanted or offset:
        return None
    if not found and len(wanted) >= LEAST_ID and not set(wanted) - set("0123456789abcdef"):
        return wanted
    return found[0].id if len(found) == 1 else None


def _one(archive: Archive, id_: str, settings: OutputSettings) -> list[str]:
    speaker = archive.speakers.show(id_)
    if settings.form:
        return [_json(speaker.to_dict(), settings)]
    screen = screen_for(settings.color, settings.target)
    hits = archive.speakers.said(id_, limit=_LATEST).hits
    return [screen.drawn(_speaker_lines(speaker, screen)), *(screen.drawn(hit_lines(hit, screen)) for hit in hits)]


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
