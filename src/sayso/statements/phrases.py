"""Noun phrases and adverbials, by the words that can't be inside them: there is no parser here.

All functions take and give token indices of a `Sentence`; a phrase is `(first, last)`, half-open.
"""

from __future__ import annotations

from sayso.statements.sentence import QUOTE, Sentence
from sayso.text.english.cues import NOUN_FORMS
from sayso.text.english.nouns import PERSON_ROLES, TITLES
from sayso.text.english.verbs import VERBS
from sayso.text.english.words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_VERBS,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MEDIUM_NOUNS,
    MONTHS,
    NEGATIONS,
    OPENERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
)

Phrase = tuple[int, int]

_STOPS = frozenset({";", ":", "—", "–", "-", "--", "(", ")", "[", "]", ".", "!", "?", "…", "...", QUOTE, "|", "*", "•"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "where", "whom"})
_LIGHT = ADVERBS | NEGATIONS | {"to"}
_TIME_WORDS = DAYS | MONTHS | TIME_NOUNS
_ENDS_ADVERBIAL = TIME_NOUNS | MEDIUM_NOUNS | DAYS | MONTHS


def verb_group(s: Sentence, verb: int, floor: int) -> int:
    """Give where the verb group that ends with `verb` begins: its auxiliaries, negations and adverbs."""
    first = verb
    while first > floor and (
        (s.at(verb).endswith("ing") and s.at(first - 1) in _PHASES)
        or s.at(first - 1) in AUXILIARIES
        or s.at(first - 1) in ADVERBS
        or s.at(first - 1) in NEGATIONS
        or (s.at(first - 1).endswith("ly") and not s.capital(first - 1))
        or s.at(first - 1) == "to"
    ):
        if s.at(first - 1) in OPENERS and s.at(first - 2) in {"", ",", ";"}:
            break
        first -= 1
    return first


_PHASES = frozenset("keep keeps kept began begins started starts stopped continued continues".split())


def is_finite(s: Sentence, index: int) -> bool:
    """Tell whether the word can only be (or mostly is) the finite verb of a clause."""
    word = s.at(index)
    if word in AUXILIARIES or word in CLAUSE_VERBS:
        return True
    if word in VERBS and not word.endswith("ing") and s.at(index - 1) not in {"the", "a", "an"}:
        return (not s.capital(index) or index == 0) and not is_noun(s, index)
    return word.endswith(("n't", "'re", "'ve", "'ll", "'m", "'d")) or word in _CONTRACTED


_CONTRACTED = frozenset("it's he's she's that's there's here's what's who's where's how's let's".split())


def is_noun(s: Sentence, index: int) -> bool:
    """Tell whether a form that may be verb or noun ("report", "claims") is a noun here."""
    word, before, after = s.at(index), s.at(index - 1), s.at(index + 1)
    if word not in NOUN_FORMS:
        return False
    if before.endswith(("'s", "s'")) or before in _BEFORE_NOUN:
        return True
    if after in {"of", "about", "from", "by"} or after in _SPEAKS_NEXT:
        return True
    return after in AUXILIARIES or (after in VERBS and after not in NOUN_FORMS and after not in {"said", "saying"})


_BEFORE_NOUN = (DETERMINERS | PREPOSITIONS | {"and", "or", "no", "new", "news", "recent", "media", "other", "multiple", "earlier", "false", "fake", "same", "latest", "subsequent", "local", "official", "previous", "unconfirmed", "police", "online"}) - {
    "that", "some", "many", "all", "both", "others", "most", "few", "several"
}  # fmt: skip
_SPEAKS_NEXT = frozenset({"said", "say", "says", "also"})


def subject_before(s: Sentence, end: int, floor: int) -> Phrase | None:
    """Give the noun phrase that ends at `end` and is the subject of the verb there, None where there is none.

    "Hill, a doctor, said" and "the man who had seen it said" give the whole phrase with its
    apposition or relative clause; a bare relative ("the man, who said") gives what it refers to.
    """
    last = end
    if s.at(last - 1) in _RELATIVE and last - 1 > floor:
        return _trimmed(s, _left_edge(s, last - 1 - (s.at(last - 2) == ","), floor), last - 1 - (s.at(last - 2) == ","))
    if s.at(last - 1) in SUBJECT_PRONOUNS and s.at(last - 2) not in DETERMINERS | {"no", "of"}:
        return (last - 1, last)
    if s.at(last - 1) == ")":
        opened = next((i for i in range(last - 2, max(floor, last - _ASIDE) - 1, -1) if s.at(i) == "("), None)
        phrase = _trimmed(s, _left_edge(s, opened, floor), opened) if opened else None
        return (phrase[0], last) if phrase else None
    if s.at(last - 1) in {",", "–", "—", "-", "--"}:
        return _before_aside(s, last - 1, floor)
    return _trimmed(s, _left_edge(s, last, floor), last)


_ASIDE = 30
"""How many words an apposition or relative clause between subject and verb may have."""


def _before_aside(s: Sentence, comma: int, floor: int) -> Phrase | None:
    """Give the phrase before the asides that end at `comma`, with them: "X, 26, a spokesman for Y, said"."""
    mark, closed, best = s.at(comma), comma, None
    for opened in range(comma - 1, max(floor, comma - _ASIDE), -1):
        if s.at(opened) != mark:
            continue
        phrase = _trimmed(s, _left_edge(s, opened, floor), opened)
        if not _is_aside(s, opened + 1, closed) and not (phrase and s.capital(opened - 1) and not s.capital(opened + 1)):
            break
        if phrase and s.at(opened - 1) in _TIME_WORDS:
            break
        if phrase and s.at(_left_edge(s, opened, floor)) not in PREPOSITIONS:
            best = (phrase[0], comma)
        closed = opened
    # "Foreign Minister Khawaja Asif, said": a stray comma between subject and verb
    return best or (_trimmed(s, _left_edge(s, comma, floor), comma) if mark == "," else None)


def _is_aside(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the words between two commas can be an apposition, a relative clause or an adverb."""
    word = s.at(first)
    return (
        word in DETERMINERS
        or word in _RELATIVE
        or word in ADVERBS
        or word in PERSON_ROLES
        or word[:1].isdigit()
        or word in {"speaking", "citing", "quoting", "in", "of", "from", "who", "whose", "meanwhile", "according", "formerly", "himself", "herself", "too", "also"}
        or word.endswith(("ing", "ed"))
        or word in {"seen", "written", "held", "made", "known", "best", "then", "now", "still", "like", "not"}
        or any(s.at(i) in PERSON_ROLES or s.at(i) in TITLES for i in range(first, last))
        or (s.capital(first) and last - first <= _SHORT_ASIDE)
    )


_SHORT_ASIDE = 4


def _left_edge(s: Sentence, last: int, floor: int) -> int:
    """Give the first token of the phrase that ends at `last`."""
    first = last
    while first > floor:
        word = s.at(first - 1)
        if word in _STOPS or word == "," or word in _HARD_STOPS:
            break
        if word in _RELATIVE:
            if first - 1 == floor or not _follows_noun(s, first - 1) or first == last or not _is_relative(s, first - 1):
                break
        elif word in SUBORDINATORS:
            break
        elif word in {"and", "or", "&"}:
            if _clause_before(s, first - 1, floor):
                break
        elif is_finite(s, first - 1) and not _in_relative(s, first - 1, floor):
            break
        first -= 1
    return first


_HARD_STOPS = frozenset({"but", "so", "yet", "because", "if", "though", "although", "while", "when", "as", "than"})


def _follows_noun(s: Sentence, index: int) -> bool:
    before = s.at(index - 1)
    return before not in VERBS and before not in PREPOSITIONS and before not in AUXILIARIES and s.word(index - 1)


def _is_relative(s: Sentence, index: int) -> bool:
    """Tell whether "that" is a relative: a verb follows, not a new subject."""
    return s.at(index) != "that" or is_finite(s, index + 1) or s.at(index + 1).endswith(("ed", "ly"))


def _in_relative(s: Sentence, index: int, floor: int) -> bool:
    """Tell whether the finite verb at `index` belongs to a relative clause inside the phrase."""
    for i in range(index - 1, max(floor, index - _RELATIVE_REACH) - 1, -1):
        if s.at(i) in {"who", "which", "whose"} or (s.at(i) == "that" and _follows_noun(s, i)):
            return i > floor
        if s.at(i) in _STOPS or s.at(i) == "," or is_finite(s, i):
            return False
    return False


_RELATIVE_REACH = 8


def _clause_before(s: Sentence, conjunction: int, floor: int) -> bool:
    """Tell whether a whole clause stands before "and", so that a new subject begins after it."""
    for i in range(conjunction - 1, floor - 1, -1):
        if s.at(i) in _STOPS or s.at(i) in _RELATIVE:
            return False
        if is_finite(s, i):
            return True
    return False


def _trimmed(s: Sentence, first: int, last: int) -> Phrase | None:
    """Give the phrase without the openers and times before it; None where no noun is left."""
    while first < last and (s.at(first) in OPENERS or s.at(first) in {",", "and", "'", "’"} or _plain_adverb(s, first)):
        first += 1
    if s.at(first)[:1].isdigit() and s.at(first + 1) in PREPOSITIONS - {"of"}:
        first += 2
    first, last = _past_time(s, first, last), _before_time(s, first, last)
    if first >= last or s.at(last - 1) in PREPOSITIONS or s.at(last - 1) in _NO_HEADS or _no_subject(s, first, last):
        return None
    return (first, last)


def _no_subject(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the words can't be a subject: "Describing reports of", "expressed anger at", "the singer's"."""
    word, final = s.at(first), s.at(last - 1)
    if final.endswith("'s") and not s.capital(last - 1) or final in {"perhaps", "contrary", "best", "due", "according"}:
        return True
    if last - first > 1 and word.endswith("ing") and len(word) > _SHORTEST_PARTICIPLE and word not in _ING_NOUNS and s.at(first - 1) not in DETERMINERS:
        return True
    return word.endswith("ed") and not s.capital(first) and s.at(first - 1) in AUXILIARIES


_SHORTEST_PARTICIPLE = 5
_ING_NOUNS = frozenset("nothing everything something anything spring building meeting beijing listing ruling leading filing hearing briefing housing banking".split())


def _before_time(s: Sentence, first: int, last: int) -> int:
    """Give where the phrase ends before "on Tuesday", "earlier this month", "also" after it."""
    while last - first > 1 and (s.at(last - 1) in DAYS or s.at(last - 1) in {"also", "on", "later", "earlier", "late", "early", "recently", "himself", "herself", "themselves"}):
        last -= 1
    if last - first > 2 and s.at(last - 1) in TIME_NOUNS and s.at(last - 2) in {"this", "last", "next"}:  # noqa: PLR2004 - a head and two words
        return _before_time(s, first, last - 2)
    return last


_NO_HEADS = AUXILIARIES | CONJUNCTIONS | {"the", "a", "an", "to", ",", "there", "not", "in", "also"}


def _plain_adverb(s: Sentence, index: int) -> bool:
    word = s.at(index)
    return word in ADVERBS or (word.endswith("ly") and word not in {"family", "assembly", "daily", "weekly", "italy", "reply", "july"} and (not s.capital(index) or index == 0))


def _past_time(s: Sentence, first: int, last: int) -> int:
    """Give where the phrase begins after "On Tuesday", "Earlier this month", "In a statement" before it."""
    opener = s.at(first) in {"in", "on", "at", "during", "after", "by", "for", "last", "this", "next", "earlier", "late", "since", "from", "speaking", "with"}
    if not opener and not (s.at(first) in _TIME_WORDS and first + 1 < last):
        return first
    for i in range(first, min(last - 1, first + _ADVERBIAL)):
        if s.at(i) in _ENDS_ADVERBIAL or s.at(i)[:1].isdigit():
            follows = s.at(i + 1)
            if follows in _ENDS_ADVERBIAL or follows in PREPOSITIONS or follows[:1].isdigit():
                continue
            if s.at(first) in {"this", "last", "next"} and s.at(i) in MEDIUM_NOUNS:
                continue
            return i + 1
    return first


_ADVERBIAL = 9
"""How many words an adverbial of time or medium may have."""


def past_adverbials(s: Sentence, index: int) -> int:
    """Give where the content may begin after a cue: past "on Tuesday", "in a statement", "to reporters", adverbs.

    A prepositional phrase is passed only when its head is a time, a medium or a hearer; any other
    may belong to the content.
    """
    while True:
        if _free_adverb(s, index):
            index += 1
        elif s.at(index) in DAYS and s.at(index + 1) != "'s":
            index += 1
        elif (after := _past_phrase(s, index)) is not None:
            index = after
        else:
            return index


def _free_adverb(s: Sentence, index: int) -> bool:
    word = s.at(index)
    known = word in ADVERBS - {"so", "there", "here", "not", "never", "even", "just", "quite", "rather", "very", "almost", "all"} or word in {"late", "early", "live", "online", "back"}
    return (known or (word.endswith("ly") and not s.capital(index) and word not in {"only", "family", "early"})) and s.at(index + 1) in _AFTER_ADVERB | {"on", "in", "at", "that"}


_AFTER_ADVERB = frozenset({":", ",", ".", QUOTE, "", "during", "this", "to", "via", "after", "yesterday", "today"})


def _past_phrase(s: Sentence, index: int) -> int | None:
    if s.at(index) not in {"in", "on", "at", "during", "via", "through", "to", "this", "last", "after", "with"}:
        return None
    heads = _ENDS_ADVERBIAL | _HEARERS
    end = None
    for i in range(index + 1, min(len(s), index + _ADVERBIAL)):
        word = s.at(i)
        if word in heads or (word[:1].isdigit() and end is not None):
            end = i + 1
        elif word in {"that", ",", ":", QUOTE} or word in VERBS or word in AUXILIARIES or word in SUBJECT_PRONOUNS:
            break
        elif end is not None and word not in PREPOSITIONS and not (s.capital(i) and s.at(i - 1) in PREPOSITIONS | {"the"}):
            break
    return end


_HEARERS = frozenset({"reporters", "journalists", "newsmen", "media", "lawmakers", "court", "investigators", "police", "parliament", "viewers", "followers", "interviewers"})


def phrase_after(s: Sentence, index: int) -> Phrase | None:
    """Give the noun phrase that begins at `index`, with its apposition or relative clause; None where none does."""
    if s.at(index) in SUBJECT_PRONOUNS and s.at(index) not in {"one", "many", "some", "everyone", "others"}:
        return (index, index + 1)
    last = _right_edge(s, index)
    if last <= index or s.at(index) in PREPOSITIONS | {"that", "to", "and", "but", "if", "whether"}:
        return None
    return (index, _with_aside(s, last))


def _right_edge(s: Sentence, index: int) -> int:
    last = index
    while last < len(s):
        word = s.at(last)
        if word in _STOPS - {"-", "("} or word == "," or word in SUBORDINATORS - _RELATIVE or word in _AFTER_PHRASE:
            break
        if word == "that" and not _is_relative(s, last):
            break
        if word == "(":
            closed = next((i for i in range(last, min(len(s), last + _ASIDE)) if s.at(i) == ")"), None)
            if closed is None:
                break
            last = closed
        elif last > index and (_ends_here(s, last) or (is_finite(s, last) and not _in_relative(s, last, index))):
            break
        last += 1
    return last


_AFTER_PHRASE = frozenset({"to", "but", "while", "when", "because", "if", "adding", "saying", "noting", "as", "reported", "said", "says"})


def _ends_here(s: Sentence, index: int) -> bool:
    """Tell whether an adverbial of time or medium begins at `index`."""
    word = s.at(index)
    if word in DAYS or word in {"earlier", "later", "yesterday", "today", "recently", "exclusively"}:
        return True
    return word in {"in", "on", "at", "during", "after", "by", "via", "this", "last"} and _past_phrase(s, index) is not None


def _with_aside(s: Sentence, last: int) -> int:
    """Give the end of the phrase with an apposition or relative clause after its comma."""
    if s.at(last) == "," and s.capital(last + 1) and not s.capital(last - 1):
        end = last + 1
        while s.capital(end) or s.at(end) in {"de", "al", "van", "von", "bin", "of"}:
            end += 1
        return end if s.at(end) in {",", ".", "", ";"} else last
    if s.at(last) != "," or s.capital(last + 1) or not (s.at(last + 1) in DETERMINERS or s.at(last + 1) in _RELATIVE or s.at(last + 1) in PERSON_ROLES or s.at(last + 1)[:1].isdigit()):
        return last
    stop = last + 1
    while stop < len(s) and stop - last < _ASIDE and s.at(stop) not in {",", ".", ";", ":", QUOTE, "–", "—", "!", "?"}:
        if s.at(stop) in DAYS or (stop > last + 2 and _ends_here(s, stop)):
            break
        stop += 1
    if any(is_finite(s, i) for i in range(last + 1, stop)) and not any(s.at(i) in _RELATIVE for i in range(last + 1, stop)):
        return last
    return stop


def main_subject(s: Sentence, floor: int) -> Phrase | None:
    """Give the noun phrase that the sentence begins with, before its first verb."""
    phrase = phrase_after(s, floor)
    if phrase is None:
        return None
    end = next((i for i in range(phrase[0] + 1, phrase[1]) if s.at(i).endswith("ed") and not s.capital(i) and s.at(i + 1) not in {"by", "in"}), phrase[1])
    return _trimmed(s, phrase[0], end)


def has_clause(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the tokens `[first, last)` hold a finite verb after at least one word."""
    return any(_verbal(s, i) for i in range(first + 1, last))


def _verbal(s: Sentence, index: int) -> bool:
    word = s.at(index)
    return is_finite(s, index) or (word.endswith("ed") and not s.capital(index)) or word.endswith(("'s", "'d")) and s.at(index - 1) not in PREPOSITIONS
