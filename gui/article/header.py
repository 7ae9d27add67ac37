"""Above the text: title, language, publication date, and where the article comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui import wording
from gui.article.reading import headline_length, reading_font
from gui.palette import Theme
from nlp.model import Document

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QMenu

GAP = 18
"""Pixels right of the header, and left of it where the text does not say where it begins."""

LEAST_SOURCE = 60
"""Pixels below which what is left of a file's name tells nobody anything."""

NARROWEST = 300
"""Pixels below which the header asks the window for more."""


class ArticleHeader(QWidget):
    """Says what is known about the article, and lets the reader correct it with one click.

    ``language_set`` tells a code, None to have the language detected; ``date_set`` a day, None
    for unknown; ``found_date_wanted`` that the date that was found is to come back.
    """

    language_set = Signal(object)
    date_set = Signal(object)
    found_date_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a header for no document yet."""
        super().__init__(parent)
        self._document = Document("")
        self._found = Document("")
        self._basic = False
        self._path: Path | None = None
        self._source = ""
        self.setAutoFillBackground(True)
        self.setMinimumWidth(NARROWEST)
        self.title: QLabel | None = None
        self.language = self._button(self.tr("Language of the article"))
        self.language.clicked.connect(self.ask_language)
        self.published = self._button(self.tr("Publication date"))
        self.published.clicked.connect(self.ask_date)
        self.source = QLabel()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.language)
        line.addWidget(self.published)
        line.addStretch()
        line.addWidget(self.source)
        self._inset = GAP
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addLayout(line)
        self.set_theme(theme)

    def _button(self, name: str) -> QToolButton:
        """Return a flat button that shows a fact and lets it be changed."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        return button

    def set_inset(self, left: int) -> None:
        """Begin where the words of the text begin."""
        self._inset = left
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Let all words begin in one line, and leave out what the reader can do without."""
        words = self.language.fontMetrics().horizontalAdvance(self.language.text())
        # A flat button has room around its words, which hangs out on the left.
        hanging = min(self._inset, (self.language.sizeHint().width() - words) // 2)
        self._column.setContentsMargins(self._inset - hanging, 12, GAP, 8)
        if self.title is not None:
            self.title.setContentsMargins(hanging, 0, 0, 0)
        self._say_date()
        free = self.width() - self._inset + hanging - GAP - 18
        free -= self.language.sizeHint().width()
        if self.published.sizeHint().width() > free:
            self._say_date(short=True)
        _set_plain(self.source, self._fitting(free - self.published.sizeHint().width()))

    def _fitting(self, room: int) -> str:
        """Return where the article comes from, as far as there is ``room``."""
        metrics = self.source.fontMetrics()
        if metrics.horizontalAdvance(self._source) <= room:
            return self._source
        if room < LEAST_SOURCE:
            return ""
        return metrics.elidedText(self._source, QtCore.Qt.TextElideMode.ElideMiddle, room)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        muted = self.source.palette()
        muted.setColor(muted.ColorRole.WindowText, theme.muted)
        self.source.setPalette(muted)

    def set_document(self, document: Document, *, basic: bool = False, known: bool = True) -> None:
        """Show what is known; ``known`` False: the language is still being looked for."""
        self._document = document
        self._basic = basic
        self._say_title("" if headline_length(document) else document.title or "")
        self._say_language(known)
        name = Path(document.file).name if document.file else ""
        self._source = document.site or name
        self._arrange()

    def set_found(self, found: Document) -> None:
        """Note what was found of the document, whatever the reader sets."""
        self._found = found

    def _say_title(self, title: str) -> None:
        """Show a title that does not stand in the text."""
        if self.title is None:
            if not title:
                return
            self.title = QLabel()
            self.title.setWordWrap(True)
            self.title.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
            self.title.setFont(reading_font(23, bold=True))
            self._column.insertWidget(0, self.title)
        _set_plain(self.title, title)
        self.title.setVisible(bool(title))

    def set_path(self, path: Path) -> None:
        """Note where the file is, whose own date may be that of publication."""
        self._path = path
        self.source.setToolTip(str(path))

    def _say_language(self, known: bool) -> None:
        """Show the language and how sure that is."""
        code, sure = self._document.language, self._document.language_confidence
        worded = False
        if code:
            from nlp import language as languages

            words = languages.name(code)
            worded = code in languages.worded()
            if sure is not None:
                words += f" {wording.percent(sure)}"
            if not worded:
                words = self.tr("{language} · not analysed").format(language=words)
            elif self._basic:
                words = self.tr("{language} · basic").format(language=words)
        elif known:
            words = self.tr("Language unknown – choose")
        else:
            words = self.tr("Language …")
        self.language.setText(f"{words}  ▾")
        hint = self.tr("Click to set the language and analyse again.")
        if code and not worded:
            unknown = self.tr("Quidit does not know the words of this language yet.")
            hint = f"{unknown} {hint}"
        elif self._basic:
            basic = self.tr(
                "No language model is installed for this language: only quotations and clear cues "
                "are found."
            )
            hint = f"{basic} {hint}"
        self.language.setToolTip(hint)

    def _say_date(self, *, short: bool = False) -> None:
        """Show the publication date, and unless ``short`` where it comes from."""
        published = self._document.published
        if published is None:
            self.published.setText(self.tr("Published: unknown – set date") + "  ▾")
        else:
            origin = "" if short else wording.origin(self._document)
            words = self.tr("Published {day}").format(day=wording.day(published))
            self.published.setText((f"{words} ({origin})" if origin else words) + "  ▾")
        self.published.setToolTip(self.tr("Click to set the publication date."))

    def ask_language(self) -> None:
        """Open the list of languages."""
        menu = self.language_menu()
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.language.mapToGlobal(QPoint(0, self.language.height() + 2)))

    def ask_date(self) -> None:
        """Open the calendar."""
        from gui.article.date_popup import DatePopup

        shown, found = self._document, self._found
        other = (found.published, found.published_from) != (shown.published, shown.published_from)
        popup = DatePopup(
            self._theme, shown.published, _written(self._path), self, found if other else None
        )
        popup.picked.connect(self.date_set)
        popup.found_picked.connect(self.found_date_wanted)
        popup.show_at(self.published.mapToGlobal(QPoint(0, self.published.height() + 2)))

    def language_menu(self) -> QMenu:
        """Return "Detect" and the languages that can be analysed, those with a model first."""
        from PySide6.QtGui import QActionGroup
        from PySide6.QtWidgets import QMenu

        from nlp import language as languages

        menu = QMenu(self)
        menu.addAction(self.tr("Detect")).triggered.connect(lambda: self.language_set.emit(None))
        menu.addSeparator()
        group = QActionGroup(menu)
        installed = set(languages.installed())
        listed = languages.worded()
        full = sorted(installed, key=lambda code: (code not in ("fr", "en"), languages.name(code)))
        basic = sorted(listed - installed, key=languages.name)
        for code in [*full, *basic]:
            words = languages.name(code)
            if code in basic:
                words = self.tr("{language} · basic").format(language=words)
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(code == self._document.language)
            action.triggered.connect(lambda _=False, chosen=code: self.language_set.emit(chosen))
            group.addAction(action)
        return menu


def _set_plain(label: QLabel, words: str) -> None:
    """Show ``words`` as they are, though they look like markup."""
    if "<" in words or "&" in words:
        label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    label.setText(words)


def _written(file: Path | None) -> str | None:
    """Return the day on which a file was last written, as a suggestion."""
    if file is None:
        return None
    try:
        return date.fromtimestamp(file.stat().st_mtime).isoformat()
    except (OSError, OverflowError, ValueError):
        return None
