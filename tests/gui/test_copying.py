"""What is copied of a statement: who said when what, on one line."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from nlp.model import Article, Document, Span, Statement, When


def copied(qtbot, page, number, how="keys") -> str:
    """What is in the clipboard after copying a row."""
    QGuiApplication.clipboard().clear()
    page.go_to(number)
    listed = page.panel.list
    if how == "keys":
        qtbot.keyClick(listed, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        at = listed.visualRect(listed.currentIndex()).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, QPoint(0, 0))
        QApplication.sendEvent(listed.viewport(), event)
        menu = listed.findChildren(QMenu)[-1]
        next(action for action in menu.actions() if "Copy" in action.text()).trigger()
        menu.close()
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize("how", ["keys", "menu"])
def test_speaker_date_and_content_are_copied(qtbot, window, article, how):
    when = When(0, 0, "Tuesday", "2025-03-11")
    safe = replace(article.statements[1], when=when)
    statements = (article.statements[0], safe, *article.statements[2:])
    page = window.show_article(replace(article, statements=statements))
    words = copied(qtbot, page, 1, how)
    assert words.startswith("Ana Ruiz (Mayor), Tuesday")
    assert "2025" in words
    assert words.endswith(": that the new bridge was safe")


def test_a_denial_does_not_say_the_opposite(qtbot, page):
    words = copied(qtbot, page, 3)
    assert words == "Ana Ruiz (Mayor), denial, date unknown: the engineer's accusation"


def test_who_is_not_known_and_what_was_not_said_is_told(qtbot, page):
    assert copied(qtbot, page, 5) == "Source unknown, date unknown: next week"
    assert "(anonymous), belief, date unknown: that both" in copied(qtbot, page, 4)


def test_all_of_it_is_copied_on_one_line(qtbot, window):
    long = "words\nthat go on " * 200
    first = Statement("a1", "claim", "direct", (Span(0, len(long), long),))
    page = window.show_article(Article(Document(long), (), (first,)))
    words = copied(qtbot, page, 0)
    assert words.count("words that go on") == 200
    assert "\n" not in words


def test_in_the_text_what_is_selected_is_copied(qtbot, page):
    page.go_to(1)
    page.text.select(6, 14)
    page.text.setFocus()
    qtbot.keyClick(page.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Ana Ruiz"
