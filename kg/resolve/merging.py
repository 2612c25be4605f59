"""Accounts become events: best evidence first, one account a document, never over a contradiction.

Three rounds, each with what the one before has settled: first the evidence of the accounts alone;
then also that two documents tell the same story (they share an event already); then also that two
acts bear on the same event (two postponements of one visit). An account that fits two events
equally well, of which only one can be meant, joins neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model.account import Relation
from kg.model.world import AccountId
from kg.resolve.happenings import MONTH, Comparison, compare
from kg.resolve.judgement import Decision, Judgement
from kg.resolve.neighbours import STORY_DOCUMENTS, in_one_story, neighbours
from kg.resolve.sketches import SPEECH, Sketch
from kg.resolve.union import Groups

Ties = Mapping[AccountId, frozenset[tuple[Relation, AccountId]]]

ENOUGH = 6.5
ENOUGH_FOR_WORDS = 8.0
_STORY = 2.5
_SAME_TARGET = 2.5
_TIE = 0.25
_WITNESSES = 40


@dataclass(frozen=True, slots=True)
class _Edge:
    """Two accounts that nothing keeps apart, with the evidence that they are one event."""

    a: AccountId
    b: AccountId
    comparison: Comparison
    bonus: tuple[str, ...] = ()
    extra: float = 0.0

    @property
    def score(self) -> float:
        return self.comparison.score + self.extra


def merge(
    sketches: Sequence[Sketch], ties: Ties
) -> tuple[list[list[AccountId]], tuple[Judgement, ...]]:
    """Groups of accounts that tell of one event each, and the log of what joined them."""
    merger = _Merger(sketches)
    merger.join(merger.edges)
    stories = merger.stories()
    merger.compare(in_one_story(sketches, stories))
    edges = merger.in_stories(stories)
    merger.join(edges)
    merger.join(merger.with_targets(edges, ties))
    return [sorted(group) for group in merger.groups.all()], tuple(sorted(merger.log))


class _Merger:
    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self.sketches = {sketch.id: sketch for sketch in sketches}
        self.groups = Groups(sorted(self.sketches))
        self.documents = {account: {account.document} for account in self.sketches}
        self.witnesses = {account: [account] for account in self.sketches}
        self.log: list[Judgement] = []
        self.edges: list[_Edge] = []
        self.compare(neighbours(sketches))

    def compare(self, pairs: set[tuple[AccountId, AccountId]]) -> None:
        """Compare further pairs; keep those that nothing speaks against."""
        known = {(edge.a, edge.b) for edge in self.edges}
        compared = (
            _Edge(a, b, compare(self.sketches[a], self.sketches[b])) for a, b in pairs - known
        )
        self.edges += [edge for edge in compared if not edge.comparison.contradicts]

    def join(self, edges: Sequence[_Edge]) -> None:
        """Join the two ends of every edge with enough evidence, unless a rival fits as well."""
        enough = [edge for edge in edges if edge.score >= self._needed(edge)]
        waiting = sorted(enough, key=lambda edge: (-edge.score, edge.a, edge.b))
        around: dict[AccountId, list[_Edge]] = defaultdict(list)
        for edge in waiting:
            around[edge.a].append(edge)
            around[edge.b].append(edge)
        while waiting:
            left = [edge for edge in waiting if not self._joined(edge, around)]
            if len(left) == len(waiting):
                return
            waiting = left

    def _needed(self, edge: _Edge) -> float:
        return ENOUGH_FOR_WORDS if self.sketches[edge.a].type in SPEECH else ENOUGH

    def _joined(self, edge: _Edge, around: Mapping[AccountId, Sequence[_Edge]]) -> bool:
        """Whether the ends stand in one group afterwards, or never can."""
        a, b = self.groups.root(edge.a), self.groups.root(edge.b)
        if a == b or self._keep_apart(a, b):
            return True
        if not self._is_exact(edge) and self._has_rival(edge, around):
            return False
        self._unite(a, b)
        reasons = (*edge.comparison.reasons, *edge.bonus)
        self.log.append(Judgement(_name(edge.a), _name(edge.b), Decision.SAME, reasons))
        return True

    def _unite(self, a: AccountId, b: AccountId) -> None:
        documents = self.documents.pop(a) | self.documents.pop(b)
        witnesses = sorted(self.witnesses.pop(a) + self.witnesses.pop(b))[:_WITNESSES]
        self.groups.unite(a, b)
        root = self.groups.root(a)
        self.documents[root], self.witnesses[root] = documents, witnesses

    def _keep_apart(self, a: AccountId, b: AccountId) -> bool:
        """A document tells of an event once; and no two accounts of an event contradict."""
        if not self.documents[a].isdisjoint(self.documents[b]):
            return True
        return any(
            compare(self.sketches[x], self.sketches[y]).contradicts
            for x in self.witnesses[a]
            for y in self.witnesses[b]
        )

    def _is_exact(self, edge: _Edge) -> bool:
        interval = self.sketches[edge.a].interval
        return interval is not None and interval == self.sketches[edge.b].interval

    def _has_rival(self, edge: _Edge, around: Mapping[AccountId, Sequence[_Edge]]) -> bool:
        """Whether one end fits another event as well, which cannot be that of the other end."""
        return self._fits_another(edge.a, edge.b, edge.score, around[edge.a]) or (
            self._fits_another(edge.b, edge.a, edge.score, around[edge.b])
        )

    def _fits_another(
        self, end: AccountId, other: AccountId, score: float, edges: Sequence[_Edge]
    ) -> bool:
        here, there = self.groups.root(end), self.groups.root(other)
        for edge in edges:
            if edge.score < score - _TIE:
                return False
            rival = self.groups.root(edge.b if edge.a == end else edge.a)
            if rival in (here, there) or self._keep_apart(here, rival):
                continue
            if self._keep_apart(there, rival):
                return True
        return False

    def stories(self) -> dict[str, list[str]]:
        """For each document the others that share an event with it and came out near it."""
        shared: dict[str, set[str]] = defaultdict(set)
        for group in self.groups.all():
            if len(group) > 1 and self.sketches[group[0]].type not in SPEECH:
                tellers = sorted(group, key=self._report)
                for index, one in enumerate(tellers):
                    for other in tellers[index + 1 : index + 1 + STORY_DOCUMENTS]:
                        if self._reported_near(one, other):
                            shared[one.document].add(other.document)
                            shared[other.document].add(one.document)
        return {document: sorted(others) for document, others in sorted(shared.items())}

    def _report(self, account: AccountId) -> tuple[date, AccountId]:
        return self.sketches[account].published or date.min, account

    def _reported_near(self, a: AccountId, b: AccountId) -> bool:
        one, other = self.sketches[a].published, self.sketches[b].published
        return one is None or other is None or abs((one - other).days) <= MONTH

    def in_stories(self, stories: Mapping[str, Sequence[str]]) -> list[_Edge]:
        """All edges; those between documents of one story count for more."""
        told = {document: frozenset(others) for document, others in stories.items()}
        return [
            _Edge(edge.a, edge.b, edge.comparison, ("the documents tell the same story",), _STORY)
            if edge.b.document in told.get(edge.a.document, ())
            else edge
            for edge in self.edges
        ]

    def with_targets(self, edges: Sequence[_Edge], ties: Ties) -> list[_Edge]:
        """Edges between acts that bear on one event in the same way count for more."""
        targets = {
            account: {(relation, self.groups.root(target)) for relation, target in related}
            for account, related in ties.items()
        }
        return [
            _Edge(
                edge.a,
                edge.b,
                edge.comparison,
                (*edge.bonus, "both bear on the same event"),
                edge.extra + _SAME_TARGET,
            )
            if not targets.get(edge.a, set()).isdisjoint(targets.get(edge.b, set()))
            else edge
            for edge in edges
        ]


def _name(account: AccountId) -> str:
    return f"{account.document}#{account.key}"
