"""What the reader chose, and where the window was: every option declared once, with its type."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T", str, int, bool)

RECENT_KEPT = 12


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One choice of the reader: its place in the settings file, its default, what it may be."""

    key: str
    default: T
    choices: tuple[T, ...] = ()


APPEARANCE = Option("view/appearance", "system", ("system", "light", "dark"))
TEXT_SIZE = Option("view/text_size", 0, tuple(range(-4, 13)))
PANEL_WIDTH = Option("view/panel_width", 0)
"""The panel's width with the usual size of the text; 0: the reader has chosen none."""

SHOW_MARKS = Option("view/show_marks", True)
SHOW_LEGEND = Option("view/show_legend", True)
ORDER = Option("statements/order", "text", ("text", "day"))
INTERFACE_LANGUAGE = Option("interface/language", "system", ("system", "en", "fr"))
LIKELY_LANGUAGE = Option("analysis/likely_language", "")


class Settings:
    """The settings file: the reader's options, and the window's state kept apart from them."""

    def __init__(self, store: QSettings | None = None) -> None:
        """Read from ``store``, or from the user's own settings file."""
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Quidit", "Quidit"
        )

    def get(self, option: Option[T]) -> T:
        """Return the reader's choice, the default where there is none that can be used."""
        raw = self._store.value(f"options/{option.key}")
        value = _typed(raw, option.default)
        if value is None or (option.choices and value not in option.choices):
            return option.default
        return value

    def set(self, option: Option[T], value: T) -> None:
        """Keep the reader's choice."""
        self._store.setValue(f"options/{option.key}", value)

    def recent(self) -> list[str]:
        """Return the files opened lately, the latest first."""
        raw = self._store.value("state/recent")
        if isinstance(raw, str):
            return [raw] if raw else []
        return [str(path) for path in raw] if isinstance(raw, list) else []

    def add_recent(self, path: str) -> None:
        """Note that ``path`` was opened."""
        self.set_recent([path, *(other for other in self.recent() if other != path)])

    def remove_recent(self, path: str) -> None:
        """Forget that ``path`` was opened."""
        self.set_recent([other for other in self.recent() if other != path])

    def set_recent(self, paths: list[str]) -> None:
        """Keep ``paths`` as the files opened lately."""
        self._store.setValue("state/recent", paths[:RECENT_KEPT])

    def last_folder(self) -> str:
        """Return the folder of the file opened last."""
        recent = self.recent()
        return str(Path(recent[0]).parent) if recent else str(Path.home())

    def state(self, name: str) -> QByteArray | None:
        """Return a state that a widget saved under ``name``."""
        raw = self._store.value(f"state/{name}")
        return raw if isinstance(raw, QByteArray) else None

    def set_state(self, name: str, state: QByteArray) -> None:
        """Keep a widget's state under ``name``."""
        self._store.setValue(f"state/{name}", state)


def _typed(raw: object, default: T) -> T | None:
    """Return what the file holds as the type of ``default``; None where it is not one."""
    if raw is None:
        return None
    if isinstance(default, bool):
        return {"true": True, "false": False}.get(str(raw).lower())
    if isinstance(default, int):
        try:
            return int(str(raw))
        except ValueError:
            return None
    return str(raw)
