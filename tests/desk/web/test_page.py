import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from sayso.desk.web import render_reading
from sayso.records import Block, ChainLink, Hyperlink, Image, Reading, Source, Sourcing, Span, Statement

Make = Callable[..., Reading]

XSS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "javascript:alert(1)",
    "<!--<script>alert(1)//-->",
    "]]><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
    "<a href=javascript:alert(1)>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x00<scr\x00ipt>alert(1)</script>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "\u2028<script>\u2029",
)
BAD_URLS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    "https:\\\\evil.example",
    "blob:https://a.example/1",
    "file:///etc/passwd",
)
OWN_SCRIPTS = 2
"""The JSON-LD and the share button's."""


def hostile(make_reading: Make, words: str, url: str) -> Reading:
    """Give a reading with `words` in every field that holds words, and `url` in every field that holds a URL."""
    reading = make_reading(
        *((kind, words) for kind in ("headline", "standfirst", "heading", "list item", "quote", "table", "post")),
        name=words,
        url=url,
        canonical_url=url,
        outlet=words,
        authors=(words, words),
        published=words,
        modified=words[:2],
        language=words,
        section=words,
        wire=words,
        corrections=(words,),
        keywords=(words,),
        images=(Image(url=url, alt=words, caption=words, credit=words),),
    )
    span = reading.article.blocks[0].span
    blocks = tuple(
        Block(kind=block.kind, span=block.span, author=words, time=words, url=url) for block in reading.article.blocks
    )
    article = replace(reading.article, blocks=blocks, links=(Hyperlink(span=span, url=url),))
    statement = Statement(
        id=words,
        content=(Span(span.start, span.start + 3), Span(span.start + 4, span.end)),
        cue=(span,),
        source=Source(spans=(span,), name=words, role=words, anonymous=True),
        chain=(ChainLink(name=words), ChainLink(name=words, anonymous=True)),
        mode="direct",
    )
    sourcing = Sourcing(statements=1, named=(words,), unnamed=(words,), outlets=(words,), through=1)
    return replace(reading, article=article, statements=(statement, statement), sourcing=sourcing)


@pytest.mark.parametrize("words", XSS)
@pytest.mark.parametrize("url", ["https://a.example/", *BAD_URLS[:2]])
def test_nothing_from_a_page_runs(make_reading: Make, words: str, url: str) -> None:
    tree = LexborHTMLParser(render_reading(hostile(make_reading, words, url)))
    assert len(tree.css("script")) == OWN_SCRIPTS
    assert len(tree.css("style")) == 1
    assert not tree.css("img, svg, iframe, object, embed, base, form, input, math, video, audio, template, noscript")
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            assert not name.startswith("on"), (name, value)
            assert name not in ("style", "src", "srcset", "action", "formaction", "background", "autofocus")


@pytest.mark.parametrize("url", BAD_URLS)
def test_no_such_address_is_linked(make_reading: Make, url: str) -> None:
    tree = LexborHTMLParser(render_reading(hostile(make_reading, "words", url)))
    for node in tree.css("[href], [data-url]"):
        target = node.attributes.get("href") or node.attributes.get("data-url") or ""
        assert re.match(r"#|mailto:\?subject=words&body=$", target), target
    assert url not in json.dumps(json.loads(tree.css("script")[0].text()))


@pytest.mark.parametrize("words", XSS)
def test_what_was_said_is_shown_as_it_stands(make_reading: Make, words: str) -> None:
    tree = LexborHTMLParser(render_reading(make_reading(("headline", words), ("paragraph", words))))
    shown = " ".join(tree.css_first("article .paragraph .text p").text().split())
    assert shown == " ".join(words.replace("\x00", "␀").split())


def test_the_policy_allows_what_is_in_the_page_and_nothing_else(reading: Reading) -> None:
    tree = LexborHTMLParser(render_reading(reading))
    policy = tree.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"] or ""
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("default-src") == rules.pop("base-uri") == rules.pop("form-action") == "'none'"
    assert rules == {
        "style-src": hash_of(tree.css_first("style").text()),
        "script-src": hash_of(tree.css("script")[1].text()),
    }


def hash_of(text: str) -> str:
    """Give the source expression that allows this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_page_asks_nothing_of_the_network(reading: Reading) -> None:
    page = render_reading(reading)
    tree = LexborHTMLParser(page)
    assert not tree.css("[src], [srcset], link[rel=stylesheet], link[rel=preload], link[rel=icon]")
    assert "url(" not in tree.css_first("style").text()
    assert "@import" not in tree.css_first("style").text()


def test_every_statement_is_marked_explained_and_linked_both_ways(reading: Reading) -> None:
    tree = LexborHTMLParser(render_reading(reading))
    for number in range(1, len(reading.statements) + 1):
        assert tree.css_first(f"mark#s{number}")
        assert tree.css_first(f".notes li#n{number} a[href='#s{number}']")
        assert tree.css_first(f"a.n[href='#n{number}']").text() == str(number)
    note = tree.css_first("#n4")
    assert note.text(separator=" ").split()[:3] == ["4", "Port", "Gazette"]
    assert "unnamed" in note.text()
    assert "“told the newspaper”" in note.text()
    assert tree.css_first("#s4").attributes["class"] == "unnamed d0"
    assert tree.css_first("#s7").attributes["class"] == "unnamed d1"


def test_every_link_inside_the_page_leads_somewhere(reading: Reading) -> None:
    tree = LexborHTMLParser(render_reading(reading))
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    inside = [node.attributes["href"] or "" for node in tree.css("a[href^='#']")]
    assert {href[1:] for href in inside} <= set(ids)


def test_a_reader_with_a_keyboard_or_a_screen_reader_finds_the_way(reading: Reading) -> None:
    tree = LexborHTMLParser(render_reading(reading))
    first = tree.css("a, button, [tabindex]")[0]
    assert (first.attributes["href"], first.text()) == ("#main", "Skip to the article")
    assert tree.css_first("main#main[tabindex='-1']")
    assert len(tree.css("h1")) == len(tree.css("main")) == 1
    for part in tree.css("section"):
        assert part.attributes.get("aria-label") or part.attributes.get("aria-labelledby")
    assert tree.css_first("html").attributes["lang"] == "en"


def test_an_article_without_headline_has_a_heading_all_the_same(make_reading: Make) -> None:
    tree = LexborHTMLParser(render_reading(make_reading(("paragraph", "The fans were weak."))))
    assert [node.text() for node in tree.css("h1")] == ["The fans were weak."]
    assert tree.css_first("title").text() == "The fans were weak."


@pytest.mark.parametrize(
    ("language", "direction", "expected"),
    [("ur", None, "rtl"), ("ar", "rtl", "rtl"), ("en", None, "ltr"), (None, None, "ltr")],
)
def test_direction_is_the_articles(make_reading: Make, language: str, direction: str, expected: str) -> None:
    reading = make_reading(("headline", "نفق"), language=language, direction=direction)
    article = LexborHTMLParser(render_reading(reading)).css_first("article")
    assert article.attributes["dir"] == expected
    assert article.attributes.get("lang") == language


def test_list_items_that_follow_each_other_are_one_list(make_reading: Make) -> None:
    reading = make_reading(("list item", "a"), ("list item", "b"), ("paragraph", "p"), ("list item", "c"))
    lists = LexborHTMLParser(render_reading(reading)).css(".text > ul")
    assert [[item.text() for item in found.css("li")] for found in lists] == [["a", "b"], ["c"]]


def test_json_ld_carries_article_and_quotations(reading: Reading) -> None:
    graph = json.loads(LexborHTMLParser(render_reading(reading)).css_first("script").text())["@graph"]
    article, quotation = graph
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == reading.article.headline
    assert article["url"] == "https://lindholm.example/tunnel"
    assert quotation["@type"] == "Quotation"
    assert quotation["creator"]["name"] == "Ada Kern"
    assert quotation["isPartOf"]["@id"] == article["@id"]


def test_the_same_reading_gives_the_same_page(reading: Reading) -> None:
    assert render_reading(reading) == render_reading(reading)


def test_a_role_is_said_once_while_the_same_source_goes_on(make_reading: Make) -> None:
    reading = make_reading(("paragraph", "Kern said a and b, then c."))
    source = Source(spans=(Span(0, 4),), name="Kern", role="Minister")
    chain = (ChainLink(name="Kern"),)
    statements = tuple(
        Statement(id=str(at), content=(Span(at, at + 1),), source=source, chain=chain, mode="indirect")
        for at in (10, 16, 24)
    )
    notes = LexborHTMLParser(render_reading(replace(reading, statements=statements))).css(".notes li")
    assert ["Minister" in note.text() for note in notes] == [True, False, False]
