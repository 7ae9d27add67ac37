"""A window on settings of its own, an article with everything in it, and a worker on a string."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from gui.settings import APPEARANCE, Settings
from gui.window import MainWindow
from gui.worker_client import WorkerClient
from nlp.model import Article, Date, Document, Span, Speaker, Statement, When
from nlp.resources import command
from nlp.storage.decisions import DecisionStore

HERE = Path(__file__).parent
PUPPET = [sys.executable, str(HERE / "puppet_worker.py")]

TEXT = (
    "Mayor Ana Ruiz said on Tuesday 🌊 that the new bridge was safe, the Harbour Post reported.\n\n"
    "“Nobody has ever checked it,” engineer Tom Berg replied. “Not once.”\n\n"
    "Ruiz rejected the engineer's accusation. 😀 People close to the builders believe that both "
    "are wrong. The bridge opens next week.\n"
)


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support", extend=True))


def span(words: str, after: str = "") -> Span:
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words), words)


def drop(widget, data: QMimeData) -> None:
    """Drop ``data`` onto a widget as the window system does."""
    position, buttons, keys = (
        QPoint(200, 200),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(position, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        widget, QDropEvent(QPointF(position), Qt.DropAction.CopyAction, data, buttons, keys)
    )


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.fixture
def write(tmp_path):
    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write


@pytest.fixture
def article() -> Article:
    tuesday = span("Tuesday")
    when = When(tuesday.start, tuesday.end, "Tuesday", None)
    return Article(
        Document(TEXT, title="A bridge in dispute", language="en", language_confidence=0.98),
        (
            Speaker(
                "s1",
                "Ana Ruiz",
                "person",
                "Mayor",
                (span("Mayor Ana Ruiz"), span("Ruiz", "Not once")),
            ),
            Speaker("s2", "Harbour Post", "organization", None, (span("the Harbour Post"),)),
            Speaker("s3", "Tom Berg", "person", "engineer", (span("engineer Tom Berg"),)),
            Speaker(
                "s4",
                "People close to the builders",
                "anonymous",
                None,
                (span("People close to the builders"),),
            ),
        ),
        (
            Statement(
                "a1",
                "claim",
                "indirect",
                (span("Mayor Ana Ruiz said on Tuesday 🌊 that the new bridge was safe"),),
                "s2",
                span("the Harbour Post"),
                span("reported"),
                confidence=0.9,
                rule="clause:say",
            ),
            Statement(
                "a2",
                "claim",
                "indirect",
                (span("that the new bridge was safe"),),
                "s1",
                span("Mayor Ana Ruiz"),
                span("said"),
                when,
                "a1",
                confidence=0.95,
            ),
            Statement(
                "a3",
                "claim",
                "direct",
                (span("“Nobody has ever checked it,”"), span("“Not once.”")),
                "s3",
                span("engineer Tom Berg"),
                span("replied"),
                confidence=0.97,
            ),
            Statement(
                "a4",
                "denial",
                "indirect",
                (span("the engineer's accusation"),),
                "s1",
                span("Ruiz", "Not once"),
                span("rejected"),
                answers=("a3",),
            ),
            Statement(
                "a5",
                "claim",
                "indirect",
                (span("that both are wrong"),),
                "s4",
                span("People close to the builders"),
                span("believe"),
                attitude="believed",
                confidence=0.4,
            ),
            Statement("a6", "claim", "indirect", (span("next week"),), confidence=0.8),
        ),
        (
            Date(tuesday.start, tuesday.end, "Tuesday", "DATE", None, ""),
            Date(span("next week").start, span("next week").end, "next week", "DATE", None, ""),
        ),
    )


@pytest.fixture
def settings(tmp_path) -> Settings:
    kept = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    kept.set(APPEARANCE, "light")
    return kept


@pytest.fixture
def make_window(qtbot, settings, tmp_path):
    """Make windows; with ``program``, their worker is a process that it starts.

    What the reader decides is kept in a folder of the test, so that they share it.
    """
    made = []

    def make(program=None) -> MainWindow:
        client = WorkerClient(program) if program else None
        window = MainWindow(settings, client, DecisionStore(tmp_path / "decisions"))
        if client:
            client.setParent(window)  # as in the app; else Python may delete it on any thread
        qtbot.addWidget(window)
        made.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.is_furnished)
        if client:
            client.start()
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def window(make_window) -> MainWindow:
    """A window without a worker."""
    return make_window()


@pytest.fixture
def page(window, article):
    """The page of ``article`` in a window."""
    return window.show_article(article)


@pytest.fixture
def puppet(make_window):
    """A window whose worker does what the text of the article says (``puppet_worker.py``)."""
    return make_window(PUPPET)


@pytest.fixture
def real(make_window):
    """A window with the real worker."""
    return make_window(command("--worker"))
