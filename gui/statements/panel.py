"""The side panel: progress, filter and the list of statements of one article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from gui import wording
from gui.article import hover
from gui.article.marks import Marks
from gui.palette import Theme
from gui.statements.delegate import StatementDelegate
from gui.statements.model import StatementModel
from gui.statements.rows import Criteria, Row, rows
from gui.statements.speaker_choice import SpeakerChoice
from nlp.model import Article, Statement

FILTER_DELAY = 60


class StatementPanel(QWidget):
    """Shows an article's statements and tells which one the reader chose."""

    chosen = Signal(int)
    cancel_asked = Signal()
    retry_asked = Signal()
    order_chosen = Signal(str)
    why_asked = Signal(QPoint)

    def __init__(self, theme: Theme, order: str, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._theme = theme
        self._marks: Marks | None = None
        self._quiet = False
        self.model = StatementModel(self)
        self.model.order = order
        self.setMinimumWidth(290)
        self.setAutoFillBackground(True)
        self._make_head()
        self._make_filter(order)
        self._make_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._filter_row)
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
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cancel.setAccessibleName(self.tr("Cancel the analysis"))
        self.cancel.clicked.connect(self.cancel_asked)
        self.retry = QToolButton()
        self.retry.setText(self.tr("Analyse"))
        self.retry.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retry.setAccessibleName(self.tr("Analyse this article"))
        self.retry.clicked.connect(self.retry_asked)
        self._head = QWidget()
        self._head.setFixedHeight(46)
        line = QHBoxLayout(self._head)
        line.setContentsMargins(14, 6, 12, 6)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.count)
        words.addWidget(self.progress)
        line.addLayout(words, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.retry)

    def _make_filter(self, order: str) -> None:
        """Make the filter box and the toggles."""
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter statements"))
        self.filter.setAccessibleName(self.tr("Filter statements"))
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(FILTER_DELAY)
        self._delay.timeout.connect(self._apply_filter)
        self.filter.textChanged.connect(lambda _: self._delay.start())
        self.claims = self._toggle()
        self.denials = self._toggle()
        self.speakers = SpeakerChoice(self._theme)
        self.speakers.changed.connect(self._apply_filter)
        self.by_day = self._toggle()
        self.by_day.setToolTip(self.tr("Sort by the day on which it was said"))
        self.by_day.setChecked(order == "day")
        self.claims.toggled.connect(self._apply_filter)
        self.denials.toggled.connect(self._apply_filter)
        self.by_day.toggled.connect(self._change_order)
        self._filter_row = QWidget()
        column = QVBoxLayout(self._filter_row)
        column.setContentsMargins(12, 0, 12, 10)
        column.setSpacing(6)
        column.addWidget(self.filter)
        self._toggles = QGridLayout()
        self._toggles.setSpacing(4)
        column.addLayout(self._toggles)
        self._narrow: bool | None = None
        self._say_kinds()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the toggles on two lines where one is too short for them."""
        super().resizeEvent(event)
        self._arrange_toggles()

    def _arrange_toggles(self) -> None:
        """Put the toggles where there is room for them."""
        buttons = (self.claims, self.denials, self.by_day, self.speakers)
        narrow = sum(button.sizeHint().width() + 8 for button in buttons) + 24 > self.width()
        if narrow == self._narrow:
            return
        self._narrow = narrow
        places = ((0, 0), (0, 1), (1, 0), (1, 1)) if narrow else ((0, 0), (0, 1), (0, 3), (0, 4))
        for button, (row, column) in zip(buttons, places, strict=True):
            self._toggles.addWidget(button, row, column)
        self._toggles.setColumnStretch(2, 1)

    def _toggle(self) -> QToolButton:
        """Return a button that is on or off."""
        button = QToolButton()
        button.setCheckable(True)
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _make_list(self) -> None:
        """Make the list, and the words that stand there when it is empty."""
        self.list = StatementList(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Statements"))
        self.list.link_clicked.connect(self.chosen)
        self.delegate = StatementDelegate(self._theme, self.font(), self.list)
        self.list.setItemDelegate(self.delegate)
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

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.delegate.theme = theme
        self.speakers.theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.panel)
        palette.setColor(palette.ColorRole.Base, theme.panel)
        self.setPalette(palette)
        field = self.filter.palette()
        field.setColor(field.ColorRole.Base, theme.paper)
        self.filter.setPalette(field)
        muted = self.empty.palette()
        muted.setColor(muted.ColorRole.WindowText, theme.muted)
        self.empty.setPalette(muted)
        self.list.viewport().update()

    # -- what is shown -----------------------------------------------------------------------

    def set_working(self, what: str, done: int = 0, total: int = 0) -> None:
        """Say that the analysis runs and how far it is; ``total`` 0: nobody knows."""
        self.count.setText(what)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
        self.cancel.show()
        self.retry.hide()
        if not self.model.rows:
            self.empty.setText(self.tr("Statements appear here as they are found."))
            self._body.setCurrentWidget(self.empty)

    def set_idle(self, message: str, *, again: bool = False) -> None:
        """Say how the analysis ended, where there is nothing to list."""
        self.progress.hide()
        self.cancel.hide()
        self.retry.setVisible(again)
        self._say_count()
        if not self.model.rows:
            self.empty.setText(message)
            self._body.setCurrentWidget(self.empty)

    def set_article(self, article: Article, marks: Marks) -> None:
        """List what was found so far, keeping the row chosen and the place in the list."""
        current = self.current_row()
        place = self.list.verticalScrollBar().value()
        self._marks = marks
        found = rows(article, marks)
        self._quiet = True
        self.speakers.set_rows(found)
        self.model.criteria = self._criteria()
        self.model.set_rows(found)
        self._quiet = False
        if current is not None:
            same = _same(current.statement, found)
            if same is not None:
                self.select(same, scroll=False)
        self.list.verticalScrollBar().setValue(place)
        self._say_kinds()
        self._body.setCurrentWidget(self.list)

    def clear(self) -> None:
        """Forget all statements."""
        self._marks = None
        self.model.set_rows([])
        self.speakers.set_rows(())
        self._say_kinds()

    def current_row(self) -> Row | None:
        """Return the chosen row."""
        line = self.model.line(self.list.currentIndex())
        return line if isinstance(line, Row) else None

    def select(self, statement: int, *, scroll: bool = True) -> None:
        """Choose a statement's row without telling anybody; take a filter away that hides it."""
        index = self.model.index_of(statement)
        if not index.isValid() and any(row.index == statement for row in self.model.rows):
            self.clear_filter()
            index = self.model.index_of(statement)
        self._quiet = True
        self.list.setCurrentIndex(index)
        if scroll and index.isValid():
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False

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

    def follow_denial(self) -> None:
        """Go to what the chosen denial denies; ask which where there are several."""
        row = self.current_row()
        if row is not None and row.answers:
            box = self.list.visualRect(self.list.currentIndex())
            self.list.follow(row, self.list.viewport().mapToGlobal(box.bottomLeft()))

    def explain(self) -> None:
        """Ask for the reasons why the chosen statement was found."""
        if self.current_row() is not None:
            box = self.list.visualRect(self.list.currentIndex())
            self.why_asked.emit(self.list.viewport().mapToGlobal(box.bottomLeft()))

    def clear_filter(self) -> None:
        """Show all statements."""
        self._quiet = True
        self.filter.clear()
        self.claims.setChecked(True)
        self.denials.setChecked(True)
        self.speakers.choose(None)
        self._quiet = False
        self._delay.stop()
        self._apply_filter()

    # -- inner workings ------------------------------------------------------------------------

    def _criteria(self) -> Criteria:
        """Return what the reader has chosen to see."""
        return Criteria(
            self.filter.text(),
            self.claims.isChecked(),
            self.denials.isChecked(),
            self.speakers.chosen,
        )

    def _apply_filter(self) -> None:
        """Show what the filter lets through, keeping the chosen row where it is shown."""
        if self._quiet:
            return
        self._say_kinds()
        current = self.current_row()
        self.model.set_criteria(self._criteria())
        self._after_renewal(current)

    def _change_order(self, by_day: bool) -> None:
        """Sort by day or by text."""
        current = self.current_row()
        order = "day" if by_day else "text"
        self.model.set_order(order)
        self._say_kinds()
        self._after_renewal(current)
        self.order_chosen.emit(order)

    def _after_renewal(self, current: Row | None) -> None:
        """Choose the same row again and say what there is."""
        if current is not None and self.model.index_of(current.index).isValid():
            self.select(current.index)
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

    def _say_kinds(self) -> None:
        """Say on the toggles how many there are of each kind."""
        denials = sum(row.statement.kind == "denial" for row in self.model.rows)
        claims = len(self.model.rows) - denials
        for button, words, count in (
            (self.claims, self.tr("Claims"), claims),
            (self.denials, self.tr("Denials"), denials),
        ):
            # A tick, since a pressed button is told from another by its shade alone.
            button.setText(f"{'✓' if button.isChecked() else '–'} {words} {count}")
            button.setAccessibleName(words)
        tick = "✓ " if self.by_day.isChecked() else ""
        self.by_day.setText(tick + self.tr("By day"))
        self._arrange_toggles()

    def _current_changed(self, index: QModelIndex, _: QModelIndex) -> None:
        """Tell which statement was chosen."""
        line = self.model.line(index)
        if not self._quiet and isinstance(line, Row):
            self.chosen.emit(line.index)

    def _clicked(self, index: QModelIndex) -> None:
        """Tell it again where the chosen row is clicked, so that the text scrolls back."""
        self._current_changed(index, index)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        """Go from the filter box into the list with the arrow key; empty it with Escape."""
        if watched is self.filter and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                if not self.list.currentIndex().isValid():
                    self.step(1)
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.filter.clear()
                return True
        return False

    def tooltip(self, row: Row) -> str:
        """Return everything about a row in rich text."""
        if self._marks is None:
            return ""
        return f"<table>{hover.statement(self._marks, row.statement, self._theme)}</table>"


class StatementList(QListView):
    """The list itself: smooth, keyboard-friendly, with links from denials to what they deny."""

    link_clicked = Signal(int)

    def __init__(self, panel: StatementPanel) -> None:
        """Make an empty list."""
        super().__init__(panel)
        self._panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(400)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)
        self.verticalScrollBar().setSingleStep(24)

    def follow(self, row: Row, at: QPoint) -> None:
        """Go to what a denial denies; where it denies several, a menu asks which."""
        if len(row.answers) == 1:
            self.link_clicked.emit(row.answers[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for answer, denied in zip(row.answers, row.denied, strict=True):
            action = menu.addAction(wording.pieces(denied, 70).replace("&", "&&"))
            action.triggered.connect(lambda _=False, number=answer: self.link_clicked.emit(number))
        menu.popup(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow a link that is clicked."""
        super().mouseReleaseEvent(event)
        row = self._link_at(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.follow(row, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show by the pointer where a link is."""
        super().mouseMoveEvent(event)
        over = self._link_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scroll the text to the chosen row with Enter."""
        row = self._panel.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.link_clicked.emit(row.index)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with a statement."""
        index = self.indexAt(event.pos())
        row = self._panel.model.line(index)
        if not isinstance(row, Row):
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Why was this found?")).triggered.connect(self._panel.explain)
        copy = menu.addAction(self.tr("Copy the statement"))
        words = wording.pieces(row.statement, 10_000)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(words))
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say everything about the row under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line = self._panel.model.line(self.indexAt(event.pos()))
            text = self._panel.tooltip(line) if isinstance(line, Row) else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _link_at(self, point: QPoint) -> Row | None:
        """Return the row whose link is under a point."""
        index = self.indexAt(point)
        line = self._panel.model.line(index)
        if not isinstance(line, Row) or not line.answers:
            return None
        box = self._panel.delegate.link_box(self.visualRect(index))
        return line if box.contains(point) else None


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
