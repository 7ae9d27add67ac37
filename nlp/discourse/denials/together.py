"""What speaks for and against an answer beside all other pairs of the article.

A pair's own chance knows nothing of the others. Here the claims of one denial compete, what one
speaker says in several statements is answered as one, and denials that are alike, or of another
side, tell what is disputed at all. Learning upon what was first learned of each pair is known as
stacking (Wolpert 1992).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import log, log2

from nlp.discourse.denials.case import REACH, Case

Chances = Mapping[int, Mapping[int, float]]
"""For each denial the chance that it answers each statement."""

_EDGE = 1e-4
"""How near to certain a chance may come before its log odds are taken."""


def joint_signs(
    case: Case, n: int, chances: Chances, denials: Collection[int]
) -> dict[int, dict[str, float]]:
    """Return the signs for ``n`` answering each statement; ``chances`` are those by themselves."""
    mine = chances[n]
    if not mine:
        return {}
    best = max(mine, key=lambda k: mine[k])
    others = [m for m in denials if m != n and abs(m - n) <= REACH and chances[m]]
    likeness = {m: case.likeness(n, m) for m in others}
    height = {m: max(chances[m].values()) for m in others}
    opposed = [m for m in others if not case.same_side(n, m)]
    total = sum(mine.values())
    highest = _highest(case, mine)
    found = {}
    for k, own in mine.items():
        theirs = {m: chances[m].get(k, 0.0) for m in others}
        found[k] = {
            "own": _logit(own),
            "depth": log2(1 + case.paragraph[n]),  # how far down the denial stands
            "best": mine[best],  # how well the best one fits
            "rest": max(1.0, total - own),  # what all the others have
            "of_best": case.likeness(k, best) if k != best else 0.0,  # it says what the best says
            "restated": _restated(case, k, highest),  # its speaker says so elsewhere
            "alike": max((likeness[m] * theirs[m] for m in others), default=0.0),
            "shared": max((theirs[m] / height[m] for m in others), default=0.0),
            "opposed": sum(theirs[m] for m in opposed),  # others deny it, for another side
        }
    return found


def _highest(case: Case, chances: Mapping[int, float]) -> dict[str, list[tuple[float, int]]]:
    """Return for each known speaker the statements with the two best chances."""
    found: dict[str, list[tuple[float, int]]] = {}
    for k, own in chances.items():
        who = case.spoken_by[k]
        if who is not None:
            found[who] = sorted([*found.get(who, []), (own, k)], reverse=True)[:2]
    return found


def _restated(case: Case, k: int, highest: Mapping[str, list[tuple[float, int]]]) -> float:
    """Return the best chance of what the speaker of ``k``, if known, says besides."""
    mine = highest.get(case.spoken_by[k] or "", ())
    return next((own for own, j in mine if j != k), 0.0)


def _logit(chance: float) -> float:
    clipped = min(max(chance, _EDGE), 1 - _EDGE)
    return log(clipped / (1 - clipped))
