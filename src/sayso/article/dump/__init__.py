"""The article from a plain-text dump of a page, as crawlers save it."""

from sayso.article.dump.read import read_dump

__all__ = ["read_dump"]
