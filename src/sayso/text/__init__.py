"""Strings only: names, words, sentences; lists as data."""
