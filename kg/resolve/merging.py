"""Accounts become events: best evidence first, one account a document, never over a contradiction.

First counts the evidence of the accounts alone; then also that two documents tell the same story
(they share an event already), and that two acts bear on the same event (two postponements of one
visit). An account that fits two events about as well, of which only one can be meant, joins
neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model.account import EventType, Relation
from kg.model.world import AccountId
from kg.resolve.clusters import Clusters
from kg.resolve.happenings import MONTH, Comparison, compare
from kg.resolve.judgement import Decision, Judgement
from kg.resolve.links import Ties
from kg.resolve.neighbours import STORY_DOCUMENTS, in_one_story, neighbours
from kg.resolve.parties import parties_agree
from kg.resolve.rulings import UNBOUND, Bonds
from kg.resolve.sketches import RECURRENT, Sketch

_ENOUGH = 6.5
_ENOUGH_FOR_RECURRENT = 8.0
# One meeting brings many agreements; what tells them apart, their content, is not compared.
_ENOUGH_FOR_AGREEMENT = 9.0
_STORY = 2.5
_SAME_PARTIES = 0.7
_SAME_TARGET = 2.5
_TIE = 1.0
_ACTS = frozenset({Relation.POSTPONES, Relation.CANCELS, Relation.DECLINES, Relation.RESCHEDULES})
_PASSES = 3


@dataclass(frozen=True, slots=True)
class _Edge:
    """Two accounts that nothing keeps apart, with the evidence that they are one event."""

    a: int
    b: int
    comparison: Comparison
    bonus: tuple[str, ...] = ()
    extra: float = 0.0

    @property
    def score(self) -> float:
        return self.comparison.score + self.extra


def merge(
    sketches: Sequence[Sketch], ties: Ties, bonds: Bonds = UNBOUND
) -> tuple[list[list[AccountId]], tuple[Judgement, ...]]:
    """Groups of accounts that tell of one event each, and the log of what joined them."""
    sketches = sorted(sketches, key=lambda sketch: sketch.id)
    merger = _Merger(sketches, ties)
    merger.bind(bonds)
    merger.join([edge for edge in merger.edges if not merger.are_acts(edge)])
    stories = merger.stories()
    merger.compare(in_one_story(sketches, stories))
    for _ in range(2):
        merger.join(merger.with_targets(merger.in_stories(stories)))
    groups = [[sketches[number].id for number in sorted(group)] for group in merger.groups.all()]
    return groups, tuple(sorted(merger.log))


class _Merger:
    def __init__(self, sketches: Sequence[Sketch], ties: Ties) -> None:
        self.sketches = sketches
        numbers = {sketch.id: number for number, sketch in enumerate(sketches)}
        self.bears = [
            [(how, numbers[target]) for how, target in ties.get(sketch.id, ()) if how in _ACTS]
            for sketch in sketches
        ]
        self.groups = Clusters(sketches)
        self.log: list[Judgement] = []
        self.edges: list[_Edge] = []
        self.compare(neighbours(sketches))

    def bind(self, bonds: Bonds) -> None:
        """Do as people have judged, before any evidence counts."""
        numbers = {sketch.id: number for number, sketch in enumerate(self.sketches)}
        for one, other in bonds.same_accounts:
            a, b = self.groups.root(numbers[one]), self.groups.root(numbers[other])
            if a != b:
                self.groups.unite(a, b)
        for one, other in bonds.different_accounts:
            self.groups.forbid(numbers[one], numbers[other])

    def compare(self, pairs: set[tuple[int, int]]) -> None:
        """Compare further pairs; keep those that nothing speaks against."""
        known = {(edge.a, edge.b) for edge in self.edges}
        compared = (
            _Edge(a, b, compare(self.sketches[a], self.sketches[b]))
            for a, b in sorted(pairs - known)
        )
        found = [edge for edge in compared if not edge.comparison.contradicts]
        for edge in found:
            if edge.comparison.misplaces:
                self.groups.excuse(edge.a, edge.b)
        self.edges += found

    def join(self, edges: Sequence[_Edge]) -> None:
        """Join the two ends of every edge with enough evidence, unless a rival fits as well."""
        enough = [edge for edge in edges if edge.score >= self._needed(edge)]
        waiting = sorted(enough, key=lambda edge: (-edge.score, edge.a, edge.b))
        around: dict[int, list[_Edge]] = defaultdict(list)
        for edge in waiting:
            around[edge.a].append(edge)
            around[edge.b].append(edge)
        for _ in range(_PASSES):
            waiting = [edge for edge in waiting if not self._joined(edge, around)]

    def _needed(self, edge: _Edge) -> float:
        kind = self.sketches[edge.a].type
        if kind is EventType.AGREEMENT:
            return _ENOUGH_FOR_AGREEMENT
        return _ENOUGH_FOR_RECURRENT if kind in RECURRENT else _ENOUGH

    def _joined(self, edge: _Edge, around: Mapping[int, Sequence[_Edge]]) -> bool:
        """Whether the ends stand in one group afterwards, or never can."""
        a, b = self.groups.root(edge.a), self.groups.root(edge.b)
        if a == b or self.groups.keep_apart(a, b):
            return True
        if not self._is_exact(edge) and self._has_rival(edge, around):
            return False
        self.groups.unite(a, b)
        reasons = (*edge.comparison.reasons, *edge.bonus)
        self.log.append(Judgement(self._name(edge.a), self._name(edge.b), Decision.SAME, reasons))
        return True

    def _is_exact(self, edge: _Edge) -> bool:
        interval = self.sketches[edge.a].interval
        return interval is not None and interval == self.sketches[edge.b].interval

    def _has_rival(self, edge: _Edge, around: Mapping[int, Sequence[_Edge]]) -> bool:
        """Whether one end fits another event as well, which cannot be that of the other end."""
        return self._fits_another(edge.a, edge.b, edge.score, around[edge.a]) or (
            self._fits_another(edge.b, edge.a, edge.score, around[edge.b])
        )

    def _fits_another(self, end: int, other: int, score: float, edges: Sequence[_Edge]) -> bool:
        here, there = self.groups.root(end), self.groups.root(other)
        for edge in edges:
            if edge.score < score - _TIE:
                return False
            rival = self.groups.root(edge.b if edge.a == end else edge.a)
            if rival in (here, there) or self.groups.keep_apart(here, rival):
                continue
            if self.groups.keep_apart(there, rival):
                return True
        return False

    def stories(self) -> dict[str, list[str]]:
        """For each document the others that share an event with it and came out near it."""
        shared: dict[str, set[str]] = defaultdict(set)
        for group in self.groups.all():
            if len(group) > 1 and self.sketches[group[0]].type not in RECURRENT:
                for here, there in self._told_near(group):
                    shared[here].add(there)
                    shared[there].add(here)
        return {document: sorted(others) for document, others in sorted(shared.items())}

    def _told_near(self, group: Sequence[int]) -> Iterator[tuple[str, str]]:
        """Documents that tell of one event within a month of each other."""
        tellers = sorted(group, key=self._report)
        for index, one in enumerate(tellers):
            for other in tellers[index + 1 : index + 1 + STORY_DOCUMENTS]:
                if self._reported_near(one, other):
                    yield self._document(one), self._document(other)

    def _report(self, account: int) -> tuple[date, int]:
        return self.sketches[account].published or date.min, account

    def _reported_near(self, a: int, b: int) -> bool:
        one, other = self.sketches[a].published, self.sketches[b].published
        return one is None or other is None or abs((one - other).days) <= MONTH

    def in_stories(self, stories: Mapping[str, Sequence[str]]) -> list[_Edge]:
        """All edges; those between documents of one story count for more."""
        told = {document: frozenset(others) for document, others in stories.items()}
        return [
            _Edge(edge.a, edge.b, edge.comparison, ("the documents tell the same story",), _STORY)
            if self._document(edge.b) in told.get(self._document(edge.a), ())
            and self._may_recur_in_story(edge)
            else edge
            for edge in self.edges
        ]

    def _may_recur_in_story(self, edge: _Edge) -> bool:
        """Whether a common story makes two accounts likelier to be one.

        What people say again and again is the same only where the same say it to the same.
        """
        one, other = self.sketches[edge.a], self.sketches[edge.b]
        if one.type is EventType.AGREEMENT:
            return False
        if one.type not in RECURRENT:
            return True
        addressed = len(one.parties) > 1 and len(other.parties) > 1
        return addressed and parties_agree(one, other).score >= _SAME_PARTIES

    def are_acts(self, edge: _Edge) -> bool:
        """Whether both ends bear on another event: what they are depends on which."""
        return bool(self._acts_on(edge.a) and self._acts_on(edge.b))

    def _acts_on(self, account: int) -> set[tuple[Relation, int]]:
        return {(how, self.groups.root(target)) for how, target in self.bears[account]}

    def with_targets(self, edges: Sequence[_Edge]) -> list[_Edge]:
        """Acts on one event count for more; acts on different events are left out."""
        kept: list[_Edge] = []
        for edge in edges:
            one, other = self._acts_on(edge.a), self._acts_on(edge.b)
            if one & other:
                bonus = (*edge.bonus, "both bear on the same event")
                extra = edge.extra + _SAME_TARGET
                kept.append(_Edge(edge.a, edge.b, edge.comparison, bonus, extra))
            elif not (one and other):
                kept.append(edge)
        return kept

    def _document(self, account: int) -> str:
        return self.sketches[account].id.document

    def _name(self, account: int) -> str:
        named = self.sketches[account].id
        return f"{named.document}#{named.key}"
