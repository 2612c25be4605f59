"""All components of the reading in their order.

Importing this module registers their factories, which an installed whomet also does by itself:
they are entry points, so that spaCy finds them when it loads a saved pipeline.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.accounts import AccountWriter
from kg.extract.attribution.component import make_attribution
from kg.extract.claims.component import make_claims
from kg.extract.coreference.component import make_chains, make_happenings
from kg.extract.events.component import make_events, make_settings
from kg.extract.grammar import make_grammar
from kg.extract.mentions.component import make_mentions
from kg.extract.offices.component import make_offices
from kg.extract.on_doc import (
    CHAINS,
    CLAIMS,
    DOCUMENT,
    GRAMMAR,
    HAPPENINGS,
    MENTIONS,
    READING,
    TENURES,
    Component,
)
from kg.extract.status.component import make_status
from kg.extract.timexes.component import make_timexes


@Language.factory(
    "whomet_reading",
    requires=[
        layer.attribute for layer in (DOCUMENT, GRAMMAR, CHAINS, HAPPENINGS, CLAIMS, TENURES)
    ],
    assigns=[READING.attribute],
)
def make_reading(nlp: Language, name: str) -> Component:
    """The component that writes down what the others found as a `Reading`."""
    return _write_reading


def _write_reading(doc: Doc) -> Doc:
    source = DOCUMENT.of(doc).source
    published = source.published.day if source.published else None
    writer = AccountWriter(GRAMMAR.of(doc), MENTIONS.of(doc), CHAINS.of(doc), published)
    reading = writer.reading(source, HAPPENINGS.of(doc), TENURES.of(doc), CLAIMS.of(doc))
    READING.put(doc, reading)
    return doc


FACTORIES = {
    "whomet_grammar": make_grammar,
    "whomet_timexes": make_timexes,
    "whomet_mentions": make_mentions,
    "whomet_chains": make_chains,
    "whomet_events": make_events,
    "whomet_status": make_status,
    "whomet_settings": make_settings,
    "whomet_attribution": make_attribution,
    "whomet_happenings": make_happenings,
    "whomet_claims": make_claims,
    "whomet_offices": make_offices,
    "whomet_reading": make_reading,
}
"""The factories in the order in which the components run."""
