"""`sayso search`: articles of the archive that hold these words."""

from __future__ import annotations

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import list_options, write_list
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.options import OutputSettings, output_options

EXAMPLES = """\b
Examples:
  sayso search harbour tunnel
  sayso search '"weak fans"' speaker:Kern after:2026-03-01
  sayso search outlet:Post lang:en -n 10 --json
"""


@click.command("search", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("words", nargs=-1, required=True)
@list_options
@output_options("json", "jsonl", jobs=False)
def verb(*, words: tuple[str, ...], archive: str | None, limit: int, offset: int, settings: OutputSettings) -> None:
    """Search the archive: articles that hold all WORDS and "phrases", newest first.

    speaker: outlet: lang: after: and before: narrow the search.
    """
    with Archive.open(archive, make=False) as kept:
        write_list(kept.search(" ".join(words), limit=limit, offset=offset), settings)
