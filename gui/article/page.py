"""One article: header, text, legend and panel, and what the worker says about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.article.header import ArticleHeader
from gui.article.reading import headline_length
from gui.article.splitter import PanelSplitter, growth
from gui.article.text_view import TextView
from gui.palette import Theme
from gui.settings import ORDER, PANEL_WIDTH, SHOW_LEGEND, SHOW_MARKS, TEXT_SIZE, Settings
from nlp.model import Article, Document
from nlp.storage.decisions import Decisions

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from gui.article.find_bar import FindBar
    from gui.article.legend import Legend
    from gui.statements.panel import StatementPanel
    from gui.worker_client import WorkerClient

HISTORY = 100
LEGEND_HEIGHT = 30


class ArticlePage(QWidget):
    """Shows a document at once, has it analysed, and shows what is found."""

    notice = Signal(str, bool)
    moved = Signal()
    job_changed = Signal(object, object)
    decided = Signal()

    def __init__(
        self,
        document: Document,
        client: WorkerClient | None,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``document``; ``client`` None: nothing will be analysed (a picture)."""
        super().__init__(parent)
        self.original = document
        self.document = document
        self.article: Article | None = None
        self.is_complete = False
        self._found = document
        self._job: int | None = None
        self._client = client
        self._by_reader: tuple[str | None, str | None] | None = None
        self._language_by_reader: str | None = None
        self.remembered = Decisions()
        self._back: list[int] = []
        self._forward: list[int] = []
        self._current: int | None = None
        self.header = ArticleHeader(theme)
        self.text = TextView(theme, settings.get(TEXT_SIZE))
        self.text.set_marks_visible(settings.get(SHOW_MARKS))
        self._settings = settings
        self._theme = theme
        self._panel: StatementPanel | None = None
        self._legend: Legend | None = None
        self._find_bar: FindBar | None = None
        self._arrange()
        self._connect()
        self.header.set_found(document)
        self.header.set_document(document, known=False)
        self.text.set_text(document.text, headline_length(document))

    def _arrange(self) -> None:
        """Put the text on the left and the panel on the right."""
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.text, 1)
        self._below = QWidget()
        self._below.setFixedHeight(LEGEND_HEIGHT)
        column.addWidget(self._below)
        self._below.setVisible(self._settings.get(SHOW_LEGEND))
        self._reading = column
        step = self._settings.get(TEXT_SIZE)
        self.splitter = PanelSplitter(self._settings.get(PANEL_WIDTH), growth(step))
        self.splitter.addWidget(reading)
        self.splitter.addWidget(QWidget())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        """Connect the parts with one another."""
        self.text.words_begin_at.connect(self.header.set_inset)
        self.text.statement_clicked.connect(self._text_clicked)
        self.header.language_set.connect(self.set_language)
        self.header.date_set.connect(self.set_published)
        self.header.found_date_wanted.connect(self.restore_published)

    @property
    def job(self) -> int | None:
        """The job that this page waits for."""
        return self._job

    @job.setter
    def job(self, number: int | None) -> None:
        """Wait for another job, or for none."""
        old, self._job = self._job, number
        self.job_changed.emit(old, number)

    @property
    def panel(self) -> StatementPanel:
        """The side panel, made when it is first needed: the text is shown before it."""
        if self._panel is None:
            from gui.statements.panel import StatementPanel

            panel = StatementPanel(self._theme, self._settings.get(ORDER))
            panel.chosen.connect(self.go_to)
            panel.cancel_asked.connect(self.cancel)
            panel.retry_asked.connect(self.analyse)
            panel.why_asked.connect(self.explain)
            panel.order_chosen.connect(lambda order: self._settings.set(ORDER, order))
            panel.set_growth(self.splitter.letters)
            self.splitter.panel_grown.connect(panel.set_growth)
            place = self.splitter.replaceWidget(1, panel)
            if place is not None:
                place.deleteLater()
            self.splitter.arrange()
            self._panel = panel
        return self._panel

    @property
    def legend(self) -> Legend:
        """The line that explains the marks; its place is kept until it is first needed."""
        if self._legend is None:
            from gui.article.legend import Legend

            self._legend = Legend(self._theme)
            self._legend.setFixedHeight(LEGEND_HEIGHT)
            self._reading.replaceWidget(self._below, self._legend)
            self._below.deleteLater()
        return self._legend

    @property
    def find_bar(self) -> FindBar:
        """The bar that finds words in the text, made when it is first needed.

        It stands below the text, so that opening it moves no word.
        """
        if self._find_bar is None:
            from gui.article.find_bar import FindBar

            self._find_bar = FindBar(self.text, self._theme)
            self._reading.insertWidget(self._reading.indexOf(self.legend), self._find_bar)
        return self._find_bar

    def set_sizes(self, step: int, panel_width: int) -> None:
        """Set the size of the letters, and the width of the panel, which grows with them."""
        self.text.set_text_size(step)
        self.splitter.set_panel(panel_width, growth(step))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        for part in (self.header, self.text, self._legend, self._panel, self._find_bar):
            if part is not None:
                part.set_theme(theme)

    # -- the analysis ------------------------------------------------------------------------

    def analyse(self, *, first: bool = True) -> None:
        """Ask for the analysis, before other articles' if ``first``.

        What a whole analysis has found is shown until the new one is whole.
        """
        if self._client is None:
            return
        if self.job is not None:
            self._client.cancel(self.job)
        self.panel.set_working(self.tr("Waiting for the analysis"))
        # Without the reader's own date, so that the one to take back is found after a restart too.
        day, origin = _published(self._found)
        asked = replace(self.document, published=day, published_from=origin)
        self.job = self._client.analyse(asked, first=first)

    def set_client(self, client: WorkerClient) -> None:
        """From now on, have ``client`` analyse."""
        self._client = client

    def furnish(self) -> None:
        """Make what stands around the text, now that the reader sees the text."""
        self.text.settle()
        self.legend.setVisible(self._settings.get(SHOW_LEGEND))

    def cancel(self) -> None:
        """Stop the analysis; what was found so far stays."""
        if self._client is None or self.job is None:
            return
        self._client.cancel(self.job)
        self.job = None
        self.stopped(self.tr("The analysis was cancelled; the text can be read all the same."))

    def stopped(self, message: str) -> None:
        """Show what there is after an analysis that did not end; ``message`` says why."""
        self._say_facts()
        if self.is_complete:
            self.finish()
        else:
            self.panel.set_idle(message, again=True)

    def show_article(self, article: Article) -> None:
        """Show what was found; what the reader set stays as the reader set it."""
        self._note_published(article.document)
        dated = self._by_reader
        if dated is None and article.document.published_from == "reader":
            dated = _published(self._found)  # the reader took the date back meanwhile
        if dated is not None and dated != _published(article.document):
            article = _redated(article, *dated)
        self.document = replace(article.document, text=self.document.text)
        self.article = article
        self._say_facts()
        marks = self.text.set_article(article)
        self.panel.set_article(article, marks)
        self.legend.set_marks(marks)
        row = self.panel.current_row()
        self._current = row.index if row else None
        self.text.set_current(self._current, reveal=False)

    def finish(self) -> None:
        """Say how the analysis ended, which is whole now."""
        from nlp import language as languages

        self.is_complete = True
        if self.document.language is None:
            message = self.tr(
                "The language of this text cannot be told; choose it above to see who says what."
            )
        elif self.document.language not in languages.worded():
            message = self.tr(
                "Quidit does not know the words of this language yet, "
                "so it finds no statements here."
            )
        else:
            message = self.tr("Nobody is quoted or reported in this article.")
        self.panel.set_idle(message)

    # -- what the reader sets ------------------------------------------------------------------

    def decisions(self) -> Decisions:
        """Return what the reader set here, and where the reading stands."""
        day, _ = self._by_reader or (None, None)
        place = self.text.place_to_return_to()
        return Decisions(self._by_reader is not None, day, self._language_by_reader, place)

    def restore(self, made: Decisions) -> None:
        """Have it as the reader had it before; to be called before the analysis is asked for."""
        if made.language is not None:
            self._language_by_reader = made.language
            self.document = replace(self.document, language=made.language, language_confidence=None)
            self._say_facts()
        if made.dated:
            self._date(made.published)
        self.text.return_to(made.place)

    def set_language(self, code: str | None) -> None:
        """Set the language, or have it detected if None, and analyse again."""
        self._language_by_reader = code
        self.document = replace(self.document, language=code, language_confidence=None)
        self._forget_findings()
        self._say_facts(known=code is not None)
        self.analyse()
        self.decided.emit()

    def set_published(self, day: str | None) -> None:
        """Set the publication date; every date is resolved anew, with no new analysis."""
        self._date(day)
        self.decided.emit()

    def _date(self, day: str | None) -> None:
        """Date the article as the reader wants, None for unknown."""
        self._by_reader = (day, "reader" if day else None)
        self._show_published(*self._by_reader)

    def restore_published(self) -> None:
        """Take back what the reader set: the date that was found counts again."""
        self._by_reader = None
        self._show_published(*_published(self._found))
        self.decided.emit()

    def _show_published(self, day: str | None, origin: str | None) -> None:
        """Show the document as published on another day."""
        if self.article is not None:
            self.show_article(_redated(self.article, day, origin))
        else:
            self.document = replace(self.document, published=day, published_from=origin)
            self._say_facts(known=self.document.language is not None)

    def set_published_found(self, day: str | None, origin: str | None) -> None:
        """Show the publication date that was found, unless the reader has set another."""
        found = replace(self.document, published=day, published_from=origin)
        self._note_published(found)
        if self._by_reader is None:
            self.document = found
            self._say_facts(known=self.document.language is not None)

    def _note_published(self, found: Document) -> None:
        """Keep a date that the text or the page gives, so that the reader can have it back."""
        if found.published and found.published_from != "reader":
            self._found = replace(
                self._found, published=found.published, published_from=found.published_from
            )
            self.header.set_found(self._found)

    def set_language_found(self, code: str | None, confidence: float | None) -> None:
        """Show the language that was found."""
        self.document = replace(self.document, language=code, language_confidence=confidence)
        self._say_facts()

    def _say_facts(self, *, known: bool = True) -> None:
        """Show what is known of the document; ``known`` False: the language is looked for."""
        basic = self.article is not None and self.article.basic
        self.header.set_document(self.document, basic=basic, known=known)

    def _forget_findings(self) -> None:
        """Take away what belongs to another language."""
        self.article = None
        self.is_complete = False
        self._current = None
        self._back.clear()
        self._forward.clear()
        self.text.clear_marks()
        self.legend.set_marks(None)
        self.panel.clear()

    # -- moving through the statements -----------------------------------------------------------

    def go_to(self, statement: int) -> None:
        """Light up a statement in the text and choose its row; remember where we came from."""
        if self._current is not None and statement != self._current:
            self._back = [*self._back[-HISTORY:], self._current]
            self._forward.clear()
        self._show_statement(statement)

    def _text_clicked(self, statement: int) -> None:
        """Choose the row of a statement that was clicked in the text, which stays where it is."""
        if self._current is not None and statement != self._current:
            self._back = [*self._back[-HISTORY:], self._current]
            self._forward.clear()
        self._current = statement
        self.panel.select(statement)
        self.text.set_current(statement, reveal=False)
        self.moved.emit()

    def _show_statement(self, statement: int) -> None:
        """Light up a statement in the text and choose its row."""
        self._current = statement
        self.panel.select(statement)
        self.text.set_current(statement, reveal=True)
        self.moved.emit()

    def back(self) -> None:
        """Go back to the statement before the last jump."""
        self._travel(self._back, self._forward)

    def forward(self) -> None:
        """Go forward again."""
        self._travel(self._forward, self._back)

    def _travel(self, source: list[int], target: list[int]) -> None:
        """Go to the last of ``source``, noting in ``target`` where we were."""
        count = len(self.article.statements) if self.article else 0
        while source:
            statement = source.pop()
            if statement < count:
                if self._current is not None:
                    target.append(self._current)
                self._show_statement(statement)
                return

    def step(self, by: int) -> None:
        """Go to the next statement (1) or the one before (-1)."""
        self.panel.step(by)

    def explain(self, beside: QRect) -> None:
        """Say ``beside`` its row (global) why the chosen statement was found; mark the words."""
        row = self.panel.current_row()
        if row is None or self.article is None:
            return
        from gui.reasons import evidence, reasons
        from gui.statements.why_popup import WhyPopup

        popup = WhyPopup(reasons(row.statement, self.article), self)
        popup.closed.connect(lambda: self.text.set_evidence(()))
        self.text.set_current(row.index, reveal=True)
        self.text.set_evidence([(span.start, span.end) for span in evidence(row.statement)])
        window = self.window().geometry()
        popup.show_beside(beside, self.text.statement_box(row.index), window)

    def close_page(self) -> None:
        """Stop everything that goes on for this page."""
        if self._client is not None and self.job is not None:
            self._client.cancel(self.job)
            self.job = None


def _published(document: Document) -> tuple[str | None, str | None]:
    """Return the publication date of a document and where it comes from."""
    return document.published, document.published_from


def _redated(article: Article, day: str | None, origin: str | None) -> Article:
    """Return ``article`` as it is when it was published on ``day``, which ``origin`` gives."""
    from nlp.dates.resolution import redate

    changed = redate(article, day)
    return changed.with_document(published=day, published_from=origin if day else None)
