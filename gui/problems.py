"""What the window says about what went wrong, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from nlp.protocol import Failed
from nlp.reading import ReadingError, extensions

translate = QCoreApplication.translate


def sentence(error: ReadingError) -> str:
    """Return one sentence: what is wrong with which file, and what to do."""
    patterns = {
        "missing": translate("problems", "{name} does not exist; check the name and the folder."),
        "folder": translate("problems", "{name} is a folder, not an article; choose a file in it."),
        "unreadable": translate("problems", "{name} cannot be read; check who may read it."),
        "no_articles": translate(
            "problems", "{name} is a folder without articles in it ({extensions})."
        ),
        "too_large": translate(
            "problems", "{name} is too large for an article; split it into smaller files."
        ),
        "empty": translate("problems", "{name} is empty; choose another file."),
        "binary": translate("problems", "{name} holds no text that can be read."),
        "no_text": translate("problems", "{name} has no text in it; choose another file."),
    }
    if error.problem == "empty" and not error.name:
        return translate("problems", "There is no text to paste; copy an article's text first.")
    pattern = patterns.get(error.problem)
    if pattern is None:
        return str(error)
    return pattern.format(name=error.name, extensions=", ".join(extensions()))


def failure(event: Failed) -> str:
    """Return one sentence: why a text could not be analysed, and what to do."""
    patterns = {
        "memory": translate(
            "problems",
            "There is not enough memory to analyse this text; close other programs or open a part "
            "of it.",
        ),
        "error": translate(
            "problems",
            "This text could not be analysed ({detail}); the text can be read all the same.",
        ),
    }
    pattern = patterns.get(event.reason)
    return pattern.format(detail=event.detail) if pattern else event.message
