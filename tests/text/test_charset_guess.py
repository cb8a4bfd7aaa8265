import pytest

from sayso.text.charset_guess import guess_codec


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Le président a déclaré à la presse que la réunion était très importante.", "cp1252"),
        ("Premier powiedział, że spotkanie odbędzie się w przyszłym tygodniu.", "cp1250"),
        ("Ministras pirmininkas pareiškė, kad kitą savaitę bus svarbūs pokalbiai.", "cp1257"),
        ("Ο πρωθυπουργός δήλωσε ότι η συνάντηση θα γίνει την επόμενη εβδομάδα.", "cp1253"),
        ("ראש הממשלה אמר כי הפגישה תתקיים בשבוע הבא, כך נמסר.", "cp1255"),
        ("قال رئيس الوزراء إن الاجتماع سيعقد الأسبوع المقبل في العاصمة.", "cp1256"),
        ("總統在記者會上表示，下週將公布新的政策，並與各國領袖會面。", "big5"),
        ("Premier powiedział, że spotkanie w ścisłym gronie odbędzie się jutro rano.", "iso8859-2"),
        ("The fare rose by £2 to £9, the board said, and it won’t fall again.", "cp1252"),
    ],
)
def test_the_codec_that_makes_sense(text, codec):
    assert text.encode(codec).decode(guess_codec(text.encode(codec))) == text


def test_too_little_to_tell_is_windows_1252():
    assert guess_codec(b"It cost \x80 5.") == "cp1252"
