"""The component `whomet_offices`: who holds or held which post."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.offices.tenures import find_tenures
from kg.extract.on_doc import CHAINS, GRAMMAR, MENTIONS, TENURES, Component
from kg.extract.vocabulary import load_vocabulary
from kg.lexicon.own import read_own_lexicon


@Language.factory(
    "whomet_offices",
    default_config={"lexicon": []},
    requires=[GRAMMAR.attribute, MENTIONS.attribute, CHAINS.attribute],
    assigns=[TENURES.attribute],
)
def make_offices(nlp: Language, name: str, lexicon: list[str]) -> Component:
    """The component that finds the offices of named people."""
    vocabulary = load_vocabulary(read_own_lexicon(lexicon))

    def find_offices(doc: Doc) -> Doc:
        chain_of = CHAINS.of(doc).chain_of
        TENURES.put(doc, find_tenures(GRAMMAR.of(doc), MENTIONS.of(doc), chain_of, vocabulary))
        return doc

    return find_offices
