"""Opening again what was closed last, as browsers do."""

import pytest
from PySide6.QtCore import Qt

from gui.opening import CLOSED_KEPT
from tests.gui.test_opening import change

TEXT = "".join(f"Paragraph {n} of what somebody said about it.\n\n" for n in range(90))
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def reopen(qtbot, window):
    """Press the keys; return the page that is in front then."""
    qtbot.keyClick(window, Qt.Key.Key_T, KEYS)
    qtbot.waitUntil(lambda: not window.opener.busy)
    return window.current_page()


@pytest.fixture
def three(qtbot, window, write):
    """A window with three files open."""
    window.open_paths([str(write(f"{n}.txt", TEXT + str(n))) for n in range(3)])
    qtbot.waitUntil(lambda: len(window.pages()) == 3)
    return window


def names(window):
    return [page.document.file for page in window.pages()]


def test_a_file_comes_back_at_its_place_where_the_reader_was(qtbot, three):
    three.tabs.setCurrentIndex(1)
    page = three.current_page()
    page.set_published("2024-05-08")
    page.set_language("fr")
    page.text.verticalScrollBar().setValue(900)
    place = page.text.place_to_return_to()
    three.tabs.close_current()
    assert names(three) == ["0.txt", "2.txt"]
    page = reopen(qtbot, three)
    assert names(three) == ["0.txt", "1.txt", "2.txt"]
    assert (page.document.file, page.document.published) == ("1.txt", "2024-05-08")
    assert page.document.language == "fr"
    assert page.text.place_to_return_to() == place > 0
    assert page.text.hasFocus()


def test_the_last_one_closed_comes_first(qtbot, three):
    for _ in range(3):
        three.tabs.close_at(0)
    assert three.stack.currentWidget() is not three.tabs
    assert [reopen(qtbot, three).document.file for _ in range(4)] == [
        "2.txt",
        "1.txt",
        "0.txt",
        "0.txt",
    ]
    assert names(three) == ["0.txt", "1.txt", "2.txt"]


def test_a_tab_behind_that_was_closed_comes_back_too(qtbot, three):
    three.tabs.close_at(2)
    assert reopen(qtbot, three).document.file == "2.txt"


def test_pasted_text_comes_back_as_it_was(qtbot, window):
    window.open_text("Pasted words 🌊.")
    window.current_page().set_language_found("en", 0.9)
    name = window.tabs.tabText(0)
    window.tabs.close_current()
    page = reopen(qtbot, window)
    assert page.document.text == "Pasted words 🌊."
    assert page.document.language is None
    assert window.tabs.tabText(0) == name


def test_a_file_that_is_gone_comes_back_and_one_that_changed_is_read_again(qtbot, window, write):
    path = write("one.txt", "Old words.")
    window.open_paths([str(path)])
    window.tabs.close_current()
    path.unlink()
    assert reopen(qtbot, window).document.text == "Old words."
    window.tabs.close_current()
    change(write("one.txt", "New words."), "New words.")
    assert reopen(qtbot, window).document.text == "New words."
    assert len(window.pages()) == 1


def test_what_is_open_again_is_not_opened_twice(qtbot, three, tmp_path):
    three.tabs.close_at(1)
    three.open_paths([str(tmp_path / "1.txt")])
    three.tabs.setCurrentIndex(0)
    assert reopen(qtbot, three).document.file == "1.txt"
    assert len(three.pages()) == 3


def test_what_was_read_again_was_not_closed(qtbot, window, write):
    path = write("one.txt", "Old words.")
    window.open_paths([str(path)])
    change(path, "New words.")
    page = window.current_page()
    qtbot.keyClick(page.text, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.current_page() not in (page, None))
    assert not window.opener.can_reopen()


def test_it_is_analysed_again(qtbot, puppet):
    puppet.open_text("some words without end")
    puppet.tabs.close_current()
    page = reopen(qtbot, puppet)
    qtbot.waitUntil(lambda: page.article is not None and page.job is None)


def test_only_the_last_ones_are_kept(window):
    for number in range(CLOSED_KEPT + 5):
        window.open_text(f"Words {number}.")
        window.tabs.close_current()
    assert len(window.opener._closed) == CLOSED_KEPT


def test_an_older_date_takes_nothing_back(window):
    for day in ("2024-01-01", "2024-02-02"):
        window.open_text("The same words twice.")
        window.current_page().set_published(day)
        window.tabs.close_current()
    for _ in range(2):
        window.opener.reopen()
    assert [page.document.published for page in window.pages()] == ["2024-02-02", "2024-02-02"]
