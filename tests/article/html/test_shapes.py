"""The shapes that news pages have, a page each."""

import pytest

from sayso.article.html import read_html
from sayso.records import Article, Page


def texts(article, kind):
    return [block.span.of(article.text) for block in article.blocks if block.kind == kind]


def test_a_gallery_is_its_paragraphs_with_captions_and_credits_at_the_pictures(read):
    article = read("gallery")
    assert len(article.paragraphs) == 3
    assert "until the ferry was out of sight" not in article.text
    assert [(image.url.rsplit("/")[-1], image.caption, image.credit) for image in article.images] == [
        ("tern-1.jpg", "The Morning Tern leaves Hallin at noon.", "Ailsa Renwick"),
        ("tern-2.jpg", "Piper Morag Linklater played from the car deck.", "Ailsa Renwick"),
        ("tern-3-1600.jpg", "Pupils of Hallin Primary waved until the ferry was out of sight.", None),
    ]
    assert article.images[1].alt == "A piper on a car deck"


def test_an_amp_page(read):
    article = read("amp")
    assert len(article.paragraphs) == 3
    assert "Advertisement" not in article.text
    assert article.canonical_url == "https://moorsidemail.example/news/reservoir-low"
    assert article.images[0].alt == "A dry reservoir bed"


def test_a_print_version_in_a_layout_table_has_paragraphs_and_no_table(read):
    article = read("print")
    assert not texts(article, "table")
    assert [text[:20] for text in article.paragraphs][-3:] == [
        "The new tram line in",
        '"We would rather tel',
        "Shopkeepers in the s",
    ]
    assert "Copyright" not in article.text
    assert article.published == "2025-03-03"


@pytest.mark.parametrize(("name", "first", "foreign"), [("nuxt", "The last", "dues"), ("apollo", "The 47", "Car park")])
def test_a_body_in_the_state_of_a_script_framework_without_its_teasers(read, name, first, foreign):
    article = read(name)
    assert len(texts(article, "paragraph")) == 3
    assert article.paragraphs[0].startswith(first)
    assert foreign not in article.text
    assert any(fact.field == "body" and fact.where == "state in a script" for fact in article.evidence)


STATE = """<title>Tunnel floods | Brannock Times</title><div id="__next"></div>
<script id="__NEXT_DATA__" type="application/json">{"site": {"title": "Brannock Times", "author": "Web Desk Staff"},
"article": {"title": "Tunnel floods", "publishedAt": "2026-03-03T08:00:00Z", "author": {"name": "Ann Moore"}, "body": [
"The harbour tunnel flooded on Monday night after a pump failed, and two hundred drivers were led out on foot.",
"Engineers found that a cable had burned through, and that nobody had tested the spare pump since the spring.",
"The tunnel carries forty thousand vehicles a day and will stay closed until the weekend at least."]}}</script>"""


def test_who_wrote_is_read_from_the_state_though_the_pages_title_ends_with_the_outlet():
    article = read_html(Page(body=STATE.encode(), media_type="text/html", name="next"))
    assert (article.authors, article.published) == (("Ann Moore",), "2026-03-03T08:00:00+00:00")


def test_the_block_that_shows_the_headline_is_not_left_out():
    body = "".join(
        f"<p>The bell of the old town hall rang on day {day}, said the keeper of it.</p>" for day in range(6)
    )
    source = f"<html><body><p>Bells and towers</p><article><h1>The bell rings again</h1>{body}</article></body></html>"
    article = read_html(Page(body=source.encode(), media_type="text/html", name="bell"))
    assert article.headline == "The bell rings again"
    assert [left.text for left in article.dropped] == ["Bells and towers"]


def test_of_endless_scrolling_only_the_first_article(read):
    article = read("scroll")
    assert len(article.paragraphs) == 3
    assert "Salmon" not in article.text
    assert any(left.reason == "next article" and "Salmon" in left.text for left in article.dropped)


def test_boxes_in_and_after_the_body_are_left_out(read):
    article = read("boxes")
    assert len(article.paragraphs) == 4
    for foreign in ("privacy", "READ MORE", "inbox", "Nurses vote", "Share this", "has covered health", "My mother"):
        assert foreign not in article.text
    assert any(left.reason == "comment" and "My mother" in left.text for left in article.dropped)


def test_comments_that_look_like_the_body_but_for_the_box_around_them(read):
    article = read("comments")
    assert article.text.endswith("gets heating, the council said.")
    assert article.authors == ("Ada Finch",)


def test_wire_credit_correction_and_who_reported(read):
    article = read("wire")
    assert (article.wire, article.authors) == ("Reuters", ("Ines Calloway", "Tom Varga"))
    assert article.corrections == (article.paragraphs[-1],)
    assert not any(text.startswith("(Reporting by") for text in article.paragraphs)
    assert article.published == "2026-04-02T16:40:00-05:00"


def test_structure_is_kept_and_words_stay_whole(read):
    article = read("structure")
    assert [(block.level, block.span.of(article.text)) for block in article.blocks if block.kind == "heading"] == [
        (2, "What is new"),
        (3, "By post"),
    ]
    assert len(texts(article, "list item")) == 2
    assert texts(article, "quote")[0].startswith("The boundaries of 1997")
    table = "Seats\nArea | Before | After\nCoast | 9 | 11\nValley | 14 | 10\nHills | 8 | 5"
    assert texts(article, "table") == [table]
    assert "The quickest count is expected in the hills, where the boxes have the shortest way." in article.text
    assert "each of them was somebody’s vote.”" in article.text


def test_two_languages_in_one_article(read):
    article = read("multilingual")
    assert len(article.paragraphs) == 4
    assert "« Chez nous, personne" in article.text
    assert article.language == "de"


RUSSIAN = "Новый мост через реку открыли в понедельник, через пять лет после начала работ, сообщили в городе. "
PARAGRAPHS = {
    "cp1251": RUSSIAN,
    "koi8_r": RUSSIAN,
    "shift_jis": "川にかかる新しい橋が月曜日に開通したと市が発表した。工事は五年前に始まり、費用は予定の二倍になった。",
    "euc_kr": "시는 월요일에 강을 가로지르는 새 다리가 개통되었다고 밝혔다. 공사는 오 년 전에 시작되었다. ",
    "gb18030": "市政府星期一宣布，横跨河流的新桥正式通车。工程于五年前开工，费用高出一倍，居民对此不满。",
    "cp1252": "Le nouveau pont sur la rivière a été ouvert lundi, cinq ans après le début des travaux, dit la mairie. ",
    "iso8859_2": "Nový most přes řeku byl otevřen v pondělí, pět let po začátku prací, oznámilo v úterý město. ",
    "cp1256": "افتتح الجسر الجديد فوق النهر يوم الاثنين بعد خمس سنوات من بدء العمل، كما أعلنت البلدية في بيان. ",
}


@pytest.mark.parametrize("charset", PARAGRAPHS)
@pytest.mark.parametrize("declared", [True, False])
def test_legacy_encodings_with_and_without_a_declaration(charset, declared):
    text = PARAGRAPHS[charset] * 2
    meta = f'<meta charset="{charset.replace("_", "-")}">' if declared else ""
    body = "".join(f"<p>{text}{number}.</p>" for number in range(4))
    head = f"<head>{meta}<title>{text[:20]}</title></head>"
    source = f"<html>{head}<body><article><h1>{text[:20]}</h1>{body}</article></body></html>"
    article = read_html(Page(body=source.encode(charset), media_type="text/html", name=charset))
    assert isinstance(article, Article)
    if declared or charset not in {"koi8_r", "cp1256"}:  # a guess from a few lines may err between kindred encodings
        assert PARAGRAPHS[charset].strip() in article.text


def test_soft_hyphens_part_no_words():
    text = "Die Abge\u00adordneten ha&shy;ben am Montag lange be\u00adraten und nichts ent\u00adschieden, wie es hieß."
    body = f"<h1>Lange Sitzung</h1><p>{text}</p><p>{text[4:]}</p><p>{text} Ende.</p>"
    source = f"<html><body><article>{body}</article></body></html>"
    article = read_html(Page(body=source.encode(), media_type="text/html", name="soft"))
    assert "Die Abgeordneten haben am Montag lange beraten und nichts entschieden" in article.text


def test_the_body_once_more_in_one_piece_is_a_repeat():
    paragraphs = [
        f"The ferry line said on day {day} that the boat would sail again as soon as the part had come, and not "
        f"before, although the islanders had been told so {day} times already and believed it less each time."
        for day in range(8)
    ]
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    whole = f"<div class=text>{body}</div><div class=full>{' '.join(paragraphs)}</div>"
    source = f"<html><body><article><h1>No boat</h1>{whole}</article></body></html>"
    article = read_html(Page(body=source.encode(), media_type="text/html", name="twice"))
    assert len(article.paragraphs) == len(paragraphs)


def test_a_dialog_far_above_the_headline_is_no_body():
    words = (
        "We set cookies and read them, and so do our 800 partners, to show you offers that fit what you have read here."
    )
    dialog = "".join(f"<p>{words} Point {number}.</p>" for number in range(6))
    body = "".join(
        f"<p>The bell of the old town hall rang on day {day} for the first time since the fire, said the keeper, and "
        f"will ring every evening until the roof is paid for, which may take {day} more years at the present rate.</p>"
        for day in range(5)
    )
    source = f"<html><body><div class=x>{dialog}</div><div class=y><h1>The bell rings again</h1><div>{body}</div></div>"
    article = read_html(Page(body=source.encode(), media_type="text/html", name="dialog"))
    assert isinstance(article, Article)
    assert "800 partners" not in article.text
    assert len(article.paragraphs) == 5


def test_a_second_article_below_the_first_in_a_box_of_its_own_is_the_next():
    def story(name, words):
        body = "".join(f"<p>{words} That is what was said on day {day}, and no more than that.</p>" for day in range(4))
        return f"<article><h1>{name}</h1><div class=text>{body}</div></article>"

    first = story("Ferry stops", "The ferry stopped in the middle of the sound because a rope was in the screw.")
    second = story("Goat wins", "A goat won the election of the village mascot by eleven votes over a duck.")
    source = f"<html><head><title>Ferry stops</title></head><body><main>{first}<div class=under>{second}</div></main>"
    article = read_html(Page(body=source.encode(), media_type="text/html", name="two"))
    assert "goat" not in article.text
    assert len(article.paragraphs) == 4


def test_words_for_screen_readers_in_a_link_are_no_text():
    link = '<a href="/x">a letter to the council<span class="sr-only">(opens in a new window)</span></a>'
    body = "".join(
        f"<p>The owners wrote {link} on day {day}, and had no answer to it so far, they said.</p>" for day in "1234"
    )
    source = f"<html><body><article><h1>No answer</h1>{body}</article></body></html>"
    article = read_html(Page(body=source.encode(), media_type="text/html", name="sr"))
    assert "The owners wrote a letter to the council on day 1, and had" in article.text
