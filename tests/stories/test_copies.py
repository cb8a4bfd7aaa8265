from __future__ import annotations

import time

import pytest
from tests.stories.articles import BRIEF, FERRY, article

from sayso.records import Article, Copy
from sayso.stories.copies import find_copies
from sayso.stories.own_words import own_words
from sayso.stories.shingles import shingled

LONG = article(*FERRY, url="https://a.example/1")
BRIEF_ARTICLE = article(*BRIEF, url="https://b.example/1")


def copies(*articles: Article, cites: tuple[str, str] | None = None) -> tuple[Copy, ...]:
    by_id = {one.id: one for one in articles}
    return find_copies(by_id, [shingled(one) for one in articles], lambda one, other: (one, other) == cites)


def test_without_date_and_citation_the_longer_is_the_original_undecided() -> None:
    (copy,) = copies(BRIEF_ARTICLE, LONG)
    assert (copy.copy, copy.original, copy.undecided) == (BRIEF_ARTICLE.id, LONG.id, True)


def test_a_citation_decides() -> None:
    (copy,) = copies(BRIEF_ARTICLE, LONG, cites=(LONG.id, BRIEF_ARTICLE.id))
    assert (copy.copy, copy.original, copy.undecided) == (LONG.id, BRIEF_ARTICLE.id, False)


def test_the_earlier_date_is_the_original_whoever_cites_whom() -> None:
    early = article(*BRIEF, url="https://b.example/1", published="2026-03-01")
    late = article(*FERRY, url="https://a.example/1", published="2026-03-02T00:10:00+00:00")
    (copy,) = copies(late, early, cites=(early.id, late.id))
    assert (copy.copy, copy.original) == (late.id, early.id)


@pytest.mark.parametrize("marks", ['""', "“”", "‘’", "«»", "''"])
def test_shared_quotations_only_are_no_copy(marks: str) -> None:
    quoted = f"{marks[0]}{FERRY[1].rstrip('.')} and {FERRY[2].rstrip('.')} and {FERRY[3].rstrip('.')},{marks[1]}"
    one = article(
        f"{quoted} the minister said in Port Selwyn on Monday, before the cabinet met.", url="https://a.example/2"
    )
    other = article(
        f"Asked by reporters, Ms Tarn replied: {quoted} and left through a side door.", url="https://b.example/2"
    )
    assert copies(one, other) == ()


def test_a_lightly_edited_rewrite_is_a_copy() -> None:
    edited = article(*(text.replace("before 1975", "in the seventies").replace("first", "earliest") for text in FERRY),
                     url="https://b.example/3")  # fmt: skip
    (copy,) = copies(LONG, edited)
    assert 0.7 < copy.containment < 1


def test_credit_lines_and_legal_footers_are_no_text_of_the_article() -> None:
    footer = "© 2026 Invented Press. All rights reserved. This material may not be published, broadcast or rewritten."
    one = article("Bees.", footer, "(Reporting by A. Moss; Editing by B. Fern)", url="https://a.example/4")
    assert [span.of(one.text) for span in own_words(one)] == ["Bees."]


def test_a_quotation_that_is_never_closed_harms_its_paragraph_only() -> None:
    one = article("He said: “We will see.", "The rest stands. It's the players' choice.", url="https://a.example/5")
    assert [span.of(one.text) for span in own_words(one)] == ["He said: ", "The rest stands. It's the players' choice."]


def test_many_reprints_hang_together() -> None:
    reprints = [article(*FERRY, f"Signed {number}.", url=f"https://{number}.example/") for number in range(70)]
    pairs = copies(*reprints)
    reached = {pair.copy for pair in pairs} | {pair.original for pair in pairs}
    assert reached == {one.id for one in reprints}


def test_articles_without_words_are_no_copies() -> None:
    assert copies(article("…", url="https://a.example/6"), article("!!", url="https://a.example/7")) == ()


def test_time_grows_with_the_text_only() -> None:
    spent = []
    for times in (500, 8000):
        one, other = (article("bees and bees and 'bees " * times, url=f"https://{name}.example/") for name in "ab")
        start = time.process_time()
        copies(one, other)
        spent.append(time.process_time() - start)
    # Sixteen times the text: linear time is 16 times as long, quadratic 256 times; a busy machine lies between.
    assert spent[1] < 64 * spent[0] + 0.05
