"""Which events or entities a reader means: by IRI, or by words that describe one."""

from __future__ import annotations

from kg.errors import UsageError
from kg.model.account import ActorKind
from kg.model.namespace import BASE
from kg.model.world import Entity, Event, World
from kg.query.names import folded, near_names

_MOST_SHOWN = 12


def find_event(world: World, text: str, what: str = "event") -> Event:
    """The one event that is meant.

    Args:
        text: its IRI, one that this replaces, the last part of either, or words of its label, of
            the names of those who take part and of the places; case and accents do not count.
        what: the word for what is not found.

    Raises:
        UsageError: no event fits, or several do; the repair lists them.
    """
    named = [event for event in world.events if _is_called(event, text)]
    found = named or _described(world, text)
    if len(found) == 1:
        return found[0]
    if not found:
        hint = f"{_near(world, text)}give fewer words; for all events see: whomet query timeline"
        raise UsageError(f"no {what} fits {text!r}", place="the graph", repair=hint)
    raise UsageError(
        f"{len(found)} events fit {text!r}",
        place="the graph",
        repair=f"give one:\n{_listed(found)}",
    )


def find_shown(world: World, text: str) -> Event | Entity:
    """The one entity or event that is meant: by IRI, by name, or an event by its words.

    Args:
        text: as for `find_event`, or an entity's IRI or words of one of its names. A name in full
            comes before names that contain it, and people come before all others.

    Raises:
        UsageError: nothing fits, or several do; the repair lists them.
    """
    known: list[Event | Entity] = [*world.entities, *world.events]
    called = [one for one in known if _is_called(one, text)]
    found = called or _named(world, text)
    if not found:
        return find_event(world, text, "event, person or place")
    if len(found) == 1:
        return found[0]
    listed = "\n".join(f"  {one.iri}  {one.label}" for one in found[:_MOST_SHOWN])
    more = f"\n  and {len(found) - _MOST_SHOWN} more" if len(found) > _MOST_SHOWN else ""
    raise UsageError(
        f"{len(found)} entities fit {text!r}",
        place="the graph",
        repair=f"give one:\n{listed}{more}",
    )


def _near(world: World, text: str) -> str:
    names = (form for one in world.entities for form in _forms(one))
    hint = near_names(text, names)
    return f"{hint} else " if hint else ""


def _named(world: World, text: str) -> list[Event | Entity]:
    words = folded(text).split()
    if not words:
        return []
    fitting = [one for one in world.entities if any(_has_all(words, n) for n in _forms(one))]
    people = [one for one in fitting if one.kind is ActorKind.PERSON] or fitting
    exact = [one for one in fitting if folded(one.label) == folded(text)]
    return [*(exact or people)]


def _forms(entity: Entity) -> tuple[str, ...]:
    return (entity.label, *entity.aliases)


def _is_called(event: Event | Entity, text: str) -> bool:
    names = (event.iri, *event.replaces)
    return any(text in (iri, iri.removeprefix(BASE), iri.rpartition("/")[2]) for iri in names)


def _described(world: World, text: str) -> list[Event]:
    """The events with all the words; those with all of them in the label, if there are any."""
    words = folded(text).split()
    entities = {entity.iri: entity for entity in world.entities}
    labelled = [event for event in world.events if _has_all(words, event.label)]
    if labelled or not words:
        return labelled if words else []
    return [event for event in world.events if _has_all(words, _names(event, entities))]


def _has_all(words: list[str], text: str) -> bool:
    within = folded(text)
    return all(word in within for word in words)


def _names(event: Event, entities: dict[str, Entity]) -> str:
    iris = [*(part.entity for part in event.participants), *event.places]
    named = [entities[iri] for iri in iris]
    return " ".join([event.label, *(name for one in named for name in (one.label, *one.aliases))])


def _listed(events: list[Event]) -> str:
    shown = [f"  {event.iri}  {event.label} ({event.status.value})" for event in events]
    more = len(shown) - _MOST_SHOWN
    return "\n".join(shown[:_MOST_SHOWN] + ([f"  and {more} more"] if more > 0 else []))
