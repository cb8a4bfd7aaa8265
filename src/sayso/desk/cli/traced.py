"""What `sayso trace` takes from the archive: the readings that are asked for, and of which story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import click

from sayso.records import Reading, Story

if TYPE_CHECKING:
    from sayso.archive import Archive

MOST = 1000
"""Articles of a search that are traced: the newest."""

Wanted = Callable[[Story], bool]


def kept_readings(asked: str, archive: str | None) -> tuple[Sequence[Reading], Wanted | None]:
    """Give the readings of the archive that the words ask for, and which of their stories is meant.

    An id or address of an article means its story: that is looked for in all of the archive; so is a story's id.
    Other words are searched for, and all stories of what is found are meant.

    Raises:
        click.ClickException: nothing is found.

    """
    from sayso.archive import Archive  # noqa: PLC0415 - SQLite is loaded only where the archive is asked
    from sayso.archive.errors import NoSuchArticle  # noqa: PLC0415

    with Archive.open(archive, make=False) as kept:
        try:
            article = kept.show(asked).article.id
        except NoSuchArticle:
            return _found(asked, kept)
        return list(kept.readings()), lambda story: article in story.articles


def _found(asked: str, kept: Archive) -> tuple[Sequence[Reading], Wanted | None]:
    if _is_id(asked):
        return list(kept.readings()), lambda story: story.id.startswith(asked)
    found = list(islice(kept.readings(asked), MOST))
    if not found:
        raise click.ClickException(f"no such file, and nothing in the archive for {asked!r}")
    return found, None


_SHORTEST_ID = 8


def _is_id(asked: str) -> bool:
    return len(asked) >= _SHORTEST_ID and not set(asked) - set("0123456789abcdef")


def of_story(wanted: Wanted | None, stories: tuple[Story, ...]) -> tuple[Story, ...]:
    """Give the stories that are meant.

    Raises:
        click.ClickException: there is none.

    """
    meant = tuple(story for story in stories if wanted is None or wanted(story))
    if wanted and not meant:
        raise click.ClickException("no such story in the archive")
    return meant
