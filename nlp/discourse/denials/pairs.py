"""What speaks for and against one statement answering another, each pair by itself."""

from __future__ import annotations

from collections.abc import Mapping
from math import log2

from nlp.discourse.denials.case import Case
from nlp.discourse.denials.weights import Weights, chance, odds
from nlp.extraction.findings import Attribution

OPENING = 2
"""How many paragraphs, the headline among them, tell what an article is about: at most this
many, and in a short one a third."""


Signs = Mapping[int, Mapping[str, float]]
"""For each statement what speaks for and against its being answered."""


def pair_chances(case: Case, n: int, signs: Signs, weighing: Weights) -> dict[int, float]:
    """Return the chance that ``n`` answers each statement, by what ``pair_signs`` says of it."""
    return {
        k: 1.0
        if case.repeats(n, k) and not case.within(k, n)
        else chance(odds(weighing.answers, found))
        for k, found in signs.items()
    }


def pair_signs(case: Case, n: int) -> dict[int, dict[str, float]]:
    """Return what speaks for and against ``n`` answering each statement of the others."""
    rivals = case.rivals(n)
    before = [k for k in rivals if k < n]
    nearest = max(before, default=None)
    telling = max((k for k in before if case.tells(k)), default=None)
    return {
        k: {**_signs(case, n, k), "nearest": k == nearest, "nearest_telling": k == telling}
        for k in rivals
    }


def _signs(case: Case, n: int, k: int) -> dict[str, float]:
    """Return what speaks for and against statement ``n`` disputing statement ``k``."""
    b = case.attributions[k]
    charge, certain = k in case.charging, k in case.certain
    contends = b.cue_lemma in case.lexicon.disputes("contends")
    common = case.mass(case.lemmas[n] & case.lemmas[k])
    addressed = case.sides.speaks_of(k, case.spoken_by[n])
    named = case.sides.speaks_of(n, case.spoken_by[k])
    return {
        "always": 1.0,
        "overlap": min(3.0, case.deed(n, k)),  # rarer words in common, beside names
        "akin": min(2.0, case.akin(n, k)),  # other words for the same matter
        "covered": common / max(2.0, case.masses[n]),  # their share in the denial
        "addressed": addressed,  # the claim names the denier
        # The denial names the claimer. Of all that a named opponent says, what charges or
        # shares words is meant.
        "named": named * (1.0 if charge or contends or common else 0.5),
        "charge": charge,  # the claim charges somebody with something
        "blame": b.rule.startswith("blame"),  # … and says whom and with what
        "contends": contends,  # it makes something out to be so
        "attitude": b.attitude not in ("said", "believed"),  # it is a wish, a decree
        "wanted": b.attitude == "wanted",
        "denies": certain,  # it is a denial itself
        "negated": not certain and b.features.negated,
        "concedes": b.cue_lemma in case.lexicon.disputes("concedes"),
        "raises": _raises(case, b),  # it only tells what was spoken of
        "slight": b.features.length < 4,  # it hardly says anything
        "length": log2(1 + b.features.length),  # it says much
        "noun": b.rule.startswith("noun"),  # a noun is its cue
        "within": case.nested[k],  # it stands inside another statement
        "around": case.nesting[k],  # another statement stands inside it
        "generic": case.generic(n) or case.attributions[n].features.pointing,
        **_places(case, n, k, charge or contends),
    }


def _raises(case: Case, a: Attribution) -> bool:
    """Say whether a statement tells that something was spoken of (« soulevé la question »)."""
    return not case.raising.isdisjoint(a.features.lemmas[:1])


def _places(case: Case, n: int, k: int, telling: bool) -> dict[str, float]:
    """Return what the places of the denial ``n`` and of the claim ``k`` say for an answer."""
    apart = abs(case.paragraph[n] - case.paragraph[k])
    opening = case.paragraph[n] <= min(OPENING, max(1, case.paragraphs // 3))
    return {
        "before": k < n,  # the claim stands before the denial
        "distance": log2(abs(n - k)),  # how many statements lie between them
        "same_paragraph": apart == 0,
        "next_paragraph": apart == 1,
        "opening": opening,  # the denial stands where the article tells its subject
        "opening_after": opening and k > n,  # and the claim behind it
        "opening_telling": opening and telling,  # and the claim makes something out to be so
    }
