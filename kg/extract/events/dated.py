"""The words that a time is of by the form of the sentence, whatever governs it."""

from __future__ import annotations

from kg.extract import syntax
from kg.extract.analysis import Analysis


def verb_behind(a: Analysis, day: int) -> int | None:
    """ "since Monday, when she met him": the verb of the clause behind the day."""
    return next((v for v in a.with_dep(day, "relcl") if syntax.is_opened_by(a, v, "when")), None)


def noun_before_due(a: Analysis, timex: int) -> int | None:
    """ "met ahead of the summit due on Monday": Monday is the day of the noun before "due"."""
    at = timex - 1 if a.pos[timex - 1] == "ADP" and a.lower[timex - 1] != "due" else timex
    return at - 2 if at >= 2 and a.lower[at - 1] == "due" and a.pos[at - 2] == "NOUN" else None
