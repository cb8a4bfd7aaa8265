"""`sayso trace`: from pages about the same event to the independent origins that are left."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from sayso.bulk import read_many
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import HELP
from sayso.desk.cli.inputs import Inputs, input_options
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.origins import drawn_stories
from sayso.desk.cli.output import screen_for, write_pieces
from sayso.desk.cli.traced import kept_readings, of_story
from sayso.desk.cli.watch import Watch
from sayso.desk.stories import Readings
from sayso.desk.stories_json import stories_json
from sayso.desk.story_dot import stories_dot
from sayso.desk.story_svg import stories_svg
from sayso.desk.wording import counted, listed
from sayso.flow import trace
from sayso.records import Reading, Story
from sayso.text.outlets import OutletTable, outlet_table

EXAMPLES = """\b
Examples:
  sayso trace pages/                   every story in the folder, and its origins
  sayso trace a.html b.html --evidence each merge opened to its two passages
  sayso trace pages/ --svg -o who.svg  as a picture; --dot for Graphviz
  sayso trace "harbour tunnel"         what the archive has on it
  sayso trace 1a2b3c4d5e6f             the story of an article of the archive, by id or address
"""

_FORMS: dict[str, Callable[[tuple[Story, ...], Readings], str]] = {
    "json": stories_json,
    "dot": stories_dot,
    "svg": stories_svg,
}


@click.command("trace", epilog=f"{EXAMPLES}\n\n{HELP}")
@input_options
@archive_option
@click.option("--evidence", is_flag=True, help="Open every merge to its two passages, and every claim to its variants.")
@click.option(
    "--outlets",
    metavar="FILE",
    envvar="SAYSO_OUTLETS",
    type=click.Path(exists=True, dir_okay=False),
    help="More outlets, a row each as in sayso's own table (docs/cli.md); also $SAYSO_OUTLETS.",
)
@output_options("json", "dot", "svg")
@click.pass_context
def verb(
    context: click.Context,
    /,
    *,
    settings: OutputSettings,
    archive: str | None,
    evidence: bool,
    outlets: str | None,
    **asked: Any,  # noqa: ANN401 - the fields of Inputs
) -> None:
    """Tell which reports are copies, which cite which, and how many independent origins are left at most.

    PAGE is a saved page, a folder of them, or - for standard input. Where there is no such file it is looked for in
    the archive: the id or address of an article or a story, else words to search for. Reports about the same event
    become one story; whatever is not known to be independent is not counted as independent.
    """
    if evidence and settings.form:
        raise click.UsageError("--evidence goes with the terminal's form; --json holds all of it.")
    table, inputs, paths = _table(outlets), Inputs(**asked), asked["paths"]
    named = [path for path in paths if path == "-" or Path(path).exists() or os.sep in path.rstrip(os.sep)]
    kept, wanted = not named and not asked["url"], None
    total = None if kept else inputs.total
    watch = Watch(quiet=settings.quiet, many=True, bar=sys.stderr.isatty(), total=total)
    found: Iterable[Reading]
    if not kept:
        found = _read(inputs, settings, watch)
    else:
        found, wanted = kept_readings(" ".join(paths), archive)
    readings = _by_article(found, quiet=settings.quiet)
    stories = of_story(wanted, trace(readings.values(), table))
    form = _FORMS[settings.form] if settings.form else None
    screen = screen_for(settings.color, settings.target)
    drawn = form(stories, readings) if form else drawn_stories(stories, readings, screen, evidence=evidence)
    write_pieces([drawn], settings.target)
    context.exit(watch.exit_code)


def _read(inputs: Inputs, settings: OutputSettings, watch: Watch) -> Iterable[Reading]:
    results = watch.passing(read_many(inputs.captured(), jobs=settings.jobs, read=inputs.read))
    return (result for result in results if isinstance(result, Reading))


_SHOWN = 3  # pages with the text of another that are named


def _by_article(found: Iterable[Reading], *, quiet: bool) -> dict[str, Reading]:
    """Give the first reading of each article, and say which pages have the same text."""
    readings: dict[str, Reading] = {}
    again = [reading for reading in found if readings.setdefault(reading.article.id, reading) is not reading]
    if again and not quiet:
        names = listed((f"{page.name} (as {readings[page.article.id].name})" for page in again), most=_SHOWN)
        click.echo(f"sayso: {counted(len(again), 'page')} with the text of another, counted once: {names}", err=True)
    return readings


def _table(path: str | None) -> OutletTable | None:
    """Give sayso's outlets with those of the file.

    Raises:
        click.UsageError: a row of the file is none.

    """
    if path is None:
        return None
    try:
        lines = Path(path).read_text("utf-8").splitlines()
        return OutletTable(lines, outlet_table())
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise click.UsageError(f"--outlets {path}: {error}") from error
