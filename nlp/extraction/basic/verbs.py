"""Forms of cue verbs in a text that no tagger has read."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.extraction.basic.forms import Form, Words
from nlp.extraction.basic.people import People
from nlp.extraction.constructions.context import Context
from nlp.lexicon import Cue


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a cue verb in the text: its words, with what belongs to it, and its readings."""

    first: int
    at: int
    last: int
    lemma: str
    cues: tuple[Cue, ...]
    particle: int | None = None
    negated: bool = False

    def reading(self, frame: str) -> Cue | None:
        """Return the reading that has a frame, None where there is none."""
        return next((cue for cue in self.cues if frame in cue.frames), None)


def find_verbs(ctx: Context, words: Words, people: People) -> list[Verb]:
    """Return the cue verbs of a paragraph outside its quotations, in text order."""
    reader = _Reader(ctx, words, people)
    return [verb for i in range(len(ctx.parse)) if (verb := reader.verb(i))]


class _Reader:
    """Reads single words as forms of cue verbs."""

    def __init__(self, ctx: Context, words: Words, people: People) -> None:
        """Take the paragraph and its language's words."""
        self.ctx = ctx
        self.words = words
        self.lexicon = words.lexicon
        self.people = people

    def verb(self, i: int) -> Verb | None:
        """Return the cue verb that token ``i`` is a form of, or None."""
        ctx, lower = self.ctx, self.ctx.parse.lower
        forms = self.words.forms.get(lower[i])
        if not forms or ctx.quote_of[i] >= 0:
            return None
        if ctx.parse.words[i][0].isupper() and i != ctx.sentence(i)[0] and not self._opens(i):
            return None
        article = i > 0 and self.people.determiner(i - 1)
        if article and not self.lexicon.has("clitics", lower[i - 1]):
            return None
        for form in forms:
            verb = self._as_form(i, form)
            if verb is not None:
                return verb
        return None

    def _opens(self, i: int) -> bool:
        """Say whether token ``i`` begins a clause behind a mark."""
        return i > 0 and self.ctx.parse.words[i - 1] in (":", "–", "—", "»", '"', "”", "“")

    def _as_form(self, i: int, form: Form) -> Verb | None:
        """Return token ``i`` read as ``form``, None where what the form needs is not there."""
        lower, high = self.ctx.parse.lower, self.ctx.sentence(i)[1]
        first = i
        if form.participle:
            helper = self._auxiliary(i)
            if helper is None:
                return None
            first = helper if i - helper <= 4 and not self.lexicon.trait("verbs_last") else i
        particle = self._particle(i, form.particle, high) if form.particle else None
        if form.particle and particle is None:
            return None
        while first > 0 and self._leads(first - 1):
            first -= 1
        group = range(max(0, first), min(i + 4, high + 1))
        reflexive = any(self.lexicon.has("reflexives", lower[k]) for k in group)
        cues = [
            (cue, end)
            for cue in self.words.cues(form.lemma)
            if cue.reflexive == reflexive and (end := self._rest(i, cue)) is not None
        ]
        if not cues and reflexive:
            cues = [(c, i) for c in self.words.cues(form.lemma) if not c.rest and not c.reflexive]
        if not cues:
            return None
        longest = max(len(cue.rest) for cue, _ in cues)
        fitting = [(cue, end) for cue, end in cues if len(cue.rest) == longest]
        negated = any(self.lexicon.has("negations", lower[k]) for k in range(first, i))
        readings = tuple(cue for cue, _ in fitting)
        last = fitting[0][1]
        return Verb(first, i, last, form.lemma, readings, particle, negated)

    def _rest(self, i: int, cue: Cue) -> int | None:
        """Return the last word of a cue of several words, None where they do not follow."""
        end = i + len(cue.rest)
        return end if tuple(self.ctx.parse.lower[i + 1 : end + 1]) == cue.rest else None

    def _auxiliary(self, i: int) -> int | None:
        """Return the auxiliary of a participle: near by, or anywhere before in its clause."""
        reach = 16 if self.lexicon.trait("verbs_last") else 4
        low = max(self.ctx.sentence(i)[0], i - reach)
        for k in range(i - 1, low - 1, -1):
            if self.words.has("auxiliaries", self.ctx.parse.lower[k]):
                return k
            if self.ctx.parse.words[k] == "," or self.ctx.quote_of[k] >= 0:
                return None
        return None

    def _particle(self, i: int, particle: str, high: int) -> int | None:
        """Return the particle of a separable verb: the last word of its clause."""
        words = self.ctx.parse.words
        for k in range(i + 1, min(i + 24, high) + 1):
            if self.ctx.quote_of[k] >= 0:
                return None
            if words[k].lower() == particle:
                ends = k == high or not words[k + 1][0].isalnum()
                joined = not ends and self.words.has("ands", words[k + 1].lower())
                return k if ends or joined else None
        return None

    def _leads(self, k: int) -> bool:
        """Say whether token ``k`` belongs to the verb behind it: a negation, an auxiliary."""
        word = self.ctx.parse.lower[k]
        if self.ctx.quote_of[k] >= 0:
            return False
        lists = ("clitics", "negations", "reflexives")
        return any(self.lexicon.has(n, word) for n in lists) or self.words.has("auxiliaries", word)
