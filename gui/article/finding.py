"""Finding words in a text as readers expect it: whatever case, accents and quotation marks."""

from __future__ import annotations

import unicodedata

ALIKE = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "\n": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u202f": " ",
        "\u00ad": "",
    }
)
"""What a keyboard has for what is printed."""


class Searchable:
    """A text made ready for searching, with the way back to its code points."""

    def __init__(self, text: str) -> None:
        """Fold ``text`` once, however often it is searched."""
        folds = {character: _folded(character) for character in set(text)}
        self._folded = "".join([folds[character] for character in text])
        self._places: list[int] | None = None
        if any(len(fold) != 1 for fold in folds.values()):
            self._places = [place for place, character in enumerate(text) for _ in folds[character]]
            self._marks = {place for place, character in enumerate(text) if not folds[character]}

    def find(self, words: str) -> list[tuple[int, int]]:
        """Return where ``words`` stand, as code points, end exclusive; they never overlap."""
        wanted = "".join(map(_folded, words))
        if not wanted.strip():
            return []
        found = []
        start = self._folded.find(wanted)
        while start >= 0:
            found.append(self._extent(start, start + len(wanted)))
            start = self._folded.find(wanted, start + len(wanted))
        return found

    def _extent(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of the text that stand at places of the folded one."""
        if self._places is None:
            return start, end
        first, last = self._places[start], self._places[end - 1] + 1
        while last in self._marks:
            last += 1
        return first, last


def _folded(character: str) -> str:
    """Return a character without case and accent; nothing for an accent that stands alone."""
    apart = unicodedata.normalize("NFKD", character.translate(ALIKE).casefold())
    kept = "".join(part for part in apart if not unicodedata.combining(part))
    return kept.translate(ALIKE)
