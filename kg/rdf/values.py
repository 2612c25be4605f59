"""The enums of the model as terms of the ontology."""

from __future__ import annotations

from typing import TypeVar

from pyoxigraph import NamedNode

from kg.model.account import (
    UTTERANCES,
    ActorKind,
    AttributionKind,
    Certainty,
    EventType,
    Relation,
    Role,
    Stance,
    Status,
)
from kg.model.document import PublishedBasis
from kg.model.time import Precision
from kg.rdf.terms import term

_Member = TypeVar("_Member")


def _inverted(terms: dict[_Member, NamedNode]) -> dict[str, _Member]:
    """From the IRI of a term back to the member."""
    return {node.value: member for member, node in terms.items()}


EVENT_TYPES = {member: term(member.value) for member in EventType}
KINDS = {member: term(member.value.capitalize()) for member in ActorKind}
STATUSES = {member: term(member.value) for member in Status}
STANCES = {member: term(member.value) for member in Stance}
ROLES = {member: term(member.value) for member in Role}
RELATIONS = {member: term(member.value) for member in Relation}
CERTAINTIES = {Certainty.CERTAIN: term("certain"), Certainty.POSSIBLE: term("uncertain")}
SOURCE_KINDS = {member: term(f"{member.value}Source") for member in AttributionKind}
BASES = {member: term(f"{member.value}Basis") for member in PublishedBasis}
PRECISIONS = {
    member: term(
        "partOfMonthPrecision" if member is Precision.PART_OF_MONTH else f"{member.value}Precision"
    )
    for member in Precision
}

EVENT_TYPE_OF = _inverted(EVENT_TYPES)
KIND_OF = _inverted(KINDS)
STATUS_OF = _inverted(STATUSES)
STANCE_OF = _inverted(STANCES)
ROLE_OF = _inverted(ROLES)
CERTAINTY_OF = _inverted(CERTAINTIES)
SOURCE_KIND_OF = _inverted(SOURCE_KINDS)
BASIS_OF = _inverted(BASES)
PRECISION_OF = _inverted(PRECISIONS)

_ENCOUNTERS = (
    EventType.MEETING,
    EventType.CALL,
    EventType.NEGOTIATION,
    EventType.CONFERENCE,
    EventType.VISIT,
)
_ARRANGEMENTS = (
    EventType.AGREEMENT,
    EventType.INVITATION,
    EventType.REFUSAL,
    EventType.POSTPONEMENT,
    EventType.CANCELLATION,
    EventType.REQUEST,
)
_MEASURES = (
    EventType.SUMMONS,
    EventType.EXPULSION,
    EventType.RECALL,
    EventType.RELATIONS_CHANGE,
    EventType.SANCTION,
    EventType.AID,
    EventType.APPOINTMENT,
)
_CONFRONTATIONS = (EventType.INCIDENT, EventType.MILITARY_ACTION)

FAMILIES: dict[EventType, NamedNode] = {
    member: term(family)
    for family, members in (
        ("Encounter", _ENCOUNTERS),
        ("Arrangement", _ARRANGEMENTS),
        ("Utterance", UTTERANCES),
        ("Measure", _MEASURES),
        ("Confrontation", _CONFRONTATIONS),
    )
    for member in members
}

TALKS = (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION)
