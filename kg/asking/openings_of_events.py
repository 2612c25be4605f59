"""Questions about events by their nouns: "Which visits were postponed?"."""

from __future__ import annotations

from kg.asking.actors import actors
from kg.asking.adjuncts import adjuncts
from kg.asking.clauses import INTENDED, PLANNED, POSSIBLE, clause
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.events import STATUSES, event
from kg.asking.forms import HELD, Asked, PlainQuestion
from kg.asking.lists import names_of
from kg.model.account import Status

_REFUSED = {Status.POSTPONED, Status.CANCELLED, Status.DECLINED, Status.DENIED}
_BE = (
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "did",
    "do",
    "does",
    "will",
    "may",
    "might",
    "could",
)
_NOT_YET = {"will": PLANNED, "may": POSSIBLE, "might": POSSIBLE, "could": POSSIBLE}


def which(cursor: Cursor) -> PlainQuestion:
    """Which meetings took place? · How many visits are planned? · List the talks with Peru."""
    asked = _opening(cursor)
    first = cursor.low(-1) if cursor.at else ""
    draft = event(cursor)
    predicate(cursor, draft)
    cursor.end()
    if first in _NOT_YET and draft.statuses == HELD:
        draft.statuses = _NOT_YET[first]
    return draft.question(asked)


def told(cursor: Cursor) -> PlainQuestion:
    """What is planned for June 2023? · What was cancelled in Quito?"""
    cursor.need("what", "who")
    draft = Draft()
    found = _told(cursor)
    if not found:
        raise cursor.stop()
    draft.statuses = found
    adjuncts(cursor, draft)
    cursor.end()
    return draft.question(Asked.EVENT)


def company(cursor: Cursor) -> PlainQuestion:
    """Who were the participants of the summit in Lima? · Who took part in the talks?"""
    cursor.need("who")
    cursor.need("is", "are", "was", "were")
    cursor.skip("determiners")
    cursor.need("participants", "attendees", "parties", "guests", "present")
    cursor.need("of", "in", "at", "to")
    draft = event(cursor)
    cursor.end()
    draft.statuses = draft.statuses or HELD
    return draft.question(Asked.DOER)


def _opening(cursor: Cursor) -> Asked:
    cursor.skip("openers")
    if cursor.take_row("how", "many"):
        return Asked.NUMBER
    if cursor.take("which", "what"):
        cursor.take("of")
        return Asked.EVENT
    if cursor.take(*_BE):
        cursor.take("there")
        return Asked.WHETHER
    return Asked.EVENT


def predicate(cursor: Cursor, draft: Draft) -> None:
    """What is said of the event: that it took place, is planned, was refused by somebody.

    Raises:
        MisfitError: something else follows.
    """
    cursor.skip("idle")
    if cursor.is_done:
        return
    if _by_documents(cursor):
        return
    found = _told(cursor)
    if found is None:
        raise cursor.stop()
    if not draft.statuses or found != PLANNED:
        draft.statuses = found
    cursor.skip("idle")
    _refused_by(cursor, draft)
    adjuncts(cursor, draft)


def _refused_by(cursor: Cursor, draft: Draft) -> None:
    """Who refused or put off something took part in it as often as not."""
    if cursor.low() == "by" and not set(draft.statuses) & _REFUSED:
        raise cursor.stop()


def _by_documents(cursor: Cursor) -> bool:
    """ "do the documents mention" """
    start = cursor.at
    if cursor.take("do", "does", "did", "are", "is"):
        cursor.skip("determiners")
        if (cursor.take_phrase("documents") or cursor.take("graph")) and cursor.take(
            "mention", "tell", "report", "describe", "name", "know"
        ):
            cursor.take("of", "about")
            return True
    cursor.at = start
    return False


def _told(cursor: Cursor) -> tuple[Status, ...] | None:
    """The statuses that the predicates here stand for; None where there are none."""
    found: tuple[Status, ...] | None = None
    while True:
        start = cursor.at
        one = _one_told(cursor)
        if one is None:
            cursor.at = start
            return found
        found = (*(found or ()), *(status for status in one if status not in (found or ())))
        if not cursor.take("or", "and"):
            return found


def _one_told(cursor: Cursor) -> tuple[Status, ...] | None:
    for name, statuses in STATUSES.items():
        if cursor.take_phrase(name, "predicates"):
            return statuses
    be = cursor.take(*_BE)
    cursor.take("been", "be", "being")
    cursor.skip("idle")
    cursor.take("been", "be", "being")
    for name, statuses in STATUSES.items():
        if cursor.take_phrase(name, "predicates"):
            cursor.take_row("to", "take", "place")
            if be in ("was", "were") and statuses == PLANNED:
                return INTENDED
            return _NOT_YET.get(be, statuses)
    return None


def adverbial(cursor: Cursor) -> PlainQuestion:
    """When was the last meeting of Chile and Peru? · Where are the talks planned?"""
    asked = _adverb(cursor)
    be = cursor.need(*_BE)
    draft = event(cursor)
    if cursor.low() == "to" or not cursor.is_done:
        cursor.attempt(lambda here: predicate(here, draft))
    elif be in ("was", "were") and not draft.statuses:
        draft.statuses = HELD
    if be in ("was", "were") and draft.statuses == PLANNED:
        draft.statuses = INTENDED
    cursor.end()
    return draft.question(asked)


def _adverb(cursor: Cursor) -> Asked:
    if cursor.take_row("with", "whom") or cursor.take_row("between", "whom"):
        return Asked.OTHER
    cursor.take("in", "on", "at")
    if cursor.take("where"):
        return Asked.PLACE
    if cursor.take("when"):
        return Asked.DAY
    cursor.need("which", "what")
    if cursor.take_phrase("days"):
        return Asked.DAY
    if cursor.take_phrase("places"):
        return Asked.PLACE
    raise cursor.stop()


def carried(cursor: Cursor) -> PlainQuestion:
    """Which talks did Chile and Peru hold? · Which conferences did Ana Ruiz attend?"""
    asked = _opening(cursor)
    wanted = event(cursor)
    draft = clause(cursor, inverted=True, open_object=True)
    cursor.end()
    if draft.theme or not (set(draft.types) & set(wanted.types)):
        raise cursor.stop()
    wanted.doers += draft.doers
    wanted.others += draft.others
    wanted.statuses = wanted.statuses or draft.statuses
    wanted.days = wanted.days or draft.days
    wanted.place = wanted.place or draft.place
    return wanted.question(asked)


def held_by(cursor: Cursor) -> PlainQuestion:
    """Which talks did Chile hold? · Which visits has Ana Ruiz planned?"""
    asked = _opening(cursor)
    wanted = event(cursor)
    auxiliary = cursor.need("did", "does", "has", "have", "do", "will")
    wanted.doers += actors(cursor)
    done = next((name for name in names_of("deeds") if cursor.take_phrase(name, "deeds")), None)
    if done is None:
        raise cursor.stop()
    adjuncts(cursor, wanted)
    cursor.end()
    told = PLANNED if auxiliary == "will" else STATUSES[done]
    if done != "held" or not wanted.statuses:
        wanted.statuses = told
    return wanted.question(asked)


EVENT_RULES = (adverbial, held_by, carried, which)
