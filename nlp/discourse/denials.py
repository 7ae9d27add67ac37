"""Which statements deny, and which statements each of them answers.

A statement is a denial by its cue (« dément »), by a word that calls something false (« pure
invention »), or because it negates what somebody else says in the article. The last kind and the
answers need the whole article: for every pair of a possible denial and another speaker's statement
a weight says how far the one disputes the other.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp.extraction.features import stem
from nlp.extraction.findings import Attribution, Paragraph
from nlp.lexicon import Lexicon, load
from nlp.model import Attitude, Speaker, StatementKind

LEAST = 0.25
"""The weight that a pair needs for the one to answer the other."""

SHARE = 0.6
"""The share of the best pair's weight that another pair needs to be an answer as well."""

WEIGHTS = {
    "overlap": 1.6,  # rarer words in common
    "addressed": 0.55,  # the claim names the denier
    "named": 0.5,  # the denial names the claimer
    "charge": 0.15,  # the claim's cue charges somebody with something
    "blame": 0.4,  # … and says whom and with what
    "attitude": -0.15,  # the claim is a wish, a belief, a decree
    "denies": -0.9,  # the claim is a denial itself
    "negated": -0.6,  # … or negated
    "denier": -0.35,  # its speaker denies elsewhere
    "before": 0.35,  # it stands before the denial
    "after": 0.25,  # … or after
    "distance": -0.07,  # for each statement in between, up to ten
    "generic": 0.05,  # the denial says nothing of what it rejects, and this charges
}
"""What speaks for and against one statement answering another."""

REACH = 40
"""How many statements away an answer may be; keeps long articles linear."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an attribution is: its kind, the indexes of what it answers, its attitude if special."""

    kind: StatementKind = "claim"
    answers: tuple[int, ...] = ()
    attitude: Attitude | None = None


def judge(
    attributions: Sequence[Attribution],
    spoken_by: Sequence[str | None],
    speakers: Sequence[Speaker],
    paragraphs: Sequence[Paragraph],
    language: str,
) -> list[Verdict]:
    """Return a verdict for each attribution; ``spoken_by`` are speaker ids, None where unknown."""
    lexicon = load(language)
    if lexicon is None:
        return [Verdict() for _ in attributions]
    court = _Court(attributions, spoken_by, speakers, lexicon)
    return court.share([court.verdict(n) for n in range(len(attributions))])


class _Court:
    """An article's statements, prepared to be compared with one another."""

    def __init__(
        self,
        attributions: Sequence[Attribution],
        spoken_by: Sequence[str | None],
        speakers: Sequence[Speaker],
        lexicon: Lexicon,
    ) -> None:
        """Count the words of the contents and the places of the statements."""
        self.attributions = attributions
        self.spoken_by = spoken_by
        self.lexicon = lexicon
        self.names: Mapping[str, frozenset[str]] = {s.id: _name_words(s, lexicon) for s in speakers}
        self.bodies = {
            s.id: frozenset(word for word in self.names[s.id] if len(word) > 4)
            for s in speakers
            if s.kind == "organization"
        }
        self.parts = {s.id: _described(s) for s in speakers}
        self.sayings = {stem(word) for word in lexicon.disputes("sayings")}
        self.lemmas = [frozenset(a.features.lemmas) - self.sayings for a in attributions]
        self.spread = Counter(lemma for lemmas in self.lemmas for lemma in lemmas)
        self.certain = {n for n, a in enumerate(attributions) if self._denies(a)}
        self.deniers = {spoken_by[n] for n in self.certain} - {None}
        self.accusers = {
            who
            for a, who in zip(attributions, spoken_by, strict=True)
            if a.rule.startswith("blame")
        } - {None}

    # -- verdicts ---------------------------------------------------------------------------

    def verdict(self, n: int) -> Verdict:
        """Return the verdict on attribution ``n``."""
        attribution = self.attributions[n]
        if self._declines(attribution):
            return Verdict(attitude="declined")
        if not (n in self.certain or self._may_deny(attribution)):
            return Verdict()
        weights = self._weights(n)
        if n not in self.certain and self._doubt(n, max(weights.values(), default=0.0)) > 0:
            return Verdict()
        floor = max(LEAST, SHARE * max(weights.values(), default=0.0))
        return Verdict("denial", tuple(k for k, w in weights.items() if w >= floor))

    def share(self, verdicts: list[Verdict]) -> list[Verdict]:
        """Return the verdicts, those of denials without words of their own completed.

        « X a démenti …, rejetant ces accusations »: the second answers what the first does.
        """
        shared = list(verdicts)
        for n, verdict in enumerate(verdicts):
            if verdict.kind != "denial" or not self._generic(n):
                continue
            for m in (n - 1, n + 1):
                if (
                    0 <= m < len(verdicts)
                    and verdicts[m].kind == "denial"
                    and not self._generic(m)
                    and self.spoken_by[m] == self.spoken_by[n] is not None
                ):
                    answers = {*shared[n].answers, *verdicts[m].answers}
                    shared[n] = Verdict("denial", tuple(sorted(answers)))
        return shared

    def _generic(self, n: int) -> bool:
        """Say whether the content says nothing of what it rejects (« ces accusations »)."""
        features = self.attributions[n].features
        return not self.lemmas[n] or features.head in self.lexicon.disputes("sayings")

    def _doubt(self, n: int, best: float) -> float:
        """Return how doubtful it is that a negated statement denies; it does at 0 or below.

        Negation alone is no denial: in an article without a dispute most negated statements are
        plain ones. What speaks for it: others who deny by their cue close by, an absolute
        negation, a short content, the speaker's other denials, a claim that it fits.
        """
        features = self.attributions[n].features
        near = [k for k in self.certain if abs(k - n) <= REACH]
        denier = any(self.spoken_by[k] == self.spoken_by[n] is not None for k in near)
        return (
            1.75
            - 0.35 * min(4, len(near))
            - 0.6 * features.disputing
            - 0.6 * features.absolute
            - 0.4 * (features.length <= 25)
            + 0.6 * (features.length > 45)
            - 0.3 * denier
            - 0.5 * min(1.5, best)
            + 0.7 * (self.spoken_by[n] in self.accusers)
        )

    def _declines(self, a: Attribution) -> bool:
        """Say whether the statement refuses to say anything (« refuse de commenter »)."""
        words = self.lexicon.disputes("declined")
        return (
            a.attitude in ("wanted", "declined", "did", "said")
            and any(lemma in words for lemma in a.features.lemmas[:2])
            and (a.cue_lemma in self.lexicon.disputes("declining"))
        )

    def _denies(self, a: Attribution) -> bool:
        """Say whether the statement denies by its cue or calls what others say false."""
        features = a.features
        if a.disputes:
            return features.head not in self.lexicon.disputes("refusable")
        return features.disputing and a.rule.startswith("describe")

    def _may_deny(self, a: Attribution) -> bool:
        """Say whether the statement may deny if somebody says the opposite."""
        if a.attitude not in ("said", "believed"):
            return False
        return a.features.negated or a.features.disputing

    # -- pairs ------------------------------------------------------------------------------

    def _weights(self, n: int) -> dict[int, float]:
        """Return how far statement ``n`` disputes each statement of other speakers."""
        low, high = max(0, n - REACH), min(len(self.attributions), n + REACH + 1)
        return {
            k: self._weight(n, k)
            for k in range(low, high)
            if k != n and self._others(n, k) and not self._within(n, k)
        }

    def _others(self, n: int, k: int) -> bool:
        """Say whether two statements have different speakers, as far as is known."""
        one, other = self.spoken_by[n], self.spoken_by[k]
        if one is None or other is None:
            return True
        return one != other and not self._allied(one, other)

    def _allied(self, one: str, other: str) -> bool:
        """Say whether one speaks for the other, like a spokesman for his ministry."""
        a, b = self.bodies.get(one, _NONE), self.bodies.get(other, _NONE)
        return bool(a & self.parts.get(other, _NONE) or b & self.parts.get(one, _NONE))

    def _within(self, n: int, k: int) -> bool:
        """Say whether statement ``n`` stands inside what ``k`` says."""
        start, end = self.attributions[n].content[0]
        return any(s <= start and end <= e for s, e in self.attributions[k].content)

    def _weight(self, n: int, k: int) -> float:
        """Return how far statement ``n`` disputes statement ``k``."""
        b = self.attributions[k]
        charge = b.cue_lemma in self.lexicon.disputes("charges")
        generic = self._generic(n)
        overlap = self._overlap(n, k)
        # Of all that a named opponent says, what charges or shares words is meant.
        meant = 1.0 if charge or overlap else 0.5
        signs: dict[str, float] = {
            "overlap": overlap,
            "addressed": self._addressed(n, k),
            "named": self._named(n, k) * meant,
            "charge": charge,
            "blame": b.rule.startswith("blame"),
            "attitude": b.attitude not in ("said", "believed"),
            "denies": k in self.certain,
            "negated": k not in self.certain and b.features.negated,
            "denier": self.spoken_by[k] in self.deniers,
            "before": k < n,
            "after": k > n,
            "distance": min(8, abs(n - k)),
            "generic": generic and charge,
        }
        return sum(WEIGHTS[name] * value for name, value in signs.items())

    def _overlap(self, n: int, k: int) -> float:
        """Return the share of the rarer words of ``n`` or ``k`` that the other has too."""
        a, b = self.lemmas[n], self.lemmas[k]
        common = a & b
        if not common:
            return 0.0
        smaller = min(self._mass(a), self._mass(b))
        return self._mass(common) / max(smaller, 2.0)

    def _mass(self, lemmas: frozenset[str]) -> float:
        """Return the weight of words: the fewer statements have one, the more it tells."""
        total = max(2, len(self.attributions))
        return sum(
            math.log(1 + total / self.spread[lemma]) / math.log(1 + total) for lemma in lemmas
        )

    def _addressed(self, n: int, k: int) -> bool:
        """Say whether the claim ``k`` names the speaker of the denial ``n``."""
        names = self.names.get(self.spoken_by[n] or "", frozenset())
        return bool(names & set(self.attributions[k].features.names))

    def _named(self, n: int, k: int) -> bool:
        """Say whether the denial ``n`` names the speaker of the claim ``k``."""
        names = self.names.get(self.spoken_by[k] or "", frozenset())
        return bool(names & set(self.attributions[n].features.names))


_NONE: frozenset[str] = frozenset()


def _described(speaker: Speaker) -> frozenset[str]:
    """Return the words by which the article describes a speaker, beyond its name."""
    texts = [speaker.role or "", *(m.text for m in speaker.mentions)]
    words = " ".join(texts).lower().replace("’", "'").replace("'", " ").replace(",", " ").split()
    return frozenset(word for word in words if len(word) > 4)


def _name_words(speaker: Speaker, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of a speaker's name by which others may call it."""
    words = speaker.name.lower().replace("’", "'").replace("'", " ").split()
    return frozenset(word for word in words if len(word) > 2)
