"""What is said, or done by saying it, happens on the day of the saying.

"The minister said on Monday that Chile had expelled the envoy" dates the expulsion, which is an
act of words (Austin, How to Do Things with Words, 1962), but not a meeting that she tells of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.extract.wordlists import word_lists
from kg.model.account import EventType, Role
from kg.model.time import Time

_WORDS = (
    EventType.ACCUSATION,
    EventType.CONDEMNATION,
    EventType.DENIAL,
    EventType.THREAT,
    EventType.APOLOGY,
)
_MEASURES = (
    EventType.EXPULSION,
    EventType.SUMMONS,
    EventType.RECALL,
    EventType.SANCTION,
    EventType.RELATIONS_CHANGE,
    EventType.POSTPONEMENT,
    EventType.CANCELLATION,
)
_DOERS = (Role.ACTOR, Role.INITIATOR)
# How many sentences the words of one occasion may be apart.
_OCCASION = 2


class Voices(Protocol):
    """Who says what in one document."""

    def reporting(self, token: int) -> Iterator[int]:
        """The verbs of saying that report what a token tells, inner first."""

    def speakers(self, verb: int) -> frozenset[str]:
        """The chains of those who say it."""


@dataclass(frozen=True, slots=True)
class SayingDater:
    """Dates the undated words and measures of one document.

    Attributes:
        countries: the country of a chain where the text tells it.
    """

    a: Analysis
    voices: Voices
    countries: Mapping[str, str | None]

    def date(self, drafts: list[EventDraft], days: Mapping[int, Time]) -> None:
        """Give the drafts their times; `days` are those of the verbs of saying, by token."""
        for draft in drafts:
            if draft.time is None and self._is_news(draft):
                draft.time = self._day_of_report(draft, days) or self._day_of_speech(draft, days)

    def _is_news(self, draft: EventDraft) -> bool:
        """Whether it is told as done, and not as done before: "had already accused"."""
        a = self.a
        held = draft.status is not None and draft.status.is_held
        before = any(a.lower[c] in word_lists().beforehand for c in a.children[draft.token])
        return held and not draft.lapsed and not before

    def _day_of_report(self, draft: EventDraft, days: Mapping[int, Time]) -> Time | None:
        for verb in self.voices.reporting(draft.token):
            if verb in days and self._may_do_by_saying(draft, self.voices.speakers(verb)):
                return days[verb]
        return None

    def _may_do_by_saying(self, draft: EventDraft, speakers: frozenset[str]) -> bool:
        """One's own words; of measures those of one's own side, as far as the text tells sides."""
        if draft.type in _WORDS:
            return bool(speakers & _in_roles(draft, (Role.SPEAKER,)))
        if draft.type not in _MEASURES:
            return False
        doers = _in_roles(draft, _DOERS)
        sides = {self.countries.get(chain) for chain in doers} - {None}
        theirs = {self.countries.get(chain) for chain in speakers} - {None}
        return bool(speakers & doers) or not sides or not theirs or bool(sides & theirs)

    def _day_of_speech(self, draft: EventDraft, days: Mapping[int, Time]) -> Time | None:
        """ "Ruiz said on Monday … She accused Chile …": words told on as of one occasion."""
        if draft.type not in _WORDS or not self._is_told_on(draft):
            return None
        own = _in_roles(draft, (Role.SPEAKER,))
        near = {
            time.interval: time
            for verb, time in days.items()
            if abs(self.a.sentence_of[verb] - draft.sentence) <= _OCCASION
            and own & self.voices.speakers(verb)
        }
        return next(iter(near.values())) if len(near) == 1 else None

    def _is_told_on(self, draft: EventDraft) -> bool:
        """In the simple past, without another occasion beside it: "accused them after the raid"."""
        a, verb = self.a, draft.token
        if a.tags[verb] != "VBD" or syntax.with_aux(a, verb):
            return False
        occasions = (c for c in a.children[verb] if a.lower[c] in word_lists().other_occasions)
        clauses = (m for c in a.with_dep(verb, "advcl") for m in a.children[c])
        return not any(occasions) and not any(
            a.lower[m] in word_lists().other_occasions for m in clauses
        )


def _in_roles(draft: EventDraft, roles: tuple[Role, ...]) -> set[str]:
    return {filler.chain for role, filler in draft.parties if role in roles}
