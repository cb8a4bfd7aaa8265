import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from sayso.article.html.tree import read_tree


def tree_of(source):
    return read_tree(LexborHTMLParser(f"<html><body>{source}</body></html>").body)


def blocks_of(source):
    return [block.text for block in tree_of(source).blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p>one <b>t</b>wo</p>", ["one two"]),
        ("<p>one</p><p>two</p>", ["one", "two"]),
        ("<p>one\n\t two </p>", ["one two"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("one<br><br>two", ["one", "two"]),
        ("one<br>two", ["one two"]),
        ("one<br> <br/>\n<br>two", ["one", "two"]),
        ("<td>a</td><script>no</script><p>b<style>no</style></p>", ["a", "b"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<!-- no --><p>yes</p>", ["yes"]),
        ("<p>one <keyword>two</keyword> three</p>", ["one two three"]),
        ("<x-box>one</x-box><x-box>two</x-box>", ["one", "two"]),
    ],
)
def test_blocks_end_at_block_boundaries(source, blocks):
    assert blocks_of(source) == blocks


def test_long_lines_that_end_sentences_are_paragraphs():
    line = "The council said on Monday that the wall would be built by June, and not a day later than that."
    assert blocks_of(f"{line}<br>{line}<br>{line}") == [line] * 3


def test_a_link_marks_its_words_across_white_space():
    (block,) = tree_of('<p>a <a href="/x"> big\n <b>link</b></a> here</p>').blocks
    ((start, end, url),) = block.places()
    assert (block.text[start:end], url) == ("big link", "/x")
    assert block.run.linked == len("biglink")


def test_a_link_around_blocks_marks_each():
    blocks = tree_of('<a href="/x"><h3>one</h3><p>two</p></a><p>three</p>').blocks
    assert [[block.text[s:e] for s, e, _ in block.places()] for block in blocks] == [["one"], ["two"], []]


def test_navigation_is_passed_by_and_noted():
    tree = tree_of("<nav><a>Home</a> <a>News</a></nav><article><p>" + "Text of a story. " * 100 + "</p></article>")
    assert len(tree.blocks) == 1
    assert tree.furniture[0][:2] == ("Home News", "nav")


def test_a_navigation_that_is_never_closed_is_looked_into():
    assert len(blocks_of("<nav><a>Home</a><p>" + "Text of a story. " * 100 + "</p>")) == 2


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<a href=x>", "</a>", "<br>", "<b>", "</b>", "word", " ", "<td>", "é"]))
)
def test_no_block_is_empty_and_every_link_lies_in_its_block(pieces):
    for block in tree_of("".join(pieces)).blocks:
        assert block.text == " ".join(block.text.split()) != ""
        for start, end, _ in block.places():
            assert 0 <= start <= len(block.text)
            assert end <= len(block.text)
