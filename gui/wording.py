"""How statements, speakers and dates are put into words, for the panel, the hover and the reader.

Every word goes through Qt's translation; the contexts are named after this module.
"""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from nlp.model import Document, Speaker, Statement

UNSURE_BELOW = 0.6
"""The confidence below which a statement is marked as unsure."""

WHOLE = 100_000
"""Characters of a statement that is not to be cut short."""

translate = QCoreApplication.translate

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\w+))?$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?$")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI|Q[1-4]|H[12])$")
_DECADE = re.compile(r"(\d{3})X?$")
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHSQ]|DE|CE)$")


def kind(statement: Statement) -> str:
    """Return the word for claim or denial."""
    if statement.kind == "denial":
        return translate("wording", "Denial")
    return translate("wording", "Claim")


def mode(statement: Statement) -> str:
    """Return the word for direct, indirect or mixed quotation."""
    return {
        "direct": translate("wording", "direct"),
        "indirect": translate("wording", "indirect"),
        "mixed": translate("wording", "mixed"),
    }[statement.mode]


def attitude(statement: Statement) -> str:
    """Return the word for what it is where it is not speech; empty where it is."""
    return {
        "said": "",
        "believed": translate("wording", "belief"),
        "wanted": translate("wording", "wish"),
        "did": translate("wording", "act"),
        "declined": translate("wording", "no comment"),
    }[statement.attitude]


def speaker_name(speaker: Speaker | None) -> str:
    """Return the speaker's full name, or that the source is unknown."""
    return speaker.name if speaker else translate("wording", "Source unknown")


def speaker_kind(speaker: Speaker) -> str:
    """Return what is worth saying of a speaker who is no named person or body."""
    if speaker.kind == "anonymous":
        return translate("wording", "anonymous")
    if speaker.kind == "group":
        return translate("wording", "group")
    return ""


def speaker_detail(speaker: Speaker | None) -> str:
    """Return role and kind of a speaker, as far as there is something to say."""
    if speaker is None:
        return ""
    return " · ".join(part for part in (speaker.role or "", speaker_kind(speaker)) if part)


def initials(speaker: Speaker | None) -> str:
    """Return one or two letters that stand for a speaker beside the colour."""
    if speaker is None:
        return "?"
    words = [word for word in re.split(r"[\s'’\-/]+", speaker.name) if word[:1].isalnum()]
    if speaker.kind == "person":
        telling = [word for word in words if word[0].isupper()] or words
        telling = [telling[0], telling[-1]] if len(telling) > 1 else telling
    else:
        telling = [word for word in words if len(word) > 3 or word[0].isupper()] or words
    if not telling:
        return "?"
    if len(telling) == 1:
        word = telling[0]
        return word[:2] if word.isupper() else word[0].upper()
    return (telling[0][0] + telling[1][0]).upper()


def pieces(statement: Statement, limit: int = 600) -> str:
    """Return the statement's words on one line, its pieces joined by an ellipsis."""
    text = " … ".join(" ".join(piece.text[: 2 * limit].split()) for piece in statement.content)
    if len(text) <= limit:
        return text
    whole = text[: limit + 1].rpartition(" ")[0]
    return (whole if len(whole) > limit // 2 else text[:limit]).rstrip(" ,;:") + "…"


def folded(text: str) -> str:
    """Return ``text`` without case and accents, for searching."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def when(statement: Statement, published: str | None) -> str:
    """Return when it was said: the article's words and the day they mean."""
    if statement.when is None:
        return translate("wording", "date unknown")
    words = " ".join(statement.when.text.split())
    return dated_words(words, statement.when.value, published)


def when_alone(statement: Statement, published: str | None) -> str:
    """Return the day on which it was said, without the article's words where it is known."""
    value = statement.when.value if statement.when is not None else None
    return date_value(value) if value else when(statement, published)


def dated_words(words: str, value: str | None, published: str | None) -> str:
    """Return the words of a date with what they mean, or why that is not known.

    Words that are part of what they mean ("jeudi" of "jeudi 2 juillet 2020") are not said twice.
    """
    if value is None:
        if published is None:
            unknown = translate("wording", "publication date unknown")
        else:
            unknown = translate("wording", "day unknown")
        return f"{words} – {unknown}"
    meaning = date_value(value)
    return meaning if folded(words) in folded(meaning) else f"{words} · {meaning}"


def line(statement: Statement, speaker: Speaker | None, published: str | None) -> str:
    """Return who said when what on one line, as it can be put into a mail or a note.

    That it is a denial, or no speech, is said too: the content alone would say the opposite.
    """
    detail = speaker_detail(speaker)
    who = f"{speaker_name(speaker)} ({detail})" if detail else speaker_name(speaker)
    denial = kind(statement).lower() if statement.kind == "denial" else ""
    facts = (who, denial, attitude(statement), when_alone(statement, published))
    pattern = translate("wording", "{facts}: {content}")
    content = pieces(statement, WHOLE)
    return pattern.format(facts=", ".join(fact for fact in facts if fact), content=content)


def confidence(statement: Statement) -> str:
    """Return the confidence as a percentage; empty where there is none."""
    if statement.confidence is None:
        return ""
    return percent(statement.confidence)


def percent(share: float) -> str:
    """Return a share as a percentage in the reader's way of writing."""
    locale = QLocale()
    number = locale.toString(round(share * 100))
    space = "\u202f" if locale.language() == QLocale.Language.French else ""
    return f"{number}{space}%"


def is_unsure(statement: Statement) -> bool:
    """Return whether a reader should be told that this may be wrong."""
    return statement.confidence is not None and statement.confidence < UNSURE_BELOW


def day(iso: str, *, weekday: bool = False) -> str:
    """Return an ISO day in the reader's words."""
    date = QDate.fromString(iso, "yyyy-MM-dd")
    if not date.isValid():
        return iso
    locale = QLocale()
    if locale.language() == QLocale.Language.French:
        text = locale.toString(date, "d MMMM yyyy")
        text = "1er " + text[2:] if date.day() == 1 else text
        return f"{locale.toString(date, 'dddd')} {text}" if weekday else text
    american = locale.territory() == QLocale.Country.UnitedStates
    text = locale.toString(date, "MMMM d, yyyy" if american else "d MMMM yyyy")
    if weekday:
        text = f"{locale.toString(date, 'dddd')}{',' if american else ''} {text}"
    return text


def date_value(value: str) -> str:
    """Return a TIMEX3 value in the reader's words; the value itself where it has no words."""
    if "/" in value:
        first, last = value.split("/", 1)
        return f"{date_value(first)} – {date_value(last)}"
    if value in ("PAST_REF", "PRESENT_REF", "FUTURE_REF"):
        return {
            "PAST_REF": translate("wording", "some time in the past"),
            "PRESENT_REF": translate("wording", "at the time of writing"),
            "FUTURE_REF": translate("wording", "some time in the future"),
        }[value]
    for pattern, words in (
        (_DAY, _day_words),
        (_MONTH, _month_words),
        (_WEEK, _week_words),
        (_PART, _part_words),
        (_DURATION, _duration_words),
        (_DECADE, _decade_words),
    ):
        if found := pattern.match(value):
            return words(found)
    return value


def _day_words(found: re.Match[str]) -> str:
    """Return a day, with the part of the day where there is one."""
    text = day("-".join(found.group(1, 2, 3)), weekday=True)
    part = {
        "MO": translate("wording", "morning"),
        "MI": translate("wording", "midday"),
        "AF": translate("wording", "afternoon"),
        "EV": translate("wording", "evening"),
        "NI": translate("wording", "night"),
        "DT": translate("wording", "daytime"),
    }.get(found.group(4) or "", "")
    return f"{text}, {part}" if part else text


def _month_words(found: re.Match[str]) -> str:
    """Return a month and its year."""
    date = QDate(int(found.group(1)), int(found.group(2)), 1)
    return QLocale().toString(date, "MMMM yyyy") if date.isValid() else found.group()


def _week_words(found: re.Match[str]) -> str:
    """Return a week by the day with which it begins."""
    monday = QDate(int(found.group(1)), 1, 4)
    monday = monday.addDays(1 - monday.dayOfWeek() + 7 * (int(found.group(2)) - 1))
    if found.group(3):
        saturday = day(monday.addDays(5).toString("yyyy-MM-dd"))
        return translate("wording", "weekend of {day}").format(day=saturday)
    return translate("wording", "week of {day}").format(day=day(monday.toString("yyyy-MM-dd")))


def _part_words(found: re.Match[str]) -> str:
    """Return a season, a quarter or half of a year."""
    year, part = found.group(1, 2)
    words = {
        "SP": translate("wording", "spring {year}"),
        "SU": translate("wording", "summer {year}"),
        "FA": translate("wording", "autumn {year}"),
        "AU": translate("wording", "autumn {year}"),
        "WI": translate("wording", "winter {year}"),
        "Q": translate("wording", "quarter {number} of {year}"),
        "H": translate("wording", "half {number} of {year}"),
    }
    pattern = words.get(part) or words[part[0]]
    return pattern.format(year=year, number=part[1])


def _decade_words(found: re.Match[str]) -> str:
    """Return a decade."""
    return translate("wording", "the {year}s").format(year=f"{found.group(1)}0")


def _duration_words(found: re.Match[str]) -> str:
    """Return a length of time."""
    clock, number, unit = found.groups()
    count = float(number)
    plural = int(count) if count == int(count) else 2
    words = {
        "Y": translate("wording", "%n year(s)", "", plural),
        "M": translate("wording", "%n month(s)", "", plural),
        "W": translate("wording", "%n week(s)", "", plural),
        "D": translate("wording", "%n day(s)", "", plural),
        "Q": translate("wording", "%n quarter(s)", "", plural),
        "DE": translate("wording", "%n decade(s)", "", plural),
        "CE": translate("wording", "%n century(ies)", "", plural),
        "TH": translate("wording", "%n hour(s)", "", plural),
        "TM": translate("wording", "%n minute(s)", "", plural),
        "TS": translate("wording", "%n second(s)", "", plural),
    }
    text = words.get(clock + unit)
    if text is None:
        return found.group()
    return text if count == plural else text.replace("2", QLocale().toString(count), 1)


def origin(document: Document) -> str:
    """Return where the publication date comes from."""
    return {
        "metadata": translate("wording", "from the file"),
        "text": translate("wording", "from the text"),
        "reader": translate("wording", "set by you"),
    }.get(document.published_from or "", "")
