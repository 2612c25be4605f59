"""Which portraits are one person: united on evidence, attached only where one candidate remains.

Full names come first, so that a shorter form finds them united: then names with an initial, then
surnames alone. A form that fits several people stays by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, permutations

from kg.model.world import ChainId
from kg.resolve.fold import consonants, skeleton
from kg.resolve.judgement import Decision, Judgement
from kg.resolve.nicknames import meanings_of
from kg.resolve.portraits import UNIONS, Portrait, PortraitKey, judge_people, offices_agree
from kg.resolve.union import Groups

Portraits = Mapping[PortraitKey, Portrait]
_Index = dict[str, list[PortraitKey]]


def link_people(portraits: Portraits) -> tuple[list[list[ChainId]], list[Judgement]]:
    """The chains of each person, and the log of the judgements that brought them together."""
    linker = _Linker(portraits)
    linker.unite_full_names()
    for fullness in (2, 1, 0):
        linker.attach(fullness)
    return list(linker.people()), linker.log


def _fullness(portrait: Portrait) -> int:
    if portrait.name.is_bare:
        return 0
    return 1 if portrait.name.is_abbreviated else 2


def _rank(portrait: Portrait) -> tuple[int, int, int]:
    country = 0 if portrait.country is None else 1 if portrait.country in UNIONS else 2
    return _fullness(portrait), country, len(portrait.name.words)


def _pair_keys(portrait: Portrait) -> set[str]:
    """Under what two full names can meet: one word whole, the first letter of another."""
    words = portrait.name.words
    pairs = permutations(words, 2) if portrait.surname_first else combinations(words, 2)
    return {
        f"{meaning[0]} {consonants(later)}"
        for earlier, later in pairs
        for meaning in meanings_of(earlier)
    }


def _surname_keys(portrait: Portrait) -> set[str]:
    """Under what a surname alone can find a name."""
    words = portrait.name.words
    either = portrait.surname_first or portrait.by_given_name
    ends = {words[-1], words[0]} if either else {words[-1]}
    return {skeleton(word) for word in ends.union(portrait.other_names)}


class _Linker:
    def __init__(self, portraits: Portraits) -> None:
        self.portraits = portraits
        self.order = sorted(portraits)
        self.groups = Groups(self.order)
        self.log: list[Judgement] = []
        self.ambiguous: set[PortraitKey] = set()
        self.by_pair: _Index = defaultdict(list)
        self.by_surname: _Index = defaultdict(list)
        for key in self.order:
            for word in sorted(_pair_keys(portraits[key])):
                self.by_pair[word].append(key)
            for word in sorted(_surname_keys(portraits[key])):
                self.by_surname[word].append(key)

    def unite_full_names(self) -> None:
        """Unite full names that are surely one person's; a form that fits two people stays."""
        pairs: set[tuple[PortraitKey, PortraitKey]] = set()
        for block in self.by_pair.values():
            pairs.update(pair for pair in combinations(block, 2) if self._both_full(pair))
        sure: list[tuple[PortraitKey, PortraitKey, Judgement]] = []
        fitting: dict[PortraitKey, list[PortraitKey]] = defaultdict(list)
        for a, b in sorted(pairs):
            judgement = judge_people(self.portraits[a], self.portraits[b])
            if judgement.decision is Decision.SAME:
                sure.append((a, b, judgement))
                fitting[a].append(b)
                fitting[b].append(a)
        torn = {key for key, others in fitting.items() if self._differ(others)}
        for a, b, judgement in sure:
            if a not in torn and b not in torn and self._fit(a, b):
                self.groups.unite(a, b)
                self.log.append(judgement)

    def _differ(self, keys: list[PortraitKey]) -> bool:
        return any(
            judge_people(self.portraits[a], self.portraits[b]).decision is Decision.DIFFERENT
            for a, b in combinations(keys, 2)
        )

    def _both_full(self, pair: tuple[PortraitKey, PortraitKey]) -> bool:
        return all(_fullness(self.portraits[key]) == 2 for key in pair)

    def _fit(self, a: PortraitKey, b: PortraitKey) -> bool:
        """No two portraits of the two groups contradict each other."""
        return all(
            judge_people(self.portraits[x], self.portraits[y]).decision is not Decision.DIFFERENT
            for x in self.groups.members(a)
            for y in self.groups.members(b)
        )

    def attach(self, fullness: int) -> None:
        """Attach the portraits of one fullness to the one person whom they can mean.

        Those that say more come first, so that what says less finds them in their place.
        """
        lesser = [key for key in self.order if _fullness(self.portraits[key]) == fullness]
        lesser.sort(key=lambda key: _rank(self.portraits[key]), reverse=True)
        choices = [(key, self._candidates(key)) for key in lesser]
        for key, candidates in choices:
            roots = {self.groups.root(other) for other in candidates}
            if len(roots) > 1:
                self.ambiguous.add(key)
            elif roots and self._fit(key, candidates[0]):
                self.log.append(judge_people(self.portraits[key], self.portraits[candidates[0]]))
                self.groups.unite(candidates[0], key)

    def _candidates(self, key: PortraitKey) -> list[PortraitKey]:
        """Portraits that say more and may be the same; those of the same office alone, if any."""
        portrait = self.portraits[key]
        found = [
            other
            for other in self._neighbours(portrait)
            if self.groups.root(other) != self.groups.root(key)
            and _rank(portrait) < _rank(self.portraits[other])
            and judge_people(portrait, self.portraits[other]).decision
            in (Decision.SAME, Decision.POSSIBLE)
        ]
        same_office = [x for x in found if offices_agree(portrait, self.portraits[x]).score > 0]
        return same_office or found

    def _neighbours(self, portrait: Portrait) -> list[PortraitKey]:
        if portrait.name.is_bare:
            words = {portrait.name.words[0], portrait.name.joined}
            keys, index = {skeleton(word) for word in words}, self.by_surname
        else:
            keys, index = _pair_keys(portrait), self.by_pair
        return sorted({other for key in keys for other in index.get(key, ())})

    def people(self) -> Iterator[list[ChainId]]:
        """The chains of each person; single words that nothing joins are kept apart."""
        loose: dict[tuple[str, str], list[Portrait]] = defaultdict(list)
        for group in self.groups.all():
            portraits = [self.portraits[key] for key in group]
            if any(_fullness(portrait) for portrait in portraits):
                yield [chain for portrait in portraits for chain in portrait.chains]
                continue
            for portrait in portraits:
                loose[portrait.key.joined, portrait.key.country].append(portrait)
        for together in loose.values():
            yield from self._split(together)

    def _split(self, bare: list[Portrait]) -> Iterator[list[ChainId]]:
        chains = [chain for portrait in bare for chain in portrait.chains]
        sure = all(
            portrait.country and portrait.name.is_surname and portrait.key not in self.ambiguous
            for portrait in bare
        )
        if sure and _share_an_office(bare):
            yield chains
        else:
            yield from ([chain] for chain in chains)


def _share_an_office(bare: list[Portrait]) -> bool:
    """One surname, one country: one person unless the offices or generations tell otherwise."""
    told = [{office for office, _ in portrait.offices} for portrait in bare if portrait.offices]
    generations = {portrait.key.generation for portrait in bare} - {""}
    return len(generations) < 2 and (not told or bool(set.intersection(*told)))
