"""Which statements deny, and which statements each of them answers.

A statement is a denial by its cue (« dément »), by a word that calls something false (« pure
invention »), or because it negates what somebody else says in the article. The last kind and the
answers need the whole article: for every pair of a possible denial and another speaker's statement
weights say how far the one disputes the other. The weights are in ``resources/denials.toml``,
learned by ``make calibrate-denials`` from gold that may be trained on.
"""

from __future__ import annotations

import math
import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from nlp.extraction.features import stem
from nlp.extraction.findings import Attribution, Extent, Paragraph
from nlp.lexicon import Lexicon, load
from nlp.model import Attitude, Speaker, StatementKind
from nlp.resources import resource

CARRIED = 1.0
"""How far a speaker's denials close to one another are taken to answer the same."""

REACH = 40
"""How many statements away an answer may be; keeps long articles linear."""

CLOSE = 8
"""How many statements away a speaker's other denials may be about the same."""

EVEN = 0.5
"""The chance from which on a statement is likely to be answered."""

BRIEF = 25
"""How many tokens a content may have to say but one thing."""

SHORT = 45
"""How many tokens a content may have in which one sentence says that all is false."""

OPENING = 2
"""How many paragraphs, the headline among them, tell what an article is about: at most this
many, and in a short one a third."""

_NONE: frozenset[str] = frozenset()

_ROOT = 4
"""Letters that the names of a country and of its people share."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for and against a denial and its answers, in log odds.

    ``answers`` weighs one statement answering another, ``denials`` a negated statement being a
    denial; ``Court.pairs`` and ``Court.traits`` say what each sign means. ``least`` is the chance
    that a pair needs, ``share`` the share of the best pair's chance that another needs as well.
    """

    answers: Mapping[str, float]
    denials: Mapping[str, float]
    least: float
    share: float


@cache
def weights() -> Weights:
    """Return the weights that ``resources/denials.toml`` holds."""
    raw = tomllib.loads(resource("denials.toml").read_text("utf-8"))
    return Weights(raw["answers"], raw["denials"], raw["least"], raw["share"])


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
    return Court(attributions, spoken_by, speakers, paragraphs, lexicon).verdicts()


class Court:
    """An article's statements, prepared to be compared with one another."""

    def __init__(
        self,
        attributions: Sequence[Attribution],
        spoken_by: Sequence[str | None],
        speakers: Sequence[Speaker],
        paragraphs: Sequence[Paragraph],
        lexicon: Lexicon,
        weighing: Weights | None = None,
    ) -> None:
        """Count the words of the contents and find who is spoken of in each statement."""
        self.weighing = weighing or weights()
        self.attributions = attributions
        starts = [p.start for p in paragraphs]
        self.paragraph = [bisect_right(starts, (a.cue or a.content[0])[0]) for a in attributions]
        self.opening = min(OPENING, max(1, len(paragraphs) // 3))
        self.spoken_by = spoken_by
        self.lexicon = lexicon
        self.names = {s.id: _name_words(s) for s in speakers}
        self.bodies = {s.id: _telling(s.name) for s in speakers if s.kind == "organization"}
        self.parts = {s.id: _described(s) for s in speakers}
        self.sides = {s.id: self._side(s) for s in speakers}
        self.told = _told(attributions, speakers)
        self.raising = {stem(word) for word in lexicon.disputes("raises")}
        sayings = {stem(word) for word in lexicon.disputes("sayings")}
        self.lemmas = [frozenset(a.features.lemmas) - sayings for a in attributions]
        self.spread = Counter(lemma for lemmas in self.lemmas for lemma in lemmas)
        self.certain = {
            n for n, a in enumerate(attributions) if self._denies(a) and not self._refuses(n)
        }
        self.charging = {n for n, a in enumerate(attributions) if self._charges(n, a)}
        inside = [self._around(k) for k in range(len(attributions))]
        self.nested = [bool(around) for around in inside]
        holding = {k for around in inside for k in around}
        self.nesting = [k in holding for k in range(len(attributions))]
        self.accused = {who for n in self.charging for who in self.told[n]}

    # -- verdicts ---------------------------------------------------------------------------

    def verdicts(self) -> list[Verdict]:
        """Return the verdict on each attribution."""
        chances = {
            n: self.chances(n)
            for n, a in enumerate(self.attributions)
            if n in self.certain or self.may_deny(a)
        }
        denials = [
            n
            for n, found in chances.items()
            if n in self.certain or odds(self.weighing.denials, self.traits(n, found)) > 0
        ]
        carried = {n: self._carried(n, denials, chances) for n in denials}
        return [
            Verdict("denial", self._answers(carried[n]))
            if n in carried
            else Verdict(attitude="declined" if self._declines(a) else None)
            for n, a in enumerate(self.attributions)
        ]

    def _answers(self, chances: Mapping[int, float]) -> tuple[int, ...]:
        """Return the likely answers: those above a floor, and not far below the best."""
        best = max(chances.values(), default=0.0)
        floor = max(self.weighing.least, self.weighing.share * best)
        return tuple(sorted(k for k, chance in chances.items() if chance >= floor))

    def _carried(
        self, n: int, denials: Sequence[int], chances: Mapping[int, Mapping[int, float]]
    ) -> dict[int, float]:
        """Return the chances of the answers to ``n``, helped by the same side's other denials."""
        mine = dict(chances[n])
        if self._owned(n):
            return {k: chance for k, chance in mine.items() if self._owner(n, k)}
        for m in denials:
            if m == n or abs(m - n) > CLOSE or not self._same_side(n, m):
                continue
            likeness = 1.0 if self._generic(n) else CARRIED
            for k, chance in chances[m].items():
                if k in mine:
                    mine[k] = max(mine[k], likeness * chance)
        return mine

    def _owned(self, n: int) -> bool:
        """Say whether it tells whose word it rejects and no more (« les accusations du maire »)."""
        features = self.attributions[n].features
        if not features.nominal or features.head not in self.lexicon.disputes("sayings"):
            return False
        return any(self._owner(n, k) for k in self._rivals(n))

    def _owner(self, n: int, k: int) -> bool:
        """Say whether the speaker of ``k`` is one whom ``n`` names."""
        return self.spoken_by[k] in self.told[n]

    def _same_side(self, n: int, m: int) -> bool:
        one, other = self.spoken_by[n], self.spoken_by[m]
        return one is not None and other is not None and not self._others(n, m)

    def _generic(self, n: int) -> bool:
        """Say whether the content says nothing of what it rejects (« ces accusations »)."""
        features = self.attributions[n].features
        return len(self.lemmas[n]) <= 1 or features.head in self.lexicon.disputes("sayings")

    def _declines(self, a: Attribution) -> bool:
        """Say whether the statement refuses to say anything (« refuse de commenter »)."""
        words = self.lexicon.disputes("declined")
        return a.cue_lemma in self.lexicon.disputes("declining") and any(
            lemma in words for lemma in a.features.lemmas[:2]
        )

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
            # An offer is turned down, a state is contested: nobody's word is disputed.
            named = features.nominal and set(features.lemmas) <= {stem(w) for w in features.names}
            return features.head not in lexicon.disputes("refusable") and not (
                named and features.names
            )
        if a.attitude != "said":
            return False
        if a.rule.startswith("describe"):
            denying = any(cue.disputes for cue in lexicon.verbs.get(a.cue_lemma, ()))
            return features.disputing or (denying and features.restated)
        if features.flat and features.length <= SHORT:
            return True
        return features.length <= BRIEF and features.disputing and features.restated

    def _refuses(self, n: int) -> bool:
        """Say whether somebody only refuses to deny (« s'est gardé de démentir »)."""
        declining = self.lexicon.disputes("declining")
        return any(
            self.attributions[m].cue_lemma in declining
            and self.attributions[m].source == self.attributions[n].source
            for m in self._around(n)
        )

    def _charges(self, n: int, a: Attribution) -> bool:
        """Say whether the statement charges somebody with something."""
        return n not in self.certain and self._is_charge(a)

    def _is_charge(self, a: Attribution) -> bool:
        """Say whether the cue charges somebody, whatever is said."""
        return a.rule.startswith("blame") or a.cue_lemma in self.lexicon.disputes("charges")

    def may_deny(self, a: Attribution) -> bool:
        """Say whether the statement may deny if somebody says the opposite."""
        believed = a.attitude == "believed" and a.features.disputing
        if not (a.attitude == "said" or believed) or a.disputes:
            return False
        if a.cue_lemma in self.lexicon.disputes("concedes") or self._is_charge(a):
            return False
        features = a.features
        # "He tells lies" charges somebody; "those are lies" disputes what was said.
        return features.negated or (
            features.disputing and (features.flat or features.restated or features.length <= 8)
        )

    def traits(self, n: int, chances: Mapping[int, float]) -> dict[str, float]:
        """Return what speaks for and against a statement that is negated being a denial."""
        a = self.attributions[n]
        features, who = a.features, self.spoken_by[n]
        near = [k for k in self.certain if k != n and abs(k - n) <= REACH]
        protests = a.cue_lemma in self.lexicon.disputes("protests")
        return {
            "always": 1.0,
            "open_ended": features.open_ended,  # what is negated is not a fact
            "absolute": features.absolute,  # by a word like "never"
            "own_deed": features.own and features.deed,  # what the speaker did
            "disputing": features.disputing,  # something is called false
            "short": features.length <= BRIEF,
            "long": features.length > SHORT,
            "quoted": a.rule.startswith("quote"),
            "named_source": a.rule.startswith("according"),
            "protests": protests,  # the cue insists or replies
            "protests_deed": protests and features.deed,
            "best": max(chances.values(), default=0.0),  # how well the best answer fits
            "deniers": min(4, len(near)),  # denials by their cue close by
            "denier": any(self._same_side(k, n) for k in near),  # of the same speaker
            "accused": who in self.accused,  # somebody charges the speaker
            "told_of": any(  # what it most likely answers tells of the speaker
                chance > EVEN and self._speaks_of(k, who) for k, chance in chances.items()
            ),
        }

    # -- pairs ------------------------------------------------------------------------------

    def chances(self, n: int) -> dict[int, float]:
        """Return the chance that ``n`` answers each statement of the other speakers."""
        return {
            k: 1.0
            if self._repeats(n, k) and not self._within(k, n)
            else _chance(odds(self.weighing.answers, signs))
            for k, signs in self.pairs(n).items()
        }

    def pairs(self, n: int) -> dict[int, dict[str, float]]:
        """Return what speaks for and against ``n`` answering each statement of the others."""
        rivals = self._rivals(n)
        before = [k for k in rivals if k < n]
        nearest = max(before, default=None)
        telling = max((k for k in before if self._tells(k)), default=None)
        return {
            k: {**self._signs(n, k), "nearest": k == nearest, "nearest_telling": k == telling}
            for k in rivals
        }

    def _tells(self, k: int) -> bool:
        """Say whether somebody may deny what the statement says: it is no denial, wish or act."""
        a = self.attributions[k]
        return (
            k not in self.certain and a.attitude in ("said", "believed") and not self._declines(a)
        )

    def _rivals(self, n: int) -> list[int]:
        """Return the statements within reach that somebody else made; nobody disputes a wish."""
        low, high = max(0, n - REACH), min(len(self.attributions), n + REACH + 1)
        return [
            k for k in range(low, high) if k != n and self._others(n, k) and not self._within(n, k)
        ]

    def _signs(self, n: int, k: int) -> dict[str, float]:
        """Return what speaks for and against statement ``n`` disputing statement ``k``."""
        b = self.attributions[k]
        charge, certain = k in self.charging, k in self.certain
        contends = b.cue_lemma in self.lexicon.disputes("contends")
        common = self._mass(self.lemmas[n] & self.lemmas[k])
        addressed = self._speaks_of(k, self.spoken_by[n])
        named = self._speaks_of(n, self.spoken_by[k])
        return {
            "always": 1.0,
            "overlap": min(3.0, common),  # rarer words in common
            "covered": common / max(2.0, self._mass(self.lemmas[n])),  # their share in the denial
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
            "concedes": b.cue_lemma in self.lexicon.disputes("concedes"),
            "raises": self._raises(b),  # it only tells what was spoken of
            "slight": b.features.length < 4,  # it hardly says anything
            "within": self.nested[k],  # it stands inside another statement
            "around": self.nesting[k],  # another statement stands inside it
            "generic": self._generic(n) or self.attributions[n].features.pointing,
            **self._places(n, k, charge or contends),
        }

    def _raises(self, a: Attribution) -> bool:
        """Say whether a statement tells that something was spoken of (« soulevé la question »)."""
        return not self.raising.isdisjoint(a.features.lemmas[:1])

    def _places(self, n: int, k: int, telling: bool) -> dict[str, float]:
        """Return what the places of the denial ``n`` and of the claim ``k`` say for an answer."""
        apart = abs(self.paragraph[n] - self.paragraph[k])
        opening = self.paragraph[n] <= self.opening
        return {
            "before": k < n,  # the claim stands before the denial
            "distance": math.log2(abs(n - k)),  # how many statements lie between them
            "same_paragraph": apart == 0,
            "next_paragraph": apart == 1,
            "opening": opening,  # the denial stands where the article tells its subject
            "opening_after": opening and k > n,  # and the claim behind it
            "opening_telling": opening and telling,  # and the claim makes something out to be so
        }

    def _others(self, n: int, k: int) -> bool:
        """Say whether two statements have different speakers, as far as is known."""
        one, other = self.spoken_by[n], self.spoken_by[k]
        if one is None or other is None:
            return True
        if one == other:
            return False
        return n in self.charging or k in self.charging or not self._allied(one, other)

    def _allied(self, one: str, other: str) -> bool:
        """Say whether one speaks for the other, like a spokesman for his ministry.

        Two governments have only that word in common.
        """
        a, b = self.bodies.get(one, _NONE), self.bodies.get(other, _NONE)
        common = a & self.parts.get(other, _NONE) or b & self.parts.get(one, _NONE)
        if a and b:
            common = common - self.lexicon.people("organizations")
        return bool(common)

    def _within(self, n: int, k: int) -> bool:
        """Say whether statement ``n`` stands inside what ``k`` says."""
        a = self.attributions[n]
        start, end = a.cue or a.content[0]
        if a.rule.startswith("dispute") and a.content[-1][1] <= start:
            return False  # « A, ce que conteste B »: outside of what is said, A itself is denied
        return any(s <= start and end <= e for s, e in self.attributions[k].content)

    def _around(self, k: int) -> list[int]:
        """Return the statements close by in which statement ``k`` stands."""
        low, high = max(0, k - CLOSE), min(len(self.attributions), k + CLOSE + 1)
        return [m for m in range(low, high) if m != k and self._within(k, m)]

    def _repeats(self, n: int, k: int) -> bool:
        """Say whether ``n`` has no words of its own: its content is what ``k`` says."""
        start, end = max(self.attributions[n].content, key=lambda piece: piece[1] - piece[0])
        return any(s < end and start < e for s, e in self.attributions[k].content)

    def _speaks_of(self, n: int, who: str | None) -> bool:
        """Say whether statement ``n`` names the speaker ``who`` or somebody of its side."""
        if who is None:
            return False
        if who in self.told[n] or any(self._allied(who, other) for other in self.told[n]):
            return True
        names = self.attributions[n].features.names
        if self.names.get(who, _NONE) & set(names):
            return True
        return not self.sides.get(who, _NONE).isdisjoint(word[:_ROOT] for word in names)

    def _side(self, speaker: Speaker) -> frozenset[str]:
        """Return the roots of the words that tell whose side a speaker is on.

        « le ministère russe » and « Moscou » are both meant where « la Russie » or « les Russes »
        are; what any ministry is called tells nothing.
        """
        people = self.lexicon.anyone("organizations", "roles")
        words = {word for word in _described(speaker) | self.names[speaker.id] if len(word) > 3}
        for entry in self.lexicon.disputes("capitals"):
            capital, _, country = entry.partition(" ")
            if capital in words:
                words = words | {country}
        return frozenset(word[:_ROOT] for word in words if word not in people)

    def _mass(self, lemmas: frozenset[str]) -> float:
        """Return the weight of words: the fewer statements have one, the more it tells."""
        total = max(2, len(self.attributions))
        return sum(
            math.log(1 + total / self.spread[lemma]) / math.log(1 + total) for lemma in lemmas
        )


def odds(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """Return the log odds that ``signs`` add up to."""
    return sum(weights[name] * value for name, value in signs.items())


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def _told(attributions: Sequence[Attribution], speakers: Sequence[Speaker]) -> list[frozenset[str]]:
    """Return for each statement the speakers whom it mentions, its own source left out."""
    mentions = sorted((m.start, m.end, s.id) for s in speakers for m in s.mentions)
    starts = [start for start, _, _ in mentions]
    found = []
    for a in attributions:
        spans = [*a.content, *([a.cue] if a.cue else [])]
        first, last = min(s for s, _ in spans), max(e for _, e in spans)
        inside = mentions[bisect_left(starts, first) : bisect_left(starts, last)]
        found.append(
            frozenset(who for start, end, who in inside if not _overlaps(a.source, start, end))
        )
    return found


def _overlaps(extent: Extent | None, start: int, end: int) -> bool:
    return extent is not None and extent[0] < end and start < extent[1]


def _described(speaker: Speaker) -> frozenset[str]:
    """Return the words by which the article describes a speaker, beyond its name."""
    return _telling(" ".join([speaker.role or "", *(m.text for m in speaker.mentions)]))


def _telling(text: str) -> frozenset[str]:
    """Return the longer words and the acronyms of ``text``, in lower case."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", text)
    return frozenset(w.lower() for w in words if len(w) > 4 or (len(w) > 1 and w.isupper()))


def _name_words(speaker: Speaker) -> frozenset[str]:
    """Return the words of a speaker's name by which others may call it."""
    words = speaker.name.lower().replace("’", "'").replace("'", " ").split()
    return frozenset(word for word in words if len(word) > 2)
