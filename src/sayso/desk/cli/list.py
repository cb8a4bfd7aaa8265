"""`sayso list`: what the archive holds."""

from __future__ import annotations

from typing import Any

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import list_options, write_found
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.options import OutputSettings, output_options

EXAMPLES = """\b
Examples:
  sayso list                      the 50 newest articles
  sayso list -n 10 --skip 50      ten more
"""


@click.command("list", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@list_options
@output_options("json", "jsonl", jobs=False)
def verb(*, archive: str | None, settings: OutputSettings, **window: Any) -> None:  # noqa: ANN401 - limit, offset, after
    """List the articles in the archive, newest first by stated date."""
    with Archive.open(archive, make=False) as kept:
        found = kept.list(**window)
        write_found(found, settings, empty=not found.hits and not len(kept))
