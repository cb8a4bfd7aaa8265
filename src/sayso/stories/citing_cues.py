"""What the words around an outlet's name say: that the article has it from there, or only was there."""

from __future__ import annotations

import re

from sayso.records import Span
from sayso.stories.common_names import abbreviates
from sayso.stories.cue_words import (
    AFTER,
    BEFORE,
    DISPUTED,
    HOAX,
    RELIED,
    STRICT_AFTER,
    STRICT_BEFORE,
    WHO_IS_OF,
    WHO_SAYS,
    Cue,
)

_REACH = 90  # characters of the sentence looked at on either side: every pattern runs on no more
_LEAD = 2000  # code points of the lead that are looked at
_CREDIT = 25  # characters before a name in which a picture's credit begins
_BY = re.compile(r"[Bb][Yy]:? ?(?:[Tt]he )?")
_DATELINE = re.compile(r"[^\n]{0,60}\(\Z")
_PICTURE = re.compile(r"\b(?:Photo|Image|Picture|Getty|Video|Graphic|Screen ?grab|Screenshot|Courtesy|Credit)")


def cue_at(text: str, sentence: Span, name: Span) -> Cue | None:
    """Give why the outlet named at `name` stands in this sentence, None where nothing tells."""
    before, after = _around(text, sentence, name)
    if _PICTURE.search(before[-_CREDIT:]):
        return None
    if before.endswith("(") and after[:1] in (")", "/"):
        is_other = abbreviates(name.of(text), before[:-1]) or _PICTURE.search(after[:20])
        return None if is_other else "credit"
    if told := next((cue for cue, pattern in BEFORE if pattern.search(before)), None):
        return told
    if told := next((cue for cue, pattern in AFTER if pattern.match(after)), None):
        return told
    return "report" if WHO_IS_OF.search(before) and WHO_SAYS.match(after) else None


def strict_cue_at(text: str, sentence: Span, name: Span) -> Cue | None:
    """Give the cue that outlets alone have beside them: for a name of which only the shape speaks for an outlet."""
    before, after = _around(text, sentence, name)
    if told := next((cue for cue, pattern in STRICT_BEFORE if pattern.search(before)), None):
        return told
    return "report" if STRICT_AFTER.match(after) else None


def _around(text: str, sentence: Span, name: Span) -> tuple[str, str]:
    before = text[max(sentence.start, name.start - _REACH) : name.start]
    return before, text[name.end : min(sentence.end, name.end + _REACH)]


def is_about_hoax(text: str, lead: Span) -> bool:
    """Tell whether the article's lead says that something is false: what it cites is then what it writes about."""
    return HOAX.search(text, lead.start, min(lead.end, lead.start + _LEAD)) is not None


def is_disputed(text: str, sentence: Span) -> bool:
    """Tell whether the sentence calls what it cites false: a hoax reported on, not a report relied on."""
    return DISPUTED.search(text, sentence.start, sentence.end) is not None


def is_relied_on(text: str, name: Span) -> bool:
    """Tell whether the name stands right behind "according to"."""
    return RELIED.search(text, max(0, name.start - _REACH), name.start) is not None


def is_dateline(text: str, block: Span, name: Span) -> bool:
    """Tell whether the name is the credit of a wire story: "LIMA (Reuters) - ...", "By: PTI", or a line of its own."""
    if name.start - block.start > _REACH:
        return False
    before = text[block.start : name.start]
    if not before.strip() and not text[name.end : block.end].strip(" ."):
        return True
    if _BY.fullmatch(before):
        return True
    return text[name.end : name.end + 1] == ")" and bool(_DATELINE.fullmatch(before))
