"""The main window: tabs of articles, opening them in every way, and what spans all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from gui import problems
from gui.article.page import ArticlePage
from gui.background import Background
from gui.menus import Menus
from gui.notices import NoticeArea
from gui.palette import Theme, application_palette, system_scheme, theme
from gui.settings import (
    APPEARANCE,
    INTERFACE_LANGUAGE,
    LIKELY_LANGUAGE,
    SHOW_LEGEND,
    SHOW_MARKS,
    TEXT_SIZE,
    Settings,
)
from nlp.model import Article, Document
from nlp.reading import ReadingError, articles_in, extensions, read, read_text
from nlp.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from gui.start_page import StartPage
    from gui.worker_client import WorkerClient

MOST_AT_ONCE = 40
"""Articles that one drop or folder opens; more tabs than that help nobody."""

SMALL = 300_000
"""Bytes of plain text that are read in less time than another thread needs to begin."""


class MainWindow(QMainWindow):
    """Quidit's window."""

    def __init__(self, settings: Settings, client: WorkerClient | None) -> None:
        """Make an empty window; ``client`` None: nothing is analysed before ``set_client``."""
        super().__init__()
        self.settings = settings
        self.client = client
        self._painted = False
        self._after_painting: list[Callable[[], object]] = []
        self.colours: Theme = theme("light")
        self._pages: dict[int, ArticlePage] = {}
        self._reading = Background(self)
        self._start_page: StartPage | None = None
        self.setWindowTitle("Quidit")
        self.setAcceptDrops(True)
        self.resize(1240, 820)
        self.colours = self._chosen_theme()
        self._arrange()
        self.menus = Menus(self)
        geometry = settings.state("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.apply_appearance()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)
        if client is not None:
            self.set_client(client)

    def set_client(self, client: WorkerClient) -> None:
        """From now on, have ``client`` analyse, what is open already included."""
        self.client = client
        client.happened.connect(self._worker_says)
        for page in self.pages():
            page.set_client(client)

    def after_painting(self, action: Callable[[], object]) -> None:
        """Do something as soon as the reader sees the window; at once if that is now."""
        if self._painted:
            action()
        else:
            self._after_painting.append(action)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """After the first painting, do what had to wait for it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._do_what_waited)

    def _do_what_waited(self) -> None:
        """Do what had to wait for the first painting."""
        while self._after_painting:
            self._after_painting.pop(0)()

    def _arrange(self) -> None:
        """Put the tabs above the notices."""
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setMovable(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.tabs.currentChanged.connect(self._tab_changed)
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
        """Open files, and the articles in folders; what cannot be read gets a notice."""
        for number, given in enumerate(paths):
            path = Path(given)
            if number >= MOST_AT_ONCE:
                self._say_too_many()
                break
            if path.is_dir():
                self._reading.run(
                    lambda folder=path: articles_in(folder),  # type: ignore[misc]
                    self._open_found,
                    self._reading_failed,
                )
            else:
                self._open_file(path, at_once=number == 0)
        self._show_right_page()

    def _open_found(self, files: list[Path]) -> None:
        """Open the articles of a folder."""
        for path in files[:MOST_AT_ONCE]:
            self._open_file(path, at_once=False)
        if len(files) > MOST_AT_ONCE:
            self._say_too_many()

    def _say_too_many(self) -> None:
        """Say that not everything was opened."""
        words = self.tr("Only the first {count} articles were opened.")
        self.notices.add(words.format(count=MOST_AT_ONCE), warning=False)

    def _open_file(self, path: Path, *, at_once: bool) -> None:
        """Open one file: a small text on the spot, anything else in the background."""
        there = self._page_of(path)
        if there is not None:
            self.tabs.setCurrentWidget(there)
            return
        if at_once and _is_small(path):
            try:
                self._opened(path, read(path), None)
            except ReadingError as error:
                self._reading_failed(error)
            return
        waiting = QLabel(self.tr("Opening {name} …").format(name=path.name))
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        waiting.setProperty("path", str(path.absolute()))
        self._add_tab(self.tabs.count(), waiting, path.name)
        self._show_right_page()
        self._reading.run(
            lambda: read(path),
            lambda document: self._opened(path, document, waiting),
            lambda error: self._not_opened(error, waiting),
        )

    def _opened(self, path: Path, document: Document, waiting: QWidget | None) -> None:
        """Show a document that was read, in the place that was kept for it."""
        place = self.tabs.indexOf(waiting) if waiting is not None else self.tabs.count()
        if place < 0:
            return  # its tab was closed while it was being read
        page = self._page(document)
        page.setProperty("path", str(path.absolute()))
        page.header.set_path(path)
        current = waiting is None or self.tabs.currentIndex() == place
        self._add_tab(place, page, document.title or path.name)
        self.tabs.setTabToolTip(place, str(path))
        if waiting is not None:
            self.tabs.removeTab(self.tabs.indexOf(waiting))
            waiting.deleteLater()
        if current:
            self.tabs.setCurrentIndex(place)
        self.settings.add_recent(str(path.absolute()))
        self._start(page)

    def _not_opened(self, error: Exception, waiting: QWidget) -> None:
        """Say why a file was not opened, and give up its place."""
        place = self.tabs.indexOf(waiting)
        if place >= 0:
            self.tabs.removeTab(place)
            waiting.deleteLater()
        self._reading_failed(error)
        self._show_right_page()

    def _reading_failed(self, error: Exception) -> None:
        """Say in one sentence what is wrong with a file."""
        if not isinstance(error, ReadingError):
            raise error
        self.notices.add(problems.sentence(error))

    def open_text(self, words: str) -> None:
        """Open text that was pasted or dropped."""
        try:
            document = read_text(words)
        except ReadingError as error:
            self._reading_failed(error)
            return
        page = self._page(document)
        name = document.title or " ".join(document.text[:60].split())
        self.tabs.setCurrentIndex(self._add_tab(self.tabs.count(), page, name))
        self._start(page)

    def show_article(self, article: Article) -> ArticlePage:
        """Show an article whose analysis is done."""
        page = self._page(article.document)
        name = article.document.title or article.document.file or "Quidit"
        self.tabs.setCurrentIndex(self._add_tab(self.tabs.count(), page, name))
        page.show_article(article)
        page.finish()
        self._show_right_page()
        return page

    def _page(self, document: Document) -> ArticlePage:
        """Make the page of a document."""
        page = ArticlePage(document, self.client, self.settings, self.colours)
        page.notice.connect(lambda words, warning: self.notices.add(words, warning=warning))
        page.text.text_size_step.connect(self.resize_text)
        page.job_changed.connect(lambda old, new: self._job_changed(page, old, new))
        return page

    def _start(self, page: ArticlePage) -> None:
        """Have a new page analysed."""
        self._show_right_page()
        self.after_painting(lambda: self._analyse(page))

    def _analyse(self, page: ArticlePage) -> None:
        """Have a page analysed, unless it was closed meanwhile."""
        if self.tabs.indexOf(page) >= 0:
            page.analyse(first=page is self.current_page())

    def _job_changed(self, page: ArticlePage, old: int | None, new: int | None) -> None:
        """Note which page waits for which job."""
        if old is not None:
            self._pages.pop(old, None)
        if new is not None:
            self._pages[new] = page

    def _page_of(self, path: Path) -> QWidget | None:
        """Return the tab in which a file is open already."""
        wanted = str(path.absolute())
        for number in range(self.tabs.count()):
            widget = self.tabs.widget(number)
            if widget is not None and widget.property("path") == wanted:
                return widget
        return None

    def ask_files(self) -> None:
        """Ask which files to open."""
        from PySide6.QtWidgets import QFileDialog

        patterns = " ".join(f"*{extension}" for extension in extensions())
        kinds = self.tr("Articles ({patterns})").format(patterns=patterns)
        dialog = QFileDialog(self, self.tr("Open articles"), self._last_folder(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def ask_folder(self) -> None:
        """Ask for a folder whose articles to open."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Open a folder"), self._last_folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        """Open what is chosen in a dialog."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.open_paths)
        dialog.open()

    def _last_folder(self) -> str:
        """Return the folder of the file opened last."""
        recent = self.settings.recent()
        return str(Path(recent[0]).parent) if recent else str(Path.home())

    def forget_recent(self) -> None:
        """Empty the list of files opened lately."""
        self.settings.set_recent([])
        if self._start_page is not None:
            self._start_page.set_recent([])

    def paste(self) -> None:
        """Open what is in the clipboard: files, or text."""
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, data: QMimeData | None) -> None:
        """Open what was pasted or dropped."""
        if data is None:
            self.open_text("")
            return
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.open_paths(files)
        else:
            self.open_text(data.text())

    # -- dropping --------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files, folders and text."""
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or data.hasText():
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
        self._take(event.mimeData())

    def _set_dragging(self, dragging: bool) -> None:
        """Show on the start page that something may be dropped."""
        if self._start_page is not None:
            self._start_page.set_dragging(dragging)

    # -- tabs ------------------------------------------------------------------------------------

    def current_page(self) -> ArticlePage | None:
        """Return the article that is in front."""
        page = self.tabs.currentWidget()
        return page if isinstance(page, ArticlePage) else None

    def pages(self) -> list[ArticlePage]:
        """Return all open articles, in the order of their tabs."""
        widgets = [self.tabs.widget(number) for number in range(self.tabs.count())]
        return [widget for widget in widgets if isinstance(widget, ArticlePage)]

    def _add_tab(self, place: int, widget: QWidget, words: str) -> int:
        """Add a tab with its own button to close it; return its place."""
        place = self.tabs.insertTab(place, widget, _tab_words(words))
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setFixedSize(22, 20)
        close.setToolTip(self.tr("Close this article"))
        close.setAccessibleName(self.tr("Close this article"))
        close.clicked.connect(lambda: self.close_tab(self.tabs.indexOf(widget)))
        self.tabs.tabBar().setTabButton(place, QTabBar.ButtonPosition.RightSide, close)
        return place

    def close_current(self) -> None:
        """Close the article in front."""
        if self.tabs.count():
            self.close_tab(self.tabs.currentIndex())

    def close_tab(self, number: int) -> None:
        """Close one article."""
        widget = self.tabs.widget(number)
        if widget is None:
            return
        if isinstance(widget, ArticlePage):
            widget.close_page()
            self.settings.set_state("splitter", widget.splitter.saveState())
        self.tabs.removeTab(number)
        widget.deleteLater()
        self._show_right_page()

    def _tab_changed(self, _: int) -> None:
        """Have the article in front analysed before the others."""
        page = self.current_page()
        title = page.document.title if page else None
        self.setWindowTitle(f"{title} – Quidit" if title else "Quidit")
        if page is not None and self.client is not None:
            self.client.prefer(page.job)

    def _show_right_page(self) -> None:
        """Show the start page exactly while no article is open."""
        if self.tabs.count():
            self.stack.setCurrentWidget(self.tabs)
            return
        if self._start_page is None:
            from gui.start_page import StartPage

            page = StartPage(self.colours, self.settings.recent())
            page.open_asked.connect(self.ask_files)
            page.paste_asked.connect(self.paste)
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
        if page.article is not None and page.document.language and not page.article.basic:
            self.settings.set(LIKELY_LANGUAGE, page.document.language)

    # -- what the menus do -------------------------------------------------------------------------

    def toggle_marks(self) -> None:
        """Show or hide all marks."""
        visible = not self.settings.get(SHOW_MARKS)
        self.settings.set(SHOW_MARKS, visible)
        self.menus.marks.setChecked(visible)
        for page in self.pages():
            page.text.set_marks_visible(visible)

    def toggle_legend(self) -> None:
        """Show or hide the legend."""
        visible = not self.settings.get(SHOW_LEGEND)
        self.settings.set(SHOW_LEGEND, visible)
        self.menus.legend.setChecked(visible)
        for page in self.pages():
            page.legend.setVisible(visible)

    def resize_text(self, by: int) -> None:
        """Make the text larger (1) or smaller (-1), or as it usually is (0)."""
        size = self.settings.get(TEXT_SIZE) + by if by else 0
        if size in TEXT_SIZE.choices:
            self.settings.set(TEXT_SIZE, size)
            for page in self.pages():
                page.text.set_text_size(size)

    def set_appearance(self, choice: str) -> None:
        """Choose light, dark, or what the system has."""
        self.settings.set(APPEARANCE, choice)
        hints = QGuiApplication.styleHints()
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        if choice in schemes:
            hints.setColorScheme(schemes[choice])
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
        palette = application_palette(self.colours)
        QApplication.setPalette(palette)
        QToolTip.setPalette(palette)
        self.notices.set_theme(self.colours)
        if self._start_page is not None:
            self._start_page.set_theme(self.colours)
        for page in self.pages():
            page.set_theme(self.colours)

    def set_interface_language(self, choice: str) -> None:
        """Choose the language of the window, from the next start on."""
        self.settings.set(INTERFACE_LANGUAGE, choice)
        self.notices.add(
            self.tr("The window speaks the chosen language when Quidit is started again."),
            warning=False,
        )

    def step(self, by: int) -> None:
        """Go to the next or the previous statement."""
        if page := self.current_page():
            page.step(by)

    def travel(self, *, forward: bool) -> None:
        """Go back after a jump, or forward again."""
        if page := self.current_page():
            page.forward() if forward else page.back()

    def follow_denial(self) -> None:
        """Go to what the chosen denial denies."""
        if page := self.current_page():
            page.panel.follow_denial()

    def explain(self) -> None:
        """Say why the chosen statement was found."""
        if page := self.current_page():
            page.panel.explain()

    def find_words(self) -> None:
        """Open the bar that finds words in the text."""
        if page := self.current_page():
            page.find_bar.open()

    def find_next(self, by: int) -> None:
        """Go to the next place of the words (1) or the one before (-1)."""
        if page := self.current_page():
            page.find_bar.step(by)

    def focus_filter(self) -> None:
        """Go to the filter box."""
        if page := self.current_page():
            page.panel.filter.setFocus()
            page.panel.filter.selectAll()

    def clear_filter(self) -> None:
        """Show all statements."""
        if page := self.current_page():
            page.panel.clear_filter()

    def switch_side(self) -> None:
        """Go from the text to the list and back with the keyboard."""
        if page := self.current_page():
            side: QWidget = page.panel.list if page.text.hasFocus() else page.text
            side.setFocus()

    def ask_language(self) -> None:
        """Open the list of languages."""
        if page := self.current_page():
            page.header.ask_language()

    def ask_date(self) -> None:
        """Open the calendar."""
        if page := self.current_page():
            page.header.ask_date()

    def analyse_again(self) -> None:
        """Analyse the article in front once more."""
        if page := self.current_page():
            page.analyse()

    def cancel_analysis(self) -> None:
        """Stop the analysis of the article in front."""
        if page := self.current_page():
            page.cancel()

    def show_report(self) -> None:
        """Show versions and what the worker complained about."""
        from gui.report import ReportDialog

        errors = self.client.errors if self.client is not None else ""
        ReportDialog(errors, failure=False, parent=self).show()

    def show_about(self) -> None:
        """Say what Quidit is."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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

    # -- the end -----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close at once, whatever is going on; remember where the window was."""
        self.settings.set_state("geometry", self.saveGeometry())
        if page := self.current_page():
            self.settings.set_state("splitter", page.splitter.saveState())
        self._reading.close()
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
        if event.type() == QEvent.Type.FileOpen and (file := getattr(event, "file", None)):
            path = file()
            QTimer.singleShot(0, self._window, lambda: self._window.open_paths([path]))
            return True
        return False


def _is_small(path: Path) -> bool:
    """Return whether a file is quicker read than handed to another thread."""
    try:
        plain = path.suffix.lower() in (".txt", ".text")
        return not path.exists() or (plain and path.stat().st_size <= SMALL)
    except (OSError, ValueError):
        return True


def _tab_words(text: str) -> str:
    """Return the words for a tab: short, and with no letter underlined by chance."""
    short = text if len(text) <= 40 else text[:38].rstrip() + "…"
    return short.replace("&", "&&")
