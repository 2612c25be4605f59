"""A name for every document: readable, unique in a build, and the same in whatever order.

A record, front matter or sidecar names its document itself. A file is named after itself; files
that would share a name are named by their path below the given folder, then with their ending,
then by the path as it was given. Where documents of different text still ask for one name, each
of them gets `~` and the start of its digest, so that none depends on which came first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from kg.model.document import LedgerEntry, Outcome
from kg.sources.digest import digest
from kg.sources.draft import Draft, NotRead
from kg.sources.places import Place

_SHORT = 8
_LEVELS: tuple[Callable[[Place], str], ...] = (
    lambda place: place.stem,
    lambda place: place.below,
    lambda place: place.below + place.ending,
    lambda place: place.path,
)


def name_places(places: Iterable[Place]) -> dict[Place, str]:
    """The shortest level of name for each file that no other file has."""
    names: dict[Place, str] = {}
    waiting = list(places)
    for level in _LEVELS:
        counts = Counter(map(level, waiting))
        taken = set(names.values())
        settled = {p for p in waiting if counts[level(p)] == 1 and level(p) not in taken}
        names |= {place: level(place) for place in waiting if place in settled}
        waiting = [place for place in waiting if place not in settled]
    return names | {place: place.path for place in waiting}


def qualified(name: str, text: str) -> str:
    """`name` with the start of the digest of `text`."""
    return f"{name}~{digest(text)[:_SHORT]}"


class Register:
    """Settles the name of one document after the other; remembers names, not texts."""

    def __init__(self, contested: frozenset[str]) -> None:
        """`contested`: the names for which documents of different text ask."""
        self._contested = contested
        self._taken: dict[str, tuple[str, str]] = {}

    def settle(self, draft: Draft) -> str:
        """The name of this document.

        Raises:
            NotRead: a document of the same name and text is already there.
        """
        own = digest(draft.text)
        name = qualified(draft.name, draft.text) if draft.name in self._contested else draft.name
        while name in self._taken and self._taken[name][0] != own:
            name = f"{name}~{own}"
        if name in self._taken:
            raise Repeated(name, self._taken[name][1])
        self._taken[name] = (own, draft.path)
        return name


class Repeated(NotRead):
    """A document of the same name and text is already there."""

    def __init__(self, name: str, kept: str) -> None:
        super().__init__(Outcome.DUPLICATE, f"the same name and text as {kept}")
        self.name = name

    def entry(self, path: str) -> LedgerEntry:
        """The line of the ledger, with the document that stands for this one."""
        return LedgerEntry(path=path, outcome=self.outcome, document=self.name, reason=self.reason)


def contested_names(claims: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The names for which documents of different text ask, from pairs of name and text."""
    digests: defaultdict[str, set[str]] = defaultdict(set)
    for name, text in claims:
        digests[name].add(digest(text))
    return frozenset(name for name, found in digests.items() if len(found) > 1)
