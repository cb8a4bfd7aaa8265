from collections.abc import Callable

from sayso.desk.cli.evidence import SHOWN
from sayso.desk.cli.terminal import Screen, drawn
from sayso.records import Dropped, Evidence, Reading, Span

Make = Callable[..., Reading]


def test_a_repeat_says_what_it_repeats(make_reading: Make) -> None:
    reading = make_reading(
        *(("headline", "A headline"), ("paragraph", "One."), ("paragraph", "Two.")),
        dropped=(
            Dropped(text="A headline", reason="repeat", where="line 9", kept=Span(0, 10)),
            Dropped(text="Two.", reason="repeat", where="line 11", kept=Span(18, 22)),
            Dropped(text="Menu\x1b", reason="furniture", where="line 1"),
        ),
    )
    assert (
        "2 passages folded as a repeat of what the text already has\n"
        "  A headline (line 9, repeats the headline)\n"
        "  Two. (line 11, repeats paragraph 2)\n"
        "\n"
        "1 passage left out as furniture of the page (menus, teasers, buttons)\n"
        "  Menu␛ (line 1)\n"
    ) in drawn(reading, Screen(), explain=True)


def test_a_long_menu_is_counted_and_not_listed(make_reading: Make) -> None:
    dropped = tuple(Dropped(text=f"Item {n}", reason="furniture", where="nav") for n in range(SHOWN + 3))
    shown = drawn(make_reading(("paragraph", "a"), dropped=dropped), Screen(), explain=True)
    assert f"{SHOWN + 3} passages left out" in shown
    assert f"Item {SHOWN - 1} (nav)\n  … and 3 more; --json has them all\n" in shown


def test_a_field_says_where_it_was_read(make_reading: Make) -> None:
    evidence = (
        Evidence(field="outlet", origin="meta", where="og:site_name", value="Lindholm Post"),
        Evidence(field="published", origin="JSON-LD", where="JSON-LD datePublished", value="2026-03-04"),
    )
    shown = drawn(make_reading(("paragraph", "a"), evidence=evidence), Screen(), explain=True)
    assert "  outlet: Lindholm Post (meta: og:site_name)\n  published: 2026-03-04 (JSON-LD datePublished)\n" in shown


def test_a_text_that_was_given_says_so(make_reading: Make) -> None:
    assert "The text was given as it is.\n" in drawn(make_reading(("paragraph", "a")), Screen(), explain=True)
