"""Starts the window, and draws a picture of it where there is no display."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QSettings,
    QStandardPaths,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from gui.settings import INTERFACE_LANGUAGE, LIKELY_LANGUAGE, Settings
from gui.translation import install, interface_language
from gui.window import FileOpening, MainWindow
from nlp.model import Article
from nlp.resources import command, resource
from nlp.storage.decisions import DecisionStore

VERSION = "0.1.0"
PICTURE_SIZE = (1400, 940)


def run(files: list[str]) -> int:
    """Open the window with ``files`` in it and return the exit status when it is closed."""
    app = application()
    settings = Settings()
    language = interface_language(settings.get(INTERFACE_LANGUAGE))
    install(app, language)
    window = MainWindow(settings, None, decision_store())
    if sys.platform == "darwin":
        app.installEventFilter(FileOpening(window))
    report_unforeseen(window)
    likely = settings.get(LIKELY_LANGUAGE) or language
    # The worker starts when the text stands on the screen: both would share the same processors.
    window.painted.connect(lambda: _start_worker(app, window, likely))
    window.open_paths(files)
    window.show()
    return app.exec()


def decision_store() -> DecisionStore | None:
    """Return where the user's decisions are kept; None where the system names no folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return DecisionStore(Path(folder)) if folder else None


def render_picture(article: Article, path: str) -> None:
    """Save a picture of the window with ``article`` in it as a PNG file.

    Raises OSError where the file cannot be written.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(_say_what_matters)
    app = application()
    # Never the null device: settings are written beside and renamed, which would replace it.
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder, "picture.ini"))
        settings = Settings(QSettings(file, QSettings.Format.IniFormat))
        install(app, interface_language("system"))
        window = MainWindow(settings, None)
        window.resize(*PICTURE_SIZE)
        page = window.show_article(article)
        window.show()
        app.processEvents()
        if article.statements:
            page.go_to(0)
        app.processEvents()
        saved = window.grab().save(path, "PNG")
        window.close()
    if not saved:
        raise OSError(None, "the picture cannot be written", path)


def _say_what_matters(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Pass Qt's messages on to stderr, but for what it says of windows without a screen."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def application() -> QApplication:
    """Return the application, made if there is none yet."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # An argument, since PySide would make a class of every style for what setStyle returns.
    style = [] if sys.platform == "darwin" else ["-style", "Fusion"]
    app = QApplication([*sys.argv[:1], *style])
    app.setApplicationName("Quidit")
    app.setApplicationDisplayName("Quidit")
    app.setOrganizationName("Quidit")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("quidit")
    return app


def report_unforeseen(window: MainWindow) -> None:
    """From now on, show a report over ``window`` of every error that nobody handles."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from gui.report import show_failure

        errors = window.client.errors if window.client is not None else ""
        show_failure(window, (kind, error, trace), errors)

    sys.excepthook = hook


def _start_worker(app: QApplication, window: MainWindow, likely: str) -> None:
    """Do what need not be done before the reader sees the text."""
    gc.enable()
    from PySide6.QtGui import QIcon

    from gui.worker_client import WorkerClient

    client = WorkerClient(command("--worker"), window)
    client.start()
    client.prepare(likely)
    window.set_client(client)
    app.setWindowIcon(QIcon(str(resource("icons", "quidit.png"))))
