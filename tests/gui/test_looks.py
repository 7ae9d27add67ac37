"""What stands where: narrow windows, headlines, popups, rows and notices with little room."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel

from gui import reasons, wording
from gui.article.date_popup import DatePopup
from gui.article.painting import LABEL_HEIGHT
from gui.notice import Notice
from gui.palette import application_palette, contrast, give_field_colours, theme
from nlp.model import Article, Document, Span, Speaker, Statement, When


def bold(page, place):
    """Whether the letter at a place of the text is bold."""
    cursor = QTextCursor(page.text.document())
    cursor.setPosition(place + 1)
    return cursor.charFormat().font().bold()


def test_a_title_in_the_text_is_its_headline_and_not_said_twice(window):
    text = "A bridge in dispute\n\nThe mayor said that it was safe."
    page = window.show_article(Article(Document(text, title="A bridge  in dispute")))
    assert page.header.title is None or not page.header.title.isVisible()
    assert page.text.toPlainText() == text
    assert bold(page, 3)
    assert not bold(page, text.index("mayor"))


def test_a_headline_grows_with_the_text(window):
    page = window.show_article(Article(Document("Title\n\nWords here.", title="Title")))

    def height():
        layout = page.text.document().documentLayout()
        return layout.blockBoundingRect(page.text.document().firstBlock()).height()

    before = height()
    window.commands.resize_text(4)
    assert height() > before * 1.1


@pytest.mark.parametrize("title", ["Another title", "<b>Bold</b> & co"])
def test_a_title_of_the_file_alone_stands_above_the_text_as_it_is(window, title):
    page = window.show_article(Article(Document("Words of the article.", title=title)))
    assert page.header.title.isVisible()
    assert page.header.title.text() == title
    assert page.header.title.textFormat() == Qt.TextFormat.PlainText or "<" not in title
    assert not bold(page, 3)


def test_the_facts_begin_where_the_text_begins(qtbot, window, page):
    button = page.header.language
    words = button.fontMetrics().horizontalAdvance(button.text())
    left = button.mapTo(page, QPoint(0, 0)).x() + (button.width() - words) / 2
    first = page.text.cursorRect(QTextCursor(page.text.document())).topLeft()
    assert abs(left - page.text.viewport().mapTo(page, first).x()) <= 2


def test_a_narrow_window_shows_all_facts(qtbot, window, article):
    document = replace(
        article.document,
        published="2025-09-14",
        published_from="reader",
        file="a-name-of-a-file-that-is-far-too-long-for-any-window-of-this-width.txt",
    )
    page = window.show_article(replace(article, document=document))
    window.resize(1240, 700)
    qtbot.waitUntil(lambda: "(" in page.header.published.text())
    window.resize(800, 700)
    qtbot.waitUntil(lambda: window.width() == 800)
    assert "(" in page.header.published.text()
    window.resize(680, 700)
    qtbot.waitUntil(lambda: window.width() == 680)
    header = page.header
    assert "2025" in header.published.text()
    assert "(" not in header.published.text()
    for part in (header.language, header.published, header.source):
        qtbot.waitUntil(lambda p=part: p.width() >= p.sizeHint().width() or not p.text())
        assert part.geometry().right() <= header.width()
    assert not header.language.geometry().intersects(header.published.geometry())


def test_a_long_notice_is_read_to_its_end(qtbot, window):
    window.resize(800, 600)
    window.notices.add("This sentence goes on and on about a file. " * 12)
    notice = window.notices._notices[0]
    label = next(part for part in notice.children() if getattr(part, "wordWrap", bool)())
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.height() > 3 * QFontMetrics(label.font()).height()


def test_a_long_name_in_a_notice_does_not_make_the_window_wider(qtbot, window):
    window.resize(800, 600)
    window.notices.add(f"{'name' * 60}.json cannot be written; choose another folder.")
    qtbot.wait(50)
    assert window.width() == 800
    (notice,) = window.notices.findChildren(Notice)
    label = notice.findChild(QLabel)
    assert label.height() >= label.heightForWidth(label.width())


def test_below_a_notice_no_room_is_wasted(qtbot, window):
    window.notices.add("One sentence.")
    notice = window.notices._notices[0]
    qtbot.waitUntil(lambda: notice.height() > 0)
    QApplication.processEvents()
    assert window.notices.height() == notice.height()


def test_a_narrow_legend_shows_the_colours_of_speakers_without_their_names(page, monkeypatch):
    drawn = []
    monkeypatch.setattr(
        "gui.article.legend.Legend._chip", lambda *arguments: drawn.append(arguments[-1])
    )
    legend = page.legend
    for width in range(300, 700, 10):  # wherever a chip and the number of the others have room
        legend.resize(width, 30)
        legend.grab()
        if drawn:
            break
    assert drawn == [0]
    assert not legend.has_names


def test_a_legend_shortens_no_name_that_has_room(window, article, monkeypatch):
    shown = []

    class Metrics(QFontMetricsF):
        def elidedText(self, *arguments):  # noqa: N802
            shown.append(super().elidedText(*arguments))
            return shown[-1]

    monkeypatch.setattr("gui.article.legend.QFontMetricsF", Metrics)
    two = replace(article, speakers=article.speakers[:3:2], statements=article.statements[1:3])
    legend = window.show_article(two).legend
    shown.clear()
    legend.resize(560, 30)
    legend.grab()
    assert legend.has_names
    assert shown == ["Ana Ruiz", "Tom Berg"]


@pytest.mark.parametrize("corner", [QPoint(0, 0), QPoint(100_000, 100_000)])
def test_popups_stay_on_the_screen(qtbot, window, corner):
    popup = DatePopup(theme("dark"), "2025-03-14", "2025-03-10", window)
    popup.show_at(corner)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(popup.geometry())
    popup.close()


@pytest.mark.parametrize("language", ["en_US", "en_GB", "fr_FR"])
def test_the_year_in_the_calendar_cannot_be_mistaken(window, language):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    popup = DatePopup(theme("light"), "2012-11-10", None, window)
    QLocale.setDefault(before)
    assert "2012" in popup.field.text()
    red = popup.calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert red.saturation() < 60
    popup.close()


def test_popups_have_a_frame_in_the_dark(window, qapp):
    qapp.setPalette(application_palette(theme("dark")))
    popup = DatePopup(theme("dark"), None, None, window)
    popup.show_at(QPoint(50, 50))
    picture = popup.grab().toImage()
    popup.close()
    qapp.setPalette(application_palette(theme("light")))
    edge, inside = picture.pixelColor(0, 40), picture.pixelColor(4, 40)
    assert edge.lightness() - inside.lightness() > 60


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_menus_have_an_edge(qtbot, window, page, scheme):
    window.set_appearance(scheme)
    for menu in (window.menuBar().actions()[0].menu(), page.header.language_menu()):
        menu.popup(QPoint(50, 50))
        qtbot.waitUntil(menu.isVisible)
        picture = menu.grab().toImage()
        menu.close()
        for edge in (picture.pixelColor(0, 40), picture.pixelColor(40, picture.height() - 1)):
            assert contrast(edge, picture.pixelColor(3, 40)) > 3
            assert contrast(edge, window.colours.paper) > 3
    window.set_appearance("light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_frame_of_a_field_can_be_seen(window, page, scheme):
    window.set_appearance(scheme)
    field = page.panel.filter.words
    give_field_colours(field, theme(scheme))
    picture = page.panel.filter.grab(QRect(0, 0, page.panel.filter.width(), 30)).toImage()
    column = [picture.pixelColor(60, y).lightness() for y in range(field.height())]
    window.set_appearance("light")
    assert max(column) - min(column) > 60


def drawn_rows(page, room, monkeypatch):
    """The words that the delegate writes into rows of this width."""
    written = []
    delegate = page.panel.list.delegate
    kept = type(delegate)._words

    def note(self, painter, left, right, top, height, text, font, colour):
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, right - left)
        written.append(shown)
        return kept(self, painter, left, right, top, height, text, font, colour)

    monkeypatch.setattr(type(delegate), "_words", note)
    page.panel.resize(room, 600)
    page.panel.list.resize(room, 500)
    page.panel.list.viewport().grab()
    return written


def test_a_day_is_worth_more_room_than_the_words_for_it(qtbot, window, article, monkeypatch):
    old = article.statements[1]
    when = When(old.when.start, old.when.end, "on the last Tuesday but one", "2025-03-11")
    statements = (article.statements[0], replace(old, when=when), *article.statements[2:])
    page = window.show_article(replace(article, statements=statements))
    told = wording.when(statements[1], None)
    assert "on the last Tuesday but one" in told
    written = " ".join(drawn_rows(page, 340, monkeypatch))
    assert wording.day("2025-03-11", weekday=True) in written


def test_statements_of_one_line_both_get_their_initials(qtbot, window, monkeypatch):
    text = (
        "“No,” said Ann. “We never did that and we never will, whatever they say,” said Bob. " * 2
    )
    first, second = text.index("“No,”"), text.index("“We")
    ends = first + len("“No,”"), text.index(" said Bob")
    statements = tuple(
        Statement(name, "claim", "direct", (Span(start, end, text[start:end]),), speaker)
        for name, start, end, speaker in (
            ("a1", first, ends[0], "s1"),
            ("a2", second, ends[1], "s2"),
        )
    )
    speakers = (Speaker("s1", "Ann", "person"), Speaker("s2", "Bob", "person"))
    labels = []
    monkeypatch.setattr(
        "gui.article.painting.Painter._label",
        lambda self, painter, words, top, colour: labels.append((words, top)),
    )
    window.resize(1100, 700)
    page = window.show_article(Article(Document(text), speakers, statements))
    page.text.viewport().grab()
    (ann, above), (bob, below) = labels[-2:]
    assert (ann, bob) == ("A", "B")
    assert below - above >= LABEL_HEIGHT


def test_what_is_cut_short_says_so(article):
    words = "the bridge had never been checked by anybody who knew " * 3
    piece = Span(0, len(words), words)
    statement = replace(article.statements[0], content=(piece,))
    short = wording.pieces(statement, 70)
    assert short.endswith("…")
    assert len(short) <= 71
    assert short[:-1].split() == words.split()[: len(short.split())]
    quoted = replace(statement, content=(Span(0, 0, "“" + words),))
    assert reasons._quoted(wording.pieces(quoted, 70)).count("“") == 1
    assert reasons._quoted(wording.pieces(quoted, 70)).endswith("”")


def test_an_article_without_statements_has_nothing_to_filter(window, page, article):
    assert page.panel.filter.isEnabled()
    assert not window.show_article(Article(article.document)).panel.filter.isEnabled()


def test_long_names_of_files_need_no_scrolling(window):
    window.settings.set_recent([f"/a/{'very long name ' * 12}.html", "/b.txt"])
    window.open_paths([])
    listed = window._start_page.recent
    assert not listed.horizontalScrollBar().isVisible()
    assert not listed.verticalScrollBar().isVisible()
    last = listed.visualItemRect(listed.item(1))
    assert last.bottom() <= listed.viewport().height()


def test_finding_words_at_once_begins_at_the_top(window, article):
    page = window.show_article(article)
    page.find_bar.open()
    page.find_bar.words.setText("ruiz")
    assert page.find_bar.count.text() == "1 of 2"
