from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from sayso.archive.merging import BY_HAND, MIDDLE_NAME, SAME_NAME, TITLE, Form, merged


def form(id_: str, name: str, title: str = "", titles: tuple[str, ...] = (), **fields: object) -> Form:
    return Form(id=id_, words=tuple(name.lower().split()), title=title, titles=titles, **fields)


def pairs(
    *forms: Form, same: tuple[tuple[str, str], ...] = (), different: tuple[tuple[str, str], ...] = ()
) -> set[tuple]:
    return {(*sorted((merge.one, merge.other)), merge.rule) for merge in merged(forms, same, different)}


ASIF = form("a", "khawaja asif", titles=("pakistan foreign minister",))
MINISTER = form("m", "asif", title="foreign minister")


def test_a_last_name_with_an_office_is_the_only_one_who_holds_it() -> None:
    assert pairs(ASIF, MINISTER) == {("a", "m", TITLE)}


def test_two_who_held_it_leave_it_undecided() -> None:
    other = form("b", "salman asif", titles=("foreign minister",))
    assert pairs(ASIF, MINISTER, other) == set()


def test_another_country_is_another_minister() -> None:
    assert pairs(ASIF, form("m", "asif", title="indian foreign minister")) == set()


def test_another_last_name_is_never_merged() -> None:
    assert pairs(ASIF, form("m", "asim", title="foreign minister")) == set()


def test_a_bare_last_name_is_never_merged() -> None:
    assert pairs(ASIF, form("m", "asif", local=True)) == set()
    assert pairs(form("m", "asif", local=True), form("n", "asif", local=True)) == set()


def test_the_same_name_is_one_speaker_whatever_its_kind() -> None:
    assert pairs(form("a", "ada kern"), form("b", "ada kern", person=False)) == {("a", "b", SAME_NAME)}


def test_middle_names_may_be_left_out_or_be_initials() -> None:
    assert pairs(form("a", "donald trump"), form("b", "donald john trump")) == {("a", "b", MIDDLE_NAME)}
    assert len(pairs(form("a", "donald trump"), form("b", "donald john trump"), form("c", "donald j trump"))) == 2


def test_where_two_fuller_names_fit_none_does() -> None:
    assert pairs(form("a", "george bush"), form("b", "george walker bush"), form("c", "george herbert bush")) == set()


def test_an_initial_for_the_first_name_is_no_name() -> None:
    assert pairs(form("a", "j smith"), form("b", "john smith")) == set()


def test_judgements_go_before_rules() -> None:
    assert pairs(ASIF, MINISTER, different=(("a", "m"),)) == set()
    assert pairs(ASIF, form("x", "the hawk"), same=(("a", "x"),)) == {("a", "x", BY_HAND)}
    local = form("l", "asif", local=True)
    assert pairs(ASIF, local, same=(("l", "a"),)) == {("a", "l", BY_HAND)}


def test_two_judged_different_are_not_joined_through_a_third() -> None:
    forms = (form("a", "ada kern"), form("b", "ada kern", person=False), form("c", "ada maria kern"))
    found = pairs(*forms, different=(("b", "c"),))
    assert found in ({("a", "b", SAME_NAME)}, {("a", "c", MIDDLE_NAME)})


names = st.lists(st.sampled_from(("ada", "a", "maria", "kern", "tarn")), min_size=1, max_size=4)
some_forms = st.lists(
    st.builds(
        lambda words, title, titles: (tuple(words), title if len(words) == 1 else "", tuple(titles)),
        names,
        st.sampled_from(("", "minister", "foreign minister")),
        st.lists(st.sampled_from(("minister", "indian foreign minister")), max_size=2),
    ),
    max_size=8,
    unique=True,
)


@given(some_forms, st.randoms(use_true_random=False))
def test_the_order_of_names_changes_nothing(given_forms: list[tuple], chance: random.Random) -> None:
    forms = [Form(id=str(i), words=w, title=t, titles=ts) for i, (w, t, ts) in enumerate(given_forms)]
    shuffled = list(forms)
    chance.shuffle(shuffled)
    assert merged(forms) == merged(shuffled)
    by_id = {form.id: form for form in forms}
    assert all(by_id[merge.one].words[-1] == by_id[merge.other].words[-1] for merge in merged(forms))
