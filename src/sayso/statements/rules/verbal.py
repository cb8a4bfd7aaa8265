"""Attributions with a reporting verb: "X said that", "said X", "told Y that"."""

from __future__ import annotations

from sayso.statements.frame import Frame
from sayso.statements.rules.backward import backward
from sayso.statements.rules.cue import is_cue, read_cue
from sayso.statements.rules.forward import forward
from sayso.statements.rules.hearers import with_citing, with_venue
from sayso.statements.rules.sentence import Sentence
from sayso.statements.rules.tails import find_tails


def find_verbal(s: Sentence) -> list[Frame]:
    """Give the frames of all reporting verbs of the sentence, outer ones and nested ones."""
    frames: list[Frame] = []
    floor, owner = 0, None
    tails = find_tails(s)
    for index in range(len(s)):
        if not is_cue(s, index) or index < floor:
            continue
        cue = read_cue(s, index, floor, owner)
        if cue is None:
            continue
        found = backward(s, cue, tails) or forward(s, cue, tails)
        if found is None:
            continue
        frame, start = found
        frames.append(frame)
        owner = cue.subject or owner
        floor = max(floor, start)
    return with_citing(s, with_venue(s, frames))
