"""Tabs: where the keyboard is, how they are named, and many of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from gui.tabs import _places

LONG = "Somebody said something about it.\n\n" * 200


def texts(window) -> list[str]:
    return [window.tabs.tabText(number) for number in range(window.tabs.count())]


def open_files(qtbot, window, paths) -> None:
    window.open_paths([str(path) for path in paths])
    qtbot.waitUntil(lambda: len(window.pages()) == window.tabs.count() and not window.opener.busy)


# -- the keyboard ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["one.txt", "one.md"])
def test_page_down_scrolls_what_was_opened(qtbot, window, write, name):
    window.open_paths([])
    open_files(qtbot, window, [write(name, LONG)])
    text = window.current_page().text
    assert text.hasFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_PageDown)
    assert text.verticalScrollBar().value() > 0


def test_the_keyboard_is_in_the_text_after_changing_and_closing_tabs(qtbot, window, write):
    open_files(qtbot, window, [write(f"{n}.txt", LONG + str(n)) for n in range(3)])
    bar = window.tabs.tabBar()
    for number in (2, 1):
        pos = bar.tabRect(number).center()
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=pos)
        assert window.current_page() is window.pages()[number]
        assert window.current_page().text.hasFocus()
    close = bar.tabButton(1, bar.ButtonPosition.RightSide)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert len(window.pages()) == 2
    assert window.current_page().text.hasFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page().text.hasFocus()


def test_what_comes_behind_leaves_the_keyboard_where_it_is(qtbot, window, article, write):
    page = window.show_article(article)
    page.panel.filter.words.setFocus()
    window.tabs.add(1, window._page(article.document), "Another")
    window.tabs.close_at(1)
    assert page.panel.filter.words.hasFocus()


def test_the_tab_key_does_not_stop_at_the_tabs(qtbot, window, write):
    open_files(qtbot, window, [write(f"{n}.txt", LONG + str(n)) for n in range(2)])
    bar, first = window.tabs.tabBar(), window.focusWidget()
    seen = {first}
    for _ in range(40):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.add(window.focusWidget())
    assert window.current_page().header.language in seen
    assert not seen & {bar, *bar.findChildren(QToolButton)}


# -- names -----------------------------------------------------------------------------------------


def test_tabs_of_one_name_tell_their_folders(qtbot, window, write):
    body = "<p>The mayor said that the bridge was safe.</p>"
    paths = [write(f"{folder}/article.html", body) for folder in ("monday", "tuesday")]
    paths.append(write("other.html", body))
    open_files(qtbot, window, paths)
    assert texts(window) == ["article.html – monday", "article.html – tuesday", "other.html"]
    window.tabs.close_at(0)
    assert texts(window) == ["article.html", "other.html"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["/a/x.txt"], [""]),
        (["/a/x.txt", "/b/x.txt"], ["a", "b"]),
        (["/a/n/x.txt", "/b/n/x.txt"], [str(Path("a/n")), str(Path("b/n"))]),
        (["/a/x.txt", "/a/a/x.txt"], [str(Path("/a")), str(Path("a/a"))]),
        (["/a/x.txt", "/a/y.txt"], ["x.txt", "y.txt"]),
    ],
)
def test_as_much_of_a_path_is_told_as_it_takes(paths, expected):
    assert _places([Path(path) for path in paths]) == expected


def test_the_window_is_called_as_its_article(qtbot, window, article, write):
    window.show_article(article)
    assert window.windowTitle() == "A bridge in dispute – Quidit"
    words = "the mayor said that the bridge was safe, and that nobody had ever denied that it was. "
    open_files(qtbot, window, [write("untitled.txt", words * 5)])
    assert window.current_page().document.title is None
    assert window.windowTitle() == "untitled.txt – Quidit"
    while window.tabs.count():
        window.tabs.close_current()
    assert window.windowTitle() == "Quidit"


def test_many_tabs_can_be_read(qtbot, window, write):
    window.resize(900, 600)
    paths = [write(f"an article of the day {n}.txt", f"words {n}, ") for n in range(25)]
    open_files(qtbot, window, paths)
    bar = window.tabs.tabBar()
    close = bar.tabButton(0, bar.ButtonPosition.RightSide).width()
    words = bar.fontMetrics().horizontalAdvance("an article of the")
    assert all(bar.tabRect(number).width() > words + close for number in range(bar.count()))
    arrows = [button for button in bar.findChildren(QToolButton) if button.arrowType().value]
    assert arrows
    assert all(arrow.isVisible() for arrow in arrows)
    assert window.width() == 900
