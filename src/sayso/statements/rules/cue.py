"""Reporting verbs in place: which words are cues, whose they are, and where their content may begin."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.statements.rules.adverbials import past_adverbials
from sayso.statements.rules.grammar import Phrase, is_noun, verb_group
from sayso.statements.rules.hearers import hearer
from sayso.statements.rules.phrases import main_subject
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.subjects import subject_before
from sayso.text.english.cues import NOUN_FORMS
from sayso.text.english.verbs import VERBS, Verb
from sayso.text.english.words import CONJUNCTIONS

BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())
GOVERNS = frozenset(
    "declined refused declines refuses failed fails went continued goes continues came wanted wants".split()
)
REFUSALS = frozenset("declined refused declines refuses failed fails".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in place: its group `[first, index]`, its subject, and where its content may begin."""

    index: int
    first: int
    verb: Verb
    subject: Phrase | None
    told: Phrase | None
    after: int
    passive: bool = False


def is_cue(s: Sentence, index: int) -> bool:
    """Tell whether the token is a reporting verb and not a noun of the same form."""
    word = s.at(index)
    if word not in VERBS or (s.capital(index) and index > 0 and not is_title_case(s)):
        return False
    before, after = s.at(index - 1), s.at(index + 1)
    if before.endswith("'s") and before not in _CLITICS and word in _ADJECTIVES:
        return False  # "the singer's alleged demise"
    if word not in NOUN_FORMS:
        return not (before in {"the", "a", "an", "of"} and word != "said")
    if before == "and":
        return after in {"that", QUOTE}
    return index > 0 and not is_noun(s, index)


_ADJECTIVES = frozenset(
    "alleged reported claimed known proposed planned suspected declared stated rumored announced promised".split()
)
_CLITICS = frozenset("it's he's she's that's there's who's what's".split())


def is_title_case(s: Sentence) -> bool:
    """Tell whether most words have a capital, as in a headline."""
    words = [token for token in s.tokens if token.is_word]
    return len(words) > 3 and 2 * sum(token.is_capital for token in words) > len(words) + 1  # noqa: PLR2004 - most of a title


def read_cue(s: Sentence, index: int, floor: int, owner: Phrase | None) -> Cue | None:
    """Give the cue at `index`; None for an infinitive that no verb of saying or refusing governs.

    `floor` is where the clause may begin at the earliest, `owner` who spoke before in the sentence.
    """
    verb, first = VERBS[s.at(index)], verb_group(s, index, floor)
    if s.at(index - 1) == "to" or (first < index and s.at(first) == "to"):
        first = next((i for i in range(index - 1, first - 3, -1) if s.at(i) in GOVERNS), -1)
        if first < floor:
            return None
        first = verb_group(s, first, floor)
    group = s.low[first:index]
    passive = s.at(index) != verb.lemma and not s.at(index).endswith("ing") and _passive(group)
    passive = passive or lacks_hearer(s, index)
    subject = subject_before(s, first, floor)
    if s.at(index).endswith("ing") and not any(word in BE for word in group):
        subject = _participle_subject(s, first, floor, owner)
    elif subject is None and s.at(first - 1) in CONJUNCTIONS | {","}:
        subject = (owner or main_subject(s, floor)) if s.at(first - 1) in CONJUNCTIONS else None
    told, after = hearer(s, index + 1, verb)
    return Cue(index, first, verb, subject, told, past_adverbials(s, after), passive)


def lacks_hearer(s: Sentence, index: int) -> bool:
    """Tell whether it is "told to leave": with nobody after a verb that needs a hearer, its subject is who heard it."""
    return s.at(index) in _NEEDS_HEARER and s.at(index + 1) == "to"


_NEEDS_HEARER = frozenset("told ordered urged advised".split())


def _passive(group: tuple[str, ...]) -> bool:
    return any(word in BE or word.endswith("'s") for word in group) and not (group and group[-1] in _HAVE)


def _participle_subject(s: Sentence, first: int, floor: int, owner: Phrase | None) -> Phrase | None:
    """Give whose "adding that" it is: the speaker's before a comma, the noun's right before it."""
    if s.at(first - 1) not in {",", QUOTE, "–", "—", "and", "while", "before", "after", "by", "without", ""}:
        near = subject_before(s, first, floor)
        return near if (near and near[0] > floor) or owner is None else owner
    return owner or main_subject(s, floor)
