"""Which entities a part of a name may mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.model.namespace import BASE
from kg.store import Store

_NEXT_IRI = re.compile(rf",\s*(?={re.escape(BASE)})")
_FOLDER = Path(__file__).with_name("evidence")
_PART = "?part"


def find_named(store: Store, part: str) -> tuple[NamedNode, ...]:
    """The entities with `part` in their label or an alias, whatever its case and accents.

    An IRI means the one entity that it names, or that has replaced what it named; of several,
    separated by commas, each.
    """
    if part.startswith(BASE):
        return tuple(current_name(store, iri) for iri in _NEXT_IRI.split(part))
    wanted = folded(part)
    likely = _text("named.rq").replace(_PART, str(Literal(wanted)))
    found = {entity for entity, name in _pairs(store, likely) if wanted in folded(name)}
    return tuple(sorted(found, key=str))


def find_names(store: Store) -> Iterator[tuple[NamedNode, str]]:
    """Every name of every entity."""
    return _pairs(store, _text("names.rq"))


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _pairs(store: Store, sparql: str) -> Iterator[tuple[NamedNode, str]]:
    for entity, name in store.select(sparql).rows:
        if isinstance(entity, NamedNode) and isinstance(name, Literal):
            yield entity, name.value


def current_name(store: Store, iri: str) -> NamedNode:
    """The IRI by which this graph knows what `iri` names; itself where nothing has replaced it.

    Raises:
        QueryError: it cannot be an IRI.
    """
    try:
        node = NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{iri!r} is not an IRI", repair="copy it from another answer") from error
    rows = store.select(f"SELECT ?now {{ {node} wm:replacedBy ?now }}").rows
    return next((now for (now,) in rows if isinstance(now, NamedNode)), node)


def near_names(text: str, names: Iterable[str]) -> str:
    """The names that a mistyped one is nearest to, as a hint; empty where none is near."""
    known: dict[str, str] = {}
    for name in names:
        for form in (name, *name.split()):
            known.setdefault(folded(form), name)
    near = get_close_matches(folded(text), known, n=3, cutoff=0.8)
    return f"did you mean {' or '.join(dict.fromkeys(known[one] for one in near))}?" if near else ""


def folded(text: str) -> str:
    """`text` without case and accents, white space as single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.split())
