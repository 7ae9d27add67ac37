"""The list behind the panel: rows, with a heading a day where they are sorted by day."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui import wording
from gui.statements.rows import Criteria, Row, by_day

AnyIndex = QModelIndex | QPersistentModelIndex
Line = Row | str
"""One line of the list: a statement or the heading of a day."""


class StatementModel(QAbstractListModel):
    """All rows of an article and those of them that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.rows: list[Row] = []
        self.criteria = Criteria()
        self.order = "text"
        self._lines: list[Line] = []
        self._places: dict[int, int] = {}

    def set_rows(self, rows: list[Row]) -> None:
        """Show other rows, through the same filter."""
        self.rows = rows
        self._renew()

    def set_criteria(self, criteria: Criteria) -> None:
        """Change what gets through."""
        self.criteria = criteria
        self._renew()

    def set_order(self, order: str) -> None:
        """Sort by ``text`` or by ``day``."""
        self.order = order
        self._renew()

    @property
    def shown(self) -> int:
        """How many statements are shown."""
        return len(self._places)

    def line(self, index: AnyIndex) -> Line | None:
        """Return what stands at an index."""
        return self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None

    def index_of(self, statement: int) -> QModelIndex:
        """Return where a statement is shown; an invalid index where it is not."""
        place = self._places.get(statement)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: AnyIndex | None = None) -> int:  # noqa: N802
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a line for a screen reader, or its text."""
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line if isinstance(line, str) else line.in_words()
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let statements be chosen, and headings be passed over."""
        if isinstance(self.line(index), str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _renew(self) -> None:
        """Work out which lines are shown."""
        self.beginResetModel()
        chosen = self.rows
        if not self.criteria.empty:
            chosen = [row for row in self.rows if self.criteria.let_through(row)]
        self._lines = list(chosen) if self.order == "text" else _headed(chosen)
        self._places = {
            line.index: place for place, line in enumerate(self._lines) if isinstance(line, Row)
        }
        self.endResetModel()


def _headed(rows: list[Row]) -> list[Line]:
    """Return rows sorted by day, each day under its heading."""
    lines: list[Line] = []
    for value, group in by_day(rows):
        unknown = QCoreApplication.translate("StatementModel", "Date unknown")
        lines.append(unknown if value is None else wording.date_value(value))
        lines.extend(group)
    return lines
