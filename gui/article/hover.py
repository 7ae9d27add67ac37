"""What a tooltip over the text or over a row says about a statement, a speaker or a date."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui import reasons, wording
from gui.article.marks import Here, Marks
from gui.palette import Theme
from nlp.model import Speaker, Statement

translate = QCoreApplication.translate


class Tips(QObject):
    """Shows the tooltips of a text.

    A filter of its own: one method for all events, in a class that is there from the start, would
    have PySide make the classes of all events before the text is shown.
    """

    def __init__(self, viewport: QWidget, tip: Callable[[QPointF], str]) -> None:
        """Show in ``viewport`` what ``tip`` returns for a point of it."""
        super().__init__(viewport)
        self._viewport = viewport
        self._tip = tip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Say in words what the marks under the pointer mean."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        if tip := self._tip(QPointF(event.pos())):
            QToolTip.showText(event.globalPos(), tip, self._viewport)
        else:
            QToolTip.hideText()
        return True


def describe(marks: Marks, here: Here, theme: Theme) -> str:
    """Return, as rich text, what stands at one place; empty where nothing does."""
    article = marks.article
    parts = []
    if here.statement is not None:
        parts.append(statement(marks, article.statements[here.statement], theme))
    if here.speaker is not None:
        speaker = article.speakers[here.speaker]
        shown = here.statement is not None
        if not shown or article.statements[here.statement or 0].speaker != speaker.id:
            parts.append(_speaker(marks, speaker, theme))
    if here.date is not None:
        date = article.dates[here.date]
        words = wording.dated_words(date.text, date.value, article.document.published)
        parts.append(_row(translate("hover", "Date"), escape(words)))
    if not parts:
        return ""
    return f"<table cellspacing='0' cellpadding='2' width='340'>{''.join(parts)}</table>"


def statement(marks: Marks, item: Statement, theme: Theme) -> str:
    """Return the rows that describe a statement."""
    speaker = marks.speakers.get(item.speaker or "")
    what = [wording.mode(item)]
    if attitude := wording.attitude(item):
        what.append(attitude)
    colour = theme.kind(item).name()
    kind = f"<b style='color:{colour}'>{escape(wording.kind(item))}</b>"
    rows = [
        _heading(marks, speaker, theme),
        _row(translate("hover", "Kind"), f"{kind} · {escape(' · '.join(what))}"),
    ]
    if item.cue:
        rows.append(_row(translate("hover", "Cue"), f"<i>{escape(item.cue.text)}</i>"))
    when = wording.when(item, marks.article.document.published)
    rows.append(_row(translate("hover", "When"), escape(when)))
    if item.confidence is not None:
        sure = wording.confidence(item)
        if wording.is_unsure(item):
            sure = translate("hover", "{percent} – unsure").format(percent=sure)
        rows.append(_row(translate("hover", "Confidence"), escape(sure)))
    if how := reasons.how(item):
        rows.append(_row(translate("hover", "Found by"), escape(how)))
    return "".join(rows)


def _speaker(marks: Marks, speaker: Speaker, theme: Theme) -> str:
    """Return the rows that describe a speaker alone."""
    said = sum(item.speaker == speaker.id for item in marks.article.statements)
    count = translate("hover", "%n statement(s)", "", said)
    return _heading(marks, speaker, theme) + _row("", escape(count))


def _heading(marks: Marks, speaker: Speaker | None, theme: Theme) -> str:
    """Return the row with a speaker's colour, name and role."""
    slot = marks.slots.get(speaker.id) if speaker else None
    colour = theme.speaker(slot).ink.name()
    name = escape(wording.speaker_name(speaker))
    detail = escape(wording.speaker_detail(speaker))
    role = f"<br>{detail}" if detail else ""
    return (
        f"<tr><td colspan='2'><span style='color:{colour}'>⬤</span> <b>{name}</b>{role}</td></tr>"
    )


def _row(label: str, value: str) -> str:
    """Return one row: what it is, and the value as rich text."""
    return f"<tr><td style='white-space:nowrap'>{escape(label)}&nbsp;</td><td>{value}</td></tr>"
