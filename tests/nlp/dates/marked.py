"""Reads articles whose dates are marked in the text: ``[[jeudi|2020-07-02]]``.

After the words stands the value, and after that the type where the value does not show it. The
first line, ``published: 2020-07-02``, is no part of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from nlp.model import Date

ARTICLES = Path(__file__).parent / "articles"
_MARK = re.compile(r"\[\[([^\[\]|]+)\|([^\[\]|]+)(?:\|(\w+))?\]\]")


@dataclass(frozen=True)
class Marked:
    """An article with its gold dates."""

    name: str
    language: str
    published: str | None
    text: str
    dates: tuple[Date, ...]


def _type(value: str, named: str | None) -> str:
    if named:
        return named
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value[10:] else "DATE"


def read(text: str) -> tuple[str, tuple[Date, ...]]:
    """Return a marked text without its marks, and the dates that they mark."""
    plain, dates, last = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        start, last = len(plain), mark.end()
        plain += mark[1]
        kind = _type(mark[2], mark[3])
        dates.append(Date(start, len(plain), mark[1], kind, mark[2]))
    return plain + text[last:], tuple(dates)


def load(path: Path) -> Marked:
    """Return the article in a file of ``articles/``."""
    head, body = path.read_text(encoding="utf-8").split("\n", 1)
    text, dates = read(body)
    return Marked(path.stem, path.stem[:2], head.split(": ")[1] or None, text, dates)


def load_all(language: str) -> list[Marked]:
    """Return all articles of a language."""
    return [load(path) for path in sorted(ARTICLES.glob(f"{language}-*.txt"))]
