"""Notes about the author: who wrote the article, in the third person, before or after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.model.document import ZoneKind
from kg.sources.cues import zone_cues
from kg.sources.pieces import Piece

_RULE = "author"
_BYLINE = "byline"
_LONGEST = 1500
_TAIL = 6


def mark_author_notes(pieces: Sequence[Piece]) -> None:
    """Label what introduces the author, and the paragraphs that go on about the same person.

    A person in the news is told of elsewhere in the article as well; its author is only named in
    the byline. A name that stands in the byline is the author's wherever the note stands.
    """
    lead = next((piece for piece in pieces if piece.is_prose), None)
    for index, piece in enumerate(pieces):
        if not piece.is_open or len(piece.text) > _LONGEST:
            continue
        is_late = index >= len(pieces) - _TAIL and piece is not lead
        follows = index > 0 and pieces[index - 1].rule == _RULE
        if _introduces_author(piece, pieces, is_late=is_late) or (follows and _goes_on(piece)):
            piece.label(ZoneKind.FURNITURE, _RULE)


def _introduces_author(piece: Piece, pieces: Sequence[Piece], *, is_late: bool) -> bool:
    cues = zone_cues().author
    opening = cues.opens.match(piece.text)
    if opening is None or cues.unless.search(piece.text):
        return False
    name = opening["name"]
    if any(name in each.text for each in pieces if each.rule == _BYLINE):
        return True
    return is_late and not _is_told_of(name, (each for each in pieces if each is not piece))


def _is_told_of(name: str, others: Iterable[Piece]) -> bool:
    surname = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    return any(each.is_open and each.is_stopped and surname.search(each.text) for each in others)


def _goes_on(piece: Piece) -> bool:
    cues = zone_cues().author
    return bool(cues.goes_on.match(piece.text)) and not cues.unless.search(piece.text)
