"""How a document was read: its reading, with the places in the text that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.account import Account, ActorKind, EventType, Reading
from kg.model.document import Document
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class SeenMention:
    """A place where somebody or something is spoken of.

    Attributes:
        chain: key of its chain; None where nobody can be meant for sure.
        form: name, description or pronoun.
    """

    span: Span
    kind: ActorKind
    form: str
    chain: str | None = None


@dataclass(frozen=True, slots=True)
class SeenTrigger:
    """A word that can tell of an event.

    Attributes:
        rule: the rule that read it; empty where none fits.
        accounts: keys of the accounts that it tells.
        reason: why it tells none; empty where it tells one.
    """

    span: Span
    rule: str = ""
    type: EventType | None = None
    accounts: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Where in its sentences an account has one of its parts from.

    Attributes:
        part: a role, or `place`, `time`, `source`.
        told: the name or the words.
        note: what else is known of it: `possible`, the interval, the kind of source.
        spans: in text order; empty where the part stands in no sentence of the account.
    """

    part: str
    told: str
    note: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ExplainedAccount:
    """An account with the grounds of each of its parts."""

    account: Account
    grounds: tuple[Grounds, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that was seen in a document; mentions, times and triggers are in text order."""

    document: Document
    reading: Reading
    accounts: tuple[ExplainedAccount, ...] = ()
    mentions: tuple[SeenMention, ...] = ()
    times: tuple[Span, ...] = ()
    triggers: tuple[SeenTrigger, ...] = ()

    @property
    def untold(self) -> tuple[SeenTrigger, ...]:
        """The words that can tell of an event and here tell of none, with the reason."""
        return tuple(trigger for trigger in self.triggers if not trigger.accounts)
