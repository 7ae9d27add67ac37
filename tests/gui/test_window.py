"""The window: opening in every way, bad input, and the worker's life and death."""

import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog

from gui import translation
from nlp.resources import resource
from tests.gui.conftest import drop, files

FRENCH = resource("samples", "fr.txt")
ENGLISH = resource("samples", "en.txt")


def names(window) -> list[str]:
    return [Path(page.property("path") or "").name for page in window.pages()]


def idle(window) -> bool:
    return not any(page.job for page in window.pages()) and not window.opener.busy


# -- opening ---------------------------------------------------------------------------------------


def test_the_text_stands_there_before_any_worker(window, write):
    path = write("one.txt", "Somebody said something.\n\nNobody denied it.\n")
    window.open_paths([str(path)])
    page = window.current_page()
    assert page.text.toPlainText() == "Somebody said something.\n\nNobody denied it.\n"


def test_the_start_page_stands_there_exactly_while_nothing_is_open(window, write):
    window.open_paths([])
    assert window.stack.currentWidget() is window._start_page
    window.open_paths([str(write("one.txt", "Some words here."))])
    assert window.stack.currentWidget() is window.tabs
    window.tabs.close_current()
    assert window.stack.currentWidget() is window._start_page
    assert window._start_page.recent.count() == 1


def test_opening_an_article_flashes_no_other_window(qtbot, window, article):
    window.show_article(article)
    qtbot.wait(20)
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [window]
    assert window.isActiveWindow()


def test_several_files_and_a_folder_open_as_tabs_in_order(qtbot, window, write):
    one, two = write("one.txt", "First words."), write("two.md", "# Title\n\nSecond words.")
    folder = write("folder/three.txt", "Third words.").parent
    drop(window, files(one, two, folder))
    qtbot.waitUntil(lambda: len(window.pages()) == 3)
    assert names(window) == ["one.txt", "two.md", "three.txt"]
    assert window.settings.recent()[0].endswith("three.txt")


def test_dropping_on_the_text_of_an_open_article_opens_another(qtbot, window, write):
    window.open_paths([str(write("one.txt", "First words."))])
    qtbot.wait(20)
    view = window.current_page().text
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()
    drop(window, files(write("two.txt", "Second words.")))
    assert names(window) == ["one.txt", "two.txt"]


def test_an_open_file_is_not_opened_twice(window, write):
    paths = [str(write("one.txt", "First words.")), str(write("two.txt", "Second words."))]
    window.open_paths(paths[:1])
    window.open_paths(paths[1:])
    window.open_paths(paths[:1])
    assert len(window.pages()) == 2
    assert window.tabs.currentIndex() == 0


def test_dropped_text_opens(window):
    data = QMimeData()
    data.setText("“A word,” she said.")
    drop(window, data)
    assert window.current_page().text.toPlainText() == "“A word,” she said."


def test_ctrl_v_on_the_start_page_opens_the_clipboard(qtbot, window):
    window.open_paths([])
    QGuiApplication.clipboard().setText("Pasted words,\r\nshe said.")
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page().text.toPlainText() == "Pasted words,\nshe said."


def test_ctrl_v_in_the_filter_box_pastes_there(qtbot, window, article):
    page = window.show_article(article)
    QGuiApplication.clipboard().setText("bridge")
    page.panel.filter.words.setFocus()
    qtbot.keyClick(page.panel.filter.words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.panel.filter.words.text() == "bridge"
    assert len(window.pages()) == 1


def test_a_saved_web_page_opens_with_title_and_date(qtbot, window, write):
    published = "<meta property='article:published_time' content='2024-05-08T09:00:00Z'>"
    sentence = "The mayor said that the bridge over the river was safe and would open soon, on day"
    body = "".join(f"<p>{sentence} {number}.</p>" for number in range(8))
    page = (
        f"<html><head><title>Bridge</title>{published}</head>"
        f"<body><article><h1>Bridge in dispute</h1>{body}</article></body></html>"
    )
    window.open_paths([str(write("page.html", page))])
    qtbot.waitUntil(lambda: len(window.pages()) == 1, timeout=15_000)
    assert window.current_page().document.published == "2024-05-08"
    assert "2024" in window.current_page().header.published.text()


def test_the_system_can_hand_files_over(qtbot, window, write):
    from PySide6.QtGui import QFileOpenEvent

    from gui.window import FileOpening

    opening = FileOpening(window)
    event = QFileOpenEvent(QUrl.fromLocalFile(str(write("one.txt", "First words."))))
    assert event.type() == QEvent.Type.FileOpen
    assert opening.eventFilter(window, event)
    qtbot.waitUntil(lambda: names(window) == ["one.txt"])


# -- bad input -------------------------------------------------------------------------------------


def test_each_bad_input_is_one_sentence_and_the_others_stay(qtbot, window, write, tmp_path):
    (tmp_path / "hollow").mkdir()
    good = write("good.txt", "Good words.")
    bad = [
        tmp_path / "missing.txt",
        tmp_path / "hollow",
        write("empty.txt", ""),
        write("binary.txt", bytes(range(256)) * 40),
    ]
    window.open_paths([str(good), *(str(path) for path in bad)])
    qtbot.waitUntil(lambda: len(window.notices.texts) == 4 and idle(window))
    assert names(window) == ["good.txt"]
    for path in bad:
        said = [text for text in window.notices.texts if path.name in text]
        assert len(said) == 1
        assert said[0].endswith(".")
        assert "\n" not in said[0]
        assert "Error" not in said[0]
    assert not [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
    ]


def test_many_bad_files_take_little_room(qtbot, window, tmp_path):
    window.open_paths([str(tmp_path / f"missing{n}.txt") for n in range(30)])
    qtbot.waitUntil(lambda: len(window.notices.texts) == 30)
    assert sum(notice.isVisible() for notice in window.notices._notices) == 3
    qtbot.mouseClick(window.notices._more, Qt.MouseButton.LeftButton)
    assert not window.notices.isVisible()


def test_an_empty_clipboard_is_said(window):
    QGuiApplication.clipboard().clear()
    window.opener.paste()
    assert window.notices.texts == ["There is no text to paste; copy an article's text first."]


# -- the worker ------------------------------------------------------------------------------------


def test_statements_come_from_the_real_worker(qtbot, real):
    real.open_paths([str(FRENCH)])
    page = real.current_page()
    assert page.text.toPlainText() == FRENCH.read_text("utf-8")
    qtbot.waitUntil(lambda: page.article is not None and page.job is None, timeout=60_000)
    assert page.document.language == "fr"
    assert len(page.panel.model.rows) == len(page.article.statements) > 5
    assert "Français" in page.header.language.text()
    page.set_published("2024-05-08")
    values = [date.value for date in page.article.dates if date.value]
    assert page.document.published_from == "reader"
    page.set_published("2020-01-15")
    assert [date.value for date in page.article.dates if date.value] != values or not values
    assert "2020" in page.header.published.text()


def test_the_real_worker_killed_in_mid_analysis_is_started_again(qtbot, real):
    real.open_text(FRENCH.read_text("utf-8") * 40)
    page = real.current_page()
    qtbot.waitUntil(lambda: page.panel.progress.maximum() > 0, timeout=60_000)
    os.kill(real.client.process_id, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    qtbot.waitUntil(lambda: len(real.notices.texts) == 1, timeout=10_000)
    assert "started again" in real.notices.texts[0]
    assert page.text.toPlainText().startswith(FRENCH.read_text("utf-8")[:50])
    qtbot.waitUntil(lambda: page.panel.progress.maximum() > 0, timeout=60_000)
    page.cancel()


def test_closing_during_an_analysis_is_quick(qtbot, real):
    import time

    real.open_text(ENGLISH.read_text("utf-8") * 60)
    page = real.current_page()
    qtbot.waitUntil(lambda: page.panel.progress.maximum() > 0, timeout=60_000)
    began = time.perf_counter()
    real.close()
    assert time.perf_counter() - began < 10  # the analysis takes longer, and must not be waited for
    assert real.client.process_id == 0 or not _runs(real.client.process_id)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return True


def test_a_worker_that_dies_once_gets_the_job_again(qtbot, puppet, tmp_path):
    puppet.open_text(f"once:{tmp_path / 'mark'} upon a time")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.article is not None)
    assert len(page.panel.model.rows) == 4
    assert puppet.notices.texts == ["The analysis stopped unexpectedly; it was started again."]


def test_a_text_that_kills_the_worker_is_given_up_and_the_next_one_done(qtbot, puppet):
    puppet.open_text("die now")
    first = puppet.current_page()
    puppet.open_text("fine words follow here")
    second = puppet.current_page()
    qtbot.waitUntil(lambda: second.article is not None and first.job is None)
    assert any("stopped twice" in text for text in puppet.notices.texts)
    assert first.text.toPlainText() == "die now"
    assert first.panel.retry.isVisibleTo(first)
    assert "a complaint" in puppet.client.errors
    assert not any("complaint" in text for text in puppet.notices.texts)


def test_a_worker_that_cannot_start_is_said_in_one_sentence(qtbot, make_window):
    window = make_window(["/no/such/program"])
    window.open_text("Some words.")
    qtbot.waitUntil(lambda: any("cannot be started" in text for text in window.notices.texts))
    assert window.current_page().text.toPlainText() == "Some words."


def test_a_failure_is_told_in_the_workers_sentence(qtbot, puppet):
    puppet.open_text("fail please")
    qtbot.waitUntil(lambda: puppet.notices.texts == ["This text is beyond me."])


def test_a_failure_is_told_in_the_language_of_the_window(qtbot, qapp, puppet):
    french = translation.Catalogue("fr", qapp)
    qapp.installTranslator(french)
    try:
        puppet.open_text("choke")
        qtbot.waitUntil(lambda: bool(puppet.notices.texts))
    finally:
        qapp.removeTranslator(french)
    assert puppet.notices.texts[0].startswith("Ce texte n’a pas pu être analysé (KeyError: 7)")


def test_an_analysis_can_be_cancelled(qtbot, puppet):
    puppet.open_text("hang on")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.panel.progress.maximum() == 10)
    qtbot.mouseClick(page.panel.cancel, Qt.MouseButton.LeftButton)
    assert page.job is None
    assert "cancelled" in page.panel.empty.text()
    puppet.open_text("next words are fine")
    other = puppet.current_page()
    qtbot.waitUntil(lambda: other.article is not None)
    assert page.article is None


def test_closing_a_tab_cancels_its_job(qtbot, puppet):
    puppet.open_text("hang on")
    qtbot.waitUntil(lambda: puppet.current_page().panel.progress.maximum() == 10)
    puppet.tabs.close_current()
    puppet.open_text("next words are fine")
    qtbot.waitUntil(lambda: puppet.current_page().article is not None)


def test_results_of_other_jobs_and_garbage_are_dropped(qtbot, puppet):
    puppet.open_text("stale results are no results")
    puppet.open_text("garble this line of words")
    qtbot.waitUntil(lambda: idle(puppet))
    assert [len(page.panel.model.rows) for page in puppet.pages()] == [4, 4]


def test_partial_results_keep_the_chosen_row(qtbot, puppet):
    puppet.open_text("partial results come early enough")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: len(page.panel.model.rows) == 2)
    assert page.job is not None
    page.go_to(1)
    qtbot.waitUntil(lambda: page.job is None)
    assert len(page.panel.model.rows) == 4
    assert page.panel.current_row().index == 1
    assert page.text.overlay.current == 1


def test_setting_the_language_analyses_again(qtbot, puppet):
    puppet.open_text("some words without end")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.job is None)
    assert "99" in page.header.language.text()
    actions = {action.text(): action for action in page.header.language_menu().actions()}
    actions["Français"].trigger()
    assert page.job is not None
    qtbot.waitUntil(lambda: page.job is None)
    assert page.document.language == "fr"
    assert page.header.language.text().startswith("Français")
    assert "%" not in page.header.language.text()


def test_the_calendar_sets_the_date(qtbot, window, article):
    from PySide6.QtCore import QDate

    from gui.article.date_popup import DatePopup

    page = window.show_article(article)
    assert "unknown – set date" in page.header.published.text()
    qtbot.mouseClick(page.header.published, Qt.MouseButton.LeftButton)
    popup = page.header.findChild(DatePopup)
    popup.calendar.setSelectedDate(QDate(2024, 5, 8))
    qtbot.keyClick(popup.calendar.findChild(QAbstractItemView), Qt.Key.Key_Return)
    assert page.document.published == "2024-05-08"
    assert "2024" in page.header.published.text()
    assert "set by you" in page.header.published.text()


def test_five_thousand_statements_stay_quick(qtbot, puppet):
    import time

    text = "many:5000 " + " ".join(f"word{n}" for n in range(6000))
    puppet.open_text(text)
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.article is not None, timeout=20_000)
    began = time.perf_counter()
    page.panel.filter.words.setText("word49")
    qtbot.waitUntil(lambda: page.panel.model.shown == 110)
    page.panel.filter.words.clear()
    qtbot.waitUntil(lambda: page.panel.model.shown == 5000)
    page.go_to(4990)
    QApplication.processEvents()
    assert time.perf_counter() - began < 30  # far from what rows with a widget each would take


def test_a_very_long_text_never_stops_the_window(qtbot, window):
    import time

    text = (ENGLISH.read_text("utf-8") + "\n") * (1_000_000 // ENGLISH.stat().st_size + 1)
    longest, last = 0.0, time.perf_counter()
    window.open_text(text)
    page = window.current_page()
    while not page.text.is_complete:
        QApplication.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    assert longest < 5  # room for a busy machine
    assert page.text.document().characterCount() - 1 == len(text)


# -- the rest --------------------------------------------------------------------------------------


def test_the_window_comes_back_where_it_was(qtbot, make_window, settings):
    first = make_window()
    first.resize(700, 500)
    first.close()
    assert make_window().size() == first.size()


def test_an_unforeseen_error_shows_a_report_that_can_be_copied(qtbot, window, monkeypatch, capsys):
    from gui.app import report_unforeseen
    from gui.report import ReportDialog

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    report_unforeseen(window)
    try:
        raise RuntimeError("a gear broke")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    dialog = window.findChild(ReportDialog)
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    for words in ("a gear broke", "Python 3", "PySide6", "Quidit"):
        assert words in copied
    assert "a gear broke" in capsys.readouterr().err
    dialog.close()


def test_a_picture_of_the_window_can_be_saved(qapp, article, tmp_path):
    from PySide6.QtGui import QImage

    from gui.app import render_picture

    render_picture(article, str(tmp_path / "window.png"))
    picture = QImage(str(tmp_path / "window.png"))
    assert picture.width() >= 1200
    with pytest.raises(OSError, match="written"):
        render_picture(article, str(tmp_path / "no" / "folder" / "window.png"))
