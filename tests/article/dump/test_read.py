import re
import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article.dump import read_dump
from sayso.records import Article, Page, Reason, Rejected

HEADLINE = "Ferry Service To The Outer Isles Will Resume In May"
STANDFIRST = "The harbour board of Nordhamn says that boats to the outer isles will sail again once the pier is mended."
BODY = [
    "The ferry to the outer isles of Nordhamn will sail again in May, the harbour board said, the Courier reported.",
    "“We know how hard the winter has been without a boat,” the board’s chair, Alma Brandvik, told the newspaper.",
    "According to two people who know the plans, the repair has cost twice as much as the town of Nordhamn expected.",
    "The shipyard, which mended the pier after the storm of last autumn, did not answer questions on Wednesday.",
    "Islanders said they would believe it when they saw the ferry come in, and many still plan to leave the isles.",
]


def dump(*lines, between="\n\n"):
    return Page(body=between.join(lines).encode(), media_type="text/plain", name="dump")


def furnished(between):
    top = ["Skip to main content", "Latest news", "Sport", "Thumbnail"]
    share = ["Share this post", "Privacy policy", "© 2026 Nordhamn Post. All rights reserved."]
    return dump(*top, HEADLINE, *BODY, HEADLINE, STANDFIRST, "Thumbnail", *BODY, *share, between=between)


@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n", "\n \n\n"])
def test_a_page_that_holds_its_body_twice(between):
    article = read_dump(furnished(between))
    assert article.headline == HEADLINE
    assert article.standfirst == STANDFIRST
    assert article.paragraphs == tuple(BODY)
    assert {dropped.text for dropped in article.dropped if dropped.reason == "repeat"} == {HEADLINE, *BODY}
    assert all(dropped.kept.of(article.text) == dropped.text for dropped in article.dropped if dropped.kept)
    assert (article.language, article.direction) == ("en", "ltr")


def test_where_dropped_lines_stand():
    article = read_dump(dump("Sport", HEADLINE, *BODY, "Share this post", between="\n"))
    assert [(dropped.text, dropped.where) for dropped in article.dropped] == [
        ("Sport", "line 1"),
        ("Share this post", "line 8"),
    ]


def test_clean_text_keeps_all_its_paragraphs():
    article = read_dump(dump(*BODY))
    assert article.paragraphs == tuple(BODY)
    assert article.dropped == ()


def test_byline_and_date_are_told_with_their_lines():
    article = read_dump(
        dump("News", HEADLINE, "By Ida Holm and Per van Dyk", "4 March 2026 14:05 GMT", *BODY, between="\n")
    )
    assert article.authors == ("Ida Holm", "Per van Dyk")
    assert article.published == "2026-03-04T14:05:00+00:00"
    assert [(one.field, one.where) for one in article.evidence] == [
        ("authors", "line 3"), ("authors", "line 3"), ("published", "line 4"),
    ]  # fmt: skip


def test_headline_in_the_title_with_the_outlet():
    article = read_dump(dump(f"{HEADLINE} | Nordhamn Post", "Menu", HEADLINE, *BODY, between="\n"))
    assert (article.headline, article.outlet) == (HEADLINE, "Nordhamn Post")


def test_sentences_cut_by_links_are_whole_again():
    pieces = [
        "Menu",
        HEADLINE,
        *BODY,
        "The board’s own report",
        ", published in",
        "January",
        ", spoke of a",
        "new pier",
        ".",
    ]
    article = read_dump(dump(*pieces, between="\n"))
    assert article.paragraphs[-1] == "The board’s own report, published in January, spoke of a new pier."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\n \n\t", Reason.EMPTY),
        ("Home\nNews\nSport\nLog in\nPrivacy policy\n" * 3, Reason.NO_ARTICLE),
        ("Nordhamn Post\nPlease enable JavaScript to use this site.\nHome", Reason.LOGIN_WALL),
        ("The ferry is back\nSubscribe to continue reading\nAlready a subscriber? Sign in\nHome", Reason.LOGIN_WALL),
        ("\x01\x02\ufffd\x05" * 50, Reason.BINARY),
    ],
)
def test_rejected(text, reason):
    rejected = read_dump(Page(body=text.encode(), media_type="text/plain", name="x"))
    assert (rejected.name, rejected.reason) == ("x", reason)
    assert rejected.detail


def test_a_clean_text_on_one_line_is_an_article():
    article = read_dump(dump(" ".join(BODY)))
    assert article.paragraphs == (" ".join(BODY),)


def test_a_text_wrapped_by_hand_has_whole_paragraphs():
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in BODY)
    assert read_dump(dump(wrapped)).paragraphs == tuple(BODY)


def test_furniture_between_paragraphs_is_left_out():
    lines = ["Home", HEADLINE, *(line for paragraph in BODY for line in (paragraph, "Advertisement"))]
    article = read_dump(dump(*lines, between="\n"))
    assert article.paragraphs == tuple(BODY)


def test_a_lone_name_before_the_body_is_the_author():
    article = read_dump(dump("News", HEADLINE, "Emma Lindqvist", "Share", *BODY, between="\n"))
    assert article.authors == ("Emma Lindqvist",)


def test_a_person_that_the_text_speaks_of_is_no_author():
    article = read_dump(dump("News", HEADLINE, "Alma Brandvik", "Share", *BODY, between="\n"))
    assert article.authors == ()


@pytest.mark.parametrize(
    "text",
    ["Home\n" * 400_000, (BODY[0] + "\n") * 20_000, (BODY[0] + " ") * 20_000, "A | " * 500_000, '"' * 2_000_000],
    ids=["crumbs", "paragraphs", "one line", "title", "quotation marks"],
)
def test_two_megabytes_take_seconds_at_most(text):
    start = time.process_time()
    read_dump(Page(body=text.encode(), media_type="text/plain"))
    assert time.process_time() - start < 5


def test_what_is_beyond_the_lines_read_is_told():
    article = read_dump(dump(*BODY, *["Home"] * 50_000, between="\n"))
    assert article.truncated
    assert article.dropped[-1].where == "line 20001 and on"


LINES = st.lists(
    st.one_of(
        st.sampled_from([HEADLINE, STANDFIRST, *BODY, "Thumbnail", "", "Share this post", ".", ", he", "By Ida Holm"]),
        st.text(max_size=60),
    ),
    max_size=25,
)


def words(text):
    return sorted(re.findall(r"\w", text))


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_every_character_is_in_the_article_or_dropped(lines):
    text = "\n".join(lines).encode("utf-8", "replace").decode()
    result = read_dump(Page(body=text.encode(), media_type="text/plain"))
    assert isinstance(result, (Article, Rejected))
    if isinstance(result, Article):
        assert result.paragraphs
        assert words(result.text + "".join(dropped.text for dropped in result.dropped)) == words(text)
