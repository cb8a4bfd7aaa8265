"""Many pages read, in the order they come."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterable, Iterator
from typing import TypeVar

from sayso.bulk.attempt import Read, attempt
from sayso.flow import read_page
from sayso.records import Page, Reading, Rejected

T = TypeVar("T")

FEW = 8
"""Up to so many inputs are read in this process unless told otherwise: starting others takes longer."""


def read_many(
    pages: Iterable[Page | Rejected | T], *, jobs: int | None = None, read: Read = read_page, deadline: float = 30.0
) -> Iterator[Reading | Rejected | T]:
    """Give what reading each page gives, in the order of `pages`; what is no page passes through as it is.

    As many come out as go in, and the same for any number of `jobs`. `jobs` is the number of
    processes; None takes one for each processor, and reads a few inputs, as a single one always, in
    this process. `read` must be a function of a module, so that another process can find it. A page
    that takes another process longer than `deadline` seconds, or kills it, is rejected; in this
    process nothing can stop it. A page on which `read` raises is rejected as failed, and says where.

    Raises:
        ValueError: `jobs` is less than 1.

    """
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    stream = iter(pages)
    here = FEW if jobs is None else 1
    head = list(itertools.islice(stream, here + 1))
    stream = itertools.chain(head, stream)
    if len(head) <= here:
        return (attempt(read, page) for page in stream)
    from sayso.bulk.pool import read_in_pool  # noqa: PLC0415 - the pool costs start-up time that one page needs not pay

    return read_in_pool(stream, jobs or os.cpu_count() or 1, read, deadline)
