import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.article.decode import decode
from sayso.records import Page

ENGLISH = "“We can’t wait,” the minister said — and wouldn’t be drawn on the café’s future."
GERMAN = "Die Bürger müssen für die neue Straße zahlen, erklärte der Bürgermeister. Große Überraschung."
RUSSIAN = "Президент заявил, что переговоры пройдут в столице на следующей неделе, сообщает агентство."
CHINESE = "总理在首都会见了来访的外国领导人，双方就共同关心的问题交换了意见。"
JAPANESE = "首相は記者会見で、来週にも新しい政策を発表すると述べた。カタカナとひらがなが混じる。"
KOREAN = "대통령은 기자회견에서 다음 주 새로운 정책을 발표할 것이라고 말했다."
TURKISH = "Başbakan, gelecek hafta şehirde yapılacak görüşmelerin önemli olduğunu söyledi. Şimdi değil, dedi."
CZECH = "Předseda vlády uvedl, že příští týden bude jednání o důležitých věcech. Řekl to v pondělí."

LEGACY = [
    (ENGLISH, "cp1252", "iso-8859-1"),
    (ENGLISH, "cp1252", "windows-1252"),
    (GERMAN, "latin-1", "iso-8859-1"),
    (RUSSIAN, "cp1251", "windows-1251"),
    (RUSSIAN, "koi8-r", "koi8-r"),
    (CHINESE, "gb18030", "gb2312"),
    (JAPANESE, "shift_jis", "shift_jis"),
    (JAPANESE, "euc_jp", "euc-jp"),
    (JAPANESE, "iso2022_jp", "iso-2022-jp"),
    (KOREAN, "euc_kr", "ks_c_5601-1987"),
    (TURKISH, "iso8859-9", "iso-8859-9"),
    (CZECH, "cp1250", "windows-1250"),
]


def text_page(body, charset=None):
    return Page(body=body, media_type="text/plain", charset=charset)


def html_page(head, text, codec):
    return Page(body=f"<html><head>{head}</head><body>{text}</body></html>".encode(codec), media_type="text/html")


@pytest.mark.parametrize(("text", "codec", "label"), LEGACY)
def test_charset_of_the_transport(text, codec, label):
    assert decode(text_page(text.encode(codec), label)) == text


@pytest.mark.parametrize(("text", "codec", "label"), LEGACY)
def test_charset_of_a_meta_tag(text, codec, label):
    page = html_page(f"<!-- charset=utf-8 --><title>a</title><META Charset = '{label}'>", text, codec)
    assert text in decode(page)


@pytest.mark.parametrize(("text", "codec", "label"), LEGACY)
def test_charset_of_http_equiv(text, codec, label):
    equiv = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'
    assert text in decode(html_page(equiv, text, codec))


def test_charset_of_an_xml_declaration():
    body = f'<?xml version="1.0" encoding="koi8-r"?><html><body>{RUSSIAN}</body></html>'.encode("koi8-r")
    assert RUSSIAN in decode(Page(body=body, media_type="text/html"))


@pytest.mark.parametrize(("text", "codec"), [(text, codec) for text, codec, _ in LEGACY if codec != "iso2022_jp"])
def test_undeclared_legacy_text_is_recognised(text, codec):
    assert decode(text_page((text + "\n").encode(codec))) == text + "\n"


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, CHINESE + "\n" + CHINESE])
@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", b""),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
    ],
)
def test_unicode_with_and_without_mark(text, codec, mark):
    text = "\n".join([text] * 5)
    assert decode(text_page(mark + text.encode(codec))) == text


@pytest.mark.parametrize("label", ["windows-1252", "gb2312", "shift_jis", "utf-16", "no such charset"])
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN])
def test_a_declaration_that_contradicts_valid_utf8_loses(text, label):
    assert decode(text_page(text.encode(), label)) == text


def test_two_bytes_that_are_utf8_by_chance_do_not_beat_a_chinese_declaration():
    body = b"\xd0\xa1 is one word of it"
    assert body.decode("utf-8")
    assert decode(text_page(body, "gb2312")) == body.decode("gb18030")


def test_legacy_text_declared_as_utf8():
    assert decode(text_page(GERMAN.encode("latin-1"), "utf-8")) == GERMAN


def test_mixed_encodings_keep_the_valid_part():
    body = RUSSIAN.encode() + b" caf\xe9 " + RUSSIAN.encode()
    assert decode(text_page(body)) == f"{RUSSIAN} caf\ufffd {RUSSIAN}"


def test_a_character_cut_at_the_end_spoils_nothing():
    assert decode(text_page(RUSSIAN.encode()[:-2], "koi8-r")).startswith(RUSSIAN[:-2])


def test_line_ends_and_nuls():
    assert decode(text_page(b"one\r\ntwo\rthree\nfo\0ur")) == "one\ntwo\nthree\nfour"


@given(
    st.one_of(
        st.binary(max_size=200), st.text(max_size=80).map(lambda text: text.encode("utf-16-le", "surrogatepass"))
    ),
    st.sampled_from([None, "utf-8", "gb2312", "utf-16", "iso-2022-jp", "x"]),
    st.sampled_from(["text/plain", "text/html"]),
)
def test_any_bytes_give_valid_unicode(body, charset, media_type):
    text = decode(Page(body=body, media_type=media_type, charset=charset))
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\0" not in text
    assert "\r" not in text
