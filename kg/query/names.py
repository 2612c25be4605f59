"""Which entities a part of a name may mean."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.store import Store

_NAMES = Path(__file__).parent / "evidence" / "names.rq"


def find_named(store: Store, part: str) -> tuple[NamedNode, ...]:
    """The entities with `part` in their label or an alias, whatever its case and accents."""
    wanted = folded(part)
    return tuple(
        sorted(
            {
                entity
                for entity, name in store.select(_NAMES.read_text(encoding="utf-8")).rows
                if isinstance(entity, NamedNode)
                and isinstance(name, Literal)
                and wanted in folded(name.value)
            },
            key=str,
        )
    )


def folded(text: str) -> str:
    """`text` without case and accents, white space as single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.split())
