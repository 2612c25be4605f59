"""Accounts that stand together as one event so far, and which of them can never do so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model.world import AccountId
from kg.resolve.happenings import compare
from kg.resolve.sketches import Sketch
from kg.resolve.union import Groups

_WITNESSES = 40
_NOBODY = AccountId("", "")


class Clusters:
    """Groups of accounts, which are numbered; each group is named by one of its numbers.

    Accounts that say the same contradict the same: a group keeps what its accounts say once, the
    first `_WITNESSES` ways of saying it, and every contradiction is worked out once.
    """

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self._groups = Groups(range(len(sketches)))
        self._documents = [{sketch.id.document} for sketch in sketches]
        numbers: dict[Sketch, int] = {}
        self._way = [numbers.setdefault(_what_it_says(sketch), len(numbers)) for sketch in sketches]
        self._said = [[way] for way in self._way]
        self._ways = list(numbers)
        self._contradictions: dict[tuple[int, int], bool] = {}
        self._apart: list[set[int]] = [set() for _ in sketches]
        self._checked: dict[tuple[int, int], tuple[int, int]] = {}

    def root(self, account: int) -> int:
        """The name of the group that an account stands in."""
        return self._groups.root(account)

    def all(self) -> list[list[int]]:
        """Every group."""
        return self._groups.all()

    def unite(self, a: int, b: int) -> None:
        """Put the groups named `a` and `b` together."""
        self._groups.unite(a, b)
        root = self.root(a)
        gone = b if root == a else a
        self._documents[root] |= self._documents[gone]
        said = set(self._said[root]).union(self._said[gone])
        self._said[root] = sorted(said)[:_WITNESSES]
        for other in self._apart[gone]:
            self._apart[other].discard(gone)
            self._set_apart(root, other)

    def keep_apart(self, a: int, b: int) -> bool:
        """Whether the groups named `a` and `b` cannot be one event.

        A document tells of an event once, and no two accounts of an event contradict each other.
        """
        if b in self._apart[a]:
            return True
        a, b = min(a, b), max(a, b)
        sizes = len(self._groups.members(a)), len(self._groups.members(b))
        if self._checked.get((a, b)) == sizes:
            return False
        self._checked[a, b] = sizes
        if self._documents[a].isdisjoint(self._documents[b]) and not self._contradict(a, b):
            return False
        self._set_apart(a, b)
        return True

    def excuse(self, a: int, b: int) -> None:
        """Let what the accounts `a` and `b` say stand side by side in one event."""
        x, y = sorted((self._way[a], self._way[b]))
        self._contradictions[x, y] = False

    def forbid(self, a: int, b: int) -> None:
        """Never put the groups of the accounts `a` and `b` together."""
        self._set_apart(self.root(a), self.root(b))

    def _set_apart(self, a: int, b: int) -> None:
        self._apart[a].add(b)
        self._apart[b].add(a)

    def _contradict(self, a: int, b: int) -> bool:
        return any(self._exclude(x, y) for x in self._said[a] for y in self._said[b])

    def _exclude(self, x: int, y: int) -> bool:
        pair = (x, y) if x < y else (y, x)
        if pair not in self._contradictions:
            one, other = self._ways[pair[0]], self._ways[pair[1]]
            self._contradictions[pair] = compare(one, other).contradicts
        return self._contradictions[pair]


def _what_it_says(sketch: Sketch) -> Sketch:
    return replace(sketch, id=_NOBODY, quotes=frozenset(), wording=frozenset())
