"""The components `whomet_events` and `whomet_settings`: what happens to whom, where and when."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.events.fillers import FillerFinder
from kg.extract.events.lists import ListReader
from kg.extract.events.nouns import NounReader
from kg.extract.events.reading import EventReader
from kg.extract.events.settings import SettingFinder
from kg.extract.events.splitting import split_drafts
from kg.extract.events.times import TimeFinder
from kg.extract.events.triggers import load_triggers
from kg.extract.events.verbs import VerbReader
from kg.extract.on_doc import (
    CHAINS,
    DOCUMENT,
    EVENTS,
    FRAMED,
    GRAMMAR,
    MENTIONS,
    OWNERS,
    PRONOUNS,
    TIMEXES,
    Component,
)
from kg.extract.status.modality import Modality, load_modality
from kg.lexicon.own import read_own_lexicon

_ACTORS = [MENTIONS.attribute, OWNERS.attribute, CHAINS.attribute, PRONOUNS.attribute]


@Language.factory(
    "whomet_events",
    default_config={"lexicon": []},
    requires=[GRAMMAR.attribute, TIMEXES.attribute, *_ACTORS],
    assigns=[FRAMED.attribute, EVENTS.attribute],
)
def make_events(nlp: Language, name: str, lexicon: list[str]) -> Component:
    """The component that finds trigger words and frames them: who takes which part."""
    triggers = load_triggers(own=read_own_lexicon(lexicon))
    modality = load_modality()

    def frame_events(doc: Doc) -> Doc:
        a, fillers = GRAMMAR.of(doc), fillers_of(doc)
        verbs = VerbReader(a, triggers, fillers)
        nouns = NounReader(a, triggers, fillers, modality)
        drafts = EventReader(a, verbs, nouns, PRONOUNS.of(doc)).read()
        FRAMED.put(doc, tuple(drafts))
        EVENTS.put(doc, drafts)
        return doc

    return frame_events


@Language.factory(
    "whomet_settings",
    requires=[GRAMMAR.attribute, TIMEXES.attribute, EVENTS.attribute, *_ACTORS],
    assigns=[EVENTS.attribute],
)
def make_settings(nlp: Language, name: str) -> Component:
    """The component that gives events their places and times; it wants their status assessed.

    What one trigger word tells of several stops or partners becomes several events.
    """
    modality = load_modality()

    def set_events(doc: Doc) -> Doc:
        a, times = GRAMMAR.of(doc), times_of(doc, modality)
        settings = SettingFinder(a, MENTIONS.of(doc), OWNERS.of(doc), CHAINS.of(doc), times)
        drafts = EVENTS.of(doc)
        settings.set_all(drafts)
        EVENTS.put(doc, split_drafts(a, drafts))
        return doc

    return set_events


def times_of(doc: Doc, modality: Modality) -> TimeFinder:
    """What the Doc's time expressions belong to, and when that is."""
    published = DOCUMENT.of(doc).source.published
    day = published.day if published else None
    quotations = PRONOUNS.of(doc).speakers.quotations
    return TimeFinder(GRAMMAR.of(doc), modality, TIMEXES.of(doc), day, quotations)


def fillers_of(doc: Doc) -> FillerFinder:
    """Who can stand in the slots of the Doc's trigger words."""
    timed = (t for p in TIMEXES.of(doc) for t in range(p.phrase.start, p.phrase.end))
    a, mentions, owners = GRAMMAR.of(doc), MENTIONS.of(doc), OWNERS.of(doc)
    lists = ListReader(a, mentions, owners, frozenset(timed))
    return FillerFinder(a, mentions, owners, CHAINS.of(doc), PRONOUNS.of(doc), lists)
