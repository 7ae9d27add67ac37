"""The spaCy component ``quidit_dates``: every temporal expression of a paragraph.

It works in any pipeline, a blank one too; where a tagger, a parser and a lemmatizer ran before
it, the tense of the clause gives each date its direction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from nlp.dates.grammar import CLAUSES, Grammar, Match, grammar
from nlp.dates.publication import is_date_line
from nlp.dates.resolution import standing_value, without_clock
from nlp.dates.tense import Tenses
from nlp.model import Date, DateType
from nlp.parse import Parse

if TYPE_CHECKING:
    from collections.abc import Iterator


def find_dates(text: str, language: str, parse: Parse | None = None) -> tuple[Date, ...]:
    """Return the dates of ``text``, in order, with offsets into it.

    ``value`` is None where it needs an anchor; ``nlp.dates.resolution.resolve`` fills it in. A
    language without a date grammar has none.
    """
    rules = grammar(language)
    return tuple(_dates(text, rules, parse)) if rules else ()


def _dates(text: str, rules: Grammar, parse: Parse | None) -> Iterator[Date]:
    tenses = Tenses(text, rules.tense, parse)
    for match in rules.find(text):
        if _in_name(text, match, rules):
            continue
        tense: str = tenses.at(match.start, match.end) if match.rule.by_tense else "none"
        kinds = match.rule.readings.keys() & CLAUSES
        if kinds and (kind := tenses.clause(match.start, match.end)) in kinds:
            tense = kind
        reading = rules.reading(match, tense)
        if not reading and not _is_date(match, tense):
            continue
        day = without_clock(reading)
        if day != reading and day and is_date_line(_line(text, match), rules):
            reading = day  # "Published on 4 May 2024 at 18:30": the day is what is meant
        value = standing_value(reading)
        words = text[match.start : match.end]
        type_ = match.rule.type or _type(reading)
        yield Date(match.start, match.end, words, type_, value, reading)


def _in_name(text: str, match: Match, rules: Grammar) -> bool:
    """Say whether a "today" has a capital inside a sentence, as in a newspaper's name.

    « dans un entretien à | Aujourd'hui | en France », "told USA | Today |".
    """
    word = _WORD.match(text, match.start)
    named = word is not None and word[0][0].isupper()
    if not named or word is None or word[0].lower() not in rules.occasions.get("this_day", ()):
        return False
    return text[: match.start].rstrip(" ")[-1:].isalnum()


_WORD = re.compile(r"[^\W_]+")


def _line(text: str, match: Match) -> str:
    """Return the line in which a match stands."""
    end = text.find("\n", match.end)
    return text[text.rfind("\n", 0, match.start) + 1 : end if end >= 0 else len(text)]


def _is_date(match: Match, tense: str) -> bool:
    """Say whether the words are a date all the same, though an impossible one."""
    return bool(match.rule.readings[tense])


def _type(reading: str) -> DateType:
    """Return the type that a reading's value has."""
    last = reading.rsplit(" ", 1)[-1]
    if reading.startswith("P") and not reading.endswith("_REF"):
        return "DURATION"
    if last.startswith("T") or "T" in last[10:]:
        return "TIME"
    return "DATE"


def tensed(doc: Doc) -> bool:
    """Say whether a parse and its morphology are there to read a tense from."""
    return doc.has_annotation("DEP") and (doc.has_annotation("MORPH") or doc.has_annotation("TAG"))


class DateFinder:
    """Sets ``doc._.quidit_dates``."""

    def __init__(self, nlp: Language, name: str = "quidit_dates") -> None:
        """Take the language's grammar; ``nlp`` may be of a language that has none."""
        self.name = name
        self.language = nlp.lang or ""

    def __call__(self, doc: Doc) -> Doc:
        """Find the dates of ``doc``."""
        rules = grammar(self.language)
        if rules is None:
            doc._.quidit_dates = ()
            return doc
        parse = Parse.of(doc) if tensed(doc) else None
        doc._.quidit_dates = tuple(_dates(doc.text, rules, parse))
        return doc


@Language.factory("quidit_dates", assigns=["doc._.quidit_dates"])
def create(nlp: Language, name: str) -> DateFinder:
    """Make the component; the extension is registered once."""
    if not Doc.has_extension("quidit_dates"):
        Doc.set_extension("quidit_dates", default=())
    return DateFinder(nlp, name)
