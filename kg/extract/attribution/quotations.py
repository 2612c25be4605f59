"""Where somebody is quoted: stretches between quotation marks, over paragraphs if need be."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.analysis import Analysis, Sentence

_OPENING = frozenset(("“", "„", "«", "‟"))
_CLOSING = frozenset(("”", "»"))
_NEUTRAL = frozenset(('"', "''", "``"))
# A straight mark behind one of these closes.
_BEFORE_CLOSING = frozenset(",.?!…")
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `start`..`end` between quotation marks, end-exclusive."""

    start: int
    end: int

    def __contains__(self, token: int) -> bool:
        return self.start <= token < self.end


def find_quotations(a: Analysis) -> tuple[Quotation, ...]:
    """The quotations of a document, in text order, those that are mere phrases left out.

    A paragraph that opens with a mark while the quotation before it is still open goes on with
    it, as newspapers print it; any other paragraph ends what was left open.
    """
    found: list[Quotation] = []
    opened: int | None = None
    paragraph, last = -1, -1
    for sentence in a.sentences:
        is_new = sentence.paragraph != paragraph
        if opened is not None and is_new and not _goes_on(a, sentence):
            found.append(Quotation(opened, last))
            opened = None
        paragraph, last = sentence.paragraph, sentence.end
        for token in range(sentence.start, sentence.end):
            word = a.words[token]
            closes = word in _CLOSING or word in _NEUTRAL
            if opened is not None and closes and not _reopens(a, token, sentence, opened):
                found.append(Quotation(opened, token))
                opened = None
            elif opened is None and (word in _OPENING or word in _NEUTRAL):
                opened = token + 1
    if opened is not None:
        found.append(Quotation(opened, last))
    return tuple(q for q in found if q.end - q.start >= _SHORTEST)


def _reopens(a: Analysis, token: int, sentence: Sentence, opened: int) -> bool:
    """A mark at the start of a paragraph that goes on with the quotation before it."""
    return token == sentence.start and opened < token and a.words[token] in _NEUTRAL


def _goes_on(a: Analysis, sentence: Sentence) -> bool:
    """Whether a paragraph goes on with the quotation that the one before left open."""
    if a.words[sentence.start] in _OPENING | _NEUTRAL:
        return True
    marks = _OPENING | _CLOSING | _NEUTRAL
    first = next((t for t in range(sentence.start, sentence.end) if a.words[t] in marks), None)
    if first is None or a.words[first] in _OPENING:
        return False
    return a.words[first] in _CLOSING or a.words[first - 1] in _BEFORE_CLOSING
