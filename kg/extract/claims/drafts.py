"""Claims under construction: tokens first, then what they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.events.drafts import EventDraft
from kg.model.account import Attribution, Stance


@dataclass(frozen=True, slots=True)
class Predication:
    """A description that a sentence gives of something.

    Attributes:
        verb: the verb between the two: "called", "described", "is".
        subject: the head of what is described; None where the description alone stands for it:
            "what Oslo calls a trawler".
        noun: the head of the description.
        denied: whether the sentence says that it is not so.
        saying: the verb with which it is claimed, where the grammar fixes one.
        voice: the head of the claimant, where it is not the subject of that verb.
        is_open: whether others than the subject of that verb may claim it.
    """

    verb: int
    subject: int | None
    noun: int
    denied: bool = False
    saying: int | None = None
    voice: int | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Referent:
    """What is described: a chain, or an event by one of its mentions."""

    chain: str | None = None
    draft: EventDraft | None = None


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A claim before its event is known to be told.

    Attributes:
        token: the head of the description.
        cue: the lemma of the verb with which it is claimed; empty for "according to".
    """

    token: int
    cue: str
    subject: str
    description: str
    stance: Stance
    about: Referent
    claimants: tuple[Attribution, ...]
    sources: tuple[Attribution, ...]
