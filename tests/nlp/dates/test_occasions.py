"""Which date says when a statement was made, over attributions marked in the text.

Marks: ``{source|…}``, ``{cue|…}``, ``{content|…}`` and ``{when|…}`` (the date expected, or none).
Paragraphs are parted by a line break, statements follow one another in the order of their cues.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from spacy.language import Language

from nlp.dates.component import find_dates
from nlp.dates.resolution import resolve
from nlp.dates.saying import when_said
from nlp.discourse.occasions import find_occasions
from nlp.extraction.findings import Attribution, ContentFeatures, Extent, Paragraph
from nlp.model import Attitude
from nlp.parse import Parse

_MARK = re.compile(r"\{(\w+)\|")


def _read(marked: str) -> tuple[str, dict[str, list[Extent]]]:
    """Return the text without marks and the extents of each kind of mark; marks may nest."""
    plain, open_marks = "", []
    found: dict[str, list[Extent]] = {}
    i = 0
    while i < len(marked):
        if match := _MARK.match(marked, i):
            open_marks.append((match[1], len(plain)))
            i = match.end()
        elif marked[i] == "}":
            kind, start = open_marks.pop()
            found.setdefault(kind, []).append((start, len(plain)))
            i += 1
        else:
            plain += marked[i]
            i += 1
    return plain, found


def _paragraphs(text: str) -> list[Paragraph]:
    found, start = [], 0
    for line in text.split("\n"):
        ends = [m.end() for m in re.finditer(r"[.!?][»”\"]?(?= |$)", line)] or [len(line)]
        starts = [0, *(e + 1 for e in ends[:-1])]
        sentences = tuple((start + a, start + b) for a, b in zip(starts, ends, strict=True))
        found.append(Paragraph(start, line, sentences=sentences))
        start += len(line) + 1
    return found


def _occasions(
    marked: str, language: str, speakers: list[str | None], attitude: Attitude = "said"
) -> tuple[list[str | None], list[str]]:
    """Return the words of each statement's occasion and those marked as expected."""
    text, marks = _read(marked)
    paragraphs = _paragraphs(text)
    dates = resolve(find_dates(text, language), "2020-07-02")
    sources = dict(enumerate(marks.get("source", [])))
    attributions = [
        Attribution(content=(content,), cue=cue, source=sources.get(n), attitude=attitude)
        for n, (cue, content) in enumerate(zip(marks["cue"], marks["content"], strict=True))
    ]
    found = find_occasions(paragraphs, attributions, speakers, dates, language)
    expected = [text[a:b] for a, b in marks.get("when", [])]
    return [date.text if date else None for date in found], expected


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("fr", "{source|Le maire} {cue|a déclaré} {when|jeudi} {content|qu'il partirait lundi}."),
        ("fr", "{when|Mercredi}, {source|Anne} {cue|a affirmé} {content|que tout va bien}."),
        ("fr", "{content|« C'est faux »}, {cue|a dit} {source|Anne Roux}, {when|mardi soir}."),
        ("fr", "Joint {when|mardi} par téléphone, {source|il} {cue|a nié} {content|les faits}."),
        (
            "fr",
            "{source|Il} {cue|a démenti} {content|ces accusations} dans un courriel {when|hier}.",
        ),
        ("fr", "{source|Ils} {cue|ont, {when|lundi}, accusé} {content|Paris de mentir}."),
        ("en", "{source|Trump} on {when|Tuesday} {cue|rejected} {content|the offer}."),
        ("en", "{source|Khan} {cue|rejected} {content|Trump's offer} {when|Tuesday}."),
        ("en", 'On {when|Monday}, {source|she} {cue|said} {content|she was "happy"}.'),
        ("en", "{content|Sales fell}, {cue|according to} {source|figures released {when|Friday}}."),
        ("en", "{source|He} {cue|denied} {content|it} in a statement issued {when|yesterday}."),
        ("en", "In a letter sent {when|last week}, {source|they} {cue|warned} {content|of ruin}."),
        # a "now" that is a day
        ("fr", "{source|Odile} {cue|affirme} {when|aujourd'hui} {content|que tout va bien}."),
        ("fr", "À {when|ce jour}, {source|Odile} {cue|affirme} {content|que tout va bien}."),
        ("en", "{source|Hale} {cue|said} {when|today} {content|that all was well}."),
    ],
)
def test_the_date_of_the_cue(language: str, marked: str) -> None:
    found, expected = _occasions(marked, language, ["s1"])
    assert found == expected


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("fr", "{source|Le maire} {cue|a déclaré} {content|qu'il partirait lundi}."),
        ("fr", "Condamné en 2014, {source|il} {cue|nie} {content|les faits}."),
        ("fr", "{source|Une liste datée de 2017} {cue|mentionne} {content|deux sociétés}."),
        ("fr", "Depuis mardi, {source|il} {cue|répète} {content|qu'il n'a rien fait}."),
        ("fr", "{source|Il} {cue|évoque} {content|une lettre}, reçue début février."),
        ("fr", "Après les élections de dimanche, {source|il} {cue|exige} {content|un débat}."),
        ("en", "{source|He} {cue|said} {content|he would resign on Monday}."),
        ("en", "{source|The 2017 report} {cue|says} {content|so}."),
        ("en", "{source|She} {cue|denies} {content|it}, but has worked there since 2012."),
        ("en", "{source|He} {cue|thanked} {content|them} for three weeks."),
        # a mere "now" is no day
        ("fr", "{source|Odile} {cue|affirme} maintenant {content|que tout va bien}."),
        ("fr", "{source|Odile} {cue|affirme} actuellement {content|que tout va bien}."),
        ("en", "{source|Hale} now {cue|says} {content|that all is well}."),
        ("en", "{source|Hale} currently {cue|denies} {content|the charge}."),
        ("en", "At present, {source|Hale} {cue|says} {content|that all is well}."),
    ],
)
def test_dates_that_tell_something_else(language: str, marked: str) -> None:
    found, _ = _occasions(marked, language, ["s1"])
    assert found == [None]


def test_the_same_speaker_goes_on() -> None:
    marked = (
        "{when|Mercredi}, {source|Anne} {cue|a affirmé} {content|que non}. "
        "{source|Elle} {cue|a précisé} {content|que oui}."
    )
    assert _occasions(marked, "fr", ["s1", "s1"])[0] == ["Mercredi", "Mercredi"]
    assert _occasions(marked, "fr", ["s1", "s2"])[0] == ["Mercredi", None]
    assert _occasions(marked, "fr", ["s1", "s1"], "believed")[0] == ["Mercredi", None]


def test_adding_goes_on_with_whoever_spoke() -> None:
    marked = (
        "On {when|Monday}, {source|the mayor} {cue|said} {content|no}. "
        "{content|Never}, {source|Ms. Hill} {cue|added}."
    )
    assert _occasions(marked, "en", ["s1", "s2"])[0] == ["Monday", "Monday"]


def test_not_over_many_paragraphs() -> None:
    marked = (
        "On {when|Monday}, {source|Ann} {cue|said} {content|no}.\nIt rained.\nIt snowed.\n"
        "{source|Ann} {cue|said} {content|yes}."
    )
    assert _occasions(marked, "en", ["s1", "s1"])[0] == ["Monday", None]


def test_recently_is_not_passed_on() -> None:
    marked = (
        "{source|Ann} {cue|{when|recently} said} {content|no}. "
        "{source|She} {cue|said} {content|yes}."
    )
    assert _occasions(marked, "en", ["s1", "s1"])[0] == ["recently", None]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        (
            "fr",
            "{source|Le groupe} {cue|avait annoncé} à ses salariés réunis sur le parking, "
            "{when|en mars}, {content|la fermeture de l'usine}.",
        ),
        ("en", "{source|The court} {cue|ruled} {when|on Friday} {content|that he was free}."),
    ],
)
def test_the_parse_tells(language: str, marked: str, pipelines: dict[str, Language]) -> None:
    text, marks = _read(marked)
    doc = pipelines[language](text)
    attribution = Attribution(
        content=tuple(marks["content"]), cue=marks["cue"][0], source=marks["source"][0]
    )
    found = when_said(Parse.of(doc), attribution, doc._.quidit_dates, language)
    assert found is not None
    assert text[found[0] : found[1]] in text[slice(*marks["when"][0])]


def test_the_component_fills_in_when(pipelines: dict[str, Language]) -> None:
    doc = pipelines["fr"]("Le ministre a démenti jeudi les accusations de l'opposition.")
    (attribution,) = [a for a in doc._.quidit_attributions if a.cue]
    assert attribution.when is not None
    assert doc.text[slice(*attribution.when)] == "jeudi"


def test_a_noun_phrase_may_have_swallowed_the_day() -> None:
    text = "Khan rejected the offer Tuesday."
    attribution = Attribution(content=((14, 31),), cue=(5, 13), source=(0, 4))
    dates = resolve(find_dates(text, "en"), "2020-07-02")
    paragraphs = _paragraphs(text)
    nominal = replace(attribution, features=ContentFeatures(nominal=True))
    assert find_occasions(paragraphs, [attribution], [None], dates, "en") == [None]
    assert find_occasions(paragraphs, [nominal], [None], dates, "en") == [dates[0]]
