"""Who says what in a news article: the side of Quidit that knows articles and no windows.

``nlp.analyse(text).to_dict()`` returns the statements of a text as ``statements/1``. Importing
the package is cheap; spaCy is loaded by the first analysis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp.model import Article, Document

__all__ = ["analyse", "analyse_document"]


def analyse(text: str, language: str | None = None, published: str | None = None) -> Article:
    """Return who says what in ``text``.

    ``language`` is a two-letter code, None to detect it; ``published`` the day of publication as
    YYYY-MM-DD, None to look for a date line in the text. Offsets in the result are code points
    into ``text``. Raises ValueError where ``published`` is no such day.
    """
    from datetime import date

    from nlp.model import Document

    if published is not None:
        published = date.fromisoformat(published).isoformat()
    return analyse_document(Document(text=text, language=language, published=published))


def analyse_document(document: Document) -> Article:
    """Return who says what in ``document``, whose missing language and date are looked for."""
    from nlp.analysis import analyse as analyse_prepared
    from nlp.analysis import prepare
    from nlp.pipeline import loaded

    prepared = prepare(document)
    return analyse_prepared(prepared, loaded(prepared.language))
