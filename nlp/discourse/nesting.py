"""Statements inside statements: a source that speaks in what another one says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from nlp.extraction.findings import Attribution

_REACH = 200
"""How many pieces back an enclosing one is looked for; keeps long articles linear."""


def parents(attributions: Sequence[Attribution]) -> list[int | None]:
    """Return for each attribution the index of the one in whose content it stands, or None.

    An attribution stands in another when its cue (or, without one, its content) lies in a piece
    of the other's content and it is not the larger of the two. The smallest such one is taken.
    """
    pieces = sorted((start, end, k) for k, a in enumerate(attributions) for start, end in a.content)
    starts = [start for start, _, _ in pieces]
    found: list[int | None] = []
    for n, attribution in enumerate(attributions):
        inner = attribution.cue or attribution.content[0]
        size = sum(end - start for start, end in attribution.content)
        last = bisect_right(starts, inner[0])
        enclosing = [
            (end - start, k)
            for start, end, k in pieces[max(0, last - _REACH) : last]
            if k != n
            and end >= inner[1]
            and end - start >= size
            and _inside(attribution, start, end)
        ]
        found.append(min(enclosing)[1] if enclosing else None)
    return found


def _inside(attribution: Attribution, start: int, end: int) -> bool:
    """Say whether most of an attribution's first piece lies within start:end."""
    first, last = attribution.content[0]
    return min(last, end) - max(first, start) >= (last - first) / 2
