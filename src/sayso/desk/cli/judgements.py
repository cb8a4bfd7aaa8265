"""`sayso judgements`: what people judged of who is who, and taking it back."""

from __future__ import annotations

import json

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.judging import by_option, judgement_line
from sayso.desk.inert import inert_json, on_one_line

EXAMPLES = """\b
Examples:
  sayso judgements                 all of them, withdrawn ones too
  sayso judgements --withdraw 3    take the third back; it stays on record
"""


@click.command("judgements", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@archive_option
@click.option("--withdraw", type=click.IntRange(min=1), metavar="N", help="Take the judgement with this number back.")
@by_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def verb(*, archive: str | None, withdraw: int | None, author: str, as_json: bool) -> None:
    """List the judgements on speakers that were made by `sayso merge` and `sayso split`."""
    with Archive.open(archive, make=False) as kept:
        if withdraw is not None:
            kept.speakers.withdraw(withdraw, author=author)
        judgements = kept.speakers.judgements()
    if as_json:
        plain = {"judgements": [judgement.to_dict() for judgement in judgements]}
        click.echo(inert_json(json.dumps(plain, ensure_ascii=False, indent=2)))
        return
    if not judgements:
        click.echo("sayso: no judgements", err=True)
    for judgement in judgements:
        click.echo(on_one_line(judgement_line(judgement)))
