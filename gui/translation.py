"""The words of the window in the reader's language, read from ``resources/translations``.

The ``.ts`` files that translators edit are read as they are; nothing has to be compiled. English
has a file too, with nothing in it but singular and plural forms.
"""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nlp.resources import resource

LANGUAGES = ("en", "fr")


def interface_language(choice: str) -> str:
    """Return the language for the window: the reader's choice, else what the system speaks."""
    if choice in LANGUAGES:
        return choice
    for spoken in QLocale.system().uiLanguages():
        code = spoken.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return "en"


def install(app: QCoreApplication, language: str) -> None:
    """Have ``app`` speak ``language``, Qt's own words, dates and numbers included."""
    system = QLocale.system()
    spoken = system.name().split("_")[0]
    QLocale.setDefault(system if spoken == language else QLocale(language))
    if language != "en":
        own = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if own.load(f"qtbase_{language}", folder):
            app.installTranslator(own)
    app.installTranslator(Catalogue(language, app))


class Catalogue(QTranslator):
    """One ``.ts`` file, looked up as Qt asks for words."""

    def __init__(self, language: str, parent: QCoreApplication | None = None) -> None:
        """Read the file of ``language``."""
        super().__init__(parent)
        self._french = language == "fr"
        path = resource("translations", f"quidit_{language}.ts")
        self.messages = _read(path.read_bytes()) if path.exists() else {}

    def isEmpty(self) -> bool:  # noqa: N802
        """Return whether there is nothing in it."""
        return not self.messages

    def translate(
        self,
        context: Any,
        sourceText: Any,  # noqa: N803
        disambiguation: Any = None,
        n: int = -1,
    ) -> str:
        """Return the translation, with ``n`` in the right number; None where there is none."""
        forms = self.messages.get((_text(context), _text(sourceText)))
        if not forms:
            return None  # type: ignore[return-value]  # what Qt takes as "not translated"
        if len(forms) == 1:
            return forms[0]
        singular = n in (0, 1) if self._french else n == 1
        return forms[0 if singular else 1]


def _text(word: Any) -> str:
    """Return what Qt hands over as text."""
    return word.decode("utf-8") if isinstance(word, bytes) else str(word)


def _read(data: bytes) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the translations of a ``.ts`` file by context and source."""
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    words: dict[str, str] = {"name": "", "source": "", "translation": ""}
    forms: list[str] = []
    inside: list[str] = []
    unfinished = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal unfinished
        inside.append(tag)
        if tag in words:
            words[tag] = ""
        if tag == "message":
            forms.clear()
            unfinished = False
            words["source"] = words["translation"] = ""
        elif tag == "numerusform":
            forms.append("")
        elif tag == "translation":
            unfinished = attributes.get("type") in ("vanished", "obsolete")

    def characters(data: str) -> None:
        tag = inside[-1] if inside else ""
        if tag == "numerusform":
            forms[-1] += data
        elif tag in words:
            words[tag] += data

    def end(tag: str) -> None:
        inside.pop()
        if tag == "message" and not unfinished:
            found = tuple(forms) if forms else (words["translation"],)
            if all(found):
                messages[words["name"], words["source"]] = found

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.CharacterDataHandler = characters
    parser.EndElementHandler = end
    parser.Parse(data, True)
    return messages
