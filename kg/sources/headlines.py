"""Headlines: the short lines without a final stop before the first prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model.document import ZoneKind
from kg.sources.datelines import find_dateline, find_glued_headline
from kg.sources.pieces import Piece

_LONGEST = 200
_LONGEST_QUESTION = 120
_MOST = 3
_TITLE_REACH = 6
_LONG_ENOUGH = 60
_QUESTION = re.compile(r"[?!][\"”’']*$")
_CONTINUED = re.compile(r"[a-z]|[-–•*·]\s|\d+[.)]\s")
_MENU_WORDS = 4
_MENU_LENGTH = 5


def mark_headlines(pieces: Sequence[Piece], title: str | None) -> None:
    """Label the title where it is repeated, menus, and the lines that head the prose."""
    if title:
        _mark_title(pieces, title)
    _mark_menu(pieces)
    head = _head(pieces)
    if len(head) < len(pieces) and _is_punctuated(pieces[len(head) :]):
        for piece in [each for each in head if _may_be_headline(each)][:_MOST]:
            piece.label(ZoneKind.HEADLINE, "headline")


def _mark_title(pieces: Sequence[Piece], title: str) -> None:
    wanted = _letters(title)
    for piece in pieces[:_TITLE_REACH]:
        if wanted and _letters(piece.text) == wanted and len(pieces) > 1:
            piece.label(ZoneKind.HEADLINE, "title")


def _mark_menu(pieces: Sequence[Piece]) -> None:
    """Five lines or more of a few words each before any prose; the last may be the headline."""
    run: list[Piece] = []
    for piece in pieces:
        if piece.is_open and _is_entry(piece):
            run.append(piece)
        elif piece.is_open:
            break
    if len(run) >= _MENU_LENGTH:
        for piece in run[:-1]:
            piece.label(ZoneKind.FURNITURE, "menu")


def _is_entry(piece: Piece) -> bool:
    few = len(piece.text.split()) <= _MENU_WORDS
    return few and not piece.is_stopped and not re.search(r"\d", piece.text)


def _head(pieces: Sequence[Piece]) -> Sequence[Piece]:
    for index, piece in enumerate(pieces):
        if piece.is_prose and not _may_be_headline(piece):
            return pieces[:index]
        if piece.is_open and (find_dateline(piece.text) or find_glued_headline(piece.text)):
            return pieces[:index]
    return pieces


def _is_punctuated(rest: Sequence[Piece]) -> bool:
    """Whether sentences end in stops here at all; where they do not, a stop tells nothing."""
    long = [piece for piece in rest if piece.is_open and len(piece.text) >= _LONG_ENOUGH]
    return 2 * sum(piece.is_stopped for piece in long) >= len(long) > 0


def _may_be_headline(piece: Piece) -> bool:
    if not piece.is_open or _CONTINUED.match(piece.text):
        return False
    if _QUESTION.search(piece.text):
        return len(piece.text) <= _LONGEST_QUESTION and not piece.part.adjacent
    return not piece.is_stopped and len(piece.text) <= _LONGEST


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
