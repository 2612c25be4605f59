"""What each stretch of an article is: zones are marked, nothing is taken away.

A chain of small passes labels the paragraphs; what none of them labels is the body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from kg.model.document import Document, Zone, ZoneKind
from kg.model.span import Span
from kg.sources.authors import mark_author_notes
from kg.sources.captions import (
    find_credit,
    is_credit,
    is_credited_caption,
    is_dated_or_shown,
    is_positioned,
    is_scene,
)
from kg.sources.cues import Block, Cues, Rule, zone_cues
from kg.sources.datelines import find_dateline, find_glued_headline
from kg.sources.dates import MONTH
from kg.sources.front_matter import find_front_matter
from kg.sources.headlines import mark_headlines
from kg.sources.paragraphs import Paragraph, find_paragraphs, is_bullet, trimmed
from kg.sources.pieces import Piece
from kg.sources.published import find_stamp, is_date_line

_LONGEST_LINE = 900
_LONGEST_NOTE = 1500
_LONGEST_LINK = 160
_LONGEST_POST = 600
_MOST_LINKS = 12
_BLOCK_REACH = 9
_TAIL = 6
_DATELINE_REACH = 6
_FEWEST_DATED = 3
_DATED_LINK = re.compile(rf"\b{MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?,?\s\d{{1,2}}:\d{{2}}$")


def zone(document: Document) -> Document:
    """The document with its zones: sorted, disjoint, holding all that is not white space.

    A document in which no rule leaves any body is body throughout, front matter excepted.
    """
    text = document.text
    matter = find_front_matter(text)
    start = matter.end if matter else 0
    front = _front_matter_zones(text, start)
    pieces = _cut_stamp(text, start)
    for mark in _PASSES:
        mark(pieces)
    mark_headlines(pieces, document.source.title)
    zones = [*front, *_zones_of(pieces)]
    if not any(found.kind is ZoneKind.BODY for found in zones):
        plain = [Zone(_span(p), ZoneKind.BODY, "nothing-but") for p in find_paragraphs(text, start)]
        zones = [*front, *plain]
    return replace(document, zones=tuple(zones))


def _front_matter_zones(text: str, end: int) -> list[Zone]:
    block = trimmed(text, 0, end)
    return [Zone(_span(block), ZoneKind.FURNITURE, "front-matter")] if block else []


def _cut_stamp(text: str, start: int) -> list[Piece]:
    stamp = find_stamp(text, start)
    if stamp is None:
        return _cut_inline(find_paragraphs(text, start))
    part = Paragraph(stamp.start, text[stamp.start : stamp.end])
    rest = find_paragraphs(text, stamp.end)
    first = Piece(part)
    first.label(ZoneKind.FURNITURE, "date-stamp")
    return [first, *_cut_inline(rest)]


def _cut_inline(paragraphs: Sequence[Paragraph]) -> list[Piece]:
    """Pieces around what the inline rules find, wherever it is glued to the prose."""
    pieces = []
    for paragraph in paragraphs:
        at = 0
        for start, end, rule in _find_inline(paragraph.text):
            pieces += _piece(paragraph, at, start)
            pieces += _piece(paragraph, start, end, rule)
            at = end
        pieces += _cut_credit(paragraph, at)
    return pieces


def _cut_credit(paragraph: Paragraph, start: int) -> list[Piece]:
    """Two pieces where a photograph's credit follows prose; a caption keeps its credit."""
    text = paragraph.text
    credit = find_credit(text)
    if credit is None or not _is_apart(text, start, credit) or is_credited_caption(text[start:]):
        return _piece(paragraph, start, len(text))
    rest = _piece(paragraph, credit, len(text))
    for piece in rest:
        piece.label(ZoneKind.CAPTION, "credit")
    return [*_piece(paragraph, start, credit), *rest]


def _is_apart(text: str, start: int, credit: int) -> bool:
    """Whether the credit stands after a sentence, or in brackets, and is no part of one."""
    before = text[start:credit].rstrip()
    return bool(before) and (text[credit] in "([" or before[-1] in '.!?”"')


def _find_inline(text: str) -> Iterator[tuple[int, int, Rule]]:
    found = sorted(
        (match.start(), -match.end(), index, rule)
        for index, rule in enumerate(zone_cues().inline)
        for match in rule.pattern.finditer(text)
    )
    at = 0
    for start, minus_end, _, rule in found:
        if start >= at:
            yield start, -minus_end, rule
            at = -minus_end


def _piece(paragraph: Paragraph, start: int, end: int, rule: Rule | None = None) -> list[Piece]:
    adjacent = paragraph.adjacent if start == 0 else True
    part = trimmed(paragraph.text, start, end, adjacent=adjacent)
    if part is None:
        return []
    piece = Piece(replace(part, start=part.start + paragraph.start), continues=start > 0)
    if rule is not None:
        piece.label(rule.kind, rule.name)
    return [piece]


def _mark_posts(pieces: Sequence[Piece]) -> None:
    """The words of an embedded post stand above its signature, or in one line with its link."""
    for before, piece in pairwise(pieces):
        signed = piece.rule == "post-signature" and piece.part.adjacent
        linked = piece.rule == "post-link" and piece.continues
        if (signed or linked) and len(before.text) <= _LONGEST_POST:
            before.label(ZoneKind.EMBED, piece.rule)


def _mark_lines(pieces: Sequence[Piece]) -> None:
    cues = zone_cues()
    for piece in _open(pieces, _LONGEST_LINE):
        if piece.text.casefold() in cues.sections:
            piece.label(ZoneKind.FURNITURE, "section")
        elif is_date_line(piece.text):
            piece.label(ZoneKind.FURNITURE, "date-line")
        else:
            _label_by(piece, cues.lines)


def _label_by(piece: Piece, rules: Sequence[Rule]) -> None:
    for rule in rules:
        if rule.pattern.fullmatch(piece.text):
            piece.label(rule.kind, rule.name)
            return


def _mark_blocks(pieces: Sequence[Piece]) -> None:
    for block in zone_cues().blocks:
        for index, piece in enumerate(pieces):
            if block.opens.fullmatch(piece.text):
                _mark_block(pieces[index : index + _BLOCK_REACH], block)


def _mark_block(window: Sequence[Piece], block: Block) -> None:
    closing = [at for at, each in enumerate(window) if at and block.closes.fullmatch(each.text)]
    for piece in window[: closing[0] + 1 if closing else 1]:
        piece.label(block.kind, block.name)


def _mark_cues(pieces: Sequence[Piece]) -> None:
    lead = next((piece for piece in pieces if piece.is_prose), None)
    for cues in zone_cues().cues:
        for piece in _open(pieces[-_TAIL:] if cues.tail else pieces, _LONGEST_NOTE):
            if not (cues.tail and piece is lead):
                _label_by_cues(piece, cues)


def _label_by_cues(piece: Piece, cues: Cues) -> None:
    if cues.unless and cues.unless.search(piece.text):
        return
    if cues.requires and not cues.requires.search(piece.text):
        return
    if sum(bool(pattern.search(piece.text)) for pattern in cues.patterns) >= cues.minimum:
        piece.label(cues.kind, cues.name)


def _mark_link_lists(pieces: Sequence[Piece]) -> None:
    """Under a heading for related articles, the lines up to the next prose are links."""
    for index, piece in enumerate(pieces):
        heading = _heading_of(piece)
        if heading is not None:
            piece.label(heading.kind, heading.name)
            for link in pieces[index + 1 : index + 1 + _MOST_LINKS]:
                if link.is_open and (link.is_stopped or len(link.text) > _LONGEST_LINK):
                    break
                link.label(heading.kind, heading.name)


def _heading_of(piece: Piece) -> Rule | None:
    if not piece.is_open or len(piece.text) > _LONGEST_LINK:
        return None
    headings = zone_cues().headings
    return next((rule for rule in headings if rule.pattern.fullmatch(piece.text)), None)


def _mark_dated_lists(pieces: Sequence[Piece]) -> None:
    """Three lines or more that each end in a day and an hour are the headlines of the day."""
    for dated, run in groupby(pieces, key=lambda piece: bool(_DATED_LINK.search(piece.text[-40:]))):
        links = list(run)
        if dated and len(links) >= _FEWEST_DATED:
            for link in links:
                link.label(ZoneKind.RELATED, "dated-list")


def _mark_captions(pieces: Sequence[Piece]) -> None:
    for index, piece in enumerate(pieces):
        if not piece.is_open:
            continue
        before = pieces[index - 1] if index and piece.part.adjacent else None
        if is_credit(piece.text):
            piece.label(ZoneKind.CAPTION, "credit")
            if before is not None and before.is_stopped and is_dated_or_shown(before.text):
                before.label(ZoneKind.CAPTION, "above-credit")
        elif is_credited_caption(piece.text):
            piece.label(ZoneKind.CAPTION, "credited")
        elif is_scene(piece.text) or is_positioned(piece.text):
            piece.label(ZoneKind.CAPTION, "scene")


_PASSES: tuple[Callable[[Sequence[Piece]], None], ...] = (
    _mark_posts,
    _mark_blocks,
    _mark_lines,
    _mark_dated_lists,
    _mark_link_lists,
    _mark_captions,
    mark_author_notes,
    _mark_cues,
)


def _open(pieces: Sequence[Piece], longest: int) -> list[Piece]:
    return [piece for piece in pieces if piece.is_open and len(piece.text) <= longest]


def _zones_of(pieces: Sequence[Piece]) -> Iterator[Zone]:
    bodies = 0
    for piece in pieces:
        if piece.kind is ZoneKind.CAPTION:
            yield from _caption_zones(piece)
            continue
        if piece.kind is not None:
            yield Zone(_span(piece.part), piece.kind, piece.rule)
            continue
        yield from _body_zones(piece.part, first=bodies == 0, early=bodies < _DATELINE_REACH)
        bodies += not is_bullet(piece.text)


def _caption_zones(piece: Piece) -> Iterator[Zone]:
    """The label of a caption apart from its words, which it would spoil as a sentence."""
    label = zone_cues().caption_label.match(piece.text)
    at = label.end() if label and label.end() < len(piece.text) else 0
    yield from _zone_of_part(piece.part, 0, at, ZoneKind.FURNITURE, "caption-label")
    yield from _zone_of_part(piece.part, at, len(piece.text), ZoneKind.CAPTION, piece.rule)


def _body_zones(part: Paragraph, *, first: bool, early: bool) -> Iterator[Zone]:
    """The dateline and the body of an unlabelled paragraph."""
    at = 0
    glued = find_glued_headline(part.text) if first else None
    if glued is not None:
        yield from _zone_of_part(part, 0, glued - 1, ZoneKind.HEADLINE, "glued-headline")
        at = glued - 1
    dateline = find_dateline(part.text[glued or 0 :]) if early else None
    if dateline is not None:
        end = (glued or 0) + dateline.end
        yield from _zone_of_part(part, at, end, ZoneKind.DATELINE, "dateline")
        at = end
    yield from _zone_of_part(part, at, len(part.text), ZoneKind.BODY, "body")


def _zone_of_part(
    part: Paragraph, start: int, end: int, kind: ZoneKind, rule: str
) -> Iterator[Zone]:
    stretch = trimmed(part.text, start, end)
    if stretch is not None:
        yield Zone(Span(part.start + stretch.start, part.start + stretch.end), kind, rule)


def _span(part: Paragraph) -> Span:
    return Span(part.start, part.end)
