"""The forms that a question may have, each by the words that it begins with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.asking.actors import actor, actors, described
from kg.asking.adjuncts import adjuncts
from kg.asking.clauses import PLANNED, clause
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.events import event
from kg.asking.forms import HELD, Actor, Asked, PlainQuestion
from kg.asking.openings_of_changes import CHANGE_RULES
from kg.asking.openings_of_claims import CLAIM_RULES
from kg.asking.openings_of_events import EVENT_RULES, company, told
from kg.asking.openings_of_reports import REPORT_RULES
from kg.asking.words import Word
from kg.model.account import EventType, Status

Rule = Callable[[Cursor], PlainQuestion]
_IS, _WAS = ("is", "are"), ("was", "were")
_PREPOSITIONS = ("with", "to", "by", "on", "against", "from", "at", "of")


def holder(cursor: Cursor) -> PlainQuestion:
    """Who is China's foreign minister? · Who was president of Peru in 2021? · Who is Ana Ruiz?"""
    cursor.need("who")
    be = cursor.take(*_IS, *_WAS)
    if not be and not (cursor.take_row("served", "as") or cursor.take("held", "holds")):
        raise cursor.stop()
    cursor.skip("determiners")
    if cursor.take_phrase("posts"):
        cursor.need("of")
    former = cursor.take("former", "current", "then")
    someone = actor(cursor)
    draft = Draft()
    adjuncts(cursor, draft)
    cursor.end()
    if draft.doers or draft.others or draft.place or draft.words:
        raise cursor.stop()
    if not someone.office:
        return PlainQuestion(Asked.OFFICE, doers=(someone,), days=draft.days)
    is_now = be in _IS and former != "former" and draft.days is None
    described = replace(someone, name="")
    return PlainQuestion(
        Asked.HOLDER,
        doers=(described,),
        days=draft.days,
        office="current" if is_now else "any",
    )


def office(cursor: Cursor) -> PlainQuestion:
    """Which office does Ana Ruiz hold? · What is Ana Ruiz's post?"""
    cursor.need("which", "what")
    if cursor.take(*_IS, *_WAS):
        someone = described(_up_to_possessive(cursor))
        _need_phrase(cursor, "posts")
    else:
        _need_phrase(cursor, "posts")
        cursor.need("does", "did", "do", "has", "have", "had", "is", "was")
        someone = actor(cursor)
        cursor.need("hold", "held", "have", "occupy", "occupied", "holding", "in")
    draft = Draft()
    adjuncts(cursor, draft)
    cursor.end()
    return PlainQuestion(Asked.OFFICE, doers=(someone,), days=draft.days)


def _up_to_possessive(cursor: Cursor) -> tuple[Word, ...]:
    start = cursor.at
    lows = [word.low for word in cursor.words[start:]]
    if "'s" not in lows[1:]:
        raise cursor.stop()
    end = start + lows.index("'s", 1)
    cursor.at = end + 1
    return cursor.words[start:end]


def _need_phrase(cursor: Cursor, name: str) -> str:
    found = cursor.take_phrase(name)
    if not found:
        raise cursor.stop()
    return found


def when_or_where(cursor: Cursor) -> PlainQuestion:
    """Where did Ana Ruiz meet Bram de Wit? · On which day may she meet him?"""
    asked = adverb(cursor)
    draft = clause(cursor, inverted=True)
    cursor.take("to", "in")
    adjuncts(cursor, draft)
    cursor.end()
    return draft.question(asked)


def adverb(cursor: Cursor) -> Asked:
    """ "Where", "when", "how often" and what means the same.

    Raises:
        MisfitError: another word stands here.
    """
    cursor.take("in", "on", "at", "to", "from")
    if cursor.take_row("where", "and", "when") or cursor.take_row("when", "and", "where"):
        return Asked.PLACE_AND_DAY
    if cursor.take("where"):
        return Asked.PLACE
    if cursor.take("when") or cursor.take_row("how", "recently"):
        return Asked.DAY
    if cursor.take("how"):
        if cursor.take("often", "frequently") or cursor.take_row("many", "times"):
            return Asked.NUMBER
        raise cursor.stop()
    cursor.need("which", "what")
    if cursor.take_phrase("days"):
        return Asked.DAY
    _need_phrase(cursor, "places")
    return Asked.PLACE


def object_asked(cursor: Cursor) -> PlainQuestion:
    """Whom did Ana Ruiz meet? · Which officials is she to meet? · By whom was he expelled?"""
    preposition = cursor.take(*_PREPOSITIONS)
    someone, is_thing = _whom(cursor)
    draft = clause(cursor, inverted=True, open_object=not preposition)
    while cursor.take(*_PREPOSITIONS):
        adjuncts(cursor, draft)
    cursor.end()
    if preposition == "by":
        draft.doers += someone
        return draft.question(Asked.DOER)
    if EventType.VISIT in draft.types and not preposition and draft.place is None:
        return draft.question(Asked.PLACE)
    draft.others += someone
    return draft.question(Asked.THING if is_thing else Asked.OTHER)


def subject_asked(cursor: Cursor) -> PlainQuestion:
    """Who met Ana Ruiz? · Which Chinese officials visited Peru? · Who was expelled by Chile?"""
    someone, is_thing = _whom(cursor)
    draft = clause(cursor, inverted=False)
    while cursor.take(*_PREPOSITIONS):
        adjuncts(cursor, draft)
    cursor.end()
    if is_thing and not draft.is_passive:
        raise cursor.stop()
    if draft.is_passive:
        draft.others += someone
        return draft.question(Asked.OTHER)
    draft.doers += someone
    return draft.question(Asked.DOER)


def _whom(cursor: Cursor) -> tuple[list[Actor], bool]:
    """Who is asked for, as far as the words describe them, and whether it is a thing."""
    if cursor.take("who", "whom"):
        cursor.take("else")
        return ([actor(cursor)] if cursor.take("from") else []), False
    word = cursor.need("what", "which")
    if cursor.low() in ("did", "does", "do", "has", "have", "had", "is", "was", "will", "may"):
        return [], True
    cursor.take("of")
    if cursor.take_phrase("countries"):
        return [], False
    someone = actor(cursor)
    if not (someone.country or someone.office or someone == Actor()):
        if word == "what" or not someone.name[:1].islower():
            raise cursor.stop()
        return [], False
    return ([someone] if someone != Actor() else []), False


def whether(cursor: Cursor) -> PlainQuestion:
    """Did Ana Ruiz meet Bram de Wit? · Is she to visit Peru? · Has he been expelled?"""
    draft = clause(cursor, inverted=True)
    cursor.end()
    if draft.statuses == HELD:
        draft.statuses = (*HELD, Status.DISPUTED)
    return draft.question(Asked.WHETHER)


def known(cursor: Cursor) -> PlainQuestion:
    """What was known about the visit of Ana Ruiz on 3 May 2023? · What is known of her?"""
    cursor.need("what")
    cursor.need("was", "is", "were")
    cursor.need("known", "reported", "told", "said")
    cursor.need("about", "of", "on")
    draft = cursor.attempt(event) or Draft(doers=list(actors(cursor)))
    adjuncts(cursor, draft)
    cursor.end()
    question = draft.question(Asked.EVENT)
    return replace(question, known_by=question.days, days=None)


def did(cursor: Cursor) -> PlainQuestion:
    """What did Ana Ruiz do in Quito in May 2023? · What happened in Quito?"""
    cursor.need("what")
    draft = Draft()
    if cursor.take("happened", "occurred") or cursor.take_row("took", "place"):
        adjuncts(cursor, draft)
    else:
        planned = cursor.need("did", "will", "is", "does") != "did"
        draft.doers += actors(cursor)
        if planned:
            cursor.take_row("going", "to")
            cursor.take("to")
            draft.statuses = PLANNED
        cursor.need("do", "doing")
        adjuncts(cursor, draft)
    cursor.end()
    return draft.question(Asked.EVENT)


RULES: tuple[Rule, ...] = (
    holder,
    office,
    known,
    did,
    *REPORT_RULES,
    *CLAIM_RULES,
    told,
    company,
    when_or_where,
    object_asked,
    subject_asked,
    *CHANGE_RULES,
    whether,
    *EVENT_RULES,
)
