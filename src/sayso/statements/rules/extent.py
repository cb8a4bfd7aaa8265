"""Where a content ends."""

from __future__ import annotations

from sayso.statements.rules.cue import Cue, is_cue
from sayso.statements.rules.grammar import is_finite, verb_group
from sayso.statements.rules.sentence import QUOTE, Sentence
from sayso.statements.rules.tails import Tail, has_cue
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import SUBJECT_PRONOUNS

REACH = 12
"""How many words may stand between commas right after a cue: "said, citing two officials, that"."""


def sentence_end(s: Sentence) -> int:
    """Give the index after the last token that is no full stop."""
    end = len(s)
    while end and s.at(end - 1) in {".", "…", "..."}:
        end -= 1
    return end


def content_end(s: Sentence, start: int, tails: list[Tail], cue: Cue | None = None) -> int:
    """Give where a content that begins at `start` ends: before an attribution that closes the sentence, or its end."""
    end = sentence_end(s)
    if s.at(start) == QUOTE and s.text[s.tokens[start].end - 2] in ",.!?":
        return start + 1
    for tail in tails:
        if tail.comma > start and tail.index > start:
            end = min(end, tail.comma)
    loose = s.inside is not None or (cue is not None and cue.verb.belief)
    for i in range(start + 1, end):
        if s.at(i) in {"and", "but"} and _goes_on(s, i + 1):
            return i
        if s.at(i) == "," and (_turns(s, i + 1) or (loose and _restarts(s, i + 1))):
            return i
        if s.at(i) == ";" and has_cue(s, i, end):
            return i
    return end


def _goes_on(s: Sentence, index: int) -> bool:
    """Tell whether the speaker's next cue follows: "said that ... and added that"."""
    verb = index + (s.at(index) in {"also", "then", "later"})
    form = s.at(verb)
    return (
        form in VERBS
        and form != VERBS[form].lemma
        and is_cue(s, verb)
        and {"t", "b"} <= set(VERBS[form].frames)
        and (s.at(verb + 1) in {"that", QUOTE} or s.at(verb + 1) in SUBJECT_PRONOUNS)
    )


def _restarts(s: Sentence, index: int) -> bool:
    """Tell whether a new clause begins after the comma, in talk: "I want to go, I said"."""
    first = index + (s.at(index) in {"and", "but", "so"})
    return s.at(first) in SUBJECT_PRONOUNS - {"one", "who"} and s.at(first + 1) not in {"of", ","}


_OWN = frozenset(
    "adding noting stressing calling insisting warning emphasising emphasizing claiming telling explaining".split()
)


def _turns(s: Sentence, index: int) -> bool:
    """Tell whether after a comma another attribution begins: "adding that", "but officials denied"."""
    word = s.at(index)
    if word in _OWN or (word == "and" and s.at(index + 1) in _OWN):
        return True
    if word in {"but", "while", "whereas", "although", "though", "and"}:
        reach = range(index + 1, min(len(s), index + REACH))
        cued = next((i for i in reach if is_cue(s, i) and {"t", "z"} <= set(VERBS[s.at(i)].frames)), None)
        return cued is not None and not any(is_finite(s, i) for i in range(index + 1, verb_group(s, cued, index + 1)))
    return False
