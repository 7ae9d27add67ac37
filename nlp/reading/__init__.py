"""Read articles from files: each format is one module here, listed in ``FORMATS``.

A format module holds a ``FORMAT`` (see ``nlp.reading.base``) and imports what it needs when it
reads its first file.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from nlp.model import Document
from nlp.reading import html, markdown, text
from nlp.reading.base import Format, ReadingError

__all__ = ["FORMATS", "ReadingError", "articles_in", "extensions", "read", "read_text"]

FORMATS: tuple[Format, ...] = (text.FORMAT, markdown.FORMAT, html.FORMAT)

LARGEST = 64 * 1024 * 1024
"""Bytes over which a file is no article; the longest novels have a tenth of that."""

_HEADER = 4_096
_BY_NAME = 0.5


def extensions() -> tuple[str, ...]:
    """Return the file name extensions of all formats, lower case with their dot."""
    return tuple(extension for one in FORMATS for extension in one.extensions)


def read(path: str | PathLike[str]) -> Document:
    """Return the article in a file, with what its metadata tell; ReadingError where none is.

    The text is the file's own but for a byte-order mark, line ends and, in other formats than
    plain text, markup. Language and a date line in the text are for the analysis to find.
    """
    path = Path(path)
    data = _bytes(path)
    if not data.strip():
        raise ReadingError("empty", path.name, f"{path.name} is empty; choose another file.")
    document = _format_of(path, data[:_HEADER]).read(data, path.name)
    if not document.text.strip():
        raise ReadingError(
            "empty", path.name, f"{path.name} has no text in it; choose another file."
        )
    return document


def read_text(words: str) -> Document:
    """Return pasted text as a document; ReadingError where it is empty."""
    plain = words.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not plain.strip():
        raise ReadingError("empty", "", "There is no text to read; copy an article's text first.")
    return Document(text=plain, title=text.title_of(plain))


def articles_in(folder: str | PathLike[str]) -> list[Path]:
    """Return the files in a folder and the folders below it that look like articles, by name.

    Hidden ones are left out. ReadingError where the folder cannot be read or holds none.
    """
    folder = Path(folder)
    name = folder.name or str(folder)
    try:
        found = sorted(
            path
            for path in folder.rglob("*")
            if path.suffix.lower() in extensions()
            and not any(part.startswith(".") for part in path.relative_to(folder).parts)
            and path.is_file()
        )
    except OSError as error:
        raise _unreadable(name, error) from error
    if not found:
        kinds = ", ".join(extensions())
        raise ReadingError(
            "no_articles", name, f"{name} is a folder without articles in it ({kinds})."
        )
    return found


def _bytes(path: Path) -> bytes:
    """Return what a file holds, once it is clear that it may be an article."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise ReadingError(
                "folder", name, f"{name} is a folder, not an article; name a file in it."
            )
        if path.exists() and not path.is_file():
            raise ReadingError("unreadable", name, f"{name} is not a file; choose a file.")
        if path.stat().st_size > LARGEST:
            raise ReadingError(
                "too_large",
                name,
                f"{name} is larger than {LARGEST >> 20} MB; split it into smaller files.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadingError(
            "missing", name, f"{name} does not exist; check the name and the folder."
        ) from error
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: Exception) -> ReadingError:
    """Return what to say where the system does not let a file be read."""
    reason = getattr(error, "strerror", None) or str(error)
    return ReadingError(
        "unreadable",
        name,
        f"{name} cannot be read ({reason[:1].lower()}{reason[1:]}); check who may read it.",
    )


def _format_of(path: Path, header: bytes) -> Format:
    """Return the format that the first bytes and the name together speak for most."""

    def score(one: Format) -> float:
        return one.score(header) + (_BY_NAME if path.suffix.lower() in one.extensions else 0)

    return max(FORMATS, key=score)
