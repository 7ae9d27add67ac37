"""What every construction needs to know of a paragraph, and what it returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.extraction.findings import Quotation
from nlp.extraction.quotations import outermost
from nlp.lexicon import Cue, Lexicon
from nlp.model import Attitude, Date
from nlp.parse import Parse

Range = tuple[int, int]
"""First and last token, both inclusive."""

_ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??"})


@dataclass(slots=True)
class Candidate:
    """An attribution in tokens, before the candidates of a paragraph are reconciled.

    ``head`` is the cue's main word, None where there is no cue. ``score`` is how far the rule is
    to be trusted, 0 to 1.
    """

    rule: str
    content: list[Range]
    source: Range | None = None
    cue: Range | None = None
    head: int | None = None
    entry: Cue | None = None
    attitude: Attitude = "said"
    disputes: bool = False
    score: float = 0.5
    continues: bool = False
    announces: bool = False
    inner_start: int = 0
    notes: dict[str, int] = field(default_factory=dict)


_UNIT = 3
"""How many letters a unit behind a number may have, its full stop counted: "m.", "bn."."""


class Context:
    """A paragraph's parse with its quotations in tokens and its sentences as a reader sees them.

    ``quotes`` are the outermost quotations as token ranges; ``quote_of`` says for each token in
    which one it stands (-1: none); ``dates`` and ``date_of`` are the same for
    days and hours. ``sentences`` are ranges in which a quotation counts as one
    piece, however many sentences it holds; ``sentence_of`` numbers them by token.
    """

    __slots__ = (
        "date_of",
        "dates",
        "lexicon",
        "parse",
        "quote_of",
        "quotes",
        "sentence_of",
        "sentences",
    )

    def __init__(
        self,
        parse: Parse,
        lexicon: Lexicon,
        quotations: Sequence[Quotation],
        dates: Sequence[Date] = (),
    ) -> None:
        """Place the quotations and dates on the tokens and find the narrator's sentences."""
        self.parse = parse
        self.lexicon = lexicon
        self.quotes: list[Range] = []
        self.quote_of = [-1] * len(parse)
        for quotation in outermost(quotations):
            first = parse.token_at(quotation.start)
            last = min(parse.token_at(quotation.end - 1), len(parse) - 1)
            if first > last:
                continue
            for i in range(first, last + 1):
                self.quote_of[i] = len(self.quotes)
            self.quotes.append((first, last))
        self.dates: list[Range] = []
        self.date_of = [-1] * len(parse)
        for date in dates:
            if date.type not in ("DATE", "TIME"):
                continue
            first, last = parse.token_at(date.start), parse.token_at(date.end - 1)
            for i in range(first, min(last + 1, len(parse))):
                self.date_of[i] = len(self.dates)
            self.dates.append((first, last))
        self.sentences: list[Range] = []
        self.sentence_of = [0] * len(parse)
        self._split()

    def _split(self) -> None:
        """Cut the paragraph at the narrator's full stops."""
        parse, start = self.parse, 0
        n = len(parse)
        for i in range(n):
            self.sentence_of[i] = len(self.sentences)
            if i == n - 1 or self._ends(i):
                self.sentences.append((start, i))
                start = i + 1

    def _ends(self, i: int) -> bool:
        """Say whether a sentence of the narrator ends with token ``i``."""
        words = self.parse.words
        quote = self.quote_of[i]
        if quote >= 0:
            last = self.quotes[quote][1]
            if i != last or self.mark_before(i) not in _ENDS:
                return False
        elif words[i] not in _ENDS:
            return words[i].count("\n") > 1 or self._closed_by_unit(i)
        elif self._abbreviates(i):
            return False
        following = self.next_word(i + 1)
        if following is None:
            return True
        word = words[following]
        return (
            word[0].isupper()
            or word[0].isdigit()
            or self.quote_of[following] >= 0
            or (word in ("-", "–", "—"))
        )

    def _closed_by_unit(self, i: int) -> bool:
        """Say whether a token with its own full stop ends a sentence: "had paid $32m. | He"."""
        parse, following = self.parse, self.next_word(i + 1)
        if following is None or not parse.words[i].endswith(".") or len(parse.words[i]) < 2:
            return False
        if parse.lower[i].rstrip(".") in self.lexicon.people("titles"):
            return False
        unit = i > 0 and parse.pos[i - 1] == "NUM" and len(parse.words[i]) <= _UNIT
        parted = unit or parse.sent[following] != parse.sent[i]
        return parted and parse.words[following][0].isupper()

    def _abbreviates(self, i: int) -> bool:
        """Say whether a full stop belongs to a short title: "Col. Ann Lee"."""
        parse = self.parse
        if (
            parse.words[i] != "."
            or not 0 < i < len(parse) - 1
            or parse.end[i - 1] != parse.start[i]
        ):
            return False
        short = parse.lower[i - 1] in self.lexicon.people("short_titles")
        return short and parse.words[i - 1][0].isupper() and parse.words[i + 1][0].isupper()

    def mark_before(self, last: int) -> str:
        """Return the word in front of the closing mark ``last``, blanks left out."""
        k = last - 1
        while k > 0 and self.parse.words[k].isspace():
            k -= 1
        return self.parse.words[k] if k >= 0 else ""

    def next_word(self, i: int) -> int | None:
        """Return the first token from ``i`` on that is not white space, or None."""
        while i < len(self.parse):
            if not self.parse.words[i].isspace():
                return i
            i += 1
        return None

    def sentence(self, i: int) -> Range:
        """Return the narrator's sentence in which token ``i`` stands."""
        return self.sentences[self.sentence_of[i]]

    def within(self, i: int) -> Range:
        """Return the bounds for a clause around ``i``: its quotation, or else its sentence."""
        quote = self.quote_of[i]
        if quote < 0:
            return self.sentence(i)
        first, last = self.quotes[quote]
        low, high = (first + 1 if first < last else first), max(first, last - 1)
        for k in range(i - 1, low - 1, -1):
            if self._full_stop(k):
                low = k + 1
                break
        for k in range(i, high + 1):
            if self._full_stop(k):
                high = k
                break
        return low, high

    def _full_stop(self, k: int) -> bool:
        """Say whether a sentence inside a quotation ends with token ``k``."""
        if self.parse.words[k] not in _ENDS:
            return False
        following = self.next_word(k + 1)
        return following is None or self.parse.words[following][0].isupper()

    def verb_like(self, i: int) -> bool:
        """Say whether token ``i`` is a verb."""
        return self.parse.pos[i] in ("VERB", "AUX")

    def first_person(self, i: int) -> bool:
        """Say whether token ``i`` is a pronoun of who speaks, not the title « Me »."""
        return self.lexicon.has("first_person", self.parse.lower[i]) and self.parse.pos[i] in (
            "PRON",
            "DET",
        )

    def infinitive(self, i: int) -> bool:
        """Say whether token ``i`` is an infinitive."""
        parse = self.parse
        return parse.feature(i, "VerbForm") == "Inf" or parse.tag[i] == "VB"

    def participle(self, i: int) -> bool:
        """Say whether token ``i`` is a present participle (affirmant, saying)."""
        parse = self.parse
        return (
            parse.feature(i, "VerbForm") == "Ger"
            and not parse.feature(i, "Tense")
            and parse.tag[i] != "VBG"
        ) or (
            parse.feature(i, "VerbForm") in ("Part", "Ger")
            and parse.feature(i, "Tense") == "Pres"
            and (parse.tag[i] == "VBG" or parse.lower[i].endswith(self.lexicon.participles))
        )

    def past_participle(self, i: int) -> bool:
        """Say whether token ``i`` is a past participle (accusé, accused)."""
        parse = self.parse
        return parse.tag[i] == "VBN" or (
            parse.feature(i, "VerbForm") == "Part"
            and parse.feature(i, "Tense") in ("Past", "")
            and parse.tag[i] != "VBD"
        )

    def finite(self, i: int) -> bool:
        """Say whether the verb ``i`` is finite, by itself or by its auxiliary."""
        parse = self.parse
        if parse.feature(i, "VerbForm") == "Fin":
            return True
        if parse.rel[i] == "conj" and parse.feature(i, "VerbForm") == "Part":
            first = parse.head[i]  # « a confirmé A, mais | contesté B »: one auxiliary for both
            if any(parse.rel[c] == "aux:tense" for c in parse.children[first]):
                return True
        if any(
            parse.pos[k] == "AUX"
            and parse.feature(k, "VerbForm") == "Fin"
            and parse.head[k] in (i, parse.head[i])
            for k in range(max(0, i - 3), i)
        ):
            return True
        return any(
            parse.rel[c].startswith("aux") or parse.rel[c] == "cop"
            for c in parse.children[i]
            if parse.feature(c, "VerbForm") == "Fin" or parse.tag[c] in ("MD", "VBD", "VBZ", "VBP")
        )

    def passive(self, i: int) -> bool:
        """Say whether the verb ``i`` is in the passive voice."""
        return any(self.parse.rel[c] == "aux:pass" for c in self.parse.children[i])
