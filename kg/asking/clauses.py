"""Clauses: who did what with whom, in the order of a statement or of a question."""

from __future__ import annotations

from dataclasses import dataclass

from kg.asking.actors import actors
from kg.asking.adjuncts import adjuncts, order
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.forms import HELD, Actor
from kg.asking.lists import names_of, phrases
from kg.asking.verbs import verb_phrase
from kg.asking.vocabulary import carrying_forms, is_verb, verb_uses
from kg.asking.words import verb_forms
from kg.model.account import EventType, Status

PLANNED = (Status.PLANNED,)
POSSIBLE = (Status.POSSIBLE,)
INTENDED = tuple(status for status in Status if status is not Status.DENIED)
_DO, _DID = ("do", "does"), ("did",)
_HAVE = ("has", "have", "had")
_IS, _WAS = ("is", "are", "am"), ("was", "were")
_WILL = ("will", "shall")
_MAY = ("may", "might", "can", "could")
_WOULD = ("would", "should")
# What is done with words is done as soon as it is told: "Who denies it?"
_ARRANGED = frozenset(
    {
        EventType.MEETING,
        EventType.CALL,
        EventType.NEGOTIATION,
        EventType.CONFERENCE,
        EventType.VISIT,
    }
)


@dataclass(frozen=True)
class Group:
    """The auxiliary verbs of a clause.

    Attributes:
        statuses: that they give the event; None where the verb stands in the present.
        is_passive: whether the subject is the one to whom it is done.
        subject: who stands between them in a question.
    """

    statuses: tuple[Status, ...] | None
    is_passive: bool = False
    subject: tuple[Actor, ...] = ()


def clause(cursor: Cursor, *, inverted: bool, open_object: bool = False) -> Draft:
    """A verb with its auxiliaries and all that follows.

    Args:
        inverted: whether the subject stands behind the first auxiliary; else it has been read.
        open_object: whether the question asks for the object.

    Raises:
        MisfitError: it goes on otherwise.
    """
    picked = Draft()
    order(cursor, picked)
    group = _group(cursor, inverted=inverted)
    cursor.skip("idle")
    order(cursor, picked)
    draft = verb_phrase(cursor, is_passive=group.is_passive, open_object=open_object)
    subject = [actor for actor in group.subject if actor != Actor()]
    if group.is_passive:
        draft.others[:0] = subject
    else:
        draft.doers[:0] = subject
    draft.pick = picked.pick
    draft.is_passive = group.is_passive
    adjuncts(cursor, draft)
    draft.statuses = draft.statuses or _statuses(group, draft)
    return draft


def _statuses(group: Group, draft: Draft) -> tuple[Status, ...]:
    if group.statuses is not None:
        return group.statuses
    return PLANNED if set(draft.types) & _ARRANGED else HELD


def _group(cursor: Cursor, *, inverted: bool) -> Group:
    """The auxiliaries, with the subject in between where the question is inverted."""
    first = cursor.low()
    owns = first in _HAVE and not inverted and cursor.low(1) in phrases("determiners")
    if first in (*_DO, *_DID, *_HAVE, *_IS, *_WAS, *_WILL, *_MAY, *_WOULD) and not owns:
        cursor.at += 1
        _refuse_negation(cursor)
        subject = actors(cursor) if inverted else ()
        cursor.skip("idle")
        _refuse_negation(cursor)
        return _after(cursor, first, subject)
    if inverted:
        raise cursor.stop()
    return Group(_tense(cursor))


def _refuse_negation(cursor: Cursor) -> None:
    if cursor.low() in phrases("negations"):
        raise cursor.stop()


def _after(cursor: Cursor, first: str, subject: tuple[Actor, ...]) -> Group:
    """What the first auxiliary means, by what follows it."""
    if first in _DID:
        return Group(HELD, subject=subject)
    if first in _DO:
        return Group(None, subject=subject)
    if first in _HAVE:
        return Group(HELD, cursor.take("been") != "" and not _is_ing(cursor), subject)
    if first in (*_IS, *_WAS):
        return _after_be(cursor, first in _WAS, subject)
    statuses = PLANNED if first in _WILL else POSSIBLE if first in _MAY else INTENDED
    cursor.take("have")
    passive = cursor.take("be", "been") != "" and not _is_ing(cursor)
    return Group(statuses, passive, subject)


def _after_be(cursor: Cursor, is_past: bool, subject: tuple[Actor, ...]) -> Group:
    for name in names_of("intentions"):
        if cursor.take_phrase(name, "intentions"):
            cursor.take("have")
            passive = cursor.take("be", "been") != "" and not _is_ing(cursor)
            told = POSSIBLE if name == "possible" else PLANNED
            return Group(INTENDED if is_past else told, passive, subject)
    cursor.take("being", "been")
    if _is_ing(cursor):
        return Group(HELD if is_past else None, subject=subject)
    if not any(form == "past" for _, form in verb_forms(cursor.low())):
        cursor.at -= 1
        if cursor.word().timex or subject or cursor.low() in (*_IS, *_WAS):
            return Group(HELD if is_past else None, subject=subject)
        raise cursor.stop()
    return Group(HELD, is_passive=True, subject=subject)


def _is_ing(cursor: Cursor) -> bool:
    low = cursor.low()
    return low.endswith("ing") and is_verb(low)


def _tense(cursor: Cursor) -> tuple[Status, ...] | None:
    """Held where the verb stands in the past; None in the present."""
    cursor.skip("idle")
    _refuse_negation(cursor)
    forms = {form for use in verb_uses(cursor.low()) for form in (use.form,)}
    forms |= carrying_forms(cursor.low())
    if not forms:
        raise cursor.stop()
    return HELD if "past" in forms else None
