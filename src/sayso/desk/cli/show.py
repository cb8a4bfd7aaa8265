"""`sayso show`: one article of the archive."""

from __future__ import annotations

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.options import OutputSettings, output_options
from sayso.desk.cli.output import Output

EXAMPLES = """\b
Examples:
  sayso show 1a2b3c4d5e6f         the beginning of its id, as `sayso list` shows it
  sayso show https://a.example/x  its address
  sayso show 1a2b3c --html -o page.html
"""


@click.command("show", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("article", metavar="ID|URL")
@archive_option
@output_options(
    "json", "jsonl", "csv", "markdown", "text", "html", "ninjs", "jsonld", "annotations", explain=True, jobs=False
)
def verb(*, article: str, archive: str | None, settings: OutputSettings) -> None:
    """Show an article of the archive: the text with its statements marked, and who said them through whom."""
    output = Output(settings, many=False)
    with Archive.open(archive, make=False) as kept:
        output.write([kept.show(article)])
