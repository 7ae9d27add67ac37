"""The tabs of the window, one for each article."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from gui.article.page import ArticlePage


class ArticleTabs(QTabWidget):
    """Holds articles, and labels in the place of those that are still being read.

    ``number_changed`` says that a tab came or went, ``page_closing`` which article goes.
    """

    number_changed = Signal()
    page_closing = Signal(object)

    def __init__(self) -> None:
        """Begin without tabs."""
        super().__init__()
        self.setDocumentMode(True)
        self.setMovable(True)

    def tabInserted(self, number: int) -> None:  # noqa: N802
        """Say that there is one more."""
        super().tabInserted(number)
        if self.count() > 1:
            self.setElideMode(QtCore.Qt.TextElideMode.ElideMiddle)
        self.number_changed.emit()

    def tabRemoved(self, number: int) -> None:  # noqa: N802
        """Say that there is one less."""
        super().tabRemoved(number)
        self.number_changed.emit()

    def page(self) -> ArticlePage | None:
        """Return the article that is in front."""
        page = self.currentWidget()
        return page if isinstance(page, ArticlePage) else None

    def pages(self) -> list[ArticlePage]:
        """Return all open articles, in the order of their tabs."""
        widgets = [self.widget(number) for number in range(self.count())]
        return [widget for widget in widgets if isinstance(widget, ArticlePage)]

    def add(self, place: int, widget: QWidget, words: str) -> int:
        """Add a tab with its own button to close it; return its place."""
        place = self.insertTab(place, widget, _tab_words(words))
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setFixedSize(22, 20)
        close.setToolTip(self.tr("Close this article"))
        close.setAccessibleName(self.tr("Close this article"))
        close.clicked.connect(lambda: self.close_at(self.indexOf(widget)))
        self.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        return place

    def close_current(self) -> None:
        """Close the article in front."""
        if self.count():
            self.close_at(self.currentIndex())

    def close_at(self, number: int) -> None:
        """Close one article."""
        widget = self.widget(number)
        if widget is None:
            return
        if isinstance(widget, ArticlePage):
            widget.close_page()
            self.page_closing.emit(widget)
        self.removeTab(number)
        widget.deleteLater()

    def of_path(self, path: Path) -> QWidget | None:
        """Return the tab in which a file is open already."""
        wanted = str(path.absolute())
        for number in range(self.count()):
            widget = self.widget(number)
            if widget is not None and widget.property("path") == wanted:
                return widget
        return None


def _tab_words(text: str) -> str:
    """Return the words for a tab: short, and with no letter underlined by chance."""
    short = text if len(text) <= 40 else text[:38].rstrip() + "…"
    return short.replace("&", "&&")
