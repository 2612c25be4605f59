"""The words of attribution by class, from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.lexicon.cues import load_cues

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Lemmas of verbs and nouns, and phrases in lower case, by what they do.

    Attributes:
        verbs: every verb of saying.
        objects: verbs that take what is reported as their object too: "confirmed the visit".
        comments: verbs that take it up with "on".
        listeners: verbs whose object listens: "told reporters".
        accusations: verbs that tell of a deed with "of" or "for".
        citations: verbs whose object is the inner source.
        records: nouns for writings.
        unnamed: nouns for sources without a name.
        prefaces: phrases in front of a source: "according to".
        standing: phrases in front of the source of all that follows.
    """

    verbs: frozenset[str]
    objects: frozenset[str]
    comments: frozenset[str]
    listeners: frozenset[str]
    accusations: frozenset[str]
    citations: frozenset[str]
    records: frozenset[str]
    unnamed: frozenset[str]
    prefaces: tuple[Words, ...]
    standing: tuple[Words, ...]


@cache
def load_wording() -> Wording:
    """The words of the program's own lexicon."""
    by_sort: dict[str, list[str]] = {}
    for cue in load_cues():
        by_sort.setdefault(cue.sort, []).append(cue.words)
    words = {sort: frozenset(cues) for sort, cues in by_sort.items()}
    verbs = ("says", "comments", "announces", "tells", "accuses", "cites")
    return Wording(
        verbs=frozenset().union(*(words[sort] for sort in verbs)),
        objects=words["announces"],
        comments=words["comments"],
        listeners=words["tells"],
        accusations=words["accuses"],
        citations=words["cites"],
        records=words["record"],
        unnamed=words["unnamed"],
        prefaces=tuple(tuple(phrase.split()) for phrase in by_sort["according"]),
        standing=tuple(tuple(phrase.split()) for phrase in by_sort["standing"]),
    )
