"""Pages read in several processes, any of which may hang or die."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Overdue

from pebble import ProcessExpired, ProcessPool

from sayso.bulk.attempt import Read, attempt
from sayso.records import Page, Reading, Reason, Rejected

AHEAD = 4
"""So many pages a process are handed out before the first result is asked for: none waits, memory stays bounded."""


def read_in_pool(
    pages: Iterable[Page | Rejected], jobs: int, read: Read, deadline: float
) -> Iterator[Reading | Rejected]:
    """Give what reading each page gives, in order; a process that hangs or dies costs one page."""
    with ProcessPool(max_workers=jobs) as pool:
        try:
            waiting: deque[tuple[str, Future[Reading | Rejected]]] = deque()
            for page in pages:
                waiting.append((page.name, pool.schedule(attempt, args=(read, page), timeout=deadline)))
                if len(waiting) >= jobs * AHEAD:
                    yield _outcome(*waiting.popleft(), deadline)
            while waiting:
                yield _outcome(*waiting.popleft(), deadline)
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates all but this
            raise


def _outcome(name: str, future: Future[Reading | Rejected], deadline: float) -> Reading | Rejected:
    try:
        return future.result()
    except Overdue:
        return Rejected(name=name, reason=Reason.TIMEOUT, detail=f"stopped after {deadline:g} s")
    except ProcessExpired as error:
        return Rejected(name=name, reason=Reason.FAILED, detail=f"the process reading it ended with {error.exitcode}")
