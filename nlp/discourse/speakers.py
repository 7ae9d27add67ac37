"""Who the speakers are: first version, one speaker for each name or description of a source."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.extraction.findings import Attribution, Paragraph
from nlp.model import Span, Speaker


def resolve_speakers(
    paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution], language: str
) -> tuple[tuple[Speaker, ...], list[str | None]]:
    """Return the article's speakers and, for each attribution, the id of its speaker or None.

    Offsets are code points into the document. Every speaker has at least one attribution.
    """
    named: dict[str, list[Span]] = {}
    keys: list[str | None] = []
    for attribution in attributions:
        if attribution.source is None:
            keys.append(None)
            continue
        span = _span(paragraphs, *attribution.source)
        key = span.text.strip().lower()
        named.setdefault(key, []).append(span)
        keys.append(key)
    ids = {key: f"s{n + 1}" for n, key in enumerate(named)}
    speakers = tuple(
        Speaker(ids[key], spans[0].text, "person", None, tuple(spans))
        for key, spans in named.items()
    )
    return speakers, [ids[key] if key else None for key in keys]


def _span(paragraphs: Sequence[Paragraph], start: int, end: int) -> Span:
    """Return the words of the document from ``start`` to ``end``."""
    for paragraph in reversed(paragraphs):
        if paragraph.start <= start:
            return Span(start, end, paragraph.text[start - paragraph.start : end - paragraph.start])
    raise ValueError(f"no paragraph holds offset {start}")
