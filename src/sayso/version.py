"""The version of sayso, apart from the package so that every room may name it."""

__version__ = "0.1.0"
