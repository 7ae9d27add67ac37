"""Opening articles in every way: files, folders, the clipboard, what is dropped."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
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
from nlp.storage.decisions import Decisions

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QFileDialog

MOST_AT_ONCE = 40
"""Articles that one drop or folder opens; more tabs than that help nobody."""

KNOWN_AGAIN = 60
"""Characters by which a place is found again in a file that changed."""

CLOSED_KEPT = 25
"""Closed articles that can be opened again one after the other."""

SMALL = 300_000
"""Bytes of plain text that are read in less time than another thread needs to begin."""


@dataclass(frozen=True, slots=True)
class Closed:
    """An article that was closed: as it was read, what the reader set, and where its tab was.

    ``path`` is None for pasted text; ``stamp`` is that of the file when it was read.
    """

    document: Document
    decisions: Decisions
    place: int
    path: Path | None
    stamp: str


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
        self._closed: deque[Closed] = deque(maxlen=CLOSED_KEPT)
        tabs.page_closing.connect(self._note_closed)

    @property
    def busy(self) -> bool:
        """Whether something is still being read."""
        return self._reading.busy

    def close(self) -> None:
        """Read nothing more."""
        self._reading.close()

    def open_paths(self, paths: Iterable[str]) -> None:
        """Open files, and the articles in folders, the first of them in front.

        What cannot be read gets a notice.
        """
        front = True
        for number, given in enumerate(paths):
            path = Path(given)
            if number >= MOST_AT_ONCE:
                self._say_too_many()
                break
            if path.is_dir():
                self._open_folder(path, front=front)
                front = False
            elif self._open_file(path, front=front):
                front = False

    def _open_folder(self, folder: Path, *, front: bool) -> None:
        """Look for the articles of a folder; no tab comes to front once the reader chose one."""
        shown = self._tabs.currentWidget()
        self._reading.run(
            lambda: articles_in(folder),
            lambda files: self._open_found(
                files, front=front and self._tabs.currentWidget() is shown
            ),
            self._reading_failed,
        )

    def _open_found(self, files: list[Path], *, front: bool) -> None:
        """Open the articles of a folder."""
        for path in files[:MOST_AT_ONCE]:
            if self._open_file(path, front=front):
                front = False
        if len(files) > MOST_AT_ONCE:
            self._say_too_many()

    def _say_too_many(self) -> None:
        """Say that not everything was opened."""
        words = self.tr("Only the first {count} articles were opened.")
        self._notices.add(words.format(count=MOST_AT_ONCE), warning=False)

    def _open_file(self, path: Path, *, front: bool) -> bool:
        """Open one file: a small text on the spot, anything else in the background.

        It comes to the front if ``front``. Returns whether it has a tab now.
        """
        there = self._tabs.of_path(path)
        if there is not None:
            if front:
                self._tabs.setCurrentWidget(there)
            if isinstance(there, ArticlePage):
                self.read_again(there)
            return True
        stamp = _stamp(path)
        if front and _is_small(path):
            try:
                self._opened(path, stamp, read(path), None)
            except ReadingError as error:
                self._not_opened(path, error)
                return False
            return True
        waiting = QLabel(self.tr("Opening {name} …").format(name=path.name))
        waiting.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        waiting.setProperty("path", str(path.absolute()))
        self._tabs.add(self._tabs.count(), waiting, path.name)
        if front:
            self._tabs.setCurrentWidget(waiting)
        self._reading.run(
            lambda: read(path),
            lambda document: self._opened(path, stamp, document, waiting),
            lambda error: self._not_opened(path, error, waiting),
        )
        return True

    def _opened(self, path: Path, stamp: str, document: Document, before: QWidget | None) -> None:
        """Show a document that was read, in the place of what stood there ``before``."""
        place = self._tabs.place_of(before) if before is not None else self._tabs.count()
        if place < 0:
            return  # its tab was closed while it was being read
        front = before is None or self._tabs.currentWidget() is before
        page = self._make_page(document)
        if isinstance(before, ArticlePage):
            _carry_over(before, page)
        self._add(page, place, path, stamp, front=front)
        if before is not None:
            self._tabs.take_away(self._tabs.place_of(before))
        self.opened.emit(page)

    def _add(
        self, page: ArticlePage, place: int, path: Path | None, stamp: str, *, front: bool
    ) -> None:
        """Give a page its tab; ``path`` is its file, ``stamp`` that of the file when it was read.

        It comes to the front if ``front``.
        """
        document = page.document
        if path is None:
            self._tabs.add(place, page, document.title or " ".join(document.text[:60].split()))
        else:
            page.setProperty("path", str(path.absolute()))
            page.setProperty("stamp", stamp)
            page.header.set_path(path)
            self._tabs.add(place, page, document.title or path.name)
            self._tabs.setTabToolTip(place, str(path))
            self._settings.add_recent(str(path.absolute()))
        if front:
            self._tabs.setCurrentIndex(place)

    # -- reopening -----------------------------------------------------------------------------

    def can_reopen(self) -> bool:
        """Return whether an article was closed."""
        return bool(self._closed)

    def reopen(self) -> None:
        """Open the article again that was closed last, where its tab and the reader were.

        It is read again only where its file changed: one that is gone can be reopened too.
        """
        if not self._closed:
            return
        closed = self._closed.pop()
        there = self._tabs.of_path(closed.path) if closed.path else None
        if there is not None:
            self._tabs.setCurrentWidget(there)
            return
        page = self._make_page(closed.document)
        if page.decisions() == Decisions():  # else what was decided since it was closed counts
            page.restore(closed.decisions)
        place = min(closed.place, self._tabs.count())
        self._add(page, place, closed.path, closed.stamp, front=True)
        self.opened.emit(page)
        self.read_again(page)

    def _note_closed(self, page: ArticlePage, place: int) -> None:
        """Keep what it takes to open an article again."""
        path = page.property("path")
        stamp = page.property("stamp") or ""
        self._closed.append(
            Closed(page.original, page.decisions(), place, Path(path) if path else None, stamp)
        )

    def _not_opened(self, path: Path, error: Exception, waiting: QWidget | None = None) -> None:
        """Say why a file was not opened; give up its place, and one in the list of files."""
        if waiting is not None:
            self._tabs.close_at(self._tabs.place_of(waiting))
        if isinstance(error, ReadingError) and error.problem == "missing":
            self._settings.remove_recent(str(path.absolute()))
            self.recent_changed.emit()
        self._reading_failed(error)

    def read_again(self, page: ArticlePage) -> bool:
        """Read the file of a page again if it changed since; return whether it did."""
        path = Path(page.property("path") or "")
        stamp = _stamp(path) if path.name else ""
        if stamp in ("", page.property("stamp")):
            return False
        self._reading.run(
            lambda: read(path),
            lambda document: self._read_anew(page, path, stamp, document),
            lambda error: self._not_opened(path, error),
        )
        return True

    def _read_anew(self, page: ArticlePage, path: Path, stamp: str, document: Document) -> None:
        """Show in the tab of ``page`` what its file holds by now."""
        old = page.document
        if document.text == old.text and document.title == old.title:
            if self._tabs.place_of(page) >= 0:
                page.setProperty("stamp", stamp)
                page.analyse()
            return
        self._opened(path, stamp, document, page)

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
        self._add(page, self._tabs.count(), None, "", front=True)
        self.opened.emit(page)

    def ask_files(self) -> None:
        """Ask which files to open."""
        from PySide6.QtWidgets import QFileDialog

        patterns = " ".join(f"*{extension}" for extension in extensions())
        kinds = self.tr("Articles ({patterns})").format(patterns=patterns)
        dialog = QFileDialog(
            self._window, self.tr("Open articles"), self._settings.last_folder(), kinds
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def ask_folder(self) -> None:
        """Ask for a folder whose articles to open."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Open a folder"), self._settings.last_folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        """Open what is chosen in a dialog."""
        from gui.file_dialogs import name_labels

        name_labels(dialog)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.open_paths)
        dialog.open()

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
        elif _is_link(data):
            self._notices.add(
                self.tr("Quidit never uses the network. Save the page as a file and drop the file.")
            )
        else:
            self.open_text(data.text())


def _carry_over(old: ArticlePage, new: ArticlePage) -> None:
    """Leave on the new page of a file what the reader set on the old one, and go on reading."""
    made = old.decisions()
    new.restore(replace(made, place=_same_place(old.document.text, new.document.text, made.place)))
    new.decided.emit()


def _same_place(old: str, new: str, place: int) -> int:
    """Return where the words at ``place`` of a text stand in its new version, 0 if they do not."""
    if not place:
        return 0  # whoever is at the beginning wants to see a new one
    words = old[place : place + KNOWN_AGAIN]
    after = new.find(words, place)
    return max(0, after if after >= 0 else new.rfind(words, 0, place + len(words)))


def _is_link(data: QMimeData) -> bool:
    """Return whether nothing but links to web pages was pasted or dropped."""
    if any(url.scheme() in ("http", "https") for url in data.urls()):
        return True
    words = data.text().split()
    return bool(words) and all(word.startswith(("http://", "https://")) for word in words)


def _stamp(path: Path) -> str:
    """Return what changes whenever a file is written; empty where there is no file."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return ""
    return f"{state.st_mtime_ns} {state.st_size}"


def _is_small(path: Path) -> bool:
    """Return whether a file is quicker read than handed to another thread."""
    try:
        plain = path.suffix.lower() in (".txt", ".text")
        return not path.exists() or (plain and path.stat().st_size <= SMALL)
    except (OSError, ValueError):
        return True
