"""The moving line on a terminal while many inputs are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def bar() -> Iterator[Callable[[str], None]]:
    """Give a function that shows what was done so far; the line goes away in the end."""
    columns = (BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("starting", total=None)

        def show(message: str) -> None:
            progress.update(task, description=message)

        yield show
