"""The day of publication as the text itself gives it, in a date line at its top or its end.

Only plain date lines count: a line that holds a date and nothing else but words like "published"
and a clock time; and the beginning of a report ("PARIS, 2 juillet 2020 (Reuters) -"). A wrong day
would shift every relative date of the article, so whatever leaves a doubt gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.dates.grammar import Grammar, Match, grammar, languages
from nlp.dates.resolution import parse_day

_TOP, _END = 8, 3
"""How many lines that are not blank count as the top and the end of an article."""
_REACH = 200
"""How many characters of a line may belong to its date line."""
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?")
_WORD = re.compile(r"[^\W\d_]+")
_DASH = re.compile(
    r"[.,:]?\s*(?:\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\])?\s*[.,:]?\s*(?:[-–—―]|--)(?!\d)"
)
_PLACE = re.compile(r"(?:[\w'’.-]+[ ,/]+){1,6}(?:\([^()]{1,30}\)[ ,]*)?")
_TWO_WAYS = re.compile(r"(\d\d?)[/.](\d\d?)[/.]\d{2,4}")


def find(text: str, language: str | None) -> str | None:
    """Return the day of publication (ISO) that a date line of ``text`` gives, None if none does.

    ``language`` is the text's; where it is None or has no date grammar, every grammar is tried.
    """
    known = grammar(language) if language else None
    rules = [known] if known else [g for code in languages() if (g := grammar(code))]
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines[:_TOP]:
        for each in rules:
            if day := _from_line(line, each) or _from_opening(line, each):
                return day
    for line in reversed(lines[_TOP:][-_END:]):
        for each in rules:
            if day := _from_line(line, each):
                return day
    return None


def is_date_line(line: str, rules: Grammar) -> bool:
    """Say whether a line holds nothing but a day of publication, a clock time and the like."""
    return _from_line(line.strip(), rules) is not None


def _days(line: str, rules: Grammar) -> Iterator[tuple[Match, str]]:
    """Yield the full calendar days of a line with their ISO form."""
    for match in rules.find(line):
        found = _DAY.fullmatch(rules.reading(match, "none"))
        if found and parse_day(found[1]):
            yield match, found[1]


def _certain(written: str) -> bool:
    """Say whether a date can be read in one way only; 03/04/2020 has two."""
    match = _TWO_WAYS.fullmatch(written.strip())
    return (
        not match
        or match[1].zfill(2) == match[2].zfill(2)
        or max(int(match[1]), int(match[2])) > 12
    )


def _from_line(line: str, rules: Grammar) -> str | None:
    """Return the day of a line that holds nothing but its date."""
    if len(line) > _REACH:
        return None
    if (stamp := _ISO.fullmatch(line)) and parse_day(stamp[1]):
        return stamp[1]
    days = list(_days(line, rules))
    if not days or (rules.slashes_vary and not _certain(line[days[0][0].start : days[0][0].end])):
        return None
    rest = line
    for match in reversed(rules.find(line)):
        rest = rest[: match.start] + " " + rest[match.end :]
    words = {word.lower() for word in _WORD.findall(rest)}
    return days[0][1] if words <= rules.publication else None


def _from_opening(line: str, rules: Grammar) -> str | None:
    """Return the day of a line that begins a report: a place, a date, a dash."""
    opening = line[:_REACH]
    for match, day in _days(opening, rules):
        if not _DASH.match(opening, match.end):
            return None
        before = opening[: match.start]
        if not before.strip(" (") or _is_place(before):
            return day
    return None


def _is_place(before: str) -> bool:
    """Say whether the words before a date name places: capitals, no small word of length."""
    if not _PLACE.fullmatch(before):
        return False
    words = _WORD.findall(before)
    if not words or not all(w[0].isupper() or len(w) <= 3 for w in words):
        return False
    return words[0].isupper() or before.rstrip().endswith((",", ")", "/"))
