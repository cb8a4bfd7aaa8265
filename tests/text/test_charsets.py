import codecs

import pytest

from sayso.text.charsets import _LABELS, codec, unicode_form


@pytest.mark.parametrize("name", _LABELS)
def test_every_codec_exists(name):
    assert codecs.lookup(name)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("ISO-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        (" utf8 ", "utf-8"),
        ("GB2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("Shift_JIS", "cp932"),
        ("iso-8859-9", "cp1254"),
        ("utf-7", None),
        ("base64", None),
        ("no such", None),
        ("", None),
        (None, None),
    ],
)
def test_labels_as_the_web_reads_them(label, name):
    assert codec(label) == name


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["A plain line.\nAnother.\n", "Президент сказал, что да.\n" * 3, "総理は述べた。\n" * 40]
)
def test_utf16_without_mark_is_seen_by_its_nuls(name, text):
    assert unicode_form(text.encode(name)) == (name, 0)


def test_marks():
    assert unicode_form(codecs.BOM_UTF8 + b"a") == ("utf-8", 3)
    assert unicode_form(codecs.BOM_UTF16_LE + b"a\0") == ("utf-16-le", 2)
    assert unicode_form(codecs.BOM_UTF32_LE + b"a\0\0\0") == ("utf-32-le", 4)
    assert unicode_form(b"one stray \0 in a text") is None
