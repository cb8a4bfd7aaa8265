"""`sayso backup`: the archive as it is now, in another file."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.inert import on_one_line
from sayso.desk.wording import counted

EXAMPLES = """\b
Examples:
  sayso backup press-2026-11-25.sayso
  sayso list --archive press-2026-11-25.sayso     a backup is an archive; to restore it, put it in its place
"""


@click.command("backup", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("file", type=click.Path(path_type=Path))
@archive_option
@click.option("-q", "--quiet", is_flag=True, help="Say nothing.")
def verb(*, file: Path, archive: str | None, quiet: bool) -> None:
    """Write the archive as it is at this moment to FILE, which must not be there yet; adding may go on meanwhile."""
    with Archive.open(archive, make=False) as kept:
        kept.back_up(file)
    if not quiet:
        with Archive.open(file, make=False) as copy:
            click.echo(on_one_line(f"{counted(len(copy), 'article')} in {file}"))
