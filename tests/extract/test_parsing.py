"""The Doc is the document: same text, same offsets, and furniture stays unread."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.analysis import analyse
from kg.extract.parsing import find_pieces, parse, visible_text
from kg.extract.pipeline import load_pipeline
from kg.model.document import Document, Source, Zone, ZoneKind
from kg.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language

READ = (ZoneKind.HEADLINE, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.EMBED)
UNREAD = (ZoneKind.FURNITURE, ZoneKind.DATELINE, ZoneKind.RELATED)
SENTENCE = "Ana Ruiz met Jan Bos in Quito."
SPACED = st.lists(
    st.sampled_from(
        ("Ana", "Ruiz", "met", " ", "  ", "\n", "\r\n", "\t", "\u3000", ".", "“", "x" * 130)
    ),
    max_size=30,
).map("".join)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | SPACED


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


def zoned(text: str, *zones: tuple[int, int, ZoneKind]) -> Document:
    source = Source("x", "x.txt", sha256(text.encode()).hexdigest(), len(text))
    marked = (Zone(Span(start, end), kind, "by-hand") for start, end, kind in zones)
    return Document(source, text, tuple(marked))


@settings(max_examples=100, deadline=None)
@given(text=ANY_TEXT)
def test_the_doc_has_the_text_and_its_offsets(
    nlp: Language, document_of: Callable[..., Document], text: str
) -> None:
    doc = parse(nlp, document_of(text))
    seen = visible_text(text)
    assert doc.text == seen
    assert len(seen) == len(text)
    assert all(seen[t.idx : t.idx + len(t.text)] == t.text for t in doc)


@settings(max_examples=40, deadline=None)
@given(text=ANY_TEXT)
def test_sentences_lie_in_order_and_inside_their_zones(
    nlp: Language, document_of: Callable[..., Document], text: str
) -> None:
    document = document_of(text)
    analysis = analyse(parse(nlp, document), text)
    end = 0
    for sentence in analysis.sentences:
        assert end <= sentence.start < sentence.end
        end = sentence.end
        span = analysis.span(sentence.start, sentence.end)
        zone = next(z for z in document.zones if z.span.contains(span))
        assert zone.kind is sentence.zone in READ
        assert "\n" not in text[span.start : span.end]


@pytest.mark.parametrize("kind", UNREAD)
def test_what_is_not_prose_is_kept_but_not_read(nlp: Language, kind: ZoneKind) -> None:
    doc = parse(nlp, zoned(SENTENCE, (0, len(SENTENCE), kind)))
    assert [token.text for token in doc] == [SENTENCE]
    assert doc.user_data["sentences"] == ()
    assert not doc.ents


@pytest.mark.parametrize("kind", READ)
def test_prose_of_every_kind_is_read(nlp: Language, kind: ZoneKind) -> None:
    doc = parse(nlp, zoned(SENTENCE, (0, len(SENTENCE), kind)))
    assert doc.user_data["sentences"] == ((0, len(doc), kind, 1),)
    assert doc[2].pos_ == "VERB"


def test_every_kind_of_zone_is_either_read_or_not() -> None:
    assert set(READ) | set(UNREAD) == set(ZoneKind)


def test_a_zone_may_begin_inside_a_line(nlp: Language) -> None:
    text = f"QUITO (Reuters) - {SENTENCE}"
    cut = text.index(SENTENCE)
    doc = parse(nlp, zoned(text, (0, cut, ZoneKind.DATELINE), (cut, len(text), ZoneKind.BODY)))
    assert doc.text == text
    ((start, end, kind, _),) = doc.user_data["sentences"]
    assert (doc[start:end].text, kind) == (SENTENCE, ZoneKind.BODY)


def test_lines_are_sentences_and_paragraphs_are_counted(nlp: Language) -> None:
    text = f"Talks in Quito\n\n{SENTENCE} {SENTENCE}\n{SENTENCE}"
    found = parse(nlp, zoned(text, (0, len(text), ZoneKind.BODY))).user_data["sentences"]
    assert [paragraph for *_, paragraph in found] == [1, 2, 2, 3]


def test_lines_and_words_that_no_language_has_are_not_parsed(nlp: Language) -> None:
    for text in ("word " * 5_000, "x" * 500, "met " + "$" * 500):
        document = zoned(text, (0, len(text), ZoneKind.BODY))
        assert not any(piece.is_read for piece in find_pieces(document))
        assert parse(nlp, document).text == text


def test_a_document_without_zones_is_kept_whole(nlp: Language) -> None:
    doc = parse(nlp, zoned(SENTENCE))
    assert doc.text == SENTENCE
    assert doc.user_data["sentences"] == ()


def test_an_empty_document_is_an_empty_doc(nlp: Language) -> None:
    doc = parse(nlp, zoned(""))
    assert len(doc) == 0
    assert analyse(doc, "").sentences == ()
