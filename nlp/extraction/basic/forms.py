"""The forms of a language's cue verbs, for texts that no tagger has read.

``[basic]`` of a lexicon gives endings for regular verbs and the forms of the others; a form of two
words ("teilte mit") has a particle that stands apart from its verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from nlp.lexicon import Cue, Lexicon, load

_STEM = "~"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a cue verb: its lemma, its separate particle, and whether it is a participle."""

    lemma: str
    particle: str = ""
    participle: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What ``[basic]`` of a lexicon says: forms of verbs by their first word, and word lists."""

    lexicon: Lexicon
    forms: Mapping[str, tuple[Form, ...]]
    lists: Mapping[str, frozenset[str]]
    plurals: Mapping[str, tuple[str, ...]]

    def has(self, name: str, word: str) -> bool:
        """Say whether ``word`` is in the list ``[basic] name``."""
        return word in self.lists.get(name, frozenset())

    def cues(self, lemma: str) -> tuple[Cue, ...]:
        """Return the readings of a verb as a cue."""
        return self.lexicon.verbs.get(lemma, ())

    def singulars(self, word: str) -> Iterator[str]:
        """Yield ``word`` and what it may be the plural of."""
        yield word
        for ending, endings in self.plurals.items():
            if word.endswith(ending) and len(word) > len(ending) + 2:
                stem = word.removesuffix(ending)
                yield from (stem + singular for singular in endings)


@cache
def words_of(language: str) -> Words | None:
    """Return the words for a language, None where it has no lexicon or no ``[basic]`` in it."""
    lexicon = load(language)
    if lexicon is None or "basic" not in lexicon.raw:
        return None
    basic: Mapping[str, Any] = lexicon.raw["basic"]
    forms: dict[str, list[Form]] = {}
    for written, form in _forms(lexicon, basic):
        known = forms.setdefault(written, [])
        if form not in known:
            known.append(form)
    return Words(
        lexicon=lexicon,
        forms={written: tuple(items) for written, items in forms.items()},
        lists={k: frozenset(v) for k, v in basic.items() if isinstance(v, list)},
        plurals={k: tuple(v) for k, v in basic.get("plurals", {}).items()},
    )


def _forms(lexicon: Lexicon, basic: Mapping[str, Any]) -> Iterator[tuple[str, Form]]:
    """Yield the first word of each form with what it is a form of."""
    separable = sorted(basic.get("separable", ()), key=len, reverse=True)
    listed: Mapping[str, list[str]] = basic.get("forms", {})
    past: Mapping[str, list[str]] = basic.get("past", {})
    for lemma in lexicon.verbs:
        yield from _entered(lemma, listed.get(lemma, ()), False)
        yield from _entered(lemma, past.get(lemma, ()), True)
        prefix = next((p for p in separable if lemma.startswith(p) and len(lemma) > len(p) + 3), "")
        yield from _regular(lemma, prefix, basic.get("conjugation", {}), False)
        yield from _regular(lemma, prefix, basic.get("participles", {}), True)


def _entered(lemma: str, written: Iterable[str], participle: bool) -> Iterator[tuple[str, Form]]:
    """Yield the forms that the lexicon spells out."""
    for form in written:
        first, _, particle = form.partition(" ")
        yield first, Form(lemma, particle, participle)


def _regular(
    lemma: str, prefix: str, endings: Mapping[str, list[str]], participle: bool
) -> Iterator[tuple[str, Form]]:
    """Yield the forms by the endings of the lemma's class, the longest ending that fits.

    A separable prefix stands apart from finite forms, joined to those of subordinate clauses and
    to participles ("mitgeteilt").
    """
    verb = lemma.removeprefix(prefix)
    ending = max((e for e in endings if verb.endswith(e)), key=len, default=None)
    if ending is None:
        return
    stem = verb.removesuffix(ending)
    for pattern in endings[ending]:
        form = pattern.replace(_STEM, stem)
        if prefix and not participle:
            yield form, Form(lemma, prefix, participle)
        yield prefix + form, Form(lemma, "", participle)
