"""Telling languages: right, the same every time, and silent where it cannot know."""

import pytest

from nlp.language import NAMES, detect, installed, name, worded

TEXTS = {
    "fr": "La ministre a démenti mercredi toute intervention dans cette affaire de terrains.",
    "en": "The minister denied on Wednesday that she had stepped into the affair over land.",
    "es": "La ministra negó el miércoles cualquier intervención en aquel asunto de terrenos.",
    "de": "Die Ministerin bestritt am Mittwoch, dass sie sich in die Sache eingemischt habe.",
    "it": "Mercoledì la ministra ha smentito ogni intervento nella vicenda di quei terreni.",
    "pt": "A ministra negou na quarta-feira qualquer intervenção naquele caso dos terrenos.",
    "zh": "这位部长星期三否认她曾经干预过土地事件并且表示她会向法院提出上诉。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages_are_told(code: str) -> None:
    found = detect(TEXTS[code])
    assert found.language == code
    assert found.confidence > 0.9


def test_same_text_same_answer() -> None:
    mixed = "Le président a dit: this is a very good deal for all of us and for them."
    assert len({detect(mixed) for _ in range(8)}) == 1


@pytest.mark.parametrize(
    "text", ["", "   \n", "12 345 – 67,8 % 2020", "Non.", "🙂🙂🙂", "https://a.example/b"]
)
def test_too_little_to_tell(text: str) -> None:
    assert detect(text).language is None


def test_long_text_is_told_from_a_sample() -> None:
    assert detect(TEXTS["fr"] * 15_000).language == "fr"


def test_names() -> None:
    assert name("fr") == "Français"
    assert name("xx") == "xx"
    assert name(None) == ""
    assert set(TEXTS) < set(NAMES)


def test_models_of_french_and_english_are_installed() -> None:
    assert {"fr", "en"} <= set(installed())


def test_languages_whose_words_are_known() -> None:
    assert {"de", "en", "es", "fr", "it", "pt"} <= worded()
    assert "pl" not in worded()
