"""Code points, in which ``nlp`` counts, and UTF-16 units, in which Qt counts: the one border."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_UNSHOWABLE = re.compile("[\x00\r\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")


class Offsets:
    """Translates places in one text between the two ways of counting."""

    def __init__(self, text: str) -> None:
        """Note where ``text`` has characters that take two UTF-16 units (emoji, old scripts)."""
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [place + index for index, place in enumerate(self._wide)]

    def to_qt(self, place: int) -> int:
        """Return the UTF-16 offset of the code point ``place``."""
        return place + bisect_left(self._wide, place) if self._wide else place

    def from_qt(self, place: int) -> int:
        """Return the code point at the UTF-16 offset ``place`` (inside a pair: its character)."""
        if not self._wide_units:
            return place
        before = bisect_right(self._wide_units, place)
        return place - before + (before > 0 and place == self._wide_units[before - 1])


def showable(text: str) -> str:
    """Return ``text`` as Qt's documents keep it, character for character.

    A few characters mean something to a QTextDocument (frames, images, paragraph ends) or cannot
    be shown at all; each is replaced by exactly one other, so that no offset moves.
    """
    return _UNSHOWABLE.sub(_substitute, text)


def _substitute(found: re.Match[str]) -> str:
    """Return what stands in for one unshowable character."""
    return {"\r": " ", "\u2029": "\n"}.get(found.group(), "\ufffd")
