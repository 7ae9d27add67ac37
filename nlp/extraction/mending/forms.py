"""Forms of verbs that lemmatizers and taggers get wrong: their lemma, number, tense."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from nlp.lexicon import Lexicon, load
from nlp.parse import Parse


def infinitive_endings(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the endings by which a form that is its own lemma is an infinitive, if any tell."""
    return tuple(lexicon.words.get("infinitive_endings", ())) or ("\0",)


def regular(word: str, lemma: str, lexicon: Lexicon) -> str:
    """Return the infinitive of a verb form that the lemmatizer left alone."""
    return _regular(word, lexicon.language) or lemma


@lru_cache(maxsize=1 << 14)
def _regular(word: str, language: str) -> str:
    """Return the infinitive of a form by the lexicon of its language, "" where it has none."""
    lexicon = load(language)
    assert lexicon is not None
    known = lexicon.forms.get(word)
    if known is not None:
        return known
    for ending, full in lexicon.endings.items():
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending)
        for changed in (stem, *_alternations(stem, lexicon)):
            if changed + full in lexicon.verbs:
                return changed + full
    return ""


def _alternations(stem: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the stems that a verb may have in its infinitive: « suggèr- », « rappell- »."""
    for change in lexicon.words.get("alternations", ()):
        short, _, full = change.partition(" ")
        at = stem.rfind(short)
        if at > 0:
            yield stem[:at] + full + stem[at + len(short) :]


def present(word: str, lemma: str, lexicon: Lexicon) -> bool:
    """Say whether a form is a present that taggers take for another one (« conteste »)."""
    regular = any(
        word.endswith(ending)
        and any(
            stem + full == lemma
            for stem in (
                word.removesuffix(ending),
                *_alternations(word.removesuffix(ending), lexicon),
            )
        )
        for ending, full in lexicon.present.items()
    )
    past = tuple(lexicon.words.get("past_endings", ()))
    return regular or (lexicon.forms.get(word) == lemma and not word.endswith(past))


FINITE = {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres", "Number": "Sing", "Person": "3"}


def form(parse: Parse, i: int) -> tuple[str, str]:
    """Return the tense of a verb with that of its auxiliaries, to compare two verbs by."""
    helpers = "+".join(
        parse.lemma[c] + parse.feature(c, "Tense")
        for c in parse.children[i]
        if parse.rel[c] in ("aux", "aux:tense")
    )
    return parse.tag[i] + parse.feature(i, "Tense") + parse.feature(i, "VerbForm"), helpers


def number(parse: Parse, i: int) -> str:
    """Return the number of a verb or of its auxiliary, "" where neither tells."""
    for k in (i, *parse.children[i]):
        if parse.feature(k, "VerbForm") == "Fin" and (k == i or parse.pos[k] == "AUX"):
            return parse.feature(k, "Number")
    return ""
