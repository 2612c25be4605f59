"""Small makers of triples, shared by the encoders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from kg.model.time import Interval
from kg.rdf import terms

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LONGEST_WITH_MONTHS = 92

Value = str | bool | int | date | NamedNode


def text_literal(text: str) -> Literal:
    """The text letter by letter.

    No RDF syntax can hold a lone surrogate; each becomes U+FFFD, one for one, so that offsets hold.
    """
    try:
        return Literal(text)
    except ValueError:
        return Literal(_SURROGATE.sub("\ufffd", text))


def _object(value: Value) -> NamedNode | Literal:
    if isinstance(value, str):
        return text_literal(value)
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=terms.XSD_DATE)
    if isinstance(value, NamedNode):
        return value
    return Literal(value)


def describe(
    subject: NamedNode, *pairs: tuple[NamedNode, Value | Iterable[Value] | None]
) -> Iterator[Triple]:
    """One triple for each value: None gives none, a tuple or another iterable one for each."""
    for predicate, value in pairs:
        if value is None:
            continue
        if isinstance(value, Value):
            yield Triple(subject, predicate, _object(value))
        else:
            for one in value:
                yield Triple(subject, predicate, _object(one))


def months(interval: Interval) -> tuple[str, ...]:
    """The calendar months that an interval touches, as YYYY-MM; none for more than 92 days."""
    if interval.days > _LONGEST_WITH_MONTHS:
        return ()
    first = interval.start.year * 12 + interval.start.month - 1
    last = interval.end.year * 12 + interval.end.month - 1
    return tuple(f"{n // 12:04}-{n % 12 + 1:02}" for n in range(first, last + 1))
