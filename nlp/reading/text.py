"""Plain text: the document's text is the file's own."""

from __future__ import annotations

from nlp.model import Document
from nlp.reading.base import Format, ReadingError
from nlp.reading.decoding import decode

LONGEST_TITLE = 150


def read(data: bytes, name: str) -> Document:
    """Return a text file as a document, its title guessed from its first line."""
    text = decode(data)
    if text is None:
        raise ReadingError("binary", name, f"{name} holds no text that can be read.")
    return Document(text=text, file=name, title=title_of(text))


def title_of(text: str) -> str | None:
    """Return the first line of ``text`` where it looks like a headline, else None.

    A headline is short, stands apart or before a much longer line, and ends without a full stop.
    """
    head, _, rest = text.lstrip().partition("\n")
    head = head.strip()
    following, _, _ = rest.partition("\n")
    apart = not following.strip() or len(following) > max(120, 1.5 * len(head))
    if not head or not rest.strip() or not apart or len(head) > LONGEST_TITLE:
        return None
    return None if head.endswith((".", ";", ",", ":")) and not head.endswith("...") else head


def _score(header: bytes) -> float:
    """Return a little: anything may be plain text."""
    return 0.1


FORMAT = Format("Text", (".txt", ".text"), _score, read)
