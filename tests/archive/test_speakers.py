from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.archive.pages import article, said

from sayso.archive import Archive, ArchiveError, NoSuchJudgement, NoSuchSpeaker


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "a.sayso", clock=lambda: datetime(2026, 3, 9, 12, tzinfo=UTC)) as archive:
        yield archive


def tell(
    archive: Archive, headline: str, name: str, role: str | None = None, day: str = "2026-03-01", **fields: str
) -> str:
    text = f"{headline}\n\nWe will talk, {name} said."
    return archive.add(*article(text, said("We will talk", name, role=role, **fields), published=day)).id


def names(archive: Archive) -> list[tuple[str, int]]:
    return sorted((speaker.name, speaker.statements) for speaker in archive.speakers.list())


def test_one_person_under_several_names_has_all_roles_and_when(archive: Archive) -> None:
    tell(archive, "one", "Khawaja Asif", "Pakistan’s Defence Minister", "2016-05-01")
    tell(archive, "two", "Khawaja Asif", "Pakistan’s Foreign Minister", "2017-09-01")
    tell(archive, "three", "Asif", "Foreign Minister", "2017-09-20")
    tell(archive, "four", "Khawaja Muhammad Asif", None, "2017-10-02")
    (found,) = archive.speakers.list("Asif")
    speaker = archive.speakers.show(found.id)
    assert (speaker.name, speaker.statements, speaker.articles) == ("Khawaja Muhammad Asif", 4, 4)
    assert (speaker.first, speaker.last) == ("2016-05-01", "2017-10-02")
    assert {name.name for name in speaker.names} == {"Khawaja Asif", "Khawaja Muhammad Asif", "Asif"}
    assert [(role.role, role.first) for role in speaker.roles] == [
        ("Foreign Minister", "2017-09-20"),
        ("Pakistan’s Foreign Minister", "2017-09-01"),
        ("Pakistan’s Defence Minister", "2016-05-01"),
    ]
    assert {merge.rule for merge in speaker.merges} == {"middle name left out", "title and last name"}
    hits = archive.speakers.said("Khawaja Asif").hits
    assert [hit.article.headline for hit in hits] == ["four", "three", "two", "one"]


def test_nothing_is_merged_on_a_bare_last_name(archive: Archive) -> None:
    tell(archive, "one", "Khawaja Asif")
    tell(archive, "two", "Asif")
    tell(archive, "three", "Asif")
    assert names(archive) == [("Khawaja Asif", 1)]
    assert len(archive.speakers.list("Asif")) == 3


def test_a_name_that_comes_later_undoes_what_is_no_longer_sure(archive: Archive) -> None:
    tell(archive, "one", "Ada Kern", "Transport Minister")
    tell(archive, "two", "Kern", "Transport Minister")
    assert names(archive) == [("Ada Kern", 2)]
    later = tell(archive, "three", "Ida Kern", "Transport Minister")
    assert names(archive) == [("Ada Kern", 1), ("Ida Kern", 1), ("Kern", 1)]
    archive.forget(later)
    assert names(archive) == [("Ada Kern", 2)]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_adding_changes_nothing(archive: Archive, order: tuple[int, ...]) -> None:
    told = [("a", "Kern", "Minister"), ("b", "Ada Kern", "Transport Minister"), ("c", "Ada Maria Kern", None)]
    for place in order:
        tell(archive, *told[place])
    assert names(archive) == [("Ada Maria Kern", 3)]


def test_what_is_judged_different_no_rule_merges_again(archive: Archive) -> None:
    tell(archive, "one", "Ada Kern", "Minister")
    tell(archive, "two", "Ada Maria Kern")
    judgement = archive.speakers.different("Ada Kern", "Ada Maria Kern", author="Checker", note="mother and daughter")
    assert names(archive) == [("Ada Kern", 1), ("Ada Maria Kern", 1)]
    tell(archive, "three", "Ada Kern", "Mayor")
    assert names(archive) == [("Ada Kern", 2), ("Ada Maria Kern", 1)]
    (kept,) = archive.speakers.judgements()
    assert (kept.number, kept.verdict, kept.author, kept.note) == (
        judgement,
        "different",
        "Checker",
        "mother and daughter",
    )
    assert kept.time == "2026-03-09T12:00:00+00:00"
    archive.speakers.withdraw(judgement, author="Other")
    assert names(archive) == [("Ada Maria Kern", 3)]
    (kept,) = archive.speakers.judgements()
    assert (kept.withdrawn, kept.withdrawn_by) == ("2026-03-09T12:00:00+00:00", "Other")
    with pytest.raises(NoSuchJudgement):
        archive.speakers.withdraw(judgement, author="Other")


def test_what_is_judged_the_same_is_one_speaker_until_it_is_taken_back(archive: Archive) -> None:
    tell(archive, "one", "Kate Middleton")
    tell(archive, "two", "Princess of Wales")
    tell(archive, "three", "Kate")
    judgement = archive.speakers.same("Kate Middleton", "Princess of Wales", author="me")
    local = archive.speakers.list("Kate")[-1]
    also = archive.speakers.same("Kate Middleton", local.id, author="me")
    (speaker,) = archive.speakers.list()
    assert speaker.statements == 3
    assert {merge.rule for merge in archive.speakers.show(speaker.id).merges} == {"by hand"}
    archive.speakers.withdraw(also, author="me")
    archive.speakers.withdraw(judgement, author="me")
    assert names(archive) == [("Kate Middleton", 1), ("Princess of Wales", 1)]
    assert len(archive.speakers.list("Kate")) == 2


def test_a_later_judgement_takes_the_place_of_an_earlier_one(archive: Archive) -> None:
    tell(archive, "one", "Ada Kern")
    tell(archive, "two", "Ada Maria Kern")
    archive.speakers.different("Ada Kern", "Ada Maria Kern", author="one")
    archive.speakers.same("Ada Maria Kern", "Ada Kern", author="two")
    assert names(archive) == [("Ada Maria Kern", 2)]
    assert [judgement.withdrawn_by for judgement in archive.speakers.judgements()] == ["two", None]


def test_namesakes_are_told_apart_by_article(archive: Archive) -> None:
    first = tell(archive, "one", "John Smith", "sheriff")
    second = tell(archive, "two", "John Smith", "goalkeeper")
    third = tell(archive, "three", "John Smith", "striker")
    assert names(archive) == [("John Smith", 3)]
    judgement = archive.speakers.apart("John Smith", [second, third], author="me")
    assert names(archive) == [("John Smith", 1), ("John Smith", 2)]
    with pytest.raises(NoSuchSpeaker, match="names 2 speakers"):
        archive.speakers.show("John Smith")
    (kept,) = archive.speakers.judgements()
    assert set(kept.articles) == {second, third}
    tell(archive, "four", "John Smith", "sheriff")
    assert names(archive) == [("John Smith", 2), ("John Smith", 2)]
    archive.speakers.withdraw(judgement, author="me")
    assert names(archive) == [("John Smith", 4)]
    assert first
    assert archive.check() == ()


def test_an_article_goes_over_to_a_later_namesake_and_back(archive: Archive) -> None:
    first, second = (tell(archive, headline, "John Smith") for headline in ("one", "two"))
    one = archive.speakers.apart("John Smith", [second], author="me")
    (smith,) = {j.one for j in archive.speakers.judgements()}
    other = archive.speakers.apart(smith, [first, second], author="me")
    assert names(archive) == [("John Smith", 2)]
    again = archive.speakers.apart(smith, [first, second], author="you")
    assert [j.withdrawn_by for j in archive.speakers.judgements()] == [None, "you", None]
    for judgement in (again, one):
        archive.speakers.withdraw(judgement, author="me")
    assert names(archive) == [("John Smith", 2)]
    assert archive.speakers.show("John Smith").id == smith
    assert other


@pytest.mark.parametrize("author", ["", " "])
def test_nobody_cannot_judge(archive: Archive, author: str) -> None:
    tell(archive, "one", "Ada Kern")
    tell(archive, "two", "Eva Kern")
    with pytest.raises(ArchiveError, match="name of who judges"):
        archive.speakers.same("Ada Kern", "Eva Kern", author=author)
    assert archive.speakers.judgements() == ()


@pytest.mark.parametrize("number", [-1, 7, 2**80])
def test_no_other_judgement_can_be_taken_back(archive: Archive, number: int) -> None:
    with pytest.raises(NoSuchJudgement):
        archive.speakers.withdraw(number, author="me")


def test_a_new_version_keeps_its_namesake(archive: Archive) -> None:
    url = "https://a.example/smith"
    tell(archive, "one", "John Smith")
    one = article("Two\n\nWe ran, John Smith said.", said("We ran", "John Smith"), url=url)
    id_ = archive.add(*one).id
    archive.speakers.apart("John Smith", [id_], author="me")
    other = article("Two\n\nWe ran far, John Smith said.", said("We ran far", "John Smith"), url=url)
    assert archive.add(*other).state == "version"
    assert names(archive) == [("John Smith", 1), ("John Smith", 1)]


def test_a_last_name_is_called_by_its_office(archive: Archive) -> None:
    tell(archive, "one", "Khawaja Asif", "Pakistan’s Foreign Minister")
    tell(archive, "two", "Asif", "Pakistan’s Foreign Minister")
    assert archive.speakers.show("Foreign Minister Asif").statements == 2
    archive.speakers.different("Khawaja Asif", "Foreign Minister Asif", author="me")
    assert names(archive) == [("Asif", 1), ("Khawaja Asif", 1)]
    assert archive.speakers.list("Asif")[1].title == "pakistan foreign minister"


def test_the_same_name_twice_cannot_be_judged(archive: Archive) -> None:
    tell(archive, "one", "Ada Kern")
    with pytest.raises(ArchiveError, match="same name"):
        archive.speakers.different("Ada Kern", "Ada Kern", author="me")


@pytest.mark.parametrize("name", ["", "…", "Nobody Here", "ffffffff", "zzz", '"', "*", "\ud800"])
def test_who_is_not_there_is_said(archive: Archive, name: str) -> None:
    tell(archive, "one", "Ada Kern")
    assert archive.speakers.list(name) == ()
    for call in (archive.speakers.show, archive.speakers.said):
        with pytest.raises(NoSuchSpeaker):
            call(name)


def test_who_is_forgotten_is_no_speaker_any_more(archive: Archive) -> None:
    id_ = tell(archive, "one", "Ada Kern", "Minister")
    archive.forget(id_)
    assert archive.speakers.list() == archive.speakers.list("Kern") == ()
    assert archive.check() == ()


def test_pages_of_what_one_said_meet(archive: Archive) -> None:
    for number in range(7):
        text = f"note {number}\n\nWe ran, Ada Kern said. We won, she said."
        archive.add(
            *article(text, said("We ran", "Ada Kern"), said("We won", "Ada Kern"), published=f"2026-03-0{number + 1}")
        )
    whole = [hit.statement.id for hit in archive.speakers.said("Ada Kern").hits]
    assert len(whole) == 14
    seen, after = list[str](), None
    while True:
        found = archive.speakers.said("Ada Kern", limit=3, after=after)
        seen += [hit.statement.id for hit in found.hits]
        if found.more is None:
            break
        after = found.more
    assert seen == whole
