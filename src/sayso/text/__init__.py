"""Strings only: tokens, sentences, quotation marks, names; word lists by language."""
