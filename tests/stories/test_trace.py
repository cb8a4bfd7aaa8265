from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.articles import BRIEF, FERRY, REWRITE, article, said

from sayso.records import Article
from sayso.stories import trace_stories

TRIBUNE = article(*FERRY, url="https://tribune.com.pk/ferries", published="2026-03-07T06:00:00+00:00")
DAWN = article(*REWRITE, url="https://www.dawn.com/ferries", published="2026-03-07T15:00:00+00:00")
GEO = article(*REWRITE[1:], FERRY[0], url="https://www.geo.tv/ferries", published="2026-03-08")
HARVEST = article(
    "Olive growers around Lindos expect the poorest harvest in forty years after a spring without rain.",
    "Wells have run dry on most of the southern slopes, said the growers' union, and mills will open three weeks late.",
    url="https://www.ekathimerini.com/olives",
    published="2026-03-07",
)


def test_a_second_hand_story_in_three_outlets_has_one_origin() -> None:
    (story,) = trace_stories([(one, ()) for one in (GEO, DAWN, TRIBUNE)])
    assert story.articles == (TRIBUNE.id, DAWN.id, GEO.id)
    assert story.at_most == 1
    (origin,) = story.origins
    assert (origin.name, origin.kind, set(origin.articles)) == ("The Express Tribune", "article", set(story.articles))
    assert any((merge.article, merge.into) == (DAWN.id, TRIBUNE.id) for merge in origin.merges)


def test_an_outlet_that_is_not_there_is_an_origin_by_name() -> None:
    (story,) = trace_stories([(DAWN, ())])
    assert [(origin.name, origin.kind) for origin in story.origins] == [("The Express Tribune", "outlet")]
    assert {citation.cited for citation in story.citations} == {None}


def test_other_events_are_other_stories() -> None:
    stories = trace_stories([(one, ()) for one in (HARVEST, TRIBUNE, DAWN)])
    assert sorted(len(story.articles) for story in stories) == [1, 2]


def test_a_brief_inside_a_long_report_is_a_copy_with_its_passages() -> None:
    brief = article(*BRIEF, url="https://www.geo.tv/brief", published="2026-03-09")
    (story,) = trace_stories([(brief, ()), (TRIBUNE, ())])
    (copy,) = story.copies
    assert (copy.copy, copy.original, copy.undecided) == (brief.id, TRIBUNE.id, False)
    assert copy.containment == 1.0
    assert [[passage.span.of(text.text).casefold() for passage, text in zip(pair, (brief, TRIBUNE), strict=True)]
            for pair in copy.passages] == [[part.rstrip(".").casefold()] * 2 for part in BRIEF]  # fmt: skip
    assert story.at_most == 1


def test_media_without_a_name_are_an_unknown_origin() -> None:
    hearsay = article(
        "Nine ferries in Port Selwyn are to be scrapped, local media reported on Sunday.",
        "The boats failed inspections of their bilge pumps, the reports said, and crews were told of it on Thursday.",
        url="https://blog.example/ferries",
    )
    (story,) = trace_stories([(hearsay, ())])
    assert [origin.kind for origin in story.origins] == ["unknown"]
    assert story.at_most == 0


def test_the_sources_of_an_origin_are_those_that_it_gives_itself() -> None:
    engineers = said(TRIBUNE, "according to", FERRY[0].split(", according")[0], None)
    relayed = said(DAWN, "reported", "Nine ferries in Port Selwyn face the scrapyard", None, ("The Express Tribune",))
    (story,) = trace_stories([(TRIBUNE, (engineers,)), (DAWN, (relayed,))])
    assert story.origins[0].sources == ("sources (unnamed)",)


def test_articles_that_cite_each_other_come_down_to_the_earlier() -> None:
    one = article(
        *FERRY[:2], "The list was first reported by Dawn.", url="https://tribune.com.pk/1", published="2026-03-07"
    )
    other = article(
        *REWRITE,
        "The list was first reported by The Express Tribune.",
        url="https://dawn.com/2",
        published="2026-03-07",
    )
    (story,) = trace_stories([(other, ()), (one, ())])
    assert story.at_most == 1
    assert set(story.origins[0].articles) == {one.id, other.id}


WORDS = [
    "ferry",
    "harbour",
    "list",
    "pumps",
    "olive",
    "harvest",
    "Dawn reported",
    "according to CNN",
    "(Reuters)",
    "rain",
]
SITES = ["https://dawn.com/", "https://cnn.com/", "https://blog.example/", "https://www.reuters.com/"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(" ".join), min_size=1, max_size=4)
ARTICLES = st.builds(
    lambda parts, site, day: article(
        *parts, url=site + str(hash(tuple(parts)) % 3), published=day and f"2026-03-{day:02}"
    ),
    TEXTS,
    st.sampled_from(SITES),
    st.none() | st.integers(1, 9),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ARTICLES, max_size=8), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_origins_partition_the_articles(
    articles: list[Article], chance: random.Random
) -> None:
    distinct = {one.id: one for one in articles}
    stories = trace_stories([(one, ()) for one in distinct.values()])
    shuffled = list(distinct.values())
    chance.shuffle(shuffled)
    assert trace_stories([(one, ()) for one in shuffled]) == stories
    assert sorted(id_ for story in stories for id_ in story.articles) == sorted(distinct)
    for story in stories:
        assert sorted(id_ for origin in story.origins for id_ in origin.articles) == sorted(story.articles)
        assert story.at_most <= len(story.articles)


def test_nothing_gives_nothing() -> None:
    assert trace_stories([]) == ()


def test_outlets_that_the_table_has_not_are_known_by_their_articles() -> None:
    origin = article(*FERRY, url="https://post.example/1", published="2026-03-07", outlet="Kilbrannan Post")
    rewrite = article(
        "Nine ferries in Port Selwyn face the scrapyard, the Kilbrannan Post reported on Saturday.",
        "Two engineers told the Post that crews were warned behind closed doors about losing their jobs.",
        url="https://ledger.example/1",
        published="2026-03-08",
        outlet="Dublin Ledger",
    )
    (story,) = trace_stories([(rewrite, ()), (origin, ())])
    assert [(citation.outlet, citation.cited) for citation in story.citations] == [("Kilbrannan Post", origin.id)]
    assert [(found.name, found.articles) for found in story.origins] == [("Kilbrannan Post", (origin.id, rewrite.id))]


def test_who_confirms_it_on_the_record_is_an_origin_of_its_own() -> None:
    confirmed = article(
        "The harbour authority will scrap nine ferries in Port Selwyn, as first reported by The Express Tribune.",
        "“The boats failed inspections of their bilge pumps and will go before the summer season,” Ada Tarn of the "
        "authority said.",
        url="https://www.dawn.com/confirmed",
        published="2026-03-09",
    )
    tarn = said(confirmed, "said", "The boats failed inspections of their bilge pumps", "Ada Tarn")
    (story,) = trace_stories([(confirmed, (tarn,)), (TRIBUNE, ())])
    assert story.at_most == 2
    (story,) = trace_stories([(confirmed, (tarn,)), (TRIBUNE, (said(TRIBUNE, "told", FERRY[1], "Ada Tarn"),))])
    assert story.at_most == 1
