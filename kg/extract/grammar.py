"""The component `whomet_grammar`: what the trained pipeline says, in columns for rules to read.

A Doc that `parse` made brings its document and its sentences along. Any other Doc is taken for
prose: its sentences are the parser's, ended by line breaks too, and its day of publication is
`doc._.whomet_published`, unknown where nobody set it.
"""

from __future__ import annotations

from hashlib import sha256

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.analysis import analyse
from kg.extract.on_doc import DOCUMENT, GRAMMAR, PUBLISHED, Component
from kg.model.document import Document, Published, PublishedBasis, Source, ZoneKind


@Language.factory(
    "whomet_grammar",
    requires=["token.dep", "token.tag", "token.lemma", "doc.ents", "doc.sents"],
    assigns=[DOCUMENT.attribute, GRAMMAR.attribute],
)
def make_grammar(nlp: Language, name: str) -> Component:
    """The component that all others of the reading rest on."""
    return _lay_grammar


def _lay_grammar(doc: Doc) -> Doc:
    if DOCUMENT.find(doc) is None:
        DOCUMENT.put(doc, _document_of(doc))
        doc.user_data["sentences"] = tuple(_sentences(doc))
    GRAMMAR.put(doc, analyse(doc, DOCUMENT.of(doc).text))
    return doc


def _document_of(doc: Doc) -> Document:
    day = PUBLISHED.find(doc)
    digest = sha256(doc.text.encode("utf-8", "surrogatepass")).hexdigest()
    published = Published(day, PublishedBasis.OPTION) if day else None
    return Document(Source("doc", "", digest, len(doc.text), published=published), doc.text)


def _sentences(doc: Doc) -> list[tuple[int, int, ZoneKind, int]]:
    """The sentences without the white space around them, each with its paragraph from 1."""
    found: list[tuple[int, int, ZoneKind, int]] = []
    paragraph = 1
    for sentence in doc.sents:
        start = sentence.start
        for token in sentence:
            if token.is_space and "\n" in token.text:
                found.extend(_prose(doc, start, token.i, paragraph))
                start, paragraph = token.i + 1, paragraph + 1
        found.extend(_prose(doc, start, sentence.end, paragraph))
    return found


def _prose(doc: Doc, start: int, end: int, paragraph: int) -> list[tuple[int, int, ZoneKind, int]]:
    while start < end and doc[start].is_space:
        start += 1
    while start < end and doc[end - 1].is_space:
        end -= 1
    return [(start, end, ZoneKind.BODY, paragraph)] if start < end else []
