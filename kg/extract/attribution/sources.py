"""The sources of a sentence: "Ruiz told the AP, officials said", "according to the ministry"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from kg.extract.analysis import Analysis, Sentence
from kg.extract.attribution.quotations import Quotation, find_quotations
from kg.extract.attribution.reports import ReportReader
from kg.extract.attribution.speakers import SpeakerFinder
from kg.extract.attribution.standing import Standing, StandingFinder
from kg.extract.attribution.voices import CITING, VoiceFinder
from kg.extract.attribution.wording import load_wording
from kg.extract.coreference.chains import ChainBuilder, ChainDraft
from kg.extract.events.fillers import FillerFinder
from kg.extract.status.modality import Modality
from kg.model.account import Attribution
from kg.model.document import ZoneKind

# How many sentences a quotation may be away from the words that name its speaker.
_BACKWARD = 6
_ENDS = frozenset(".,;:!?…)”\"'’")
_CREDIT = re.compile(r"[(/]\s*([^()/]{2,40}?)\s*[)/]")
_LONGEST_DATELINE = 200
_DASHES = frozenset("—–-")
_LONGEST_LABEL = 6


class SourceFinder:
    """Finds who is named as the source of what a token of one document tells."""

    def __init__(
        self,
        a: Analysis,
        fillers: FillerFinder,
        chains: ChainBuilder,
        drafts: dict[str, ChainDraft],
        modality: Modality,
    ) -> None:
        self._a = a
        self._fillers = fillers
        self._gazetteer = chains.vocabulary.gazetteer
        self._wording = load_wording()
        self._reports = ReportReader(a, self._wording, modality.status)
        self._speakers = SpeakerFinder(a, self._wording, fillers, chains, drafts)
        self._voices = VoiceFinder(a, self._wording, self._reports, self._speakers)

    def find(self, token: int) -> tuple[Attribution, ...]:
        """Inner to outer; empty where the outlet itself asserts it."""
        found: dict[str, Attribution] = {}
        sentence = self._a.sentence(token)
        for source in (
            *self._cited(token, sentence),
            *self._grammatical(token),
            *self._prefaced(token, sentence),
            *self._headlined(sentence),
            *self._quoted(token),
            *self._pointed_back(sentence),
            *self._standing_at(sentence),
        ):
            found.setdefault(source.chain or source.name.lower(), source)
        return tuple(s for s in found.values() if not self._is_own(s))

    def _is_own(self, source: Attribution) -> bool:
        """ "Ruiz told TASS" in a report by TASS: the outlet itself is no source."""
        known = self._gazetteer.outlet(source.name)
        return known is not None and known.name in self._own_outlets

    @cached_property
    def _own_outlets(self) -> frozenset[str]:
        """The outlets in the datelines: "MOSCOW, May 14. /TASS/.", "LIMA (Reuters) -"."""
        a = self._a
        lines = (w for w, pos in zip(a.words, a.pos, strict=True) if pos == "X")
        found = (name for line in lines for name in _CREDIT.findall(line[:_LONGEST_DATELINE]))
        outlets = (self._gazetteer.outlet(name) for name in found)
        return frozenset(outlet.name for outlet in outlets if outlet is not None)

    def reporting(self, token: int) -> Iterator[int]:
        """The verbs of saying that report what a token tells, inner first."""
        yield from (verb for verb, _ in self._reports.above(token))
        yield from self._parenthetical(token)
        quotation = self._quotation(token)
        verb = self._introducing(quotation) if quotation is not None else None
        if verb is not None:
            yield verb

    def according(self, token: int) -> tuple[Attribution, ...]:
        """Those whom a phrase of the sentence names: "according to officials"."""
        return tuple(dict.fromkeys(self._prefaced(token, self._a.sentence(token))))

    def named(self, token: int) -> tuple[Attribution, ...]:
        """The sources that a noun phrase names."""
        return tuple(self._speakers.at(token))

    def voiced(self, verb: int) -> tuple[Attribution, ...]:
        """Those who speak by a verb, without those who hand on what they say."""
        return tuple(dict.fromkeys(self._voices.spoken(verb)))

    def speakers(self, verb: int) -> frozenset[str]:
        """The chains of those who say what a verb of saying reports."""
        return frozenset(s.chain for s in self._voices.of_report(verb, None) if s.chain)

    def _grammatical(self, token: int) -> Iterator[Attribution]:
        for verb, content in self._reports.above(token):
            yield from self._voices.of_report(verb, content)
        for verb in self._parenthetical(token):
            yield from self._voices.of_report(verb, None)
        yield from self._of_record(token)

    def _parenthetical(self, token: int) -> Iterator[int]:
        yield from self._reports.beside(token)
        closing = self._reports.closing(self._a.sentence(token))
        yield from (verb for verb in closing if token < verb)

    def _of_record(self, token: int) -> Iterator[Attribution]:
        """ "a statement on the visit", "claims that they met": the words of whoever wrote them."""
        a, at = self._a, token
        for above in a.ancestors(token):
            if self._speakers.is_record(above) and a.deps[at] in ("prep", "acl", "ccomp", "relcl"):
                yield from self._speakers.author(above)
            at = above

    def _cited(self, token: int, sentence: Sentence) -> Iterator[Attribution]:
        """ "…, citing two officials", where no verb of saying has it for itself."""
        a = self._a
        for at in range(sentence.start, sentence.end - 1):
            free = a.lower[at] in CITING and not self._reports.is_report(a.heads[at])
            if free and self._holds_for(at, token, sentence):
                for target in a.with_dep(at, "dobj", "pobj"):
                    yield from self._speakers.at(target)

    def _prefaced(self, token: int, sentence: Sentence) -> Iterator[Attribution]:
        """ "According to officials, …"."""
        for at in range(sentence.start, sentence.end - 1):
            length = self._preface_at(at)
            if length and self._holds_for(at, token, sentence):
                for target in self._a.with_dep(at + length - 1, "pobj"):
                    yield from self._speakers.at(target)

    def _preface_at(self, at: int) -> int:
        """How many words a phrase such as "according to" takes here; 0 for none."""
        lower = self._a.lower
        phrases = self._wording.prefaces
        return next((len(p) for p in phrases if lower[at : at + len(p)] == p), 0)

    def _holds_for(self, at: int, token: int, sentence: Sentence) -> bool:
        """At an end of the sentence it is said of the whole, inside only of its own clause."""
        a = self._a
        if at <= sentence.start + 1 or token in set(a.subtree(a.heads[at])):
            return True
        end = max(a.subtree(at)) + 1
        return all(a.words[t] in _ENDS for t in range(end, sentence.end))

    def _headlined(self, sentence: Sentence) -> Iterator[Attribution]:
        """ "Talks may resume — Kremlin", "Kremlin: talks may resume": as headlines put it."""
        a = self._a
        if sentence.zone is not ZoneKind.HEADLINE:
            return
        for at in range(sentence.start + 1, sentence.end - 1):
            left, right = at - sentence.start, sentence.end - at - 1
            if a.words[at] == ":" and left <= _LONGEST_LABEL:
                yield from self._alone(sentence.start, at)
            if a.words[at] in _DASHES | {":"} and right <= _LONGEST_LABEL:
                yield from self._alone(at + 1, sentence.end)

    def _alone(self, start: int, end: int) -> list[Attribution]:
        """The source that a whole stretch of a headline names."""
        a = self._a
        for token in range(start, end):
            index = self._fillers.owner[token]
            if index < 0:
                continue
            phrase = self._fillers.mentions[index].phrase
            rest = [t for t in range(start, end) if t not in phrase]
            if phrase.start >= start and all(a.words[t] in _ENDS for t in rest):
                return self._speakers.at(self._fillers.mentions[index].head)
        return []

    @cached_property
    def _quotations(self) -> tuple[Quotation, ...]:
        return find_quotations(self._a)

    def _quotation(self, token: int) -> Quotation | None:
        at = bisect_right(self._quotations, token, key=lambda q: q.start) - 1
        return self._quotations[at] if at >= 0 and token in self._quotations[at] else None

    def _quoted(self, token: int) -> list[Attribution]:
        """Whoever says the quotation that a token stands in."""
        quotation = self._quotation(token)
        if quotation is None or not self._is_speech(quotation):
            return []
        verb = self._introducing(quotation)
        return list(self._voices.of_report(verb, None)) if verb is not None else []

    def _is_speech(self, quotation: Quotation) -> bool:
        """Whole words of somebody: not a phrase that a sentence works in."""
        a = self._a
        first = a.sentence(quotation.start)
        before = quotation.start - 2
        if quotation.end > first.end or before < first.start:
            return True
        return a.words[before] in (",", ":", "that", ".", "…")

    def _introducing(self, quotation: Quotation) -> int | None:
        """The verb of saying beside a quotation, else that of what stands before it."""
        a = self._a
        first, last = a.sentence_of[quotation.start], a.sentence_of[quotation.end - 1]
        for index in dict.fromkeys((last, first)):
            verb = self._spoken_outside(a.sentences[index], quotation)
            if verb is not None:
                return verb
        return self._continued(first)

    def _spoken_outside(self, sentence: Sentence, quotation: Quotation) -> int | None:
        """The verb of saying of a sentence, unless it stands in a quotation itself."""
        verb = self._reports.main(sentence)
        if verb is None or verb in quotation or self._quotation(verb) is not None:
            return None
        return verb

    def _continued(self, index: int) -> int | None:
        """The verb of the sentences before, as long as they belong to the same words.

        Those of the same paragraph do, and the last of the paragraph before, if it ends with a
        colon or a quotation.
        """
        a = self._a
        paragraph = a.sentences[index].paragraph
        for before in range(index - 1, max(-1, index - 1 - _BACKWARD), -1):
            sentence = a.sentences[before]
            if sentence.paragraph != paragraph and not self._leads_on(sentence):
                return None
            paragraph = sentence.paragraph
            verb = self._reports.main(sentence)
            if verb is not None and self._quotation(verb) is None:
                return verb
        return None

    def _leads_on(self, sentence: Sentence) -> bool:
        a = self._a
        if a.words[sentence.end - 1] == ":":
            return True
        return any(self._quotation(t) is not None for t in range(sentence.start, sentence.end))

    def _pointed_back(self, sentence: Sentence) -> list[Attribution]:
        """ "The ministry reported this": what the sentence before tells is from the ministry."""
        a = self._a
        if sentence.index + 1 >= len(a.sentences):
            return []
        verb = self._reports.main(a.sentences[sentence.index + 1])
        if verb is None or not self._reports.points_back(verb):
            return []
        return list(self._voices.of_report(verb, None))

    @cached_property
    def _standing(self) -> tuple[Standing, ...]:
        finder = StandingFinder(
            self._a, self._wording, self._fillers.mentions, self._speakers, self._quotations
        )
        return finder.find()

    def _standing_at(self, sentence: Sentence) -> Iterator[Attribution]:
        for standing in self._standing:
            if standing.first <= sentence.index < standing.end:
                yield from standing.sources
