"""Opening: what comes to the front, what is read again, what is dropped and what is gone."""

import os

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import drop, files

NO_NETWORK = "Quidit never uses the network. Save the page as a file and drop the file."


def front(window) -> str:
    page = window.current_page()
    return page.document.file if page else ""


def change(path, words: str) -> None:
    """Write other words into a file, at another time than before."""
    path.write_text(words, "utf-8")
    state = path.stat()
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + 10_000_000))


# -- what comes to the front -----------------------------------------------------------------------


@pytest.mark.parametrize(("name", "times"), [("two.html", 9), ("two.md", 9), ("two.txt", 8_000)])
def test_what_was_opened_comes_to_the_front(qtbot, window, write, name, times):
    window.open_paths([str(write("one.txt", "First words."))])
    words = "<p>The mayor said that the bridge was safe.</p>\n" * times
    window.open_paths([str(write(name, f"<html><body>{words}</body></html>"))])
    qtbot.waitUntil(lambda: len(window.pages()) == 2, timeout=15_000)
    assert front(window) == name


def test_of_several_the_first_comes_to_the_front(qtbot, window, write):
    window.open_paths([str(write("zero.txt", "Words before."))])
    several = [
        write("missing.txt", ""),
        write("one.md", "# One\n\nWords."),
        write("two.txt", "Two."),
    ]
    several[0].unlink()
    window.open_paths([str(path) for path in several])
    qtbot.waitUntil(lambda: len(window.pages()) == 3)
    assert front(window) == "one.md"


def test_of_a_folder_the_first_comes_to_the_front(qtbot, window, write):
    window.open_paths([str(write("zero.txt", "Words before."))])
    folder = write("folder/one.md", "# One\n\nWords.").parent
    write("folder/two.txt", "Second words.")
    window.open_paths([str(folder)])
    qtbot.waitUntil(lambda: len(window.pages()) == 3)
    assert front(window) == "one.md"


@pytest.mark.parametrize("name", ["late", "late/two.md"])
def test_a_reader_who_went_to_another_tab_stays_there(qtbot, window, write, name):
    path = write("late/two.md", "# Two\n\nWords.").parent.parent / name
    for other in ("zero.txt", "one.txt"):
        window.open_paths([str(write(other, f"Words of {other}."))])
    window.open_paths([str(path)])
    window.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(window.pages()) == 3)
    assert front(window) == "zero.txt"


def test_a_tab_that_is_closed_while_its_file_is_read_stays_closed(qtbot, window, write):
    window.open_paths([str(write("one.md", "# One\n\nWords."))])
    window.tabs.close_current()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not window.opener.busy)
    assert window.tabs.count() == 0


# -- reading again ---------------------------------------------------------------------------------


def opened(qtbot, window, path):
    """Open a file between two others, and return its page."""
    for other in ("before.txt", path.name, "after.txt"):
        file = path.with_name(other)
        if not file.exists():
            file.write_text("Other words.", "utf-8")
        window.open_paths([str(file)])
        qtbot.waitUntil(lambda: not window.opener.busy)
    window.tabs.setCurrentIndex(1)
    return window.current_page()


@pytest.mark.parametrize("again", ["opened", "F5"])
def test_a_file_that_changed_is_read_again_in_its_tab(qtbot, puppet, write, again):
    path = write("one.txt", "old words stood here")
    page = opened(qtbot, puppet, path)
    page.set_published("2024-05-08")
    qtbot.waitUntil(lambda: page.article is not None)
    change(path, "new words stand here")
    if again == "F5":
        qtbot.keyClick(page.text, Qt.Key.Key_F5)
    else:
        puppet.tabs.setCurrentIndex(2)
        puppet.open_paths([str(path)])
    qtbot.waitUntil(lambda: puppet.current_page() not in (page, None))
    new = puppet.current_page()
    assert new.text.toPlainText() == "new words stand here"
    assert [p.document.file for p in puppet.pages()] == ["before.txt", "one.txt", "after.txt"]
    qtbot.waitUntil(lambda: new.article is not None and new.job is None)
    assert (new.document.published, new.document.published_from) == ("2024-05-08", "reader")
    assert new.text.hasFocus()


def test_an_unknown_date_stays_unknown(qtbot, window, write):
    path = write("one.txt", "old words stood here")
    page = opened(qtbot, window, path)
    page.set_published(None)
    change(path, "new words stand here")
    qtbot.keyClick(page.text, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.current_page() not in (page, None))
    window.current_page().set_published_found("2024-05-08", "text")
    assert window.current_page().document.published is None


@pytest.mark.parametrize("before", ["", "A new beginning.\n\n"])
def test_reading_goes_on_in_a_file_that_changed(qtbot, window, write, before):
    words = "".join(f"Paragraph {n} of what somebody said.\n\n" for n in range(90))
    path = write("one.txt", words)
    page = opened(qtbot, window, path)
    page.text.verticalScrollBar().setValue(900)
    place = page.text.place_to_return_to()
    change(path, before + words.replace("Paragraph 2 ", "Another paragraph "))
    qtbot.keyClick(page.text, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.current_page() not in (page, None))
    text = window.current_page().text
    there = text.place_to_return_to()
    assert there > 0
    assert text.source[there : there + 20] == words[place : place + 20]


def test_at_the_beginning_a_new_beginning_is_shown(qtbot, window, write):
    words = "".join(f"Paragraph {n} of what somebody said.\n\n" for n in range(90))
    path = write("one.txt", words)
    page = opened(qtbot, window, path)
    change(path, "A new beginning.\n\n" * 9 + words)
    qtbot.keyClick(page.text, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.current_page() not in (page, None))
    assert window.current_page().text.verticalScrollBar().value() == 0


def test_a_language_that_the_reader_set_stays(qtbot, puppet, write):
    path = write("one.txt", "old words stood here")
    page = opened(qtbot, puppet, path)
    page.set_language("fr")
    qtbot.waitUntil(lambda: page.article is not None and page.job is None)
    change(path, "new words stand here")
    puppet.open_paths([str(path)])
    qtbot.waitUntil(lambda: puppet.current_page() is not page)
    assert puppet.current_page().document.language == "fr"


def test_a_file_that_did_not_change_is_only_shown(qtbot, puppet, write):
    path = write("one.txt", "old words stood here")
    page = opened(qtbot, puppet, path)
    qtbot.waitUntil(lambda: page.article is not None and page.job is None)
    puppet.open_paths([str(path)])
    assert page.job is None
    qtbot.keyClick(page.text, Qt.Key.Key_F5)
    assert page.job is not None
    change(path, "old words stood here")
    qtbot.waitUntil(lambda: page.job is None)
    with qtbot.waitSignal(page.job_changed):
        qtbot.keyClick(page.text, Qt.Key.Key_F5)
    assert puppet.current_page() is page


def test_a_file_that_is_gone_keeps_its_tab(qtbot, puppet, write):
    path = write("one.txt", "old words stood here")
    page = opened(qtbot, puppet, path)
    qtbot.waitUntil(lambda: page.article is not None and page.job is None)
    path.unlink()
    qtbot.keyClick(page.text, Qt.Key.Key_F5)
    assert page.job is not None
    assert puppet.current_page() is page


# -- dropping --------------------------------------------------------------------------------------


class OwnDrag(QDragEnterEvent):
    """A drag that began in a widget of the window."""

    def __init__(self, widget, data):
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        super().__init__(QPoint(200, 200), copy, data, left, Qt.KeyboardModifier.NoModifier)
        self._widget = widget

    def source(self):
        return self._widget


def test_what_is_dragged_within_the_window_is_not_taken(window, page):
    data = QMimeData()
    data.setText("the new bridge")
    event = OwnDrag(page.text, data)
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


@pytest.mark.parametrize("kind", ["url", "text"])
def test_a_link_is_no_article(window, kind):
    data = QMimeData()
    if kind == "url":
        data.setUrls([QUrl("https://example.org/article.html")])
    else:
        data.setText(" https://example.org/article.html\n")
    drop(window, data)
    assert window.notices.texts == [NO_NETWORK]
    assert not window.pages()


def test_a_text_that_begins_with_a_link_is_an_article(window):
    data = QMimeData()
    data.setText("https://example.org says: “A word,” she said.")
    drop(window, data)
    assert len(window.pages()) == 1


@pytest.mark.parametrize("reading", [True, False])
def test_a_frame_shows_that_something_may_be_dropped(window, article, write, reading):
    if reading:
        window.show_article(article)
    else:
        window.open_paths([])
    before = window.stack.grab().toImage()
    data, left = files(write("one.txt", "First words.")), Qt.MouseButton.LeftButton
    keys, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(200, 200), copy, data, left, keys))
    assert window.stack.grab().toImage() != before
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.stack.grab().toImage() == before


# -- files read lately -----------------------------------------------------------------------------


def test_a_recent_file_that_is_gone_leaves_the_list(qtbot, window, write):
    gone, there = write("gone.txt", "Words."), write("there.txt", "Words.")
    gone.unlink()
    window.settings.set_recent([str(gone), str(there)])
    window.open_paths([])
    listed = window._start_page.recent
    box = listed.visualItemRect(listed.item(0))
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.waitUntil(lambda: len(window.notices.texts) == 1)
    assert window.settings.recent() == [str(there)]
    assert [listed.item(row).text() for row in range(listed.count())] == ["there.txt"]
