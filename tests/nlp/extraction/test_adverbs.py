"""Adverbs of one word or several in every place beside a cue: none of them is part of a name."""

import pytest

from tests.nlp.extraction.finding import attributions

FRENCH_ADVERBS = [
    "en outre", "par ailleurs", "d'autre part", "de nouveau", "tout de même", "d'ores et déjà",
    "de son côté", "pour sa part", "quant à lui", "toutefois", "une nouvelle fois", "sans ambages",
    "à son tour", "longuement", "mardi", "plus tard", "dans la foulée", "publiquement",
    "à plusieurs reprises", "au passage",
]  # fmt: skip

FRENCH = [
    ("Le maire a {} précisé que le pont fermera.", "que le pont fermera"),
    ("« Le pont fermera », a {} précisé le maire.", "« Le pont fermera »"),
    ("« Le pont fermera », précise {} le maire.", "« Le pont fermera »"),
    ("« Le pont fermera », a précisé {} le maire.", "« Le pont fermera »"),
    ("« Le pont fermera », a-t-il {} précisé.", "« Le pont fermera »"),
    ("Le maire a {} dénoncé une décision injuste.", "une décision injuste"),
    ("Le maire a dénoncé {} une décision injuste.", "une décision injuste"),
]

ENGLISH_ADVERBS = [
    "also", "then", "once again", "on Tuesday", "Tuesday", "for his part", "in private",
    "privately", "in addition", "at length", "in no uncertain terms", "under oath", "in writing",
    "to his credit", "without hesitation", "of course", "by phone", "bluntly", "however", "later",
]  # fmt: skip

ENGLISH = [
    ("The mayor {} said that the bridge would close.", "that the bridge would close"),
    ("The mayor said {} that the bridge would close.", "that the bridge would close"),
    ('"The bridge will close," the mayor {} said.', '"The bridge will close,"'),
    ('"The bridge will close," said the mayor {}.', '"The bridge will close,"'),
    ("The mayor {} condemned an unfair decision.", "an unfair decision"),
    ("The bridge will close, the mayor said {}.", "The bridge will close"),
]

HARD = {
    ("« Le pont fermera », a {} précisé le maire.", "en outre"),
}
"""What small models misread all the same."""


@pytest.mark.parametrize(
    ("language", "template", "adverb", "content"),
    [
        pytest.param(
            language,
            template,
            adverb,
            content,
            marks=[pytest.mark.xfail(strict=True)] if (template, adverb) in HARD else [],
        )
        for language, cases, adverbs in (
            ("fr", FRENCH, FRENCH_ADVERBS),
            ("en", ENGLISH, ENGLISH_ADVERBS),
        )
        for template, content in cases
        for adverb in adverbs
    ],
)
def test_an_adverb_beside_a_cue(language: str, template: str, adverb: str, content: str) -> None:
    found = [
        (f.source, f.content) for f in attributions(language, template.format(adverb)) if f.source
    ]
    assert any(
        source.lower() in ("le maire", "il", "the mayor") and pieces == [content]
        for source, pieces in found
    ), found
