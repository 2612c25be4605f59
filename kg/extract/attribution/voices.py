"""Verbs of saying -> sources: who speaks, whom they cite, and to which outlet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.attribution.reports import ReportReader
from kg.extract.attribution.speakers import SpeakerFinder
from kg.extract.attribution.wording import Wording
from kg.extract.layers import MentionForm
from kg.model.account import ActorKind, Attribution, AttributionKind

CITING = ("citing", "quoting")
_PRONOUNS = {
    "he": (AttributionKind.PERSON, AttributionKind.ANONYMOUS),
    "she": (AttributionKind.PERSON, AttributionKind.ANONYMOUS),
    "it": (AttributionKind.ORGANIZATION, AttributionKind.OUTLET),
    "they": (AttributionKind.ANONYMOUS,),
}
# How many sentences in a row may have a pronoun for their speaker.
_BACKWARD = 6


@dataclass(frozen=True, slots=True)
class VoiceFinder:
    """Finds the sources of the verbs of saying of one document."""

    a: Analysis
    wording: Wording
    reports: ReportReader
    speakers: SpeakerFinder

    def of_report(self, verb: int, content: int | None) -> Iterator[Attribution]:
        """The sources of one verb of saying: whom it cites, who speaks, and to which outlet."""
        a = self.a
        for citing in a.with_dep(verb, "advcl", "prep", "xcomp"):
            if a.lower[citing] in CITING:
                for target in a.with_dep(citing, "dobj", "pobj"):
                    yield from self.speakers.at(target)
        _, outer = self.voices(verb)
        yield from self.spoken(verb)
        yield from (s for t in outer for s in self.speakers.at(t))
        yield from self.speakers.outlets(verb, content)

    def spoken(self, verb: int) -> Iterator[Attribution]:
        """Those whose own words a verb of saying reports."""
        inner, _ = self.voices(verb)
        yield from (s for t in inner for s in self._named(t))

    def voices(self, verb: int) -> tuple[list[int], list[int]]:
        """Who speaks, and who hands it on: in "Xinhua quoted Ruiz as saying" Ruiz and Xinhua."""
        a = self.a
        quoting = self._quoting(verb)
        if quoting is None:
            by = syntax.agents_of(a, verb)
            passive = syntax.is_passive(a, verb) or (a.tags[verb] == "VBN" and by)
            return (by if passive else syntax.subjects_of(a, verb)), []
        by = syntax.agents_of(a, quoting) + (syntax.agents_of(a, verb) if verb != quoting else [])
        spoken = a.with_dep(quoting, "nsubjpass")
        if spoken or syntax.is_passive(a, quoting):
            return spoken, by
        return syntax.objects_of(a, quoting), a.with_dep(quoting, "nsubj") + by

    def _quoting(self, verb: int) -> int | None:
        """The "quoted" above "as saying", or the verb itself if it is one."""
        a = self.a
        if a.lemmas[verb] in self.wording.citations:
            return verb
        above = a.heads[verb]
        if a.lower[above] != "as" or a.lemmas[a.heads[above]] not in self.wording.citations:
            return None
        return a.heads[above]

    def _named(self, token: int) -> list[Attribution]:
        """The sources behind a subject; for "he added" whoever spoke in the sentence before."""
        if self.a.lower[token] in _PRONOUNS:
            before = self._last_speaker(token) or self._group_before(token)
            if before:
                return before
        return self.speakers.at(token)

    def _last_speaker(self, pronoun: int) -> list[Attribution]:
        """Who spoke last right before a pronoun, over sentences whose speaker is one as well."""
        a = self.a
        last = a.sentence_of[pronoun] - 1
        for index in range(last, max(-1, last - _BACKWARD), -1):
            verb = self.reports.main(a.sentences[index])
            subjects = self.voices(verb)[0] if verb is not None else []
            if len(subjects) != 1:
                return []
            if a.lower[subjects[0]] != a.lower[pronoun]:
                found = self.speakers.at(subjects[0])
                fits = len(found) == 1 and found[0].kind in _PRONOUNS[a.lower[pronoun]]
                return found if fits else []
        return []

    def _group_before(self, pronoun: int) -> list[Attribution]:
        """ "Officials showed videos which they said …": the only group of people so far."""
        a = self.a
        if a.lower[pronoun] != "they":
            return []
        fillers = self.speakers.fillers
        before = range(a.sentence(pronoun).start, pronoun)
        mentions = [fillers.mentions[i] for i in {fillers.owner[t] for t in before} - {-1}]
        subjects = [
            m
            for m in mentions
            if m.kind is ActorKind.GROUP
            and m.form is not MentionForm.PRONOUN
            and "nsubj" in (a.deps[m.head], a.deps[a.heads[m.head]])
        ]
        return self.speakers.at(subjects[0].head) if len(subjects) == 1 else []
