"""What happens beside the results: rejected inputs named, progress shown, all of them counted; on stderr."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import TypeVar

import click

from sayso.desk.cli.exits import FAILED, FINE, REJECTED
from sayso.desk.wording import complaint, counted
from sayso.records import Reason, Rejected

T = TypeVar("T")

EVERY = 5.0
"""Seconds between two plain lines of progress."""
_MINUTE, _HOUR = 60, 3600


class Progress:
    """Tells how far long work is: a moving line on a terminal (`bar`), else a plain line now and then."""

    def __init__(self, *, quiet: bool, bar: bool, total: int | None = None) -> None:
        self._quiet, self._bar, self._total = quiet, bar, total
        self._started = self._spoke = time.monotonic()

    def passing(self, items: Iterable[T], told: Callable[[int], str] = "{:,} done".format) -> Iterator[T]:
        """Give the items on, one by one; `told` says in words what has been done after so many."""
        with ExitStack() as stack:
            # The bar is loaded only where it is shown: it takes as long to import as a page to read.
            bar = importlib.import_module("sayso.desk.cli.bar").bar if self._bar and not self._quiet else None
            show = stack.enter_context(bar(self._total)) if bar else self._plain
            for done, item in enumerate(items, 1):
                show(done, self.so_far(done, told(done)))
                yield item

    def so_far(self, done: int, told: str) -> str:
        """Give how far the work is: what is done, of how much, the rate, and how long it will take yet."""
        rate = done / max(time.monotonic() - self._started, 0.001)
        pace = f"{rate:.0f} a second" if rate >= 1 else f"{rate * _MINUTE:.1f} a minute"
        if self._total is None:
            return f"{told}, {pace}"
        left = duration(max(0, self._total - done) / rate)
        return f"{done:,} of {self._total:,}: {told}, {pace}, {left} left"

    def _plain(self, done: int, message: str) -> None:
        del done  # stands in the message
        if not self._quiet and time.monotonic() - self._spoke > EVERY:
            self._spoke = time.monotonic()
            click.echo(f"sayso: {message}", err=True)


class Watch:
    """Counts what passes. After the run, `exit_code` is the code it must end with."""

    def __init__(self, *, quiet: bool, many: bool, bar: bool, total: int | None = None) -> None:
        self._quiet, self._many = quiet, many
        self._progress = Progress(quiet=quiet, bar=bar, total=total)
        self.read = self.rejected = self.failed = 0

    @property
    def exit_code(self) -> int:
        """The exit code: nothing rejected, something rejected, or sayso itself broke on an input."""
        return FAILED if self.failed else REJECTED if self.rejected else FINE

    def passing(self, results: Iterable[T]) -> Iterator[T]:
        """Give the results on, one by one, and say on the way what is to be said."""
        yield from self._progress.passing(map(self._counted, results), lambda _: self._so_far())
        self._sum_up()

    def _counted(self, result: T) -> T:
        if not isinstance(result, Rejected):
            self.read += 1
            return result
        self.rejected += 1
        self.failed += result.reason is Reason.FAILED
        click.echo(f"sayso: {complaint(result)}", err=True)
        return result

    def _so_far(self) -> str:
        return f"{self.read:,} read, {self.rejected:,} rejected"

    def _sum_up(self) -> None:
        if not self._quiet and (self._many or self.rejected):
            total = counted(self.read + self.rejected, "input")
            click.echo(f"sayso: {total}: {self.read} read, {self.rejected} rejected", err=True)


def duration(seconds: float) -> str:
    """Give a time in words: "40 s", "12 min", "3 h 20 min"."""
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds // _HOUR:.0f} h {seconds % _HOUR // _MINUTE:.0f} min"
