"""Names that users added: they are found as they are written, whatever the pipeline calls them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from kg.extract.mentions.names import Name, NameSheet
from kg.lexicon.entries import Organization, Person
from kg.lexicon.own_names import Known, OwnNames, identifier_of
from kg.model.account import ActorKind


def spot_own_names(sheet: NameSheet) -> None:
    """Take every name of the users' lexicon that stands in the prose; the longest wins."""
    own = sheet.v.gazetteer.own
    if own.sure:
        for start, end, known in _find(sheet, own):
            if sheet.is_free(start, end):
                sheet.take(_name(start, end, known))


def _find(sheet: NameSheet, own: OwnNames) -> Iterator[tuple[int, int, Known]]:
    a, sure = sheet.a, own.sure
    for found in _pattern(own).finditer(a.text):
        start = bisect_left(a.offsets, found.start())
        end = bisect_left(a.offsets, found.end())
        whole = start < end and a.span(start, end).start == found.start()
        if whole and a.span(start, end).end == found.end() and a.sentence_of[start] >= 0:
            yield start, end, sure[" ".join(found.group().split())]


@lru_cache(maxsize=8)
def _pattern(own: OwnNames) -> re.Pattern[str]:
    forms = sorted(own.sure, key=lambda form: (-len(form), form))
    choices = "|".join(r"[^\S\r\n]+".join(map(re.escape, form.split())) for form in forms)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)")


def _name(start: int, end: int, known: Known) -> Name:
    identifier = identifier_of(known)
    if isinstance(known, Person):
        return Name(start, end, ActorKind.PERSON, known.country, identifier, label=known.name)
    if isinstance(known, Organization):
        return Name(
            start,
            end,
            ActorKind.ORGANIZATION,
            known.country,
            identifier,
            is_outlet=known.is_outlet,
            label=known.name,
        )
    return Name(start, end, ActorKind.PLACE, known.country, identifier, label=known.name)
