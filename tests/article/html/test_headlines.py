import pytest

from sayso.article.html.headlines import bare_title


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Wall delayed again | Harrow Vale Courier", "Wall delayed again"),
        ("Wall delayed again - News - Harrow Vale Courier", "Wall delayed again - News"),
        ("Harrow Vale Courier: Wall delayed again", "Harrow Vale Courier: Wall delayed again"),
        ("Courier | Wall delayed again", "Wall delayed again"),
        ("Ferries - what next?", "Ferries - what next?"),
        ("Shown &amp; told – courier.example", "Shown & told"),
        ("The bridge | Sport | Other words", "The bridge"),
    ],
)
def test_the_outlet_is_cut_from_a_title(title, bare):
    outlets = {"harrow vale courier", "courier", "courier example"}
    assert bare_title(title, outlets, {"bridge"}) == bare
