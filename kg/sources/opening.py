"""Inputs in, Documents and ledger entries out: every input gives one or the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import BinaryIO

from kg.model.document import Document, LedgerEntry, Published, PublishedBasis, Source
from kg.sources.digest import digest
from kg.sources.draft import Draft, NotRead
from kg.sources.forms import Form
from kg.sources.naming import Register, contested_names, name_places
from kg.sources.places import Place, find_places
from kg.sources.published import find_published
from kg.sources.reading import name_of_page, read_place
from kg.sources.stdin import StandardInput


def open_inputs(
    inputs: Sequence[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Document | LedgerEntry]:
    """Open files, folders and `-`; a Document for each article, a LedgerEntry for all else.

    The order is that of the sorted paths, then of the lines. Everything is read twice, the first
    time for the names alone; JSONL line by line. The day of publication is what the document's
    own metadata says, else its sidecar, else its text, else `published`; else it is unknown.

    Raises:
        InputError: an input does not exist, or none of them holds a file of a known form.
    """
    return _documents(_Corpus(find_places(inputs), stdin), published)


class _Corpus:
    """The places of one build, with the names that their files ask for."""

    def __init__(self, found: Sequence[Place | LedgerEntry], stdin: BinaryIO | None) -> None:
        self._found = found
        self._stdin = StandardInput(stdin)
        self._names = name_places(
            place for place in found if isinstance(place, Place) and place.form is not Form.RECORDS
        )

    def drafts(self) -> Iterator[Draft | LedgerEntry]:
        """Every article and every failure, in order; may be asked for more than once."""
        for place in self._found:
            if isinstance(place, LedgerEntry):
                yield place
            else:
                yield from self._drafts_at(place)

    def contested(self) -> frozenset[str]:
        """The names for which documents of different text ask."""
        counts = Counter(self._claims())
        shared = {name for name, count in counts.items() if count > 1}
        if not shared:
            return frozenset()
        drafts = (draft for draft in self.drafts() if isinstance(draft, Draft))
        return contested_names((d.name, d.text) for d in drafts if d.name in shared)

    def close(self) -> None:
        """Let go of what was kept of standard input."""
        self._stdin.close()

    def _claims(self) -> Iterator[str]:
        for place in self._found:
            if isinstance(place, Place) and place.form is Form.PAGE:
                yield name_of_page(place, self._names[place])
            elif isinstance(place, Place):
                yield from (d.name for d in self._drafts_at(place) if isinstance(d, Draft))

    def _drafts_at(self, place: Place) -> Iterator[Draft | LedgerEntry]:
        return read_place(place, self._names.get(place, place.stem), self._stdin)


def _documents(corpus: _Corpus, published: date | None) -> Iterator[Document | LedgerEntry]:
    with closing(corpus):
        register = Register(corpus.contested())
        for draft in corpus.drafts():
            yield draft if isinstance(draft, LedgerEntry) else _settle(draft, register, published)


def _settle(draft: Draft, register: Register, option: date | None) -> Document | LedgerEntry:
    try:
        name = register.settle(draft)
    except NotRead as reason:
        return reason.entry(draft.path)
    fields = draft.fields
    stated = fields.published or find_published(draft.text)
    source = Source(
        id=name,
        path=draft.path,
        sha256=digest(draft.text),
        length=len(draft.text),
        title=fields.title,
        published=stated or (Published(option, PublishedBasis.OPTION) if option else None),
        outlet=fields.outlet,
        url=fields.url,
        language=fields.language,
        metadata=fields.metadata,
    )
    return Document(source, draft.text)
