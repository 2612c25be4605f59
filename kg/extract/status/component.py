"""The component `whomet_status`: whether it happened, and what acts on events do to these."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.events.causes import find_causes
from kg.extract.events.themes import link_themes
from kg.extract.on_doc import CHAINS, EVENTS, GRAMMAR, Component
from kg.extract.status.assess import Assessor
from kg.extract.status.modality import load_modality


@Language.factory(
    "whomet_status",
    requires=[GRAMMAR.attribute, CHAINS.attribute, EVENTS.attribute],
    assigns=[EVENTS.attribute],
)
def make_status(nlp: Language, name: str) -> Component:
    """The component that assesses events, and ties refusals and the like to what they concern."""
    modality = load_modality()

    def assess_events(doc: Doc) -> Doc:
        a, drafts = GRAMMAR.of(doc), EVENTS.of(doc)
        assessor = Assessor(a, modality)
        for draft in drafts:
            draft.status = assessor.of_event(draft)
            draft.lapsed = assessor.is_lapsed(draft.token)
        drafts = link_themes(a, drafts, CHAINS.of(doc).countries())
        find_causes(a, drafts)
        EVENTS.put(doc, drafts)
        return doc

    return assess_events
