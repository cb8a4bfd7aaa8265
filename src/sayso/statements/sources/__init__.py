"""Who a source is: what its words say, who is called so in the article, whom a pronoun means."""

from sayso.statements.sources.resolve import Resolver
from sayso.statements.sources.who import Who

__all__ = ["Resolver", "Who"]
