import json
from pathlib import Path

import pytest

from sayso.models.spans import Found, SpanModel, WeightsError
from sayso.records import Article, Span

TEXT = """Harbour plan is too costly, council says

The city council said on Monday that the new harbour would cost twice as much as planned.

"We were told a different figure," Mayor Ama Owusu told Radio Mole. "I do not believe it."

According to two people familiar with the talks, the builder warned the council that work could stop in May.

Snow fell on the hills."""


@pytest.fixture(scope="module")
def model() -> SpanModel:
    return SpanModel.load()


def read(model: SpanModel, text: str) -> list[Found]:
    article = Article.from_text(text)
    return model.frames(text, [block.span for block in article.blocks])


def shown(text: str, f: Found) -> tuple[str | None, str | None, str]:
    def of(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return of(f.source), of(f.cue), " … ".join(span.of(text) for span in f.content)


def test_who_said_what_and_what_is_in_it(model: SpanModel) -> None:
    found = [shown(TEXT, f) for f in read(model, TEXT)]
    assert ("The city council", "said", "the new harbour would cost twice as much as planned") in found
    assert ("Mayor Ama Owusu", "told", '"We were told a different figure,"') in found
    assert ("the builder", "warned", "work could stop in May") in found
    assert not any("Snow" in content for _, _, content in found)


def test_the_same_article_gives_the_same_whatever_was_read_before(model: SpanModel) -> None:
    first = read(model, TEXT)
    read(model, "Elsewhere, a minister said that nothing had been decided. " * 40)
    assert read(model, TEXT) == first
    assert read(SpanModel.load(), TEXT) == first


@pytest.mark.parametrize(
    "text", ["", "\n\n", ".", "”", '"' * 300, "said " * 500, "\u200b\u202e", "说" * 400, "a" * 5000, "he said\x00 that"]
)
def test_odd_texts_are_read(model: SpanModel, text: str) -> None:
    for f in read(model, text):
        assert f.content
        assert all(span.end <= len(text) for span in f.content)
        assert 0 <= f.confidence <= 1


def test_a_higher_threshold_finds_no_more(model: SpanModel) -> None:
    paragraphs = [block.span for block in Article.from_text(TEXT).blocks]
    low, high = (len(model.frames(TEXT, paragraphs, threshold=t)) for t in (0.2, 0.8))
    assert high <= low


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"spans\.json is missing"):
        SpanModel.load(tmp_path)


def test_other_weights_than_the_pinned_are_refused(tmp_path: Path) -> None:
    (tmp_path / "spans-encoder.onnx").write_bytes(b"something else")
    (tmp_path / "spans.json").write_text(json.dumps({"sha256": {"spans-encoder.onnx": "0" * 64}}))
    with pytest.raises(WeightsError, match="not the file that was pinned"):
        SpanModel.load(tmp_path)
