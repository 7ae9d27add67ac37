"""Finding words in the text: how they are matched, and the bar."""

import pytest
from PySide6.QtCore import Qt

from gui.article.finding import Searchable
from nlp.model import Article, Document


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Été comme hiver, l'ÉTÉ", "ete", ["Été", "ÉTÉ"]),
        ("Ete\u0301 comme hiver", "été", ["Ete\u0301"]),
        ("plain ASCII Text", "TEXT", ["Text"]),
        ("l’eau et l'eau", "l'eau", ["l’eau", "l'eau"]),
        ("die Straße, die STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("le cœur", "cœur", ["cœur"]),
        ("🌊 and 🌊 water", "water", ["water"]),
        ("over two\nlines", "two lines", ["two\nlines"]),
        ("10\u202f000 €", "10 000", ["10\u202f000"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("anything", "  ", []),
        ("anything", "", []),
        ("anything", "none", []),
        ("anything", "\u0301", []),
    ],
)
def test_words_are_found_as_readers_mean_them(text, words, found):
    assert [text[start:end] for start, end in Searchable(text).find(words)] == found


@pytest.fixture
def bar(qtbot, window, page):
    """The bar over the usual article, opened by its keys."""
    page.text.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.find_bar.isVisible()
    return page.find_bar


def lit(page):
    """The words lit up in the text; the current one is the last."""
    return [chosen.cursor.selectedText() for chosen in page.text.extraSelections()]


def place(page):
    """Where the current match ends."""
    selections = page.text.extraSelections()
    return selections[-1].cursor.position()


def test_matches_are_counted_lit_up_and_walked_around(qtbot, page, bar):
    qtbot.keyClicks(bar.words, "ruiz")
    assert bar.count.text() == "1 of 2"
    assert lit(page) == ["Ruiz", "Ruiz", "Ruiz"]
    first = place(page)
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    second = place(page)
    assert second > first
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2 · from the beginning"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2 · from the end"
    assert place(page) == second


def test_the_right_words_are_lit_up_behind_emoji(qtbot, page, bar):
    qtbot.keyClicks(bar.words, "bridge opens")
    assert set(lit(page)) == {"bridge opens"}


def test_what_is_not_there_is_said(qtbot, page, bar):
    qtbot.keyClicks(bar.words, "zebra")
    assert bar.count.text() == "Not found"
    assert not bar.next.isEnabled()
    assert lit(page) == []


def test_escape_closes_and_leaves_the_reader_at_the_match(qtbot, page, bar):
    qtbot.keyClicks(bar.words, "accusation")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert lit(page) == []
    assert page.text.textCursor().selectedText() == "accusation"
    assert page.text.hasFocus()


def test_f3_goes_on_with_the_same_words_after_closing(qtbot, window, page, bar):
    qtbot.keyClicks(bar.words, "ruiz")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert bar.isVisible()
    assert bar.words.text() == "Ruiz"
    assert bar.count.text() == "2 of 2"


def test_opening_the_bar_moves_no_word(qtbot, window, page):
    before = page.text.mapToGlobal(page.text.cursorRect().topLeft())
    window.commands.find_words()
    assert page.text.mapToGlobal(page.text.cursorRect().topLeft()) == before


def test_a_match_far_down_in_a_long_text_is_brought_into_view(qtbot, window):
    text = "\n".join(f"Paragraph {number} says nothing." for number in range(5_000))
    page = window.show_article(Article(Document(text + "\nHere it is.", language="en")))
    window.commands.find_words()
    page.find_bar.words.setText("here it is")
    assert lit(page)[-1] == "Here it is"
    selections = page.text.extraSelections()
    shown = page.text.cursorRect(selections[-1].cursor)
    assert page.text.viewport().rect().contains(shown.center())
