"""All proper names of a document, the surest first.

The language pipeline proposes; the gazetteer, titles and the rest of the document decide.
"""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.extract.mentions.known import KnownNameSpotter
from kg.extract.mentions.missed import MissedNameSpotter
from kg.extract.mentions.names import Name, NameSheet
from kg.extract.mentions.own import spot_own_names
from kg.extract.mentions.people import PeopleSpotter
from kg.extract.vocabulary import Vocabulary


def spot_names(analysis: Analysis, vocabulary: Vocabulary) -> tuple[Name, ...]:
    """All names, in text order, without overlaps."""
    sheet = NameSheet(analysis, vocabulary)
    people, missed = PeopleSpotter(sheet), MissedNameSpotter(sheet)
    known = KnownNameSpotter(sheet)
    spot_own_names(sheet)
    for spot in (people.spot_full_people, known.spot, people.spot_titled_people):
        for sentence in analysis.sentences:
            spot(sentence)
    missed.spot_titled_surnames()
    missed.spot_repeated_surnames()
    for sentence in analysis.sentences:
        missed.spot_remaining(sentence)
    # Those whose full name has only now been found.
    missed.spot_repeated_surnames()
    return tuple(sorted(set(sheet.taken.values()), key=lambda name: name.start))
