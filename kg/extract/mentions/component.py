"""The component `whomet_mentions`: where people, bodies, countries and places are spoken of."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.mentions.build import MentionBuilder, owners_of
from kg.extract.on_doc import GRAMMAR, MENTIONS, OWNERS, Component
from kg.extract.vocabulary import load_vocabulary
from kg.lexicon.own import read_own_lexicon


@Language.factory(
    "whomet_mentions",
    default_config={"lexicon": []},
    requires=[GRAMMAR.attribute],
    assigns=[MENTIONS.attribute, OWNERS.attribute],
)
def make_mentions(nlp: Language, name: str, lexicon: list[str]) -> Component:
    """The component that finds mentions, and for every token the one that it belongs to."""
    vocabulary = load_vocabulary(read_own_lexicon(lexicon))

    def find_mentions(doc: Doc) -> Doc:
        a = GRAMMAR.of(doc)
        mentions = MentionBuilder(a, vocabulary).build()
        MENTIONS.put(doc, mentions)
        OWNERS.put(doc, owners_of(mentions, len(a.words)))
        return doc

    return find_mentions
