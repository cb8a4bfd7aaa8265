import pytest

from sayso.desk.web.address import host, linkable, mail_to_share


@pytest.mark.parametrize("url", ["https://a.example/x?y=1#z", "http://a.example", "https://xn--bcher-kva.example/ü"])
def test_web_addresses_are_linkable(url: str) -> None:
    assert linkable(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "a.html",
        "/a",
        "//a.example",
        "https://",
        "https:///a",
        "ftp://a.example",
        "mailto:a@a.example",
        "javascript:alert(1)//http://a.example",
        "https://a.example/\n",
        "https://a.example\\@b.example",
        "https://[::1",
    ],
)
def test_nothing_else_is(url: str | None) -> None:
    assert linkable(url) is None
    assert host(url) == ""


def test_the_host_is_shown_without_www() -> None:
    assert host("https://www.a.example/x") == "a.example"


def test_a_letter_carries_subject_and_address_whole() -> None:
    assert mail_to_share("A & B?", "https://a.example/?x=1&y=2") == (
        "mailto:?subject=A%20%26%20B%3F&body=https%3A//a.example/%3Fx%3D1%26y%3D2"
    )
