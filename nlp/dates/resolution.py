"""From what a temporal expression means to its TIMEX3 value, given the day of publication.

A date's ``reading`` is what its words say before anything anchors them. It is either a TIMEX3
value, which needs no anchor ("2020-07-02", "P10Y", "PAST_REF"), or an anchor followed by steps,
all parted by blanks:

========== ======================================================================================
``now``    the day of publication
``then``   the date that the article named last before, at least as precise as the first step
           asks for; the day of publication where there is none
``near``   the same, passing over days more than two weeks from the day of publication
---------- --------------------------------------------------------------------------------------
``-3W``    so many units away; the value is that week. Units: ``D`` day, ``W`` week, ``WE``
           weekend, ``M`` month, ``Q`` quarter, ``H`` half-year, ``Y`` year, ``DE`` decade,
           ``CE`` century, ``TH`` ``TM`` ``TS`` hour, minute, second. ``+0Y`` is this year.
           A final ``!`` keeps the anchor's precision ("to the day fifty years ago")
``wd4<``   a Thursday, ``m03<`` a March, ``md03-15<`` a 15 March, ``d15<`` a 15th, ``sSU<`` a
           summer, ``q3<`` a third quarter, ``h1<`` a first half-year, ``we<`` a weekend,
           ``fdea+00<`` an Easter Sunday (``nlp.dates.feasts``). The
           direction after it: ``<`` the last one, today included; ``<<`` the last one before;
           ``>`` and ``>>`` the same forwards; ``~`` the nearer one; ``?`` the likelier; ``=`` the
           one in the unit reached so far ("Thursday of last week": ``now -1W wd4=``)
``TEV``    that part of the day, or a clock time (``T09:00``)
``=M``     the month (or other unit) around it
---------- --------------------------------------------------------------------------------------
``?``      alone: a date that nothing in the article can resolve ("the eve of the vote")
========== ======================================================================================

No value is ever made up: without an anchor, with an impossible day or a year out of reach, it is
None.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from nlp.dates.feasts import NOTATION, feast
from nlp.model import Article, Date, When

Day = datetime.date

UNKNOWN = "?"
ANCHORS = ("now", "then", "near")
_RANK = {"T": 0, "D": 1, "WE": 2, "W": 3, "M": 4, "Q": 5, "S": 5, "H": 6, "Y": 7, "DE": 8, "CE": 9}
_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
_SEASONS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
_SHIFT = re.compile(r"([+-])(\d{1,4})(DE|CE|WE|TH|TM|TS|D|W|M|Q|H|Y)(!?)")
_PICK = re.compile(
    rf"(wd|md|we|fd|m|d|s|q|h)({NOTATION}|\d\d-\d\d|\d{{1,2}}|SP|SU|FA|WI|)(<<|>>|<|>|\?|~|=)"
)
_LONG_GONE = 260
"""News tell what was: where no tense decides, a weekday, month or season is the last one, unless
that is more than so many days ago and the next one near."""
_ALMOST_A_YEAR, _SOON = 300, 120
"""In days: as good as a year away, and soon enough for a date without a year."""
_MEMORY = 200
"""How many dates back a reference may reach."""
_DAY = re.compile(r" (?:wd|md|[+-][01]D)")
_QUARTER = re.compile(r"\bq[1-4]|\d-Q\d|[+-]\d+Q")
_CLOCK = re.compile(r"(?<=^\d{4}-\d\d-\d\d)T\d.*")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_CALENDAR = re.compile(
    r"(?P<y>\d{4})(?:-(?:(?P<m>\d\d)|W(?P<w>\d\d)(?P<we>-WE)?|Q(?P<q>[1-4])|H(?P<h>[12])"
    r"|(?P<s>SP|SU|FA|WI)))?|(?P<de>\d{3})|(?P<ce>\d\d)"
)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day and how precisely it is meant; ``part`` is a part of the day ("TEV")."""

    day: Day
    grain: str = "D"
    part: str = ""

    def value(self) -> str:
        """Return the moment as a TIMEX3 value."""
        year, week, _ = self.day.isocalendar()
        month = self.day.month
        match self.grain:
            case "W":
                return f"{year:04}-W{week:02}"
            case "WE":
                return f"{year:04}-W{week:02}-WE"
            case "M":
                return f"{self.day.year:04}-{month:02}"
            case "Q":
                return f"{self.day.year:04}-Q{(month + 2) // 3}"
            case "H":
                return f"{self.day.year:04}-H{1 if month <= 6 else 2}"
            case "S":
                season = next(s for s, m in _SEASONS.items() if m == month)
                return f"{self.day.year:04}-{season}"
            case "Y":
                return f"{self.day.year:04}"
            case "DE":
                return f"{self.day.year:04}"[:3]
            case "CE":
                return f"{self.day.year:04}"[:2]
        return self.day.isoformat() + self.part


def may_date(date: Date) -> bool:
    """Say whether a date could say when something was said: no duration, no quarter of a year.

    "In the first quarter" is what figures are about, not when they were told.
    """
    return date.type in ("DATE", "TIME") and not _QUARTER.search(date.reading)


def is_day(date: Date) -> bool:
    """Say whether a date names a day by its place in the week or month or next to today."""
    return bool(_DAY.search(date.reading))


def parse_day(text: str | None) -> Day | None:
    """Return the day of an ISO date (a time of day after it is ignored), None if it is none."""
    match = _ISO_DAY.fullmatch(text or "")
    if not match:
        return None
    try:
        return Day(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def without_clock(value: str | None) -> str | None:
    """Return the day of a value that is a clock time on a day; others as they are."""
    return _CLOCK.sub("", value) if value else value


def standing_value(reading: str) -> str | None:
    """Return the value of a reading that needs no anchor, None for every other."""
    if not reading or reading == UNKNOWN or reading.split(" ", 1)[0] in ANCHORS:
        return None
    day = reading.split("T", 1)[0] if reading[0].isdigit() else ""
    if len(day) == 10 and "/" not in day and parse_day(day) is None:
        return None
    return reading


def resolve(dates: Sequence[Date], published: str | None) -> tuple[Date, ...]:
    """Return ``dates`` in text order, each with the value that its reading has in this article.

    ``published`` is the day of publication (ISO) or None; then only what needs no anchor, and
    what refers to such a date, gets a value.
    """
    now = parse_day(published)
    trail: deque[_Moment | None] = deque(maxlen=_MEMORY)
    found = []
    for date in sorted(dates, key=lambda d: (d.start, d.end)):
        words = date.reading.split()
        if words and words[0] in ANCHORS:
            moment = _moment(words, now, trail)
            value = moment.value() if moment else None
            trail.append(moment)
        else:
            value = standing_value(date.reading)
            if moment := _read(value):
                trail.append(moment)
        found.append(date if value == date.value else replace(date, value=value))
    return tuple(found)


def redate(article: Article, published: str | None) -> Article:
    """Return ``article`` as published on another day, chosen by the reader.

    Every date is resolved anew from its reading and every statement's ``when`` takes the value of
    the date in the same place; the text is not looked at again. None takes the day away.
    """
    day = parse_day(published)
    dates = resolve(article.dates, published)
    values = {(date.start, date.end): date.value for date in dates}
    statements = tuple(
        replace(statement, when=_redated(statement.when, values)) if statement.when else statement
        for statement in article.statements
    )
    return replace(
        article.with_document(
            published=day.isoformat() if day else None, published_from="reader" if day else None
        ),
        dates=dates,
        statements=statements,
    )


def _redated(when: When, values: dict[tuple[int, int], str | None]) -> When:
    value = values.get((when.start, when.end), when.value)
    return replace(when, value=without_clock(value))


def _read(value: str | None) -> _Moment | None:
    """Return the moment of a calendar value, None for durations, references and ranges."""
    if not value or not value[0].isdigit():
        return None
    if day := parse_day(value):
        return _Moment(day)
    match = _CALENDAR.fullmatch(value.split("/", 1)[0])
    if not match:
        return None
    part = match.groupdict()
    try:
        if part["de"]:
            return _Moment(Day(int(part["de"]) * 10, 1, 1), "DE")
        if part["ce"]:
            return _Moment(Day(int(part["ce"]) * 100, 1, 1), "CE")
        year = int(part["y"])
        if part["w"]:
            return _Moment(
                Day.fromisocalendar(year, int(part["w"]), 1), "WE" if part["we"] else "W"
            )
        if part["s"]:
            return _Moment(Day(year, _SEASONS[part["s"]], 1), "S")
        if part["q"]:
            return _Moment(Day(year, 3 * int(part["q"]) - 2, 1), "Q")
        if part["h"]:
            return _Moment(Day(year, 6 * int(part["h"]) - 5, 1), "H")
        return _Moment(Day(year, int(part["m"] or 1), 1), "M" if part["m"] else "Y")
    except ValueError:
        return None


def _moment(words: Sequence[str], now: Day | None, trail: deque[_Moment | None]) -> _Moment | None:
    """Return what ``words`` (an anchor and steps) mean, None where it cannot be told."""
    at = _anchor(words, now, trail)
    try:
        for word in words[1:]:
            if at is None:
                return None
            at = _step(at, word)
    except (ValueError, OverflowError):
        return None
    return at


def _anchor(words: Sequence[str], now: Day | None, trail: deque[_Moment | None]) -> _Moment | None:
    today = _Moment(now) if now else None
    if words[0] == "now":
        return today
    finest = _RANK[_needed(words[1:])]
    near = today.day if words[0] == "near" and today else None
    for moment in reversed(trail):
        # An expression that nothing could anchor hides what stands before it: "Thursday …
        # the day before" must not jump over the Thursday.
        if moment is None:
            return None
        if near and abs((moment.day - near).days) > 14:
            continue
        if _RANK[moment.grain] <= finest:
            return replace(moment, part="")
    return today


def _needed(steps: Iterable[str]) -> str:
    """Return the coarsest precision of a date that the first step can start from."""
    for step in steps:
        if match := _SHIFT.fullmatch(step):
            return "D" if match[3] in ("TH", "TM", "TS") else match[3]
        if step.startswith("="):
            return step[1:]
        return "D"
    return "CE"


def _step(at: _Moment, word: str) -> _Moment | None:
    if match := _SHIFT.fullmatch(word):
        return _shift(at, int(match[1] + match[2]), match[3], keep=bool(match[4]))
    if match := _PICK.fullmatch(word):
        return _pick(at, match[1], match[2], match[3])
    if word.startswith("T"):
        return replace(at, part=word)
    if word.startswith("="):
        return replace(at, grain=word[1:], part="") if word[1:] in _RANK else None
    return None


def _add_months(day: Day, months: int) -> Day:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = 31
    while True:
        try:
            return Day(year, month + 1, min(day.day, last))
        except ValueError:
            last -= 1
            if last < 28:
                raise


def _shift(at: _Moment, by: int, unit: str, *, keep: bool) -> _Moment:
    if unit in ("TH", "TM", "TS"):
        days = round(by / 24) if unit == "TH" else 0
        return _Moment(at.day + timedelta(days=days))
    if unit in _MONTHS:
        day = _add_months(at.day, by * _MONTHS[unit])
    else:
        day = at.day + timedelta(days=by * (1 if unit == "D" else 7))
    return _Moment(day, at.grain if keep else unit)


def _pick(at: _Moment, what: str, which: str, direction: str) -> _Moment | None:
    """Return the nearest ``what`` number ``which`` from ``at`` in the given direction."""
    grain = {"m": "M", "s": "S", "q": "Q", "h": "H", "we": "WE"}.get(what, "D")
    if direction == "=":
        candidates = _inside(at, what, which)
        return _Moment(candidates[0], grain) if candidates else None
    candidates = _around(at.day, what, which)
    here = _floor(at.day, what)
    day = _choose(candidates, here, what, direction)
    return _Moment(day, grain) if day else None


def _floor(day: Day, what: str) -> Day:
    """Return the first day of the unit that candidates of this kind are given by."""
    match what:
        case "m":
            return day.replace(day=1)
        case "q":
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case "h":
            return day.replace(month=1 if day.month <= 6 else 7, day=1)
        case "s":
            return day.replace(month=max(m for m in _SEASONS.values() if m <= day.month), day=1)
    return day


def _in_year(year: int, what: str, which: str) -> Day | None:
    try:
        match what:
            case "m":
                return Day(year, int(which), 1)
            case "q":
                return Day(year, 3 * int(which) - 2, 1)
            case "h":
                return Day(year, 6 * int(which) - 5, 1)
            case "s":
                return Day(year, _SEASONS[which], 1)
            case "md":
                return Day(year, int(which[:2]), int(which[3:]))
            case "fd":
                return feast(which, year)
    except ValueError:
        pass
    return None


def _around(day: Day, what: str, which: str) -> list[Day]:
    """Return the candidates near ``day`` in order; 29 February needs a wide look."""
    if what in ("wd", "we"):
        first = day + timedelta(days=int(which or 6) - day.weekday() - 8)
        return [first + timedelta(days=7 * n) for n in range(4)]
    if what == "d":
        days = []
        for n in range(-3, 4):
            month = _add_months(day.replace(day=1), n)
            try:
                days.append(month.replace(day=int(which)))
            except ValueError:
                continue
        return days
    span = 8 if (what, which) == ("md", "02-29") else 2
    years = range(max(day.year - span, 1), day.year + span + 1)
    return [found for year in years if (found := _in_year(year, what, which))]


def _inside(at: _Moment, what: str, which: str) -> list[Day]:
    """Return the candidates within the unit that ``at`` stands for."""
    if what in ("wd", "we"):
        monday = at.day - timedelta(days=at.day.weekday())
        return [monday + timedelta(days=int(which or 6) - 1)]
    if what == "d":
        try:
            return [at.day.replace(day=int(which))]
        except ValueError:
            return []
    found = _in_year(at.day.year, what, which)
    return [found] if found else []


def _choose(candidates: Sequence[Day], here: Day, what: str, direction: str) -> Day | None:
    if what in ("md", "fd"):
        return _choose_day(candidates, here, direction)
    before = candidates[: bisect_right(candidates, here)]
    strictly_before = [c for c in candidates if c < here]
    after = [c for c in candidates if c >= here]
    match direction:
        case "<":
            return before[-1] if before else None
        case "<<":
            return strictly_before[-1] if strictly_before else None
        case ">":
            return after[0] if after else None
        case ">>":
            return next((c for c in candidates if c > here), None)
    if not before or not after:
        return before[-1] if before else (after[0] if after else None)
    if direction == "~" or what == "d":
        return before[-1] if here - before[-1] <= after[0] - here else after[0]
    return before[-1] if (here - before[-1]).days <= _LONG_GONE else after[0]


def _choose_day(candidates: Sequence[Day], here: Day, direction: str) -> Day | None:
    """Choose among the years of a day of a month.

    A report gives the year of a day that is almost a year away; without one, a date whose
    neighbour in the other direction is near is that neighbour, whatever the tense.
    """
    before = [c for c in candidates if c <= here]
    after = [c for c in candidates if c > here or (c == here and direction == ">")]
    if not before or not after:
        return before[-1] if before else (after[0] if after else None)
    past, future = before[-1], after[0]
    back, ahead = (here - past).days, (future - here).days
    match direction:
        case "<" | "<<":
            return past if back <= _ALMOST_A_YEAR else future
        case ">" | ">>":
            return future if ahead <= _ALMOST_A_YEAR else past
    return future if ahead < back and ahead <= _SOON else past
