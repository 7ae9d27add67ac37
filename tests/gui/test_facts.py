"""Language and publication date: what the reader sets, and takes back."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton

from gui.article.date_popup import DatePopup
from gui.article.page import ArticlePage
from nlp.model import Article, Document

TEXT = (
    "The bridge is safe\n\n14 March 2025\n\n"
    "The mayor said on Thursday that the old bridge over the river was safe. "
    "The engineer denied that anybody had checked it.\n"
)


@pytest.fixture
def analysed(qtbot, real):
    """The page of ``TEXT`` when the real worker has analysed it."""
    real.open_text(TEXT)
    page = real.current_page()
    qtbot.waitUntil(lambda: page.is_complete and page.job is None, timeout=60_000)
    return page


def ask(page) -> DatePopup:
    """Open the calendar."""
    page.header.ask_date()
    return page.header.findChildren(DatePopup)[-1]


def button(popup, words) -> QPushButton | None:
    found = [part for part in popup.findChildren(QPushButton) if words in part.text()]
    return found[0] if found else None


def again(qtbot, page):
    """Analyse once more, and wait for it."""
    page.analyse()
    qtbot.waitUntil(lambda: page.job is None, timeout=60_000)


def values(page):
    return [date.value for date in page.article.dates]


@pytest.mark.parametrize("day", ["2024-05-08", None])
def test_the_date_that_was_found_can_be_had_back(qtbot, analysed, day):
    found = values(analysed)
    assert analysed.document.published_from == "text"
    popup = ask(analysed)
    assert button(popup, "from the text") is None
    popup.close()
    analysed.set_published(day)
    again(qtbot, analysed)
    assert analysed.document.published == day
    assert values(analysed) != found
    popup = ask(analysed)
    back = button(popup, "from the text")
    assert "2025" in back.text()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert analysed.document.published == "2025-03-14"
    assert "from the text" in analysed.header.published.text()
    assert values(analysed) == found
    again(qtbot, analysed)
    assert analysed.document.published_from == "text"


def test_a_date_taken_back_during_an_analysis_does_not_return_with_its_result(qtbot, analysed):
    found = values(analysed)
    analysed.set_published("2024-05-08")
    analysed.analyse()
    analysed.restore_published()
    qtbot.waitUntil(lambda: analysed.job is None, timeout=60_000)
    assert analysed.document.published == "2025-03-14"
    assert analysed.document.published_from == "text"
    assert values(analysed) == found


def test_the_date_of_the_page_can_be_had_back(window, article):
    page = window.show_article(
        article.with_document(published="2025-03-14", published_from="metadata")
    )
    page.set_published("2024-05-08")
    assert "set by you" in page.header.published.text()
    button(ask(page), "Use the date from the file").click()
    assert page.document.published == "2025-03-14"
    assert "from the file" in page.header.published.text()


def test_the_date_of_a_file_can_be_had_back_before_there_is_a_result(qtbot, window):
    dated = Document("Some words.", published="2025-03-14", published_from="metadata")
    page = ArticlePage(dated, None, window.settings, window.colours)
    qtbot.addWidget(page)
    page.set_published("2024-05-08")
    button(ask(page), "Use the date from the file").click()
    assert page.document.published == "2025-03-14"


def test_a_date_set_before_the_text_gave_one_stays(window, article):
    page = window.show_article(Article(article.document))
    page.set_published("2024-05-08")
    page.set_published_found("2025-03-14", "text")
    assert page.document.published == "2024-05-08"
    page.restore_published()
    assert page.document.published == "2025-03-14"


def test_a_chosen_language_can_be_undone(qtbot, analysed):
    sure = analysed.header.language.text()
    assert sure.startswith("English")
    assert "%" in sure
    analysed.set_language("de")
    qtbot.waitUntil(lambda: analysed.job is None, timeout=60_000)
    assert analysed.header.language.text().startswith("Deutsch")
    actions = {action.text(): action for action in analysed.header.language_menu().actions()}
    actions["Detect"].trigger()
    assert analysed.header.language.text().startswith("Language …")
    qtbot.waitUntil(lambda: analysed.job is None, timeout=60_000)
    assert analysed.header.language.text() == sure


def test_cancelling_while_the_language_is_looked_for_leaves_it_to_the_reader(qtbot, puppet):
    puppet.open_text("hang on")
    puppet.open_text("more words wait here")
    page = puppet.current_page()
    qtbot.waitUntil(lambda: page.job is not None)
    page.cancel()
    assert "choose" in page.header.language.text()


def test_enter_in_the_field_sets_the_date(qtbot, page):
    popup = ask(page)
    popup.field.setDate(QDate(2024, 5, 8))
    popup.field.setFocus()
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert page.document.published == "2024-05-08"
    assert not popup.isVisible()


def test_enter_presses_the_button_that_has_the_focus(qtbot, page):
    page.set_published("2024-05-08")
    unknown = button(ask(page), "unknown")
    unknown.setFocus()
    qtbot.keyClick(unknown, Qt.Key.Key_Return)
    assert page.document.published is None


def test_field_and_calendar_follow_each_other(qtbot, page):
    popup = ask(page)
    popup.field.setDate(QDate(2023, 1, 31))
    assert popup.calendar.selectedDate() == QDate(2023, 1, 31)
    assert (popup.calendar.yearShown(), popup.calendar.monthShown()) == (2023, 1)
    popup.calendar.setSelectedDate(QDate(2022, 2, 1))
    assert popup.field.date() == QDate(2022, 2, 1)
    popup.close()
