import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article.html import read_html
from sayso.records import Article, Page, Reason, Rejected


def texts(article, kind):
    return [block.span.of(article.text) for block in article.blocks if block.kind == kind]


def drops(article, reason):
    return [dropped.text for dropped in article.dropped if dropped.reason == reason]


class TestCouncil:
    """A page with everything around its article that pages have."""

    def test_headline_standfirst_and_structure(self, read):
        article = read("council")
        assert article.headline == "Council delays flood wall again as costs double"
        assert article.standfirst.startswith("The barrier was promised after the 2019 floods")
        assert texts(article, "heading") == ["What residents say", "How the cost rose"]
        assert {block.level for block in article.blocks if block.kind == "heading"} == {2}
        assert len(texts(article, "list item")) == 3
        assert texts(article, "quote")[0].startswith("I have had three councils")

    def test_inline_tags_glue_no_words_and_part_none(self, read):
        assert "Harrow Vale's floodwall will not be finished before 2028" in read("council").text

    def test_a_table_is_one_block_with_a_line_a_row(self, read):
        assert texts(read("council"), "table") == ["Year | Estimate\n2021 | £3.2m\n2023 | £4.1m\n2026 | £8.6m"]

    def test_furniture_is_out_and_on_record(self, read):
        article = read("council")
        for foreign in ("Accept all", "Sign up to our free", "Old bridge to close", "nobody believes", "All rights"):
            assert foreign not in article.text
        assert any("Old bridge to close" in text for text in drops(article, "furniture"))
        assert any("nobody believes" in text for text in drops(article, "comment"))

    def test_captions_go_with_their_picture(self, read):
        article = read("council")
        assert "Sandbags line" not in article.text
        assert any("Sandbags line" in text for text in drops(article, "caption"))
        image = next(image for image in article.images if image.caption)
        assert (image.url, image.alt) == ("https://outlet.example/img/wall-800.jpg", "Sandbags along the river")
        assert (image.caption, image.credit) == ("Sandbags line Weir Street in January.", "Ilse Brandt")
        assert (image.width, image.height) == (800, 450)

    def test_fields_and_where_they_were_read(self, read):
        article = read("council")
        assert article.authors == ("Maren Oduya", "Tomasz Reid")
        assert article.published == "2026-02-11T06:30:00+00:00"
        assert article.modified == "2026-02-11T14:05:00+00:00"
        assert article.outlet == "Harrow Vale Courier"
        assert article.canonical_url == "https://courier.example/news/flood-wall-delayed"
        assert (article.language, article.direction) == ("en-GB", "ltr")
        assert article.section == "Local news"
        assert article.keywords == ("floods", "Harrow Vale", "council")
        assert not article.paywalled
        told = {fact.field: (fact.origin, fact.where) for fact in article.evidence}
        assert told["headline"] == ("DOM", "h1")
        assert told["published"] == ("JSON-LD", "JSON-LD datePublished")

    def test_links_lead_from_their_words(self, read):
        article = read("council")
        assert [(link.span.of(article.text), link.url) for link in article.links] == [
            ("review published in 2021", "https://outlet.example/reports/2021-review.pdf")
        ]

    def test_a_correction_is_a_field_and_stays_in_the_text(self, read):
        article = read("council")
        assert len(article.corrections) == 1
        assert article.corrections[0] in article.text


def test_br_br_parts_paragraphs(read):
    article = read("breaks")
    assert len(article.paragraphs) == 4
    assert "Altreifen" in article.text
    assert article.paragraphs[2].startswith("„Wir haben die Anwohner gebeten")
    assert (article.authors, article.wire) == (("Katrin Söllner",), "dpa")
    assert article.published == "2026-01-09T18:22:00+01:00"


def test_a_paywall_stub_is_flagged(read):
    article = read("paywall")
    assert article.paywalled
    assert "Keep reading" not in article.text
    assert article.published == "2026-03-02"


def test_a_live_blog_has_its_entries_in_order_with_time(read):
    article = read("live")
    assert article.live
    timed = {block.time for block in article.body}
    assert timed >= {"2026-01-20T11:42:00+01:00", "2026-01-20T10:05:00+01:00", "2026-01-20T07:15:00+01:00"}
    assert article.text.index("Northshore Ferries") < article.text.index("About 3,400 homes")


def test_a_right_to_left_page(read):
    article = read("arabic")
    assert (article.language, article.direction) == ("ar", "rtl")
    assert len(article.paragraphs) == 3
    assert article.headline == "افتتاح جسر جديد فوق النهر بعد خمس سنوات من العمل"


def test_a_body_that_only_a_script_carries(read):
    article = read("next")
    assert article.headline == "Bees return to the old quarry"
    assert texts(article, "heading") == ["A nest in every crack"]
    assert len(texts(article, "paragraph")) == 3
    assert [link.url for link in article.links] == ["https://outlet.example/people/ines"]
    assert (article.authors, article.published) == (("Hugo Stamm",), "2026-05-06T08:00:00+00:00")
    told = {fact.field for fact in article.evidence if fact.where == "state in a script"}
    assert told == {"body", "authors", "published"}


def test_a_body_that_stands_twice_is_folded(read):
    article = read("twice")
    assert len(article.paragraphs) == 3
    repeats = [dropped for dropped in article.dropped if dropped.reason == "repeat"]
    assert len(repeats) == 3
    assert all(dropped.kept.of(article.text) == dropped.text for dropped in repeats)


def test_an_embedded_post_has_author_and_address(read):
    article = read("posts")
    post = next(block for block in article.blocks if block.kind == "post")
    assert post.author == "Carla Mendez (@MayorMendez)"
    assert post.url == "https://twitter.com/MayorMendez/status/1774999"
    assert "Ask for page 14" in post.span.of(article.text)
    assert (article.authors, article.wire) == (("Lena Okafor",), "AP")


@pytest.mark.parametrize(
    ("name", "url", "reason"),
    [
        ("front", "https://northshore.example/", Reason.NO_ARTICLE),
        ("wall", "https://quay.example/login", Reason.LOGIN_WALL),
    ],
)
def test_a_page_without_article_is_rejected(page, name, url, reason):
    found = read_html(page(name, url))
    assert isinstance(found, Rejected)
    assert found.reason is reason


def html(text):
    return Page(body=text.encode("utf-8", "surrogatepass"), media_type="text/html", url="https://outlet.example/a")


@pytest.mark.parametrize("source", ["", " \n ", "\ufeff"])
def test_an_empty_page_is_rejected_as_such(source):
    assert read_html(html(source)).reason is Reason.EMPTY


PIECES = """<p> </p>
<div> <b> <a href='/x'> </a> <br> <h1> <table> <tr> <td> <li>
<blockquote class=twitter-tweet> <nav> <script type='application/ld+json'>{"@type":"NewsArticle"
<article> </article> <!-- --> <title> & &lt; "
' < > © \u202e \x00 😀 words. said, 2026-01-01 © Foto:"""
MARKUP = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=40), max_size=60)


@settings(deadline=None, max_examples=150)
@given(MARKUP)
def test_any_page_gives_an_article_with_all_spans_in_range_or_a_rejection(pieces):
    found = read_html(html(" ".join(pieces)))
    if isinstance(found, Rejected):
        return
    assert found.text.strip()
    for block in found.blocks:
        assert block.span.end <= len(found.text)
        assert block.span.of(found.text).strip()
    for link in found.links:
        assert any(block.span.holds(link.span) for block in found.blocks)
        assert link.url.startswith(("http://", "https://"))
    assert Article.from_dict(found.to_dict()) == found


@pytest.mark.parametrize("name", ["council", "live", "posts", "twice", "arabic"])
def test_the_same_page_gives_the_same_article(page, name):
    assert read_html(page(name)) == read_html(page(name))


@pytest.mark.parametrize("name", ["council", "live", "posts", "twice", "arabic", "breaks", "next", "paywall"])
def test_a_page_cut_anywhere_is_read_or_rejected(page, name):
    whole = page(name).body
    for cut in range(0, len(whole), max(1, len(whole) // 40)):
        found = read_html(Page(body=whole[:cut], media_type="text/html"))
        assert isinstance(found, Rejected) or found.text
