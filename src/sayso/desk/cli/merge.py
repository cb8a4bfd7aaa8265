"""`sayso merge`: two names judged to be one speaker."""

from __future__ import annotations

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.judging import by_option, note_option

EXAMPLES = """\b
Examples:
  sayso merge "Kate Middleton" "Princess of Wales" --by "A. Checker"
  sayso merge 9b1f04 77aa3e --note "same man, see the ministry's site"
"""


@click.command("merge", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@click.argument("one", metavar="NAME")
@click.argument("other", metavar="NAME")
@archive_option
@by_option
@note_option
def verb(*, one: str, other: str, archive: str | None, author: str, note: str) -> None:
    """Judge two names to be one speaker. No rule goes against a judgement; `sayso judgements` takes it back."""
    with Archive.open(archive, make=False) as kept:
        number = kept.speakers.same(one, other, author=author, note=note)
    click.echo(f"judgement {number}: one speaker")
