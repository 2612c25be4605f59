"""The components `whomet_chains` and `whomet_happenings`: who is whom, and what is one event."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.coreference.chains import ChainBuilder
from kg.extract.coreference.events import EventCoreference
from kg.extract.coreference.likeness import Likenesses
from kg.extract.coreference.profiles import profiles_of
from kg.extract.coreference.pronouns import PronounResolver
from kg.extract.coreference.speakers import find_speakers
from kg.extract.on_doc import CHAINS, EVENTS, GRAMMAR, HAPPENINGS, MENTIONS, PRONOUNS, Component
from kg.extract.status.modality import load_modality
from kg.extract.vocabulary import load_vocabulary
from kg.lexicon.own import read_own_lexicon


@Language.factory(
    "whomet_chains",
    default_config={"lexicon": []},
    requires=[GRAMMAR.attribute, MENTIONS.attribute],
    assigns=[CHAINS.attribute, PRONOUNS.attribute],
)
def make_chains(nlp: Language, name: str, lexicon: list[str]) -> Component:
    """The component that chains the mentions of one actor and stands ready for pronouns."""
    vocabulary, modality = load_vocabulary(read_own_lexicon(lexicon)), load_modality()

    def chain_mentions(doc: Doc) -> Doc:
        a, mentions = GRAMMAR.of(doc), MENTIONS.of(doc)
        chains = ChainBuilder(a, vocabulary, mentions)
        chains.build()
        CHAINS.put(doc, chains)
        speakers = find_speakers(a, modality)
        PRONOUNS.put(doc, PronounResolver(a, mentions, chains, speakers))
        return doc

    return chain_mentions


@Language.factory(
    "whomet_happenings",
    requires=[GRAMMAR.attribute, CHAINS.attribute, EVENTS.attribute],
    assigns=[HAPPENINGS.attribute],
)
def make_happenings(nlp: Language, name: str) -> Component:
    """The component that gathers the mentions of one event; it wants them assessed and placed."""
    return _gather


def _gather(doc: Doc) -> Doc:
    chains = CHAINS.of(doc)
    likenesses = Likenesses(profiles_of(chains, MENTIONS.of(doc)))
    coreference = EventCoreference(GRAMMAR.of(doc), chains.countries(), likenesses)
    HAPPENINGS.put(doc, coreference.gather(EVENTS.of(doc)))
    return doc
