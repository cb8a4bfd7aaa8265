from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Article
from sayso.statements.sources.parsed import parse


def test_a_block_has_its_tokens_names_and_quotations() -> None:
    text = "Maria Lund left.\n\n“It is safe,” Peter Brandt said."
    first, second = parse(Article.from_text(text))
    assert [token.text for token in first.tokens] == ["Maria", "Lund", "left", "."]
    assert [name.text for name in second.names] == ["Peter Brandt"]
    assert [span.of(text) for span in second.quotations] == ["“It is safe,”"]


@given(st.text(alphabet="ab AB.“”\n", max_size=80))
def test_all_lies_in_its_block(text: str) -> None:
    article = Article.from_text(text + "a")
    for block, parsed in zip(article.blocks, parse(article), strict=True):
        assert all(block.span.start <= token.start < token.end <= block.span.end for token in parsed.tokens)
        assert all(block.span.holds(name.span) for name in parsed.names)
        assert list(parsed.quotations) == sorted(parsed.quotations)
