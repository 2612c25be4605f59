"""The verbs and nouns that a question may use of events: those that trigger them in articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.asking.lists import phrases
from kg.asking.words import noun_lemmas, verb_forms
from kg.extract.events.triggers import Trigger, load_triggers
from kg.model.account import EventType

_CONTACTS = (EventType.MEETING, EventType.NEGOTIATION, EventType.CALL)
_FACE_TO_FACE = (EventType.MEETING, EventType.NEGOTIATION)


@dataclass(frozen=True, slots=True)
class VerbUse:
    """A verb of a question: its lemma, its form and the rules that it triggers in articles."""

    lemma: str
    form: str
    triggers: tuple[Trigger, ...]


def verb_uses(low: str) -> tuple[VerbUse, ...]:
    """What a word may be as a verb."""
    table = load_triggers().verbs
    return tuple(
        VerbUse(lemma, form, table[lemma]) for lemma, form in verb_forms(low) if lemma in table
    )


@cache
def is_verb(low: str) -> bool:
    """Whether the word may be a verb that a question uses of events."""
    return bool(verb_uses(low)) or bool(carrying_forms(low))


@cache
def carrying_forms(low: str) -> frozenset[str]:
    """The forms in which the word may be a verb that carries an event noun: "held talks"."""
    carried = {
        verb for ones in load_triggers().nouns.values() for t in ones for verb in t.carried_by
    }
    known = phrases("carriers") | carried
    return frozenset(form for lemma, form in verb_forms(low) if lemma in known)


def noun_triggers(low: str) -> tuple[Trigger, ...]:
    """The rules of a noun that tells of an event."""
    table = load_triggers().nouns
    return tuple(trigger for lemma in noun_lemmas(low) for trigger in table.get(lemma, ()))


@cache
def is_event_noun(low: str) -> bool:
    """Whether the word tells of events."""
    return bool(noun_triggers(low)) or low in phrases("contacts")


def types_of(triggers: tuple[Trigger, ...], *, by_phone: bool = False) -> tuple[EventType, ...]:
    """The types of event that are meant by words with these rules.

    Who spoke with somebody may have met him or called him; articles word both alike.
    """
    if by_phone and any(trigger.type in _CONTACTS for trigger in triggers):
        return (EventType.CALL,)
    plain = [one for one in triggers if not (one.has("by_phone") or one.compounds)]
    calls = [one for one in triggers if not one.compounds]
    return tuple(dict.fromkeys(_types(plain or calls or triggers)))


def _types(triggers: Iterable[Trigger]) -> Iterator[EventType]:
    for trigger in triggers:
        if trigger.has("soft"):
            yield from _CONTACTS
        elif trigger.type is EventType.MEETING:
            yield from _FACE_TO_FACE
        elif not trigger.compounds:
            yield trigger.type
