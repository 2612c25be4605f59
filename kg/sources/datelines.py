"""Datelines: the place, agency and date before the first words of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.lexicon.entries import PlaceKind
from kg.lexicon.gazetteer import load_gazetteer
from kg.sources.cues import Pattern, one_of, zone_cues
from kg.sources.dates import CLOCK, FULL_DATE, MONTH, WEEKDAY, find_full_dates

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽḀ-Ỹ"
_WORD = rf"[{_UPPER}][\w.’'-]*"
_LOUD = rf"[{_UPPER}.’'-]"
_CAPITALS = (
    rf"(?!(?:[A-Z]\.)+\s)[{_UPPER}](?:{_LOUD}{{2,}}|{_LOUD}(?=[ -][{_UPPER}]{_LOUD}))"
    rf"(?:[ /-](?:[{_UPPER}]{_LOUD}+|and|AND|DE|de)){{0,4}}"
)
_PLACE = rf"{_WORD}(?:[ /-](?:{_WORD}|de|of|the|and|al)){{0,3}}"
_REGION = rf"(?:,\s(?!{MONTH}\s\d){_WORD}(?:\s{_WORD}){{0,2}})?"
_SHORT_DATE = rf"(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?!\d)"
_DATE = rf"(?:,?\s(?:{WEEKDAY},?\s)?(?:{FULL_DATE}|{_SHORT_DATE}))"
# A hyphen inside a word is no dash: COVID-19, Jean-Pierre.
_DASH = r"\s?[.:]?\s?(?:[—―]{1,2}\s{0,3}[-–—]?|[-–]{1,3}(?=\s))\s{0,3}"
_SENTENCE = r"(?=[A-Z“\"‘'(\[\d]|\Z)"
_LATE_DATE = re.compile(rf"(?:{WEEKDAY},?\s)?({FULL_DATE})\s?(?:[-–—.:|]+\s*|\n|$)", re.IGNORECASE)
_LETTER = r"(?=[A-Z“\"‘'])"
_BEFORE_COLON = re.compile(rf"(?P<place>{_PLACE}){_REGION}:\s+{_LETTER}")
# Smaller towns share their names with too many people.
_LARGE = 100_000
_REACH = 160
_GLUED = re.compile(r"[^\n]{20,200}?\S-(?=[A-Z]{4,}[^a-z\n]{0,40}[—–-]\s)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """How far the dateline reaches into its paragraph, and the full date in it, if any."""

    end: int
    day: date | None


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline with which the paragraph begins.

    A place in capitals needs only a dash; any other place needs an agency or a date as well.
    Before a bare colon only a town counts that the gazetteer knows: speakers stand there too.
    """
    head = paragraph[:_REACH]
    match = next((found for form in _forms() if (found := form.match(head))), _town(head))
    if match is None or _is_no_place(match["place"]):
        return None
    end = match.end()
    if late := _LATE_DATE.match(head, end):
        end = late.end()
    dates = find_full_dates(head[:end])
    return Dateline(end, dates[0].day if dates else None)


def _town(head: str) -> re.Match[str] | None:
    """ "DOHA: Ministers met", "Lahore: The minister left"."""
    match = _BEFORE_COLON.match(head)
    if match is None:
        return None
    gazetteer, name = load_gazetteer(), match["place"]
    town = gazetteer.place(name)
    is_town = town is not None and town.kind is PlaceKind.CITY and town.population >= _LARGE
    return match if is_town or gazetteer.country_of_capital(name) else None


def _is_no_place(words: str) -> bool:
    return not {words, words.split(maxsplit=1)[0]}.isdisjoint(zone_cues().not_places)


@cache
def _forms() -> tuple[Pattern, ...]:
    names = one_of(zone_cues().agencies)
    agency = rf"(?:\s?\((?:{names})(?:\s?[/,]\s?(?:{names}))?\)|\s?\.?\s?/\s?(?:{names})\s?/)"
    bare = rf"(?:\s(?:{names})\b)"
    place = rf"(?P<place>{_PLACE}){_REGION}"
    # Before a dash, whatever name stands in brackets is who sent the report.
    sender = rf"\s?\({_WORD}(?:[ /-](?:{_WORD}|de|of|the|and)){{0,4}}\)"
    # Without a dash, brackets may as well hold the short form of a name: (PA), (CP).
    wires = one_of(zone_cues().wires)
    capitals = rf"(?P<place>{_CAPITALS}){_REGION}"
    clock = rf"(?:,?\s{CLOCK})?"
    forms = (
        rf"{place}{_DATE}{clock}{agency}(?:{_DASH}|[.:]?\s*){_SENTENCE}",
        rf"{place}{agency}{_DATE}?{_DASH}{_SENTENCE}",
        rf"{place}{agency}{_DATE}[.:]?\s*{_SENTENCE}",
        rf"{place}\s?\((?:{wires})\)[.:]?\s*{_SENTENCE}",
        rf"{place}{_DATE}{clock}(?=\s|[.:-]+\s){_DASH}{_LETTER}",
        rf"{capitals}{_DATE}?{bare}?{_DASH}{_SENTENCE}",
        rf"{capitals}{_DATE}?{clock}{sender}{_DASH}{_SENTENCE}",
        rf"{place}{_DATE}{clock}{sender}{_DASH}{_SENTENCE}",
        rf"{capitals}{_DATE}:\s{_SENTENCE}",
    )
    return tuple(re.compile(form) for form in forms)


def find_glued_headline(paragraph: str) -> int | None:
    """Where a dateline begins that is glued to the headline before it with a dash."""
    match = _GLUED.match(paragraph)
    if match and find_dateline(paragraph[match.end() :]):
        return match.end()
    return None
