"""Write articles in other forms: each is one module here, listed in ``EXPORTS``."""

from __future__ import annotations

from nlp.export import statements, table
from nlp.export.base import Export

__all__ = ["EXPORTS", "Export"]

EXPORTS: dict[str, Export] = {one.name: one for one in (statements.EXPORT, table.EXPORT)}
