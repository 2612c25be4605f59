"""Captions of photographs, told by their credit and by their grammar."""

from __future__ import annotations

import re
from functools import cache

from kg.sources.cues import Pattern, one_of, zone_cues
from kg.sources.dates import FULL_DATE, find_full_dates

_LONGEST = 450
_NAME = r"[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|de|van|von|al|bin)){0,4}"
_REPORTED = re.compile(r"\b(?:said|says|told|will|announced|according|added|would|tells)\b")
# Captions tell in the present; a past tense is the mark of prose.
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|met|held|took|spoke|went|came|left|began|gave|made|sent|shook"
    r"|(?!pictured|seated|accompanied|followed|armed|released|disputed)[a-z]{2,}ed)\b"
)
_INNER_STOP = re.compile(r"[a-z0-9)]{3,}(?<!\bSept)(?<!\bProf)[.!?][”\"’)]*\s+(?=[“\"‘]?[A-Z])")
_POSITION = re.compile(r"\((?:L|R|C|left|right|centre|center|2nd [LR])\)|, (?:left|right)[,.]")
_FINAL_DATE = re.compile(rf"{FULL_DATE}[.)]?$", re.IGNORECASE)


def is_credit(text: str) -> bool:
    """Whether the text is nothing but the credit of a photograph."""
    stock = text.strip("()") in zone_cues().photo_sources
    return stock or (len(text) <= 120 and _credit().fullmatch(text) is not None)


def find_credit(text: str) -> int | None:
    """Where the credit begins with which the text ends."""
    if len(text) > 4 * _LONGEST:
        return None
    match = _final_credit().search(text, max(0, len(text) - 160))
    return match.start("credit") if match else None


def is_credited_caption(text: str) -> bool:
    """Whether the text is a short description that ends in a credit and reports nothing."""
    credit = find_credit(text) if len(text) <= _LONGEST else None
    return credit is not None and not _REPORTED.search(text, 0, credit)


def is_scene(text: str) -> bool:
    """Whether the text is one sentence in the present tense that ends in a full date."""
    return _FINAL_DATE.search(text) is not None and _shows(text)


def is_dated_or_shown(text: str) -> bool:
    """Whether the line above a credit reads as the caption: a scene, or one with a full date."""
    return _is_single(text) and (_shows(text) or bool(find_full_dates(text)))


def is_positioned(text: str) -> bool:
    """Whether the text says, not in the past tense, who is on the left and who on the right."""
    return _POSITION.search(text) is not None and _is_single(text)


def _shows(text: str) -> bool:
    return _is_single(text) and _verbs().search(text) is not None


def _is_single(text: str) -> bool:
    short = len(text) <= _LONGEST
    told = _REPORTED.search(text) or _PAST.search(text)
    return short and not told and not _INNER_STOP.search(text)


@cache
def _verbs() -> Pattern:
    return re.compile(rf"\b{one_of(zone_cues().caption_verbs)}\b")


@cache
def _source() -> str:
    cues = zone_cues()
    return one_of(cues.agencies + cues.photo_sources)


@cache
def _credit() -> Pattern:
    source = _source()
    between = r"\s?(?:[|/]|via|for)\s?"
    forms = (
        rf"(?:(?:{source}|{_NAME}|FILE|File){between}){{1,4}}{source}",
        rf"{source}(?:\s(?:FILE|File|POOL|Pool|photo|Photo))?/{_NAME}(?:/{_NAME}|/POOL)*",
        r"\((?:[^()]{0,60}\b)?(?:Photo|Image|Picture|Pool|Getty|File|Handout|Courtesy|Credit|"
        r"PHOTO|IMAGE|via (?:AP|REUTERS|Reuters|AFP))\b[^()]{0,120}\)",
        r"\[(?:Photo|Picture|Image|File photo)\b[^\[\]]{0,80}\]",
        rf"(?:Picture|Photo|Image|Photograph|Credit|Photo credit|Pic)s?(?:\sby|\s?:|\scourtesy of)"
        rf"\s?{_NAME}(?:(?:{between}|,?\s){source})*",
    )
    return re.compile("(?:" + "|".join(forms) + r")\.?")


@cache
def _final_credit() -> Pattern:
    return re.compile(rf"(?:(?<=[.!?)”\"])\s*|(?<=\s))(?P<credit>{_credit().pattern})\Z")
