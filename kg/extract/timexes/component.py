"""The component `whomet_timexes`: the time expressions of a Doc."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.on_doc import GRAMMAR, TIMEXES, Component
from kg.extract.timexes.placing import place_timexes


@Language.factory("whomet_timexes", requires=[GRAMMAR.attribute], assigns=[TIMEXES.attribute])
def make_timexes(nlp: Language, name: str) -> Component:
    """The component that finds time expressions; the events behind it give them their direction."""
    return _find_timexes


def _find_timexes(doc: Doc) -> Doc:
    TIMEXES.put(doc, place_timexes(GRAMMAR.of(doc)))
    return doc
