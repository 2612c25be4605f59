"""Whether a document says enough of a happening to tell it, and what is missing where not."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.coreference.happenings import ENCOUNTERS, Happening
from kg.model.account import EventType, Relation, Role, Status

EFFECTS = {
    EventType.POSTPONEMENT: Relation.POSTPONES,
    EventType.CANCELLATION: Relation.CANCELS,
    EventType.REFUSAL: Relation.DECLINES,
    EventType.INVITATION: Relation.CONCERNS,
}


def why_untold(happening: Happening, countries: Mapping[str, str | None]) -> str:
    """What the document does not say; empty where it says enough.

    `countries` gives the country of a chain's key where the text tells it.
    """
    if happening.status() is None:
        return "nothing says whether it happens"
    kind, chains = happening.first.type, happening.chains()
    lacks = ""
    if kind in ENCOUNTERS and len(chains) < 2 and not _is_body_session(chains):
        lacks = "one side only is known"
    elif (
        kind is EventType.CONFERENCE and not chains and not (happening.places() or happening.time())
    ):
        lacks = "neither who nor where and when is known"
    elif kind is EventType.VISIT:
        lacks = _lacking_of_visit(happening)
    elif kind is EventType.EXPULSION and not _is_known_expulsion(happening, countries):
        lacks = "neither who expels nor whose people are expelled is known"
    elif kind in EFFECTS and not chains and happening.first.theme is None:
        lacks = "neither who does it nor what it concerns is known"
    elif kind is EventType.INCIDENT and not chains and not happening.places():
        lacks = "neither who nor where is known"
    return lacks


def _lacking_of_visit(happening: Happening) -> str:
    if not happening.chains():
        return "who travels is not known"
    status = happening.status()
    is_held_trip = happening.first.trigger.rule == "trip" and status is not None and status.is_held
    is_off = status in (Status.POSTPONED, Status.CANCELLED)
    return "" if happening.places() or is_off or is_held_trip else "where to is not known"


def _is_known_expulsion(happening: Happening, countries: Mapping[str, str | None]) -> bool:
    """Who expelled whom: an actor, or at least whose people they are."""
    return any(
        role is Role.ACTOR or countries.get(filler.chain)
        for draft in happening.drafts
        for role, filler in draft.parties
    )


def _is_body_session(chains: set[str]) -> bool:
    """A council or a group of ministers meets without anybody outside of it."""
    return any(chain.startswith(("organization:", "group:")) for chain in chains)
