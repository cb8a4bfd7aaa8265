"""What kind of source a name or a noun speaks for, and whether it withholds who it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.records.statement import Kind
from sayso.text.english.nouns import (
    DOCUMENTS,
    GROUP_HEADS,
    MEDIA,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    OUTLET_NAMES,
    PERSON_ROLES,
    RELATIVES,
    SPOKESPEOPLE,
    TITLES,
    VAGUE,
    WITHHELD,
)
from sayso.text.names import Name, looks_like_person
from sayso.text.outlets import find_outlet
from sayso.text.tokens import Token


def only_title(name: Name) -> bool:
    """Tell whether the name is a title and no more: "Foreign Minister"."""
    return all(word.lower() in TITLES or word.lower() in PERSON_ROLES for word in name.words)


def is_common(text: str, name: Name, head_part: Sequence[Token]) -> bool:
    """Tell whether a capital is only the sentence's: "Suppliers said" where the text has "suppliers" too."""
    word = name.words[-1]
    if (
        len(head_part) > 1
        or len(name.words) > 1
        or name.titles
        or not word[1:].islower()
        or find_outlet(word, cued=True)
    ):
        return False
    low = word.lower()
    if low in GROUP_HEADS | DOCUMENTS | WITHHELD | MEDIA | SPOKESPEOPLE | VAGUE - {"press"}:
        return low not in _PEOPLES
    if low.endswith(("ists", "ers", "ors", "ants", "ents", "yees")):
        return True
    return f" {low}" in text and not re.search(rf"[A-Z][a-z]+ {re.escape(word)}\b", text)  # "Jimmy Page", "page"


_PEOPLES = frozenset(
    "republicans democrats conservatives liberals americans russians chinese israelis palestinians ukrainians "
    "iranians pakistanis indians britons".split()
)


def _names_outlet(name: Name) -> bool:
    known = find_outlet(name.text, cued=True) or DOMAIN.search(name.text)
    return bool(known) or (name.words[-1].lower() in OUTLET_NAMES and len(name.words) > 1)


def kind_of_name(name: Name) -> Kind | None:
    """Give the kind that a name speaks for by itself, None where it may be person or organisation."""
    last = name.words[-1].lower()
    if not name.titles and _names_outlet(name):
        return "outlet"
    if last in GROUP_HEADS - {"house"} and last.endswith("s"):
        return "group"
    if name.titles or looks_like_person(name.words):
        return "person"
    if any(word.lower() in ORGANISATION_HEADS for word in name.words) or (name.text.isupper() and len(name.text) > 1):
        return "organisation"
    return None


DOMAIN = re.compile(r"\w\.(?:com|org|net|info|tv|news|co|fr|de|es|it|uk|ie|in|pk|au|ca|za|ng|ke|br|ru|jp)$")
"""A name that is a web address is a site's."""

AMOUNTS = frozenset(
    "number majority handful couple pair dozen dozens hundreds thousands percent series group two-thirds half "
    "third".split()
)
QUANTITIES = frozenset("one two three four some several many most both all none each others".split())


class Hints(NamedTuple):
    """What stands around a noun.

    The first word, whether it is known already, whose it is, whether an adjective follows ("familiar with").
    """

    first: str
    known: bool = False
    owned: bool = False
    qualified: bool = False


def is_withheld(kind: Kind | None, noun: str, hints: Hints) -> bool:
    """Tell whether the words withhold who it is: one unnamed person, a class of officials, bare "reports"."""
    if kind == "document":
        return noun in _BARE_DOCUMENTS and not hints.known and not hints.owned
    if kind == "outlet":
        return hints.first in {"a", "an", "some", "several", "local"}
    if hints.owned and noun in RELATIVES:
        return False
    if kind == "person":
        return noun not in {"user", "another"}  # somebody on the web, whom nobody is asked to name
    return kind == "group" and not _is_vague(noun, hints)


def _is_vague(noun: str, hints: Hints) -> bool:
    """Tell whether nobody in particular is meant ("many people"), or those spoken of before ("the lawmakers")."""
    if noun == "people" and (hints.qualified or hints.known):
        return False
    if noun in INFORMED or noun.endswith(_LEARNED):
        return False
    if noun in _PUBLIC or hints.first in {"many", "most", "few"}:
        return True
    if hints.first in VAGUE and noun not in WITHHELD:
        return True
    return hints.known


INFORMED = frozenset(
    "officials sources authorities police insiders officers investigators prosecutors diplomats staff personnel men "
    "women medics analysts experts researchers scientists doctors nurses neighbors neighbours witnesses watchers "
    "scholars managers executives negotiators mediators activists environmentalists".split()
)
"""Those who know more than the public: unnamed they are withheld, also where they are spoken of again."""

_LEARNED = ("ologists", "icians", "omists", "orians", "ogians")
_BARE_DOCUMENTS = frozenset("reports rumors rumours rumor rumour polls polling".split())
_PUBLIC = frozenset(
    "people locals everyone public users fans many some others nobody they we viewers customers parents "
    "mothers fathers reporters workers employers employees students protesters counter-protesters "
    "demonstrators readers voters passengers respondents classmates lovers crowd crowds occupants consumers "
    "patients percent majority companies firms groups departments governments organisations organizations "
    "networks parties clubs unions teams manufacturers resorts camps sides owners residents villagers".split()
)
"""Publics and bodies: nobody is asked for their names."""


def kind_of_noun(head: str, *, indefinite: bool = False) -> Kind | None:  # noqa: PLR0911 - one line a kind
    """Give the kind that a noun in small letters speaks for; an indefinite one ("a tailor") is a person."""
    if head in DOCUMENTS - {"press"} or head.removesuffix("ed") in {
        "report",
        "article",
    }:  # "the reported stated" is a slip of many pages
        return "document"
    if head in OUTLET_HEADS | MEDIA:
        return "outlet"
    if head in GROUP_HEADS | QUANTITIES - {"one"}:
        return "group"
    if head in PERSON_ROLES | WITHHELD | SPOKESPEOPLE | RELATIVES or head.endswith("-old"):
        return "person"
    if head in ORGANISATION_HEADS:
        return "organisation"
    if head.endswith("s") and not head.endswith("ss"):
        return "group"
    person = indefinite or head.endswith(("er", "or", "ist", "man", "woman", "ant", "ian", "ee", "ess"))
    return "person" if person else "organisation"
