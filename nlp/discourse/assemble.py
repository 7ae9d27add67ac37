"""From the findings of all paragraphs to an article: the order of the second pass."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.dates.resolution import resolve, without_clock
from nlp.discourse.continuation import join
from nlp.discourse.denials import judge
from nlp.discourse.nesting import parents
from nlp.discourse.occasions import find_occasions
from nlp.discourse.speakers.resolving import resolve_speakers
from nlp.extraction.findings import Attribution, Extent, Paragraph, Quotation
from nlp.model import Article, Date, Document, Mode, Span, Statement, When


def assemble(document: Document, paragraphs: Sequence[Paragraph]) -> Article:
    """Return the article for ``document`` from its paragraphs' findings, in text order.

    ``paragraphs`` have offsets into the document (``Paragraph.moved``). May be called with the
    first paragraphs only, for results shown as they come.
    """
    text, language = document.text, document.language or ""
    attributions = join(paragraphs)
    dates = resolve([date for p in paragraphs for date in p.dates], document.published)
    speakers, spoken_by = resolve_speakers(paragraphs, attributions, language)
    occasions = find_occasions(
        paragraphs, attributions, spoken_by, dates, language, document.published, speakers
    )
    verdicts = judge(attributions, spoken_by, speakers, paragraphs, language)
    above = parents(attributions)
    quotations = [q for p in paragraphs for q in p.quotations]
    modes = _modes(text, attributions, quotations)
    statements = [
        Statement(
            id=f"a{n + 1}",
            kind=verdicts[n].kind,
            mode=modes[n],
            content=tuple(_span(text, piece) for piece in attribution.content),
            speaker=spoken_by[n],
            source=_span(text, attribution.source) if attribution.source else None,
            cue=_span(text, attribution.cue) if attribution.cue else None,
            when=_when(occasions[n]),
            parent=_id(above[n]),
            answers=tuple(f"a{k + 1}" for k in verdicts[n].answers),
            attitude=verdicts[n].attitude or attribution.attitude,
            confidence=attribution.confidence,
            rule=attribution.rule,
        )
        for n, attribution in enumerate(attributions)
    ]
    return Article(document, tuple(speakers), tuple(statements), tuple(dates))


def _id(n: int | None) -> str | None:
    """Return the id of the statement that attribution ``n`` becomes."""
    return None if n is None else f"a{n + 1}"


def _span(text: str, extent: Extent) -> Span:
    return Span(extent[0], extent[1], text[extent[0] : extent[1]])


def _when(date: Date | None) -> When | None:
    """Return the day of a statement: of a clock time ("at 10:40 on Monday") its day."""
    if date is None:
        return None
    return When(date.start, date.end, date.text, without_clock(date.value))


def _modes(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> list[Mode]:
    """Return for each attribution whether its content stands inside quotation marks.

    A nested statement counts as direct only where marks inside its parent's enclose it, so marks
    that reach beyond the whole content by more than a character at each edge do not count.
    """
    ordered = sorted(quotations, key=lambda q: q.start)
    return [_mode(text, attribution, ordered) for attribution in attributions]


def _mode(text: str, attribution: Attribution, quotations: Sequence[Quotation]) -> Mode:
    marked = solid = 0
    for start, end in attribution.content:
        inside = bytearray(end - start)
        for quotation in _overlapping(quotations, start, end):
            if quotation.start < start - 2 and quotation.end > end + 2:
                continue
            for k in range(max(start, quotation.start), min(end, quotation.end)):
                inside[k - start] = 1
        for k in range(start, end):
            if text[k].isalnum():
                solid += 1
                marked += inside[k - start]
    if not marked:
        return "indirect"
    return "direct" if marked == solid else "mixed"


def _overlapping(quotations: Sequence[Quotation], start: int, end: int) -> list[Quotation]:
    """Return the quotations that share text with start:end; ``quotations`` by their start."""
    low, high = 0, len(quotations)
    while low < high:
        middle = (low + high) // 2
        if quotations[middle].start < end:
            low = middle + 1
        else:
            high = middle
    found = []
    for k in range(low - 1, max(-1, low - 60), -1):
        if quotations[k].end > start:
            found.append(quotations[k])
    return found
