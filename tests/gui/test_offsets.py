"""Code points and UTF-16 units."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from gui.offsets import Offsets, showable

TEXTS = ["", "plain", "é…«»", "😀", "a😀b🌊🌊c", "🇫🇷 drapeau", "𝔘nd so weiter 😀"]


@pytest.mark.parametrize("text", TEXTS)
def test_there_and_back(text):
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.to_qt(place) == len(text[:place].encode("utf-16-le")) // 2
        assert offsets.from_qt(offsets.to_qt(place)) == place


def test_inside_a_pair_is_its_character():
    assert Offsets("a😀b").from_qt(2) == 1


@pytest.mark.parametrize(
    "text",
    ["a\x00b", "a\rb", "a\u2029b\u2028c", "\ufdd0\ufdd1x", "\ufffc.", "a\ud800b", "tab\tx\n\n"],
)
def test_shown_text_keeps_every_offset(qapp, text):
    shown = showable(text)
    assert len(shown) == len(text)
    document = QTextDocument()
    QTextCursor(document).insertText(shown)
    assert document.characterCount() - 1 == len(shown)
    for place, character in enumerate(text):
        if character.isalpha() and character.isascii():
            assert document.characterAt(place) == character
