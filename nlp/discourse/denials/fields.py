"""Which words speak of the same matter: the semantic fields of ``resources/fields/LANG.txt``.

Two statements may tell of one thing in different words: « n'avoir rien touché » answers « aurait
perçu six millions ». A field (Trier 1931) gathers what is said of one kind of deed or thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import log

from nlp.resources import resource

FIELDS = resource("fields")

_Read = Mapping[str, frozenset[int]]
"""The fields in which one statement's words stand."""


@cache
def fields(language: str) -> Mapping[str, frozenset[int]]:
    """Return the fields of each lemma that has any, by number; empty without a list."""
    path = FIELDS / f"{language}.txt"
    found: dict[str, set[int]] = {}
    if path.exists():
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            if not line.startswith("#"):
                for word in line.partition(":")[2].split():
                    found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


class Matters:
    """What the statements of one article are about, by the fields of their words."""

    def __init__(self, contents: Sequence[Sequence[str]], language: str, stems: int) -> None:
        """Look up the lemmas of each content, names left out.

        Words are the same if their first ``stems`` letters are.
        """
        self.stems = stems
        known = fields(language)
        self.read: list[_Read] = [
            {word: known[word] for word in words if word in known} for words in contents
        ]
        self.within = [frozenset().union(*read.values()) for read in self.read]
        self.beginnings = [{word[:stems] for word in read} for read in self.read]
        total = max(2, len(contents))
        spread = Counter(field for within in self.within for field in within)
        self.weight = {f: log(1 + total / count) / log(1 + total) for f, count in spread.items()}

    def akin(self, n: int, k: int) -> float:
        """Return the weight of the words of ``n`` that speak of the same as other ones of ``k``.

        A field weighs the more, the fewer statements of the article have it.
        """
        if self.within[n].isdisjoint(self.within[k]):
            return 0.0
        mine, theirs, stems = self.beginnings[n], self.beginnings[k], self.stems
        reached = frozenset().union(
            *(found for word, found in self.read[k].items() if word[:stems] not in mine)
        )
        return sum(
            max((self.weight[field] for field in found & reached), default=0.0)
            for word, found in self.read[n].items()
            if word[:stems] not in theirs
        )
