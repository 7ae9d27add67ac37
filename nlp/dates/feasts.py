"""Days without a fixed place in the calendar: by their distance from Easter or their weekday.

A feast is written ``ea+39`` (so many days after Easter Sunday) or ``11-4-4`` (in month 11 the
fourth day 4 of the week, Monday being 1; 5 for the last), with days after it: ``11-4-4+1``.
"""

from __future__ import annotations

import datetime
import re
from datetime import timedelta

Day = datetime.date

NOTATION = r"ea[+-]\d{1,2}|\d\d-[1-5]-[1-7](?:[+]\d)?"
_FEAST = re.compile(
    r"ea(?P<days>[+-]\d{1,2})|(?P<m>\d\d)-(?P<n>[1-5])-(?P<wd>[1-7])(?:[+](?P<more>\d))?"
)


def easter(year: int) -> Day:
    """Return Easter Sunday of a year of the Gregorian calendar (Meeus's reckoning)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, kept = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, odd = divmod(rest, 4)
    weekday = (32 + 2 * kept + 2 * quarter - epact - odd) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return Day(year, month, day + 1)


def feast(code: str, year: int) -> Day:
    """Return the day of a feast in ``year``; ValueError where there is none or no such feast."""
    match = _FEAST.fullmatch(code)
    if not match or not 1583 <= year < 9999:
        raise ValueError(f"no feast: {code} {year}")
    if match["days"]:
        return easter(year) + timedelta(days=int(match["days"]))
    month, number, weekday = int(match["m"]), int(match["n"]), int(match["wd"])
    first = Day(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    if day.month != month:
        day -= timedelta(days=7)
    return day + timedelta(days=int(match["more"] or 0))
