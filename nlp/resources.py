"""Where the program's own files are, from source and from a frozen app alike."""

from __future__ import annotations

import sys
from pathlib import Path


def frozen() -> bool:
    """Return whether this is an app built by PyInstaller."""
    return bool(getattr(sys, "frozen", False))


def root() -> Path:
    """Return the folder in which ``resources/`` stands."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in ``resources/``."""
    return root().joinpath("resources", *parts)


def command(*arguments: str) -> list[str]:
    """Return the command line that starts this program again, such as its worker."""
    if frozen():
        return [sys.executable, *arguments]
    return [sys.executable, str(root() / "main.py"), *arguments]
