"""Which days a TIMEX3 value stands for, so that statements can be sorted by them."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTHS = re.compile(r"(\d{4})(?:-(\d\d|SP|SU|FA|AU|WI|Q[1-4]|H[12]))?")
_YEARS = re.compile(r"(\d{2,3})X{0,2}")

_PARTS = {
    "SP": (4, 3),
    "SU": (7, 3),
    "FA": (10, 3),
    "AU": (10, 3),
    "WI": (1, 3),
    "Q1": (1, 3),
    "Q2": (4, 3),
    "Q3": (7, 3),
    "Q4": (10, 3),
    "H1": (1, 6),
    "H2": (7, 6),
}
"""The month with which a part of a year begins, as in ``nlp.dates``, and how many it has."""


def calendar_day(value: str | None) -> str | None:
    """Return the day of a value that is a part of a day; others as they are."""
    found = _DAY.fullmatch(value or "")
    return found.group(1) if found else value


def days(value: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a value, None for one that is not in the calendar."""
    first, _, last = (value or "").partition("/")
    try:
        begin = _days(first)
        end = _days(last) if last else begin
    except (ValueError, OverflowError):
        return None
    return (begin[0], end[1]) if begin and end else None


def _days(value: str) -> tuple[date, date] | None:
    """Return the first and the last day of a value that is no range."""
    if found := _DAY.fullmatch(value):
        day = date.fromisoformat(found.group(1))
        return day, day
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found.group(1)), int(found.group(2)), 1)
        return monday + timedelta(5 if found.group(3) else 0), monday + timedelta(6)
    if found := _MONTHS.fullmatch(value):
        part = found.group(2) or ""
        month, count = _PARTS.get(part) or ((int(part), 1) if part else (1, 12))
        return _months(int(found.group(1)), month, count)
    if (found := _YEARS.fullmatch(value)) and len(value) in (len(found.group(1)), 4):
        count = 10 ** (4 - len(found.group(1)))
        return _months(int(found.group(1)) * count, 1, 12 * count)
    return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """Return the first and the last day of ``count`` months."""
    after = month - 1 + count
    last = date(year + after // 12, after % 12 + 1, 1) - timedelta(1)
    return date(year, month, 1), last
