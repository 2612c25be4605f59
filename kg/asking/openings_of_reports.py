"""Questions about who says so: sources, documents, contradictions."""

from __future__ import annotations

from dataclasses import replace

from kg.asking.actors import actors
from kg.asking.adjuncts import adjuncts
from kg.asking.clauses import clause
from kg.asking.cursor import Cursor
from kg.asking.draft import Draft
from kg.asking.events import event
from kg.asking.forms import HELD, Asked, PlainQuestion
from kg.asking.openings_of_events import predicate
from kg.asking.vocabulary import verb_uses
from kg.model.account import EventType, Status

_UTTERED = (EventType.STATEMENT, EventType.DENIAL)
_SAY = ("said", "says", "say", "reported", "reports", "report", "claimed", "claims", "claim")
_TELL = (
    *("mention", "mentions", "mentioned", "tell", "tells", "told", "describe", "describes"),
    *("cover", "covers", "covered", "confirm", "confirms", "confirmed", "deny", "denies", "denied"),
)


def statement(cursor: Cursor) -> Draft:
    """A clause in the order of a statement: "that Ana Ruiz met Bram de Wit".

    Raises:
        MisfitError: it goes on otherwise.
    """
    cursor.take("that")
    subject = actors(cursor)
    draft = clause(cursor, inverted=False)
    draft.doers[:0] = subject
    return draft


def source(cursor: Cursor) -> PlainQuestion:
    """Who says that Ana Ruiz met Bram de Wit? · According to whom did they meet?"""
    if cursor.take_row("according", "to"):
        cursor.need("whom", "who")
        cursor.take(",")
        draft = clause(cursor, inverted=True)
    else:
        cursor.need("who")
        cursor.need(*_SAY)
        draft = statement(cursor)
    cursor.end()
    return draft.question(Asked.SOURCE)


def documents(cursor: Cursor) -> PlainQuestion:
    """Which documents report the visit to Peru? · Which articles say that Ana Ruiz met him?"""
    _opening(cursor)
    found = cursor.take(*_SAY, *_TELL)
    if not found:
        raise cursor.stop()
    cursor.take("of", "about", "on")
    draft = cursor.attempt(statement) or cursor.attempt(event) or Draft(doers=list(actors(cursor)))
    adjuncts(cursor, draft)
    unconfirmed = _told_as(cursor, draft)
    cursor.end()
    if found.startswith("den"):
        draft.statuses = (Status.DENIED,)
    sources = "anonymous" if unconfirmed else ""
    return replace(draft.question(Asked.DOCUMENT), sources=sources)


def told_about(cursor: Cursor) -> PlainQuestion:
    """What do the documents say about Ana Ruiz? · What do they tell of her visit to Peru?"""
    cursor.need("what")
    cursor.need("do", "does", "did")
    cursor.skip("determiners")
    if not cursor.take_phrase("documents"):
        raise cursor.stop()
    cursor.need("say", "tell", "report", "know")
    cursor.need("about", "of", "on")
    draft = cursor.attempt(event) or Draft(doers=list(actors(cursor)))
    adjuncts(cursor, draft)
    cursor.end()
    return draft.question(Asked.DOCUMENT)


def _told_as(cursor: Cursor, draft: Draft) -> bool:
    """Read how the documents tell it; whether as what nobody with a name confirms."""
    if not cursor.take("as"):
        return False
    if not cursor.take_phrase("unconfirmed", "reports"):
        predicate(cursor, draft)
        return False
    if cursor.take("by"):
        actors(cursor)
    return True


def _opening(cursor: Cursor) -> None:
    cursor.skip("openers")
    cursor.take("which", "what")
    cursor.skip("determiners")
    if not cursor.take_phrase("documents"):
        raise cursor.stop()


def unnamed(cursor: Cursor) -> PlainQuestion:
    """Which reports rest on anonymous sources? · Which meetings rest only on unnamed officials?"""
    cursor.skip("openers")
    cursor.take("which", "what")
    draft = Draft()
    if not cursor.take_phrase("documents"):
        draft = event(cursor)
    _rest(cursor)
    cursor.end()
    return _by_sources(cursor, draft, "anonymous")


def _by_sources(cursor: Cursor, draft: Draft, sources: str) -> PlainQuestion:
    """The question, unless it has a topic, by which such events cannot be asked for."""
    if draft.words or draft.theme:
        raise cursor.stop()
    return replace(draft.question(Asked.EVENT), sources=sources)


def _rest(cursor: Cursor) -> None:
    cursor.skip("idle")
    cursor.take("are", "is", "was", "were")
    cursor.need("rest", "rests", "rely", "relies", "based", "attributed", "come", "comes", "depend")
    cursor.skip("idle")
    cursor.take("solely", "exclusively", "entirely")
    cursor.need("on", "from", "to", "upon")
    cursor.skip("idle")
    cursor.need("anonymous", "unnamed", "unidentified", "nameless")
    cursor.need("sources", "source", "officials", "people", "persons", "diplomats")
    cursor.take("only", "alone")


def disputed(cursor: Cursor) -> PlainQuestion:
    """Which accounts contradict each other? · Where do the reports disagree?"""
    cursor.skip("openers")
    cursor.need("which", "what", "where", "do")
    cursor.take("do")
    cursor.skip("determiners")
    draft = Draft()
    if not (cursor.take_phrase("documents") or cursor.take_phrase("events")):
        draft = event(cursor)
        cursor.need("are", "is")
    cursor.take("are", "is")
    cursor.need("contradict", "disagree", "disputed", "contradictory", "differ", "conflict")
    cursor.take_row("each", "other")
    cursor.take_row("one", "another")
    cursor.take("about", "on", "over")
    if not cursor.is_done:
        adjuncts(cursor, draft) if draft.types else draft.take_over(event(cursor))
    cursor.end()
    return _by_sources(cursor, draft, "disputed")


def announced(cursor: Cursor) -> PlainQuestion:
    """Who announced that Ana Ruiz will visit Peru? · Who denied that she met Bram de Wit?"""
    cursor.need("who")
    cursor.take("has", "have", "had")
    uses = verb_uses(cursor.low())
    triggers = tuple(one for use in uses for one in use.triggers if one.type in _UTTERED)
    if not triggers or cursor.low(1) != "that":
        raise cursor.stop()
    cursor.at += 1
    theme = statement(cursor)
    cursor.end()
    draft = Draft(types=(triggers[0].type,), statuses=HELD)
    draft.theme = theme.question(Asked.EVENT)
    return draft.question(Asked.DOER)


REPORT_RULES = (unnamed, disputed, source, documents, told_about, announced)
