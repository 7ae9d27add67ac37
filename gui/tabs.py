"""The tabs of the window, one for each article."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from gui.article.page import ArticlePage

LEAST_LETTERS = 30
"""Letters' widths, the button included, below which no tab shrinks: more tabs are scrolled."""


class TabBar(QTabBar):
    """Tabs that stay wide enough to be read, with buttons to scroll them."""

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Return the least size of a tab."""
        least, whole = super().minimumTabSizeHint(index), self.tabSizeHint(index)
        readable = self.fontMetrics().averageCharWidth() * LEAST_LETTERS
        return QSize(max(least.width(), min(whole.width(), readable)), least.height())


class ArticleTabs(QTabWidget):
    """Holds articles, and labels in the place of those that are still being read.

    ``number_changed`` says that a tab came or went, ``page_closing`` which article the
    reader closes, and at which place.
    """

    number_changed = Signal()
    page_closing = Signal(object, int)

    def __init__(self) -> None:
        """Begin without tabs."""
        super().__init__()
        self._settled = False
        self.setTabBar(TabBar())
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setUsesScrollButtons(True)

    def settle(self) -> None:
        """Set up what a reader needs only once the tabs are on the screen."""
        self._settled = True
        # Ctrl+Tab goes from tab to tab: the focus is for what is in them.
        self.tabBar().setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        for button in self.tabBar().findChildren(QToolButton):
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)

    def focus_page(self) -> None:
        """Give the keyboard to the text in front; Qt would choose the first button above it."""
        page = self.page()
        if page is not None:
            page.text.setFocus()

    def tabInserted(self, number: int) -> None:  # noqa: N802
        """Say that there is one more."""
        super().tabInserted(number)
        if self.count() > 1:
            self.setElideMode(QtCore.Qt.TextElideMode.ElideMiddle)
        self.number_changed.emit()

    def tabRemoved(self, number: int) -> None:  # noqa: N802
        """Say that there is one less."""
        super().tabRemoved(number)
        self._tell_apart()
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
        widget.setProperty("name", words)
        place = self.insertTab(place, widget, _tab_words(words))
        self._tell_apart()
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setFixedSize(22, 20)
        close.setToolTip(self.tr("Close this article"))
        close.setAccessibleName(self.tr("Close this article"))
        close.clicked.connect(lambda: self.close_at(self.indexOf(widget)))
        if self._settled:
            close.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        return place

    def _tell_apart(self) -> None:
        """Name the folder too of tabs that have the same name."""
        files: defaultdict[str, dict[int, Path]] = defaultdict(dict)
        for number in range(self.count()):
            widget = self.widget(number)
            if widget is not None and (path := widget.property("path")):
                files[widget.property("name")][number] = Path(path)
        for name, paths in files.items():
            for number, place in zip(paths, _places(list(paths.values())), strict=True):
                self.setTabText(number, _tab_words(name, place))

    def close_current(self) -> None:
        """Close the article in front."""
        if self.count():
            self.close_at(self.currentIndex())

    def close_at(self, number: int) -> None:
        """Close one article, as the reader wants."""
        widget = self.widget(number)
        if isinstance(widget, ArticlePage):
            self.page_closing.emit(widget, number)
        self.take_away(number)

    def take_away(self, number: int) -> None:
        """Take away a tab, such as one whose place another took."""
        widget = self.widget(number)
        if widget is None:
            return
        if isinstance(widget, ArticlePage):
            widget.close_page()
        self.removeTab(number)
        widget.deleteLater()

    def place_of(self, widget: QWidget) -> int:
        """Return the place of a tab, -1 where it is gone, which ``indexOf`` cannot be asked."""
        places = range(self.count())
        return next((place for place in places if self.widget(place) is widget), -1)

    def of_path(self, path: Path) -> QWidget | None:
        """Return the tab in which a file is open already."""
        wanted = str(path.absolute())
        for number in range(self.count()):
            widget = self.widget(number)
            if widget is not None and widget.property("path") == wanted:
                return widget
        return None


def _tab_words(text: str, place: str = "") -> str:
    """Return the words for a tab: short, and with no letter underlined by chance."""
    short = text if len(text) <= 40 else text[:38].rstrip() + "…"
    return (f"{short} – {place}" if place else short).replace("&", "&&")


def _places(paths: list[Path]) -> list[str]:
    """Return what tells files of one name apart: as much of their folders as it takes.

    Files of one folder, whose titles are the same, are told apart by their names.
    """
    if len(paths) < 2:
        return [""] * len(paths)
    folders = [path.parent for path in paths]
    if len(set(folders)) < len(folders):
        return [path.name for path in paths]
    deepest = max(len(folder.parts) for folder in folders)
    ends = [str(folder) for folder in folders]
    for depth in range(deepest, 0, -1):
        shorter = [str(Path(*folder.parts[-depth:])) for folder in folders]
        if len(set(shorter)) < len(shorter):
            break
        ends = shorter
    return ends
