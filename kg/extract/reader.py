"""read: Document -> Reading, by one pipeline of components on one Doc."""

from __future__ import annotations

from datetime import date

from kg.extract.accounts import AccountWriter
from kg.extract.analysis import analyse
from kg.extract.attribution.sources import SourceFinder
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.coreference.events import EventCoreference
from kg.extract.coreference.pronouns import PronounResolver
from kg.extract.events.fillers import FillerFinder
from kg.extract.events.nouns import NounReader
from kg.extract.events.reading import EventReader
from kg.extract.events.settings import SettingFinder
from kg.extract.events.times import TimeFinder, place_timexes
from kg.extract.events.triggers import load_triggers
from kg.extract.events.verbs import VerbReader
from kg.extract.mentions.build import MentionBuilder, owners_of
from kg.extract.offices.tenures import find_tenures
from kg.extract.parsing import parse
from kg.extract.pipeline import DEFAULT_PIPELINE, PipelineStamp, load_pipeline, stamp_of
from kg.extract.status.assess import Assessor
from kg.extract.status.modality import load_modality
from kg.extract.vocabulary import load_vocabulary
from kg.model.account import Reading
from kg.model.document import Document


class Reader:
    """Reads documents with one language pipeline; pure: same document in, equal reading out."""

    def __init__(self, model: str = DEFAULT_PIPELINE) -> None:
        self._nlp = load_pipeline(model)
        self._vocabulary = load_vocabulary()
        self._triggers = load_triggers()
        self._modality = load_modality()
        self.stamp: PipelineStamp = stamp_of(self._nlp, model)

    def read(self, document: Document) -> Reading:
        """Everything that the document says: chains, accounts, tenures."""
        a = analyse(parse(self._nlp, document), document.text)
        mentions = MentionBuilder(a, self._vocabulary).build()
        owner = owners_of(mentions, len(a.words))
        chains = ChainBuilder(a, self._vocabulary, mentions)
        drafts = chains.build()
        pronouns = PronounResolver(a, mentions, chains)
        timexes = place_timexes(a)
        timed = frozenset(t for p in timexes for t in range(p.phrase.start, p.phrase.end))
        fillers = FillerFinder(a, mentions, owner, chains, pronouns, timed)
        times = TimeFinder(a, self._modality, timexes, _anchor(document))
        settings = SettingFinder(a, mentions, owner, chains, times)
        writer = AccountWriter(a, mentions, chains, _anchor(document))
        countries = writer.countries()
        events = EventReader(
            a=a,
            verbs=VerbReader(a, self._triggers, fillers),
            nouns=NounReader(a, self._triggers, fillers, self._modality),
            assessor=Assessor(a, self._modality),
            settings=settings,
            sources=SourceFinder(a, fillers, chains, drafts, self._modality),
            pronouns=pronouns,
            countries=countries,
        ).read()
        happenings = EventCoreference(a, countries).gather(events)
        tenures = find_tenures(a, mentions, chains.chain_of, self._vocabulary)
        return writer.reading(document.source, happenings, tenures)


def _anchor(document: Document) -> date | None:
    published = document.source.published
    return published.day if published else None


def load_reader(model: str | None = None) -> Reader:
    """A reader with the pipeline called `model`, by default the one that comes along.

    Raises:
        ModelError: the pipeline is missing, damaged or does not fit.
        LexiconError: a table of the lexicon is broken.
    """
    return Reader(model or DEFAULT_PIPELINE)
