"""Writes files whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


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
