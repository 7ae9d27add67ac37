"""From a document to an article: paragraphs through the pipeline, then the second pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from nlp.dates.publication import find as find_day
from nlp.discourse.assemble import assemble
from nlp.extraction.findings import Paragraph
from nlp.language import detect
from nlp.model import Article, Date, Document
from nlp.paragraphs import Extent, plain, split
from nlp.pipeline import is_basic

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from nlp.extraction.findings import Mention

BATCH = 32
"""Paragraphs that go through the models together: quick, and small in memory."""

BATCH_SIZE = 24_000
"""Code points that go through the models together at most: half a second's work."""

T = TypeVar("T", Date, "Mention")


class CancelledError(Exception):
    """The analysis was stopped because nobody waits for it any more."""


def prepare(document: Document) -> Document:
    """Return ``document`` with its language and publication date, where the text tells them."""
    if document.language is None:
        detection = detect(document.text)
        document = replace(
            document, language=detection.language, language_confidence=detection.confidence
        )
    return dated(document)


def dated(document: Document) -> Document:
    """Return ``document`` with the day that a date line in its text gives, if it has none yet."""
    if document.published:
        return document
    day = find_day(document.text, document.language)
    return replace(document, published=day, published_from="text") if day else document


def analyse(
    document: Document,
    nlp: Language,
    *,
    progress: Callable[[int, int], None] | None = None,
    partial: Callable[[Article], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Article:
    """Return the article: ``document`` with its speakers, statements and dates.

    ``document.language`` and ``document.published`` are taken as they are. ``progress`` is told
    how many paragraphs of how many are done, ``partial`` gets what is found so far at growing
    intervals, and ``cancelled`` is asked between batches: CancelledError where it says yes.
    """
    basic = is_basic(nlp)
    text, extents = document.text, split(document.text)
    found: list[Paragraph] = []
    next_partial = 1
    for number, batch in enumerate(_batches(extents), 1):
        if cancelled and cancelled():
            raise CancelledError
        found += _paragraphs(text, batch, nlp)
        if progress:
            progress(len(found), len(extents))
        if partial and number == next_partial and len(found) < len(extents):
            partial(_article(document, found, basic))
            next_partial *= 2
    return _article(document, found, basic)


def _batches(extents: Sequence[Extent]) -> Iterator[list[Extent]]:
    """Yield paragraphs in runs that bound both memory and the wait between two of them."""
    batch: list[Extent] = []
    size = 0
    for start, end in extents:
        if batch and (len(batch) == BATCH or size + end - start > BATCH_SIZE):
            yield batch
            batch, size = [], 0
        batch.append((start, end))
        size += end - start
    if batch:
        yield batch


def _article(document: Document, found: Sequence[Paragraph], basic: bool) -> Article:
    """Return the article that these paragraphs make."""
    return replace(assemble(document, found), basic=basic)


def _paragraphs(text: str, extents: Sequence[Extent], nlp: Language) -> Iterator[Paragraph]:
    """Yield what is found in each paragraph, with offsets into the document; keep no Doc."""
    texts = (plain(text[start:end]) for start, end in extents)
    for (start, end), doc in zip(extents, nlp.pipe(texts, batch_size=BATCH), strict=True):
        yield _collect(doc, start, text[start:end])


def _collect(doc: Doc, start: int, text: str) -> Paragraph:
    """Return the compact record of one parsed paragraph, moved to its place in the document."""
    return Paragraph(
        start=start,
        text=text,
        quotations=_found(doc, "quidit_quotations"),
        attributions=_found(doc, "quidit_attributions"),
        mentions=_worded(_found(doc, "quidit_mentions"), text),
        dates=_worded(_found(doc, "quidit_dates"), text),
        sentences=tuple((s.start_char, s.end_char) for s in doc.sents),
        scenes=_found(doc, "quidit_scenes"),
    ).moved()


def _found(doc: Doc, name: str) -> tuple[Any, ...]:
    """Return what the component ``name`` found; its extension attribute has its name."""
    return tuple(getattr(doc._, name)) if doc.has_extension(name) else ()


def _worded(items: tuple[T, ...], text: str) -> tuple[T, ...]:
    """Return ``items`` with the words as the document has them, before ``plain``."""
    return tuple(replace(item, text=text[item.start : item.end]) for item in items)
