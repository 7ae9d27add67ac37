"""A table for a terminal: who says what, statement by statement."""

from __future__ import annotations

import io
import shutil

from nlp.export.base import Export
from nlp.language import worded
from nlp.model import Article, Speaker, Statement, When

NARROWEST = 80
DAY = len("(2025-03-12)")
"""How wide the column of days is: a day stays on one line."""

_BASIC = "Basic analysis: there is no model for this language here."
_NO_WORDS = "Quidit does not know the words of this language yet."


def write(article: Article) -> str:
    """Return the article's statements as a table as wide as the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    columns = shutil.get_terminal_size((100, 24)).columns
    console = Console(
        file=io.StringIO(), width=max(NARROWEST, columns), force_terminal=False, color_system=None
    )
    console.print(Text(_heading(article)))
    language = article.document.language
    if language and language not in worded():
        console.print(Text(_NO_WORDS))
    elif article.basic:
        console.print(Text(_BASIC))
    if article.statements:
        table = Table(
            box=box.SIMPLE_HEAD, expand=True, show_lines=True, show_edge=False, pad_edge=False
        )
        for title, share in (("", 0), ("Speaker", 3), ("Kind", 0), ("Statement", 7), ("When", 0)):
            width = DAY if title == "When" else None
            table.add_column(
                title, ratio=share or None, width=width, no_wrap=title == "", overflow="fold"
            )
        for row in _rows(article):
            table.add_row(*map(Text, row))
        console.print(table)
    else:
        console.print(Text("No statements were found."))
    written: io.StringIO = console.file  # type: ignore[assignment]
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines()) + "\n"


def _heading(article: Article) -> str:
    """Return title or file, language and day of publication on one line."""
    document = article.document
    parts = (
        document.title or document.file or "Pasted text",
        document.language or "unknown language",
        document.published or "publication date unknown",
        _count(len(article.statements)),
    )
    return " · ".join(parts)


def _rows(article: Article) -> list[tuple[str, ...]]:
    """Return the cells of each statement, in text order."""
    speakers = {speaker.id: speaker for speaker in article.speakers}
    numbers = {one.id: str(i) for i, one in enumerate(article.statements, 1)}
    return [
        (
            numbers[one.id],
            _speaker(speakers.get(one.speaker or ""), one),
            _kind(one, numbers),
            _content(one),
            _when(one.when),
        )
        for one in article.statements
    ]


def _speaker(speaker: Speaker | None, statement: Statement) -> str:
    """Return who speaks, with the role; the words of the source where nobody is known."""
    if speaker is None:
        return _line(statement.source.text) if statement.source else "–"
    role = speaker.role if speaker.role and speaker.role != speaker.name else None
    return _line(f"{speaker.name}, {role}" if role else speaker.name)


def _kind(statement: Statement, numbers: dict[str, str]) -> str:
    """Return claim or denial, how it is quoted, and the numbers of what it denies or stands in."""
    words = f"{statement.kind}, {statement.mode}"
    if statement.attitude != "said":
        words += f"\n{statement.attitude}"
    if answers := [numbers[a] for a in statement.answers if a in numbers]:
        words += f"\nof {', '.join(answers)}"
    if statement.parent in numbers:
        words += f"\nin {numbers[statement.parent]}"
    return words


def _content(statement: Statement) -> str:
    """Return what is said; pieces that stand apart are joined by an ellipsis."""
    return " […] ".join(_line(piece.text) for piece in statement.content)


def _when(when: When | None) -> str:
    """Return the words that say when and the day they mean."""
    if when is None:
        return ""
    return _line(when.text) + (f" ({when.value})" if when.value else "")


def _line(text: str) -> str:
    """Return ``text`` on one line."""
    return " ".join(text.split())


EXPORT = Export("table", "Table for a terminal", ".txt", write)


def _count(n: int) -> str:
    return "1 statement" if n == 1 else f"{n} statements"
