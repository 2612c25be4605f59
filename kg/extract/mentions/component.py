"""The component `whomet_mentions`: where people, bodies, countries and places are spoken of."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.mentions.build import MentionBuilder, owners_of
from kg.extract.on_doc import GRAMMAR, MENTIONS, OWNERS, Component
from kg.extract.vocabulary import load_vocabulary


@Language.factory(
    "whomet_mentions",
    requires=[GRAMMAR.attribute],
    assigns=[MENTIONS.attribute, OWNERS.attribute],
)
def make_mentions(nlp: Language, name: str) -> Component:
    """The component that finds mentions, and for every token the one that it belongs to."""
    vocabulary = load_vocabulary()

    def find_mentions(doc: Doc) -> Doc:
        a = GRAMMAR.of(doc)
        mentions = MentionBuilder(a, vocabulary).build()
        MENTIONS.put(doc, mentions)
        OWNERS.put(doc, owners_of(mentions, len(a.words)))
        return doc

    return find_mentions
