"""From the findings of all paragraphs to an article."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.extraction.findings import Paragraph
from nlp.model import Article, Document


def assemble(document: Document, paragraphs: Sequence[Paragraph]) -> Article:
    """Return the article for ``document`` from its paragraphs' findings, in text order.

    ``paragraphs`` have offsets into the document (``Paragraph.moved``). May be called with the
    first paragraphs only, for results shown as they come.
    """
    raise NotImplementedError
