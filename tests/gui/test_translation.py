"""The window's words in French, all of them."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import get_args

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from gui import problems, translation
from nlp.reading import ReadingError
from nlp.reading.base import Problem
from nlp.resources import resource, root


def messages(path: Path) -> dict[tuple[str, str], bool]:
    """The sources in a ``.ts`` file, and whether each is translated."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            words = message.find("translation")
            forms = [form.text for form in words.iter("numerusform")] or [words.text]
            found[context.findtext("name"), message.findtext("source")] = all(forms)
    return found


@pytest.fixture
def in_source(tmp_path):
    """Everything in ``gui`` that is to be translated."""
    program = next(Path(PySide6.__file__).parent.glob("lupdate*"))
    sources = [str(path) for path in sorted((root() / "gui").rglob("*.py"))]
    out = tmp_path / "found.ts"
    subprocess.run([program, *sources, "-ts", out], check=True, capture_output=True)
    return set(messages(out))


def test_everything_is_said_in_french_and_nothing_that_is_gone(in_source):
    french = messages(resource("translations", "quidit_fr.ts"))
    assert in_source == set(french)
    assert all(french.values())


def test_english_has_its_plurals(in_source):
    english = messages(resource("translations", "quidit_en.ts"))
    assert {source for source in in_source if "%n" in source[1]} == set(english)


def test_placeholders_are_kept():
    for (_, source), forms in translation.Catalogue("fr").messages.items():
        for form in forms:
            assert re.findall(r"\{\w+\}", source) == re.findall(r"\{\w+\}", form) or sorted(
                re.findall(r"\{\w+\}", source)
            ) == sorted(re.findall(r"\{\w+\}", form))


@pytest.mark.parametrize("problem", get_args(Problem))
def test_every_problem_with_a_file_is_said_by_the_window(problem):
    error = ReadingError(problem, "a.txt", "What the script says, in English.")
    assert "a.txt" in problems.sentence(error)


@pytest.fixture
def speak(qapp):
    """Have the application speak a language during a test."""
    before, installed = QLocale(), []
    original = qapp.installTranslator

    def keep(translator):
        installed.append(translator)
        return original(translator)

    qapp.installTranslator = keep
    yield lambda language: translation.install(qapp, language)
    del qapp.installTranslator
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_french(speak, window, article):
    from gui import wording

    speak("fr")
    tr = QCoreApplication.translate
    assert tr("wording", "Denial") == "Démenti"
    assert tr("StatementPanel", "%n statement(s)", "", 3) == "3 propos"
    assert tr("nowhere", "left alone") == "left alone"
    assert wording.date_value("2020-07-01") == "mercredi 1er juillet 2020"
    assert wording.date_value("P10Y") == "10 ans"
    assert wording.dated_words("mercredi", "2020-07-01", None) == "mercredi 1er juillet 2020"
    assert wording.dated_words("hier", "2020-07-01", None) == "hier · mercredi 1er juillet 2020"
    page = window.show_article(article)
    assert "Démentis" in page.panel.filter.denials.text()


def test_english(speak):
    from gui import wording

    speak("en")
    tr = QCoreApplication.translate
    assert tr("StatementPanel", "%n statement(s)", "", 1) == "1 statement"
    assert tr("StatementPanel", "%n statement(s)", "", 0) == "0 statements"
    assert wording.date_value("P1D") == "1 day"


@pytest.mark.parametrize(
    ("choice", "system", "expected"),
    [
        ("fr", "en-US", "fr"),
        ("system", "fr-FR", "fr"),
        ("system", "fr_CA", "fr"),
        ("system", "de-DE", "en"),
        ("en", "fr-FR", "en"),
    ],
)
def test_the_window_speaks_what_the_system_speaks(monkeypatch, choice, system, expected):
    class Locale:
        @staticmethod
        def system():
            return Locale()

        def uiLanguages(self):  # noqa: N802
            return [system]

    monkeypatch.setattr(translation, "QLocale", Locale)
    assert translation.interface_language(choice) == expected
