"""When something in the window goes wrong that nobody foresaw: a report that can be copied."""

from __future__ import annotations

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)


def versions() -> str:
    """Return the versions of everything that may matter."""
    import PySide6

    return "\n".join(
        (
            f"Quidit {QCoreApplication.applicationVersion()}",
            f"Python {sys.version.split()[0]}",
            f"Qt {qVersion()}, PySide6 {PySide6.__version__}",
            f"{platform.platform()}",
            f"window system: {QGuiApplication.platformName()}",
        )
    )


class ReportDialog(QDialog):
    """Shows a report and copies it."""

    def __init__(self, details: str, *, failure: bool, parent: QWidget | None = None) -> None:
        """Show ``details`` below the versions; ``failure``: something has just gone wrong."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report a problem"))
        self.resize(640, 420)
        if failure:
            words = self.tr(
                "Something went wrong in the window. Your articles are still open. To help mend "
                "it, copy this report and send it to those who make Quidit."
            )
        else:
            words = self.tr("Copy this report and send it to those who make Quidit.")
        label = QLabel(words)
        label.setWordWrap(True)
        self.text = QPlainTextEdit(f"{versions()}\n\n{details}".strip())
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)

    def copy(self) -> None:
        """Copy the report."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def show_failure(
    window: QWidget,
    failure: tuple[type[BaseException], BaseException, TracebackType | None],
    worker_errors: str,
) -> None:
    """Show a report of an error over ``window``, unless one is shown already; print it too."""
    details = "".join(traceback.format_exception(*failure))
    print(details, file=sys.stderr)
    if issubclass(failure[0], KeyboardInterrupt) or window.findChild(ReportDialog):
        return
    ReportDialog(f"{details}\n{worker_errors}", failure=True, parent=window).show()
