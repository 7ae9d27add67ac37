"""Opening articles in every way: files, folders, the clipboard, what is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

from gui.article.page import ArticlePage
from gui.background import Background
from gui.notices import NoticeArea
from gui.settings import Settings
from gui.tabs import ArticleTabs
from nlp.model import Document
from nlp.reading import ReadingError, articles_in, extensions, read, read_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QFileDialog

MOST_AT_ONCE = 40
"""Articles that one drop or folder opens; more tabs than that help nobody."""

SMALL = 300_000
"""Bytes of plain text that are read in less time than another thread needs to begin."""


class Opener(QObject):
    """Reads what is to be opened and puts it into tabs; ``opened`` carries each new page."""

    opened = Signal(object)
    recent_changed = Signal()

    def __init__(
        self,
        window: QWidget,
        tabs: ArticleTabs,
        notices: NoticeArea,
        settings: Settings,
        make_page: Callable[[Document], ArticlePage],
    ) -> None:
        """Open pages that ``make_page`` makes in ``tabs``; say in ``notices`` what went wrong."""
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._notices = notices
        self._settings = settings
        self._make_page = make_page
        self._reading = Background(self)

    @property
    def busy(self) -> bool:
        """Whether something is still being read."""
        return self._reading.busy

    def close(self) -> None:
        """Read nothing more."""
        self._reading.close()

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

    def _open_found(self, files: list[Path]) -> None:
        """Open the articles of a folder."""
        for path in files[:MOST_AT_ONCE]:
            self._open_file(path, at_once=False)
        if len(files) > MOST_AT_ONCE:
            self._say_too_many()

    def _say_too_many(self) -> None:
        """Say that not everything was opened."""
        words = self.tr("Only the first {count} articles were opened.")
        self._notices.add(words.format(count=MOST_AT_ONCE), warning=False)

    def _open_file(self, path: Path, *, at_once: bool) -> None:
        """Open one file: a small text on the spot, anything else in the background."""
        there = self._tabs.of_path(path)
        if there is not None:
            self._tabs.setCurrentWidget(there)
            return
        if at_once and _is_small(path):
            try:
                self._opened(path, read(path), None)
            except ReadingError as error:
                self._reading_failed(error)
            return
        waiting = QLabel(self.tr("Opening {name} …").format(name=path.name))
        waiting.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        waiting.setProperty("path", str(path.absolute()))
        self._tabs.add(self._tabs.count(), waiting, path.name)
        self._reading.run(
            lambda: read(path),
            lambda document: self._opened(path, document, waiting),
            lambda error: self._not_opened(error, waiting),
        )

    def _opened(self, path: Path, document: Document, waiting: QWidget | None) -> None:
        """Show a document that was read, in the place that was kept for it."""
        place = self._tabs.indexOf(waiting) if waiting is not None else self._tabs.count()
        if place < 0:
            return  # its tab was closed while it was being read
        page = self._make_page(document)
        page.setProperty("path", str(path.absolute()))
        page.header.set_path(path)
        current = waiting is None or self._tabs.currentIndex() == place
        self._tabs.add(place, page, document.title or path.name)
        self._tabs.setTabToolTip(place, str(path))
        if waiting is not None:
            self._tabs.removeTab(self._tabs.indexOf(waiting))
            waiting.deleteLater()
        if current:
            self._tabs.setCurrentIndex(place)
        self._settings.add_recent(str(path.absolute()))
        self.opened.emit(page)

    def _not_opened(self, error: Exception, waiting: QWidget) -> None:
        """Say why a file was not opened, and give up its place."""
        place = self._tabs.indexOf(waiting)
        if place >= 0:
            self._tabs.close_at(place)
        self._reading_failed(error)

    def _reading_failed(self, error: Exception) -> None:
        """Say in one sentence what is wrong with a file."""
        if not isinstance(error, ReadingError):
            raise error
        from gui import problems

        self._notices.add(problems.sentence(error))

    def open_text(self, words: str) -> None:
        """Open text that was pasted or dropped."""
        try:
            document = read_text(words)
        except ReadingError as error:
            self._reading_failed(error)
            return
        page = self._make_page(document)
        name = document.title or " ".join(document.text[:60].split())
        self._tabs.setCurrentIndex(self._tabs.add(self._tabs.count(), page, name))
        self.opened.emit(page)

    def ask_files(self) -> None:
        """Ask which files to open."""
        from PySide6.QtWidgets import QFileDialog

        patterns = " ".join(f"*{extension}" for extension in extensions())
        kinds = self.tr("Articles ({patterns})").format(patterns=patterns)
        dialog = QFileDialog(self._window, self.tr("Open articles"), self._last_folder(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def ask_folder(self) -> None:
        """Ask for a folder whose articles to open."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Open a folder"), self._last_folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        """Open what is chosen in a dialog."""
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.open_paths)
        dialog.open()

    def _last_folder(self) -> str:
        """Return the folder of the file opened last."""
        recent = self._settings.recent()
        return str(Path(recent[0]).parent) if recent else str(Path.home())

    def forget_recent(self) -> None:
        """Empty the list of files opened lately."""
        self._settings.set_recent([])
        self.recent_changed.emit()

    def paste(self) -> None:
        """Open what is in the clipboard: files, or text."""
        from PySide6.QtGui import QGuiApplication

        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData | None) -> None:
        """Open what was pasted or dropped."""
        if data is None:
            self.open_text("")
            return
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.open_paths(files)
        else:
            self.open_text(data.text())


def _is_small(path: Path) -> bool:
    """Return whether a file is quicker read than handed to another thread."""
    try:
        plain = path.suffix.lower() in (".txt", ".text")
        return not path.exists() or (plain and path.stat().st_size <= SMALL)
    except (OSError, ValueError):
        return True
