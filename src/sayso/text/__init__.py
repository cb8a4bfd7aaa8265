"""Strings only: normalising, languages, dates, sentences, quotation marks, names."""
