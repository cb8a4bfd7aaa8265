from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.outlet_mentions import outlet_mentions
from sayso.text.outlet_names import fold, without_place
from sayso.text.outlets import OutletTable, find_outlet, is_agency, outlet_of, outlet_table


def named(phrase: str, **how: object) -> str | None:
    outlet = find_outlet(phrase, **how)
    return outlet and outlet.name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The Express Tribune", "The Express Tribune"),
        ("Pakistan's the Express Tribune", "The Express Tribune"),
        ("Pakistan’s the Express Tribune", "The Express Tribune"),
        ("CNN's", "CNN"),
        ("the BBC", "BBC"),
        ("Xinhua news agency", "Xinhua"),
        ("the state-run news agency SANA", "SANA"),
        ("Russia's state news agency TASS", "TASS"),
        ("the London-based Guardian", "The Guardian"),
        ("Saudi-owned Al Arabiya TV", "Al Arabiya"),
        ("Rupert Murdoch's Wall Street Journal", "The Wall Street Journal"),
        ("“Le Monde”", "Le Monde"),
        ("El Pais", "El País"),
        ("朝日新聞", "The Asahi Shimbun"),
    ],
)
def test_names_as_news_writes_them(phrase: str, name: str) -> None:
    assert named(phrase) == name


@pytest.mark.parametrize("phrase", ["Lebanon", "sources", "Khawaja Asif", "Jake Tapper of CNN", "", "the", "  ", "’s"])
def test_what_is_no_outlet_is_none(phrase: str) -> None:
    assert find_outlet(phrase, cued=True) is None


@pytest.mark.parametrize("phrase", ["Dawn", "The Sun", "Time", "The Observer", "Punch", "Sabah", "Nature"])
def test_common_words_need_a_cue(phrase: str) -> None:
    assert find_outlet(phrase) is None
    assert named(phrase, cued=True) == phrase or named(phrase, cued=True) == f"The {phrase}"


@pytest.mark.parametrize("phrase", ["Dawn newspaper", "the Pakistani newspaper Dawn", "the daily Dawn"])
def test_the_phrase_itself_can_be_the_cue(phrase: str) -> None:
    assert named(phrase) == "Dawn"


@pytest.mark.parametrize("phrase", ["time", "sun", "app", "App", "spa", "Spa"])
def test_small_letters_are_words(phrase: str) -> None:
    assert find_outlet(phrase, cued=True) is None


def test_namesakes_are_told_apart_by_country_or_company() -> None:
    tribune = find_outlet("the Express Tribune")
    assert tribune
    assert named("Daily Express") == "Daily Express"
    assert named("Daily Express", country="PK") == "Daily Express (Pakistan)"
    assert named("the Daily Express", beside=[tribune]) == "Daily Express (Pakistan)"
    assert named("Australia's ABC") == "ABC (Australia)"
    assert named("ABC") == "ABC News"
    herald = find_outlet("The Sydney Morning Herald")
    assert herald
    assert named("ABC", beside=[herald]) == "ABC (Australia)"
    assert named("The Guardian", beside=[find_outlet("Premium Times")]) == "The Guardian"


def test_namesakes_that_nothing_tells_apart_have_no_country() -> None:
    herald = find_outlet("El Heraldo")
    assert herald
    assert (herald.name, herald.kind, herald.country, herald.domains) == ("El Heraldo", "newspaper", None, ())


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.tribune.com.pk/story/1", "The Express Tribune"),
        ("https://uk.reuters.com/article", "Reuters"),
        ("BBC.co.uk", "BBC"),
        ("https://timesofindia.indiatimes.com/a", "The Times of India"),
        ("https://example.org/", None),
        ("http://[bad", None),
        ("", None),
        ("com", None),
    ],
)
def test_outlets_by_address(url: str, name: str | None) -> None:
    outlet = outlet_of(url)
    assert (outlet and outlet.name) == name


def test_agencies() -> None:
    assert is_agency("Reuters")
    assert is_agency("the Associated Press")
    assert not is_agency("CNN")
    assert not is_agency("Smith")
    reuters = find_outlet("Reuters")
    assert reuters
    assert "(Reuters)" in reuters.marks


def test_the_table_is_what_it_says() -> None:
    outlets = list(outlet_table())
    assert len(outlets) == len(outlet_table()) >= 2000
    assert len({outlet.name for outlet in outlets}) == len(outlets)
    domains = [domain for outlet in outlets for domain in outlet.domains]
    assert len(set(domains)) == len(domains)
    assert len({outlet.country for outlet in outlets}) > 150
    assert all(outlet.kind for outlet in outlets)


def test_every_outlet_is_found_by_its_own_name() -> None:
    lost = [outlet.name for outlet in outlet_table() if named(outlet.name, cued=True) != outlet.name]
    assert lost == []


def test_a_table_of_ones_own() -> None:
    table = OutletTable(["~Lantern\tThe Hillside Lantern\tlantern.example\tAU\ten\tnewspaper\t\t"])
    found = table.find("the Hillside Lantern")
    assert found
    assert found.name == "Lantern"
    assert table.find("Lantern") is None
    assert table.of("https://news.lantern.example/x") == found


@given(st.text(max_size=60))
def test_any_text_is_answered(phrase: str) -> None:
    for cued in (False, True):
        outlet = find_outlet(phrase, cued=cued)
        assert outlet is None or outlet.name
    assert fold(phrase) == fold(phrase)
    assert phrase.startswith(without_place(phrase))


def test_loading_is_quick() -> None:
    code = (
        "import time, sayso.text.outlets as o; t = time.process_time(); o.outlet_table(); "
        "print(time.process_time() - t)"
    )
    times = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3)]
    assert min(times) < 0.06  # 0.017 s measured; the rest is for slow machines


def test_a_name_that_goes_on_to_a_site_is_not_the_outlet() -> None:
    assert [mention.outlet.name for mention in outlet_mentions("MSNBC.website is not MSNBC.")] == ["MSNBC"]
    assert [mention.start for mention in outlet_mentions("MSNBC.website is not MSNBC.")] == [21]
