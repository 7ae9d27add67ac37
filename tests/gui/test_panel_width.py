"""The panel's width: one for all articles, remembered, and growing with the text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics

from gui.article.splitter import NARROWEST, USUAL, growth
from gui.settings import PANEL_WIDTH


def drag(qtbot, page, by: int) -> int:
    """Move the divider with the mouse; return the width that the panel has then."""
    handle = page.splitter.handle(1)
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(by, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + QPoint(by, 0))
    return page.splitter.sizes()[1]


def width(page) -> int:
    return page.panel.width()


@pytest.fixture
def two(window, article):
    """Two articles side by side in tabs, the second in front."""
    return window.show_article(article), window.show_article(article)


def test_all_articles_have_the_width_that_one_was_given(qtbot, window, two, article):
    chosen = drag(qtbot, two[1], -60)
    assert chosen > USUAL
    window.tabs.setCurrentIndex(0)
    assert width(two[0]) == chosen
    assert width(window.show_article(article)) == chosen


def test_the_width_is_there_in_the_next_run(qtbot, window, two, make_window, article):
    chosen = drag(qtbot, two[1], -60)
    window.close()
    page = make_window().show_article(article)
    page.window().resize(1200, 700)
    qtbot.waitUntil(lambda: width(page) == chosen)


def test_the_text_takes_what_the_window_gains(qtbot, window, page):
    window.resize(1200, 700)
    before = drag(qtbot, page, -60)
    window.resize(1400, 700)
    qtbot.waitUntil(lambda: sum(page.splitter.sizes()) > 1390)
    assert width(page) == before
    assert window.settings.get(PANEL_WIDTH) == before


@pytest.mark.parametrize("chosen", [0, 420])
def test_the_panel_grows_with_the_text_and_its_letters_too(window, page, chosen):
    window.resize(1800, 700)
    window.settings.set(PANEL_WIDTH, chosen)
    window.commands.resize_text(0)
    usual, row = width(page), page.panel.list.visualRect(page.panel.model.index_of(1)).height()
    letters = QFontMetrics(page.panel.count.font()).height()
    assert usual == (chosen or USUAL)
    for _ in range(6):
        window.commands.resize_text(1)
    page.panel.list.doItemsLayout()
    assert width(page) == pytest.approx(usual * growth(6), abs=1)
    assert width(page) > usual
    assert page.panel.list.visualRect(page.panel.model.index_of(1)).height() > row
    assert QFontMetrics(page.panel.count.font()).height() > letters
    window.commands.resize_text(0)
    assert width(page) == usual


def test_letters_do_not_grow_where_the_panel_cannot(window, page):
    window.resize(800, 600)
    usual = page.panel.list.delegate.sizeHint(None, page.panel.model.index_of(3)).height()
    for _ in range(12):
        window.commands.resize_text(1)
    panel = page.panel
    assert panel.list.delegate.sizeHint(None, panel.model.index_of(3)).height() == usual
    for button in (panel.filter.claims, panel.filter.denials, panel.filter.speakers):
        assert button.width() >= button.sizeHint().width()
    window.resize(1800, 900)
    assert panel.list.delegate.sizeHint(None, panel.model.index_of(3)).height() > usual


def test_a_width_chosen_with_large_text_is_as_wide_in_the_next_run(
    qtbot, window, page, make_window, article
):
    window.resize(1800, 700)
    for _ in range(6):
        window.commands.resize_text(1)
    chosen = drag(qtbot, page, -80)
    window.close()
    page = make_window().show_article(article)
    page.window().resize(1800, 700)
    qtbot.waitUntil(lambda: abs(width(page) - chosen) <= 1)


@pytest.mark.parametrize("wanted", [0, 5, 5_000, -7])
def test_text_and_panel_both_have_room_in_a_window_of_800_pixels(window, article, wanted):
    window.settings.set(PANEL_WIDTH, wanted)
    page = window.show_article(article)
    window.resize(800, 600)
    assert NARROWEST <= width(page) <= 400
    assert wanted or width(page) == pytest.approx(320, abs=1)
