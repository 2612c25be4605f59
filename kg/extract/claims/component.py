"""The component `whomet_claims`: what somebody says that a thing or a happening is."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.attribution.reports import ReportReader
from kg.extract.attribution.sources import SourceFinder
from kg.extract.attribution.wording import load_wording
from kg.extract.claims.finding import ClaimFinder
from kg.extract.claims.predications import PredicationFinder
from kg.extract.claims.subjects import SubjectFinder
from kg.extract.claims.wording import load_claim_wording
from kg.extract.events.component import fillers_of
from kg.extract.on_doc import CHAINS, CLAIMS, GRAMMAR, HAPPENINGS, TIMEXES, Component
from kg.extract.status.modality import load_modality


@Language.factory(
    "whomet_claims",
    requires=[GRAMMAR.attribute, TIMEXES.attribute, CHAINS.attribute, HAPPENINGS.attribute],
    assigns=[CLAIMS.attribute],
)
def make_claims(nlp: Language, name: str) -> Component:
    """The component that finds claims; it wants the mentions of each event gathered."""
    modality, wording, saying = load_modality(), load_claim_wording(), load_wording()

    def find_claims(doc: Doc) -> Doc:
        a, chains, fillers = GRAMMAR.of(doc), CHAINS.of(doc), fillers_of(doc)
        happenings = tuple(HAPPENINGS.of(doc))
        drafts = {draft.token: draft for each in happenings for draft in each.drafts}
        reports = ReportReader(a, saying, modality.status)
        finder = ClaimFinder(
            a,
            PredicationFinder(a, wording, saying, reports),
            SubjectFinder(a, fillers, drafts, happenings),
            SourceFinder(a, fillers, chains, chains.drafts, modality),
        )
        CLAIMS.put(doc, tuple(finder.find()))
        return doc

    return find_claims
