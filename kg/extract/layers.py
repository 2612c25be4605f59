"""What the components of the text half hand to one another, layer upon layer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.account import ActorKind


class MentionForm(StrEnum):
    """How a mention names its referent."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start`..`end`, end-exclusive."""

    start: int
    end: int

    def __contains__(self, token: int) -> bool:
        return self.start <= token < self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text where somebody or something is spoken of.

    Attributes:
        index: position in the document's mentions.
        phrase: the whole phrase, with titles before and behind a name.
        core: the name alone, or the description without its determiner.
        head: the token that the grammar hangs the phrase on.
        titles: the titles of a named person, before or behind the name.
        country: ISO code that the phrase itself gives: "the Chinese president", "China".
        members: indices of the named mentions that a plural description lists.
        possessor: index of the mention that owns a description: "his counterpart".
        gazetteer: identifier of a country or place.
        capital_of: ISO code of the country whose government this place may stand for.
    """

    index: int
    phrase: Phrase
    core: Phrase
    head: int
    form: MentionForm
    kind: ActorKind
    name: str
    titles: tuple[Phrase, ...] = ()
    country: str | None = None
    plural: bool = False
    members: tuple[int, ...] = ()
    possessor: int | None = None
    gazetteer: str | None = None
    capital_of: str | None = None

    @property
    def is_place(self) -> bool:
        """Whether the mention can say where something happens."""
        return self.kind in (ActorKind.PLACE, ActorKind.COUNTRY)
