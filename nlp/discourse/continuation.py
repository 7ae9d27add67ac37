"""Quotations that go on over paragraphs without a cue of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.extraction.findings import Attribution, Paragraph

_SPEECH = ("said", "believed")


def join(paragraphs: Sequence[Paragraph]) -> list[Attribution]:
    """Return the attributions of all paragraphs in text order, those that go on joined.

    A paragraph that opens with quotations and names nobody continues the last quoted statement
    of the paragraph before (GUIDELINES: free continuation); with none there, it stands as a
    statement without a source. Parents are found afterwards.
    """
    joined: list[Attribution] = []
    host: int | None = None
    for paragraph in paragraphs:
        last_here: int | None = None
        for attribution in paragraph.attributions:
            if attribution.continues:
                if host is not None:
                    joined[host] = replace(
                        joined[host], content=joined[host].content + attribution.content
                    )
                    last_here = host
                else:
                    joined.append(attribution)
                continue
            joined.append(attribution)
            if attribution.attitude in _SPEECH and _quotes(paragraph, attribution):
                last_here = len(joined) - 1
        if paragraph.text.strip():
            host = last_here
    return joined


def _quotes(paragraph: Paragraph, attribution: Attribution) -> bool:
    """Say whether the attribution's last piece ends with a quotation of the paragraph."""
    end = attribution.content[-1][1]
    return any(q.depth == 0 and abs(q.end - end) <= 1 for q in paragraph.quotations)
