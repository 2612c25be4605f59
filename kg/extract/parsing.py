"""Document -> Doc: the whole text as one Doc, each line of prose parsed on its own.

A line break is a hard sentence boundary, and a short text parses faster than a long one. What is
furniture is kept as one token a line without analysis, so that offsets into the Doc are offsets
into the document.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model.document import Document, ZoneKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_UNREAD = {ZoneKind.FURNITURE, ZoneKind.DATELINE, ZoneKind.RELATED}
# The tokenizer is quadratic on unspaced runs: nothing longer than this is a word of a language.
_LONGEST_WORD = 120
_LONGEST_LINE = 20_000
_FINAL = frozenset(".!?:;…\"”’'»")
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
# Headings and list items of Markdown and of pages; no language writes them.
_MARKERS = " \t\u00a0#>*•·▪‣–—-"
_RUN = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of one zone: `start`..`end` without surrounding white space."""

    start: int
    end: int
    zone: ZoneKind
    is_read: bool


@dataclass(slots=True)
class _Columns:
    """The columns of a Doc under construction."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    ents: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int, ZoneKind, int]] = field(default_factory=list)
    paragraphs: int = 0

    def add_unread(self, text: str, pos: str) -> None:
        """One token that nobody parses: a gap between lines, or a line of furniture."""
        index = len(self.words)
        self.words.append(text)
        self.spaces.append(False)
        self.tags.append("_SP")
        self.pos.append(pos)
        self.lemmas.append(text)
        self.heads.append(index)
        self.deps.append("dep")
        self.ents.append("O")

    def add_parsed(self, doc: Doc, zone: ZoneKind) -> None:
        """All tokens of a parsed line."""
        base = len(self.words)
        for token in doc:
            self.words.append(token.text)
            self.spaces.append(bool(token.whitespace_))
            self.tags.append(token.tag_)
            self.pos.append(token.pos_)
            self.lemmas.append(token.lemma_)
            self.heads.append(base + token.head.i)
            self.deps.append(token.dep_)
            self.ents.append(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O")
        self.paragraphs += 1
        for start, end in _sentences(doc):
            self.sentences.append((base + start, base + end, zone, self.paragraphs))


def _sentences(doc: Doc) -> list[tuple[int, int]]:
    """The parser's sentences, joined where one does not end like a sentence."""
    joined: list[tuple[int, int]] = []
    for sentence in doc.sents:
        last = doc[sentence.start - 1].text[-1] if joined else "."
        before = doc[sentence.start - 2].text[-1] if last in ")]" else last
        if joined and before not in _FINAL:
            joined[-1] = (joined[-1][0], sentence.end)
        else:
            joined.append((sentence.start, sentence.end))
    return joined


def find_pieces(document: Document) -> Iterator[Piece]:
    """The lines of every zone, in order; a zone may begin or end inside a line."""
    for zone in document.zones:
        for line in _LINE.finditer(document.text, zone.span.start, zone.span.end):
            lead = len(line.group()) - len(line.group().lstrip(_MARKERS))
            start, end = line.start() + lead, line.start() + len(line.group().rstrip())
            if start >= end:
                continue
            readable = zone.kind not in _UNREAD and end - start <= _LONGEST_LINE
            is_read = readable and not _RUN.search(document.text, start, end)
            yield Piece(start, end, zone.kind, is_read)


def visible_text(text: str) -> str:
    """The text with a space for every invisible mark and odd space, so that offsets hold."""
    if text.isascii():
        return text
    return "".join(" " if unicodedata.category(c) in ("Cf", "Zs") else c for c in text)


def parse(nlp: Language, document: Document) -> Doc:
    """The document as one Doc whose text equals the document's but for invisible characters.

    The sentences of the prose are in `doc.user_data["sentences"]` as (start token, end token,
    zone kind, paragraph), and the document is the layer `DOCUMENT`.
    """
    from spacy.tokens import Doc

    from kg.extract.on_doc import DOCUMENT

    pieces = list(find_pieces(document))
    text = visible_text(document.text)
    parsed = nlp.pipe((text[p.start : p.end] for p in pieces if p.is_read), batch_size=16)
    columns, at = _Columns(), 0
    for piece in pieces:
        if piece.start > at:
            columns.add_unread(text[at : piece.start], "SPACE")
        if piece.is_read:
            columns.add_parsed(next(parsed), piece.zone)
        else:
            columns.add_unread(text[piece.start : piece.end], "X")
        at = piece.end
    if at < len(text):
        columns.add_unread(text[at:], "SPACE")
    doc = Doc(
        nlp.vocab,
        words=columns.words,
        spaces=columns.spaces,
        tags=columns.tags,
        pos=columns.pos,
        lemmas=columns.lemmas,
        heads=columns.heads,
        deps=columns.deps,
        ents=columns.ents,
    )
    DOCUMENT.put(doc, document)
    doc.user_data["sentences"] = tuple(columns.sentences)
    return doc
