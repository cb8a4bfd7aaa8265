import pytest

from sayso.text.language import direction, find_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister said that talks would resume next week."),
        ("de", "Der Minister sagte, die Gespräche würden nächste Woche fortgesetzt."),
        ("tr", "Bakan, görüşmelerin gelecek hafta yeniden başlayacağını söyledi."),
        ("ru", "Министр заявил, что переговоры возобновятся на следующей неделе."),
        ("ja", "首相は来週にも話し合いを再開すると述べた。"),
        ("ko", "장관은 다음 주에 회담이 재개될 것이라고 말했다."),
        ("zh", "部长表示，会谈将于下周重新开始，双方已经同意。"),
        ("ar", "قال الوزير إن المحادثات ستستأنف الأسبوع المقبل في العاصمة."),
        ("he", "השר אמר כי השיחות יתחדשו בשבוע הבא בעיר הבירה."),
        ("hi", "मंत्री ने कहा कि बातचीत अगले सप्ताह फिर से शुरू होगी।"),
    ],
)
def test_language(language, text):
    assert find_language(text) == language


@pytest.mark.parametrize("text", ["", "Oslo", "1234567890 " * 9, "…—!?" * 30])
def test_too_short_to_tell(text):
    assert find_language(text) is None


def test_direction():
    assert direction("قال الوزير: «BBC» نعم بالتأكيد") == "rtl"
    assert direction("The word שלום means peace.") == "ltr"
    assert direction("12:30") is None
