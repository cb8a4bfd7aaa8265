"""Every merge can be opened to its passages; what leads two reports together, and what does not."""

from __future__ import annotations

from dataclasses import replace

from tests.stories.articles import FERRY, REWRITE, article, said

from sayso.records import Article, Statement, Story
from sayso.stories import trace_stories

WORDS = "I counted nine rusty ferries and three of them were sinking in the dark"
TOLD = article(
    "Nine ferries are to go.", f"“{WORDS},” a deckhand told The Express Tribune.", url="https://www.dawn.com/1"
)
HELD = article("Ferries face the end.", f"“{WORDS},” a deckhand said.", url="https://blog.example/2")


def given(one: Article, through: tuple[str, ...], cue: str) -> Statement:
    return replace(said(one, cue, WORDS, None, through), mode="direct")


def only(*pairs: tuple[Article, tuple[Statement, ...]]) -> Story:
    (story,) = trace_stories(pairs)
    return story


def test_a_quotation_given_to_one_outlet_leads_there_whoever_prints_it() -> None:
    story = only((TOLD, (given(TOLD, ("The Express Tribune",), "told"),)), (HELD, (given(HELD, (), "said"),)))
    (origin,) = story.origins
    assert (origin.name, story.at_most) == ("The Express Tribune", 1)
    merge = next(one for one in origin.merges if one.kind == "quotation")
    texts = {TOLD.id: TOLD.text, HELD.id: HELD.text}
    assert (merge.article, merge.into) == (HELD.id, "The Express Tribune")
    assert [WORDS in passage.span.of(texts[passage.article]) for passage in merge.passages] == [True, True]


def test_a_quotation_leads_to_the_outlets_own_article_where_that_has_it_and_never_from_it() -> None:
    home = article(
        "Nine ferries must go.",
        f"“{WORDS},” a deckhand said.",
        url="https://tribune.com.pk/3",
        outlet="The Express Tribune",
    )
    told = (TOLD, (given(TOLD, ("The Express Tribune",), "told"),))
    story = only(told, (HELD, (given(HELD, (), "said"),)), (home, (given(home, (), "said"),)))
    (origin,) = story.origins
    merges = {(one.article, one.into) for one in origin.merges if one.kind == "quotation"}
    assert merges == {(HELD.id, home.id), (TOLD.id, home.id)}


def test_of_two_reports_of_a_private_persons_words_the_later_rests_on_the_earlier() -> None:
    one, other = (
        article(f"“{WORDS},” said a bystander.", url=f"https://{site}.example/", published=f"2026-03-0{day}")
        for site, day in (("a", 2), ("b", 1))
    )
    (origin,) = only((one, (given(one, (), "said"),)), (other, (given(other, (), "said"),))).origins
    assert [(merge.article, merge.into) for merge in origin.merges if merge.kind == "quotation"] == [(one.id, other.id)]


def test_what_was_said_to_everybody_leads_nowhere() -> None:
    one, other = (
        article(f"“{WORDS},” Ada Tarn of the authority said in a statement.", url=f"https://{site}.example/")
        for site in "ab"
    )
    story = only(
        (one, (replace(said(one, "said", WORDS, "Ada Tarn"), mode="direct"),)),
        (other, (replace(said(other, "said", WORDS, "Ada Tarn"), mode="direct"),)),
    )
    assert story.at_most == 2


def test_a_private_persons_words_are_of_one_interview() -> None:
    one = article(f"“{WORDS},” said one witness.", "The first ferry sank.", url="https://a.example/")
    other = article(f"“{WORDS},” said a bystander.", "A ferry went down.", url="https://b.example/")
    story = only((one, (given(one, (), "said"),)), (other, (given(other, (), "said"),)))
    assert story.at_most == 1


def test_an_agencys_text_is_one_with_the_agency_and_goes_on_to_what_it_cites() -> None:
    wire = article(
        "PORT SELWYN (Reuters) - Nine ferries are to be scrapped, The Express Tribune reported on Saturday.",
        *REWRITE[1:],
        url="https://a.example/",
    )
    origin = article(*FERRY, url="https://tribune.com.pk/ferries", published="2026-03-07")
    story = only((wire, ()), (origin, ()))
    assert [(one.name, set(one.articles)) for one in story.origins] == [("The Express Tribune", {wire.id, origin.id})]
    assert {merge.kind for merge in story.origins[0].merges} >= {"credit", "citation"}


def test_outlets_of_one_owner_count_once_and_stay_two_origins() -> None:
    one = article(*FERRY[:2], url="https://www.mirror.co.uk/1")
    other = article(FERRY[2], "Nine ferries of Port Selwyn failed inspections.", url="https://www.express.co.uk/2")
    story = only((one, ()), (other, ()))
    assert [origin.owner for origin in story.origins] == ["Reach", "Reach"]
    assert story.at_most == 1


def test_who_names_each_other_is_a_circle_and_says_so() -> None:
    one = article(*FERRY[:2], "The list was first reported by Dawn.", url="https://tribune.com.pk/1")
    other = article(*REWRITE, "The list was first reported by The Express Tribune.", url="https://dawn.com/2")
    (origin,) = only((one, ()), (other, ())).origins
    assert origin.circular


def test_every_merge_but_that_of_one_outlet_has_its_passage() -> None:
    tribune = article(*FERRY, url="https://tribune.com.pk/ferries", published="2026-03-07")
    dawn = article(*REWRITE, FERRY[1], url="https://www.dawn.com/ferries", published="2026-03-08")
    story = only((tribune, ()), (dawn, ()))
    merges = [merge for origin in story.origins for merge in origin.merges if merge.kind != "same outlet"]
    assert {merge.kind for merge in merges} == {"copy", "citation"}
    for merge in merges:
        assert [passage.article for passage in merge.passages] == [merge.article, merge.into]
