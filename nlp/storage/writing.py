"""Writes files whole or not at all, and knows what must not be written over."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from nlp.reading import extensions


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` as the whole of a file or leave it as it was; OSError where that fails.

    It is first written beside the file, then put in its place. A device or a pipe is written to
    as it is, since renaming would put a file in its place.
    """
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        beside.replace(path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def is_there(path: Path) -> bool:
    """Return whether something stands at ``path``, as far as that can be seen."""
    try:
        return path.exists()
    except OSError:  # such as for a name that is too long, or a folder that may not be entered
        return False


def loses_article(path: Path, extension: str, articles: Iterable[Path]) -> bool:
    """Return whether writing an export to ``path`` would lose an article.

    That may be one of ``articles``, or a file that looks like one. An earlier export, which has
    the ``extension`` of exports, may be replaced.
    """
    if not is_there(path) or not path.is_file():
        return False
    suffix = path.suffix.lower()
    if suffix in extensions() and suffix != extension:
        return True
    for article in articles:
        with contextlib.suppress(OSError):  # an article that is gone cannot be lost
            if path.samefile(article):
                return True
    return False
