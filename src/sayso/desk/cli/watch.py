"""What happens beside the results: rejected inputs named, progress shown, all of them counted; on stderr."""

from __future__ import annotations

import importlib
import time
from collections.abc import Iterator
from contextlib import ExitStack

import click

from sayso.desk.cli.exits import FAILED, FINE, REJECTED
from sayso.desk.forms import Results
from sayso.desk.wording import complaint, counted
from sayso.records import Reading, Reason, Rejected

EVERY = 5.0
"""Seconds between two plain lines of progress."""


class Watch:
    """Counts what passes. After the run, `exit_code` is the code it must end with."""

    def __init__(self, *, quiet: bool, many: bool, bar: bool) -> None:
        self._quiet, self._many, self._bar = quiet, many, bar
        self._started = self._spoke = time.monotonic()
        self.read = self.rejected = self.failed = 0

    @property
    def exit_code(self) -> int:
        """The exit code: nothing rejected, something rejected, or sayso itself broke on an input."""
        return FAILED if self.failed else REJECTED if self.rejected else FINE

    def passing(self, results: Results) -> Iterator[Reading | Rejected]:
        """Give the results on, one by one, and say on the way what is to be said."""
        with ExitStack() as stack:
            # The bar is loaded only where it is shown: it takes as long to import as a page to read.
            bar = importlib.import_module("sayso.desk.cli.bar").bar if self._bar and not self._quiet else None
            show = stack.enter_context(bar()) if bar else self._plain
            for result in results:
                self._count(result)
                show(self._so_far())
                yield result
        self._sum_up()

    def _count(self, result: Reading | Rejected) -> None:
        if isinstance(result, Reading):
            self.read += 1
            return
        self.rejected += 1
        self.failed += result.reason is Reason.FAILED
        click.echo(f"sayso: {complaint(result)}", err=True)

    def _so_far(self) -> str:
        rate = (self.read + self.rejected) / max(time.monotonic() - self._started, 0.001)
        return f"{self.read:,} read, {self.rejected:,} rejected, {rate:.0f} a second"

    def _plain(self, message: str) -> None:
        if not self._quiet and time.monotonic() - self._spoke > EVERY:
            self._spoke = time.monotonic()
            click.echo(f"sayso: {message}", err=True)

    def _sum_up(self) -> None:
        if not self._quiet and (self._many or self.rejected):
            total = counted(self.read + self.rejected, "input")
            click.echo(f"sayso: {total}: {self.read} read, {self.rejected} rejected", err=True)
