"""Events by their nouns: "Blinken's postponed trip to China in February"."""

from __future__ import annotations

from kg.asking.actors import country_named, described
from kg.asking.adjuncts import adjuncts
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.forms import ENCOUNTERS, HELD, Actor, Asked, Days
from kg.asking.lists import phrases
from kg.asking.vocabulary import is_event_noun, noun_triggers, types_of
from kg.asking.words import Word
from kg.model.account import EventType, Status

STATUSES = {
    "held": HELD,
    "planned": (Status.PLANNED,),
    "possible": (Status.POSSIBLE,),
    "postponed": (Status.POSTPONED,),
    "cancelled": (Status.CANCELLED,),
    "declined": (Status.DECLINED,),
    "denied": (Status.DENIED,),
    "disputed": (Status.DISPUTED,),
    "failed": (Status.POSTPONED, Status.CANCELLED, Status.DECLINED, Status.DENIED),
    "any": (),
}
"""The statuses that each list of predicates stands for."""

_REACH = 12


def event(cursor: Cursor) -> Draft:
    """An event noun with all that is said of it.

    Raises:
        MisfitError: there is none.
    """
    draft = bare_event(cursor)
    if any("of" in trigger.theme for trigger in draft.triggers) and cursor.take("of"):
        draft.theme = event(cursor).question(Asked.EVENT)
    adjuncts(cursor, draft)
    return draft


def bare_event(cursor: Cursor) -> Draft:
    """An event noun with what stands before it.

    Raises:
        MisfitError: there is none.
    """
    draft = Draft()
    head = _head(cursor)
    owner = _owner(cursor, head)
    if owner:
        draft.doers += owner
    by_phone = False
    while cursor.at < head:
        by_phone = _modifier(cursor, draft, head) or by_phone
    _nouns(cursor, draft, by_phone)
    return draft


def _head(cursor: Cursor) -> int:
    """Where the noun stands: the first of events that no other one follows."""
    for at in range(cursor.at, min(cursor.at + _REACH, len(cursor.words))):
        word = cursor.words[at]
        following = cursor.words[at + 1].low if at + 1 < len(cursor.words) else ""
        if is_event_noun(word.low) or word.low in phrases("events"):
            if not is_event_noun(following):
                return at
        elif word.low in phrases("breaks") and not _qualifies(word):
            break
    raise cursor.stop()


def _qualifies(word: Word) -> bool:
    return word.low in phrases("first") | phrases("last") | {"or", "and", "not"} or bool(
        word.low in phrases("planned", "predicates") | phrases("possible", "predicates")
    )


def _owner(cursor: Cursor, head: int) -> tuple[Actor, ...]:
    """Whoever has a possessive ending before the noun."""
    ends = [at for at in range(cursor.at, head) if cursor.words[at].low == "'s"]
    if not ends:
        return ()
    cursor.skip("determiners", "ranks")
    owner = described(cursor.words[cursor.at : ends[-1]])
    cursor.at = ends[-1] + 1
    return (owner,)


def _modifier(cursor: Cursor, draft: Draft, head: int) -> bool:
    """Read one word or phrase before the noun; whether it says that it is a call."""
    if cursor.take_phrase("first") or cursor.take_phrase("last"):
        draft.pick = "first" if cursor.low(-1) in phrases("first") else "last"
    elif cursor.take_phrase("phone_adjectives"):
        return True
    elif found := status(cursor):
        draft.statuses += tuple(one for one in found if one not in draft.statuses)
        cursor.take("or", "and")
    elif timex := cursor.word().timex:
        draft.days = Days(cursor.word().text, timex)
        cursor.at += 1
    elif not any(
        cursor.take_phrase(name)
        for name in ("determiners", "ranks", "idle_adjectives", "in_person", "idle")
    ):
        _compound(cursor, draft, head)
    return False


def status(cursor: Cursor) -> tuple[Status, ...]:
    """The statuses that a word such as "planned" stands for; none where there is no such word."""
    for name, statuses in STATUSES.items():
        if statuses and cursor.take_phrase(name, "predicates"):
            return statuses
    return ()


def _compound(cursor: Cursor, draft: Draft, head: int) -> None:
    """Names right before the noun: "U.S.-China talks", "the Ruiz visit", "the trade summit"."""
    start = cursor.at
    while cursor.at < head and not _is_known(cursor):
        cursor.at += 1
    words = cursor.words[start : max(cursor.at, start + 1)]
    cursor.at = start + len(words)
    text = " ".join(word.text for word in words).replace(" - ", "-")
    pair = [country_named(part, people=True) for part in text.split("-")]
    if all(pair):
        draft.doers += [Actor(one.name, one.country) for one in pair if one]
    elif words[0].is_capital and not _is_conference(cursor, head):
        draft.doers += [described((Word(part, part.lower()),)) for part in text.split("-")]
    else:
        draft.words += [word.low for word in words]


def _is_known(cursor: Cursor) -> bool:
    """Whether another modifier begins here."""
    word = cursor.word()
    return bool(word.timex) or _qualifies(word) or word.low in phrases("phone_adjectives")


def _is_conference(cursor: Cursor, head: int) -> bool:
    return _types(cursor.words[head].low, by_phone=False) == (EventType.CONFERENCE,)


def _nouns(cursor: Cursor, draft: Draft, by_phone: bool) -> None:
    """The noun, and others that are listed with it: "meetings, calls or talks"."""
    while True:
        low = cursor.low()
        draft.triggers += noun_triggers(low)
        draft.types += _types(low, by_phone=by_phone)
        cursor.at += 1
        start = cursor.at
        cursor.take(",")
        cursor.take("and", "or")
        cursor.skip("determiners", "idle_adjectives")
        if cursor.at == start or not is_event_noun(cursor.low()):
            cursor.at = start
            draft.types = tuple(dict.fromkeys(draft.types))
            return


def _types(low: str, *, by_phone: bool) -> tuple[EventType, ...]:
    if low in phrases("events"):
        return ()
    if low in phrases("contacts"):
        return ENCOUNTERS[:-1]
    if low in ("meeting", "meetings"):
        return (EventType.MEETING,)
    return types_of(noun_triggers(low), by_phone=by_phone)
