"""`sayso export`: what the archive holds, or what a search finds, for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import archive_option, say_hints, searched
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import Output, reaches_person, told_in_words
from sayso.desk.cli.watch import Progress
from sayso.desk.wording import counted
from sayso.records import Reading

EXAMPLES = """\b
Examples:
  sayso export > press.jsonl                             every article, one a line
  sayso export speaker:Kern --csv -o kern.csv            every statement in what a search finds, one a row
  sayso export after:2026 --parquet -o 2026.parquet
  sayso export outlet:Post --ninjs -o post/              a file for each article

WORDS are as of `sayso search`; the newest come first. Without any, all articles come in the order of adding.
"""


@click.command("export", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}", context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1)
@archive_option
@output_options("jsonl", "csv", "parquet", "ninjs", "jsonld", "annotations", "markdown", "text", jobs=False)
def verb(*, words: tuple[str, ...], archive: str | None, settings: OutputSettings) -> None:
    """Write the readings of the articles that hold all WORDS, or of all; --jsonl where no form is asked for."""
    settings = settings if settings.form else replace(settings, form="jsonl")
    if settings.form == "parquet" and (not settings.target or Path(settings.target).is_dir()):
        raise click.UsageError("a Parquet table needs a file to go to: add -o FILE.")
    text = searched(words)
    with Archive.open(archive, make=False) as kept:
        say_hints(kept.hints(text))
        bar = sys.stderr.isatty() and not reaches_person(settings.target)
        total = None if text else len(kept)
        readings = Progress(quiet=settings.quiet, bar=bar, total=total).passing(kept.readings(text or None))
        if settings.form == "parquet":
            _parquet(readings, Path(settings.target or ""), settings)
        else:
            Output(settings, many=True).write(readings)


def _parquet(readings: Iterator[Reading], target: Path, settings: OutputSettings) -> None:
    from sayso.desk.interchange.parquet import write_parquet  # noqa: PLC0415 - of the extra, where it is asked for

    with told_in_words():
        many = write_parquet(readings, target)
    if not settings.quiet:
        click.echo(f"sayso: {counted(many, 'statement')} in {target}", err=True)
