"""The side panel: progress, filter and the list of statements of one article."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.article.marks import Marks
from gui.article.splitter import NARROWEST
from gui.palette import Theme
from gui.statements.filter_row import FilterRow
from gui.statements.list_view import StatementList
from gui.statements.model import StatementModel
from gui.statements.rows import Row, rows
from nlp.model import Article, Statement

HEAD = 46
"""The usual height of the line that says how many statements there are."""


class StatementPanel(QWidget):
    """Shows an article's statements and tells which one the reader chose."""

    chosen = Signal(int)
    cancel_asked = Signal()
    retry_asked = Signal()
    order_chosen = Signal(str)
    why_asked = Signal(QRect)

    def __init__(self, theme: Theme, order: str, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._theme = theme
        self._quiet = False
        self._chosen: int | None = None
        self.model = StatementModel(self)
        self.model.order = order
        self.setMinimumWidth(NARROWEST)
        self._usual_font = QFont(self.font())
        self.setAutoFillBackground(True)
        self._make_head()
        self.filter = FilterRow(theme, order)
        self.filter.changed.connect(self._apply_filter)
        self.filter.order_chosen.connect(self._change_order)
        self.filter.left_downwards.connect(self._enter_list)
        self._make_list()
        self.hidden = self._hidden_line()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.filter)
        column.addWidget(self.hidden)
        column.addWidget(self._body, 1)
        self.set_theme(theme)

    # -- making ----------------------------------------------------------------------------

    def _make_head(self) -> None:
        """Make the line that says how many statements there are, or how far the analysis is."""
        self.count = QLabel()
        bold = QFont(self.font())
        bold.setBold(True)
        self.count.setFont(bold)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.progress.setAccessibleName(self.tr("Progress of the analysis"))
        self.incomplete = QLabel(self.tr("Incomplete list"))
        self.incomplete.hide()
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cancel.setAccessibleName(self.tr("Cancel the analysis"))
        self.cancel.clicked.connect(self.cancel_asked)
        self.retry = QToolButton()
        self.retry.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retry.setAccessibleName(self.tr("Analyse this article"))
        self.retry.clicked.connect(self.retry_asked)
        self._head = QWidget()
        self._head.setFixedHeight(HEAD)
        line = QHBoxLayout(self._head)
        line.setContentsMargins(14, 6, 12, 6)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.count)
        words.addWidget(self.progress)
        words.addWidget(self.incomplete)
        line.addLayout(words, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.retry)

    def _hidden_line(self) -> QWidget:
        """Return the line that says that the filter hides what the reader chose in the text."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(14, 0, 12, 8)
        words = QLabel(self.tr("The filter hides the chosen statement."))
        words.setWordWrap(True)
        row.addWidget(words, 1)
        button = QToolButton()
        button.setText(self.tr("Show all"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self.clear_filter)
        row.addWidget(button)
        line.hide()
        return line

    def _make_list(self) -> None:
        """Make the list, and the words that stand there when it is empty."""
        self.list = StatementList(self.model, self._theme, self)
        self.list.link_clicked.connect(self.chosen)
        self.list.why_asked.connect(self.why_asked)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.clicked.connect(self._clicked)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(28, 40, 28, 0)
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self.empty)
        self._body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.set_working(self.tr("Waiting for the analysis"))

    def set_growth(self, growth: float) -> None:
        """Show everything ``growth`` times as large as usual."""
        font = QFont(self._usual_font)
        font.setPointSizeF(font.pointSizeF() * growth)
        self.setFont(font)
        self._head.setFixedHeight(round(HEAD * growth))
        self.list.set_letters(font)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.list.set_theme(theme)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.panel)
        palette.setColor(palette.ColorRole.Base, theme.panel)
        self.setPalette(palette)
        self.filter.set_theme(theme)
        for words in (self.empty, self.incomplete):
            muted = words.palette()
            muted.setColor(muted.ColorRole.WindowText, theme.muted)
            words.setPalette(muted)

    # -- what is shown -----------------------------------------------------------------------

    def set_working(self, what: str, done: int = 0, total: int = 0) -> None:
        """Say that the analysis runs and how far it is; ``total`` 0: nobody knows."""
        self.count.setText(what)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
        self.incomplete.hide()
        self.cancel.show()
        self.retry.hide()
        if not self.model.rows:
            self.empty.setText(self.tr("Statements appear here as they are found."))
            self._body.setCurrentWidget(self.empty)

    def set_idle(self, message: str, *, again: bool = False) -> None:
        """Say how the analysis ended; ``again``: what is listed, if anything, is not all.

        ``message`` stands where there is nothing to list.
        """
        partial = again and bool(self.model.rows)
        self.progress.hide()
        self.cancel.hide()
        self.incomplete.setVisible(partial)
        self.incomplete.setToolTip(message)
        self.retry.setText(self.tr("Analyse again") if partial else self.tr("Analyse"))
        self.retry.setVisible(again)
        self._say_count()
        if not self.model.rows:
            self.empty.setText(message)
            self._body.setCurrentWidget(self.empty)

    def set_article(self, article: Article, marks: Marks) -> None:
        """List what was found so far, keeping the row chosen and the place in the list."""
        current = self.current_row()
        place = self.list.verticalScrollBar().value()
        self.list.marks = marks
        found = rows(article, marks)
        self._quiet = True
        self.filter.set_rows(found)
        self.model.criteria = self.filter.criteria
        self.model.set_rows(found)
        self._quiet = False
        same = _same(current.statement, found) if current is not None else None
        self._choose(same, scroll=False)
        self.list.verticalScrollBar().setValue(place)
        self._body.setCurrentWidget(self.list)

    def clear(self) -> None:
        """Forget all statements."""
        self.list.marks = None
        self._choose(None)
        self.model.set_rows([])
        self.filter.set_rows(())

    def current_row(self) -> Row | None:
        """Return the chosen row, though the filter may hide it."""
        return next((row for row in self.model.rows if row.index == self._chosen), None)

    def select(self, statement: int, *, scroll: bool = True) -> None:
        """Choose a statement's row without telling anybody; say so where the filter hides it."""
        self._choose(statement, scroll=scroll)
        self.hidden.setVisible(not self.list.currentIndex().isValid())

    def _choose(self, statement: int | None, *, scroll: bool = True) -> None:
        """Choose a statement's row as far as it is shown, or none."""
        self._chosen = statement
        index = QModelIndex() if statement is None else self.model.index_of(statement)
        self._quiet = True
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        if scroll and index.isValid():
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False
        if statement is None or index.isValid():
            self.hidden.hide()

    def step(self, by: int) -> None:
        """Choose the next row (1) or the one before (-1)."""
        count = self.model.rowCount()
        place = self.list.currentIndex().row()
        place = place + by if place >= 0 else (0 if by > 0 else count - 1)
        while 0 <= place < count:
            if isinstance(self.model.line(self.model.index(place)), Row):
                self.list.setCurrentIndex(self.model.index(place))
                return
            place += by

    def clear_filter(self) -> None:
        """Show all statements."""
        self.filter.clear()

    # -- inner workings ------------------------------------------------------------------------

    def _apply_filter(self) -> None:
        """Show what the filter lets through, keeping the chosen row where it is shown."""
        self.model.set_criteria(self.filter.criteria)
        self._after_renewal()

    def _enter_list(self) -> None:
        """Go from the filter box into the list."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.step(1)

    def _change_order(self, order: str) -> None:
        """Sort by ``day`` or by ``text``."""
        self.model.set_order(order)
        self._after_renewal()
        self.order_chosen.emit(order)

    def _after_renewal(self) -> None:
        """Choose the same row again and say what there is."""
        self._choose(self._chosen)
        if self.model.rows:
            if not self.model.shown:
                self.empty.setText(self.tr("No statement matches the filter."))
            self._body.setCurrentWidget(self.list if self.model.shown else self.empty)
        if not self.progress.isVisibleTo(self):
            self._say_count()

    def _say_count(self) -> None:
        """Say how many statements there are and how many of them are shown."""
        total, shown = len(self.model.rows), self.model.shown
        if total == shown:
            self.count.setText(self.tr("%n statement(s)", "", total))
        else:
            pattern = self.tr("{shown} of {total} statements")
            self.count.setText(pattern.format(shown=shown, total=total))

    def _current_changed(self, index: QModelIndex, _: QModelIndex) -> None:
        """Tell which statement was chosen."""
        line = self.model.line(index)
        if not self._quiet and isinstance(line, Row):
            self._chosen = line.index
            self.chosen.emit(line.index)

    def _clicked(self, index: QModelIndex) -> None:
        """Tell it again where the chosen row is clicked, so that the text scrolls back."""
        self._current_changed(index, index)


def _same(old: Statement, found: list[Row]) -> int | None:
    """Return the index of the statement that stands where ``old`` stood."""
    place = (old.content[0].start, old.content[-1].end) if old.content else None
    for row in found:
        content = row.statement.content
        if content and place == (content[0].start, content[-1].end):
            return row.index
    if place is None:
        return None
    return next(
        (
            r.index
            for r in found
            if r.statement.content and r.statement.content[0].start == place[0]
        ),
        None,
    )
