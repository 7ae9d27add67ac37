"""A calendar in which the reader sets the publication date."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import wording
from gui.palette import Theme, give_field_colours
from gui.sheet import Sheet
from nlp.model import Document

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DatePopup(Sheet):
    """Offers a calendar, a field to type in, dates that are known otherwise, and "unknown".

    ``picked`` tells the day that the reader sets, or None; ``found_picked`` that the reader wants
    the date back that was found.
    """

    picked = Signal(object)
    found_picked = Signal()

    def __init__(
        self,
        theme: Theme,
        published: str | None,
        suggestion: str | None,
        parent: QWidget,
        found: Document | None = None,
    ) -> None:
        """Begin at ``published``; ``suggestion`` is the day on which the file was written.

        ``found`` has the date that was found, where the reader has set another.
        """
        super().__init__(parent)
        day = QDate.fromString(published or suggestion or "", "yyyy-MM-dd")
        if not day.isValid():
            day = QDate.currentDate()
        self.calendar = QCalendarWidget()
        self.calendar.setSelectedDate(day)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        usual = QTextCharFormat()
        usual.setForeground(self.palette().color(QPalette.ColorRole.Text))
        for day_of_week in WEEKEND:  # red is for denials here
            self.calendar.setWeekdayTextFormat(day_of_week, usual)
        self.calendar.setAccessibleName(self.tr("Publication date"))
        self.calendar.activated.connect(self._pick)
        self.calendar.clicked.connect(self._pick)
        self.field = QDateEdit(day)
        self.field.setDisplayFormat(_with_whole_years(QLocale()))
        give_field_colours(self.field, theme)
        self.field.setAccessibleName(self.tr("Publication date"))
        self.calendar.selectionChanged.connect(
            lambda: self.field.setDate(self.calendar.selectedDate())
        )
        self.field.dateChanged.connect(self.calendar.setSelectedDate)
        self.field.lineEdit().returnPressed.connect(lambda: self._pick(self.field.date()))
        use = _button(self.tr("Set date"))
        use.clicked.connect(lambda: self._pick(self.field.date()))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(QLabel(self.tr("When was this article published?")))
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(use)
        column.addLayout(line)
        column.addWidget(self.calendar)
        if found is not None and found.published:
            words = self.tr("Use the date {origin}: {day}").format(
                origin=wording.origin(found), day=wording.day(found.published)
            )
            button = _button(words)
            button.clicked.connect(self._give_found)
            column.addWidget(button)
        if suggestion and suggestion != published:
            words = self.tr("Use the file's date: {day}").format(day=wording.day(suggestion))
            button = _button(words)
            button.clicked.connect(lambda: self._give(suggestion))
            column.addWidget(button)
        if published:
            button = _button(self.tr("Publication date unknown"))
            button.clicked.connect(lambda: self._give(None))
            column.addWidget(button)
        self.calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        """Give the chosen day."""
        self._give(day.toString("yyyy-MM-dd"))

    def _give(self, day: str | None) -> None:
        """Give a day, or none, and close."""
        self.picked.emit(day)
        self.close()

    def _give_found(self) -> None:
        """Give back the date that was found, and close."""
        self.found_picked.emit()
        self.close()


def _button(words: str) -> QPushButton:
    """Return a button that Enter presses too where it has the focus."""
    button = QPushButton(words)
    button.setAutoDefault(True)
    return button


def _with_whole_years(locale: QLocale) -> str:
    """Return how days are written in short, with years that cannot be mistaken for days."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")
