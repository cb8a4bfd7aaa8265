"""`sayso reread`: kept pages read anew, after an upgrade."""

from __future__ import annotations

import sys

import click

from sayso.archive import Archive
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.inputs import read_clean, reader
from sayso.desk.cli.watch import Progress
from sayso.desk.wording import complaint, counted
from sayso.flow import read_page
from sayso.records import Page, Reading, Rejected

EXAMPLES = """\b
Examples:
  sayso reread            after an upgrade: read what an older sayso read
  sayso reread --fast     find the statements of all articles by rules alone

Nothing is fetched, and ids stay. After an interruption, give the same command: what is done is not done again.
"""


@click.command("reread", epilog=f"{EXAMPLES}\n\n{ARCHIVE_HELP}")
@archive_option
@click.option("--fast", is_flag=True, help="Find statements by rules alone.")
@click.option(
    "--model", is_flag=True, help="Find statements by the model. Without either, each page is read as it was."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary.")
def verb(*, archive: str | None, fast: bool, model: bool, quiet: bool) -> None:
    """Read the pages in the archive again that another version of sayso read, or another model."""
    if fast and model:
        raise click.UsageError("--fast and --model do not go together.")
    rules_wanted = fast if fast or model else None
    refused: list[Rejected] = []

    def read(page: Page, before: str) -> Reading | Rejected:
        clean, rules = _manner(before, rules_wanted)
        result = (read_clean if clean else read_page)(page, fast=rules)
        if isinstance(result, Rejected):
            refused.append(result)
            click.echo(f"sayso: keeps its old reading: {complaint(result)}", err=True)
        return result

    def read_by(before: str) -> str:
        clean, rules = _manner(before, rules_wanted)
        return reader(fast=rules, clean=clean)

    with Archive.open(archive, make=False) as kept:
        total = kept.stale(read_by)
        progress = Progress(quiet=quiet, bar=sys.stderr.isatty(), total=total)
        done = sum(1 for _ in progress.passing(kept.reread(read, read_by), _told))
    if not quiet:
        click.echo(f"{counted(done, 'page')} read anew" + (f", {len(refused)} left as they were" if refused else ""))


def _manner(before: str, fast: bool | None) -> tuple[bool, bool]:
    """Give whether a page was a clean text, and whether its statements are to be found by rules."""
    return "clean text" in before, ("rules" in before) if fast is None else fast


def _told(done: int) -> str:
    return f"{done:,} read anew"
