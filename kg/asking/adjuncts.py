"""What follows a verb or a noun: with whom, where, when, about what."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.asking.actors import actors, place
from kg.asking.cursor import Cursor, MisfitError
from kg.asking.draft import Draft
from kg.asking.forms import Days, Place
from kg.asking.topics import topic
from kg.asking.vocabulary import is_event_noun, is_verb
from kg.model.account import EventType, Role


def adjuncts(cursor: Cursor, draft: Draft) -> None:
    """All phrases that follow: with whom, where, when, about what."""
    while not cursor.is_done and _adjunct(cursor, draft):
        pass


def _adjunct(cursor: Cursor, draft: Draft) -> bool:
    if cursor.take_phrase("idle") or _manner(cursor, draft) or order(cursor, draft):
        return True
    return cursor.attempt(lambda here: _phrase(here, draft)) is not None


def _manner(cursor: Cursor, draft: Draft) -> bool:
    if cursor.take_phrase("by_phone"):
        draft.types = (EventType.CALL,)
        return True
    if cursor.take_phrase("in_person"):
        draft.types = (EventType.MEETING,)
        return True
    return False


def order(cursor: Cursor, draft: Draft) -> bool:
    """Whether "first", "last" or what means it stands here, which is read then."""
    start = cursor.at
    cursor.take_row("for", "the")
    for name in ("first", "last"):
        if cursor.take_phrase(name):
            cursor.take("time")
            draft.pick = name
            return True
    cursor.at = start
    return False


def _phrase(cursor: Cursor, draft: Draft) -> bool:
    """One preposition with what belongs to it, or a time alone."""
    preposition = "" if cursor.word().timex else cursor.low()
    cursor.at += bool(preposition)
    if time(cursor, draft):
        return True
    rule = _RULES.get(preposition)
    if rule is None:
        cursor.at -= bool(preposition)
        raise cursor.stop()
    rule(cursor, draft)
    return True


def time(cursor: Cursor, draft: Draft) -> bool:
    """Whether a time stands here, which is read then."""
    start = cursor.at
    cursor.skip("determiners")
    timex = cursor.word().timex
    if timex is None or draft.days:
        cursor.at = start
        return False
    draft.days = Days(cursor.word().text, timex)
    cursor.at += 1
    return True


def _with(cursor: Cursor, draft: Draft) -> None:
    draft.others += actors(cursor)


def _by(cursor: Cursor, draft: Draft) -> None:
    draft.doers += actors(cursor)


def _of(cursor: Cursor, draft: Draft) -> None:
    """The visit of somebody, the expulsion of diplomats, a violation of whatever."""
    found = cursor.attempt(actors)
    if found and _has_target(draft):
        draft.others += found
    elif found:
        draft.doers += found
    else:
        draft.words += topic(cursor)


def _has_target(draft: Draft) -> bool:
    """Whether "of" says to whom it is done: "the expulsion of diplomats"."""
    return any(trigger.slots.get("of") is Role.TARGET for trigger in draft.triggers)


def _in(cursor: Cursor, draft: Draft) -> None:
    if draft.place is None and (found := cursor.attempt(_plain_place)):
        draft.place = found
    else:
        draft.words += topic(cursor)


def _plain_place(cursor: Cursor) -> Place:
    found = place(cursor)
    if is_event_noun(cursor.low()) or is_event_noun(cursor.low(-1)):
        raise MisfitError(cursor.at)
    return found


def _at(cursor: Cursor, draft: Draft) -> None:
    if _has_slot(draft, "at"):
        draft.others += actors(cursor)
    else:
        _in(cursor, draft)


def _to(cursor: Cursor, draft: Draft) -> None:
    if is_verb(cursor.low()):
        raise cursor.stop()
    if {EventType.VISIT, EventType.INVITATION} & set(draft.types):
        draft.place = place(cursor)
    else:
        draft.others += actors(cursor)


def _against(cursor: Cursor, draft: Draft) -> None:
    draft.others += actors(cursor)


def _on(cursor: Cursor, draft: Draft) -> None:
    """Sanctions on somebody, else talks on something."""
    found = cursor.attempt(actors) if _has_slot(draft, "on") else None
    draft.others += found or ()
    if not found:
        draft.words += topic(cursor)


def _about(cursor: Cursor, draft: Draft) -> None:
    draft.words += topic(cursor)


def _after(cursor: Cursor, draft: Draft) -> None:
    """After another stop; what came after other happenings the graph does not tell."""
    if EventType.VISIT not in draft.types:
        raise cursor.stop()
    draft.after = place(cursor)


def _has_slot(draft: Draft, preposition: str) -> bool:
    return any(preposition in trigger.slots for trigger in draft.triggers)


_RULES: Mapping[str, Callable[[Cursor, Draft], None]] = {
    "with": _with,
    "alongside": _with,
    "between": _by,
    "among": _by,
    "by": _by,
    "from": _by,
    "involving": _by,
    "of": _of,
    "in": _in,
    "at": _at,
    "to": _to,
    "against": _against,
    "toward": _against,
    "towards": _against,
    "upon": _against,
    "on": _on,
    "after": _after,
    **dict.fromkeys(
        ("about", "over", "regarding", "concerning", "for", "during", "because"),
        _about,
    ),
}
