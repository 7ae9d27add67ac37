"""When each statement was made: the date that belongs to its cue.

A date inside a content says what the statement is about, never when it was made. One that the
parse hangs on the cue counts first, then one beside the cue in the same clause. A statement with
none takes over the occasion of the one before it where it plainly goes on with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.model import Date


def find_occasions(
    paragraphs: Sequence[Paragraph],
    attributions: Sequence[Attribution],
    speakers: Sequence[str | None],
    dates: Sequence[Date],
) -> list[Date | None]:
    """Return for each attribution the date of ``dates`` that says when it was made, or None.

    Attributions (all of the article, in text order), dates and paragraphs have offsets into the
    document; ``speakers`` names the speaker of each attribution.
    """
    placed = sorted(dates, key=lambda d: (d.start, d.end))
    sentences = sorted(s for p in paragraphs for s in p.sentences)
    found: list[Date | None] = []
    for attribution in attributions:
        found.append(_own(attribution, attributions, placed, sentences))
    return found


def _own(
    attribution: Attribution,
    attributions: Sequence[Attribution],
    dates: Sequence[Date],
    sentences: Sequence[Extent],
) -> Date | None:
    """Return the date that stands with the attribution's own cue."""
    if attribution.when:
        return _at(attribution.when, dates)
    if attribution.cue is None:
        return None
    start, end = _around(attribution.cue, sentences)
    near = [
        date
        for date in dates[bisect_left(dates, start, key=lambda d: d.start) :]
        if date.start < end and _dates_an_act(date) and not _inside(date, attribution.content)
    ]
    return min(near, key=lambda d: _distance(d, attribution.cue), default=None)


def _at(extent: Extent, dates: Sequence[Date]) -> Date | None:
    return next((d for d in dates if d.start < extent[1] and extent[0] < d.end), None)


def _around(extent: Extent, sentences: Sequence[Extent]) -> Extent:
    """Return the sentence in which ``extent`` begins."""
    i = bisect_left(sentences, extent[0] + 1, key=lambda s: s[0]) - 1
    return sentences[i] if i >= 0 else extent


def _dates_an_act(date: Date) -> bool:
    return date.type in ("DATE", "TIME")


def _inside(date: Date, content: Sequence[Extent]) -> bool:
    return any(a <= date.start and date.end <= b for a, b in content)


def _distance(date: Date, cue: Extent) -> int:
    return max(date.start - cue[1], cue[0] - date.end)
