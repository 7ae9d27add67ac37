"""The date grammar of a language: ``resources/dates/LANG.toml`` compiled into a finder.

The file's header explains its format. The tokens of a text become a string of codes
(``nlp.dates.vocabulary``), the patterns regular expressions over such strings
(``nlp.dates.patterns``) and the slots' words the values of a reading (``nlp.dates.values``). The
expressions hold no nested repetition, and a rule is tried only on texts that have the words it
cannot do without, so a text without a date costs little more than its tokens.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nlp.dates.patterns import Compiler
from nlp.dates.values import Slots, Values
from nlp.dates.vocabulary import Vocabulary, ascii_digits, tokens
from nlp.model import DateType

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "dates"
TENSES = ("past", "present", "future", "none")
CLAUSES = frozenset({"state", "due"})
"""Kinds of clauses for which a reading may be given besides, see ``Tenses.clause``."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write dates: what to look for and what it means.

    ``readings`` gives a reading template for each tense; an empty one means that these words are
    no date. ``groups`` names the slots: each with the regular expression's groups that fill it.
    ``needs`` are sets of codes; a text that has none of one of them cannot fit.
    """

    number: int
    regex: re.Pattern[str]
    readings: Mapping[str, str]
    groups: Mapping[str, tuple[tuple[str, str], ...]]
    type: DateType | None
    rank: int
    needs: tuple[frozenset[str], ...] = ()

    @property
    def by_tense(self) -> bool:
        """Say whether the tense makes a difference."""
        return len(set(self.readings.values())) > 1 or "{dir}" in self.readings["none"]


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a rule fits: offsets into the text and the slots' words."""

    start: int
    end: int
    rule: Rule
    slots: Slots


@dataclass(frozen=True, slots=True)
class TenseWords:
    """What tells the tense where no parse does, and what overrides it where one does."""

    past: frozenset[str]
    future: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    planned: frozenset[str]
    modal: frozenset[str]
    limits: frozenset[str]
    ahead: frozenset[str]


class Grammar:
    """The dates of one language: finds them in a text."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Compile the content of a language file; raises ValueError where it is wrong."""
        self.vocabulary = Vocabulary(data.get("words", {}))
        for hyphen in "-‐‑":
            self.vocabulary.enter(hyphen, "hyphen")
        macros = {k: f"({v})" for k, v in data.get("macros", {}).items()}
        compiler = Compiler(self.vocabulary, macros)
        sources = [(entry, p) for entry in data.get("rules", ()) for p in _listed(entry["pattern"])]
        for pattern in [*macros.values(), *(p for _, p in sources)]:
            compiler.prepare(pattern)
        self.vocabulary.seal()
        self.rules = [self._rule(compiler, n, *source) for n, source in enumerate(sources)]
        self.occasions = {k: frozenset(v) for k, v in data.get("occasions", {}).items()}
        lines = data.get("publication", {})
        self.publication = frozenset(lines.get("words", ()))
        self.slashes_vary = bool(lines.get("slashes_vary", False))
        listed = data.get("tense", {})
        self.tense = TenseWords(
            past=frozenset(listed.get("past", ())),
            future=frozenset(listed.get("future", ())),
            future_endings=tuple(listed.get("future_endings", ())),
            past_endings=tuple(listed.get("past_endings", ())),
            planned=frozenset(listed.get("planned", ())),
            modal=frozenset(listed.get("modal", ())),
            limits=frozenset(listed.get("limits", ())),
            ahead=frozenset(listed.get("ahead", ())),
        )

    @staticmethod
    def _rule(compiler: Compiler, number: int, entry: Mapping[str, Any], pattern: str) -> Rule:
        try:
            regex, groups = compiler.compile(pattern)
        except (re.error, ValueError) as error:
            raise ValueError(f"date pattern {pattern!r} cannot be read: {error}") from error
        reading = entry.get("reading", "")
        if isinstance(reading, str):
            readings = dict.fromkeys(TENSES, reading)
        else:
            readings = {tense: reading.get(tense, reading["else"]) for tense in TENSES}
            readings |= {kind: reading[kind] for kind in CLAUSES if kind in reading}
        needs = tuple(dict.fromkeys(compiler.needs(pattern)))
        kind, rank = entry.get("type"), entry.get("rank", 0)
        return Rule(number, regex, readings, groups, kind, rank, needs)

    def find(self, text: str) -> list[Match]:
        """Return where dates stand in ``text``, in order, none overlapping another.

        Of patterns that overlap the one of higher rank counts, then the longer, then the earlier
        in the file.
        """
        text = ascii_digits(text)
        codes, starts = tokens(text, self.vocabulary)
        found: list[tuple[int, int, int, int, int, re.Match[str], Rule]] = []
        present = set(codes)
        for rule in self.rules:
            if any(present.isdisjoint(need) for need in rule.needs):
                continue
            for match in rule.regex.finditer(codes):
                a, b = match.span("span")
                found.append((-rule.rank, a - b, rule.number, a, b, match, rule))
        found.sort(key=lambda f: f[:5])
        taken = bytearray(len(codes))
        kept = []
        for _, _, _, a, b, match, rule in found:
            if any(taken[a:b]):
                continue
            taken[a:b] = b"\1" * (b - a)
            if rule.readings["none"] or rule.by_tense:
                kept.append((a, b, match, rule))
        kept.sort(key=lambda k: k[0])
        return [
            Match(starts[a], starts[b], rule, dict(self._slots(text, starts, match, rule)))
            for a, b, match, rule in kept
        ]

    @staticmethod
    def _slots(
        text: str, starts: Sequence[int], match: re.Match[str], rule: Rule
    ) -> Iterator[tuple[str, tuple[str, list[str]]]]:
        for name, groups in rule.groups.items():
            for kind, group in groups:
                a, b = match.span(group)
                if a >= 0:
                    yield name, (kind, [text[starts[i] : starts[i + 1]] for i in range(a, b)])
                    break

    def reading(self, match: Match, tense: str) -> str:
        """Return what the match means in a clause of this tense; "" where it is no date."""
        template = match.rule.readings[tense]
        if not template:
            return ""
        try:
            return template.format_map(Values(match.slots, self.vocabulary, tense))
        except (KeyError, ValueError, OverflowError):
            return ""


def _listed(pattern: str | Sequence[str]) -> Sequence[str]:
    return [pattern] if isinstance(pattern, str) else pattern


def languages() -> list[str]:
    """Return the codes of the languages that have a date grammar."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def grammar(language: str) -> Grammar | None:
    """Return the grammar of a language, None where it has none."""
    path = FOLDER / f"{language}.toml"
    if not language.isalnum() or not path.is_file():
        return None
    return Grammar(tomllib.loads(path.read_text(encoding="utf-8")))
