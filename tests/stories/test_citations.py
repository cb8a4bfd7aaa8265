from __future__ import annotations

import time

import pytest
from tests.stories.articles import article, said

from sayso.records import Hyperlink, Span
from sayso.stories.citations import find_citations, link_citations
from sayso.stories.known import KnownOutlets
from sayso.text.outlets import OutletTable, outlet_table

FILLER = ["The council met on Monday.", "It sat for two hours.", "Rain fell.", "The mayor left early."]


def cited(
    sentence: str, *, head: bool = True, url: str = "https://blog.example/", **fields: object
) -> set[tuple[str, str]]:
    paragraphs = [sentence, *FILLER] if head else [*FILLER, sentence]
    found = find_citations(article(*paragraphs, url=url, **fields), ())
    return {(citation.outlet, citation.role) for citation in found}


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("The bridge is closed, The Express Tribune reported.", "The Express Tribune"),
        ("The bridge is closed, reported the Express Tribune.", "The Express Tribune"),
        ("The bridge is closed, according to a report in Pakistan's the Express Tribune.", "The Express Tribune"),
        ("CNN first reported that the bridge is closed.", "CNN"),
        ("The closure, first reported by The Washington Post, was no surprise.", "The Washington Post"),
        ("LIMA (Reuters) - The bridge is closed.", "Reuters"),
        ("Citing two officials, the Sun reported that the bridge is closed.", "The Sun"),
        ("The bridge is closed, the Lebanese newspaper As-Safir says.", "As-Safir"),
        ("The bridge is closed (via AppleInsider).", "AppleInsider"),
        ("The New York Times is reporting that the bridge is closed.", "The New York Times"),
        ("Source: The Daily Caller", "The Daily Caller"),
    ],
)
def test_an_outlet_at_the_head_is_where_the_story_is_from(sentence: str, outlet: str | None) -> None:
    assert cited(sentence) == ({(outlet, "story")} if outlet else set())


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("“It was loud,” Ms Moss told the BBC.", "BBC"),
        ("A spokesman confirmed to TIME that he had resigned.", "Time"),
        ("The Guardian reported last year that the bridge was weak.", "The Guardian"),
    ],
)
def test_what_came_through_an_outlet_further_down_is_one_statement(sentence: str, outlet: str) -> None:
    assert cited(sentence, head=False) == {(outlet, "statement")}


@pytest.mark.parametrize(
    "sentence",
    [
        "He said so in an interview with CNN last night.",
        "A CNN poll had the mayor at nine percent.",
        "She appeared on Fox News.",
    ],
)
def test_an_interview_or_poll_is_a_venue(sentence: str) -> None:
    assert {role for _, role in cited(sentence)} == {"venue"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Files came back with Time Machine, users said.",
        "Local reports say that the bridge is closed.",
        "The Apple Watch Edition is sold out.",
        "Local media reported that the bridge is closed.",
        "Lebanon reported three cases.",
        "An Observatory near the bridge reported snow.",
        "CNN has a new building on the river.",
    ],
)
def test_what_is_no_citation(sentence: str) -> None:
    assert cited(sentence) == set()


def test_the_articles_own_outlet_is_no_citation() -> None:
    assert cited("The bridge is closed, the BBC reported.", url="https://www.bbc.co.uk/1") == set()


def test_a_short_name_is_the_outlet_named_before() -> None:
    found = find_citations(
        article("The Ottawa Citizen and The Washington Post reported it.", *FILLER, "The Post reported more.",
                url="https://blog.example/"), ())  # fmt: skip
    post = next(citation for citation in found if citation.outlet == "The Washington Post")
    assert len(post.spans) == 2


def test_the_wire_of_the_article_is_cited() -> None:
    assert cited("The bridge is closed.", wire="AFP") == {("Agence France-Presse", "story")}


def test_a_link_to_the_outlet_is_a_cue() -> None:
    plain = article(*FILLER, "More on this at Mashable today.", url="https://blog.example/")
    start = plain.text.index("Mashable")
    link = Hyperlink(span=Span(start, start + 8), url="https://mashable.com/story")
    linked = article(*FILLER, "More on this at Mashable today.", url="https://blog.example/", links=(link,))
    assert find_citations(plain, ()) == ()
    assert [citation.outlet for citation in find_citations(linked, ())] == ["Mashable"]


def test_a_link_in_words_that_cite_is_a_citation_without_the_name() -> None:
    text = "The bridge is closed, it was first reported on Monday."
    start = text.index("first reported")
    link = Hyperlink(span=Span(start, start + 14), url="https://www.cnn.com/bridge")
    linked = article(text, *FILLER, url="https://blog.example/", links=(link,))
    assert [(c.outlet, c.role) for c in find_citations(linked, ())] == [("CNN", "story")]
    own = article(text, *FILLER, url="https://edition.cnn.com/", links=(link,))
    assert find_citations(own, ()) == ()


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("The bridge is closed, according to the Lebanese newspaper Al-Jisr.", "Al-Jisr"),
        ("The bridge is closed, KQZX-TV reported.", "KQZX"),
        ("The bridge is closed, a clerk told the Port Selwyn Gazette.", "Port Selwyn Gazette"),
        ("The site bridgewatch.org reported that the bridge is closed.", "bridgewatch.org"),
        ("Bridge Watchers reports that the bridge is closed.", "Bridge Watchers"),
        ("Bridge Weekly, a magazine for engineers, reported that it is closed.", "Bridge Weekly"),
        ("“The bridge is closed,” he said, according to BridgeInsider.", "BridgeInsider"),
    ],
)
def test_an_outlet_that_nobody_has_listed_is_known_by_its_shape_or_what_is_said_of_it(
    sentence: str, outlet: str
) -> None:
    one = article(sentence, *FILLER, url="https://blog.example/")
    assert {c.outlet for c in find_citations(one, (), KnownOutlets.of([one]))} == {outlet}


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge was filmed for YouTube, he told Facebook.",
        "WikiLeaks said the bridge is closed.",
        "The Transport Security Administration (TSA) closed the bridge.",
        "Paul Ando reports that the bridge is closed.",
        "South Korean TV is watched in the north.",
        "People told my mother that the bridge is closed.",
    ],
)
def test_what_is_shaped_like_an_outlet_and_is_none(sentence: str) -> None:
    one = article(sentence, *FILLER, url="https://blog.example/")
    assert find_citations(one, (), KnownOutlets.of([one])) == ()


def test_a_surname_is_no_outlet() -> None:
    one = article("Kim Jang leads the council. Jang told reporters it is closed.", *FILLER, url="https://blog.example/")
    assert find_citations(one, ()) == ()


def test_a_hoax_is_disputed_and_not_where_the_story_is_from() -> None:
    found = find_citations(
        article(
            "A story that the bridge is made of cheese is fake.",
            "It was posted by The Daily Currant, a satirical site. The Daily Currant reported a smell.",
            *FILLER,
            url="https://blog.example/",
        ),
        (),
    )
    assert {(one.outlet, one.role, one.disputed) for one in found} == {("The Daily Currant", "statement", True)}


def test_who_is_relied_on_for_that_is_not_disputed() -> None:
    found = find_citations(
        article("The story is false, according to The Guardian.", *FILLER, url="https://blog.example/"), ()
    )
    assert [(one.outlet, one.role, one.disputed) for one in found] == [("The Guardian", "story", False)]


@pytest.mark.parametrize("text", ["LIMA (Reuters) - The bridge is closed.", "By: Reuters", "Reuters"])
def test_an_agencys_own_text_is_credited(text: str) -> None:
    (found,) = find_citations(article(text, *FILLER, url="https://blog.example/"), ())
    assert (found.outlet, found.role, found.credited) == ("Reuters", "story", True)


def test_rows_of_the_user_are_outlets_too() -> None:
    table = OutletTable(["Selwyn Bote\tDer Bote\tbote.example\tDE\tde\tnewspaper\tBote Group\t"], outlet_table())
    one = article("The bridge is closed, the Selwyn Bote reported.", *FILLER, url="https://blog.example/")
    assert [c.outlet for c in find_citations(one, (), KnownOutlets.of([one], table))] == ["Selwyn Bote"]
    assert KnownOutlets.of([], table).own(article("x", url="https://www.bote.example/1")).owner == "Bote Group"


def test_a_statement_that_came_through_an_outlet_names_it() -> None:
    one = article(*FILLER, "“It was loud,” Ms Moss told the BBC.", url="https://blog.example/")
    statement = said(one, "told", "It was loud", "Ms Moss", ("BBC",))
    quiet = said(one, "met", "It sat for two hours", "the council")
    (citation, *others) = find_citations(one, (statement, quiet, quiet))
    assert (citation.outlet, citation.role, citation.statement) == ("BBC", "statement", statement.id)
    assert others == []


def test_the_cited_article_is_the_earliest_of_the_outlet_but_none_that_is_later() -> None:
    citing = article("The bridge is closed, the BBC reported.", url="https://blog.example/", published="2026-03-05")
    early = article("Bridge shut.", url="https://bbc.co.uk/1", published="2026-03-04")
    later = article("Bridge still shut.", url="https://bbc.co.uk/2", published="2026-03-06")
    found = find_citations(citing, ())
    owns = {a.id: outlet for a in (early, later) if (outlet := KnownOutlets().own(a))}
    assert [c.cited for c in link_citations(found, {a.id: a for a in (citing, later)}, owns)] == [None]
    assert [c.cited for c in link_citations(found, {a.id: a for a in (citing, later, early)}, owns)] == [early.id]


def test_a_namesake_of_the_same_house_is_meant() -> None:
    first, last = "The bridge is closed, the Express Tribune reported.", "“It shook,” a source told the Daily Express."
    found = find_citations(article(first, *FILLER, last, url="https://blog.example/"), ())
    assert [citation.outlet for citation in found] == ["The Express Tribune", "Daily Express (Pakistan)"]


def test_time_grows_with_the_text_only() -> None:
    spent = []
    for times in (400, 800):
        text = 'The Post said "a-a-a according to the the the ' * times
        start = time.process_time()
        find_citations(article(text, url="https://blog.example/"), ())
        spent.append(time.process_time() - start)
    assert spent[1] < 3 * spent[0] + 0.05


def test_a_site_called_like_an_outlet_is_another() -> None:
    text = "The hoax came from a site called MSNBC.website. MSNBC.website reported on Monday that he had died."
    assert {outlet for outlet, _ in cited(text)} == {"MSNBC.website"}
