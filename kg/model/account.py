"""What one article says: actors, accounts, tenures; together a `Reading`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.document import Source
from kg.model.span import Span
from kg.model.time import Time


class EventType(StrEnum):
    """What kind of happening an account tells of."""

    MEETING = "Meeting"
    CALL = "Call"
    NEGOTIATION = "Negotiation"
    CONFERENCE = "Conference"
    VISIT = "Visit"
    AGREEMENT = "Agreement"
    INVITATION = "Invitation"
    REFUSAL = "Refusal"
    POSTPONEMENT = "Postponement"
    CANCELLATION = "Cancellation"
    ACCUSATION = "Accusation"
    CONDEMNATION = "Condemnation"
    DENIAL = "Denial"
    SUMMONS = "Summons"
    EXPULSION = "Expulsion"
    RECALL = "Recall"
    RELATIONS_CHANGE = "RelationsChange"
    SANCTION = "Sanction"
    INCIDENT = "Incident"
    STATEMENT = "Statement"
    REQUEST = "Request"
    THREAT = "Threat"
    APOLOGY = "Apology"
    AID = "Aid"
    APPOINTMENT = "Appointment"
    MILITARY_ACTION = "MilitaryAction"
    SUPPORT = "Support"


UTTERANCES = (
    EventType.ACCUSATION,
    EventType.CONDEMNATION,
    EventType.DENIAL,
    EventType.STATEMENT,
    EventType.THREAT,
    EventType.APOLOGY,
    EventType.SUPPORT,
)
"""What is done by saying it."""


class Status(StrEnum):
    """Whether it happened, as the document asserts it.

    `DISPUTED` is for events alone: one account tells it as a fact, and another denies it.
    """

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    DENIED = "denied"
    DISPUTED = "disputed"

    @property
    def is_held(self) -> bool:
        """Whether the happening is told as a fact."""
        return self in (Status.OCCURRED, Status.ONGOING)


class Role(StrEnum):
    """The semantic role of a participant in an event (never an office)."""

    PARTICIPANT = "participant"
    TRAVELLER = "traveller"
    HOST = "host"
    INITIATOR = "initiator"
    RECIPIENT = "recipient"
    PROPOSER = "proposer"
    REFUSER = "refuser"
    SPEAKER = "speaker"
    TARGET = "target"
    MEDIATOR = "mediator"
    ACTOR = "actor"


class Certainty(StrEnum):
    """Whether this one participant is certain; uncertainty may sit on the argument alone."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


class ActorKind(StrEnum):
    """What sort of thing takes part: `group` is several people or one person without a name."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANIZATION = "organization"
    GROUP = "group"
    OBJECT = "object"
    PLACE = "place"


class AttributionKind(StrEnum):
    """What sort of source an account has."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one actor or place inside one document.

    Attributes:
        key: unique inside the document; stable for the same text.
        name: the fullest form that the document uses, titles left out for a named person.
        aliases: the other forms that stand in the text, sorted; never a pronoun.
        country: ISO 3166-1 alpha-2, or EU, UN, NATO as such; None where the text does not tell.
        named: whether the document gives a proper name ("China's defense minister" has none).
        span: where `name` stands in full for the first time.
        gazetteer: identifier in a gazetteer, such as `geonames:1816670` or `iso3166:CN`.
    """

    key: str
    kind: ActorKind
    name: str
    span: Span
    aliases: tuple[str, ...] = ()
    country: str | None = None
    named: bool = True
    gazetteer: str | None = None

    @property
    def called(self) -> str:
        """The name of its entry in a user's lexicon; else the one that the document uses."""
        listed, _, name = (self.gazetteer or "").partition("lexicon:")
        return name if name and not listed else self.name


@dataclass(frozen=True, slots=True)
class Participation:
    """One participant of an account: the key of its chain, its role, and how certain it is."""

    chain: str
    role: Role
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so. A chain of them runs from the inner source to the outer one."""

    name: str
    kind: AttributionKind
    chain: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence or clause that an account rests on, with the rule that read it.

    `quote` equals the document's text from `span.start` to `span.end`.
    """

    span: Span
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Account:
    """An event as one document tells it.

    Attributes:
        key: unique inside the document; stable for the same text.
        places: keys of chains of places, the most specific first.
        time: None where the document gives nothing that can be resolved.
        sources: inner to outer; empty where the outlet itself asserts it.
        evidence: at least one; sorted by span.
        relations: (relation, key of another account in this document), sorted.
    """

    key: str
    type: EventType
    status: Status
    participants: tuple[Participation, ...]
    evidence: tuple[Evidence, ...]
    places: tuple[str, ...] = ()
    time: Time | None = None
    sources: tuple[Attribution, ...] = ()
    relations: tuple[tuple[Relation, str], ...] = ()


class Relation(StrEnum):
    """How one event bears on another: a postponement `postpones` a visit."""

    POSTPONES = "postpones"
    CANCELS = "cancels"
    DECLINES = "declines"
    RESCHEDULES = "reschedules"
    PART_OF = "partOf"
    BECAUSE_OF = "becauseOf"
    CONCERNS = "concerns"


class Stance(StrEnum):
    """Whether somebody says that a thing is what a description calls it, or that it is not."""

    AFFIRMS = "affirms"
    DENIES = "denies"


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says that a thing or a happening is: "Oslo insisted it was a trawler".

    The thing itself stays neutral: nothing else follows from a claim.

    Attributes:
        key: unique inside the document; stable for the same text.
        chain, account: key of what is described; one of the two.
        subject: the words of the sentence for it.
        description: what it is said to be, without article.
        claimants: who says so, at least one.
        sources: who hands that on, inner to outer; empty where the outlet does.
    """

    key: str
    subject: str
    description: str
    stance: Stance
    claimants: tuple[Attribution, ...]
    evidence: Evidence
    chain: str | None = None
    account: str | None = None
    sources: tuple[Attribution, ...] = ()

    @property
    def in_words(self) -> str:
        """What is said of what: `denies "spy ship" of trawler`."""
        return f'{self.stance} "{self.description}" of {self.subject}'

    @property
    def said_by(self) -> str:
        """All who make it, together."""
        return " and ".join(claimant.name for claimant in self.claimants)


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office that a document says a named person holds or held.

    Attributes:
        chain: key of the person's chain.
        office: the words of the office without country or person ("Foreign Minister").
        country: ISO 3166-1 alpha-2 or None; organization: as written, or None.
        former: whether the document says that the tenure has ended.
    """

    chain: str
    office: str
    span: Span
    quote: str
    country: str | None = None
    organization: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one document says; the only thing that the text half hands over."""

    source: Source
    chains: tuple[Chain, ...] = ()
    accounts: tuple[Account, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    claims: tuple[Claim, ...] = ()
