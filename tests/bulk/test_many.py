import os
import time
from collections.abc import Iterator

import pytest

from sayso.bulk import read_many
from sayso.bulk.many import FEW
from sayso.records import Article, Page, Reading, Reason, Rejected, Sourcing

MISSING = Rejected(name="missing", reason=Reason.UNREADABLE, detail="no such file")


def page(text: str) -> Page:
    """Give a page that is named as what it says."""
    return Page(body=text.encode(), media_type="text/plain", name=text)


def read(page: Page) -> Reading | Rejected:
    """Give a reading, or do what the page says to do."""
    text = page.body.decode()
    if text == "hang":
        time.sleep(60)
    if text == "die":
        os._exit(7)
    if text == "raise":
        raise LookupError("no such page of mine")
    if text == "slow":
        time.sleep(0.3)
    if text == "reject":
        return Rejected(name=page.name, reason=Reason.NO_ARTICLE)
    return Reading(name=page.name, article=Article.from_text(text), statements=(), sourcing=Sourcing(statements=0))


@pytest.mark.parametrize("jobs", [None, 1, 2, 3])
def test_as_many_come_out_as_go_in_and_in_order(jobs: int | None) -> None:
    names = ["slow", *map(str, range(FEW)), "reject", "raise", "last"]
    found = list(read_many([*map(page, names), MISSING], jobs=jobs, read=read))
    assert [result.name for result in found] == [*names, "missing"]
    assert [result.reason for result in found if isinstance(result, Rejected)] == [
        Reason.NO_ARTICLE,
        Reason.FAILED,
        Reason.UNREADABLE,
    ]
    assert found[-1] == MISSING


def test_any_number_of_processes_gives_the_same() -> None:
    pages = [page(text) for text in ("a", "reject", "raise", "b")]
    one, two = (list(read_many(pages, jobs=jobs, read=read)) for jobs in (1, 2))
    assert one == two


def test_a_failure_says_what_broke_and_where() -> None:
    (found,) = read_many([page("raise")], read=read)
    assert isinstance(found, Rejected)
    assert found.detail.startswith("LookupError: no such page of mine at test_many.py:")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_hangs_or_kills_costs_only_itself(jobs: int) -> None:
    names = ["a", "hang", "b", "die", "c"]
    found = list(read_many(map(page, names), jobs=jobs, read=read, deadline=1.0))
    assert [result.name for result in found] == names
    assert [getattr(result, "reason", None) for result in found] == [None, Reason.TIMEOUT, None, Reason.FAILED, None]


def test_pages_are_taken_as_they_are_needed() -> None:
    taken = []

    def pages() -> Iterator[Page]:
        for number in range(1000):
            taken.append(number)
            yield page(str(number))

    results = read_many(pages(), jobs=2, read=read)
    next(results)
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]  # a generator, as iterators of results are


def test_no_processes_is_a_callers_mistake() -> None:
    with pytest.raises(ValueError, match="at least 1, not 0"):
        read_many([], jobs=0)


@pytest.mark.parametrize("jobs", [None, 1, 2])
def test_what_is_no_page_passes_through_in_its_place(jobs: int | None) -> None:
    found = list(read_many([page("a"), "known", page("b"), 7], jobs=jobs, read=read))
    assert found[1::2] == ["known", 7]
    assert [result.name for result in found[::2]] == ["a", "b"]
