"""Words of one semantic field: the lists, their weight, and the answers that they tell."""

import pytest

import nlp
from nlp.discourse.denials.fields import FIELDS, Matters, fields
from nlp.extraction.features import STEM


@pytest.mark.parametrize("language", [path.stem for path in sorted(FIELDS.glob("*.txt"))])
def test_lists_are_in_order(language: str) -> None:
    lines = (FIELDS / f"{language}.txt").read_text("utf-8").splitlines()
    entries = [line.partition(": ") for line in lines if not line.startswith("#")]
    names = [name for name, _, _ in entries]
    assert len(names) > 100
    assert len(set(names)) == len(names)
    for name, _, words in entries:
        assert words.split() == sorted(set(words.split())), name
        assert words == words.lower(), name


def test_a_language_without_a_list_has_no_fields() -> None:
    assert fields("xx") == {}
    assert Matters([["rifle"], ["mortar"]], "xx", STEM).akin(0, 1) == 0.0


def test_words_of_one_field_are_akin() -> None:
    matters = Matters([["mortar"], ["howitzer", "village"], ["orchard"]], "en", STEM)
    assert matters.akin(0, 1) > 0
    assert matters.akin(0, 2) == 0.0


def test_words_that_are_the_same_are_not_counted_again() -> None:
    contents = [["bombard"], ["bombardment"], ["orchard"]]
    assert Matters(contents, "en", STEM).akin(0, 1) == 0.0
    assert Matters(contents, "en", len("bombardment")).akin(0, 1) > 0


def test_a_field_that_everybody_speaks_of_tells_less() -> None:
    rare = Matters([["mortar"], ["howitzer"], ["orchard"], ["pupil"]], "en", STEM)
    common = Matters([["mortar"], ["howitzer"], ["cannon"], ["missile"]], "en", STEM)
    assert common.akin(0, 1) < rare.akin(0, 1)


@pytest.mark.parametrize(
    "denial",
    ["Luke Ferris denied hitting anybody.", "“I never hit anybody,” Luke Ferris said."],
)
def test_what_speaks_of_the_same_matter_is_answered(denial: str) -> None:
    text = (
        "Ann Tilbury said that the foreman had shoved a keeper. "
        "According to Paul Garner, the lock dates from 1974.\n\n"
    )
    statements = nlp.analyse(text + denial, "en").statements
    assert statements[-1].kind == "denial"
    claim = next(s for s in statements if "shoved" in s.content[0].text)
    assert claim.id in statements[-1].answers
