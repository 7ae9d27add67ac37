"""Above the text: title, language, publication date, and where the article comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from gui import wording
from gui.article.text_view import reading_style
from gui.palette import Theme
from nlp import language as languages
from nlp.model import Document


class ArticleHeader(QWidget):
    """Says what is known about the article, and lets the reader correct it with one click."""

    language_set = Signal(str)
    date_set = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a header for no document yet."""
        super().__init__(parent)
        self._document = Document("")
        self._basic = False
        self._path: Path | None = None
        self.setAutoFillBackground(True)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = QFont()
        font.setFamilies(list(reading_style()["text_families"]))
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(23)
        font.setBold(True)
        self.title.setFont(font)
        self.language = self._button(self.tr("Language of the article"))
        self.language.clicked.connect(self.ask_language)
        self.published = self._button(self.tr("Publication date"))
        self.published.clicked.connect(self.ask_date)
        self.source = QLabel()
        self.source.setTextFormat(Qt.TextFormat.PlainText)
        self.source.setMinimumWidth(0)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.language)
        line.addWidget(self.published)
        line.addStretch()
        line.addWidget(self.source)
        # The flat buttons have room inside, which hangs out so that the words stand in one line.
        self._line = line
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self.title)
        self._column.addLayout(line)
        self.set_inset(18)
        self.set_theme(theme)

    def _button(self, name: str) -> QToolButton:
        """Return a flat button that shows a fact and lets it be changed."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(name)
        return button

    def set_inset(self, left: int) -> None:
        """Begin where the words of the text begin."""
        self._column.setContentsMargins(left, 12, 18, 8)
        self._line.setContentsMargins(-min(6, left), 0, 0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
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
        title = document.title or ""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self._say_language(known)
        self._say_date()
        name = Path(document.file).name if document.file else ""
        self.source.setText(document.site or name)

    def set_path(self, path: Path) -> None:
        """Note where the file is, whose own date may be that of publication."""
        self._path = path
        self.source.setToolTip(str(path))

    def _say_language(self, known: bool) -> None:
        """Show the language and how sure that is."""
        code, sure = self._document.language, self._document.language_confidence
        if code:
            words = languages.name(code)
            if sure is not None:
                words += f" {wording.percent(sure)}"
            if self._basic:
                words = self.tr("{language} · basic").format(language=words)
        elif known:
            words = self.tr("Language unknown – choose")
        else:
            words = self.tr("Language …")
        self.language.setText(f"{words}  ▾")
        hint = self.tr("Click to set the language and analyse again.")
        if self._basic:
            basic = self.tr(
                "No language model is installed for this language: only quotations and clear cues "
                "are found."
            )
            if code and code not in languages.worded():
                basic = self.tr("Quidit does not know the words of this language yet.")
            hint = f"{basic} {hint}"
        self.language.setToolTip(hint)

    def _say_date(self) -> None:
        """Show the publication date and where it comes from, or that it is unknown."""
        published = self._document.published
        if published is None:
            self.published.setText(self.tr("Published: unknown – set date") + "  ▾")
        else:
            origin = wording.origin(self._document)
            words = self.tr("Published {day}").format(day=wording.day(published))
            self.published.setText((f"{words} ({origin})" if origin else words) + "  ▾")
        self.published.setToolTip(self.tr("Click to set the publication date."))

    def ask_language(self) -> None:
        """Open the list of languages."""
        menu = self.language_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.language.mapToGlobal(QPoint(0, self.language.height() + 2)))

    def ask_date(self) -> None:
        """Open the calendar."""
        from gui.article.date_popup import DatePopup

        popup = DatePopup(self._document.published, _written(self._path), self)
        popup.picked.connect(self.date_set)
        popup.adjustSize()
        popup.move(self.published.mapToGlobal(QPoint(0, self.published.height() + 2)))
        popup.show()

    def language_menu(self) -> QMenu:
        """Return the list of the languages that can be analysed, those with a model first."""
        menu = QMenu(self)
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


def _written(file: Path | None) -> str | None:
    """Return the day on which a file was last written, as a suggestion."""
    if file is None:
        return None
    try:
        return date.fromtimestamp(file.stat().st_mtime).isoformat()
    except (OSError, OverflowError, ValueError):
        return None
