import time
import tracemalloc

import pytest

from sayso.article.html import read_html
from sayso.article.html.guard import MAX_ATTRIBUTES, MAX_TAGS, guard
from sayso.records import Article, Page, Reason, Rejected

STORY = "<p>" + "The council said on Monday that the wall would be built by June. " * 8 + "</p>"


def attributes(count, value=""):
    return "<p " + " ".join(f"a{n}{value}" for n in range(count)) + ">x</p>"


HOSTILE = {
    "200,000 attributes": attributes(200_000),
    "200,000 attributes with brackets in their values": attributes(200_000, '="<p>"'),
    "100,000 nested divs": STORY + "<div>" * 100_000 + "x",
    "100,000 nested divs behind a quotation mark": '<a =">' + "<div>" * 100_000 + "x",
    "200,000 paragraphs": "<p>The council said so again." * 200_000,
    "1,500 fonts before 1,500 paragraphs": "".join(f"<font size={n}>" for n in range(1500)) + "<p>x" * 1500,
    "10 MB JSON-LD": '<script type="application/ld+json">{"articleBody":"'
    + "word " * 2_000_000
    + '"}</script>'
    + STORY,
    "JSON-LD nested 100,000 deep": '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + STORY,
    "state nested 100,000 deep": '<script type="application/json">' + '{"a":' * 100_000 + "</script>",
    "100,000 nested blockquotes in lists": "<ul><li><blockquote>" * 30_000 + STORY,
    "1,000,000 line breaks": "x<br>" * 1_000_000,
    "100,000 links": '<a href="/x">x</a> ' * 100_000,
    "1,000,000 quotation marks": STORY + '"' * 1_000_000,
    "unclosed comments": "<!--" * 200_000 + STORY,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_answered_in_five_seconds(name):
    body = f"<html><body>{HOSTILE[name]}</body></html>".encode()
    start = time.process_time()
    found = read_html(Page(body=body, media_type="text/html", url="https://outlet.example/a"))
    assert time.process_time() - start < 5
    assert isinstance(found, Rejected) or (isinstance(found, Article) and found.text)


@pytest.mark.parametrize("name", [name for name in HOSTILE if "attributes" in name or "fonts" in name])
def test_what_would_hang_the_parser_is_rejected_by_name(name):
    found = read_html(Page(body=HOSTILE[name].encode(), media_type="text/html"))
    assert isinstance(found, Rejected)
    assert found.reason is Reason.HOSTILE
    assert found.detail


def test_a_long_page_is_cut_and_says_so():
    found = read_html(Page(body=HOSTILE["100,000 nested divs"].encode(), media_type="text/html"))
    assert isinstance(found, Article)
    assert found.truncated
    assert "would be built by June" in found.text


@pytest.mark.parametrize("count", [0, 1, MAX_TAGS - 1])
def test_a_page_within_the_limits_passes_unchanged(count):
    source = "<i>x</i>" * (count // 2)
    assert guard(source) == type(guard(""))(source)


def test_many_attributes_within_the_limit_pass():
    assert guard(attributes(MAX_ATTRIBUTES - 1)).hazard is None


def test_memory_stays_bounded():
    body = ("<p>The council said so again on Monday." * 100_000).encode()
    tracemalloc.start()
    read_html(Page(body=body, media_type="text/html"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 256 * 2**20
