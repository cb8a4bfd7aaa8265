"""`sayso reread`: kept pages read anew, after an upgrade."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import click

from sayso.archive import Archive
from sayso.bulk import read_many
from sayso.bulk.attempt import Read
from sayso.desk.cli.archived import archive_option
from sayso.desk.cli.exits import ARCHIVE_HELP
from sayso.desk.cli.inputs import read_clean, reader
from sayso.desk.cli.watch import Progress
from sayso.desk.wording import complaint, counted
from sayso.flow import read_page
from sayso.records import Reading

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
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Read in N processes.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary.")
def verb(*, archive: str | None, fast: bool, model: bool, jobs: int | None, quiet: bool) -> None:
    """Read the pages in the archive again that another version of sayso read, or another model."""
    if fast and model:
        raise click.UsageError("--fast and --model do not go together.")
    wanted = fast if fast or model else None
    with Archive.open(archive, make=False) as kept:
        stale = {name: many for name, many in kept.readers().items() if _manner(name, wanted).read_by != name}
        progress = Progress(quiet=quiet, bar=sys.stderr.isatty(), total=sum(stale.values()))
        results = (result for name in stale for result in _reread(kept, name, _manner(name, wanted), jobs))
        done = Counter(map(bool, progress.passing(results)))
    if not quiet:
        left = f", {done[False]} left as they were" if done[False] else ""
        click.echo(f"{counted(done[True], 'page')} read anew{left}")


@dataclass(frozen=True, slots=True)
class Manner:
    """How pages are read: as clean texts or not, their statements found by rules or by the model."""

    clean: bool
    fast: bool

    @property
    def read_by(self) -> str:
        """What reads so now."""
        return reader(fast=self.fast, clean=self.clean)

    @property
    def read(self) -> Read:
        """The way such pages are read."""
        return partial(read_clean if self.clean else read_page, fast=self.fast)


def _manner(before: str, fast: bool | None) -> Manner:
    return Manner("clean text" in before, "rules" in before if fast is None else fast)


def _reread(archive: Archive, before: str, manner: Manner, jobs: int | None) -> Iterator[bool]:
    """Yield for each page whether it has a new reading; one that gives no article now keeps the old, and is named."""
    ids = archive.ids_read_by(before)
    for id_, result in zip(ids, read_many(map(archive.page, ids), jobs=jobs, read=manner.read), strict=True):
        if isinstance(result, Reading):
            archive.replace(id_, result, read_by=manner.read_by)
        else:
            click.echo(f"sayso: keeps its old reading: {complaint(result)}", err=True)
        yield isinstance(result, Reading)
