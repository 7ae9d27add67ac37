"""Words as a date grammar sees them: each token of a text as one character.

The character stands for the set of word classes that the token belongs to, so that patterns over
words become regular expressions over short strings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

_TOKENS = r"[0-9]+|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\s+|."
_SIMPLE = re.compile(r"[0-9]+|[^\W\d_]+|.")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_FIRST = 0xE000
_ENOUGH = 32
_SIGNS = str.maketrans("’‐‑\u00a0\u202f\t", "'--   ")


def plain(word: str) -> str:
    """Return a token as the tables hold it: lower case, composed, with plain signs."""
    return unicodedata.normalize("NFC", word.lower()).translate(_SIGNS)


def _token_regex(compounds: Sequence[str]) -> re.Pattern[str]:
    """Return what splits a text; ``compounds`` are entries that several plain tokens make up."""
    if not compounds:
        return re.compile(_TOKENS, re.DOTALL)
    first = "".join(sorted({c for word in compounds for c in (word[0], word[0].upper())}))
    loose = [
        re.escape(word).replace("\\ ", " ").replace("'", "['’]").replace("\\-", "[-‐‑]")
        for word in sorted(compounds, key=len, reverse=True)
    ]
    loose = [word.replace(" ", "[ \u00a0\u202f]") for word in loose]
    joined = "|".join(loose)
    return re.compile(f"(?=[{re.escape(first)}])(?i:{joined})(?![^\\W_])|{_TOKENS}", re.DOTALL)


def _number_classes(digits: str) -> frozenset[str]:
    """Return the classes of a number by how it is written."""
    length, value = len(digits), int(digits) if len(digits) <= 6 else 10**6
    classes = {"digits"} if value < 10**6 else {"figure"}
    if length <= 2 and 1 <= value <= 31:
        classes.add("day")
    if length <= 2 and 1 <= value <= 12:
        classes.add("monthnumber")
    if length <= 2 and value <= 24:
        classes.add("hour")
    if length == 2:
        classes.add("yy")
        if value < 60:
            classes.add("minute")
        if value % 10 == 0:
            classes.add("tens")
    if length == 3:
        classes.add("three")
    if length == 4 and 1000 <= value < 2200:
        classes.add("year")
        if 1700 <= value < 2100:
            classes.add("nearyear")
            if value % 50:
                classes.add("oddyear")
        if value % 10 == 0:
            classes.add("decadeyear")
    if length == 4 and value // 100 < 24 and value % 100 < 60:
        classes.add("hhmm")
    return frozenset(classes)


@cache
def _number_samples() -> tuple[str, ...]:
    """Return some numbers of each set of classes that a number can have.

    Several, because a number that patterns name ("9/11") has a class of its own besides.
    """
    written = [f"{n:0{width}}" for width in (1, 2, 3, 4) for n in range(10**width)]
    samples: dict[frozenset[str], list[str]] = {}
    for digits in [*written, "0" * 5, "1" * 9]:
        samples.setdefault(_number_classes(digits), []).append(digits)
    return tuple(digits for each in samples.values() for digits in each[:_ENOUGH])


class Vocabulary:
    """Which classes every word has, and the character that stands for each set of classes."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        """Take the classes of a language file: lists of words, or tables word -> value."""
        self.values: dict[tuple[str, str], str] = {}
        self._any: dict[str, set[str]] = {}
        self._capital: dict[str, set[str]] = {}
        self._small: dict[str, set[str]] = {}
        self._codes: dict[frozenset[str], str] = {}
        self._cache: dict[str, str] = {}
        compounds: set[str] = set()
        for name, entries in words.items():
            for word in entries:
                self.enter(word, name)
                form = plain(word.lstrip("="))
                if not _SIMPLE.fullmatch(form):
                    compounds.add(form)
                if isinstance(entries, dict):
                    self.values[name, form] = str(entries[word])
        self.split = _token_regex(sorted(compounds))

    def enter(self, word: str, name: str) -> None:
        """Put a word, as a language file writes it, into the class ``name``."""
        table = self._any
        if word.startswith("="):
            word, table = word[1:], self._small
        elif word[:1].isupper():
            table = self._capital
        table.setdefault(plain(word), set()).add(name)

    def literal(self, word: str) -> str:
        """Enter a word of a pattern and return the name of the class that is only this word."""
        name = f"={word}"
        self.enter(word, name)
        return name

    def classes(self, word: str) -> frozenset[str]:
        """Return the classes of a token."""
        if word[0] in "0123456789":
            return _number_classes(word) | self._any.get(word, set())
        form = plain(word)
        found = set(self._any.get(form, ()))
        found |= self._capital.get(form, set()) if word[0].isupper() else set()
        found |= self._small.get(form, set()) if word[0].islower() else set()
        if word[0].isalpha():
            found.add("word")
            found.add("capitalised" if word[0].isupper() else "small")
        return frozenset(found)

    def code(self, word: str) -> str:
        """Return the character that stands for a token."""
        known = self._cache.get(word)
        if known is None:
            classes = self.classes(word)
            known = self._codes.get(classes) or self._codes.get(frozenset(), "\0")
            if len(self._cache) < 20_000 and len(word) < 24:
                self._cache[word] = known
        return known

    def seal(self) -> None:
        """Give every set of classes that can occur its character; no words may follow."""
        words = {*self._any, *self._capital, *self._small}
        forms = {form for word in words for form in (word, word.capitalize())}
        for sample in [*_number_samples(), "x", "X", "\ue000", *sorted(forms)]:
            classes = self.classes(sample) if sample != "\ue000" else frozenset()
            if classes not in self._codes:
                self._codes[classes] = chr(_FIRST + len(self._codes))

    def codes(self, name: str) -> list[str]:
        """Return the characters of all tokens of the class ``name``."""
        return [code for classes, code in self._codes.items() if name in classes]

    def characters(self, name: str) -> str:
        """Return a regular expression for one token of the class ``name``."""
        codes = self.codes(name)
        if not codes:
            return r"(?!)"
        return codes[0] if len(codes) == 1 else f"[{''.join(codes)}]"


def ascii_digits(text: str) -> str:
    """Return ``text`` with the digits of all scripts as 0 to 9; nothing moves."""
    if text.isascii():
        return text
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.digit(match[0])), text)


def tokens(text: str, vocabulary: Vocabulary) -> tuple[str, list[int]]:
    """Return the text as a string of codes and, for each code, where its token starts."""
    codes, starts = [], []
    code = vocabulary.code
    for match in vocabulary.split.finditer(text):
        token = match[0]
        starts.append(match.start())
        if token.isspace():
            codes.append("\n" if "\n" in token else " ")
        else:
            codes.append(code("'" if token == "’" else token))
    starts.append(len(text))
    return "".join(codes), starts
