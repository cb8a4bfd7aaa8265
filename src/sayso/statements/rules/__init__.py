"""Frames found by rule: cues, the noun phrases beside them, and where contents begin and end."""

from sayso.statements.rules.frames import find_frames

__all__ = ["find_frames"]
