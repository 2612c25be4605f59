"""The word lists that rules of reading ask: lexicon/reading.toml, read once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from kg.errors import LexiconError
from kg.lexicon.tables import FOLDER, read_toml


@dataclass(frozen=True, slots=True)
class WordLists:
    """Words by what they do; the table says of each list what it is for."""

    particles: frozenset[str]
    suffixes: frozenset[str]
    courtesy_or_name: frozenset[str]
    abbreviated_titles: frozenset[str]
    landforms: frozenset[str]
    name_linkers: frozenset[str]
    portfolio_links: frozenset[str]
    human_verbs: frozenset[str]
    gatherings: frozenset[str]
    styles: frozenset[str]
    title_openers: frozenset[str]

    singular_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    pairs: frozenset[str]
    foreign_tails: frozenset[str]
    determiners: frozenset[str]
    governments: frozenset[str]
    description_links: frozenset[str]
    legends: frozenset[str]
    counts: frozenset[str]
    leaders: frozenset[str]
    post_heads: frozenset[str]
    portfolios: frozenset[str]
    lower_ranks: frozenset[str]
    pair_heads: frozenset[str]
    female_pronouns: frozenset[str]
    female_titles: frozenset[str]
    kin: frozenset[str]
    male_titles: frozenset[str]

    hypernyms: frozenset[str]
    presences: frozenset[str]

    hedges: frozenset[str]
    list_openers: frozenset[str]
    quantities: frozenset[str]
    joiners: frozenset[str]
    stop_joiners: frozenset[str]
    escortings: frozenset[str]
    audiences: frozenset[str]

    by_phone: frozenset[str]
    offers: frozenset[str]
    refused_acts: frozenset[str]
    event_nouns: frozenset[str]
    rounds: frozenset[str]
    reasons: frozenset[str]
    precursors: frozenset[str]

    phone_compounds: frozenset[str]
    press_compounds: frozenset[str]
    anaphoric: frozenset[str]
    others: frozenset[str]
    visit_verbs: frozenset[str]
    series: frozenset[str]
    holder_links: frozenset[str]
    tellings: frozenset[str]
    outcomes: frozenset[str]
    parts_in_gatherings: frozenset[str]
    occasions: frozenset[str]
    sessions: frozenset[str]
    sidelines: frozenset[str]
    joint: frozenset[str]

    gestures: frozenset[str]
    bounds: frozenset[str]
    beforehand: frozenset[str]
    other_occasions: frozenset[str]
    addresses: frozenset[str]
    place_prepositions: frozenset[str]
    settlements: frozenset[str]
    posts_abroad: frozenset[str]
    whereabouts: frozenset[str]

    future_modals: frozenset[str]
    possible_modals: frozenset[str]
    lets: frozenset[str]
    motions: frozenset[str]
    habits: frozenset[str]
    conditionals: frozenset[str]
    nobody: frozenset[str]
    ties: frozenset[str]
    advices: frozenset[str]
    hearsay: frozenset[str]
    openings: frozenset[str]
    endings: frozenset[str]
    commemorations: frozenset[str]
    delights: frozenset[str]
    intentions: frozenset[str]
    met_for: frozenset[str]

    object_control: frozenset[str]
    content_nouns: frozenset[str]
    blames: frozenset[str]
    judgings: frozenset[str]
    addressed_nouns: frozenset[str]


@cache
def word_lists(path: Path = FOLDER / "reading.toml") -> WordLists:
    """The lists of a table, by default that of the program; cached.

    Raises:
        LexiconError: the table is missing or broken, lacks a list, or has one too many or one
            without words.
    """
    table = read_toml(path)
    names = {field.name for field in fields(WordLists)}
    odd = sorted(names ^ set(table))
    if odd:
        cause = "is missing" if odd[0] in names else "is unknown"
        raise LexiconError(
            f"the list {odd[0]!r} {cause}",
            place=str(path),
            repair="name the lists as kg/extract/wordlists.py does",
        )
    empty = next((name for name in sorted(names) if "words" not in table[name]), None)
    if empty is not None:
        raise LexiconError(
            f"the list {empty!r} has no words",
            place=str(path),
            repair="give every list its words, separated by spaces",
        )
    return WordLists(**{name: frozenset(table[name]["words"].split()) for name in names})
