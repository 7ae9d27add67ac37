"""The lexicons: every file loads, and what the code asks of a language is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp import lexicon
from nlp.lexicon import TRAITS, load

LANGUAGES = sorted(path.stem for path in lexicon.LEXICONS.glob("*.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lexicon_loads_with_cues_that_introduce_quotations(language: str) -> None:
    words = load(language)
    assert words is not None
    assert any("quote" in cue.frames for cues in words.verbs.values() for cue in cues)
    assert words.traits <= TRAITS


def test_a_property_that_nobody_knows_is_refused() -> None:
    words = load("en")
    assert words is not None
    assert words.trait("bare_clauses")
    assert not words.trait("inverted_incises")
    with pytest.raises(ValueError, match="bare_causes"):
        words.trait("bare_causes")


def test_a_lexicon_with_an_unknown_property_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "qx.toml").write_text("[grammar]\nverbs_everywhere = true\n", "utf-8")
    monkeypatch.setattr(lexicon, "LEXICONS", tmp_path)
    with pytest.raises(ValueError, match="verbs_everywhere"):
        load("qx")


@pytest.mark.parametrize(
    ("written", "pronoun"), [("-il", "il"), ("-t-elle", "elle"), ("-T-On", "On"), ("elle", "elle")]
)
def test_an_inverted_pronoun_loses_what_joins_it_to_its_verb(written: str, pronoun: str) -> None:
    words = load("fr")
    assert words is not None
    assert words.inverted(written) == pronoun


def test_reflexive_verbs_are_listed_with_their_pronoun() -> None:
    words = load("fr")
    assert words is not None
    assert [cue.rest for cue in words.verbs["inscrire"]] == [("en", "faux")]
    assert all(cue.reflexive for cue in words.verbs["inscrire"])
    assert any(not cue.reflexive for cue in words.verbs["dire"])
