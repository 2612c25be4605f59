"""Which told event tells which gold event: one to one, the closest pairs first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model.account import EventType
from kg.score.names import is_same_actor, match_one_to_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.score.records import Quote, Telling

FAMILY = {
    EventType.MEETING: "encounter",
    EventType.CALL: "encounter",
    EventType.NEGOTIATION: "encounter",
    EventType.CONFERENCE: "encounter",
    EventType.VISIT: "visit",
    EventType.AGREEMENT: "agreement",
    EventType.INVITATION: "offer",
    EventType.REQUEST: "offer",
    EventType.REFUSAL: "refusal",
    EventType.POSTPONEMENT: "schedule",
    EventType.CANCELLATION: "schedule",
    EventType.ACCUSATION: "words",
    EventType.CONDEMNATION: "words",
    EventType.DENIAL: "words",
    EventType.STATEMENT: "words",
    EventType.THREAT: "words",
    EventType.APOLOGY: "words",
    EventType.SUPPORT: "words",
    EventType.SUMMONS: "measure",
    EventType.EXPULSION: "measure",
    EventType.RECALL: "measure",
    EventType.RELATIONS_CHANGE: "measure",
    EventType.SANCTION: "measure",
    EventType.INCIDENT: "incident",
    EventType.MILITARY_ACTION: "incident",
    EventType.AID: "aid",
    EventType.APPOINTMENT: "personnel",
}
SECONDARY = frozenset(
    {
        EventType.STATEMENT,
        EventType.REQUEST,
        EventType.THREAT,
        EventType.APOLOGY,
        EventType.AID,
        EventType.APPOINTMENT,
        EventType.MILITARY_ACTION,
        EventType.SUPPORT,
    }
)
ENOUGH_SHARED_TEXT = 80


def is_core(telling: Telling) -> bool:
    """Whether the event is of a type that every reading must find."""
    return telling.type not in SECONDARY


def is_encounter(telling: Telling) -> bool:
    """Whether the event brings parties together: a meeting, call, negotiation or conference."""
    return FAMILY[telling.type] == "encounter"


def shared_text(gold: Iterable[Quote], told: Sequence[Quote]) -> int:
    """The code points that both evidences cover, counted for every pair of quotes."""
    return sum(
        max(0, min(a.span.end, b.span.end) - max(a.span.start, b.span.start))
        for a in gold
        for b in told
    )


def closeness(gold: Telling, told: Telling) -> float:
    """How well `told` fits `gold`; 0 where it cannot be the same event."""
    families = {FAMILY[t] for t in gold.types}
    if FAMILY[told.type] not in families:
        return 0.0
    pairs, missed, surplus = match_one_to_one(gold.participants, told.participants, is_same_actor)
    if gold.participants and not pairs and FAMILY[gold.type] not in ("incident", "schedule"):
        return 0.0
    shared = shared_text(gold.evidence, told.evidence)
    type_fits = told.type in gold.types
    if not shared and not (len(pairs) >= 2 and type_fits):
        return 0.0
    agreement = 2 * len(pairs) / max(1, 2 * len(pairs) + len(missed) + len(surplus))
    type_weight = 2.0 if told.type == gold.type else 1.5 if type_fits else 0.5
    status_weight = 0.75 if told.status in gold.statuses else 0.0
    return type_weight + 2 * agreement + status_weight + min(1.0, shared / ENOUGH_SHARED_TEXT)


def align(gold: Sequence[Telling], told: Sequence[Telling]) -> list[tuple[int, int]]:
    """Pairs of positions (gold, told), each used once; ties go to the earlier."""
    ranked = sorted(
        (-closeness(wanted, given), i, j)
        for i, wanted in enumerate(gold)
        for j, given in enumerate(told)
    )
    used_gold: set[int] = set()
    used_told: set[int] = set()
    pairs = []
    for distance, i, j in ranked:
        if distance < 0 and i not in used_gold and j not in used_told:
            used_gold.add(i)
            used_told.add(j)
            pairs.append((i, j))
    return pairs


def is_told_jointly(gold: Telling, told: Telling) -> bool:
    """Whether an encounter with more parties holds all that `gold` requires, in one sentence."""
    required = [actor for actor in gold.participants if not actor.optional]
    return (
        is_encounter(told)
        and len(required) >= 2
        and _tells_the_same(gold, told)
        and not match_one_to_one(required, told.participants, is_same_actor)[1]
    )


def is_told_in_part(gold: Telling, told: Telling) -> bool:
    """Whether an encounter brings together only some of the parties of `gold`, in one sentence."""
    return (
        is_encounter(gold)
        and len(told.participants) >= 2
        and _tells_the_same(gold, told)
        and not match_one_to_one(gold.participants, told.participants, is_same_actor)[2]
    )


def _tells_the_same(gold: Telling, told: Telling) -> bool:
    return told.status in gold.statuses and shared_text(gold.evidence, told.evidence) > 0
