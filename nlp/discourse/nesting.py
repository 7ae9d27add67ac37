"""Statements inside statements: a source that speaks in what another one says."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.extraction.findings import Attribution


def parents(attributions: Sequence[Attribution]) -> list[int | None]:
    """Return for each attribution the index of the one in whose content it stands, or None.

    An attribution stands in another when its cue (or, without one, its content) lies in a piece
    of the other's content and it is not the larger of the two. The smallest such one is taken.
    """
    pieces = sorted((start, end, k) for k, a in enumerate(attributions) for start, end in a.content)
    found: list[int | None] = []
    for n, attribution in enumerate(attributions):
        inner = attribution.cue or attribution.content[0]
        size = sum(end - start for start, end in attribution.content)
        best: tuple[int, int] | None = None
        for start, end, k in pieces:
            if start > inner[0]:
                break
            if (
                k == n
                or end < inner[1]
                or end - start < size
                or not _inside(attribution, start, end)
            ):
                continue
            if best is None or end - start < best[0]:
                best = (end - start, k)
        found.append(best[1] if best else None)
    return found


def _inside(attribution: Attribution, start: int, end: int) -> bool:
    """Say whether most of an attribution's first piece lies within start:end."""
    first, last = attribution.content[0]
    return min(last, end) - max(first, start) >= (last - first) / 2
