"""One page read, whatever happens."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sayso.records import Page, Reading, Reason, Rejected

Read = Callable[[Page], Reading | Rejected]


T = TypeVar("T")


def attempt(read: Read, page: Page | T) -> Reading | Rejected | T:
    """Give what `read` gives, or a rejection that says what it raised and where; what is no page, as it is."""
    if not isinstance(page, Page):
        return page
    try:
        return read(page)
    except Exception as error:  # noqa: BLE001 - one page must not take the others with it
        return Rejected(name=page.name, reason=Reason.FAILED, detail=_what_broke(error))


def _what_broke(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} at {Path(last.filename).name}:{last.lineno}; please report it"
