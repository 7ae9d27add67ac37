"""On which days people spoke, met, published or did something, as the narrator tells.

A statement that names no day may have been made on such an occasion; ``nlp.discourse.carrying``
decides that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.dates.grammar import grammar
from nlp.dates.resolution import is_day
from nlp.extraction.findings import Attribution, Extent, Scene
from nlp.model import Date
from nlp.parse import Parse

_VERBAL = ("VERB", "AUX")
_MANY = 5
"""How many days of a sentence are looked at."""


def find_scenes(
    parse: Parse, dates: Sequence[Date], attributions: Sequence[Attribution], language: str
) -> tuple[Scene, ...]:
    """Return the days of ``dates`` on which people spoke or did something, as the narrator tells.

    They stand in nobody's content and hang on the verb of a main clause ("faced the press on
    Monday"), or people gather in their sentence or the next ones ("Heated evening on Monday in the
    town hall. The meeting…").
    """
    rules = grammar(language)
    if rules is None:
        return ()
    stage = _Stage(
        parse,
        rules.occasions.get("gathering", frozenset()),
        rules.occasions.get("spoken", frozenset()),
        rules.occasions.get("told", frozenset()),
        [piece for a in attributions for piece in a.content],
        [a.source for a in attributions if a.source],
    )
    looked: Counter[int] = Counter()
    found = []
    for date in dates:
        node = parse.token_at(date.start)
        if node >= len(parse) or not is_day(date) or date.reading.startswith("near"):
            continue
        looked[parse.sent[node]] += 1
        if looked[parse.sent[node]] <= _MANY and (scene := stage.scene(date)):
            found.append(scene)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Stage:
    """A parsed paragraph, the words of its language that tell of scenes, and what others say."""

    parse: Parse
    gathering: frozenset[str]
    spoken: frozenset[str]
    told: frozenset[str]
    contents: list[Extent]
    sources: list[Extent]

    def scene(self, date: Date) -> Scene | None:
        """Return the scene of a day, None where it stands in a content or hangs elsewhere."""
        parse = self.parse
        if any(a <= date.start < b for a, b in self.contents):
            return None
        node, last = parse.token_at(date.start), parse.token_at(date.end - 1)
        while node < last and node <= parse.head[node] <= last and parse.head[node] != node:
            node = parse.head[node]
        extent = date.start, date.end
        message, led = _message(parse, node, self.told)
        if message is not None and not led:
            return Scene(extent, parse.extent(*_phrase(parse, message)), "message")
        if any(a <= date.start < b for a, b in self.sources):
            return None
        verb = _clause(parse, node, self.spoken | self.gathering, self.told)
        if verb is None:
            verb = _led(parse, parse.token_at(date.start))
        if self._met(node, verb):
            return Scene(extent, self._who(verb), "gathering")
        if verb is not None and self._words(verb, self.spoken | self.gathering, 0):
            return Scene(extent, self._who(verb), "speech")
        if verb is not None and self._asked(node):
            return Scene(extent, self._who(verb), "speech")
        if message is not None:
            return Scene(extent, self._who(verb), "text")
        return None if verb is None else Scene(extent, self._who(verb), "event")

    def _asked(self, node: int) -> bool:
        """Say whether a day hangs on a participle in front that tells how somebody was met."""
        return _fronted(self.parse, self.parse.head[node], self.told)

    def _who(self, verb: int | None) -> Extent | None:
        subject = _subject(self.parse, verb) if verb is not None else None
        return None if subject is None else self.parse.extent(*self.parse.edges(subject))

    def _met(self, node: int, verb: int | None) -> bool:
        """Say whether people met on the day of a token.

        The meeting belongs to the verb of the day, or something is told of it there or right
        after, where it may also be named as known ("Ministers met on Monday. After the meeting…").
        """
        parse = self.parse
        for t in self._words(node, self.gathering, 2):
            above = parse.head[t]
            while parse.pos[above] == "ADP" and parse.head[above] != above:
                above = parse.head[above]
            if parse.rel[t].startswith("nsubj") or (verb is not None and verb in (above, t)):
                return True
            if parse.sent[t] > parse.sent[node] and _definite(parse, t):
                return True
        return False

    def _words(self, node: int, words: frozenset[str], further: int) -> list[int]:
        """Return where ``words`` stand in a token's sentence and in ``further`` ones after it.

        Words inside contents and sources do not count.
        """
        parse = self.parse
        number = parse.sent[node]
        first = parse.sentences[number][0]
        if first and parse.pos[first - 1] != "PUNCT":  # a parser broke the sentence off
            first = parse.sentences[number - 1][0]
        last = parse.sentences[min(number + further, len(parse.sentences) - 1)][1]
        inside = [*self.contents, *self.sources]
        return [
            t
            for t in range(first, last)
            if parse.lower[t] in words and not any(a <= parse.start[t] < b for a, b in inside)
        ]


def _message(parse: Parse, node: int, told: frozenset[str]) -> tuple[int | None, bool]:
    """Return the noun of the message of which a token tells the day ("a report issued Monday").

    Also whether a preposition leads it ("in a report issued Monday").
    """
    for _ in range(4):
        above = parse.head[node]
        issued = parse.pos[node] in _VERBAL
        word = parse.lower[above] in told or (issued and parse.pos[above] == "NOUN")
        if above == node or not (parse.pos[above] == "ADP" or word):
            return None, False
        node = above
        if parse.pos[node] == "NOUN":
            led = parse.pos[parse.head[node]] == "ADP" or parse.dependents(node, "case")
            return node, bool(led)
    return None, False


def _phrase(parse: Parse, noun: int) -> tuple[int, int]:
    """Return the first and last token of a noun's phrase: up to the next verb or comma."""
    first, last = parse.edges(noun)[0], noun
    limit = parse.sentences[min(parse.sent[noun] + 1, len(parse.sentences) - 1)][1]
    for t in range(noun + 1, limit):
        verb = parse.pos[t] in _VERBAL and parse.feature(t, "VerbForm") != "Part"
        if verb or parse.pos[t] == "PUNCT":
            break
        last = t
    return first, last


def _clause(parse: Parse, node: int, through: frozenset[str], told: frozenset[str]) -> int | None:
    """Return the verb of a main clause on which a token hangs, or by way of a noun ``through``.

    Also by way of a participle in front that is ``told``: "Asked on Monday whether A, she paused".
    """
    for _ in range(5):
        above = parse.head[node]
        if above == node:
            return None
        if parse.pos[above] in _VERBAL:
            if _fronted(parse, above, told):
                node = above
                continue
            rel = parse.rel[above].split(":")[0]
            return above if rel in ("root", "conj", "parataxis", "ccomp") else None
        if parse.pos[above] != "ADP" and parse.lower[above] not in through:
            return None
        node = above
    return None


def _fronted(parse: Parse, verb: int, told: frozenset[str]) -> bool:
    """Say whether a verb is a participle in front of its main clause: "Asked on Monday, she"."""
    adverbial = parse.rel[verb].split(":")[0] in ("advcl", "acl")
    return adverbial and parse.lower[verb] in told and verb < parse.head[verb]


def _led(parse: Parse, first: int) -> int | None:
    """Return the predicate of a sentence that begins with the day at ``first``.

    « Mardi, devant la presse, le préfet était grave »: the day is the main clause's, whatever the
    parser hangs it on, and so it is where an adjective is the predicate.
    """
    number = parse.sent[first]
    if first != parse.sentences[number][0]:
        return None
    for start, end in parse.sentences[number : number + 2]:
        root = next((t for t in range(start, end) if parse.head[t] == t), first)
        copula = any(parse.rel[c] == "cop" for c in parse.children[root])
        if copula or parse.pos[root] in _VERBAL:
            return root
        if parse.pos[end - 1] == "PUNCT":
            break  # otherwise a parser broke the day off its sentence
    return None


def _subject(parse: Parse, verb: int) -> int | None:
    """Return the head of the subject of a verb or of the verb that it goes on with."""
    for _ in range(3):
        for child in parse.children[verb]:
            if parse.rel[child].startswith("nsubj"):
                return child
        if parse.rel[verb] != "conj":
            break
        verb = parse.head[verb]
    return None


def _definite(parse: Parse, noun: int) -> bool:
    """Say whether a noun names something known ("after the meeting")."""
    return any(parse.feature(c, "Definite") == "Def" for c in parse.children[noun])
