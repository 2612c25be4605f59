"""Whether two accounts tell of the same participants."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.account import ActorKind, EventType
from kg.resolve.demonyms import without_country
from kg.resolve.judgement import Verdict
from kg.resolve.sketches import RECURRENT, Party, Side, Sketch

_PAIRS = frozenset({EventType.MEETING, EventType.CALL, EventType.NEGOTIATION, EventType.AGREEMENT})
_NOBODY = Verdict(0.0, "an account names nobody")
_STRONG = 0.8
_WEAK = 0.4


def party_fits(p: Party, q: Party) -> float:
    """1 for one entity, .8 for one description, .4 where one may stand for the other, else 0."""
    if Side.EITHER not in (p.side, q.side) and p.side is not q.side:
        return 0.0
    if p.entity == q.entity:
        return 1.0
    if p.country and q.country and p.country != q.country:
        return 0.0
    if _same_description(p, q):
        return _STRONG
    related = p.country == q.country is not None or _may_share_a_country(p, q)
    return _WEAK if related and _stands_for(p, q) else 0.0


def _may_share_a_country(p: Party, q: Party) -> bool:
    """Both are people, governments or objects; of one of them the country is not told."""
    if p.kind is q.kind is ActorKind.OBJECT:
        return True
    return (p.is_person and q.is_person) or (p.is_government and q.is_government)


def _is_part_of(word: str, name: str) -> bool:
    """Whether a name is the one word with which another begins or ends: Sergei, Sergei Skripal."""
    words = name.split()
    return len(words) > 1 and word in (words[0], words[-1])


def _same_description(p: Party, q: Party) -> bool:
    """The same words for somebody, the same sort of object, or two words for one government."""
    if p.is_crowd and q.is_crowd:
        plain = (without_country(party.words, party.country) for party in (p, q))
        return p.words == q.words or (p.country == q.country and next(plain) == next(plain))
    if p.kind is q.kind is ActorKind.OBJECT:
        return p.head == q.head and _numbers_agree(p, q)
    if (p.is_person and q.is_crowd) or (q.is_person and p.is_crowd):
        return p.words in q.descriptions or q.words in p.descriptions
    return p.is_government and q.is_government and p.country is not None


def same_sort(p: Party, q: Party) -> bool:
    """Nameless and under one noun: `high-ranking Chinese officials`, `Chinese officials`."""
    alike = p.is_plural and p.head == q.head and p.country == q.country is not None
    return _same_description(p, q) or (alike and _numbers_agree(p, q))


def _numbers_agree(p: Party, q: Party) -> bool:
    return p.numbers == q.numbers or not (p.numbers and q.numbers)


def _leads(p: Party, q: Party) -> bool:
    """Ana Ruiz and the Ruiz administration, which has its name from her."""
    if not p.is_person or not q.is_government:
        return False
    return q.words.split()[:1] == p.words.split()[-1:]


def _stands_for(p: Party, q: Party) -> bool:
    """A country for those who act for it, a description for somebody whom it describes."""
    if ActorKind.COUNTRY in (p.kind, q.kind) or p.kind is q.kind is ActorKind.OBJECT:
        return True
    if _leads(p, q) or _leads(q, p):
        return True
    if p.is_person and q.is_person:
        return _is_part_of(p.words, q.words) or _is_part_of(q.words, p.words)
    crowds = [party for party in (p, q) if party.is_crowd]
    if len(crowds) == 2:
        return p.is_plural == q.is_plural and _numbers_agree(p, q)
    persons = [party for party in (p, q) if party.is_person]
    return bool(crowds) and not (persons and crowds[0].is_plural)


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What two accounts share: parties told by both, and those that the other does not know."""

    strong: tuple[Party, ...]
    weak: bool
    open_a: tuple[Party, ...]
    open_b: tuple[Party, ...]

    @property
    def is_closed(self) -> bool:
        """Whether one account knows everybody of the other."""
        return not self.open_a or not self.open_b

    @property
    def has_rivals(self) -> bool:
        """Whether each names somebody whom the other does not know, at least one of them a person.

        A person is none of those whom the other account calls by a description in the plural.
        """
        one, other = (
            [p for p in unknown if p.is_person or (p.is_crowd and p.is_plural)]
            for unknown in (self.open_a, self.open_b)
        )
        return bool(one and other) and any(p.is_person for p in (*one, *other))


def _overlap(a: Sketch, b: Sketch) -> _Overlap:
    fits = [[party_fits(p, q) for q in b.parties] for p in a.parties]
    best_a = [max(row) for row in fits]
    best_b = [max(column) for column in zip(*fits, strict=True)]
    strong_a = tuple(p for p, best in zip(a.parties, best_a, strict=True) if best >= _STRONG)
    strong_b = tuple(q for q, best in zip(b.parties, best_b, strict=True) if best >= _STRONG)
    return _Overlap(
        strong=min(strong_a, strong_b, key=len),
        weak=any(best_a),
        open_a=tuple(p for p, best in zip(a.parties, best_a, strict=True) if not best),
        open_b=tuple(q for q, best in zip(b.parties, best_b, strict=True) if not best),
    )


def parties_agree(a: Sketch, b: Sketch) -> Verdict:
    """The same people take part: 1 for the same, less the more one must stand for another."""
    if not a.parties or not b.parties:
        return _NOBODY
    overlap = _overlap(a, b)
    if not overlap.weak:
        return Verdict(-1.0, "nobody in common")
    for side in (Side.AGENT, Side.PATIENT):
        if _all_open(a, overlap.open_a, side) and _all_open(b, overlap.open_b, side):
            return Verdict(-1.0, f"different {side.value}s")
    if overlap.has_rivals and len(overlap.strong) < 2:
        return Verdict(-1.0, "each names somebody whom the other does not")
    score, reason = _grade(overlap, _tells_enough(a.type, overlap.strong))
    surplus = len(overlap.open_a) + len(overlap.open_b)
    return Verdict(score + 0.06 * min(3, len(overlap.strong)) - 0.02 * min(5, surplus), reason)


def _all_open(sketch: Sketch, unknown: tuple[Party, ...], side: Side) -> bool:
    members = [party for party in sketch.parties if party.side is side]
    return bool(members) and all(party in unknown for party in members)


def _tells_enough(kind: EventType, strong: tuple[Party, ...]) -> bool:
    """Whether the parties in common fix the event: both of a pair, or the one who acts."""
    if kind in _PAIRS:
        return len(strong) > 1
    acting = [party for party in strong if party.side is not Side.PATIENT]
    return any(party.specific for party in acting) if kind in RECURRENT else bool(acting)


def _is_telling(party: Party) -> bool:
    """Whether few happenings have it: everything but a country and a mere description.

    A number makes a description more (`23 Russian diplomats`), as does that it means one person.
    """
    if party.kind is ActorKind.OBJECT:
        return True
    if party.is_crowd:
        return bool(party.country) and (bool(party.numbers) or not party.is_plural)
    return party.kind is not ActorKind.COUNTRY


def _grade(overlap: _Overlap, enough: bool) -> tuple[float, str]:
    named = any(_is_telling(party) for party in overlap.strong)
    if overlap.is_closed and enough:
        return (0.9, "same participants") if named else (0.7, "same countries")
    if overlap.is_closed and overlap.strong:
        return 0.6, "participants that may stand for one another"
    if enough:
        return 0.5, "some participants in common"
    return 0.25, "participants of the same countries"
