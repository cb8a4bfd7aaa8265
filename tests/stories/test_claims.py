"""The same statement in several articles, and what its variants leave out."""

from __future__ import annotations

from tests.stories.articles import article, said

from sayso.records import Origin
from sayso.stories import find_claims, trace_stories

FULL = "The pumps were replaced in March; we were never asked about the bilge, and nobody tested the alarms"
SHORT = "The pumps were replaced in March"
ONE = article(f"“{FULL},” Ada Tarn said.", url="https://a.example/", published="2026-03-01")
TWO = article(f"“{SHORT},” Ada Tarn said.", url="https://b.example/", published="2026-03-02")
TOLD = [(ONE, (said(ONE, "said", FULL, "Ada Tarn"),)), (TWO, (said(TWO, "said", SHORT, "Ada Tarn"),))]


def test_a_shortened_quotation_is_the_same_claim_and_says_what_was_cut() -> None:
    (claim,) = find_claims(TOLD)
    assert claim.speaker == "Ada Tarn"
    assert [variant.article for variant in claim.variants] == [ONE.id, TWO.id]
    assert claim.variants[0].cut == ()
    assert [cut.span.of(ONE.text) for cut in claim.variants[1].cut] == [
        "we were never asked about the bilge,",
        "and nobody tested the alarms",
    ]


def test_a_claim_comes_down_to_the_origins_of_its_articles() -> None:
    apart = (Origin(name="A", kind="article", articles=(ONE.id,)), Origin(name="B", kind="article", articles=(TWO.id,)))
    together = (Origin(name="A", kind="article", articles=(ONE.id, TWO.id)),)
    assert [find_claims(TOLD, (), origins)[0].at_most for origins in (apart, together)] == [2, 1]
    unknown = (Origin(name="unknown", kind="unknown", articles=(ONE.id, TWO.id)),)
    assert find_claims(TOLD, (), unknown)[0].at_most == 0


def test_a_story_has_its_claims() -> None:
    (story,) = trace_stories(TOLD)
    assert [claim.speaker for claim in story.claims] == ["Ada Tarn"]


def test_other_speakers_and_other_words_are_other_claims() -> None:
    other = article(f"“{SHORT},” Bo Lund said.", url="https://c.example/")
    assert find_claims([TOLD[0], (other, (said(other, "said", SHORT, "Bo Lund"),))]) == ()
    brief = article("“No comment,” Ada Tarn said.", url="https://d.example/")
    assert find_claims([TOLD[0], (brief, (said(brief, "said", "No comment", "Ada Tarn"),))]) == ()
