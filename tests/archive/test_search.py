from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.archive.pages import article, page, said

from sayso.archive import Archive, NoSuchPlace, SearchTooSlow


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    place = tmp_path_factory.mktemp("search") / "a.sayso"
    with Archive.open(place, clock=lambda: datetime(2026, 3, 9, 12, tzinfo=UTC)) as archive:
        archive.add(
            *article(
                "Tunnel stays closed\n\nThe fans were too weak, Ada Kern said. Sources said the fans were old.",
                said("The fans were too weak", "Ada Kern", mode="indirect"),
                said("the fans were old", None, mode="indirect"),
                outlet="Lindholm Post",
                published="2026-03-04",
                language="en",
            )
        )
        archive.add(
            *article(
                "Fans arrive\n\n“New fans are here,” Ada Kern said. Norrvik confirmed that.",
                said("“New fans are here,”", "Ada Kern", mode="direct"),
                said("that", "Norrvik", kind="organisation", mode="indirect"),
                outlet="Port Gazette",
                published="2026-03-06T10:00:00+00:00",
                language="en-GB",
            )
        )
        archive.add(
            *article(
                "大统领 王毅 表示 隧道 关闭\n\nLe tunnel fermé, dit José Ñandú.",
                said("Le tunnel fermé", "José Ñandú", mode="indirect"),
                outlet="Le Café",
                published="2025-12-31T23:30:00-02:00",
                language="fr",
            )
        )
        yield archive


FIRST, SECOND, THIRD = "Tunnel stays closed", "Fans arrive", "大统领 王毅 表示 隧道 关闭"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fans", [SECOND, FIRST]),
        ("FANS weak", [FIRST]),
        ('"fans were"', [FIRST]),
        ("fans -weak", [SECOND]),
        ('fans -"fans were"', [SECOND]),
        ("fans -speaker:kern", []),
        ("fans speaker:", [SECOND, FIRST]),
        ('"', []),
        ("fans " * 500, [SECOND, FIRST]),
        ("wea*", [FIRST]),
        ("we*", []),
        ("jose nandu", [THIRD]),
        ("ferme", [THIRD]),
        ("隧道", [THIRD]),
        ("道隧", []),
        ("speaker:kern", [SECOND, FIRST]),
        ("speaker:kern is:direct", [SECOND]),
        ("speaker:kern is:mixed", []),
        ("speaker:kern kind:organisation", []),
        ("kind:organisation", [SECOND]),
        ("speaker:kern speaker:norrvik", [SECOND]),
        ("speaker:kern speaker:norrvik is:direct", []),
        ('speaker:"Kern Norrvik"', []),
        ("source:unnamed", [FIRST]),
        ("source:named fans", [SECOND, FIRST]),
        ("source:none", []),
        ("outlet:post", [FIRST]),
        ("outlet:café", [THIRD]),
        ("outlet:nowhere", []),
        ("lang:en", [SECOND, FIRST]),
        ("lang:en-gb", [SECOND]),
        ("lang:e", []),
        ("after:2026-03-05", [SECOND]),
        ("before:2026-03-05", [FIRST, THIRD]),
        ("after:2026", [SECOND, FIRST, THIRD]),
        ("after:2026 before:2026-01-02", [THIRD]),
        ("after:2026-03 before:2026-03", []),
        ("is:belief", []),
        ("is:direct is:indirect", []),
        ("is:direct is:speech", [SECOND]),
        ("-fans", []),
    ],
)
def test_what_is_found_newest_first(archive: Archive, text: str, found: list[str]) -> None:
    assert [one.headline for one in archive.search(text).articles] == found
    assert {one.headline for one in archive.search(text, order="relevance").articles} == set(found)
    assert [reading.article.headline for reading in archive.readings(text)] == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fans", ["“New fans are here,”", "The fans were too weak", "the fans were old"]),
        ("fans weak", ["The fans were too weak"]),
        ("fans kern", ["“New fans are here,”", "The fans were too weak"]),
        ("source:unnamed", ["the fans were old"]),
        ("is:direct", ["“New fans are here,”"]),
        ("outlet:gazette", ["“New fans are here,”", "that"]),
        ("before:2026-01-02", ["Le tunnel fermé"]),
        ("arrive", []),
    ],
)
def test_which_statements_are_found(archive: Archive, text: str, said: list[str]) -> None:
    found = archive.search_statements(text)
    assert [hit.text for hit in found.hits] == said
    assert {hit.text for hit in archive.search_statements(text, order="relevance").hits} == set(said)
    for hit in found.hits:
        kept = archive.show(hit.article.id)
        assert kept.statements[hit.number - 1] == hit.statement


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("speker:Kern", "did you mean speaker:Kern?"),
        ("outlets:Post", "did you mean outlet:Post?"),
        ("kind:persn", "did you mean kind:person?"),
        ("is:quoted", "is: is one of direct"),
        ("source:anonymous", "source: is one of named, unnamed, none"),
        ("after:yesterday", "after: wants a date such as 2026"),
        ("before:2026-13", "before: wants a date"),
        ("-fans", "a word to look for"),
        ('-"fans were"', "a word to look for"),
        ("fans -speaker:kern", "only words and phrases can be left out"),
        ("speaker: kern", "speaker: wants a value right behind it"),
        ('fans lang:""', "lang: wants a value right behind it"),
        ("speaker:", "speaker: wants a value right behind it"),
        ("(((", "no word to look for in '((('"),
        ("fa*", "at least 3 letters"),
        ("fans " * 500, "only the first 2,000 characters"),
    ],
)
def test_what_is_mistyped_gets_a_hint(archive: Archive, text: str, hint: str) -> None:
    (said,) = archive.search(text).hints
    assert hint in said
    assert archive.hints(text) == (said,)
    assert archive.facets(text).articles == len(archive.search(text).hits)


def test_what_is_no_beginning_is_marked_as_a_word(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.sayso") as archive:
        archive.add(*article("Bees\n\nWe were at a hive."))
        (hit,) = archive.search("a*").hits
        assert [mark.of(hit.excerpt or "") for mark in hit.marks] == ["a"]


@pytest.mark.parametrize("text", ["note:this", "10:30", "https://a.example/x", "fans", "speaker:Kern"])
def test_what_is_no_operator_gets_none(archive: Archive, text: str) -> None:
    assert archive.search(text).hints == ()


def test_a_hit_shows_where_the_words_stand(archive: Archive) -> None:
    (hit,) = archive.search("OLD weak").hits
    assert hit.excerpt == "The fans were too weak, Ada Kern said. Sources said the fans were old."
    assert [mark.of(hit.excerpt) for mark in hit.marks] == ["weak", "old"]
    (hit,) = archive.search('"tunnel ferme"').hits
    assert [mark.of(hit.excerpt) for mark in hit.marks] == ["tunnel fermé"]
    (hit,) = archive.search("隧道").hits
    assert [mark.of(hit.excerpt) for mark in hit.marks] == ["隧道"]


def test_facets(archive: Archive) -> None:
    facets = archive.facets("fans")
    assert (facets.articles, facets.complete) == (2, True)
    assert {(count.name, count.articles) for count in facets.outlets} == {("Lindholm Post", 1), ("Port Gazette", 1)}
    assert [(count.name, count.articles) for count in facets.speakers] == [("Ada Kern", 2), ("Norrvik", 1)]
    assert archive.speakers.show(facets.speakers[0].id).name == "Ada Kern"
    assert [count.name for count in facets.days] == ["2026-03-06", "2026-03-04"]
    assert archive.facets().articles == 3
    assert archive.facets("xyzzy").articles == 0


def test_pages_are_stable_while_articles_come_in(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.sayso") as archive:
        for number in range(20):
            archive.add(*article(f"Bees {number}\n\nBees.", published=f"2026-03-{number % 4 + 1:02}"))
        whole = [one.id for one in archive.search("bees", limit=100).articles]
        for call in (archive.search, lambda _, **window: archive.list(**window)):
            seen, after = list[str](), None
            while True:
                found = call("bees", limit=3, after=after)
                seen += [one.id for one in found.articles]
                archive.add(*article(f"Bees again {len(seen)} {call}\n\nBees.", published="2027-01-01"))
                if found.more is None:
                    break
                after = found.more
            assert seen[-20:] == whole
            assert len(seen) == len(set(seen))


def test_relevance_pages_cover_all_once(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.sayso") as archive:
        for number in range(12):
            archive.add(*article(f"Note {number}\n\n{'bees ' * (number + 1)}and {'flowers ' * 20}"))
        first = archive.search("bees", order="relevance", limit=5)
        assert first.articles[0].headline == "Note 11"
        rest = archive.search("bees", order="relevance", limit=50, after=first.more)
        assert len({one.id for one in (*first.articles, *rest.articles)}) == 12


@pytest.mark.parametrize("after", ["x", "n", "n-1", "n²", "r5", "n" + "9" * 30, "n" + "9" * 5000, "'; DROP"])
def test_a_place_that_is_none_is_said(archive: Archive, after: str) -> None:
    with pytest.raises(NoSuchPlace):
        archive.search("fans", after=after)


def test_versions_of_one_minute_all_find_a_number(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.sayso") as archive:
        pairs = [article(f"Bees {number}\n\nBees.", published="2026-03-01") for number in range(700)]
        assert sum(added.state == "new" for added in archive.add_many(pairs)) == 700
        late = archive.add(*article("Late bees\n\nBees.", published="2026-03-01T00:01:00+00:00"))
        assert len(archive.list(limit=1000).hits) == 701
        assert late.id in {one.id for one in archive.search("after:2026-03-01 before:2026-03-02", limit=1000).articles}
        assert archive.check() == ()


def test_a_search_is_stopped_at_its_deadline(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.archive.connected.DEADLINE", -1.0)
    monkeypatch.setattr("sayso.archive.connected._STEPS_BETWEEN_LOOKS", 1)
    for call in (archive.search, archive.search_statements, archive.facets, archive.speakers.show):
        with pytest.raises(SearchTooSlow, match="narrow it"):
            call("Kern")


def test_hostile_searches_end_at_once(archive: Archive) -> None:
    started = time.monotonic()
    for text in ("fans " * 2000, '"' * 10_000, "a:" * 10_000, "speaker:" * 3000, "隧" * 3000, "*" * 5000, "-" * 5000):
        archive.search(text)
        archive.search_statements(text)
    assert time.monotonic() - started < 5


def test_texts_that_utf8_cannot_hold_are_found(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a.sayso") as archive:
        one, kept = article("Odd \ud83d bees\n\nThe bees \0 hum.", outlet="B\ud83dees")
        archive.add(one, kept)
        assert archive.show(archive.search("hum").articles[0].id) == kept
        assert archive.forget(one.sha256) == 1
        assert archive.search("hum").hits == ()
        assert archive.check() == ()


def test_a_page_with_no_text_in_common_is_not_shown(archive: Archive) -> None:
    one = replace(page(77), url=None)
    assert archive.kept(one) is None
