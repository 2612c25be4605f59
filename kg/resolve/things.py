"""Which chains of countries, places, organisations, objects and nameless people are one entity.

Here names decide, not evidence: a country is its code, a place its entry in a gazetteer, an
organisation the words of its name with its country. What has no name that would hold outside its
document ("senior officials") stays an entity of that document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from kg.model.account import ActorKind, Chain, Reading
from kg.model.world import ChainId
from kg.resolve.fold import fold, without_possessor
from kg.resolve.names import name_from_text
from kg.resolve.offices import holder_key
from kg.resolve.portraits import UNIONS
from kg.resolve.words import usual_spelling, word_list

_ISO = "iso3166:"


@dataclass(frozen=True, slots=True, order=True)
class ThingKey:
    """What makes two chains one thing: a name or code, with a country where that belongs to it.

    `sort` is `country`, `union`, `gazetteer`, `place`, `organization`, `object`, `group`, `holder`
    (of an office, without a name) or `chain` (an entity of one document). `since` is the day of the
    first report on a holder, where years later somebody else may hold the office.
    """

    sort: str
    name: str
    country: str = ""
    since: str = ""


# Reports on the holder of an office that lie further apart may mean two people.
_SAME_HOLDER = timedelta(days=183)
_Located = tuple[ThingKey, str]


@dataclass(slots=True)
class _Corpus:
    """Names that the documents give elsewhere and that help to read others."""

    country_names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    expansions: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    leaders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def group_things(readings: Iterable[Reading]) -> list[tuple[ThingKey, list[ChainId]]]:
    """The chains of everything but named people, by key; sorted."""
    readings = list(readings)
    chains = [
        (ChainId(reading.source.id, chain.key), chain)
        for reading in readings
        for chain in reading.chains
        if not (chain.kind is ActorKind.PERSON and chain.named)
    ]
    corpus = _corpus(chain for reading in readings for chain in reading.chains)
    groups: dict[ThingKey, list[ChainId]] = defaultdict(list)
    located: dict[str, set[_Located]] = defaultdict(set)
    for chain_id, chain in chains:
        key = _key(chain_id, chain, corpus)
        groups[key].append(chain_id)
        if key.sort in {"gazetteer", "place"}:
            located[_plain(chain.name)].add((key, chain.country or ""))
    _attach_incomplete(groups, located)
    days = {r.source.id: r.source.published.day for r in readings if r.source.published}
    return sorted(part for key, group in groups.items() for part in _periods(key, group, days))


def _periods(
    key: ThingKey, group: list[ChainId], days: Mapping[str, date]
) -> Iterator[tuple[ThingKey, list[ChainId]]]:
    """The chains of the holder of an office, apart where the reports on them lie far apart.

    A report without a day joins the others only where these lie close together.
    """
    dated = sorted((chain for chain in group if chain.document in days), key=_by(days))
    if key.sort != "holder" or not dated:
        yield key, group
        return
    periods = [dated[:1]]
    for earlier, later in pairwise(dated):
        if days[later.document] - days[earlier.document] > _SAME_HOLDER:
            periods.append([])
        periods[-1].append(later)
    if len(periods) == 1:
        yield key, group
        return
    for period in periods:
        yield replace(key, since=days[period[0].document].isoformat()), period
    for chain in group:
        if chain.document not in days:
            yield ThingKey("chain", chain.document, chain.key), [chain]


def _by(days: Mapping[str, date]) -> Callable[[ChainId], tuple[date, ChainId]]:
    return lambda chain: (days[chain.document], chain)


def _corpus(chains: Iterable[Chain]) -> _Corpus:
    corpus = _Corpus()
    for chain in chains:
        if chain.kind is ActorKind.COUNTRY and chain.country:
            corpus.country_names[chain.country].add(_plain(chain.name))
        if chain.kind is ActorKind.PERSON and chain.named and chain.country:
            corpus.leaders[name_from_text(chain.name).words[-1]].add(chain.country)
        if chain.kind in (ActorKind.ORGANIZATION, ActorKind.COUNTRY):
            for acronym in _acronyms(chain):
                corpus.expansions[acronym].add(_plain(chain.name))
    return corpus


def _acronyms(chain: Chain) -> Iterator[str]:
    if len(chain.name.split()) < 2:
        return
    yield initials(chain.name)
    yield from (fold(alias) for alias in chain.aliases if _is_acronym(alias))


def has_own_name(chain: Chain) -> bool:
    """Whether the name means the same in another document.

    Objects and groups need a proper name for that: the Taliban, not the officials.
    """
    if chain.kind in (ActorKind.OBJECT, ActorKind.GROUP):
        filler = word_list("filler")
        words = [word for word in chain.name.split() if word.casefold() not in filler]
        return chain.named and all(not word[:1].islower() for word in words)
    return chain.named or chain.kind is ActorKind.COUNTRY


def initials(name: str) -> str:
    """The first letters of the words that a name's acronym is made of."""
    return "".join(word[0] for word in _plain(name).split() if word not in word_list("filler"))


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ") or name


def _key(chain_id: ChainId, chain: Chain, corpus: _Corpus) -> ThingKey:
    match chain.kind:
        case ActorKind.COUNTRY:
            return _country_key(chain, corpus)
        case ActorKind.PLACE:
            return _place_key(chain, corpus)
        case ActorKind.ORGANIZATION:
            return _organization_key(chain, corpus)
        case ActorKind.OBJECT | ActorKind.GROUP if has_own_name(chain):
            return ThingKey(chain.kind.value, _plain(chain.name), chain.country or "")
        case ActorKind.GROUP | ActorKind.PERSON if chain.country:
            office = holder_key(chain.name)
            if office:
                return ThingKey("holder", office, chain.country)
    return ThingKey("chain", chain_id.document, chain_id.key)


def _country_key(chain: Chain, corpus: _Corpus) -> ThingKey:
    code = chain.country or _code_of(_plain(chain.name), corpus)
    return ThingKey("union" if code in UNIONS else "country", code)


def _code_of(name: str, corpus: _Corpus) -> str:
    """The code of the one country that the corpus calls so; else the name itself."""
    codes = [code for code, names in corpus.country_names.items() if name in names]
    return codes[0] if len(codes) == 1 else name


def _place_key(chain: Chain, corpus: _Corpus) -> ThingKey:
    gazetteer = chain.gazetteer or ""
    if gazetteer.startswith(_ISO):
        return ThingKey("country", gazetteer.removeprefix(_ISO))
    if gazetteer:
        return ThingKey("gazetteer", gazetteer)
    if chain.country and _plain(chain.name) in corpus.country_names.get(chain.country, ()):
        return ThingKey("country", chain.country)
    return ThingKey("place", _plain(chain.name), chain.country or "")


def _organization_key(chain: Chain, corpus: _Corpus) -> ThingKey:
    code = chain.country or _country_of_leader(chain.name, corpus)
    if code in UNIONS and code.casefold() in {_plain(chain.name), initials(chain.name)}:
        return ThingKey("union", code)
    name = chain.called
    words = _expand(without_possessor(name) if code else name, corpus)
    if len(words) > 1 and _names_country(words[0], code, corpus):
        words = words[1:]
    left_out = word_list("filler") | word_list("groupings")
    kept = {usual_spelling(word) for word in words if word not in left_out}
    return ThingKey("organization", " ".join(sorted(kept or set(words))), code)


def _country_of_leader(name: str, corpus: _Corpus) -> str:
    """The country of the one whom a government is called by: `the Merkel government`.

    Empty where people of that surname come from several countries, or from none that is told.
    """
    words = _plain(name).split()
    if len(words) != 2 or words[1] not in word_list("government"):
        return ""
    countries = corpus.leaders.get(words[0], set())
    return min(countries) if len(countries) == 1 else ""


def _expand(name: str, corpus: _Corpus) -> list[str]:
    """The folded words of a name, acronyms written out where the corpus knows one meaning."""
    words: list[str] = []
    for word in name.split():
        meanings = corpus.expansions.get(fold(word), set()) if _is_acronym(word) else set()
        words.extend((min(meanings) if len(meanings) == 1 else fold(word)).split())
    return words[1:] if len(words) > 1 and words[0] == "the" else words or [name]


def _names_country(word: str, code: str, corpus: _Corpus) -> bool:
    """Whether a word in front of a name only says whose it is: `US`, `China`, `Chinese`."""
    if not code:
        return False
    names = corpus.country_names.get(code, set())
    return word == code.casefold() or any(
        word == name or (len(name) > 3 and word.startswith(name[:4])) for name in names
    )


def _attach_incomplete(
    groups: dict[ThingKey, list[ChainId]], located: dict[str, set[_Located]]
) -> None:
    """Give a name without its country, or a place outside the gazetteer, to the one that fits."""
    organizations: dict[str, set[ThingKey]] = defaultdict(set)
    for key in groups:
        if key.sort == "organization" and key.country:
            organizations[key.name].add(key)
    for key in sorted(groups):
        fitting: set[ThingKey] = set()
        if key.sort == "organization" and not key.country:
            fitting = organizations[key.name]
        elif key.sort == "place":
            fitting = _fuller_places(key, located[key.name])
        if len(fitting) == 1:
            groups[min(fitting)].extend(groups.pop(key))


def _fuller_places(key: ThingKey, located: set[_Located]) -> set[ThingKey]:
    """Entries of the gazetteer that fit; failing these, the same name with a country."""
    entries = {
        other
        for other, country in located
        if other.sort == "gazetteer" and (key.country in ("", country) or not country)
    }
    return entries or {other for other, country in located if country and not key.country}
