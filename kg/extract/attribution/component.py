"""The component `whomet_attribution`: who says so."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.attribution.sources import SourceFinder
from kg.extract.events.component import fillers_of
from kg.extract.on_doc import CHAINS, EVENTS, GRAMMAR, Component
from kg.extract.status.modality import load_modality


@Language.factory(
    "whomet_attribution",
    requires=[GRAMMAR.attribute, CHAINS.attribute, EVENTS.attribute],
    assigns=[EVENTS.attribute],
)
def make_attribution(nlp: Language, name: str) -> Component:
    """The component that gives every event the sources which the text names for it."""
    modality = load_modality()

    def attribute_events(doc: Doc) -> Doc:
        chains = CHAINS.of(doc)
        sources = SourceFinder(GRAMMAR.of(doc), fillers_of(doc), chains, chains.drafts, modality)
        for draft in EVENTS.of(doc):
            draft.sources = sources.find(draft.token)
        return doc

    return attribute_events
