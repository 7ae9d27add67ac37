"""What the menus do to the article in front, and to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from gui.notices import NoticeArea
from gui.opening import Opener
from gui.settings import (
    INTERFACE_LANGUAGE,
    PANEL_WIDTH,
    SHOW_LEGEND,
    SHOW_MARKS,
    TEXT_SIZE,
    Settings,
)
from gui.tabs import ArticleTabs
from nlp.resources import resource

if TYPE_CHECKING:
    from gui.exporting import Exporter
    from gui.statements.rows import Row


class Commands(QObject):
    """One method for each thing that a menu offers and that an article, or all of them, do."""

    def __init__(
        self,
        window: QWidget,
        tabs: ArticleTabs,
        notices: NoticeArea,
        settings: Settings,
        opener: Opener,
    ) -> None:
        """Command the articles in ``tabs`` that ``opener`` opens; dialogs stand over ``window``."""
        super().__init__(window)
        self._opener = opener
        self._window = window
        self._tabs = tabs
        self._notices = notices
        self._settings = settings
        self._exporter: Exporter | None = None

    def has_tab(self) -> bool:
        """Return whether there is something to close."""
        return self._tabs.count() > 0

    def has_article(self) -> bool:
        """Return whether an article is in front."""
        return self._tabs.page() is not None

    def has_whole_analysis(self) -> bool:
        """Return whether an article is in front whose analysis was finished."""
        page = self._tabs.page()
        return page is not None and page.article is not None and page.is_complete

    def has_statement(self) -> bool:
        """Return whether a statement is chosen."""
        return self._chosen() is not None

    def has_denial(self) -> bool:
        """Return whether a denial is chosen that answers something."""
        row = self._chosen()
        return row is not None and bool(row.answers)

    def is_analysing(self) -> bool:
        """Return whether the article in front is being analysed."""
        page = self._tabs.page()
        return page is not None and page.job is not None

    def _chosen(self) -> Row | None:
        """Return the row of the chosen statement; the panel is not made for this."""
        page = self._tabs.page()
        return page.panel.current_row() if page is not None and page.article else None

    def toggle_marks(self) -> None:
        """Show or hide all marks."""
        visible = not self._settings.get(SHOW_MARKS)
        self._settings.set(SHOW_MARKS, visible)
        for page in self._tabs.pages():
            page.text.set_marks_visible(visible)

    def toggle_legend(self) -> None:
        """Show or hide the legend."""
        visible = not self._settings.get(SHOW_LEGEND)
        self._settings.set(SHOW_LEGEND, visible)
        for page in self._tabs.pages():
            page.legend.setVisible(visible)

    def resize_text(self, by: int) -> None:
        """Make the text larger (1) or smaller (-1), or as it usually is (0)."""
        size = self._settings.get(TEXT_SIZE) + by if by else 0
        if size in TEXT_SIZE.choices:
            self._settings.set(TEXT_SIZE, size)
            self._resize_pages()

    def set_panel_width(self, width: int) -> None:
        """Give the panels of all articles a width, as it is at the usual size of the text."""
        self._settings.set(PANEL_WIDTH, width)
        self._resize_pages()

    def _resize_pages(self) -> None:
        """Show all articles in the sizes that the reader has chosen."""
        step, width = self._settings.get(TEXT_SIZE), self._settings.get(PANEL_WIDTH)
        for page in self._tabs.pages():
            page.set_sizes(step, width)

    def set_interface_language(self, choice: str) -> None:
        """Choose the language of the window, from the next start on."""
        self._settings.set(INTERFACE_LANGUAGE, choice)
        self._notices.add(
            self.tr("The window speaks the chosen language when Quidit is started again."),
            warning=False,
        )

    def step(self, by: int) -> None:
        """Go to the next or the previous statement."""
        if page := self._tabs.page():
            page.step(by)

    def travel(self, *, forward: bool) -> None:
        """Go back after a jump, or forward again."""
        if page := self._tabs.page():
            page.forward() if forward else page.back()

    def follow_denial(self) -> None:
        """Go to what the chosen denial denies."""
        if page := self._tabs.page():
            page.panel.list.follow_denial()

    def explain(self) -> None:
        """Say why the chosen statement was found."""
        if page := self._tabs.page():
            page.panel.list.explain()

    def find_words(self) -> None:
        """Open the bar that finds words in the text."""
        if page := self._tabs.page():
            page.find_bar.open()

    def find_next(self, by: int) -> None:
        """Go to the next place of the words (1) or the one before (-1)."""
        if page := self._tabs.page():
            page.find_bar.step(by)

    def focus_filter(self) -> None:
        """Go to the filter box."""
        if page := self._tabs.page():
            page.panel.filter.words.setFocus()
            page.panel.filter.words.selectAll()

    def clear_filter(self) -> None:
        """Show all statements."""
        if page := self._tabs.page():
            page.panel.clear_filter()

    def switch_side(self) -> None:
        """Go from the text to the list and back with the keyboard."""
        if page := self._tabs.page():
            side: QWidget = page.panel.list if page.text.hasFocus() else page.text
            side.setFocus()

    def ask_language(self) -> None:
        """Open the list of languages."""
        if page := self._tabs.page():
            page.header.ask_language()

    def ask_date(self) -> None:
        """Open the calendar."""
        if page := self._tabs.page():
            page.header.ask_date()

    def analyse_again(self) -> None:
        """Analyse the article in front once more, read again if its file changed."""
        if (page := self._tabs.page()) and not self._opener.read_again(page):
            page.analyse()

    def cancel_analysis(self) -> None:
        """Stop the analysis of the article in front."""
        if page := self._tabs.page():
            page.cancel()

    @property
    def exporter(self) -> Exporter:
        """What writes statements to files, made when it is first needed."""
        if self._exporter is None:
            from gui.exporting import Exporter

            self._exporter = Exporter(self._window, self._tabs, self._notices, self._settings)
        return self._exporter

    def export(self) -> None:
        """Ask where to write the statements of the article in front."""
        if page := self._tabs.page():
            self.exporter.ask(page)

    def close_current(self) -> None:
        """Close the article in front."""
        self._tabs.close_current()

    def show_about(self) -> None:
        """Say what Quidit is."""
        from PySide6.QtGui import QIcon
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About Quidit"))
        box.setIconPixmap(QIcon(str(resource("icons", "quidit.png"))).pixmap(64, 64))
        box.setText(f"Quidit {QApplication.applicationVersion()}")
        box.setInformativeText(
            self.tr(
                "Finds who says what in news articles, on this computer alone: nothing that you "
                "read is sent anywhere."
            )
        )
        box.open()
