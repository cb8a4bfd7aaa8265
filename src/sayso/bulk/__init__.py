"""The same stages over many pages: in this process or in several, with the same output."""

from sayso.bulk.many import read_many

__all__ = ["read_many"]
