"""`sayso forget`: articles out of the archive, for good."""

from __future__ import annotations

import sys

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import SHORT, archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.inert import on_one_line
from sayso.desk.wording import counted

EXAMPLES = """\b
Examples:
  sayso forget 1a2b3c4d5e6f             an article, with all its versions and pages
  sayso forget --yes --scrub ID ID      several, and no trace of them left in the file
"""


@click.command("forget", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("articles", metavar="ID|URL...", nargs=-1, required=True)
@archive_option
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@click.option("--scrub", is_flag=True, help="Write the file anew, so that nothing is left in unused parts of it.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing.")
def verb(*, articles: tuple[str, ...], archive: str | None, yes: bool, scrub: bool, quiet: bool) -> None:
    """Take articles out of the archive: what was read from them, and the pages themselves."""
    with Archive.open(archive, make=False) as kept:
        latest = (kept.versions(id_)[-1] for id_ in articles)  # of two versions of an article, one stands for both
        found = {summary.id: summary for summary in latest}  # all are looked for before one goes
        if not yes and sys.stdin.isatty():
            click.confirm(f"Forget {counted(len(found), 'article')}?", abort=True, err=True)
        for id_, summary in found.items():
            versions = kept.forget(id_)
            if not quiet:
                more = f" ({counted(versions, 'version')})" if versions > 1 else ""
                click.echo(f"forgot   {id_[:SHORT]}  {on_one_line(summary.headline or 'no headline')}{more}")
        if scrub:
            kept.scrub()
