"""The moving line on a terminal while many inputs are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def bar(total: int | None = None) -> Iterator[Callable[[int, str], None]]:
    """Give a function that shows how many of `total` were done, and what is said of them; the line goes away."""
    columns = (BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("starting", total=total)

        def show(done: int, message: str) -> None:
            progress.update(task, description=message, completed=done)

        yield show
