"""A verb with its particle and object, by the rules that it triggers in articles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from kg.asking.actors import actors, country_named, place
from kg.asking.adjuncts import adjuncts
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.events import event
from kg.asking.forms import ENCOUNTERS, Actor, Asked, Place
from kg.asking.lists import phrases
from kg.asking.topics import topic, words_up_to
from kg.asking.vocabulary import VerbUse, carrying_forms, is_event_noun, types_of, verb_uses
from kg.asking.words import noun_lemmas
from kg.extract.events.triggers import Trigger
from kg.lexicon import load_gazetteer
from kg.model.account import EventType

_PARTICLES = ("down", "off", "in", "out", "back", "up")
_AFTER_MOTION = phrases("breaks") | phrases("idle") | {"alone"}
_REACH = 5
_ABOUT_EVENTS = frozenset(
    {
        EventType.POSTPONEMENT,
        EventType.CANCELLATION,
        EventType.REFUSAL,
        EventType.INVITATION,
        EventType.DENIAL,
        EventType.STATEMENT,
    }
)
_UTTERED = frozenset({EventType.DENIAL, EventType.STATEMENT, EventType.AGREEMENT})


def verb_phrase(cursor: Cursor, *, is_passive: bool, open_object: bool) -> Draft:
    """The verb here with its object, or without where the question asks for it.

    Raises:
        MisfitError: no verb stands here, or it goes on otherwise.
    """
    carried = cursor.attempt(_carried) if not is_passive and not open_object else None
    if carried:
        return carried
    for use in verb_uses(cursor.low()):
        found = cursor.attempt(partial(_verb, use, is_passive, open_object))
        if found:
            return found
    raise cursor.stop()


def _carried(cursor: Cursor) -> Draft:
    """A noun that says what happens: "hold talks with", "pay a visit to", "attend the summit"."""
    if not carrying_forms(cursor.low()):
        raise cursor.stop()
    cursor.at += 1
    cursor.take("part")
    cursor.take("in")
    return event(cursor)


def _verb(use: VerbUse, is_passive: bool, open_object: bool, cursor: Cursor) -> Draft:
    cursor.at += 1
    draft = Draft()
    chosen = _chosen(cursor, use, draft, is_passive or open_object)
    draft.triggers = chosen
    draft.types = types_of(chosen)
    if EventType.INCIDENT in draft.types:
        draft.rules = tuple(trigger.rule for trigger in chosen)
        draft.words += _telling(use, chosen)
    if not is_passive:
        _object(cursor, draft, open_object)
    cursor.take(*_PARTICLES[:2])
    return draft


def _telling(use: VerbUse, chosen: tuple[Trigger, ...]) -> list[str]:
    """The stem of a verb that shares its rule with many others: "rammed", "seized"."""
    many = any(len(trigger.lemmas) > 2 and not trigger.objects for trigger in chosen)
    return [use.lemma.removesuffix("e")] if many else []


def _chosen(cursor: Cursor, use: VerbUse, draft: Draft, free: bool) -> tuple[Trigger, ...]:
    """The rules that fit what follows: by particle, by words further on, by object, or plain ones.

    Args:
        free: whether the object does not follow.
    """
    here = cursor.at
    particle = [one for one in use.triggers if cursor.low() in one.particles]
    if particle:
        cursor.at += 1
        return tuple(particle)
    rest = " ".join(word.low for word in cursor.words[here:])
    worded = [one for one in use.triggers if any(text in rest for text in one.words)]
    if worded:
        return tuple(worded)
    with_object = _with_object(cursor, use.triggers, draft)
    if with_object:
        return with_object
    plain = [one for one in use.triggers if _is_plain(one) and _leads_on(cursor, one)]
    prepositions = {word.low for word in cursor.words}
    plain = [one for one in plain if not one.with_any or prepositions & set(one.with_any)]
    if plain:
        cursor.take("down") if use.lemma == "turn" else None
        return tuple(plain)
    left = [one for one in use.triggers if one.particles or (free and one.objects)]
    if not left:
        raise cursor.stop()
    return tuple(left)


def _is_plain(trigger: Trigger) -> bool:
    needs = (trigger.objects, trigger.particles, trigger.words, trigger.content_verbs)
    return not any(needs)


def _leads_on(cursor: Cursor, trigger: Trigger) -> bool:
    """Whether no object follows a verb of motion that takes none: "was a mistake"."""
    if trigger.object or not trigger.destination or trigger.has("destination_object"):
        return True
    return cursor.is_done or bool(cursor.word().timex) or cursor.low() in _AFTER_MOTION


def _with_object(cursor: Cursor, triggers: Iterable[Trigger], draft: Draft) -> tuple[Trigger, ...]:
    """The rules whose object stands here: "imposed new sanctions"; what qualifies it is a topic."""
    for at in range(cursor.at, min(cursor.at + _REACH, len(cursor.words))):
        low = cursor.words[at].low
        if low in phrases("breaks") or low == "'s":
            break
        found = tuple(one for one in triggers if set(noun_lemmas(low)) & set(one.objects))
        if found:
            before = cursor.words[cursor.at : at]
            draft.words += [word.low for word in before if _tells(word.low)]
            cursor.at = at + 1
            return found
    return ()


def _tells(low: str) -> bool:
    return low not in phrases("determiners") | phrases("empty") | phrases("idle_adjectives")


def _object(cursor: Cursor, draft: Draft, open_object: bool) -> None:
    """The object, as the type of event wants it."""
    types = set(draft.types)
    if types & _ABOUT_EVENTS:
        themed = cursor.attempt(partial(_theme, draft))
        if themed:
            return
    if open_object or cursor.take("whom"):
        draft.others += cursor.attempt(_parties) or ()
        return
    if EventType.VISIT in types:
        _destination(cursor, draft)
    elif types & _UTTERED and not types & set(ENCOUNTERS):
        _utterance(cursor, draft)
    elif any(trigger.object for trigger in draft.triggers):
        draft.others += cursor.attempt(_parties) or ()
        _reason(cursor, draft)
    elif cursor.low() not in phrases("breaks"):
        draft.words += cursor.attempt(topic) or ()


def _parties(cursor: Cursor) -> tuple[Actor, ...]:
    """Names that do not rather qualify an event: "the balloon incident"."""
    found = actors(cursor)
    if is_event_noun(cursor.low()):
        raise cursor.stop()
    return found


def _theme(draft: Draft, cursor: Cursor) -> bool:
    """The event that is refused or put off: "the offer of talks", "to meet him", "a visit to"."""
    if cursor.take("to"):
        inner = verb_phrase(cursor, is_passive=False, open_object=False)
        adjuncts(cursor, inner)
        draft.theme = inner.question(Asked.EVENT)
        return True
    start = cursor.at
    cursor.skip("determiners")
    if not cursor.take_phrase("offers"):
        cursor.at = start
        draft.theme = event(cursor).question(Asked.EVENT)
        return True
    cursor.take("for", "of", "from", "by", "to")
    inner_event = cursor.attempt(event)
    if inner_event:
        draft.theme = inner_event.question(Asked.EVENT)
    else:
        draft.others += cursor.attempt(actors) or ()
    return True


def _destination(cursor: Cursor, draft: Draft) -> None:
    """ "visit Kenya", "travel to Oslo", "accompany the king to Tallinn"."""
    prepositions = {one for trigger in draft.triggers for one in trigger.destination}
    if cursor.low() in ("to", "in", "at", "for") and cursor.low() in prepositions:
        cursor.at += 1
        draft.place = place(cursor)
        return
    wants_place = any(trigger.has("destination_object") for trigger in draft.triggers)
    found = cursor.attempt(actors)
    if not found:
        return
    first = found[0]
    if wants_place and len(found) > 1:
        cursor.at -= 1
        raise cursor.stop()
    if wants_place and (first.country or not first.name or _is_place(first.name)):
        draft.place = Place(first.name, first.country)
    else:
        draft.others += found


def _is_place(name: str) -> bool:
    text = name if name != name.lower() else name.title()
    return load_gazetteer().place(text) is not None or country_named(name) is not None


def _utterance(cursor: Cursor, draft: Draft) -> None:
    """ "denied that its ships had entered Chilean waters", "agreed on a truce", "said so"."""
    if cursor.is_done or cursor.word().timex or cursor.low() in ("with", "between", "in", "at"):
        return
    cursor.take("that", "on", "to", "having", "over", "about")
    draft.words += words_up_to(cursor)


def _reason(cursor: Cursor, draft: Draft) -> None:
    """ "of violating its airspace", "for the raid", "a serious violation"."""
    if cursor.low() in ("of", "for", "over", "about") and not is_event_noun(cursor.low(1)):
        start = cursor.at
        cursor.at += 1
        if cursor.word().timex:
            cursor.at = start
            return
        draft.words += topic(cursor)
    elif cursor.is_done:
        return
    elif any(trigger.words for trigger in draft.triggers) or _threatens(cursor, draft):
        draft.words += words_up_to(cursor)


def _threatens(cursor: Cursor, draft: Draft) -> bool:
    return EventType.THREAT in draft.types and bool(cursor.take("to", "with"))
