"""Parameters become RDF terms in the query; no text of the user ever enters the SPARQL.

A line `#:person ?event wm:participation/wm:agent ?asked_person .` sleeps as a comment until the
parameter `person` is given. Then it wakes, with the value in place of the variable, from which an
engine plans best; a hyphen in the name is `_` there. Several values stand in `IN (?asked_person)`,
elsewhere before the first such line as `VALUES ?asked_person { ... }`. A line for words wakes once
for each of them, so that all must be there. Without parameters the file runs as it stands, in any
engine.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.model.account import EventType, Status
from kg.model.namespace import ONTOLOGY
from kg.query.question import SLEEPING, Parameter, Question, did_you_mean

HELD = "held"
_TYPES = tuple(EventType)
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SIGN = re.compile(r"[\\.+*?()\[\]{}^$]")
_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")

Terms = Sequence[Literal | NamedNode]
FindNamed = Callable[[str], Terms]
"""The entities that have a part of a name."""


def bind(
    question: Question,
    given: Mapping[str, str],
    find_named: FindNamed,
    options: tuple[str, ...] = (),
) -> str:
    """The SPARQL of the question with its parameters filled in.

    Args:
        options: further names that the user may have meant by an unknown parameter.

    Raises:
        QueryError: a parameter is unknown, or its value does not fit its kind.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    unknown = next((name for name in given if name not in known), None)
    if unknown is not None:
        raise _unknown(question, unknown, (*known, *options))
    sparql = question.sparql
    for name, value in given.items():
        terms = _terms(known[name], value, find_named)
        wake = _repeated if known[name].kind == "words" else _woken
        sparql = wake(sparql, name, terms)
    return _without_sleepers(sparql)


def _without_sleepers(sparql: str) -> str:
    """What is shown to people has no lines for parameters that were not given."""
    return "".join(line for line in sparql.splitlines(True) if not SLEEPING.match(line))


def _repeated(sparql: str, name: str, terms: Terms) -> str:
    def wake(found: re.Match[str]) -> str:
        if found["name"] != name:
            return found[0]
        lines = (found["line"].replace(_variable(name), str(term)) for term in terms)
        return "\n".join(found["indent"] + line for line in lines)

    return SLEEPING.sub(wake, sparql)


def _variable(name: str) -> str:
    return f"?asked_{name.replace('-', '_')}"


def _woken(sparql: str, name: str, terms: Terms) -> str:
    texts = [str(term) for term in terms]
    values = f"VALUES {_variable(name)} {{ {' '.join(texts)} }} "
    asked = re.compile(rf"(?P<list>IN \()?{re.escape(_variable(name))}\b")

    def fill(found: re.Match[str]) -> str:
        if found["list"]:
            return found["list"] + ", ".join(texts)
        return texts[0] if len(texts) == 1 else found[0]

    def wake(found: re.Match[str]) -> str:
        nonlocal values
        if found["name"] != name:
            return found[0]
        line, first = found["line"], ""
        if len(texts) != 1 and any(not one["list"] for one in asked.finditer(line)):
            first, values = values, ""
        return f"{found['indent']}{first}{asked.sub(fill, line)}"

    return SLEEPING.sub(wake, sparql)


def _unknown(question: Question, name: str, known: tuple[str, ...]) -> QueryError:
    takes = ", ".join(f"--{one.name}" for one in question.parameters) or "no parameters"
    near = did_you_mean(f"--{name}", [f"--{one}" for one in known])
    return QueryError(
        f"the query has no parameter --{name}",
        place=question.name,
        repair=f"{near}it takes {takes}",
    )


def _terms(parameter: Parameter, value: str, find_named: FindNamed) -> Terms:
    if parameter.kind == "name":
        return find_named(value)
    try:
        return _TERMS[parameter.kind](value)
    except ValueError as error:
        raise QueryError(str(error), place=f"--{parameter.name}") from error


def _first_day(value: str) -> Terms:
    year, month, day = _parts(value)
    return _date(value, year, month or 1, day or 1)


def _last_day(value: str) -> Terms:
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


def _date(value: str, year: int, month: int, day: int) -> Terms:
    try:
        return [Literal(date(year, month, day).isoformat(), datatype=_XSD_DATE)]
    except ValueError as error:
        raise ValueError(f"{value!r} is not in the calendar") from error


def _pattern(word: str) -> str:
    """A regular expression for a word from its beginning on; `|` and `_` as the kind says."""
    plain = _SIGN.sub(r"\\\g<0>", word).replace("_", " ")
    return f"(^|[^A-Za-z0-9])({plain})"


def _listed(value: str) -> list[str]:
    return [one.strip() for one in value.split(",")]


def _some_of(words: tuple[str, ...], what: str, value: str) -> list[str]:
    by_fold = {word.casefold(): word for word in words}
    for one in _listed(value):
        if one.casefold() not in by_fold:
            near = did_you_mean(one, words)
            raise ValueError(f"{one!r} is not a {what}; {near}known: {', '.join(words)}")
    return [by_fold[one.casefold()] for one in _listed(value)]


def _types(value: str) -> Terms:
    return [NamedNode(ONTOLOGY + one) for one in _some_of(_TYPES, "type of event", value)]


def _statuses(value: str) -> Terms:
    told = _some_of((HELD, *Status), "status", value)
    held = [status for status in Status if status.is_held and HELD in told]
    statuses = dict.fromkeys([*held, *(Status(one) for one in told if one != HELD)])
    return [NamedNode(ONTOLOGY + status) for status in statuses]


_TERMS: Mapping[str, Callable[[str], Terms]] = {
    "text": lambda value: [Literal(value)],
    "texts": lambda value: [Literal(text) for text in dict.fromkeys(_listed(value.casefold()))],
    "words": lambda value: [Literal(_pattern(word)) for word in value.split()],
    "country": lambda value: [Literal(code.upper()) for code in _listed(value)],
    "first-day": _first_day,
    "last-day": _last_day,
    "status": _statuses,
    "type": _types,
}
