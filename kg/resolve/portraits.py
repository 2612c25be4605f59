"""What the corpus tells of a person under one name, and the judgement on two of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model.account import ActorKind, Chain, Reading
from kg.model.world import ChainId
from kg.resolve.judgement import Decision, Judgement, Verdict
from kg.resolve.names import DISTANT, VARIANT, PersonName, name_from_text, names_agree
from kg.resolve.offices import office_key
from kg.resolve.words import word_list

# Codes of unions: a person may stand for one and be a citizen of a country.
_MOST_COMPANIONS = 8
UNIONS = frozenset({"EU", "UN", "NATO"})


@dataclass(frozen=True, slots=True, order=True)
class PortraitKey:
    """A name as folded, its generation, its country; for a single word also the offices."""

    joined: str
    generation: str
    country: str
    offices: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Portrait:
    """All chains that give one name with one country.

    Attributes:
        offices: (office, country or None) of the tenures.
        other_names: single words that documents use for the person, folded, with how many do so.
        companions: full names of the people with whom accounts tell of the person, joined.
    """

    key: PortraitKey
    name: PersonName
    country: str | None
    chains: list[ChainId] = field(default_factory=list)
    offices: set[tuple[str, str | None]] = field(default_factory=set)
    other_names: Counter[str] = field(default_factory=Counter)
    companions: set[str] = field(default_factory=set)

    @property
    def surname_first(self) -> bool:
        """Whether the country's custom puts the surname in front, or might."""
        return self.country is None or self.country in word_list("surname_first")

    @property
    def by_given_name(self) -> bool:
        """Whether people of the country are called by their given name alone."""
        return self.country in word_list("by_given_name")

    @property
    def title(self) -> str:
        """The portrait in words, for the log of judgements."""
        return f"{' '.join(self.name.words)} ({self.country or 'country unknown'})"


def paint(readings: Iterable[Reading]) -> dict[PortraitKey, Portrait]:
    """Gather the named people of all readings by name and country.

    A single word says little: there only chains with the same offices share a portrait.
    """
    portraits: dict[PortraitKey, Portrait] = {}
    for reading in readings:
        offices: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
        for tenure in reading.tenures:
            offices[tenure.chain].add((office_key(tenure.office), tenure.country))
        companions = _companions(reading)
        for chain in reading.chains:
            if chain.kind is ActorKind.PERSON and chain.named:
                portrait = _add(portraits, reading.source.id, chain, offices[chain.key])
                portrait.companions |= companions[chain.key] - {portrait.name.joined}
    return portraits


def _companions(reading: Reading) -> defaultdict[str, set[str]]:
    """For each chain the full names of the people who stand with it in an account."""
    names = {
        chain.key: name_from_text(chain.called)
        for chain in reading.chains
        if chain.kind is ActorKind.PERSON and chain.named
    }
    companions: defaultdict[str, set[str]] = defaultdict(set)
    for account in reading.accounts:
        keys = [part.chain for part in account.participants]
        full = {names[key].joined for key in keys if key in names and not names[key].is_bare}
        for key in keys if len(full) <= _MOST_COMPANIONS else ():
            companions[key] |= full
    return companions


def _add(
    portraits: dict[PortraitKey, Portrait],
    document: str,
    chain: Chain,
    offices: set[tuple[str, str | None]],
) -> Portrait:
    name = name_from_text(chain.called)
    told = tuple(sorted((office, country or "") for office, country in offices))
    key = PortraitKey(
        name.joined, name.generation or "", chain.country or "", told if name.is_bare else ()
    )
    portrait = portraits.setdefault(key, Portrait(key, name, chain.country))
    portrait.chains.append(ChainId(document, chain.key))
    portrait.offices |= offices
    aliases = {name_from_text(alias) for alias in chain.aliases}
    portrait.other_names.update(alias.joined for alias in aliases if alias.is_surname)
    return portrait


def countries_agree(a: str | None, b: str | None) -> Verdict:
    """Both are of one country; a union beside a country neither agrees nor contradicts."""
    if a is None or b is None:
        return Verdict(0.0, "a country is unknown")
    if a == b:
        return Verdict(1.0, f"same country {a}")
    if a in UNIONS or b in UNIONS:
        return Verdict(0.0, f"{a} and {b} do not exclude each other")
    return Verdict(-1.0, f"different countries: {a} and {b}")


def offices_agree(a: Portrait, b: Portrait) -> Verdict:
    """Documents give both the same office: 1 with the same country, .5 where one gives none."""
    if not a.offices or not b.offices:
        return Verdict(0.0, "an office is unknown")
    shared = sorted(
        (office, country or "", other or "")
        for office, country in a.offices
        for same, other in b.offices
        if office == same and (country == other or None in (country, other))
    )
    if any(country == other != "" for _, country, other in shared):
        return Verdict(1.0, f"same office: {shared[0][0]}")
    if shared:
        return Verdict(0.5, f"same words for the office: {shared[0][0]}")
    return Verdict(0.0, "no office in common")


def companions_agree(a: Portrait, b: Portrait) -> Verdict:
    """Accounts tell of both with the same other person."""
    shared = a.companions & b.companions
    if shared:
        return Verdict(1.0, f"both are told of with {min(shared)}")
    return Verdict(0.0, "no companion in common")


def judge_people(a: Portrait, b: Portrait) -> Judgement:
    """Whether two portraits are one person: the same, possibly the same, or different."""
    names = names_agree(
        a.name,
        b.name,
        surname_first=a.surname_first and b.surname_first,
        by_given_name=a.by_given_name or b.by_given_name,
    )
    if names.score <= 0 and _is_known_as(a, b):
        names = Verdict(0.3, "a document uses the word for the other")
    offices = offices_agree(a, b)
    countries = countries_agree(a.country, b.country)
    if _diverge(a, b) and countries.score > 0:
        countries = Verdict(0.0, f"{countries.reason}, but a surname with another office")
    reasons: tuple[str, ...] = (names.reason, countries.reason, offices.reason)
    if countries.contradicts and _is_one_full_name(a, names) and offices.score < 1:
        offices = companions_agree(a, b)
        reasons = (*reasons, offices.reason)
    decision = _decide(names, countries, offices)
    if decision is Decision.UNDECIDED and _is_well_known(a, b) and not _diverge(a, b):
        decision = Decision.POSSIBLE
        reasons = (*reasons, "several documents know the person by this word")
    return Judgement(a.title, b.title, decision, reasons)


def _diverge(a: Portrait, b: Portrait) -> bool:
    """A single word that comes with other offices than those known: the country is no support."""
    bare = a.name.is_bare or b.name.is_bare
    return bare and bool(a.offices and b.offices) and not offices_agree(a, b).score


def _is_known_as(a: Portrait, b: Portrait, documents: int = 1) -> bool:
    """Whether so many documents use the one word of the one for the other."""
    return (a.name.is_surname and b.other_names[a.name.joined] >= documents) or (
        b.name.is_surname and a.other_names[b.name.joined] >= documents
    )


def _is_well_known(a: Portrait, b: Portrait) -> bool:
    """A document that gives a surname alone takes it that its readers know the person."""
    return _is_known_as(a, b, documents=2)


def _decide(names: Verdict, countries: Verdict, offices: Verdict) -> Decision:
    supported = countries.score > 0 or offices.score > 0
    if names.contradicts or (countries.contradicts and not _overrules(names, offices)):
        return Decision.DIFFERENT
    if names.score >= VARIANT:
        return Decision.SAME if supported else Decision.POSSIBLE
    if names.score in (0, DISTANT):
        lifted = names.score == DISTANT and offices.score == 1
        return Decision.SAME if lifted else Decision.UNDECIDED
    return Decision.POSSIBLE if supported else Decision.UNDECIDED


def _is_one_full_name(portrait: Portrait, names: Verdict) -> bool:
    return names.score == 1 and not portrait.name.is_bare and not portrait.name.is_abbreviated


def _overrules(names: Verdict, other: Verdict) -> bool:
    """The same name with the same office of one country, or in the same company: a slip."""
    return names.score == 1 and other.score == 1
