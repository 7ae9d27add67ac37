"""The verdicts on an article's statements: which of them deny, and which each of those answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from nlp.discourse.denials.case import BRIEF, REACH, SHORT, Case
from nlp.discourse.denials.pairs import Signs, pair_chances, pair_signs
from nlp.discourse.denials.together import Chances, joint_signs
from nlp.discourse.denials.weights import Weights, chance, odds, weights
from nlp.model import Attitude, StatementKind

EVEN = 0.5
"""The chance from which on a statement is likely to be answered."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an attribution is: its kind, the indexes of what it answers, its attitude if special."""

    kind: StatementKind = "claim"
    answers: tuple[int, ...] = ()
    attitude: Attitude | None = None


class Court:
    """Weighs the statements of one article."""

    def __init__(self, case: Case, weighing: Weights | None = None) -> None:
        """Take a case; ``weighing`` replaces the weights of ``resources/denials.toml``."""
        self.case = case
        self.weighing = weighing or weights()
        self._alone: dict[int, Signs] = {}
        self.accused = {who for n in case.charging for who in case.sides.told[n]}

    def verdicts(self) -> list[Verdict]:
        """Return the verdict on each attribution."""
        chances = self.chances()
        denials = self.denials(chances)
        own = {n: self._answers(n, self.answers(n, chances, denials)) for n in denials}
        answers = {n: own[self._fuller(n, denials)] for n in denials}
        return [
            Verdict("denial", answers[n])
            if n in answers
            else Verdict(attitude="declined" if self.case.declines(a) else None)
            for n, a in enumerate(self.case.attributions)
        ]

    def chances(self) -> dict[int, dict[int, float]]:
        """Return how likely each statement that may be a denial answers each other, by itself."""
        case = self.case
        return {
            n: self.chance(n)
            for n, a in enumerate(case.attributions)
            if n in case.certain or case.may_deny(a)
        }

    def chance(self, n: int) -> dict[int, float]:
        """Return how likely ``n`` answers each statement, by itself."""
        return pair_chances(self.case, n, self.alone(n), self.weighing)

    def alone(self, n: int) -> Signs:
        """Return what speaks for and against ``n`` answering each statement, by itself."""
        if n not in self._alone:
            self._alone[n] = pair_signs(self.case, n)
        return self._alone[n]

    def denials(self, chances: Chances) -> list[int]:
        """Return the statements of ``chances`` that deny, in the order of the article."""
        return [
            n
            for n, found in chances.items()
            if n in self.case.certain or odds(self.weighing.denials, self.traits(n, found)) > 0
        ]

    def answers(self, n: int, chances: Chances, denials: Collection[int]) -> dict[int, float]:
        """Return the chance that ``n`` answers each statement, all pairs seen together."""
        alone, beside = self.alone(n), joint_signs(self.case, n, chances, denials)
        return {
            k: 1.0
            if chances[n][k] == 1.0
            else chance(odds(self.weighing.together, {**alone[k], **beside[k]}))
            for k in beside
        }

    def _answers(self, n: int, chances: Mapping[int, float]) -> tuple[int, ...]:
        """Return the likely answers: those above a floor, and not far below the best.

        What has no word to do with the denial needs a higher chance.
        """
        if self.case.owned(n):
            chances = {
                k: likely
                for k, likely in chances.items()
                if self.case.owner(n, k) or self.case.within(k, n)  # "B's claims | that A"
            }
        best = max(chances.values(), default=0.0)
        floor = max(self.weighing.least, self.weighing.share * best)
        apart = max(floor, self.weighing.apart)
        return tuple(
            sorted(
                k
                for k, likely in chances.items()
                if likely >= apart or (likely >= floor and self.case.touches(n, k))
            )
        )

    def _fuller(self, n: int, denials: Sequence[int]) -> int:
        """Return the denial by the same mention that says what ``n`` rejects, ``n`` if none.

        « X a dit que A n'était pas vrai, rejetant ces accusations » denies the same twice.
        """
        case = self.case
        source = case.attributions[n].source
        if source is None or not case.generic(n) or case.owned(n):
            return n
        with_it = [
            m for m in denials if case.attributions[m].source == source and not case.generic(m)
        ]
        return min(with_it, key=lambda m: abs(m - n), default=n)

    def _opposed(self, n: int, m: int) -> bool:
        who, other = self.case.spoken_by[n], self.case.spoken_by[m]
        return who is not None and other is not None and self.case.others(n, m)

    def traits(self, n: int, chances: Mapping[int, float]) -> dict[str, float]:
        """Return what speaks for and against a statement that is negated being a denial."""
        case = self.case
        a = case.attributions[n]
        features, who = a.features, case.spoken_by[n]
        near = [k for k in case.certain if k != n and abs(k - n) <= REACH]
        protests = a.cue_lemma in case.lexicon.disputes("protests")
        return {
            "always": 1.0,
            "open_ended": features.open_ended,  # what is negated is not a fact
            "absolute": features.absolute,  # by a word like "never"
            "own_deed": features.own and features.deed,  # what the speaker did
            "own": features.own,  # what the speaker did or is
            "never": features.never,  # what the speaker did at no time
            "own_quoted": features.own and a.rule.startswith(("quote", "continuation", "headline")),
            "headline": a.rule.startswith(("headline", "colon")),  # without a source
            "negated": features.negated,
            "clearing": features.clearing,  # somebody did nothing wrong
            "disputing": features.disputing,  # something is called false
            "short": features.length <= BRIEF,
            "long": features.length > SHORT,
            "quoted": a.rule.startswith("quote"),
            "named_source": a.rule.startswith("according"),
            "protests": protests,  # the cue insists or replies
            "protests_deed": protests and features.deed,
            "best": max(chances.values(), default=0.0),  # how well the best answer fits
            "deniers": min(4, len(near)),  # denials by their cue close by
            "denier": any(case.same_side(k, n) for k in near),  # of the same speaker
            "echo": max(  # what it says is said in a denial by its cue, for the same side
                (case.likeness(n, k) for k in near if not self._opposed(n, k)), default=0.0
            ),
            "accused": who in self.accused,  # somebody charges the speaker
            "told_of": any(  # what it most likely answers tells of the speaker
                likely > EVEN and case.sides.speaks_of(k, who) for k, likely in chances.items()
            ),
        }
