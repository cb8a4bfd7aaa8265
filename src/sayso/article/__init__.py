"""Stage 2, Page to Article: furniture out, repeats folded, fields found."""

from sayso.article.read import read_article

__all__ = ["read_article"]
