"""Which language a text is in, what languages are called, and which have a model here."""

from __future__ import annotations

import re
from dataclasses import dataclass

SAMPLE = 6_000
"""Code points that decide; more make detection slower and no surer."""

SHORTEST = 20
"""Letters below which nothing sure can be said about a text."""

SURE = 0.7
"""The probability below which a language counts as undecided."""

NAMES = {
    "af": "Afrikaans",
    "ar": "العربية",
    "bg": "Български",
    "bn": "বাংলা",
    "ca": "Català",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "et": "Eesti",
    "fa": "فارسی",
    "fi": "Suomi",
    "fr": "Français",
    "gu": "ગુજરાતી",
    "he": "עברית",
    "hi": "हिन्दी",
    "hr": "Hrvatski",
    "hu": "Magyar",
    "id": "Bahasa Indonesia",
    "it": "Italiano",
    "ja": "日本語",
    "kn": "ಕನ್ನಡ",
    "ko": "한국어",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "mk": "Македонски",
    "ml": "മലയാളം",
    "mr": "मराठी",
    "nb": "Norsk bokmål",
    "ne": "नेपाली",
    "nl": "Nederlands",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "so": "Soomaali",
    "sq": "Shqip",
    "sv": "Svenska",
    "sw": "Kiswahili",
    "ta": "தமிழ்",
    "te": "తెలుగు",
    "th": "ไทย",
    "tl": "Tagalog",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""Languages that can be told, by code, each under its own name."""

_OTHER_CODES = {"no": "nb", "zh-cn": "zh", "zh-tw": "zh"}
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_NO_WORDS = re.compile(r"https?://\S+|\S+@\S+|[\d_]+")


@dataclass(frozen=True, slots=True)
class Detection:
    """The language of a text (None: cannot be told) and how sure that is, from 0 to 1."""

    language: str | None
    confidence: float = 0.0


def detect(text: str) -> Detection:
    """Return the language of ``text``; the same text always gives the same answer."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    sample = _sample(text)
    if sum(map(str.isalpha, sample)) < SHORTEST:
        return Detection(None)
    DetectorFactory.seed = 0
    try:
        best = detect_langs(sample)[0]
    except LangDetectException:
        return Detection(None)
    confidence = round(min(1.0, float(best.prob)), 3)
    if confidence < SURE:
        return Detection(None, confidence)
    if best.lang == "ko" and not _HANGUL.search(sample):
        # langdetect takes short Chinese texts for Korean, which is hardly written in them now.
        return Detection("zh", confidence)
    return Detection(_OTHER_CODES.get(best.lang, best.lang), confidence)


def name(code: str | None) -> str:
    """Return what a language calls itself, the code itself where that is not known."""
    return NAMES.get(code or "", code or "")


def installed() -> tuple[str, ...]:
    """Return the codes of the languages with an installed spaCy model, in order."""
    from nlp.pipeline import installed_models

    return tuple(installed_models())


def worded() -> frozenset[str]:
    """Return the codes of the languages whose words are known, so that statements are found."""
    from nlp.resources import resource

    return frozenset(path.stem for path in resource("lexicons").glob("*.toml"))


def _sample(text: str) -> str:
    """Return words from the beginning, the middle and the end of a long text, all of a short."""
    if len(text) <= SAMPLE:
        return _NO_WORDS.sub(" ", text)
    third = SAMPLE // 3
    middle = len(text) // 2
    parts = (text[:third], text[middle : middle + third], text[-third:])
    return _NO_WORDS.sub(" ", "\n".join(parts))
