import pytest

from sayso.article.html.names import agency, persons


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (["By Maren Oduya"], ("Maren Oduya",)),
        (["By Maren Oduya and Tomasz Reid, Local Democracy Reporter"], ("Maren Oduya", "Tomasz Reid")),
        (["Von Katrin Söllner, Redaktion"], ("Katrin Söllner",)),
        (["Felix Ohm und Jörg Wied, dpa"], ("Felix Ohm", "Jörg Wied")),
        (["maren.oduya@courier.example (Maren Oduya)", "Maren Oduya (Berlin)"], ("Maren Oduya",)),
        (["Maren Oduya", "maren oduya"], ("Maren Oduya",)),
        (["Associated Press", "Reuters staff", "Newsroom", "admin", "By"], ()),
        (["Harrow Vale Courier"], ()),
        (["松岡大地"], ("松岡大地",)),
        (["José van der Berg"], ("José van der Berg",)),
    ],
)
def test_persons_in_bylines(told, names):
    assert persons(told, ["Harrow Vale Courier"]) == names


def test_agencies_by_their_names():
    assert (agency("(AP)"), agency("The Associated Press"), agency("dpa"), agency("Maren Oduya")) == (
        "AP",
        "AP",
        "dpa",
        None,
    )
