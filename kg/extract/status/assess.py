"""Climbing from an event word to what decides whether it happened.

The climb follows the grammar: auxiliaries first ("will meet"), then what the infinitive or the
noun hangs on ("plans to meet", "rejected an offer of talks"). The answer is None where nothing
decides: then nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.extract.events.firsts import names_span
from kg.extract.status.forms import Forms
from kg.extract.status.governors import Governors
from kg.extract.status.modality import Modality
from kg.extract.status.predicates import Predicates
from kg.extract.status.signs import HIGHEST, OFF, Signs
from kg.model.account import EventType, Status

AHEAD = (Status.PLANNED, Status.POSSIBLE)
_MODIFIERS = ("amod", "compound", "nmod", "det", "neg", "advmod")


# To decide upon one of these is to do it.
_ACTS_OF_WILL = (EventType.POSTPONEMENT, EventType.CANCELLATION, EventType.REFUSAL)


class Assessor:
    """Tells the status of event words of one document."""

    def __init__(self, analysis: Analysis, words: Modality) -> None:
        self.a = analysis
        self.words = words
        self.signs = Signs(analysis, words)
        self.predicates = Predicates(analysis, words)
        self.forms = Forms(self)
        self.governors = Governors(self)

    def of_event(self, draft: EventDraft) -> Status | None:
        """The status of an event mention by its trigger word."""
        if draft.trigger.has("soft") and self.signs.is_usual(draft.token):
            return None
        if draft.type is EventType.VISIT and self._is_kind(draft.token):
            return None
        status = self._of_trigger(draft)
        if status in AHEAD and self.is_lapsed(draft.token):
            return self.signs.undone(draft.token) or status
        if status in (Status.DENIED, Status.DECLINED) and self._is_occasion(draft):
            return Status.PLANNED
        return None if self._is_beside_the_point(draft, status) else status

    def _is_kind(self, noun: int) -> bool:
        """ "stressed dialogue and high-level visits": no visit in particular."""
        a = self.a
        bare = a.tags[noun] == "NNS" and not a.with_dep(noun, "det", "poss", "nummod")
        return bare and not any(a.lower[c] in ("to", "by") for c in a.with_dep(noun, "prep"))

    def _of_trigger(self, draft: EventDraft) -> Status | None:
        if draft.trigger.is_verb:
            if draft.trigger.has("awaited"):
                return self._awaited(draft.token)
            decided = draft.type in _ACTS_OF_WILL and self.signs.is_decided(draft.token)
            return Status.OCCURRED if decided else self.of_verb(draft.token)
        if draft.type is EventType.INCIDENT:
            return self.of_incident(draft.token)
        if draft.type in _ACTS_OF_WILL and self._is_announced(draft.token):
            return Status.OCCURRED
        return self.of_noun(draft.token)

    def _awaited(self, verb: int) -> Status | None:
        """ "is expected in Oslo", "had been expected": whoever it is has not come yet."""
        told = self.of_verb(verb)
        return Status.PLANNED if told is not None and told.is_held else told

    def _is_announced(self, noun: int) -> bool:
        """ "announced the cancellation of the meeting": announcing it is doing it."""
        a, verb = self.a, self.a.heads[noun]
        told = a.lemmas[verb] in ("announce", "confirm") and a.deps[noun] == "dobj"
        modal = {a.lower[c] for c in a.with_dep(verb, "aux")} - {"has", "have", "had"}
        return told and not modal and self.of_verb(verb) is Status.OCCURRED

    def _is_occasion(self, draft: EventDraft) -> bool:
        """ "turned down a meeting on the sidelines of a summit": the summit was not refused.

        Whether the summit has taken place is not said, only that there is to be one.
        """
        return draft.type is EventType.CONFERENCE and self.a.deps[draft.token] == "pobj"

    def _is_beside_the_point(self, draft: EventDraft, status: Status | None) -> bool:
        """ "could not attend the summit", "called off a trip to open the embassy".

        The summit goes on without her, the embassy opens without the trip. Who "did not discuss
        prices" may well have met, and who "have not met for years" were not to meet at all.
        """
        below = self.a.deps[draft.token]
        if status is Status.DENIED and draft.trigger.is_verb and self._says_how_long(draft.token):
            return True
        if draft.trigger.has("soft") and draft.trigger.is_verb:
            return status is Status.DENIED and self._has_topic(draft.token)
        if draft.type is EventType.CONFERENCE:
            return status in (Status.DENIED, Status.DECLINED) and below == "dobj"
        infinitive = any(self.a.lower[c] == "to" for c in self.a.with_dep(draft.token, "aux"))
        return draft.type is EventType.RELATIONS_CHANGE and status in OFF and infinitive

    def _says_how_long(self, verb: int) -> bool:
        """ "have not met for years", "had not visited Lima since 2019"."""
        a = self.a
        perfect = {a.lower[c] for c in a.with_dep(verb, "aux")} & {"has", "have", "had", "'ve"}
        behind = range(verb + 1, a.sentence(verb).end)
        return bool(perfect) and any(
            a.lower[t] == "since" or (a.lower[t] in ("for", "in") and names_span(a, t))
            for t in behind
        )

    def _has_topic(self, verb: int) -> bool:
        about = (c for c in self.a.with_dep(verb, "prep") if self.a.lower[c] in ("about", "on"))
        return bool(self.a.with_dep(verb, "dobj")) or any(about)

    def of_verb(self, verb: int, depth: int = 0) -> Status | None:
        """The status of what a verb tells."""
        if depth > HIGHEST:
            return None
        if self.signs.is_conditional(verb) or self.signs.unconfirmed(verb):
            return Status.POSSIBLE
        if self.a.lemmas[verb] in ("be", "remain", "seem", "appear", "look", "become"):
            due = self.predicates.from_complement(verb)
            if due is not None:
                return due
        predicate = self.predicates.from_predicate(verb)
        if predicate is not None:
            return predicate
        own = self.forms.status(verb, depth)
        if own is not None and own.is_held and self.a.deps[verb] in ("ccomp", "xcomp", "acl"):
            return self.predicates.under_denial(verb, own)
        return None if own is Status.OCCURRED and self.signs.is_habit(verb) else own

    def of_noun(self, noun: int, depth: int = 0) -> Status | None:
        """The status of what a noun names: a visit, talks, a call."""
        if depth > HIGHEST:
            return None
        modified = self._from_modifiers(noun)
        if modified in OFF:
            return modified
        governed = self.governors.status(noun, depth)
        if governed in OFF:
            return governed
        if governed in AHEAD and self._is_past(noun):
            return Status.OCCURRED
        return modified or governed

    def _is_past(self, noun: int) -> bool:
        """ "would build on a summit last week", but not "hoped for a summit last week"."""
        a, above = self.a, self.a.heads[noun]
        if a.pos[above] == "ADP":
            above = a.heads[above]
        lemma = a.lemmas[above]
        decides = lemma in self.words.status or lemma in self.words.carry
        return not decides and self.signs.is_dated_back(noun)

    def of_incident(self, noun: int) -> Status | None:
        """The status of an attack or a clash: told of as a fact unless words make it possible.

        "any attack", "an attack would" tell of none.
        """
        a = self.a
        modified = self._from_modifiers(noun)
        if modified is not None or self.governors.is_commemorated(noun):
            return modified
        articles = {a.lower[c] for c in a.with_dep(noun, "det")}
        if articles & {"any", "every", "no", "another"}:
            return None
        governed = self.governors.status(noun, 0)
        if governed is not None and not governed.is_held and articles & {"a", "an"}:
            return None
        return Status.OCCURRED

    def _from_modifiers(self, noun: int) -> Status | None:
        """ "a planned visit", "no meeting", "the postponed talks", "the next OPEC meeting"."""
        a = self.a
        for child in self._modifiers(noun):
            if a.lower[child] in ("no", "neither"):
                return Status.DENIED
            if a.deps[child] in ("amod", "nmod") and a.pos[child] in ("ADJ", "VERB"):
                found = self.words.status.get(a.lower[child])
                if found is not None:
                    return found
        behind = tuple(a.lower[noun + 1 : noun + 3])
        return Status.PLANNED if behind[:1] == ("due",) and behind != ("due", "to") else None

    def _modifiers(self, noun: int) -> Iterator[int]:
        """The words before a noun; the parser hangs some on the names that stand there as well."""
        for child in self.a.with_dep(noun, *_MODIFIERS):
            yield child
            if self.a.deps[child] == "compound":
                yield from self._modifiers(child)

    def under_preposition(self, prep: int, noun: int, depth: int) -> Status | None:
        """The status of what stands behind a preposition: "after talks", "ahead of a visit"."""
        return self.governors.under_preposition(prep, noun, depth)

    def is_lapsed(self, token: int) -> bool:
        """Whether a plan is told as one of an earlier time: "had been planned", "was slated"."""
        return self.signs.is_lapsed(token)
