"""Frames of any language that has a lexicon: quotations and reported speech by word lists alone."""

from sayso.statements.rules.quoted.find import find_quoted

__all__ = ["find_quoted"]
