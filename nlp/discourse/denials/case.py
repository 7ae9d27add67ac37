"""An article's statements, prepared to be compared with one another."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from math import log

from nlp.discourse.denials.fields import Matters
from nlp.discourse.denials.sides import Sides
from nlp.extraction.features import STEM, stem
from nlp.extraction.findings import Attribution, Paragraph
from nlp.lexicon import Lexicon
from nlp.model import Speaker

REACH = 40
"""How many statements away an answer may be; keeps long articles linear."""

CLOSE = 8
"""How many statements away a statement may stand that stands inside another."""

BRIEF = 25
"""How many tokens a content may have to say but one thing."""

FEW = 1.5
"""The weight of words below which their being alike tells little."""

SHORT = 45
"""How many tokens a content may have in which one sentence says that all is false."""


class Case:
    """What is known of each statement of an article before any weight is asked.

    Statements are given by their index. ``certain``: those that deny by a word; ``charging``:
    those that charge somebody; ``nested`` and ``nesting``: whether each stands inside another, or
    holds one.
    """

    def __init__(
        self,
        attributions: Sequence[Attribution],
        spoken_by: Sequence[str | None],
        speakers: Sequence[Speaker],
        paragraphs: Sequence[Paragraph],
        lexicon: Lexicon,
    ) -> None:
        """Count the words of the contents and find who is spoken of in each statement."""
        self.attributions = attributions
        self.spoken_by = spoken_by
        self.lexicon = lexicon
        starts = [p.start for p in paragraphs]
        self.paragraph = [bisect_right(starts, (a.cue or a.content[0])[0]) for a in attributions]
        self.paragraphs = len(paragraphs)
        self.sides = Sides(attributions, speakers, lexicon)
        sayings = {stem(word) for word in lexicon.disputes("sayings")}
        self.lemmas = [frozenset(a.features.lemmas) - sayings for a in attributions]
        self.weight = _weights(self.lemmas)
        self.matters = Matters([a.features.words for a in attributions], lexicon.language, STEM)
        self.masses = [self.mass(lemmas) for lemmas in self.lemmas]
        self.raising = {stem(word) for word in lexicon.disputes("raises")}
        self.certain = {
            n for n, a in enumerate(attributions) if self._denies(a) and not self._refuses(n)
        }
        self.charging = {n for n, a in enumerate(attributions) if self._charges(n, a)}
        inside = [self.around(k) for k in range(len(attributions))]
        self.nested = [bool(around) for around in inside]
        holding = {k for around in inside for k in around}
        self.nesting = [k in holding for k in range(len(attributions))]

    # -- one statement ----------------------------------------------------------------------

    def _denies(self, a: Attribution) -> bool:
        """Say whether the statement denies by its cue or calls what others say false."""
        features, lexicon = a.features, self.lexicon
        if a.disputes:
            if a.cue_lemma not in lexicon.disputes("refusing"):
                return True
            if a.rule.startswith("clause") and (
                features.head in lexicon.disputes("thoughts")
                or stem(features.head) not in features.lemmas[:1]
            ):
                return True  # "rejected the idea that A", "contests that A", not "the offer that A"
            if features.head in lexicon.disputes("thoughts") and features.sweeping:
                return True  # « rejette toute idée de A », not « l'idée de A »
            # An offer is turned down, a state is contested: nobody's word is disputed.
            named = features.nominal and set(features.lemmas) <= {stem(w) for w in features.names}
            return features.head not in lexicon.disputes("refusable") and not (
                named and features.names
            )
        if a.attitude != "said" or a.rule.startswith("blame"):
            return False  # "accuses him of lying" charges somebody
        if a.rule.startswith("describe"):
            if features.head in lexicon.disputes("refusable"):
                return False  # « dénonce une décision « absurde » »: nobody's word is disputed
            denying = any(cue.disputes for cue in lexicon.verbs.get(a.cue_lemma, ()))
            said = features.restated or features.head in self.lexicon.disputes("sayings")
            return features.disputing or (denying and said)
        if features.flat and features.length <= SHORT:
            return True
        return features.length <= BRIEF and features.disputing and features.restated

    def _refuses(self, n: int) -> bool:
        """Say whether somebody only refuses to deny (« s'est gardé de démentir »)."""
        declining = self.lexicon.disputes("declining")
        return any(
            self.attributions[m].cue_lemma in declining
            and self.attributions[m].source == self.attributions[n].source
            for m in self.around(n)
        )

    def _charges(self, n: int, a: Attribution) -> bool:
        """Say whether the statement charges somebody with something."""
        return n not in self.certain and self.is_charge(a)

    def is_charge(self, a: Attribution) -> bool:
        """Say whether the cue charges somebody, whatever is said."""
        return a.rule.startswith("blame") or a.cue_lemma in self.lexicon.disputes("charges")

    def may_deny(self, a: Attribution) -> bool:
        """Say whether the statement may deny if somebody says the opposite."""
        believed = a.attitude == "believed" and a.features.disputing
        if not (a.attitude == "said" or believed) or a.disputes:
            return False
        if a.cue_lemma in self.lexicon.disputes("concedes") or self.is_charge(a):
            return False
        features = a.features
        # "He tells lies" charges somebody; "those are lies" disputes what was said.
        pointed = features.flat or features.restated or features.anaphoric or features.length <= 8
        return features.negated or features.clearing or (features.disputing and pointed)

    def declines(self, a: Attribution) -> bool:
        """Say whether the statement refuses to say anything (« refuse de commenter »)."""
        if a.features.nominal and a.cue_lemma in self.lexicon.disputes("wishing"):
            return False  # "wants answers"
        words = self.lexicon.disputes("declined")
        return a.cue_lemma in self.lexicon.disputes("declining") and any(
            lemma in words for lemma in a.features.lemmas[:2]
        )

    def tells(self, k: int) -> bool:
        """Say whether somebody may deny what the statement says: it is no denial, wish or act."""
        a = self.attributions[k]
        return k not in self.certain and a.attitude in ("said", "believed") and not self.declines(a)

    def generic(self, n: int) -> bool:
        """Say whether the content says nothing of what it rejects (« ces accusations »)."""
        features = self.attributions[n].features
        return len(self.lemmas[n]) <= 1 or features.head in self.lexicon.disputes("sayings")

    # -- two statements ---------------------------------------------------------------------

    def rivals(self, n: int) -> list[int]:
        """Return the statements within reach that somebody else made; nobody disputes a wish."""
        low, high = max(0, n - REACH), min(len(self.attributions), n + REACH + 1)
        return [
            k for k in range(low, high) if k != n and self.others(n, k) and not self.within(n, k)
        ]

    def others(self, n: int, k: int) -> bool:
        """Say whether two statements have different speakers, as far as is known."""
        one, other = self.spoken_by[n], self.spoken_by[k]
        if one is None or other is None:
            return True
        if one == other:
            return False
        return n in self.charging or k in self.charging or not self.sides.allied(one, other)

    def same_side(self, n: int, m: int) -> bool:
        """Say whether two statements have the same speaker, or one who speaks for the other."""
        one, other = self.spoken_by[n], self.spoken_by[m]
        return one is not None and other is not None and not self.others(n, m)

    def owned(self, n: int) -> bool:
        """Say whether it tells whose word it rejects and no more (« les accusations du maire »)."""
        features = self.attributions[n].features
        if not features.nominal or features.head not in self.lexicon.disputes("sayings"):
            return False
        return any(self.owner(n, k) for k in self.rivals(n))

    def owner(self, n: int, k: int) -> bool:
        """Say whether the speaker of ``k`` is one whom ``n`` names."""
        return self.spoken_by[k] in self.sides.told[n]

    def within(self, n: int, k: int) -> bool:
        """Say whether statement ``n`` stands inside what ``k`` says."""
        a = self.attributions[n]
        start, end = a.cue or a.content[0]
        if a.rule.startswith("dispute") and a.content[-1][1] <= start:
            return False  # « A, ce que conteste B »: outside of what is said, A itself is denied
        return any(s <= start and end <= e for s, e in self.attributions[k].content)

    def around(self, k: int) -> list[int]:
        """Return the statements close by in which statement ``k`` stands."""
        low, high = max(0, k - CLOSE), min(len(self.attributions), k + CLOSE + 1)
        return [m for m in range(low, high) if m != k and self.within(k, m)]

    def repeats(self, n: int, k: int) -> bool:
        """Say whether ``n`` has no words of its own: its content is what ``k`` says."""
        start, end = max(self.attributions[n].content, key=lambda piece: piece[1] - piece[0])
        return any(s < end and start < e for s, e in self.attributions[k].content)

    # -- words ------------------------------------------------------------------------------

    def likeness(self, n: int, k: int) -> float:
        """Return which part of the shorter of two statements' words the other has as well."""
        shorter = min(self.masses[n], self.masses[k])
        return self.mass(self.lemmas[n] & self.lemmas[k]) / max(FEW, shorter)

    def deed(self, n: int, k: int) -> float:
        """Return the weight of the words that two statements share, names left out."""
        names = {stem(w) for i in (n, k) for w in self.attributions[i].features.names}
        return self.mass((self.lemmas[n] & self.lemmas[k]) - names)

    def akin(self, n: int, k: int) -> float:
        """Return the weight of the words by which two statements speak of the same matter."""
        return self.matters.akin(n, k)

    def touches(self, n: int, k: int) -> bool:
        """Say whether a denial speaks of what a statement tells, or of nothing in particular."""
        features = self.attributions[n].features
        if self.generic(n) or features.pointing or features.flat:
            return True
        return self.deed(n, k) + self.akin(n, k) > 0

    def mass(self, lemmas: frozenset[str]) -> float:
        """Return the weight of words: the fewer statements have one, the more it tells."""
        return sum(map(self.weight.__getitem__, lemmas))


def _weights(contents: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return the weight of each word, by how many of the contents have it."""
    total = max(2, len(contents))
    spread = Counter(lemma for lemmas in contents for lemma in lemmas)
    return {lemma: log(1 + total / count) / log(1 + total) for lemma, count in spread.items()}
