"""The words of offices: which phrases name a post, which words may stand in a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import LexiconError
from kg.lexicon.own import NOTHING, OwnEntry, OwnLexicon
from kg.lexicon.tables import FOLDER, place_of, read_toml

Phrase = tuple[str, ...]
_TITLE_PARTS = ("heads", "modifiers", "fields", "connectors")


_WORD = re.compile(r",|'s\b|(?:(?!'s\b)[^\s,])+")


def phrase_of(form: str) -> Phrase:
    """The words of a phrase as articles are cut into words: commas and "'s" stand alone."""
    return tuple(_WORD.findall(form))


@dataclass(frozen=True, slots=True)
class Office:
    """A post, whoever holds it.

    Attributes:
        words: the phrase that heads its entry, in lower case: "foreign minister"; the other forms
            of the entry are posts of the same kind and rank, not always the same post.
        kind: "head of state", "foreign", "envoy", "spokesperson" and so on.
        rank: 1 for a head of state, 2 of government, 3 for a minister, 4 to 6 below.
        single: whether one person at a time holds it in a country or body.
        country: ISO 3166-1 alpha-2, or EU, UN, NATO, where only one has a post of this name.
    """

    words: str
    kind: str
    rank: int
    single: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeMatch:
    """An office that stands in a row of words from `start` to `end`, end-exclusive."""

    start: int
    end: int
    office: Office


@dataclass(frozen=True, slots=True)
class Offices:
    """All office phrases, and the words around them, in lower case.

    Attributes:
        phrases: the words of a phrase and its office.
        acronyms: "PM", "EAM"; case counts.
        heads: nouns that name a post alone: "minister", "adviser".
        title_words: every word that can be part of a title.
        modifiers: "deputy", "acting"; `former` and `future` are those that say that the tenure
            has ended or has not begun.
        passing: "new", "outgoing": how or since when a post is held; no part of its words.
        courtesy: "Mr", "Sir", "Sheikh".
        verbs: lemmas by what they do to an office: `give`, `gain`, `hold`, `end`, `follow`; and
            the words that leave it `open`.
        longest: how many words the longest phrase has; `firsts` are the first words of phrases.
        descriptions: phrases that describe people and name no post: "top diplomat".
    """

    phrases: Mapping[Phrase, Office]
    acronyms: Mapping[str, Office]
    heads: frozenset[str]
    title_words: frozenset[str]
    modifiers: frozenset[str]
    former: frozenset[str]
    future: frozenset[str]
    passing: frozenset[str]
    courtesy: frozenset[str]
    verbs: Mapping[str, frozenset[str]]
    descriptions: frozenset[Phrase]
    longest: int
    firsts: frozenset[str]

    def match(self, words: Sequence[str], start: int) -> OfficeMatch | None:
        """The longest office that begins at the word `start`; acronyms by their case."""
        if start >= len(words):
            return None
        longest = self.longest if words[start].lower() in self.firsts else 0
        phrase = tuple(word.lower() for word in words[start : start + longest])
        for size in range(len(phrase), 0, -1):
            if office := self.phrases.get(phrase[:size]):
                return OfficeMatch(start, start + size, office)
        known = self.acronyms.get(words[start])
        return OfficeMatch(start, start + 1, known) if known else None


class RepeatedPhraseError(Exception):
    """A phrase stands under two offices; the phrase is the only argument."""


@cache
def load_offices(path: Path = FOLDER / "offices.toml", own: OwnLexicon = NOTHING) -> Offices:
    """The offices of a table, by default that of the program; cached.

    Args:
        own: offices that replace those of the table, or stand beside them.

    Raises:
        LexiconError: the table is missing or broken, or says a phrase twice.
    """
    table = read_toml(path)
    try:
        return with_own_offices(_offices_from_table(table), own)
    except RepeatedPhraseError as error:
        raise LexiconError(
            f"the phrase {error.args[0]!r} stands under two offices",
            place=place_of(path, error.args[0], occurrence=1),
            repair="remove it from one of them",
        ) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LexiconError(
            f"the offices cannot be read: {error!r}", place=str(path), repair="correct the entry"
        ) from error


def _offices_from_table(table: Mapping[str, Any]) -> Offices:
    words = {name: frozenset(forms) for name, forms in table["words"].items()}
    phrases = _unique(_phrases(table))
    parts = frozenset(word for phrase in phrases for word in phrase)
    return Offices(
        phrases=phrases,
        acronyms=dict(_acronyms(table)),
        heads=words["heads"],
        title_words=parts.union(*(words[name] for name in _TITLE_PARTS)),
        modifiers=words["modifiers"],
        former=words["former"],
        future=words["future"],
        passing=words["passing"],
        courtesy=words["courtesy"],
        verbs={name: frozenset(lemmas) for name, lemmas in table["verbs"].items()},
        descriptions=frozenset(
            phrase_of(form) for forms in table["descriptions"].values() for form in forms
        ),
        longest=max(map(len, phrases)),
        firsts=frozenset(phrase[0] for phrase in phrases),
    )


def _phrases(table: Mapping[str, Any]) -> Iterator[tuple[str, Office]]:
    for entry in table["office"]:
        office = _office(entry)
        for form in (entry["words"], *entry.get("forms", ())):
            yield form, office
    for entry in table["portfolio"]:
        office = Office(f"{entry['words']} minister", entry["kind"], rank=3, single=True)
        for field in (entry["words"], *entry.get("forms", ())):
            for form in (f"{field} minister", f"minister of {field}", f"minister for {field}"):
                yield form, office


def _acronyms(table: Mapping[str, Any]) -> Iterator[tuple[str, Office]]:
    for entry in table["office"]:
        office = _office(entry)
        for acronym in entry.get("acronyms", ()):
            yield acronym, office


def _office(entry: Mapping[str, Any]) -> Office:
    return Office(
        words=entry["words"],
        kind=entry["kind"],
        rank=int(entry["rank"]),
        single=bool(entry.get("single", False)),
        country=entry.get("country"),
    )


def _unique(phrases: Iterator[tuple[str, Office]]) -> dict[Phrase, Office]:
    found: dict[Phrase, Office] = {}
    for form, office in phrases:
        words = phrase_of(form)
        if found.setdefault(words, office) is not office:
            raise RepeatedPhraseError(form)
    return found


_OWN_FIELDS = ("words", "kind", "rank", "single", "country", "forms", "acronyms")
_LOWEST_RANK = 6


def with_own_offices(offices: Offices, own: OwnLexicon) -> Offices:
    """The offices with those of users in front of them.

    The head noun of each phrase, "warden" in "grand warden of the isles", names a post alone from
    then on, and the other words may stand in a title.

    Raises:
        LexiconError: an entry lacks a field, has one too many or one that does not fit.
    """
    kinds = sorted({office.kind for office in offices.phrases.values()})
    phrases: dict[Phrase, Office] = {}
    acronyms: dict[str, Office] = {}
    for entry in own.entries("office"):
        office = _own_office(entry, kinds)
        forms = (office.words, *(form.lower() for form in entry.texts("forms")))
        phrases |= dict.fromkeys(map(phrase_of, forms), office)
        acronyms |= dict.fromkeys(entry.texts("acronyms"), office)
    if not phrases:
        return offices
    words = frozenset(word for phrase in phrases for word in phrase)
    heads = frozenset(_head(phrase) for phrase in phrases)
    return replace(
        offices,
        phrases={**offices.phrases, **phrases},
        acronyms={**offices.acronyms, **acronyms},
        heads=offices.heads | heads,
        title_words=offices.title_words | words,
        longest=max(offices.longest, *map(len, phrases)),
        firsts=offices.firsts | {phrase[0] for phrase in phrases},
    )


def _head(phrase: Phrase) -> str:
    """The noun that a phrase hangs on: the last one before "of" or "for"."""
    limit = next((i for i, word in enumerate(phrase) if i and word in ("of", "for")), len(phrase))
    return phrase[limit - 1]


def _own_office(entry: OwnEntry, kinds: Sequence[str]) -> Office:
    entry.allow(_OWN_FIELDS)
    rank = entry.number("rank")
    if rank is not None and not 1 <= rank <= _LOWEST_RANK:
        raise entry.error(f"the rank is {rank}", f"write a rank from 1 to {_LOWEST_RANK}")
    return Office(
        words=entry.text("words").lower(),
        kind=entry.one_of("kind", entry.optional("kind"), kinds) or "official",
        rank=rank or _LOWEST_RANK,
        single=entry.flag("single"),
        country=entry.optional("country"),
    )
