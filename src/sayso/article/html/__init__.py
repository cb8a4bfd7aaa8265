"""HTML pages to articles."""

from sayso.article.html.read import read_html

__all__ = ["read_html"]
