"""Questions about what became of events: put off, called off, why, and what came instead."""

from __future__ import annotations

from dataclasses import replace

from kg.asking.adjuncts import adjuncts
from kg.asking.clauses import clause
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.events import event
from kg.asking.forms import Asked, PlainQuestion
from kg.model.account import EventType

_PUT_OFF = (EventType.POSTPONEMENT, EventType.CANCELLATION)
_ACTS = {
    "postponed": (EventType.POSTPONEMENT,),
    "cancelled": (EventType.CANCELLATION,),
    "rescheduled": (EventType.POSTPONEMENT,),
}


def outcome(cursor: Cursor) -> PlainQuestion:
    """What became of the visit of Ana Ruiz to Peru? · What happened to the talks?"""
    cursor.need("what")
    cursor.take("has", "had", "did")
    cursor.need("became", "become", "happened", "came", "is", "was")
    cursor.take_row("the", "status")
    cursor.need("of", "to", "with")
    draft = event(cursor)
    cursor.end()
    return draft.question(Asked.OUTCOME)


def cause(cursor: Cursor) -> PlainQuestion:
    """What caused the postponement? · Why was Ana Ruiz's visit put off?"""
    if cursor.take("why"):
        return _why(cursor)
    cursor.need("what")
    if not _causes(cursor):
        raise cursor.stop()
    draft = event(cursor)
    cursor.end()
    if not set(draft.types) & set(_PUT_OFF):
        raise cursor.stop()
    return draft.question(Asked.CAUSE)


def _causes(cursor: Cursor) -> bool:
    if cursor.take("caused", "triggered", "prompted", "explains", "delayed"):
        return True
    if cursor.take_row("led", "to"):
        return True
    start = cursor.at
    if cursor.take("was", "is", "were", "are"):
        cursor.skip("determiners")
        if cursor.take("reason", "reasons", "cause", "causes", "ground", "grounds"):
            return bool(cursor.take("for", "of", "behind"))
    cursor.at = start
    return False


def _why(cursor: Cursor) -> PlainQuestion:
    active = cursor.attempt(lambda here: clause(here, inverted=True))
    if active and set(active.types) & set(_PUT_OFF) and cursor.is_done:
        return active.question(Asked.CAUSE)
    raise cursor.stop()


def put_off(cursor: Cursor) -> PlainQuestion:
    """Why was the visit to Peru postponed? · To which visit was the February trip rescheduled?"""
    asked = _about_what_was_put_off(cursor)
    cursor.need("was", "were", "is", "are", "has")
    cursor.take("been")
    theme = event(cursor)
    act = cursor.take_phrase("postponed", "predicates") and "postponed"
    act = act or (cursor.take_phrase("cancelled", "predicates") and "cancelled")
    act = act or (cursor.take("rescheduled", "moved", "replaced") and "rescheduled")
    if not act:
        raise cursor.stop()
    draft = Draft(types=_ACTS[act], theme=theme.question(Asked.EVENT))
    cursor.take("to", "by", "for")
    adjuncts(cursor, draft)
    cursor.end()
    return draft.question(asked)


def _about_what_was_put_off(cursor: Cursor) -> Asked:
    if cursor.take("why"):
        return Asked.CAUSE
    if cursor.take_row("by", "whom"):
        return Asked.DOER
    if cursor.take("when"):
        return Asked.INSTEAD if cursor.words[-1].low == "rescheduled" else Asked.DAY
    cursor.take("to", "for", "by")
    cursor.need("which", "what", "when")
    if cursor.take("reason", "reasons"):
        return Asked.CAUSE
    if cursor.low() not in ("was", "were") and not cursor.take_phrase("days"):
        cursor.need("visit", "trip", "meeting", "summit", "talks", "call", "event")
    return Asked.INSTEAD


def instead(cursor: Cursor) -> PlainQuestion:
    """What took the place of the postponed visit? · What replaced the visit to Peru?"""
    cursor.need("what", "which")
    cursor.take("visit", "trip", "meeting", "event")
    if not (cursor.take("replaced") or cursor.take_row("took", "the", "place", "of")):
        raise cursor.stop()
    theme = event(cursor).question(Asked.EVENT)
    cursor.end()
    return Draft(types=_PUT_OFF, theme=replace(theme, statuses=())).question(Asked.INSTEAD)


CHANGE_RULES = (outcome, cause, put_off, instead)
