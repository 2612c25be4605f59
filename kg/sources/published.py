"""The day of publication, where an article itself states it as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model.document import Published, PublishedBasis
from kg.sources.datelines import find_dateline
from kg.sources.dates import CLOCK, FULL_DATE, WEEKDAY, find_full_dates
from kg.sources.front_matter import find_front_matter
from kg.sources.paragraphs import Paragraph, find_paragraphs

_HEAD = 4000
_MOST_LINES = 12
_LONGEST_LINE = 200
# Emphasis in Markdown. Not brackets: a date in those is that of the occasion.
_WRAPPING = "*_ "
_PROSE = re.compile(r".{80,}[.!?…][\"”’)\]]*", re.DOTALL)
_TIME = rf"(?:(?:at\s)?{CLOCK})"
_GAP = r"[\s,.|•·/–—-]*"
_DAY = rf"(?:{WEEKDAY},?\s+)?{FULL_DATE}"
_STAMP = re.compile(r"\s*(?P<stamp>date:?\s(?P<day>\d{4}-\d{2}-\d{2}))(?=\s|\Z)", re.IGNORECASE)
_LABEL = (
    r"(?:(?:first |originally |date |article )?(?:published|posted|released|issued|created)"
    r"|publication date|release date|publish date|date(?=\s?:))"
)
_REVISED = r"(?:(?:last )?(?:updated|modified|revised))"
_REST = rf"{_GAP}{_TIME}?{_GAP}(?:(?:{_LABEL}|{_REVISED}|by\b|in\b).{{0,80}})?"
_OUTLET = r"(?:[^|\d\n]{2,60}\|\s?){0,2}"
_STATED = re.compile(
    rf"{_OUTLET}(?P<label>{_LABEL}|{_REVISED})\s?(?:date)?\s?:?\s*(?:on\s|at\s)?"
    rf"(?:{_TIME},?\s+(?:on\s)?)?(?P<day>{_DAY}){_REST}",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"(?:the |this )?(?:press release|press statement|statement|news story|speech|announcement)\s"
    rf"(?:was )?(?:issued|published|released)\s(?:by [^.]{{2,80}} )?on (?P<day>{_DAY})\.?",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"{_TIME}?{_GAP}(?P<day>{_DAY}){_GAP}{_TIME}?{_GAP}", re.IGNORECASE)
_BYLINE = re.compile(
    r"By:?\s(?!(?i:mon|tues|wednes|thurs|fri|satur|sun)day)[A-Z][^.\d]{2,80}?"
    rf"[\s,|•·–—-]+(?P<day>{_DAY}){_GAP}(?:{_TIME})?{_GAP}"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A `date 2023-06-09` before the first word of a text: where it stands and what it says."""

    start: int
    end: int
    day: date


def find_published(text: str) -> Published | None:
    """The day that the text states as its own: a stamp, a line, a dateline.

    Not a day without a year, not a day in a caption or in the prose, and no day at all where two
    lines of the same sort contradict each other.
    """
    matter = find_front_matter(text)
    start = matter.end if matter else 0
    stamp = find_stamp(text, start)
    if stamp is not None:
        return Published(stamp.day, PublishedBasis.TEXT)
    head = _head_of(text[start : start + _HEAD])
    stated = (
        _stated_days(head, revised=False),
        _days(head, _RELEASE),
        _dateline_days(head),
        _days(head, _BYLINE),
        _lone_days(head, text, start),
        _stated_days(head, revised=True),
    )
    days = next((found for found in stated if found), set())
    return Published(days.pop(), PublishedBasis.TEXT) if len(days) == 1 else None


def find_stamp(text: str, start: int) -> Stamp | None:
    """The date stamp before the first word of `text` after `start`."""
    match = _STAMP.match(text, start)
    dates = find_full_dates(match["day"]) if match else ()
    if match is None or not dates:
        return None
    return Stamp(match.start("stamp"), match.end("stamp"), dates[0].day)


def is_date_line(paragraph: str) -> bool:
    """Whether the paragraph says nothing but when the article was published or changed."""
    line = paragraph.strip(_WRAPPING)
    return any(form.fullmatch(line) for form in (_ALONE, _STATED, _BYLINE))


def _head_of(text: str) -> Sequence[Paragraph]:
    """The first lines, up to the second paragraph of prose."""
    head = find_paragraphs(text)[:_MOST_LINES]
    prose = [index for index, line in enumerate(head) if _PROSE.fullmatch(line.text)]
    return head[: prose[1]] if len(prose) > 1 else head


def _days(head: Iterable[Paragraph], form: re.Pattern[str]) -> set[date]:
    matches = (form.fullmatch(line) for line in _short_lines(head))
    return _parsed(match["day"] for match in matches if match)


def _stated_days(head: Iterable[Paragraph], *, revised: bool) -> set[date]:
    matches = (_STATED.fullmatch(line) for line in _short_lines(head))
    return _parsed(
        match["day"]
        for match in matches
        if match and bool(re.fullmatch(_REVISED, match["label"], re.IGNORECASE)) == revised
    )


def _short_lines(head: Iterable[Paragraph]) -> Iterator[str]:
    lines = (line.text.strip(_WRAPPING) for line in head)
    return (line for line in lines if len(line) <= _LONGEST_LINE)


def _dateline_days(head: Iterable[Paragraph]) -> set[date]:
    datelines = (find_dateline(line.text) for line in head)
    return {found.day for found in datelines if found and found.day}


def _lone_days(head: Sequence[Paragraph], text: str, start: int) -> set[date]:
    """A line that holds only a date; several different ones are the headings of a chronicle."""
    days = _days(head, _ALONE)
    if not days:
        return days
    return _days(find_paragraphs(text, start), _ALONE)


def _parsed(written: Iterable[str]) -> set[date]:
    return {found.day for each in written for found in find_full_dates(each)}
