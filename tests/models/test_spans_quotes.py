from sayso.models.spans_quotes import whole_quotation
from sayso.models.spans_words import Word, words_of
from sayso.records import Article


def words(text: str) -> list[Word]:
    return words_of(text, [block.span for block in Article.from_text(text).blocks])


def at(found: list[Word], form: str, nth: int = 0) -> int:
    return [i for i, w in enumerate(found) if w.form == form][nth]


def test_a_quotation_cut_short_is_taken_whole() -> None:
    found = words('She said: "We waited. Nobody came. We left." Then it rained.')
    end = whole_quotation(found, at(found, "“"), at(found, "Nobody"))
    assert end == at(found, "”") + 1


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    found = words('"We waited.\n\n"Nobody came."\n\n"Another one," he said.')
    assert whole_quotation(found, 0, 2) == at(found, "”") + 1


def test_one_left_open_ends_where_the_next_paragraph_has_no_mark() -> None:
    found = words('"We waited.\n\nNobody came.')
    assert whole_quotation(found, 0, 2) == at(found, ".") + 1


def test_what_holds_its_own_cue_stays_as_it_was() -> None:
    found = words('"We won, I think, by luck," she said.')
    assert whole_quotation(found, 0, 3, never=(at(found, "think"),)) == 3


def test_a_content_that_does_not_open_with_a_mark_stays_as_it_was() -> None:
    found = words('She said it was "a very good day" for all.')
    start = at(found, "it")
    assert whole_quotation(found, start, at(found, "good")) == at(found, "good")
