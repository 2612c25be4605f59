"""The component `whomet_attribution`: who says so, and what is done by saying it."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.attribution.sources import SourceFinder
from kg.extract.events.component import fillers_of, times_of
from kg.extract.events.sayings import SayingDater
from kg.extract.on_doc import CHAINS, EVENTS, GRAMMAR, TIMEXES, Component
from kg.extract.status.modality import load_modality


@Language.factory(
    "whomet_attribution",
    requires=[GRAMMAR.attribute, TIMEXES.attribute, CHAINS.attribute, EVENTS.attribute],
    assigns=[EVENTS.attribute],
)
def make_attribution(nlp: Language, name: str) -> Component:
    """The component that gives every event the sources which the text names for it.

    What is done by saying it, and has no day of its own, gets the day of the saying.
    """
    modality = load_modality()

    def attribute_events(doc: Doc) -> Doc:
        a, chains, events = GRAMMAR.of(doc), CHAINS.of(doc), EVENTS.of(doc)
        sources = SourceFinder(a, fillers_of(doc), chains, chains.drafts, modality)
        for draft in events:
            draft.sources = sources.find(draft.token)
        days = times_of(doc, modality).days_of_speech(events)
        SayingDater(a, sources, chains.countries()).date(events, days)
        return doc

    return attribute_events
