"""An account with its entities in place of its chains: all that comparing events needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kg.model.account import Account, ActorKind, EventType, Participation, Reading, Role, Status
from kg.model.time import Interval
from kg.model.world import AccountId, ChainId, Entity
from kg.resolve.fold import fold
from kg.resolve.quotes import telling_quotes, wording
from kg.resolve.things import has_own_name
from kg.resolve.words import usual_spelling, word_list


class Side(Enum):
    """On which side of a happening somebody stands."""

    AGENT = "agent"
    PATIENT = "patient"
    EITHER = "either"


SYMMETRIC = frozenset(
    {
        EventType.MEETING,
        EventType.CALL,
        EventType.NEGOTIATION,
        EventType.CONFERENCE,
        EventType.AGREEMENT,
        EventType.POSTPONEMENT,
        EventType.CANCELLATION,
    }
)
# What the same parties do again and again: being alike is weaker evidence there.
RECURRENT = frozenset(
    {
        EventType.AID,
        EventType.STATEMENT,
        EventType.ACCUSATION,
        EventType.CONDEMNATION,
        EventType.DENIAL,
        EventType.THREAT,
        EventType.APOLOGY,
        EventType.SUPPORT,
        EventType.REQUEST,
    }
)
_AGENTS = frozenset({Role.TRAVELLER, Role.INITIATOR, Role.ACTOR, Role.SPEAKER, Role.REFUSER})
_PATIENTS = frozenset({Role.HOST, Role.RECIPIENT, Role.TARGET})
_COMPLEMENT = re.compile(r"\s(?:of|from|to|for|in|at|who)\s")


@dataclass(frozen=True, slots=True)
class Party:
    """A participant as events compare it.

    Attributes:
        words: the folded description, for those whose entity ends with its document.
        descriptions: what the documents call a person beside the name, folded.
        specific: whether the entity is the same thing in every document.
    """

    entity: str
    kind: ActorKind
    country: str | None
    words: str
    side: Side
    specific: bool
    descriptions: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Whether it is one person, by name or by an office that fixes one."""
        return self.kind is ActorKind.PERSON and self.specific

    @property
    def is_government(self) -> bool:
        """Whether it acts for its country as a whole."""
        if self.kind is ActorKind.ORGANIZATION:
            return not word_list("government").isdisjoint(self.words.split())
        return self.kind is ActorKind.COUNTRY

    @property
    def head(self) -> str:
        """The noun of the description: `officials` of `senior officials from China`."""
        described = next(iter(_COMPLEMENT.split(self.words)), "").split()
        return usual_spelling(described[-1]) if described else ""

    @property
    def is_plural(self) -> bool:
        """Whether the description speaks of several."""
        return self.head.endswith("s") and not self.head.endswith("ss")

    @property
    def numbers(self) -> frozenset[str]:
        """How many they are, as far as the description tells."""
        words = self.words.split()
        return frozenset(w for w in words if w.isdigit() or w in word_list("numbers"))

    @property
    def is_crowd(self) -> bool:
        """Whether it is somebody whom only a description tells."""
        return not self.specific and self.kind in (ActorKind.GROUP, ActorKind.PERSON)


@dataclass(frozen=True, slots=True)
class Sketch:
    """One account, resolved.

    Attributes:
        cities: places below a country; `located` those of them that a gazetteer knows.
        countries: codes of the countries that the places lie in.
        quotes: the evidence, folded; `wording` all of its threes of words in a row.
    """

    id: AccountId
    type: EventType
    status: Status
    published: date | None
    interval: Interval | None
    parties: tuple[Party, ...]
    cities: frozenset[str]
    located: frozenset[str]
    countries: frozenset[str]
    quotes: frozenset[str]
    wording: frozenset[str] = frozenset()


def draw(reading: Reading, entity_of: Mapping[ChainId, Entity]) -> Iterable[Sketch]:
    """The sketches of all accounts of one document."""
    named = {chain.key: has_own_name(chain) for chain in reading.chains}
    for account in reading.accounts:
        yield _sketch(reading, account, entity_of, named)


def _sketch(
    reading: Reading,
    account: Account,
    entity_of: Mapping[ChainId, Entity],
    named: Mapping[str, bool],
) -> Sketch:
    document = reading.source.id
    places = [entity_of[ChainId(document, key)] for key in account.places]
    below = [place for place in places if place.kind is not ActorKind.COUNTRY]
    published = reading.source.published
    quotes = telling_quotes(account)
    return Sketch(
        id=AccountId(document, account.key),
        type=account.type,
        status=account.status,
        published=published.day if published else None,
        interval=account.time.interval if account.time else None,
        parties=_parties(account, document, entity_of, named),
        cities=frozenset(place.iri for place in below),
        located=frozenset(place.iri for place in below if place.gazetteer),
        countries=frozenset(place.country for place in places if place.country),
        quotes=quotes,
        wording=wording(quotes),
    )


def _parties(
    account: Account,
    document: str,
    entity_of: Mapping[ChainId, Entity],
    named: Mapping[str, bool],
) -> tuple[Party, ...]:
    parties: dict[str, Party] = {}
    for part in account.participants:
        entity = entity_of[ChainId(document, part.chain)]
        if entity.iri not in parties:
            parties[entity.iri] = Party(
                entity=entity.iri,
                kind=entity.kind,
                country=entity.country,
                words=fold(entity.label).removeprefix("the "),
                side=_side(account.type, part),
                specific=named[part.chain] or len(entity.chains) > 1,
                descriptions=_descriptions(entity),
            )
    return tuple(parties[iri] for iri in sorted(parties))


def _descriptions(entity: Entity) -> frozenset[str]:
    """Forms of a person's name that are none: `China's ambassador` for Huang Xilian."""
    if entity.kind is not ActorKind.PERSON:
        return frozenset()
    names = {word for word in fold(entity.label).split() if len(word) > 1}
    folded = (fold(alias) for alias in entity.aliases if " " in alias)
    return frozenset(form for form in folded if names.isdisjoint(form.split()))


def _side(kind: EventType, part: Participation) -> Side:
    if kind in SYMMETRIC:
        return Side.EITHER
    if part.role in _AGENTS or (part.role is Role.PROPOSER and kind is not EventType.REFUSAL):
        return Side.AGENT
    if part.role in _PATIENTS or part.role is Role.PROPOSER:
        return Side.PATIENT
    return Side.EITHER
