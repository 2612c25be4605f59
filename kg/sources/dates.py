"""Full calendar dates as they are written: a day, a month and a year, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\.?"
)
CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b\.?)?\s*(?:\b[A-Z]{2,4}\b)?"
FULL_DATE = (
    rf"(?:\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{MONTH}[\s,-]+\d{{4}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{4}/\d{2}/\d{2}\b)"
)

_MONTH_FIRST = re.compile(rf"({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+({MONTH})[\s,-]+(\d{{4}})", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/](\d{2})[-/](\d{2})")
_ANY = re.compile(FULL_DATE, re.IGNORECASE)
_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})"
    r"(?:[T ]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date and where it stands in the string that was searched."""

    start: int
    end: int
    day: date


def day_from_iso(text: str) -> date | None:
    """The calendar day of an ISO 8601 date or date-time, as written: no zone is applied.

    Returns None where `text` is something else or names a day that does not exist.
    """
    match = _ISO.fullmatch(text.strip())
    return _day(*match[1].split("-")) if match else None


def find_full_dates(text: str) -> tuple[FoundDate, ...]:
    """Every date in `text` that has a day, a month and a year, in order."""
    found = []
    for match in _ANY.finditer(text):
        day = _parse(match[0])
        if day is not None:
            found.append(FoundDate(match.start(), match.end(), day))
    return tuple(found)


def _parse(text: str) -> date | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(match[1], match[2], match[3])
    if match := _MONTH_FIRST.fullmatch(text):
        return _day(match[3], _month(match[1]), match[2])
    if match := _DAY_FIRST.fullmatch(text):
        return _day(match[3], _month(match[2]), match[1])
    return None


def _month(name: str) -> str:
    return str(_MONTHS.index(name[:3].lower()) + 1)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
