"""Attributions with a reporting verb: "X said that ...", "..., said X", "told Y that ..."."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.records import Span
from sayso.records.statement import Modality
from sayso.statements.frame import Frame
from sayso.statements.phrases import (
    Phrase,
    has_clause,
    is_finite,
    is_noun,
    main_subject,
    past_adverbials,
    phrase_after,
    subject_before,
    verb_group,
)
from sayso.statements.sentence import QUOTE, Sentence
from sayso.text.english.cues import NOUN_FORMS
from sayso.text.english.nouns import (
    DOCUMENTS,
    GROUP_HEADS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_ROLES,
    SPOKESPEOPLE,
    WITHHELD,
)
from sayso.text.english.verbs import VERBS, Verb
from sayso.text.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FUTURE,
    NEGATIONS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
)

_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't".split())
_GOVERNS = frozenset("declined refused declines refuses failed fails went continued goes continues came wanted wants".split())
_REFUSALS = frozenset("declined refused declines refuses failed fails".split())
_STOP_MARKS = frozenset({".", "!", "?", "…", "...", ";", "—", "–", "--", "", ")"})
_ASIDE = 12
"""How many words may stand between commas right after a cue: "said, citing two officials, that"."""


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


def find_verbal(s: Sentence) -> list[Frame]:
    """Give the frames of all reporting verbs of the sentence, outer ones and nested ones."""
    frames: list[Frame] = []
    floor, owner = 0, None
    tails = find_tails(s)
    for index in range(len(s)):
        if not is_cue(s, index) or index < floor:
            continue
        cue = _read_cue(s, index, floor, owner)
        if cue is None:
            continue
        found = _backward(s, cue, tails) or _forward(s, cue, tails)
        if found is None:
            continue
        frame, start = found
        frames.append(frame)
        owner = cue.subject or owner
        floor = max(floor, start)
    return _with_citing(s, _with_venue(s, frames))


def _with_citing(s: Sentence, frames: list[Frame]) -> list[Frame]:
    """Give the frames with whom their source cites: "the paper reported, citing two officials"."""
    for index in range(1, len(s)):
        if s.at(index) not in {"citing", "quoting"} or (phrase := phrase_after(s, index + 1)) is None:
            continue
        place, cited = s.tokens[index].start, s.span(*phrase)
        owners = [f for f in frames if f.source and f.source.end <= place and not any(c.start <= place < c.end for c in f.content)]
        if owners:
            frames = [replace(f, citing=cited) if f is owners[-1] else f for f in frames]
    return frames


_VENUES = frozenset("interview interviews speaking comments remarks talking spoke speak conversation".split())


def _with_venue(s: Sentence, frames: list[Frame]) -> list[Frame]:
    """Give the frames with the outlet that the sentence says they were told to: "in an interview with CNN"."""
    for index in range(len(s)):
        if s.at(index) in _VENUES and s.at(index + 1) in {"with", "to"} and (end := _hearer_end(s, index + 2)) > index + 2:
            place, told = s.tokens[index].start, s.span(index + 2, end)
            frames = [f if f.told or any(c.start <= place < c.end for c in f.content) else replace(f, told=told) for f in frames]
    return frames


def is_cue(s: Sentence, index: int) -> bool:
    """Tell whether the token is a reporting verb and not a noun of the same form."""
    word = s.at(index)
    if word not in VERBS or (s.capital(index) and 0 < index and not _title_case(s)):
        return False
    before, after = s.at(index - 1), s.at(index + 1)
    if before.endswith("'s") and before not in _CLITICS and word in _ADJECTIVES:
        return False  # "the singer's alleged demise"
    if word not in NOUN_FORMS:
        return not (before in {"the", "a", "an", "of"} and word not in {"said"})
    if before == "and":
        return after in {"that", QUOTE}
    return index > 0 and not is_noun(s, index)


_ADJECTIVES = frozenset("alleged reported claimed known proposed planned suspected declared stated rumored announced promised".split())
_CLITICS = frozenset("it's he's she's that's there's who's what's".split())


def _title_case(s: Sentence) -> bool:
    words = [token for token in s.tokens if token.is_word]
    return len(words) > 3 and 2 * sum(token.is_capital for token in words) > len(words) + 1  # noqa: PLR2004 - most of a title


def _read_cue(s: Sentence, index: int, floor: int, owner: Phrase | None) -> Cue | None:
    verb, first = VERBS[s.at(index)], verb_group(s, index, floor)
    if s.at(index - 1) == "to" or (first < index and s.at(first) == "to"):
        first = next((i for i in range(index - 1, first - 3, -1) if s.at(i) in _GOVERNS), -1)
        if first < floor:
            return None
        first = verb_group(s, first, floor)
    group = s.low[first:index]
    passive = s.at(index) not in {verb.lemma} and not s.at(index).endswith("ing") and _passive(group)
    subject = subject_before(s, first, floor)
    if s.at(index).endswith("ing") and not any(word in _BE for word in group):
        subject = _participle_subject(s, first, floor, owner)
    elif subject is None and s.at(first - 1) in CONJUNCTIONS | {","}:
        subject = owner if s.at(first - 1) in CONJUNCTIONS else None
    told, after = _hearer(s, index + 1, verb)
    return Cue(index, first, verb, subject, told, past_adverbials(s, after), passive)


def _passive(group: tuple[str, ...]) -> bool:
    return any(word in _BE or word.endswith("'s") for word in group) and not (group and group[-1] in _HAVE)


def _participle_subject(s: Sentence, first: int, floor: int, owner: Phrase | None) -> Phrase | None:
    """Give whose "adding that" it is: the speaker's before a comma, the noun's right before it."""
    if s.at(first - 1) not in {",", QUOTE, "–", "—", "and", "while", "before", "after", "by", "without", ""}:
        near = subject_before(s, first, floor)
        return near if near and near[0] > floor or owner is None else owner
    return owner or main_subject(s, floor)


def _hearer(s: Sentence, index: int, verb: Verb) -> tuple[Phrase | None, int]:
    """Give who it was told to, and the index after; only verbs that take a hearer have one."""
    if "p" in verb.frames:
        return None, index + (s.at(index) == "out")
    if verb.lemma in {"say", "explain", "confirm", "reveal", "complain", "write", "admit"} and s.at(index) == "to":
        end = _hearer_end(s, index + 1)
        return ((index + 1, end), end) if s.capital(index + 1) or s.at(index + 1) in DETERMINERS else (None, index)
    if "o" not in verb.frames or s.at(index) in {"that", ":", QUOTE, ",", "to", *QUESTION_WORDS, *_STOP_MARKS}:
        return None, index
    if s.at(index) in OBJECT_PRONOUNS and verb.lemma != "want":
        return (index, index + 1), index + 1
    if verb.lemma in {"want", "expect", "order"}:
        return None, index
    end = _hearer_end(s, index)
    return ((index, end), end) if end > index else (None, index)


_HEARER_STOPS = (
    frozenset({"that", "to", ",", ":", QUOTE, "about", "when", "because", "there", "as", "on", "in", "at", "during", "via", "after", "by", "this", "last", "late", "earlier", "and"})
    | QUESTION_WORDS | SUBJECT_PRONOUNS | _STOP_MARKS
)  # fmt: skip


def _hearer_end(s: Sentence, index: int) -> int:
    end = index + (s.at(index) in DETERMINERS)
    while end < len(s) and s.at(end) not in _HEARER_STOPS:
        if end > index and ((s.at(end) in DETERMINERS and not s.capital(end)) or s.at(end) in AUXILIARIES) and s.at(end - 1) not in PREPOSITIONS:
            break
        if end > index and s.capital(end - 1) and not s.capital(end) and s.at(end) not in PREPOSITIONS and s.at(end - 1) not in DETERMINERS:
            break
        end += 1
        if s.at(end - 1) in _PLAIN_HEARERS:
            break
    return end


_PLAIN_HEARERS = frozenset("reporters journalists newspaper police media magazine station court lawmakers investigators paper site website channel agency network".split())


@dataclass(frozen=True, slots=True)
class Tail:
    """An attribution after its content, at the end of the sentence: where its content ends."""

    index: int
    comma: int


def find_tails(s: Sentence) -> list[Tail]:
    """Give the attributions that end the sentence: what is said before them, is theirs."""
    tails = []
    for index in range(1, len(s)):
        comma = None
        if s.at(index) in {"according", "per"} and s.at(index - 1) != "(":
            comma = index - (s.at(index - 1) == ",")
            phrase = phrase_after(s, index + 2 if s.at(index) == "according" else index + 1)
            comma = comma if phrase and _closes(s, past_adverbials(s, phrase[1])) else None
        elif is_cue(s, index):
            comma = _tail_comma(s, index)
        if comma is not None and comma > 0:
            tails.append(Tail(index, comma))
    return tails


def _closes(s: Sentence, index: int) -> bool:
    return s.at(index) in {"", ".", "!", "?", ";", ")", "while", "when", "before"} or (s.at(index) == "," and index + 2 >= len(s))


def _tail_comma(s: Sentence, index: int) -> int | None:
    """Give where the content ends that the cue at `index` closes: ", X said." or ", said X."."""
    verb, first = VERBS[s.at(index)], verb_group(s, index, 0)
    if "b" not in verb.frames:
        return None
    _, after = _hearer(s, index + 1, verb)
    if _closes(s, past_adverbials(s, after)):
        subject = subject_before(s, first, 0)
        return subject[0] - 1 if subject and s.at(subject[0] - 1) in {",", QUOTE, "–", "—", "--", "-"} else None
    if s.at(first - 1) in {",", QUOTE, "–", "—", "--"}:
        phrase = phrase_after(s, index + 1)
        return first - 1 if phrase and _can_speak(s, phrase) and _closes(s, past_adverbials(s, phrase[1])) else None
    return None


def _backward(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame whose content stands before the cue, and where the next one may begin."""
    if "b" not in cue.verb.frames or cue.passive:
        return None
    quoted = cue.subject is not None and QUOTE in s.low[max(0, cue.subject[0] - 2) : cue.subject[0]]
    normal = cue.subject is not None and cue.subject[1] >= cue.first - 1 and (_open_right(s, cue.after) or (quoted and _drifts(s, cue.after)))
    if normal and cue.subject and s.at(cue.subject[0] - 1) == "as" and s.at(cue.subject[0] - 2) in {",", QUOTE}:
        return _behind(s, cue, cue.subject, cue.subject[0] - 1, cue.after, tails)
    if normal and cue.subject and s.at(cue.subject[0] - 1) in {",", QUOTE, "–", "—", "--", "-"}:
        return _behind(s, cue, cue.subject, cue.subject[0], cue.after, tails)
    if normal and cue.subject and cue.subject[0] == 0 and _closes(s, cue.after):
        orphan = _orphan(s, cue, cue.subject)
        return (orphan, cue.index + 1) if orphan else None
    if s.at(cue.first - 1) in {",", QUOTE, "–", "—", "--"} and (phrase := phrase_after(s, cue.index + 1)) and _can_speak(s, phrase):
        end = past_adverbials(s, phrase[1])
        if _open_right(s, end):
            return _behind(s, cue, phrase, cue.first, end, tails)
    return None


def _can_speak(s: Sentence, phrase: Phrase) -> bool:
    """Tell whether the phrase after a verb can be its subject: "said the minister", not "denied the claims"."""
    main = next((i for i in range(phrase[0] + 1, phrase[1]) if s.at(i) in PREPOSITIONS or s.at(i) in {",", "who", "which"}), phrase[1])
    head = s.at(main - 1)
    return s.capital(main - 1) or head in SUBJECT_PRONOUNS or head in _SPEAKERS or head.endswith("-old")


_SPEAKERS = PERSON_ROLES | WITHHELD | SPOKESPEOPLE | ORGANISATION_HEADS | OUTLET_HEADS | GROUP_HEADS | (DOCUMENTS - {"claims", "page", "story", "charges"})


def _open_right(s: Sentence, index: int) -> bool:
    """Tell whether nothing that could be content follows at once."""
    if s.at(index) == "," and s.at(index + 1) == QUOTE:
        return QUOTE in s.low[: index - 1]
    return s.at(index) in _STOP_MARKS or s.at(index) in {",", "while", "when", "before"} or (s.at(index) == QUOTE and s.at(index - 1) == ",")


def _drifts(s: Sentence, index: int) -> bool:
    """Tell whether only circumstances follow: "he told the paper on the steps of the town hall"."""
    rest = s.low[index:]
    return s.at(index) in PREPOSITIONS | {"as", "after", "before"} and "that" not in rest and QUOTE not in rest


def _behind(s: Sentence, cue: Cue, source: Phrase, end: int, after: int, tails: list[Tail]) -> tuple[Frame, int] | None:
    start = _clause_start(s, end, cue)
    first = s.span(start, end) if start < end else None
    if first is None:
        return None
    second, resume = _interrupted(s, start, end, after, tails)
    pieces = (first, second) if second else (first,)
    return _frame(s, cue, source, pieces, "verb after"), resume


def _clause_start(s: Sentence, end: int, cue: Cue) -> int:
    """Give where the content before a cue begins: at the sentence's start, or after "..., but"."""
    if s.at(end - 1) == QUOTE or s.at(end - 2) == QUOTE:
        quote = end - 1 if s.at(end - 1) == QUOTE else end - 2
        return quote if quote and s.at(quote - 1) in {",", ":"} and _has_cue(s, 0, quote) else 0
    for i in range(end - 1, 0, -1):
        if (s.at(i) == ";" and _has_cue(s, 0, i) and has_clause(s, i, end)) or (s.at(i) in {"but", "while"} and s.at(i - 1) == "," and _asserts(s, i)):
            return i + 1
    return 0


def _asserts(s: Sentence, end: int) -> bool:
    """Tell whether a statement stands before `end` and a new subject after it."""
    new = s.at(end + 1) in SUBJECT_PRONOUNS or s.at(end + 1) in DETERMINERS or s.capital(end + 1)
    return new and any(is_cue(s, i) and {"t", "z", "b"} <= set(VERBS[s.at(i)].frames) for i in range(end))


def _has_cue(s: Sentence, first: int, last: int) -> bool:
    return any(is_cue(s, i) for i in range(first, last))


def _interrupted(s: Sentence, start: int, end: int, after: int, tails: list[Tail]) -> tuple[Span | None, int]:
    """Give the second half of a content that its cue cuts in two, and where the next cue may begin."""
    if s.at(after) != "," or after + 2 >= len(s):
        return None, after
    quoted = s.at(end - 1) == QUOTE or s.at(end - 2) == QUOTE
    following = s.at(after + 1)
    if following == QUOTE:
        return (s.span(after + 1, after + 2), after + 2) if quoted else (None, after)
    if quoted or following.endswith("ing") or following in {"and", "but", "who", "which", "while", "citing", "as", "when", "after", "whose", "in", "according"}:
        return None, after
    return s.span(after + 1, _limit(s, after + 1, tails)), after + 1


def _orphan(s: Sentence, cue: Cue, source: Phrase) -> Frame | None:
    """Give the frame of "X said." alone in its sentence; its content is the quotation before it."""
    frame = _frame(s, cue, source, (), "orphan")
    return frame if cue.verb.lemma != "know" and s.inside is None else None


def _forward(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame whose content follows the cue, and where it begins."""
    if cue.passive:
        return _passive_frame(s, cue, tails)
    if cue.subject is None:
        return None
    if s.at(cue.after) == ":" and cue.after + 1 >= len(s) and "q" in cue.verb.frames:
        return _frame(s, cue, cue.subject, (), INTRODUCES), cue.index + 1
    start = _after_as(s, cue) or _content_start(s, cue)
    if start is None:
        return None
    limit = _limit(s, start, tails, cue)
    content = s.span(start, limit)
    return (_frame(s, cue, cue.subject, (content,), "verb before"), start) if content else None


INTRODUCES = "introduces"
"""The rule of a frame whose content is the quotation in the next paragraph: "X said:"."""


def _after_as(s: Sentence, cue: Cue) -> int | None:
    """Give where the content begins of "As the paper reported, ..."."""
    fits = cue.subject is not None and s.at(cue.subject[0] - 1) == "as" and s.at(cue.after) == "," and "b" in cue.verb.frames
    return cue.after + 1 if fits and cue.subject and cue.subject[0] <= 2 and cue.after + 2 < len(s) else None  # noqa: PLR2004 - "As", or "But as"


def _passive_frame(s: Sentence, cue: Cue, tails: list[Tail]) -> tuple[Frame, int] | None:
    """Give the frame of "was told that": a content whose source is not named."""
    if s.at(cue.index + 1) == "as" and s.at(cue.index + 2) in {"saying", "telling"}:
        return None
    if "o" not in cue.verb.frames or s.at(cue.after) not in {"that", "to", QUOTE} or cue.verb.belief:
        return None
    start = cue.after + (s.at(cue.after) == "that")
    content = s.span(start, _limit(s, start, tails, cue))
    frame = _frame(s, cue, None, (content,), "passive") if content else None
    return (frame, start) if frame else None


def _content_start(s: Sentence, cue: Cue) -> int | None:
    """Give where the content begins that follows the cue, None where none does."""
    frames, at = cue.verb.frames, cue.after
    if "p" in frames and s.at(cue.index + 1) != "out":
        return None
    if s.at(at) == ",":
        at = _past_aside(s, at)
    if s.at(at) == "that":
        return at + 1 if "t" in frames and not s.at(at + 1) in {".", ","} else None
    if s.at(at) == QUOTE or (s.at(at) in {":", ","} and s.at(at + 1) == QUOTE):
        quote = at if s.at(at) == QUOTE else at + 1
        return quote if set("qtza") & set(frames) else None
    if s.at(at) == ":":
        return at + 1 if "q" in frames and at + 2 < len(s) else None
    later = _later_that(s, cue.index + 1, at)
    if later and "t" in frames:
        return later
    return _bare_start(s, cue, at)


def _past_aside(s: Sentence, comma: int) -> int:
    """Give the index after an aside between commas: "said, citing officials, that"."""
    for i in range(comma + 1, min(len(s), comma + _ASIDE)):
        if s.at(i) == "," and s.at(i + 1) in {"that", QUOTE}:
            return i + 1
    return comma


def _later_that(s: Sentence, first: int, at: int) -> int | None:
    """Give where the content begins when "that" comes after words that are no adverbial we know."""
    for i in range(first, min(len(s), first + _ASIDE)):
        if s.at(i) == "that" and i > at:
            return i + 1 if s.at(i + 1) not in {".", ","} else None
        if is_finite(s, i) or s.at(i) in {QUOTE, ":", ".", ","} or s.at(i) in SUBJECT_PRONOUNS:
            return None
    return None


def _bare_start(s: Sentence, cue: Cue, at: int) -> int | None:
    """Give where a content without "that" begins: a clause, a question, an infinitive, a noun phrase."""
    frames, word, end = cue.verb.frames, s.at(at), _sentence_end(s)
    if cue.verb.lemma in _FREE and (word in SUBJECT_PRONOUNS or word in DETERMINERS or s.capital(at)) and end - at > 1:
        return at
    if word in {"", ".", ",", ";", "?", "!", "of", "and", "or", "but", ")", "as"} and not (word == "of" and "f" in frames):
        return None
    if word in QUESTION_WORDS and word not in {"which"} and "w" in frames:
        return at
    if word == "to" or (word == "not" and s.at(at + 1) == "to"):
        return at if "i" in frames else None
    if "z" in frames and word not in PREPOSITIONS - {"in", "for", "at", "on", "under", "with", "by", "from", "within", "after", "about", "over", "like", "between", "around"} and has_clause(s, at, end):
        return at
    if "o" in frames and "i" in frames and any(s.at(i) == "to" for i in range(at + 1, min(end, at + _ASIDE))):
        return cue.told[0] if cue.told and cue.verb.lemma in {"want", "expect"} else at
    return _noun_start(s, cue, at, end)


_FREE = frozenset("say claim believe think add hope feel guess suspect admit insist argue".split())
"""Verbs whose content needs neither "that" nor a finite verb that we know."""


def _noun_start(s: Sentence, cue: Cue, at: int, end: int) -> int | None:
    frames, first = cue.verb.frames, cue.index + 1
    if "y" in frames and s.at(first) == "for" and at >= first:
        return first + 1 if first + 1 < end else None
    if "a" in frames and (QUOTE in s.low[first:end] or "as" in s.low[first:end]):
        return first
    if "f" in frames and {"of", "for"} & set(s.low[first:end]):
        return first
    if "g" in frames and s.at(at).endswith("ing"):
        return at
    if _REFUSALS & set(s.low[cue.first : cue.index]) and s.at(at) in DETERMINERS:
        return at
    named = s.at(at) in DETERMINERS or (s.at(at).isalpha() and s.at(at) not in PREPOSITIONS)
    return at if "n" in frames and named and at == first else None


def _sentence_end(s: Sentence) -> int:
    end = len(s)
    while end and s.at(end - 1) in {".", "…", "..."}:
        end -= 1
    return end


def _limit(s: Sentence, start: int, tails: list[Tail], cue: Cue | None = None) -> int:
    """Give where a content that begins at `start` ends: before an attribution that closes the sentence, or its end."""
    end = _sentence_end(s)
    if s.at(start) == QUOTE and s.text[s.tokens[start].end - 2] in ",.!?":
        return start + 1
    for tail in tails:
        if tail.comma > start and tail.index > start:
            end = min(end, tail.comma)
    loose = s.inside is not None or (cue is not None and cue.verb.belief)
    for i in range(start + 1, end):
        if s.at(i) in {"and", "but"} and _goes_on(s, i + 1):
            return i
        if s.at(i) == "," and (_turns(s, i + 1, start) or (loose and _restarts(s, i + 1))):
            return i
        if s.at(i) == ";" and _has_cue(s, i, end):
            return i
    return end


def _goes_on(s: Sentence, index: int) -> bool:
    """Tell whether the speaker's next cue follows: "said that ... and added that"."""
    verb = index + (s.at(index) in {"also", "then", "later"})
    form = s.at(verb)
    return form in VERBS and form != VERBS[form].lemma and is_cue(s, verb) and {"t", "b"} <= set(VERBS[form].frames) and (s.at(verb + 1) in {"that", QUOTE} or s.at(verb + 1) in SUBJECT_PRONOUNS)


def _restarts(s: Sentence, index: int) -> bool:
    """Tell whether a new clause begins after the comma, in talk: "I want to go, I said"."""
    first = index + (s.at(index) in {"and", "but", "so"})
    return s.at(first) in SUBJECT_PRONOUNS - {"one", "who"} and s.at(first + 1) not in {"of", ","}


_OWN = frozenset("adding noting stressing calling insisting warning emphasising emphasizing claiming telling explaining".split())


def _turns(s: Sentence, index: int, start: int) -> bool:
    """Tell whether after a comma another attribution begins: "adding that", "but officials denied"."""
    word = s.at(index)
    if word in _OWN or (word == "and" and s.at(index + 1) in _OWN):
        return True
    if word in {"but", "while", "whereas", "although", "though", "and"}:
        reach = range(index + 1, min(len(s), index + _ASIDE))
        cued = next((i for i in reach if is_cue(s, i) and {"t", "z"} <= set(VERBS[s.at(i)].frames)), None)
        return cued is not None and not any(is_finite(s, i) for i in range(index + 1, verb_group(s, cued, index + 1)))
    return False


def _modality(s: Sentence, cue: Cue) -> Modality:
    group = s.low[cue.first : cue.index]
    nobody = cue.subject is not None and s.at(cue.subject[0]) in {"nobody", "no", "none", "neither"}
    if nobody or cue.verb.lemma == "deny" or any(word in NEGATIONS or word.endswith("n't") for word in group) or _REFUSALS & set(group):
        return "negated"
    if any(word in FUTURE or word.endswith("'ll") for word in group) or ("to" in group and not set(group) & _GOVERNS):
        return "prospective"
    return "asserted"


def _frame(s: Sentence, cue: Cue, source: Phrase | None, content: tuple[Span, ...], rule: str) -> Frame:
    modality = _modality(s, cue)
    first = cue.first if modality == "negated" else cue.index
    cue_end = cue.index + 1 + ("p" in cue.verb.frames)
    cue_span = s.span(first, cue_end) or Span(s.tokens[cue.index].start, s.tokens[cue.index].end)
    frame = Frame(
        content=content,
        cue=(cue_span,),
        source=s.span(*source) if source else None,
        told=s.span(*cue.told) if cue.told else None,
        type="belief" if cue.verb.belief else "speech",
        modality=modality,
        rule=rule,
    )
    return replace(frame, confidence=_CONFIDENCE.get(rule, 0.8))


_CONFIDENCE = {"verb before": 0.85, "verb after": 0.9, "passive": 0.6, "orphan": 0.8}
"""How often a frame of each rule is right on the training part of the annotated chains (see docs/decisions/0004)."""
