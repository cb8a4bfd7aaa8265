"""What the verbs that read pages take in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from sayso.article.decode import decode
from sayso.bulk.attempt import Read
from sayso.capture import capture_bytes, capture_file, capture_paths, count_files, is_web_archive
from sayso.desk.cli.options import Command
from sayso.flow import annotate, read_page
from sayso.models.default import models_digest
from sayso.records import Article, Page, Reading, Rejected
from sayso.version import __version__


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The pages that were asked for: paths or "-", where the only one was on the web, and what they are said to be.

    Raises:
        click.UsageError: a URL is given for several pages.

    """

    paths: tuple[str, ...]
    url: str | None = None
    kind: str | None = None
    fast: bool = False

    def __post_init__(self) -> None:
        if self.url and self.many:
            raise click.UsageError("--url says where one page was: give one input with it.")

    @property
    def many(self) -> bool:
        """Tell whether more than one page may come: a folder counts as many, whatever is in it."""
        path = Path(self.paths[0])
        return len(self.paths) > 1 or (str(path) != "-" and (path.is_dir() or is_web_archive(path)))

    @property
    def total(self) -> int | None:
        """How many pages will come, None where nobody can tell before they are read."""
        return count_files(self.paths) if self.many else 1

    @property
    def read_by(self) -> str:
        """What reads them: the version of sayso, and its model, or rules."""
        return reader(fast=self.fast, clean=self.kind == "text")

    @property
    def read(self) -> Read:
        """The way such pages are read."""
        return partial(read_clean if self.kind == "text" else read_page, fast=self.fast)

    def captured(self) -> Iterator[Page | Rejected]:
        """Yield the pages, in the order in which they were named."""
        return map(self._of_kind, self._captured())

    def _captured(self) -> Iterator[Page | Rejected]:
        if self.url is None:
            return capture_paths(self.paths, sys.stdin.buffer)
        if self.paths == ("-",):
            return iter([capture_bytes(sys.stdin.buffer.read(), url=self.url)])
        return iter([capture_file(Path(self.paths[0]), url=self.url)])

    def _of_kind(self, page: Page | Rejected) -> Page | Rejected:
        if isinstance(page, Rejected) or self.kind is None:
            return page
        return replace(page, media_type="text/html" if self.kind == "html" else "text/plain")


def input_options(command: Command) -> Command:
    """Give the command with its `paths`, and the options `url` and `kind` that go with them."""
    for option in (_FAST, _KIND, _URL, _PAGES):
        command = option(command)
    return command


def reader(*, fast: bool, clean: bool) -> str:
    """Give what reads pages, in words that tell one way of reading from any other."""
    how = "rules" if fast else f"models {models_digest()[:12]}"
    return f"sayso {__version__}, {how}" + (", clean text" if clean else "")


def read_clean(page: Page, *, fast: bool = False) -> Reading:
    """Give the reading of a page whose text is an article as it is."""
    return annotate(Article.from_text(decode(page), url=page.url), page.name, fast=fast)


_PAGES = click.argument("paths", metavar="PAGE...", nargs=-1, required=True)
_URL = click.option("--url", metavar="URL", help="Where the page was on the web (one input only).")
_FAST = click.option("--fast", is_flag=True, help="Find statements by rules alone: several times as fast, less well.")
_KIND = click.option(
    "--as",
    "kind",
    type=click.Choice(["html", "dump", "text"]),
    help="What the input is, where looking at it tells wrong: HTML, a page's text with all its furniture, "
    "or a text that is already clean (left as it is).",
)
