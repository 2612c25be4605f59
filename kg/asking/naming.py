"""Whom the names and descriptions of a question mean in a graph."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kg.asking.forms import Actor
from kg.errors import UsageError
from kg.lexicon.offices import load_offices
from kg.query.names import folded, near_names
from kg.store import Store

_FOLDER = Path(__file__).parent
_MOST_SHOWN = 8
_SIGNS = re.compile(r"[.,]")
_PERSON, _PLACES = "Person", ("Place", "Country")


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the graph with all its names."""

    iri: str
    label: str
    kind: str
    names: tuple[str, ...]


class Names:
    """Looks up names in one graph, which is asked for all of them once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def actors(self, actor: Actor) -> tuple[Known, ...]:
        """Whom a name or an office means; people before all else.

        Raises:
            UsageError: several different people have the name.
        """
        if actor.office:
            return self._holders(actor)
        found = self._called(actor.name, lambda one: one.kind != "Place")
        people = [one for one in found if one.kind == _PERSON]
        if _differ(people):
            raise _ambiguous(actor.name, people)
        return tuple(people or found)

    def places(self, name: str) -> tuple[Known, ...]:
        """The places of a name; a country only where it is not one of its cities."""
        found = self._called(name, lambda one: one.kind in _PLACES)
        return tuple(one for one in found if one.kind == "Place") or found

    def is_plain(self, name: str, found: tuple[Known, ...]) -> bool:
        """Whether a named query that is given the name finds just these."""
        wanted = folded(name)
        fitting = {one.iri for one in self._known if any(wanted in folded(n) for n in one.names)}
        return fitting == {one.iri for one in found}

    def near(self, name: str) -> str:
        """The names that are spelt like one that nothing has, as a hint; may be empty."""
        return near_names(name, (form for one in self._known for form in one.names))

    def posts(self, office: str) -> tuple[str, ...]:
        """The words by which the graph calls an office; just these where it has none."""
        asked = _office_key(office)
        posts = {post for _, post, _ in self._tenures if _office_key(post) == asked}
        return tuple(sorted({post.casefold() for post in posts})) or (office,)

    def _holders(self, actor: Actor) -> tuple[Known, ...]:
        posts = set(self.posts(actor.office))
        held = {
            iri
            for iri, post, country in self._tenures
            if post.casefold() in posts and actor.country in (None, country)
        }
        wanted = _key(actor.name)
        return tuple(one for one in self._known if one.iri in held or _is_called(one, wanted))

    def _called(self, name: str, fits: Callable[[Known], bool]) -> tuple[Known, ...]:
        """Those of the whole name, else of all its words, else of its letters."""
        wanted = _key(name)
        known = [one for one in self._known if fits(one)]
        for has in (_is_called, _has_words, _has_letters):
            found = tuple(one for one in known if wanted and has(one, wanted))
            if found:
                return found
        return ()

    @cached_property
    def _known(self) -> tuple[Known, ...]:
        names: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for entity, label, name, kind in self._rows("known.rq"):
            names[entity, label, kind.rpartition("#")[2]].append(name)
        return tuple(
            Known(iri, label, kind, tuple(sorted(found)))
            for (iri, label, kind), found in sorted(names.items())
        )

    @cached_property
    def _tenures(self) -> tuple[tuple[str, ...], ...]:
        return tuple(self._rows("tenures.rq"))

    def _rows(self, name: str) -> Iterable[tuple[str, ...]]:
        answer = self._store.select((_FOLDER / name).read_text(encoding="utf-8"))
        for row in answer.rows:
            yield tuple(str(getattr(term, "value", term)) for term in row)


def _key(text: str) -> str:
    """What stays the same of a name, whatever its accents, dots, commas and apostrophes."""
    return folded(_SIGNS.sub("", text).replace("’", "'"))


def common_word(known: Iterable[Known]) -> str:
    """The word that most names of somebody share, by which sentences call him."""
    words = Counter(
        word for one in known for name in one.names for word in dict.fromkeys(name.split())
    )
    best = max(words.values(), default=0)
    return max((word for word, times in words.items() if times == best), key=len, default="")


def _office_key(office: str) -> str:
    """The head of the entry to which an office belongs; else its own words."""
    for form in (office, office.removesuffix("s")):
        words = form.split()
        found = load_offices().match(words, 0)
        if found and found.end == len(words):
            return found.office.words.removesuffix("s")
    return folded(office)


def _is_called(one: Known, wanted: str) -> bool:
    return any(_key(name) == wanted for name in one.names)


def _has_words(one: Known, wanted: str) -> bool:
    words = set(wanted.split())
    return any(words <= set(_key(name).split()) for name in one.names)


def _has_letters(one: Known, wanted: str) -> bool:
    return len(wanted) > 2 and any(wanted in _key(name) for name in one.names)


def _differ(people: list[Known]) -> bool:
    """Whether they are several, and not one with more or less of a name."""
    words = sorted({frozenset(folded(one.label).split()) for one in people}, key=len)
    return any(not one <= words[-1] for one in words)


def _ambiguous(name: str, people: list[Known]) -> UsageError:
    labels = list(dict.fromkeys(one.label for one in people))
    listed = "".join(f"\n  {label}" for label in labels[:_MOST_SHOWN])
    more = len(labels) - _MOST_SHOWN
    rest = f"\n  and {more} more" if more > 0 else ""
    return UsageError(
        f"{len(labels)} people fit {name!r}",
        place="the question",
        repair=f"name one in full:{listed}{rest}",
    )
