"""Questions about who says that something is what: "Who called the raid a provocation?"."""

from __future__ import annotations

from dataclasses import replace

from kg.asking.actors import actor, actors
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.forms import Actor, Asked, PlainQuestion
from kg.asking.lists import phrases
from kg.asking.topics import words_up_to

_BE = ("is", "are", "was", "were")
_DENY = ("deny", "denies", "denied", "dispute", "disputes", "disputed")
_SAY = ("say", "says", "said", "claim", "claims", "claimed", "insist", "insists", "insisted")
_CALL = (
    *("call", "calls", "called", "describe", "describes", "described", "label", "labelled"),
    *("labeled", "brand", "branded", "term", "termed", "dub", "dubbed"),
)

_PARTICLES = ("off", "in", "on", "for", "out")


def said_to_be(cursor: Cursor) -> PlainQuestion:
    """Who denies that the drone was a toy? · Who says that it is a weapon?"""
    cursor.need("who")
    cursor.take("has", "have")
    word = cursor.need(*_DENY, *_SAY)
    cursor.take("that")
    subject = words_up_to(cursor, _BE)
    cursor.need(*_BE)
    question = _claim(subject, words_up_to(cursor), "denies" if word in _DENY else "affirms")
    cursor.end()
    return question


def called(cursor: Cursor) -> PlainQuestion:
    """Who called the raid a provocation? · Who described the drone as a toy?"""
    cursor.need("who")
    cursor.take("has", "have")
    cursor.need(*_CALL)
    if cursor.low() in _PARTICLES:
        raise cursor.stop()
    cursor.skip("determiners")
    subject = words_up_to(cursor, ("a", "an", "as", "the"))
    cursor.need("a", "an", "as", "the")
    question = _claim(subject, words_up_to(cursor), "affirms")
    cursor.end()
    return question


def what_called(cursor: Cursor) -> PlainQuestion:
    """What did Chile call the raid? · What is the drone, according to Peru?"""
    cursor.need("what")
    if cursor.take(*_BE):
        cursor.skip("determiners")
        subject = words_up_to(cursor, ("according", ","))
        cursor.take(",")
        cursor.need("according")
        cursor.need("to")
        speakers: tuple[Actor, ...] = (actor(cursor),)
    else:
        cursor.need("did", "does", "do")
        speakers = actors(cursor)
        cursor.need(*_CALL)
        cursor.skip("determiners")
        subject = words_up_to(cursor)
    cursor.end()
    found = _claim(subject, [], "affirms")
    return replace(found, asked=Asked.THING, doers=speakers)


def _claim(subject: list[str], description: list[str], stance: str) -> PlainQuestion:
    """Who says, or denies, of a thing that it is something.

    A description may name the thing once more, which need not be said of it.
    """
    telling = [word for word in description if word not in subject]
    draft = Draft(words=telling or description)
    about = tuple(word for word in subject if word not in phrases("empty"))
    return replace(draft.question(Asked.DOER), claim=stance, subject=about)


CLAIM_RULES = (said_to_be, called, what_called)
