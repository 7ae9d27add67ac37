"""What the reader decided about an article comes back with it, and so does the reading place."""

import pytest
from PySide6.QtCore import QCoreApplication

from gui.app import decision_store

TEXT = "".join(f"Paragraph {n} of the words 🌊 that somebody said about it.\n\n" for n in range(90))
LONG = TEXT * 40


@pytest.fixture
def reopen(make_window):
    """Close what is open, by the tab or the whole app, and open a text once more."""

    def reopen(window, how, words):
        if how == "tab":
            window.tabs.close_current()
        else:
            window.close()
            window = make_window()
        window.open_text(words)
        return window.current_page()

    return reopen


@pytest.mark.parametrize("how", ["tab", "app"])
@pytest.mark.parametrize("day", ["2024-05-08", None])
def test_a_date_comes_back(window, reopen, how, day):
    window.open_text(TEXT)
    window.current_page().set_published(day)
    page = reopen(window, how, TEXT)
    assert page.document.published == day
    page.set_published_found("2025-03-14", "text")
    assert page.document.published == day


@pytest.mark.parametrize("how", ["tab", "app"])
def test_a_language_comes_back(window, reopen, how):
    window.open_text(TEXT)
    window.current_page().set_language("fr")
    page = reopen(window, how, TEXT)
    assert (page.document.language, page.document.language_confidence) == ("fr", None)
    assert page.header.language.text().startswith("Français  ")


def test_what_is_taken_back_does_not_come_back(window, reopen):
    window.open_text(TEXT)
    window.current_page().set_published("2024-05-08")
    window.current_page().set_language("fr")
    page = reopen(window, "tab", TEXT)
    page.restore_published()
    page.set_language(None)
    page = reopen(window, "tab", TEXT)
    assert (page.document.published, page.document.language) == (None, None)


@pytest.mark.parametrize("day", ["2024-05-08", None])
def test_the_date_that_was_found_can_be_taken_back_after_a_restart(qtbot, real, day):
    words = "BRACKENFORD, May 9, 2025 - The mayor said on Thursday that the bridge was safe."
    real.open_text(words)
    real.current_page().set_published(day)
    real.tabs.close_current()
    real.open_text(words)
    page = real.current_page()
    qtbot.waitUntil(lambda: page.article is not None and page.job is None, timeout=60_000)
    assert page.document.published == day
    assert page.article.statements[0].when.value == (day and "2024-05-02")
    page.restore_published()
    assert (page.document.published, page.document.published_from) == ("2025-05-09", "text")
    assert page.article.statements[0].when.value == "2025-05-08"


def test_what_was_found_is_not_taken_for_the_readers(window, reopen):
    window.open_text(TEXT)
    window.current_page().set_published_found("2025-03-14", "text")
    window.current_page().set_language_found("en", 0.98)
    page = reopen(window, "tab", TEXT)
    assert (page.document.published, page.document.language) == (None, None)


def test_decisions_outlive_a_crash(window, make_window):
    window.open_text(TEXT)
    window.current_page().set_published("2024-05-08")
    other = make_window()
    other.open_text(TEXT)
    assert other.current_page().document.published == "2024-05-08"


@pytest.mark.parametrize("where", ["tab", "window"])
def test_the_same_text_elsewhere_takes_nothing_back(window, make_window, reopen, where):
    window.open_text(TEXT)
    other = window if where == "tab" else make_window()
    other.open_text(TEXT)
    window.pages()[0].set_published("2024-05-08")
    other.pages()[-1].set_language("fr")
    if where == "tab":
        window.tabs.close_at(1)
    other.close()
    window.close()
    page = reopen(make_window(), "app", TEXT)
    assert (page.document.published, page.document.language) == ("2024-05-08", "fr")


def test_a_renamed_file_is_the_same_article(window, write):
    path = write("one.txt", TEXT)
    window.open_paths([str(path)])
    window.current_page().set_published("2024-05-08")
    window.tabs.close_current()
    window.open_paths([str(path.rename(path.with_name("two.txt")))])
    assert window.current_page().document.published == "2024-05-08"


def test_the_worker_is_told_of_the_language_that_came_back(qtbot, puppet):
    puppet.open_text("some words without end")
    page = puppet.current_page()
    page.set_language("fr")
    qtbot.waitUntil(lambda: page.job is None)
    puppet.tabs.close_current()
    puppet.open_text("some words without end")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.article is not None and page.job is None)
    assert page.header.language.text().startswith("Français  ")


# -- the reading place -----------------------------------------------------------------------------


def top_line(page) -> str:
    """The paragraph at the upper edge of what is to be seen."""
    start = page.text.place_to_return_to()
    return page.text.source[start : start + 12]


def scroll_to(qtbot, page, words: str) -> None:
    qtbot.waitUntil(lambda: page.text.is_complete)
    start = page.text.offsets.to_qt(page.text.source.rindex(words))
    page.text.verticalScrollBar().setValue(round(page.text._line_top(start)) + 1)
    assert words in top_line(page)


@pytest.mark.parametrize("how", ["tab", "app"])
@pytest.mark.parametrize("words", [TEXT, LONG])
def test_reading_goes_on_where_it_stopped(qtbot, window, reopen, how, words):
    window.resize(900, 600)
    window.open_text(words)
    scroll_to(qtbot, window.current_page(), "Paragraph 60")
    for _ in range(3):  # the place must not creep
        page = reopen(window, how, words)
        window = page.window()
        qtbot.waitUntil(lambda one=page: one.text.is_complete)
        qtbot.waitUntil(lambda one=page: "Paragraph 60" in top_line(one))
    window.resize(700, 500)
    assert "Paragraph 60" in top_line(page)


def test_a_tab_that_was_never_looked_at_keeps_its_place(qtbot, window, make_window, write):
    paths = [str(write("one.txt", TEXT)), str(write("two.txt", TEXT + "The end."))]
    window.open_paths(paths)
    qtbot.waitUntil(lambda: len(window.pages()) == 2)
    window.tabs.setCurrentIndex(1)
    scroll_to(qtbot, window.pages()[1], "Paragraph 60")
    for _ in range(2):  # the first of them does not look at the second tab
        window.close()
        window = make_window()
        window.open_paths(paths)
        qtbot.waitUntil(lambda one=window: len(one.pages()) == 2)
    window.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Paragraph 60" in top_line(window.pages()[1]))


def test_a_reader_who_scrolls_first_is_left_alone(qtbot, window, reopen):
    window.open_text(LONG)
    scroll_to(qtbot, window.current_page(), "Paragraph 60")
    page = reopen(window, "tab", LONG)
    page.text.verticalScrollBar().setValue(300)
    qtbot.waitUntil(lambda: page.text.is_complete)
    assert page.text.verticalScrollBar().value() == 300


def test_the_beginning_is_where_a_new_article_begins(window, reopen):
    window.open_text(TEXT)
    assert reopen(window, "tab", TEXT).text.verticalScrollBar().value() == 0


def test_the_user_has_a_folder_of_their_own(qapp, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    QCoreApplication.setOrganizationName("Quidit")
    assert decision_store() is not None
    assert not list(tmp_path.rglob("*"))
