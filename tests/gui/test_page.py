"""One article: marks, panel, and the ways between them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QToolButton

from gui.article.hover import describe
from gui.article.marks import Here, Role, build, paragraph_starts
from gui.offsets import Offsets
from gui.palette import theme
from gui.settings import SHOW_MARKS
from gui.statements.rows import by_day
from nlp.model import Article, Document
from tests.gui.conftest import TEXT, span


def point_of(page, words, after=""):
    """A point of the viewport inside some words of the text."""
    found = span(words, after)
    cursor = QTextCursor(page.text.document())
    cursor.setPosition(page.text.offsets.to_qt(found.start) + 1)
    box = page.text.cursorRect(cursor)
    return QPoint(box.x() + 3, box.center().y())


def click(qtbot, page, words, after=""):
    qtbot.mouseClick(
        page.text.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, words, after)
    )


def chosen(page):
    row = page.panel.current_row()
    return row.statement.id if row else None


def test_the_text_is_shown_word_for_word(page):
    assert page.text.toPlainText() == TEXT


def test_rows_stand_in_text_order(page):
    assert [row.statement.id for row in page.panel.model.rows] == [
        "a1",
        "a2",
        "a3",
        "a4",
        "a5",
        "a6",
    ]
    assert page.panel.count.text() == "%n statement(s)" or page.panel.count.text().startswith("6")


@pytest.mark.parametrize(
    ("words", "after", "expected"),
    [
        ("bridge was safe", "", "a2"),
        ("Nobody", "", "a3"),
        ("Not once", "", "a3"),
        ("accusation", "", "a4"),
        ("both are wrong", "", "a5"),
        ("reported", "", "a1"),
        ("next week", "", "a6"),
    ],
)
def test_a_click_in_the_text_selects_the_row(qtbot, page, words, after, expected):
    click(qtbot, page, words, after)
    assert chosen(page) == expected


def test_the_smallest_statement_wins_and_the_outer_one_is_reached_beside_it(qtbot, page):
    click(qtbot, page, "that the new")
    assert chosen(page) == "a2"
    click(qtbot, page, "on Tuesday")
    assert chosen(page) == "a1"


def test_a_click_beside_statements_changes_nothing(qtbot, page):
    click(qtbot, page, "Nobody")
    click(qtbot, page, "The bridge opens")
    assert chosen(page) == "a3"


def test_a_click_on_a_row_lights_up_the_passage(qtbot, page):
    index = page.panel.model.index_of(3)
    box = page.panel.list.visualRect(index)
    qtbot.mouseClick(page.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert page.text.overlay.current == 3


def test_a_click_on_a_bar_in_the_margin_selects_the_row(qtbot, page):
    page.window().grab()
    start = page.text.offsets.to_qt(span("the engineer's accusation").start)
    block = page.text.document().findBlock(start)
    bar = page.text.overlay.geometry[block.blockNumber()].bars[0]
    layout = page.text.document().documentLayout()
    from gui.article.painting import bar_left

    x = block.layout().position().x() + bar_left(bar.mark.lane, page.text.marks.deepest) + 1
    y = layout.blockBoundingRect(block).top() + (bar.top + bar.bottom) / 2
    at = QPoint(round(x), round(y - page.text.verticalScrollBar().value()))
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen(page) == "a4"


def test_arrow_keys_walk_through_the_statements(qtbot, page):
    page.panel.list.setFocus()
    seen = [chosen(page)]
    for _ in range(3):
        qtbot.keyClick(page.panel.list, Qt.Key.Key_Down)
        seen.append(chosen(page))
    qtbot.keyClick(page.panel.list, Qt.Key.Key_Up)
    assert seen == ["a1", "a2", "a3", "a4"]
    assert chosen(page) == "a3"
    assert page.text.overlay.current == 2


def test_alt_arrows_walk_from_the_text(qtbot, window, page):
    page.text.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert chosen(page) == "a2"


def test_a_denial_leads_to_what_it_denies_and_back(qtbot, page):
    page.go_to(3)
    page.panel.list.follow_denial()
    assert chosen(page) == "a3"
    page.back()
    assert chosen(page) == "a4"
    page.forward()
    assert chosen(page) == "a3"


def test_the_link_of_a_denial_can_be_clicked(qtbot, page):
    index = page.panel.model.index_of(3)
    box = page.panel.list.delegate.link_box(page.panel.list.visualRect(index))
    qtbot.mouseClick(page.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert chosen(page) == "a3"


def test_rows_say_who_what_and_when_in_words(page):
    rows = {row.statement.id: row for row in page.panel.model.rows}
    assert "Ana Ruiz, Mayor. Claim, indirect" in rows["a2"].in_words()
    assert "publication date unknown" in rows["a2"].in_words()
    assert "anonymous" in rows["a5"].in_words()
    assert "belief" in rows["a5"].in_words()
    assert rows["a6"].in_words().startswith("Source unknown.")
    assert rows["a3"].text == "“Nobody has ever checked it,” … “Not once.”"


def test_hovering_tells_speaker_kind_cue_date_and_why(page):
    marks = page.text.marks
    here = page.text.here(QPointF(point_of(page, "that the new")))
    assert here.statement == 1
    words = describe(marks, here, theme("light"))
    for expected in ("Ana Ruiz", "Mayor", "Claim", "indirect", "said", "Tuesday", "95"):
        assert expected in words
    outer = describe(marks, Here(0), theme("light"))
    assert "Harbour Post" in outer
    assert "verb" in outer


def test_words_of_the_article_are_not_taken_as_markup(window, article):
    from dataclasses import replace

    speaker = replace(article.speakers[0], name="<img src='x'> & Co")
    page = window.show_article(replace(article, speakers=(speaker, *article.speakers[1:])))
    assert "&lt;img" in describe(page.text.marks, Here(1), theme("light"))


def test_marks_stand_on_their_words_behind_emoji(article):
    starts = paragraph_starts(TEXT)
    marks = build(article, Offsets(TEXT), starts)
    units = TEXT.encode("utf-16-le")
    for number, paragraph in enumerate(starts):
        for mark in marks.of(number):
            if mark.role is Role.CUE:
                begin, end = 2 * (paragraph + mark.start), 2 * (paragraph + mark.end)
                words = units[begin:end].decode("utf-16-le")
                assert words == article.statements[mark.item].cue.text


def test_a_statement_over_paragraphs_is_marked_in_each(article):
    from dataclasses import replace

    whole = span("replied. “Not once.”\n\nRuiz rejected")
    changed = replace(article.statements[2], content=(whole,))
    marks = build(replace(article, statements=(changed,)), Offsets(TEXT), paragraph_starts(TEXT))
    contents = [[m for m in marks.of(p) if m.role is Role.CONTENT] for p in range(5)]
    assert [len(found) for found in contents] == [0, 0, 1, 0, 1]
    assert not contents[2][0].last
    assert not contents[4][0].first


def test_a_shortcut_hides_all_marks_and_no_bare_letter(qtbot, window, page, settings):
    page.text.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    shown = page.text.grab().toImage()
    qtbot.keyClicks(page.text, "ml")
    assert page.text.grab().toImage() == shown
    assert page.legend.isVisible()
    qtbot.keyClick(page.text, Qt.Key.Key_M, keys)
    hidden = page.text.grab().toImage()
    assert shown != hidden
    assert not settings.get(SHOW_MARKS)
    assert page.text.here(QPointF(point_of(page, "Nobody"))) == Here()
    qtbot.keyClick(page.text, Qt.Key.Key_M, keys)
    assert page.text.grab().toImage() == shown
    qtbot.keyClick(page.text, Qt.Key.Key_L, keys)
    assert not page.legend.isVisible()


def test_m_can_be_typed_into_the_filter(qtbot, window, page, settings):
    page.panel.filter.words.setFocus()
    qtbot.keyClicks(page.panel.filter.words, "mayor")
    assert page.panel.filter.words.text() == "mayor"
    assert settings.get(SHOW_MARKS)


def test_marks_do_not_move_the_text(window, article):
    page = window.show_article(article.__class__(article.document))
    layout = page.text.document().documentLayout()
    before = [layout.blockBoundingRect(page.text.document().findBlockByNumber(n)) for n in range(5)]
    page.show_article(article)
    after = [layout.blockBoundingRect(page.text.document().findBlockByNumber(n)) for n in range(5)]
    assert before == after


def shown(page):
    model = page.panel.model
    return [r.statement.id for r in model.rows if model.index_of(r.index).isValid()]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("RUIZ", ["a1", "a2", "a4"]),
        ("bridge safe", ["a1", "a2"]),
        ("rejected", ["a4"]),
        ("engineer", ["a3", "a4"]),
        ("nowhere to be found", []),
    ],
)
def test_the_filter_box_finds_words_names_roles_and_cues(qtbot, page, words, expected):
    qtbot.keyClicks(page.panel.filter.words, words)
    qtbot.waitUntil(lambda: shown(page) == expected)
    assert page.panel._body.currentWidget() is (page.panel.list if expected else page.panel.empty)


def test_toggles_for_kinds(qtbot, page):
    qtbot.mouseClick(page.panel.filter.claims, Qt.MouseButton.LeftButton)
    assert shown(page) == ["a4"]
    qtbot.mouseClick(page.panel.filter.denials, Qt.MouseButton.LeftButton)
    assert shown(page) == []
    page.panel.clear_filter()
    assert len(shown(page)) == 6


def test_several_speakers_can_be_chosen(qtbot, page):
    page.panel.filter.speakers.open()
    popup = page.panel.filter.speakers._popup
    items = [popup.list.item(n) for n in range(popup.list.count())]
    assert len(items) == 5
    for item in items:
        if item.text().startswith(("Tom Berg", "Source unknown")):
            continue
        item.setCheckState(Qt.CheckState.Unchecked)
    assert shown(page) == ["a3", "a6"]
    popup.close()


def test_a_click_on_a_hidden_statement_keeps_the_filter_and_says_so(qtbot, page):
    page.panel.filter.words.setText("Berg")
    qtbot.waitUntil(lambda: shown(page) == ["a3"])
    click(qtbot, page, "accusation")
    assert page.panel.filter.words.text() == "Berg"
    assert shown(page) == ["a3"]
    assert page.text.overlay.current == 3
    assert page.panel.hidden.isVisible()
    button = page.panel.hidden.findChild(QToolButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 6
    assert page.panel.list.current_row().statement.id == "a4"
    assert not page.panel.hidden.isVisible()


def test_the_line_about_the_filter_goes_with_its_reason(qtbot, page):
    page.panel.filter.words.setText("Berg")
    qtbot.waitUntil(lambda: shown(page) == ["a3"])
    click(qtbot, page, "accusation")
    click(qtbot, page, "Nobody")
    assert chosen(page) == "a3"
    assert not page.panel.hidden.isVisible()
    click(qtbot, page, "accusation")
    assert page.panel.hidden.isVisible()
    page.panel.filter.words.setText("rejected")
    qtbot.waitUntil(lambda: shown(page) == ["a4"])
    assert page.panel.list.current_row().statement.id == "a4"
    assert not page.panel.hidden.isVisible()


def test_a_chosen_row_comes_back_when_the_filter_lets_it_through_again(qtbot, page):
    page.go_to(3)
    page.panel.filter.words.setText("Berg")
    qtbot.waitUntil(lambda: shown(page) == ["a3"])
    assert not page.panel.hidden.isVisible()
    page.panel.clear_filter()
    assert page.panel.list.current_row().statement.id == "a4"


def test_the_filter_keeps_the_chosen_row(qtbot, page):
    page.go_to(3)
    page.panel.filter.words.setText("rejected")
    qtbot.waitUntil(lambda: shown(page) == ["a4"])
    assert chosen(page) == "a4"


def test_by_day_puts_unknown_days_last(qtbot, window, article):
    from dataclasses import replace

    when = article.statements[1].when
    dated = replace(article.statements[1], when=replace(when, value="2024-05-07"))
    statements = (article.statements[0], dated, *article.statements[2:])
    page = window.show_article(replace(article, statements=statements))
    qtbot.mouseClick(page.panel.filter.by_day, Qt.MouseButton.LeftButton)
    model = page.panel.model
    lines = [model.line(model.index(n)) for n in range(model.rowCount())]
    assert "2024" in lines[0]
    assert lines[1].statement.id == "a2"
    assert lines[2] == "Date unknown"
    assert not model.index(2).flags()
    page.step(1)
    page.step(1)
    assert chosen(page) == "a1"


def test_by_day_sorts_periods_by_their_first_day_and_joins_parts_of_a_day(window, article):
    from dataclasses import replace

    values = [
        "2024-05-17TMO",
        "2024-W19",
        "PAST_REF",
        None,
        "2024-05-17",
        "2024-Q3",
        "2024-05",
        "2024",
        "2023-WI",
        "202X",
        "2024-05-09/2024-05-11",
        "2024-W19-WE",
        "2024-H2",
        "2024-FA",
        "2024-06-31",
    ]
    first = article.statements[1]
    statements = tuple(
        replace(first, id=f"b{n}", parent=None, when=value and replace(first.when, value=value))
        for n, value in enumerate(values)
    )
    page = window.show_article(replace(article, statements=statements))
    groups = by_day(page.panel.model.rows)
    assert [value for value, _ in groups] == [
        "202X",
        "2023-WI",
        "2024",
        "2024-05",
        "2024-W19",
        "2024-05-09/2024-05-11",
        "2024-W19-WE",
        "2024-05-17",
        "2024-H2",
        "2024-Q3",
        "2024-FA",
        "2024-06-31",
        "PAST_REF",
        None,
    ]
    assert [row.statement.id for row in dict(groups)["2024-05-17"]] == ["b0", "b4"]


def test_an_article_without_statements_says_so(window, article):
    page = window.show_article(article.__class__(article.document))
    assert page.panel._body.currentWidget() is page.panel.empty
    assert page.panel.empty.text() == "Nobody is quoted or reported in this article."


def test_a_language_that_cannot_be_told_is_said(window):
    from nlp.model import Article, Document

    page = window.show_article(Article(Document("lorem ipsum")))
    assert "choose" in page.header.language.text()
    assert "language of this text cannot be told" in page.panel.empty.text()


def test_everything_is_named_for_a_screen_reader(page):
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit

    for kind in (QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit):
        for widget in page.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_keyboard_reaches_every_part(qtbot, page):
    page.header.language.setFocus()
    seen = []
    for _ in range(12):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.window().focusWidget())
    panel = page.panel
    for part in (
        page.header.published,
        page.text,
        panel.filter.words,
        panel.filter.claims,
        panel.filter.denials,
        panel.filter.by_day,
        panel.filter.speakers,
        panel.list,
    ):
        assert part in seen


def test_dark_is_dark_everywhere(window, page):
    window.set_appearance("dark")
    picture = window.grab().toImage()
    window.set_appearance("light")
    for x in (40, window.width() // 2, window.width() - 40):
        for y in (window.height() // 2, window.height() - 60):
            assert (
                picture.pixelColor(x, y).lightness() < 140
                or picture.pixelColor(x, y).lightness() > 200
            )
    dark = sum(
        picture.pixelColor(x, y).lightness() < 90
        for x in range(5, window.width(), 23)
        for y in range(5, window.height(), 19)
    )
    total = len(range(5, window.width(), 23)) * len(range(5, window.height(), 19))
    assert dark / total > 0.85


def test_text_size_can_be_changed(window, page):
    before = page.text.font().pixelSize()
    window.commands.resize_text(1)
    assert page.text.font().pixelSize() == before + 1
    window.commands.resize_text(0)
    assert page.text.font().pixelSize() == before


def test_twenty_thousand_void_calls_do_not_kill_python(qapp):
    """PySide6 6.12 loses a reference to None with each of these on Python 3.11."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    for number in range(20_000):
        label.setText(str(number))
        label.setEnabled(bool(number % 2))
    assert label.text() == "19999"


def test_a_basic_analysis_is_marked_and_explained(window):
    document = Document("„Nein“, sagte sie.", language="de")
    page = window.show_article(Article(document, basic=True))
    assert "Deutsch · basic" in page.header.language.text()
    assert "No language model" in page.header.language.toolTip()
    page.finish()
    assert "Nobody" in page.panel.empty.text()


def test_a_language_without_words_gets_one_sentence(window):
    document = Document("„Nie”, powiedziała.", language="pl")
    page = window.show_article(Article(document, basic=True))
    page.finish()
    assert "does not know the words of this language" in page.panel.empty.text()
    assert "does not know the words of this language" in page.header.language.toolTip()
    assert page.header.language.text().startswith("Polski · not analysed")
