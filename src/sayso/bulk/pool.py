"""Pages read in several processes, any of which may hang or die."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Overdue
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from sayso.bulk.attempt import Read, attempt
from sayso.records import Page, Reading, Reason, Rejected

T = TypeVar("T")

AHEAD = 4
"""So many pages a process are handed out before the first result is asked for: none waits, memory stays bounded."""


def read_in_pool(pages: Iterable[Page | T], jobs: int, read: Read, deadline: float) -> Iterator[Reading | Rejected | T]:
    """Give what reading each page gives, in order; a process that hangs or dies costs one page."""
    with ProcessPool(max_workers=jobs) as pool:
        try:
            waiting: deque[tuple[Page, Future[Reading | Rejected]] | T] = deque()
            for page in pages:
                if isinstance(page, Page):
                    waiting.append((page, pool.schedule(attempt, args=(read, page), timeout=deadline)))
                else:
                    waiting.append(page)
                if len(waiting) >= jobs * AHEAD:
                    yield _outcome(waiting.popleft(), deadline)
            while waiting:
                yield _outcome(waiting.popleft(), deadline)
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates all but this
            raise


def _outcome(waiting: tuple[Page, Future[Reading | Rejected]] | T, deadline: float) -> Reading | Rejected | T:
    if not isinstance(waiting, tuple):
        return waiting
    page, future = waiting
    name = page.name
    try:
        return future.result()
    except Overdue:
        return Rejected(name=name, reason=Reason.TIMEOUT, detail=f"stopped after {deadline:g} s")
    except ProcessExpired as error:
        return Rejected(name=name, reason=Reason.FAILED, detail=f"the process reading it ended with {error.exitcode}")
