"""Places that stay: the line that is read, the chosen row, and popups beside it."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QTextCursor

from gui.statements.why_popup import WhyPopup
from nlp.model import Article, Document, Span, Statement

COUNT = 120


@pytest.fixture
def page(qtbot, window):
    """An article of many paragraphs, each of them a statement."""
    window.resize(780, 600)
    window.move(0, 0)
    lines = [f"Line {n} says " + "that this and that is so " * 9 for n in range(COUNT)]
    text, statements, start = "\n\n".join(lines), [], 0
    for number, line in enumerate(lines):
        piece = Span(start, start + len(line), line)
        statements.append(Statement(f"a{number}", "claim", "indirect", (piece,)))
        start += len(line) + 2
    page = window.show_article(Article(Document(text, language="en"), (), tuple(statements)))
    qtbot.waitUntil(lambda: page.text.is_complete)
    return page


def height_of(page, place):
    """How far below the upper edge of the view a code point stands."""
    cursor = QTextCursor(page.text.document())
    cursor.setPosition(page.text.offsets.to_qt(place))
    return page.text.cursorRect(cursor).top()


def change(qtbot, window, page, by):
    """Give the text another width in one way, or letters of another size."""
    if by == "zoom":
        window.commands.resize_text(3)
    elif by == "window":
        for width in range(780, 640, -7):
            window.resize(width, 600)
            qtbot.wait(1)
    else:
        width = sum(page.splitter.sizes())
        page.splitter.setSizes([width - 300, 300])
    qtbot.wait(20)


@pytest.mark.parametrize("by", ["window", "divider", "zoom"])
def test_the_first_visible_line_stays_where_it_is(qtbot, window, page, by):
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place, size = page.text.reading_place(), page.text.document().size()
    before = height_of(page, place)
    change(qtbot, window, page, by)
    assert page.text.document().size() != size
    assert abs(height_of(page, place) - before) <= 6  # the line itself is higher or lower now


@pytest.mark.parametrize("by", ["window", "divider", "zoom"])
def test_the_chosen_statement_stays_where_it_is_seen(qtbot, window, page, by):
    page.go_to(60)
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.value() - 100)
    start = page.article.statements[60].content[0].start
    before = height_of(page, start)
    assert before > 100
    change(qtbot, window, page, by)
    assert abs(height_of(page, start) - before) <= 6


def test_the_place_is_the_same_after_going_back_to_the_old_size(qtbot, window, page):
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2 + 9)
    before = bar.value()
    for _ in range(5):
        window.commands.resize_text(2)
        window.commands.resize_text(0)
    assert abs(bar.value() - before) <= 1


def test_the_beginning_stays_the_beginning(qtbot, window, page):
    window.resize(660, 500)
    window.commands.resize_text(4)
    assert page.text.verticalScrollBar().value() == 0


def seen(page, number):
    listed = page.panel.list
    box = listed.visualRect(page.panel.model.index_of(number))
    return box.isValid() and listed.viewport().rect().contains(box)


@pytest.mark.parametrize("size", [QSize(780, 400), QSize(660, 420)])
def test_the_chosen_row_stays_in_view(qtbot, window, page, size):
    page.go_to(60)
    listed = page.panel.list
    bar = listed.verticalScrollBar()
    box = listed.visualRect(listed.currentIndex())
    bar.setValue(bar.value() + box.bottom() - listed.viewport().height() + 1)
    assert seen(page, 60)
    window.resize(size)
    qtbot.waitUntil(lambda: seen(page, 60), timeout=2_000)
    qtbot.wait(150)
    assert seen(page, 60)


def test_rows_that_need_more_lines_in_another_width_do_not_overlap(window, article):
    listed = window.show_article(article).panel.list
    first, second = (listed.model().index(number, 0) for number in range(2))
    listed.resize(700, 500)
    assert listed.visualRect(first).bottom() < listed.visualRect(second).top()
    listed.resize(300, 500)
    assert listed.visualRect(first).bottom() < listed.visualRect(second).top()


@pytest.mark.parametrize("below", [0, 120, 330])
def test_why_scrolls_to_the_row_and_hides_no_statement(qtbot, window, page, below):
    page.go_to(60)
    listed = page.panel.list
    listed.verticalScrollBar().setValue(0)
    assert not seen(page, 60)
    bar = page.text.verticalScrollBar()
    bar.setValue(bar.value() + height_of(page, page.article.statements[60].content[0].start))
    bar.setValue(bar.value() - below)
    window.commands.explain()
    popup = page.findChildren(WhyPopup)[-1]
    assert seen(page, 60)
    assert window.geometry().contains(popup.geometry())
    content = page.article.statements[60].content[0]
    view = page.text.viewport()
    top = view.mapToGlobal(view.rect().topLeft())
    top.setY(top.y() + height_of(page, content.start))
    bottom = view.mapToGlobal(view.rect().topRight())
    bottom.setY(bottom.y() + height_of(page, content.end - 1) + page.text.font().pixelSize())
    assert not popup.geometry().intersects(QRect(top, bottom))
    row = listed.visualRect(listed.currentIndex())
    row.moveTo(listed.viewport().mapToGlobal(row.topLeft()))
    assert not popup.geometry().intersects(row)
    popup.close()


def test_why_tells_of_a_statement_that_the_filter_hides(qtbot, window, page):
    page.panel.filter.words.setText("line 11")
    qtbot.waitUntil(lambda: page.panel.model.shown < COUNT)
    page.go_to(60)
    window.commands.explain()
    popup = page.findChildren(WhyPopup)[-1]
    assert window.geometry().contains(popup.geometry())
    popup.close()


def test_why_tells_nothing_where_nothing_is_chosen(window, page):
    window.commands.explain()
    assert not page.findChildren(WhyPopup)
