"""The main window: tabs of articles, opening them in every way, and what spans all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.article.page import ArticlePage
from gui.commands import Commands
from gui.menus import Menus
from gui.notices import NoticeArea
from gui.opening import Opener
from gui.palette import Theme, application_palette, menu_palette, system_scheme, theme
from gui.settings import APPEARANCE, LIKELY_LANGUAGE, Settings
from gui.tabs import ArticleTabs
from nlp.model import Article, Document

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QPaintEvent,
    )

    from gui.drop_frame import DropFrame
    from gui.start_page import StartPage
    from gui.worker_client import WorkerClient
    from nlp.storage.decisions import Decisions, DecisionStore


BREATH = 20
"""Milliseconds for the first picture to reach the screen before anything else is built."""


class MainWindow(QMainWindow):
    """Quidit's window.

    ``painted`` is sent when the reader first sees it.
    """

    painted = Signal()

    def __init__(
        self,
        settings: Settings,
        client: WorkerClient | None,
        decisions: DecisionStore | None = None,
    ) -> None:
        """Make an empty window.

        ``client`` None: nothing is analysed before ``set_client``; ``decisions`` None: what the
        reader decides about an article is forgotten with its tab.
        """
        super().__init__()
        self.settings = settings
        self._decisions = decisions
        self.client = client
        self._painted = False
        self.is_furnished = False
        self._after_painting: list[Callable[[], object]] = []
        self.colours: Theme = theme("light")
        self._pages: dict[int, ArticlePage] = {}
        self._start_page: StartPage | None = None
        self._drop_frame: DropFrame | None = None
        self._front: ArticlePage | None = None
        self.setWindowTitle("Quidit")
        self.setAcceptDrops(True)
        self.resize(1240, 820)
        self.colours = self._chosen_theme()
        self._arrange()
        self.opener = Opener(self, self.tabs, self.notices, settings, self._page)
        self.opener.opened.connect(self._start)
        self.opener.recent_changed.connect(self._recent_changed)
        self.commands = Commands(self, self.tabs, self.notices, settings, self.opener)
        self.menus = Menus(self.menuBar(), self.opener, self.commands, settings)
        self.menus.appearance_chosen.connect(self.set_appearance)
        self.menus.report_asked.connect(self.show_report)
        self.menus.quit_asked.connect(self.close)
        self.tabs.number_changed.connect(self.menus.renew)
        geometry = settings.state("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.apply_appearance()
        self.after_painting(self._furnish)
        if client is not None:
            self.set_client(client)

    def set_client(self, client: WorkerClient) -> None:
        """From now on, have ``client`` analyse, what is open already included."""
        self.client = client
        client.happened.connect(self._worker_says)
        for page in self.pages():
            page.set_client(client)

    def after_painting(self, action: Callable[[], object]) -> None:
        """Do something once the reader sees the window; at once if that is now."""
        if self.is_furnished:
            action()
        else:
            self._after_painting.append(action)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """After the first painting, do what had to wait for it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)
            QTimer.singleShot(BREATH, self, self._do_what_waited)

    def _furnish(self) -> None:
        """Do what a reader who only just sees the window does not miss yet."""
        self.tabs.settle()
        self.menus.fill()
        self._colour_what_opens()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)
        self._system_scheme_changed()

    def _do_what_waited(self) -> None:
        """Do what had to wait for the first painting."""
        self.is_furnished = True
        while self._after_painting:
            self._after_painting.pop(0)()

    def _arrange(self) -> None:
        """Put the tabs above the notices."""
        self.tabs = ArticleTabs()
        self.tabs.currentChanged.connect(self._tab_changed)
        self.tabs.number_changed.connect(self._show_right_page)
        self.tabs.page_closing.connect(lambda page, _: self._remember([page]))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.tabs)
        self.notices = NoticeArea(self.colours)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.notices)
        self.setCentralWidget(whole)

    # -- opening -------------------------------------------------------------------------------

    def open_paths(self, paths: Iterable[str]) -> None:
        """Open files, and the articles in folders; without any, show the start page."""
        self.opener.open_paths(paths)
        self._show_right_page()

    def open_text(self, words: str) -> None:
        """Open text that was pasted or dropped."""
        self.opener.open_text(words)

    def show_article(self, article: Article) -> ArticlePage:
        """Show an article whose analysis is done."""
        page = self._page(article.document)
        name = article.document.title or article.document.file or "Quidit"
        self.tabs.setCurrentIndex(self.tabs.add(self.tabs.count(), page, name))
        page.furnish()
        page.show_article(article)
        page.finish()
        self.menus.renew()
        return page

    def _page(self, document: Document) -> ArticlePage:
        """Make the page of a document."""
        page = ArticlePage(document, self.client, self.settings, self.colours)
        page.notice.connect(lambda words, warning: self.notices.add(words, warning=warning))
        page.text.text_size_step.connect(self.commands.resize_text)
        page.splitter.panel_resized.connect(self.commands.set_panel_width)
        page.job_changed.connect(lambda old, new: self._job_changed(page, old, new))
        page.moved.connect(self.menus.renew)
        if self._decisions is not None:
            page.remembered = self._decisions.recall(document.text)
            page.restore(page.remembered)
            page.decided.connect(lambda: self._remember([page]))
        return page

    def _remember(self, pages: Iterable[ArticlePage]) -> None:
        """Keep what the reader decided about articles, for when they are opened again.

        The same text may be open in another tab or window: what was decided there stays.
        """
        if self._decisions is None:
            return
        kept: dict[str, Decisions] = {}
        for page in pages:
            text, made = page.document.text, page.decisions()
            there = kept[text] if text in kept else self._decisions.recall(text)
            kept[text] = made.merged(page.remembered, there)
            page.remembered = made
        self._decisions.keep(kept)

    def _start(self, page: ArticlePage) -> None:
        """Have a new page analysed."""
        self.after_painting(lambda: self._analyse(page))

    def _analyse(self, page: ArticlePage) -> None:
        """Have a page analysed, unless it was closed meanwhile."""
        if self.tabs.indexOf(page) >= 0:
            page.furnish()
            page.analyse(first=page is self.current_page())

    def _job_changed(self, page: ArticlePage, old: int | None, new: int | None) -> None:
        """Note which page waits for which job."""
        if old is not None:
            self._pages.pop(old, None)
        if new is not None:
            self._pages[new] = page
        self.menus.renew()

    # -- dropping --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files, folders, text and links, but nothing that is dragged within the window."""
        data = event.mimeData()
        if event.source() is None and (data.hasUrls() or data.hasText()):
            event.acceptProposedAction()
            self._set_dragging(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Forget what was dragged out again."""
        self._set_dragging(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped."""
        self._set_dragging(False)
        event.acceptProposedAction()
        self.opener.take(event.mimeData())

    def _set_dragging(self, dragging: bool) -> None:
        """Show that something may be dropped, whatever stands in the window."""
        if self._drop_frame is None:
            if not dragging:
                return
            from gui.drop_frame import DropFrame

            self._drop_frame = DropFrame(self.stack)
        self._drop_frame.set_dragging(dragging, self.colours)

    # -- tabs ------------------------------------------------------------------------------------

    def current_page(self) -> ArticlePage | None:
        """Return the article that is in front."""
        return self.tabs.page()

    def pages(self) -> list[ArticlePage]:
        """Return all open articles, in the order of their tabs."""
        return self.tabs.pages()

    def _tab_changed(self, _: int) -> None:
        """Read on in the article in front, and have it analysed before the others."""
        page = self.current_page()
        title = (page.document.title or page.document.file) if page else None
        self.setWindowTitle(f"{title} – Quidit" if title else "Quidit")
        self.menus.renew()
        if page is not self._front:
            self._front = page
            self.tabs.focus_page()
        if page is not None and self.client is not None:
            self.client.prefer(page.job)

    def _recent_changed(self) -> None:
        """Show on the start page which files were opened lately."""
        if self._start_page is not None:
            self._start_page.set_recent(self.settings.recent())

    def _show_right_page(self) -> None:
        """Show the start page exactly while no article is open."""
        if self.tabs.count():
            if self.stack.currentWidget() is not self.tabs:
                self.stack.setCurrentWidget(self.tabs)
                self.tabs.focus_page()
            return
        if self._start_page is None:
            from gui.start_page import StartPage

            page = StartPage(self.colours, self.settings.recent())
            page.open_asked.connect(self.opener.ask_files)
            page.paste_asked.connect(self.opener.paste)
            page.recent_asked.connect(lambda path: self.open_paths([path]))
            self.stack.addWidget(page)
            self._start_page = page
        else:
            self._start_page.set_recent(self.settings.recent())
        self.stack.setCurrentWidget(self._start_page)
        self._start_page.open.setFocus()

    # -- the worker --------------------------------------------------------------------------------

    def _worker_says(self, event: object) -> None:
        """Pass an event on to the page that waits for it."""
        page = self._pages.get(getattr(event, "job", -1) or -1)
        if page is None:
            return
        from gui.article.following import follow

        follow(page, event)
        self.menus.renew()
        if page.article is not None and page.document.language and not page.article.basic:
            self.settings.set(LIKELY_LANGUAGE, page.document.language)

    # -- appearance -----------------------------------------------------------------------------

    def set_appearance(self, choice: str) -> None:
        """Choose light, dark, or what the system has."""
        self.settings.set(APPEARANCE, choice)
        hints = QGuiApplication.styleHints()
        schemes = QtCore.Qt.ColorScheme
        chosen = {"light": schemes.Light, "dark": schemes.Dark}
        if choice in chosen:
            hints.setColorScheme(chosen[choice])
        else:
            hints.unsetColorScheme()
        self.apply_appearance()

    def _chosen_theme(self) -> Theme:
        """Return the colours to show."""
        choice = self.settings.get(APPEARANCE)
        return theme(
            "dark" if choice == "dark" else "light" if choice == "light" else system_scheme()
        )

    def _system_scheme_changed(self) -> None:
        """Follow the system, where the reader has not chosen otherwise."""
        if self._chosen_theme() is not self.colours:
            self.apply_appearance()

    def apply_appearance(self) -> None:
        """Show everything in the chosen colours."""
        self.colours = self._chosen_theme()
        QApplication.setPalette(application_palette(self.colours))
        if self._painted:
            self._colour_what_opens()
        self.notices.set_theme(self.colours)
        if self._start_page is not None:
            self._start_page.set_theme(self.colours)
        for page in self.pages():
            page.set_theme(self.colours)

    def _colour_what_opens(self) -> None:
        """Show tooltips and menus in the chosen colours, set apart from what is below them."""
        QtWidgets.QToolTip.setPalette(application_palette(self.colours))
        if QApplication.style().name() == "fusion":  # macOS has menus of its own
            # PySide takes nothing but text here, though its stubs say bytes.
            QApplication.setPalette(menu_palette(self.colours), "QMenu")  # type: ignore[arg-type]

    def show_report(self) -> None:
        """Show versions and what the worker complained about."""
        from gui.report import ReportDialog

        errors = self.client.errors if self.client is not None else ""
        ReportDialog(errors, failure=False, parent=self).show()

    # -- the end -----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close at once, whatever is going on; remember where the window was."""
        self.settings.set_state("geometry", self.saveGeometry())
        self._remember(self.pages())
        self.opener.close()
        self.hide()
        if self.client is not None:
            self.client.stop()
        super().closeEvent(event)


class FileOpening(QObject):
    """Opens the files that the system hands to the running app (macOS)."""

    def __init__(self, window: MainWindow) -> None:
        """Open files in ``window``."""
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take events that name a file."""
        if event.type() == QtCore.QEvent.Type.FileOpen and (file := getattr(event, "file", None)):
            path = file()
            QTimer.singleShot(0, self._window, lambda: self._window.open_paths([path]))
            return True
        return False
