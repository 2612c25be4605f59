"""Groups that grow by union, with a name that does not depend on the order of the unions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Groups(Generic[T]):
    """Disjoint groups of things, each named by the member that was there first in the list."""

    def __init__(self, members: Iterable[T]) -> None:
        self._parent: dict[T, T] = {member: member for member in members}
        self._members: dict[T, list[T]] = {member: [member] for member in self._parent}

    def __contains__(self, member: object) -> bool:
        return member in self._parent

    def root(self, member: T) -> T:
        """The name of the group that `member` stands in."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def members(self, member: T) -> list[T]:
        """All members of the group that `member` stands in."""
        return self._members[self.root(member)]

    def unite(self, a: T, b: T) -> None:
        """Put the groups of `a` and `b` together; the larger keeps its name."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a].extend(self._members.pop(b))

    def all(self) -> list[list[T]]:
        """Every group."""
        return list(self._members.values())
