"""The word lists of a language, read from ``resources/lexicons/LANG.toml``.

The file is what a linguist edits; its header explains the format. Lemmas are lower case, several
words of one entry are separated by blanks, apostrophes are straight.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from nlp.model import Attitude

LEXICONS = Path(__file__).resolve().parent.parent / "resources" / "lexicons"


_NONE: frozenset[str] = frozenset()

TRAITS = frozenset(
    {
        "bare_clauses",
        "bare_infinitives",
        "cues_inside_quotes",
        "finite_forms",
        "inverted_incises",
        "noun_capitals",
        "null_subjects",
        "raised_objects",
        "relative_inversion",
        "verbs_last",
    }
)
"""What ``[grammar]`` of a lexicon may say of its language; fr.toml explains each."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a word as a cue.

    ``rest`` are the words that must follow it ("faire | savoir"), ``reflexive`` says that it
    needs a reflexive pronoun. ``frames`` names the forms its content may take, ``quoted`` those
    of them that count only where the content holds quotation marks. ``disputes``: the cue denies.
    ``impersonal``: it is one only with an empty subject (« il paraît que »). ``negated``: only
    where it is negated (« ne cache pas A »). ``naming``: an indefinite article will do for
    the quotation marks that a frame needs (« parle d'un échec »). ``things``: only these nouns are
    a content (« affiche sa volonté », but not « affiche complet »). ``finite``: a past participle
    alone is none ("Asked about A, X said B"). ``clitic``: a pronoun that must stand before the
    verb besides (« s'| en | prend à A »).
    """

    lemma: str
    group: str
    attitude: Attitude
    frames: frozenset[str]
    rest: tuple[str, ...] = ()
    reflexive: bool = False
    quoted: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    disputes: bool = False
    impersonal: bool = False
    negated: bool = False
    things: frozenset[str] = frozenset()
    naming: bool = False
    finite: bool = False
    clitic: str = ""


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """A preposition or phrase that names the source of a clause ("selon", "according to")."""

    words: tuple[str, ...]
    attitude: Attitude
    needs: str = ""
    comma: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of one language that concern attribution; ``raw`` is the whole file.

    ``traits`` are the properties of the language that ``[grammar]`` sets. ``forms`` gives the
    lemma of forms that taggers often misread, ``lemmas`` the right one for lemmas that a lemmatizer
    gets wrong, ``causatives`` that of the first verb of cues like « fait savoir »,
    ``endings`` the ending of the lemma for endings of
    verb forms, ``present`` the same for those taken for a present, ``participles`` the endings of
    present participles, ``leads`` what precedes an inverted pronoun, ``title_nouns`` the noun
    that a title stands for, ``open`` how verbs that no list names are read as cues, if at all.
    """

    language: str
    traits: frozenset[str]
    verbs: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, tuple[Cue, ...]]
    adjectives: Mapping[str, tuple[Cue, ...]]
    prepositions: Mapping[str, tuple[SourcePhrase, ...]]
    documents: frozenset[str]
    words: Mapping[str, frozenset[str]]
    denials: Mapping[str, frozenset[str]]
    persons: Mapping[str, frozenset[str]]
    title_nouns: Mapping[str, str]
    forms: Mapping[str, str]
    lemmas: Mapping[str, str]
    causatives: Mapping[str, str]
    endings: Mapping[str, str]
    present: Mapping[str, str]
    participles: tuple[str, ...]
    leads: tuple[str, ...]
    adverbials: Mapping[str, tuple[tuple[str, ...], ...]]
    open: Cue | None
    raw: Mapping[str, Any] = field(repr=False)
    unions: dict[tuple[str, ...], frozenset[str]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def trait(self, name: str) -> bool:
        """Say whether the language has a property, one of ``TRAITS``."""
        if name not in TRAITS:
            raise ValueError(f"{name!r} is no property of a language; see TRAITS")
        return name in self.traits

    def inverted(self, word: str) -> str:
        """Return an inverted pronoun without its hyphen and linking letter (« -t-elle »)."""
        if word[:1] != "-":
            return word
        lead = next((lead for lead in self.leads if word.lower().startswith(lead)), "")
        return word[len(lead) :]

    def has(self, name: str, word: str) -> bool:
        """Say whether ``word`` is in the plain word list ``[cues] name``."""
        return word in self.words.get(name, _NONE)

    def is_cue(self, lemma: str) -> bool:
        """Say whether a verb is a cue by itself, with no further words."""
        return any(not cue.rest for cue in self.verbs.get(lemma, ()))

    def opened(self, lemma: str, frame: str) -> Cue | None:
        """Return the reading with this frame of a verb that no list names as such, or None.

        The lists can't hold every verb of saying; place and form tell them (« A », exulte X).
        Where the verb is a cue with other frames, its attitude stays.
        """
        if self.open is None or frame not in self.open.frames or self.has("never_cues", lemma):
            return None
        known = next((cue for cue in self.verbs.get(lemma, ()) if not cue.rest), None)
        return replace(
            self.open, lemma=lemma, attitude=known.attitude if known else self.open.attitude
        )

    def people(self, name: str) -> frozenset[str]:
        """Return the word list ``[people] name``."""
        return self.persons.get(name, _NONE)

    def anyone(self, *names: str) -> frozenset[str]:
        """Return several word lists of ``[people]`` as one, made once."""
        if names not in self.unions:
            self.unions[names] = frozenset().union(*(self.people(name) for name in names))
        return self.unions[names]

    def disputes(self, name: str) -> frozenset[str]:
        """Return the word list ``[denials] name``."""
        return self.denials.get(name, _NONE)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _verb(entry: str) -> list[str]:
    """Return the words of a verb, an elided one (« s'inscrire en faux ») counting as one."""
    return _plain(entry).replace("'", "' ").split()


def _cues(
    groups: Iterable[Mapping[str, Any]],
    key: str,
    reflexives: Iterable[str] = (),
    clitics: Iterable[str] = (),
) -> dict[str, tuple[Cue, ...]]:
    """Return the cues of a kind by the lemma of their first word."""
    found: dict[str, list[Cue]] = {}
    for group in groups:
        for entry in group[key]:
            words = _verb(entry) if key == "verbs" else [entry]
            reflexive = words[0] in reflexives and len(words) > 1
            words = words[1:] if reflexive else words
            clitic = words.pop(0) if reflexive and words[0] in clitics and words[1:] else ""
            cue = Cue(
                lemma=words[0],
                group=group.get("class", key),
                attitude=group["attitude"],
                frames=frozenset(group["frames"]),
                rest=tuple(words[1:]),
                reflexive=reflexive,
                quoted=frozenset(group.get("quoted", ())),
                prepositions=frozenset(map(_plain, group.get("prepositions", ()))),
                disputes=bool(group.get("disputes", False)),
                impersonal=bool(group.get("impersonal", False)),
                negated=bool(group.get("negated", False)),
                things=frozenset(group.get("things", ())),
                naming=bool(group.get("naming", False)),
                finite=bool(group.get("finite", False)),
                clitic=clitic,
            )
            found.setdefault(cue.lemma, []).append(cue)
    return {lemma: tuple(cues) for lemma, cues in found.items()}


def _open(section: Mapping[str, Any]) -> Cue | None:
    """Return the reading of verbs that no list names, or None where the language has none."""
    if not section:
        return None
    return Cue("", "open", section["attitude"], frozenset(section["frames"]))


def _phrases(groups: Iterable[Mapping[str, Any]]) -> dict[str, tuple[SourcePhrase, ...]]:
    """Return the source phrases by their first word, the longest first."""
    found: dict[str, list[SourcePhrase]] = {}
    for group in groups:
        for entry in group["words"]:
            words = tuple(_plain(entry).replace("'", "' ").split())
            phrase = SourcePhrase(
                words, group["attitude"], group.get("needs", ""), bool(group.get("comma", False))
            )
            found.setdefault(words[0], []).append(phrase)
    return {
        word: tuple(sorted(items, key=lambda item: -len(item.words)))
        for word, items in found.items()
    }


def _adverbials(entries: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases of several words by their first one, an elided word counting as one."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        words = tuple(_plain(entry).replace("'", "' ").split())
        found.setdefault(words[0], []).append(words)
    return {word: tuple(phrases) for word, phrases in found.items()}


def _traits(grammar: Mapping[str, bool], path: Path) -> frozenset[str]:
    """Return the properties that ``[grammar]`` sets; raises ValueError for one nobody knows."""
    unknown = sorted(grammar.keys() - TRAITS)
    if unknown:
        raise ValueError(f"{path}: [grammar] has {', '.join(unknown)}; known are {sorted(TRAITS)}")
    return frozenset(name for name, value in grammar.items() if value)


@cache
def load(language: str) -> Lexicon | None:
    """Return the lexicon of a language, or None where there is none."""
    path = LEXICONS / f"{language}.toml"
    if not path.is_file():
        return None
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    cues = raw.get("cues", {})
    return Lexicon(
        language=language,
        traits=_traits(raw.get("grammar", {}), path),
        verbs=_cues(
            cues.get("verbs", ()), "verbs", cues.get("reflexives", ()), cues.get("clitics", ())
        ),
        nouns=_cues(cues.get("nouns", ()), "nouns"),
        adjectives=_cues(cues.get("adjectives", ()), "adjectives"),
        prepositions=_phrases(cues.get("prepositions", ())),
        documents=frozenset(cues.get("documents", {}).get("nouns", ())),
        denials={
            name: frozenset(map(_plain, value)) for name, value in raw.get("denials", {}).items()
        },
        persons={
            name: frozenset(map(_plain, value))
            for name, value in raw.get("people", {}).items()
            if isinstance(value, list)
        },
        title_nouns={
            _plain(title): noun
            for title, noun in raw.get("people", {}).get("title_nouns", {}).items()
        },
        forms={_plain(form): lemma for form, lemma in cues.get("forms", {}).items()},
        lemmas=cues.get("lemmas", {}),
        causatives=cues.get("causatives", {}),
        endings=cues.get("endings", {}),
        present=cues.get("present", {}),
        participles=tuple(cues.get("participle_endings", ())),
        leads=(*(f"{word}-" for word in cues.get("linking", ())), "-"),
        adverbials=_adverbials(cues.get("adverbials", ())),
        open=_open(cues.get("open", {})),
        words={
            name: frozenset(map(_plain, value))
            for name, value in cues.items()
            if isinstance(value, list) and value and isinstance(value[0], str)
        },
        raw=raw,
    )
