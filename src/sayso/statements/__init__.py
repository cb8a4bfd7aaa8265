"""Stage 3, Article to Statements: cues, sources and contents found, names resolved, chains linked."""

from sayso.statements.find import find_statements
from sayso.statements.sourcing import names_someone, weigh_sourcing

__all__ = ["find_statements", "names_someone", "weigh_sourcing"]
