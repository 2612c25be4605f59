"""The sentences behind events, for any number of events in few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode

from kg.query.table import Passage
from kg.store import Store
from kg.store.protocol import Term

_FOLDER = Path(__file__).with_name("evidence")
_OPEN = "VALUES ?event { UNDEF }"
_EVENTS_A_QUERY = 500
_SILENT_SOURCE = "the article"

Found = dict[str, str]


def find_passages(store: Store, events: Sequence[str]) -> dict[str, tuple[Passage, ...]]:
    """The passages for each event: those that agree with its settled status come first.

    Args:
        events: IRIs; empty ones are left out.
    """
    ranked: dict[str, list[tuple[tuple[bool, str, int], Passage]]] = defaultdict(list)
    for some in _batches(sorted({event for event in events if event})):
        sources = _sources(store, some)
        for row in _ask(store, "passages.rq", some):
            passage = _passage(row, sources.get(row["account"], ""))
            rank = (row["status"] != row["settled"], passage.document, passage.start)
            ranked[row["event"]].append((rank, passage))
    return {
        event: tuple(passage for _, passage in sorted(found, key=lambda pair: pair[0]))
        for event, found in ranked.items()
    }


def _sources(store: Store, events: Sequence[str]) -> dict[str, str]:
    names: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    for row in _ask(store, "sources.rq", events):
        names[row["account"]].append((int(row["order"]), row["name"], "claims" in row))
    return {account: _chained(sorted(found)) for account, found in names.items()}


def _chained(voices: Sequence[tuple[int, str, bool]]) -> str:
    """The inner source via the outer ones; those who make a claim make it together."""
    together = " and ".join(name for _, name, claims in voices if claims)
    return ", via ".join(filter(None, (together, *(n for _, n, claims in voices if not claims))))


def _passage(row: Found, said_by: str) -> Passage:
    return Passage(
        document=row["document"],
        file=row.get("file", row["document"]),
        start=int(row["start"]),
        end=int(row["end"]),
        quote=row["quote"],
        status=row["status"].rpartition("#")[2],
        said_by=said_by or row.get("outlet", _SILENT_SOURCE),
    )


def _batches(events: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(events), _EVENTS_A_QUERY):
        yield events[start : start + _EVENTS_A_QUERY]


def _ask(store: Store, name: str, events: Sequence[str]) -> Iterator[Found]:
    nodes = " ".join(str(NamedNode(event)) for event in events)
    answer = store.select(_text(name).replace(_OPEN, f"VALUES ?event {{ {nodes} }}"))
    for row in answer.rows:
        pairs = zip(answer.columns, row, strict=True)
        yield {name: _value(term) for name, term in pairs if term is not None}


@cache
def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _value(term: Term) -> str:
    return str(getattr(term, "value", term))
