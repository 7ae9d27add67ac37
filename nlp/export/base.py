"""What all exports share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nlp.model import Article


@dataclass(frozen=True, slots=True)
class Export:
    """A form in which an article can be written.

    ``name`` is what ``--export`` calls it, ``title`` what a reader calls it, ``extension`` that of
    its files, with the dot. ``write`` returns the whole file's text.
    """

    name: str
    title: str
    extension: str
    write: Callable[[Article], str]
