"""Lines that name the source of all that follows: "The following is attributable to …:"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis, Sentence
from kg.extract.attribution.quotations import Quotation
from kg.extract.attribution.speakers import SpeakerFinder
from kg.extract.attribution.wording import Wording
from kg.extract.layers import Mention, MentionForm
from kg.model.account import ActorKind, Attribution

# "The decline is attributable to Ruiz" says nothing of the text itself.
_OF_TEXT = frozenset(
    ("following", "below", "above", "statement", "readout", "text", "remarks", "quote")
)
_WHOLE = frozenset(("above",))
_FIRST_PERSON = frozenset(("i", "we", "our", "my", "us", "me"))
_SPEAKS_FOR = frozenset(("spokesperson", "spokesman", "spokeswoman"))
_LONGEST_HEADING = 40
_LONGEST_LABEL = 8
_HEAD = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """Sources of the sentences `first`..`end`, end-exclusive, whatever else they say."""

    first: int
    end: int
    sources: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class StandingFinder:
    """Finds the standing sources of one document."""

    a: Analysis
    wording: Wording
    mentions: tuple[Mention, ...]
    speakers: SpeakerFinder
    quotations: tuple[Quotation, ...]

    def find(self) -> tuple[Standing, ...]:
        """Every standing source, in text order; those of speakers' labels after the others."""
        count = len(self.a.sentences)
        found = [Standing(0 if whole else i + 1, count, s) for i, whole, s in self._headings()]
        labels = list(self._labels())
        ends = [first for first, _ in labels[1:]] + [count]
        turns = zip(labels, ends, strict=True) if labels else ()
        found += [Standing(first, end, s) for (first, s), end in turns if s]
        return tuple(found)

    def _headings(self) -> Iterator[tuple[int, bool, tuple[Attribution, ...]]]:
        is_head = True
        for sentence in self.a.sentences:
            if sentence.end - sentence.start <= _LONGEST_HEADING:
                words = set(self.a.lower[sentence.start : sentence.end])
                sources = self._named_after_phrase(sentence, is_head=is_head)
                sources = sources or (self._signed(sentence) if is_head else ())
                if sources:
                    yield sentence.index, bool(words & _WHOLE), sources
            is_head = is_head and sentence.index < _HEAD and not self._is_told(sentence)

    def _is_told(self, sentence: Sentence) -> bool:
        """Whether the sentence is text already, not a heading."""
        last = self.a.words[sentence.end - 1]
        return last in ".!?" and sentence.end - sentence.start > _LONGEST_LABEL

    def _named_after_phrase(self, sentence: Sentence, *, is_head: bool) -> tuple[Attribution, ...]:
        lower = self.a.lower
        for phrase in self.wording.standing:
            for at in range(sentence.start, sentence.end - len(phrase)):
                if lower[at : at + len(phrase)] != phrase:
                    continue
                before = lower[sentence.start : at]
                by_heading = phrase[0] in _OF_TEXT and at == sentence.start and is_head
                if by_heading or (phrase[0] not in _OF_TEXT and _OF_TEXT & set(before)):
                    return self._first_named(at + len(phrase), sentence)
        return ()

    def _first_named(self, start: int, sentence: Sentence) -> tuple[Attribution, ...]:
        for mention in self.mentions:
            if sentence.start <= start <= mention.phrase.start < sentence.end:
                return tuple(self.speakers.at(mention.head))
        return ()

    def _signed(self, sentence: Sentence) -> tuple[Attribution, ...]:
        """A line with a name and an office above words in the first person or for the office."""
        for mention in self.mentions:
            if mention.phrase.start != sentence.start or mention.form is not MentionForm.NAME:
                continue
            fills = sentence.end - mention.phrase.end <= 1
            behind = any(t.start > mention.core.end for t in mention.titles)
            if mention.kind is ActorKind.PERSON and fills and behind and self._is_voice(sentence):
                return tuple(self.speakers.at(mention.head))
        return ()

    def _is_voice(self, sentence: Sentence) -> bool:
        lower = self.a.lower
        if _SPEAKS_FOR & set(lower[sentence.start : sentence.end]):
            return True
        voiced = (t for t in range(sentence.end, len(lower)) if lower[t] in _FIRST_PERSON)
        return any(not any(t in quotation for quotation in self.quotations) for t in voiced)

    def _labels(self) -> Iterator[tuple[int, tuple[Attribution, ...]]]:
        """ "PRESIDENT RUIZ: …": every turn of a transcript, those of nobody known as well."""
        a = self.a
        for sentence in a.sentences:
            end = min(sentence.end, sentence.start + _LONGEST_LABEL)
            colon = next((t for t in range(sentence.start, end) if a.words[t] == ":"), None)
            label = a.words[sentence.start : colon] if colon is not None else ()
            if label and all(w.isupper() or not w.isalpha() for w in label):
                yield sentence.index, self._called(label[-1])

    def _called(self, surname: str) -> tuple[Attribution, ...]:
        """The one named person of the document with this surname."""
        named = {
            source
            for mention in self.mentions
            if mention.kind is ActorKind.PERSON
            and mention.form is MentionForm.NAME
            and self.a.lower[mention.core.end - 1] == surname.lower()
            for source in self.speakers.at(mention.head)
        }
        return (named.pop(),) if len(named) == 1 else ()
