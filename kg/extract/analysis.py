"""The grammar of a document in plain columns, one row a token, for rules to read quickly."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.mending import Parse, mend
from kg.extract.vocabulary import load_vocabulary
from kg.model.document import ZoneKind
from kg.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: tokens `start`..`end`, end-exclusive, in a zone of a kind and a paragraph."""

    index: int
    start: int
    end: int
    zone: ZoneKind
    paragraph: int

    def __contains__(self, token: int) -> bool:
        return self.start <= token < self.end


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the language pipeline says of every token, by token index.

    Attributes:
        offsets: where the token starts in the text, in code points.
        heads: index of the syntactic head; a root is its own head.
        children: indices of the direct dependents, in text order.
        entities: entity label of the token, or the empty string.
        begins: whether an entity begins at the token.
        sentence_of: index of the token's sentence, or -1 outside prose.
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    pos: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    offsets: tuple[int, ...]
    entities: tuple[str, ...]
    begins: tuple[bool, ...]
    children: tuple[tuple[int, ...], ...]
    sentences: tuple[Sentence, ...]
    sentence_of: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where tokens `start`..`end` stand in the text."""
        last = end - 1
        return Span(self.offsets[start], self.offsets[last] + len(self.words[last]))

    def phrase(self, start: int, end: int) -> str:
        """The text of tokens `start`..`end`, as written."""
        span = self.span(start, end)
        return self.text[span.start : span.end]

    def sentence(self, token: int) -> Sentence:
        """The sentence of a token of the prose."""
        return self.sentences[self.sentence_of[token]]

    def subtree(self, token: int) -> Iterator[int]:
        """The token and everything below it, in no particular order."""
        stack = [token]
        while stack:
            at = stack.pop()
            yield at
            stack.extend(self.children[at])

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first, up to the root of its sentence."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def with_dep(self, token: int, *deps: str) -> list[int]:
        """The direct dependents of a token that have one of the labels."""
        return [c for c in self.children[token] if self.deps[c] in deps]


# Verbs whose forms the pipeline takes for those of another word: "hoped" for a form of "hop".
_LEMMAS = {
    "hop": "hope",
    "din": "dine",
    "slat": "slate",
    "stag": "stage",
    "ax": "axe",
    "lambast": "lambaste",
}


def _plain(word: str) -> str:
    """Lower case, without the invisible marks of direction that pages put into words."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in word if unicodedata.category(c) != "Cf").lower() or word


def _singular_post(token: Token) -> str | None:
    """For a capitalised "Envoys", which the pipeline takes for one name, "envoy"."""
    word = token.lower_
    if token.tag_ != "NNP" or not word.endswith("s"):
        return None
    single = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    known = load_vocabulary()
    if token.is_sent_start and single in known.people:
        return single
    return single if word in known.offices and single in known.offices else None


def _tag(token: Token) -> str:
    return "NNPS" if _singular_post(token) else token.tag_


def _lemma(token: Token) -> str:
    lemma = token.lemma_.lower()
    return _singular_post(token) or _LEMMAS.get(lemma, lemma)


def _mended(doc: Doc, lower: tuple[str, ...], sentences: tuple[Sentence, ...]) -> Parse:
    parse = Parse(
        lower=list(lower),
        tags=[_tag(token) for token in doc],
        pos=[token.pos_ for token in doc],
        deps=[token.dep_ for token in doc],
        heads=[token.head.i for token in doc],
    )
    for sentence in sentences:
        mend(parse, sentence.start, sentence.end)
    return parse


def analyse(doc: Doc, text: str) -> Analysis:
    """The columns of a parsed Doc, with the sentences that `parse` left in its user data.

    `text` is the document's own, in which the parser may not have seen the invisible characters.
    """
    sentences = tuple(
        Sentence(index, start, end, zone, paragraph)
        for index, (start, end, zone, paragraph) in enumerate(doc.user_data["sentences"])
    )
    sentence_of = [-1] * len(doc)
    for sentence in sentences:
        for token in range(sentence.start, sentence.end):
            sentence_of[token] = sentence.index
    words = tuple(token.text for token in doc)
    lower = tuple(_plain(word) for word in words)
    parse = _mended(doc, lower, sentences)
    children: list[list[int]] = [[] for _ in parse.heads]
    for child, head in enumerate(parse.heads):
        if head != child:
            children[head].append(child)
    return Analysis(
        text=text,
        words=words,
        lower=lower,
        lemmas=tuple(_lemma(token) for token in doc),
        tags=tuple(parse.tags),
        pos=tuple(parse.pos),
        deps=tuple(parse.deps),
        heads=tuple(parse.heads),
        offsets=tuple(token.idx for token in doc),
        entities=tuple(token.ent_type_ for token in doc),
        begins=tuple(token.ent_iob_ == "B" for token in doc),
        children=tuple(tuple(c) for c in children),
        sentences=sentences,
        sentence_of=tuple(sentence_of),
    )
