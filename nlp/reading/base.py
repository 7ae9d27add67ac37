"""What all formats share: how one is described, and what goes wrong with a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from nlp.model import Document

Problem = Literal[
    "missing", "folder", "no_articles", "unreadable", "too_large", "empty", "binary", "no_text"
]


class ReadingError(Exception):
    """A file that cannot be read as an article; as a string, one sentence for the reader.

    ``problem`` names what is wrong, for a window that speaks other languages; ``name`` is the
    file's name.
    """

    def __init__(self, problem: Problem, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.problem = problem
        self.name = name


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    ``extensions`` are lower case with their dot, ``score`` says from the first bytes of a file
    how surely it is of this format (0 to 1), and ``read`` turns the bytes of a file called
    ``name`` into a document or raises ReadingError.
    """

    name: str
    extensions: tuple[str, ...]
    score: Callable[[bytes], float]
    read: Callable[[bytes, str], Document]


def day(value: object) -> str | None:
    """Return the ISO day that a metadata value begins with, None where it gives none.

    The day is the one written: a time zone does not move it.
    """
    if isinstance(value, date):
        return value.isoformat()[:10]
    words = str(value or "").strip()
    if match := re.match(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)", words):
        year, month, of_month = int(match[1]), int(match[3]), int(match[4])
        try:
            return date(year, month, of_month).isoformat() if year >= 1600 else None
        except ValueError:
            return None
    from email.utils import parsedate_to_datetime  # slow to import, and rarely needed

    try:
        found: datetime = parsedate_to_datetime(words)
    except (TypeError, ValueError, IndexError):
        return None
    return found.date().isoformat()


def one_line(text: str | None) -> str | None:
    """Return a title or name on one line, None where nothing is left of it."""
    return " ".join((text or "").split()) or None


def blocks_to_text(blocks: list[str]) -> str:
    """Return paragraphs as one text with an empty line between them, empty ones left out."""
    return "\n\n".join(block.strip() for block in blocks if block.strip())
