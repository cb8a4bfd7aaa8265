"""`sayso check`: is the archive whole?"""

from __future__ import annotations

import click

from sayso.archive import Archive, ArchiveDamaged
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP, FAILED, FINE
from sayso.desk.inert import on_one_line
from sayso.desk.wording import counted

EXAMPLES = """\b
Examples:
  sayso check
  sayso check --archive press-2026-11-25.sayso     a backup too
"""


@click.command("check", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@archive_option
@click.option("-q", "--quiet", is_flag=True, help="Say nothing where nothing is wrong.")
@click.pass_context
def verb(context: click.Context, /, *, archive: str | None, quiet: bool) -> None:
    """Look at every page and every reading: is it what was kept, and can it be found? What is not ends with 1."""
    try:
        with Archive.open(archive, make=False) as kept:
            wrong = kept.check()
            whole = "" if wrong else f"whole: {counted(len(kept), 'article')}"
    except ArchiveDamaged as error:  # so much that it can't even be opened
        wrong = (f"the tables can't be read; a backup has them whole ({error.__cause__})",)
    for problem in wrong:
        click.echo(on_one_line(problem))
    if not wrong and not quiet:
        click.echo(whole)
    context.exit(FAILED if wrong else FINE)
