"""Parameters become RDF terms in the VALUES of a query; no text of the user enters the SPARQL."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.model.account import EventType, Status
from kg.query.question import Parameter, Question, did_you_mean

HELD = "held"
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")


def bind(question: Question, given: Mapping[str, str], options: tuple[str, ...] = ()) -> str:
    """The SPARQL of the question with its parameters filled in.

    Args:
        options: further names that the user may have meant by an unknown parameter.

    Raises:
        QueryError: a parameter is unknown, or its value does not fit its kind.
    """
    known = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in known:
            raise _unknown(question, name, (*known, *options))
    if not given:
        return question.sparql
    open_row, filled = [], []
    for parameter in question.parameters:
        value = given.get(parameter.name)
        open_row.append("UNDEF")
        filled.append("UNDEF" if value is None else str(_term(parameter, value)))
    return question.sparql.replace(_values(known, open_row), _values(known, filled))


def _values(names: list[str], row: list[str]) -> str:
    return f"VALUES ({' '.join(f'?{name}' for name in names)}) {{ ({' '.join(row)}) }}"


def _unknown(question: Question, name: str, known: tuple[str, ...]) -> QueryError:
    takes = ", ".join(f"--{one.name}" for one in question.parameters) or "no parameters"
    near = did_you_mean(f"--{name}", [f"--{one}" for one in known])
    return QueryError(
        f"the query has no parameter --{name}",
        place=question.name,
        repair=f"{near}it takes {takes}",
    )


def _term(parameter: Parameter, value: str) -> Literal:
    try:
        return _TERMS[parameter.kind](value)
    except ValueError as error:
        raise QueryError(str(error), place=f"--{parameter.name}") from error


def _first_day(value: str) -> Literal:
    year, month, day = _parts(value)
    return _date(value, year, month or 1, day or 1)


def _last_day(value: str) -> Literal:
    year, month, day = _parts(value)
    month = month or 12
    is_whole_month = not day and year and month <= 12
    return _date(value, year, month, monthrange(year, month)[1] if is_whole_month else day)


def _parts(value: str) -> tuple[int, int, int]:
    found = _DAY.fullmatch(value)
    if not found:
        raise ValueError(f"{value!r} is not a day, month or year such as 2023-06-18 or 2023-06")
    year, month, day = (int(part or 0) for part in found.groups())
    return year, month, day


def _date(value: str, year: int, month: int, day: int) -> Literal:
    try:
        return Literal(date(year, month, day).isoformat(), datatype=_XSD_DATE)
    except ValueError as error:
        raise ValueError(f"{value!r} is not in the calendar") from error


def _one_of(words: tuple[str, ...], what: str, value: str) -> Literal:
    by_fold = {word.casefold(): word for word in words}
    if value.casefold() not in by_fold:
        near = did_you_mean(value, words)
        raise ValueError(f"{value!r} is not a {what}; {near}known: {', '.join(words)}")
    return Literal(by_fold[value.casefold()])


_TERMS: Mapping[str, Callable[[str], Literal]] = {
    "text": Literal,
    "country": lambda value: Literal(value.upper()),
    "first-day": _first_day,
    "last-day": _last_day,
    "status": partial(_one_of, (HELD, *Status), "status"),
    "type": partial(_one_of, tuple(EventType), "type of event"),
}
