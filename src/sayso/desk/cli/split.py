"""`sayso split`: two speakers where a rule saw one."""

from __future__ import annotations

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.judging import by_option, note_option

EXAMPLES = """\b
Examples:
  sayso split "Khawaja Asif" "Foreign Minister Asif"     two names that a rule merged
  sayso split "John Smith" --in 1a2b3c4d --in 5e6f7a8b   in these articles the name is somebody else's
"""


@click.command("split", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("names", metavar="NAME [NAME]", nargs=-1, required=True)
@click.option("--in", "articles", multiple=True, metavar="ID", help="An article in which the name is somebody else's.")
@archive_option
@by_option
@note_option
def verb(*, names: tuple[str, ...], articles: tuple[str, ...], archive: str | None, author: str, note: str) -> None:
    """Judge two names, or one name in some articles, to be two speakers. No rule merges them any more."""
    if len(names) != (1 if articles else 2):
        raise click.UsageError("give two names, or one name and --in for each article in which it is somebody else's.")
    with Archive.open(archive, make=False) as kept:
        if articles:
            number = kept.speakers.apart(names[0], articles, author=author, note=note)
        else:
            number = kept.speakers.different(*names, author=author, note=note)
    click.echo(f"judgement {number}: two speakers")
