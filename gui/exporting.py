"""Writes the statements of an article to a file that the reader names."""

from __future__ import annotations

import errno
import re
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.article.page import ArticlePage
from gui.background import Background
from gui.file_dialogs import name_labels
from gui.notices import NoticeArea
from gui.settings import Settings
from gui.tabs import ArticleTabs
from nlp.export import EXPORTS, Export
from nlp.model import Article
from nlp.storage.writing import is_there, loses_article, write_whole

LONGEST_NAME = 60
SECONDS = 8
"""How long it is said that an export is done."""


class Exporter(QObject):
    """Asks for a file and writes an article's statements into it, in the background.

    No article is ever written over: neither those in ``tabs`` nor those read lately.
    """

    def __init__(
        self, window: QWidget, tabs: ArticleTabs, notices: NoticeArea, settings: Settings
    ) -> None:
        """Ask over ``window``; say in ``notices`` how it went."""
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._notices = notices
        self._settings = settings
        self._writing = Background(self)

    @property
    def busy(self) -> bool:
        """Whether something is still being written."""
        return self._writing.busy

    def ask(self, page: ArticlePage) -> QFileDialog | None:
        """Open the dialog that asks where to; None where there is nothing to export."""
        if (article := page.article) is None:
            return None
        filters = {self._filter(form): form for form in EXPORTS.values()}
        first = next(iter(filters.values()))
        path = Path(page.property("path") or "")
        folder = path.parent if path.name else Path(self._settings.last_folder())
        name = path.stem or _file_name(page.document.title or page.document.text[:LONGEST_NAME])
        name = self.tr("{name}-statements").format(name=name)
        dialog = QFileDialog(self._window, self.tr("Export the statements"), str(folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_labels(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))

        def choose(words: str) -> None:
            extension = filters[words].extension
            dialog.setDefaultSuffix(extension)
            chosen = Path((dialog.selectedFiles() or [name])[0]).name
            dialog.selectFile(_with_extension(chosen, extension))

        dialog.setDefaultSuffix(first.extension)
        dialog.selectFile(name + first.extension)
        dialog.filterSelected.connect(choose)
        dialog.fileSelected.connect(
            lambda file: self._chosen(article, Path(file), filters[dialog.selectedNameFilter()])
        )
        dialog.open()
        return dialog

    def _filter(self, form: Export) -> str:
        """Return the words for a form in the dialog."""
        words = {
            "json": self.tr("Statements as JSON"),
            "table": self.tr("Statements as a table"),
        }
        return f"{words.get(form.name, form.title)} (*{form.extension})"

    def _chosen(self, article: Article, target: Path, form: Export) -> None:
        """Write ``article`` to a file as the dialog names it.

        What stands behind a full stop ("Prices 1.5") is seldom an extension, though Qt takes it for
        one: the file gets that of its form then, under which Qt has not asked about replacing.
        """
        if _of_name(target) is None and not is_there(target):
            target = target.with_name(target.name.rstrip(".") + form.extension)
            if is_there(target):
                words = self.tr("{name} is there already; choose another name.")
                self._notices.add(words.format(name=target.name))
                return
        self.export(article, target, _of_name(target) or form)

    def export(self, article: Article, target: Path, form: Export) -> None:
        """Write ``article`` to ``target`` in a form, unless an article stands there."""
        if loses_article(target, form.extension, self._articles()):
            words = self.tr("{name} is an article and was not overwritten; choose another name.")
            self._notices.add(words.format(name=target.name))
            return
        self._writing.run(
            lambda: write_whole(target, form.write(article)),
            lambda _: self._notices.add(
                self.tr("The statements are in {name}.").format(name=target.name),
                warning=False,
                seconds=SECONDS,
            ),
            partial(self._failed, target),
        )

    def _articles(self) -> list[Path]:
        """Return the files that are open, and those that were."""
        opened = [page.property("path") for page in self._tabs.pages()]
        return [Path(path) for path in (*opened, *self._settings.recent()) if path]

    def _failed(self, target: Path, error: Exception) -> None:
        """Say why nothing was written."""
        if not isinstance(error, OSError):
            raise error
        pattern = {
            errno.EACCES: self.tr("You may not write {name} there; choose another folder."),
            errno.EROFS: self.tr("You may not write {name} there; choose another folder."),
            errno.ENOSPC: self.tr("The disk is too full for {name}; choose another one."),
            errno.ENAMETOOLONG: self.tr("{name} is too long a name; choose a shorter one."),
            errno.ENOENT: self.tr("The folder for {name} is gone; choose another one."),
        }.get(error.errno or 0, self.tr("{name} cannot be written; choose another folder."))
        self._notices.add(pattern.format(name=target.name))


def _of_name(target: Path) -> Export | None:
    """Return the form that a file's name asks for, if any."""
    extension = target.suffix.lower()
    return next((form for form in EXPORTS.values() if form.extension == extension), None)


def _with_extension(name: str, extension: str) -> str:
    """Return a file name with another extension in the place of that of an export."""
    for form in EXPORTS.values():
        name = name.removesuffix(form.extension)
    return name + extension


def _file_name(title: str) -> str:
    """Return words as a file may be called on every system."""
    words = re.sub(r'[<>:"/\\|?*\x00-\x1f]+', " ", title)
    return " ".join(words.split())[:LONGEST_NAME].strip(" .") or "quidit"
