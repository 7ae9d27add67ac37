"""What Qt's own dialog for files leaves in English, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

translate = QCoreApplication.translate


def name_labels(dialog: QFileDialog) -> None:
    """Put the words beside the fields of ``dialog`` that Qt's translations have not got."""
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("file_dialogs", "Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("file_dialogs", "Kind:"))
