"""Where and when: places and times hang on the event word that governs them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.events.drafts import EventDraft
from kg.extract.layers import Mention, MentionForm, Phrase
from kg.extract.status.modality import Modality
from kg.extract.timexes import (
    Direction,
    Timex,
    TimexKind,
    find_timexes,
    resolve_timex,
    span_of_duration,
)
from kg.lexicon.entries import PlaceKind
from kg.model.account import ActorKind, EventType, Status
from kg.model.time import Interval, Precision, Time

_AT = frozenset("in at near off outside inside within aboard around over".split())
_POSTED = frozenset("ambassador embassy consulate mission consul base ministry envoy".split())
_AHEAD = (Status.PLANNED, Status.POSSIBLE)
_LONGEST_STAY = 60
_WHERE = frozenset(
    """sideline margin capital city town headquarters palace hotel airport base sea coast island
    residence building room office area region part waters reef shoal today yesterday tomorrow
    monday tuesday wednesday thursday friday saturday sunday week month morning night edge
    outskirts suburb resort venue border side""".split()
)
_LIST_WORDS = frozenset((",", ";", "and", "then", "the", "also", "&"))


@dataclass(frozen=True, slots=True)
class PlacedTimex:
    """A time expression with the tokens that it covers."""

    timex: Timex
    phrase: Phrase


def place_timexes(a: Analysis) -> tuple[PlacedTimex, ...]:
    """The time expressions of the prose, by token."""
    placed = []
    for timex in find_timexes(a.text):
        start = bisect_right(a.offsets, timex.span.start) - 1
        end = bisect_right(a.offsets, timex.span.end - 1)
        if start >= 0 and a.sentence_of[start] >= 0:
            placed.append(PlacedTimex(timex, Phrase(start, max(end, start + 1))))
    return tuple(placed)


@dataclass(slots=True)
class SettingFinder:
    """Finds places and times of the events of one document.

    Attributes:
        published: the day that relative expressions count from; None leaves them unresolved.
    """

    a: Analysis
    mentions: tuple[Mention, ...]
    owner: tuple[int, ...]
    chains: ChainBuilder
    modality: Modality
    timexes: tuple[PlacedTimex, ...]
    published: date | None

    def set_all(self, drafts: list[EventDraft]) -> None:
        """Give every event of the document its places and its time."""
        for sentence in self.a.sentences:
            own = [d for d in drafts if d.sentence == sentence.index]
            if not own:
                continue
            anchors = {token: d for d in reversed(own) for token in d.anchors}
            self._set_places(own, anchors, sentence.start, sentence.end)
            self._set_times(own, anchors, sentence.start, sentence.end)
            self._inherit(own)
        self._follow_itinerary(drafts)

    def destinations(self, draft: EventDraft) -> list[tuple[str, int]]:
        """Where a traveller goes: chain and token of every destination, in text order."""
        found: list[tuple[str, int]] = []
        for token in self._destination_tokens(draft):
            for at in syntax.conjuncts(self.a, token):
                found.extend(self._places_at(at))
            found.extend(self._listed_places(token))
        if not found and draft.trigger.rule in ("visit", "trip", "travel"):
            found = list(self._fallback_destinations(draft))
        unique = dict.fromkeys(key for key, _ in found)
        return [(key, next(t for k, t in found if k == key)) for key in unique]

    def _fallback_destinations(self, draft: EventDraft) -> Iterator[tuple[str, int]]:
        """ "flew to visit troops at the base", "his visit to the assembly in New York"."""
        a = self.a
        stack, inside = [draft.token], []
        while stack:
            token = stack.pop()
            inside.append(token)
            stack.extend(c for c in a.children[token] if not syntax.is_verb(a, c))
        for token in sorted(inside):
            if a.pos[token] == "ADP" and a.lower[token] in ("in", "at"):
                for target in a.with_dep(token, "pobj"):
                    yield from self._places_at(target)

    def _destination_tokens(self, draft: EventDraft) -> list[int]:
        a, trigger = self.a, draft.trigger
        tokens = syntax.around_verb(a, draft.token, *trigger.destination)
        if trigger.has("destination_object"):
            if syntax.is_passive(a, draft.token):
                tokens += syntax.subjects_of(a, draft.token)
            else:
                tokens += syntax.objects_of(a, draft.token)
        if not trigger.is_verb:
            tokens += a.with_dep(draft.token, "compound", "nmod")
            head = a.heads[draft.token]
            if syntax.is_verb(a, head) and a.lemmas[head] in ("make", "pay", "begin", "start"):
                tokens += syntax.prepositional(a, head, *trigger.destination)
            tokens += [
                t
                for relation in a.with_dep(draft.token, "acl", "relcl")
                for t in syntax.prepositional(a, relation, "to")
                if a.lemmas[relation] in ("take", "go", "travel")
            ]
        return tokens

    def _listed_places(self, token: int) -> Iterator[tuple[str, int]]:
        """Places that follow in a list which the parser broke off: "Oslo, Riga, and Bonn"."""
        a, at = self.a, self._past_times(self._phrase_end(token))
        limit = a.sentence(token).end
        while at < limit and a.lower[at] in _LIST_WORDS:
            while at < limit and a.lower[at] in _LIST_WORDS:
                at += 1
            index = self.owner[at] if at < limit else -1
            if index < 0 or not self.mentions[index].is_place:
                return
            if a.deps[self.mentions[index].head] in ("nsubj", "nsubjpass", "poss", "compound"):
                return
            yield from self._places_at(at)
            at = self._past_times(self.mentions[index].phrase.end)

    def _phrase_end(self, token: int) -> int:
        index = self.owner[token]
        return self.mentions[index].phrase.end if index >= 0 else token + 1

    def _past_times(self, at: int) -> int:
        """Where a list goes on behind a time: "Oslo June 20-22, Riga June 30"."""
        for placed in self.timexes:
            if placed.phrase.start == at:
                return placed.phrase.end
            if placed.phrase.start == at + 1 and self.a.lower[at] in ("on", "from", "in"):
                return placed.phrase.end
        return at

    def _places_at(self, token: int) -> Iterator[tuple[str, int]]:
        index = self.owner[token]
        if index < 0:
            return
        mention = self.mentions[index]
        if mention.is_place and mention.form is MentionForm.NAME:
            key = self.chains.chain_of.get(index)
            if key and not self._completes_city(mention):
                yield key, mention.head

    def _completes_city(self, mention: Mention) -> bool:
        """Whether a country stands behind its own city: "Bonn, Germany"."""
        start = mention.phrase.start
        if start < 2 or self.a.words[start - 1] != ",":
            return False
        before = self.owner[start - 2]
        if before < 0:
            return False
        city = self.mentions[before]
        return (
            city.is_place
            and city.country is not None
            and city.country == mention.country
            and mention.gazetteer != city.gazetteer
            and self._is_wider(mention)
        )

    def _is_wider(self, mention: Mention) -> bool:
        """Whether a place can stand behind a city as what it lies in: a country or a state."""
        if mention.kind is ActorKind.COUNTRY:
            return True
        place = self.chains.vocabulary.gazetteer.place(mention.name)
        return place is not None and place.kind in (PlaceKind.STATE, PlaceKind.REGION)

    def _set_places(
        self, drafts: list[EventDraft], anchors: Mapping[int, EventDraft], start: int, end: int
    ) -> None:
        for mention in self.mentions:
            if not start <= mention.head < end or not mention.is_place:
                continue
            if mention.form is not MentionForm.NAME or mention.index not in self.chains.chain_of:
                continue
            if mention.kind is ActorKind.PLACE and self._completes_city(mention):
                continue
            draft = self._governing_event(mention, drafts, anchors)
            if draft is not None and draft.type is not EventType.VISIT:
                key = self.chains.chain_of[mention.index]
                if key not in draft.places and key not in draft.chains():
                    draft.places.append(key)
        for draft in drafts:
            if draft.type is EventType.VISIT:
                draft.destinations = self.destinations(draft)
                draft.places = [key for key, _ in draft.destinations]

    def _governing_event(
        self, mention: Mention, drafts: list[EventDraft], anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        a = self.a
        prep = self._preposition_of(mention)
        if prep is None or a.lower[prep] not in _AT:
            return self._modified_event(mention, anchors)
        for above in a.ancestors(prep):
            if above in anchors:
                return anchors[above]
            if self._stops_place(above):
                draft = anchors.get(a.heads[above])
                is_its_own = draft is not None and a.lemmas[above] in draft.trigger.objects
                return draft if is_its_own else None
        return None

    def _preposition_of(self, mention: Mention) -> int | None:
        a = self.a
        head = a.heads[mention.head]
        if a.deps[mention.head] in ("conj", "appos"):
            head = a.heads[head]
        return head if a.pos[head] in ("ADP", "SCONJ") and head != mention.head else None

    def _modified_event(
        self, mention: Mention, anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        """ "the Vienna meeting", "the Lusaka summit"."""
        a = self.a
        if a.deps[mention.head] in ("compound", "nmod") and mention.kind.value == "place":
            return anchors.get(a.heads[mention.head])
        return None

    def _stops_place(self, token: int) -> bool:
        """Whether the place belongs to something else: "the war in", "ambassador in"."""
        a = self.a
        if a.lemmas[token] in _POSTED:
            return True
        if a.pos[token] in ("VERB", "AUX"):
            return a.deps[token] not in ("xcomp", "conj", "aux", "acl", "pcomp", "advcl")
        if a.pos[token] not in ("NOUN", "PROPN"):
            return False
        index = self.owner[token]
        is_person = index >= 0 and self.mentions[index].kind in (ActorKind.PERSON, ActorKind.GROUP)
        is_place = index >= 0 and self.mentions[index].is_place
        return not (is_person or is_place or a.lemmas[token] in _WHERE)

    def _set_times(
        self, drafts: list[EventDraft], anchors: Mapping[int, EventDraft], start: int, end: int
    ) -> None:
        candidates: dict[int, list[PlacedTimex]] = {}
        for placed in self.timexes:
            if not start <= placed.phrase.start < end:
                continue
            draft = self._timed_event(placed, drafts, anchors)
            if draft is not None:
                candidates.setdefault(id(draft), []).append(placed)
        for draft in drafts:
            own = candidates.get(id(draft), [])
            draft.times = self._times(draft, own)
            draft.time = self._narrowest(draft)

    def _timed_event(
        self, placed: PlacedTimex, drafts: list[EventDraft], anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        a = self.a
        head = self._head(placed.phrase)
        if self._modifies_thing(head, anchors):
            return None
        for above in (head, *a.ancestors(head)):
            if above in placed.phrase:
                continue
            if above in anchors:
                return self._nearer_noun(above, placed.phrase.start, anchors)
            if a.lemmas[above] in self.modality.report and syntax.is_verb(a, above):
                return self._reported_before(placed.phrase.start, above, anchors)
        return drafts[0] if len(drafts) == 1 else None

    def _nearer_noun(
        self, anchor: int, timex: int, anchors: Mapping[int, EventDraft]
    ) -> EventDraft:
        """ "expelled them in a row over who was behind the attack in Lima two weeks ago".

        With another verb in between, the time belongs to the event noun right before it.
        """
        a = self.a
        nouns = [t for t in anchors if anchor < t < timex and not syntax.is_verb(a, t)]
        if nouns and any(a.pos[t] in ("VERB", "AUX") for t in range(anchor + 1, max(nouns))):
            return anchors[max(nouns)]
        return anchors[anchor]

    def _modifies_thing(self, head: int, anchors: Mapping[int, EventDraft]) -> bool:
        """ "this summer's tournament", "the 2020 accord": the time belongs to something else."""
        a, above = self.a, self.a.heads[head]
        inside = a.deps[head] in ("poss", "compound", "nmod", "amod", "nummod")
        return inside and a.pos[above] in ("NOUN", "PROPN") and above not in anchors

    def _reported_before(
        self, timex: int, report: int, anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        """ "said she met him on Tuesday": the day behind the reported clause is the clause's."""
        inside = [t for t in anchors if report < t < timex and syntax.is_verb(self.a, t)]
        return anchors[max(inside)] if inside else None

    def _head(self, phrase: Phrase) -> int:
        for token in range(phrase.start, phrase.end):
            if self.a.heads[token] not in phrase:
                return token
        return phrase.start

    def _times(self, draft: EventDraft, own: Iterable[PlacedTimex]) -> list[tuple[int, Time]]:
        """Every time of the event; a day with a duration gives the stay that starts then."""
        direction = self._direction(draft)
        times: list[tuple[int, Time]] = []
        durations = [p.timex for p in own if p.timex.kind is TimexKind.DURATION]
        for placed in own:
            timex = placed.timex
            if timex.kind is not TimexKind.DATE:
                continue
            found = resolve_timex(timex, anchor=self.published, direction=direction)
            if found is not None:
                time = Time(found[0], found[1], timex.text)
                if durations and draft.type is EventType.VISIT:
                    time = _stay(time, durations[0])
                times.append((placed.phrase.start, time))
        return times

    def _direction(self, draft: EventDraft) -> Direction:
        """Where a yearless or weekday date lies; "is meeting on Friday" means the next one."""
        if draft.lapsed:
            return Direction.NEUTRAL
        a = self.a
        helpers = {a.lower[c] for c in a.with_dep(draft.token, "aux")}
        if a.tags[draft.token] == "VBG" and helpers & {"is", "are", "'s", "’s", "'re"}:
            return Direction.FUTURE if "been" not in helpers else Direction.PAST
        return _direction(draft.status)

    def _narrowest(self, draft: EventDraft) -> Time | None:
        ranked = sorted(
            draft.times, key=lambda t: (t[1].interval.days, abs(draft.token - t[0]))
        )
        return ranked[0][1] if ranked else None

    def _inherit(self, drafts: list[EventDraft]) -> None:
        """What lies inside another event happens where and when that one does."""
        anchors = {token: d for d in reversed(drafts) for token in d.anchors}
        for draft in drafts:
            for above in self.a.ancestors(draft.token):
                outer = anchors.get(above)
                if outer is None or outer is draft:
                    continue
                if _may_lend(draft, outer):
                    if draft.type is not EventType.VISIT:
                        draft.time = outer.time = outer.time or draft.time
                    outer.places = outer.places or list(draft.places)
                elif _may_inherit(draft, outer):
                    draft.time = draft.time or outer.time
                    draft.places = draft.places or self._place_within(draft, outer)
                break

    def _place_within(self, inner: EventDraft, outer: EventDraft) -> list[str]:
        """Of several stops the one that the "where" stands behind, or the only one."""
        stops = dict((token, key) for key, token in outer.destinations)
        for above in self.a.ancestors(inner.token):
            if above in stops:
                return [stops[above]]
        return list(outer.places) if len(outer.places) == 1 else []

    def _follow_itinerary(self, drafts: list[EventDraft]) -> None:
        """Within a paragraph, what a traveller does next happens where the trip has got to."""
        stop: EventDraft | None = None
        for draft in drafts:
            if draft.type is EventType.VISIT and len(draft.places) == 1:
                stop = draft
            elif stop is not None and self._is_on_the_way(draft, stop):
                if not draft.places:
                    draft.places = list(stop.places)
                if draft.places == stop.places:
                    draft.time = draft.time or stop.time

    def _is_on_the_way(self, draft: EventDraft, stop: EventDraft) -> bool:
        paragraphs = [self.a.sentences[d.sentence].paragraph for d in (draft, stop)]
        ahead = draft.status in _AHEAD and stop.status in _AHEAD
        return (
            draft.type in (EventType.MEETING, EventType.CONFERENCE, EventType.NEGOTIATION)
            and paragraphs[0] == paragraphs[1]
            and ahead
            and bool(draft.chains() & stop.chains())
        )


def _stay(time: Time, duration: Timex) -> Time:
    """ "a two-day visit that starts on Sunday" lasts until Monday."""
    if time.precision is not Precision.DAY:
        return time
    stay = span_of_duration(time.interval, duration)
    if time.interval.days < stay.days <= _LONGEST_STAY:
        return Time(stay, Precision.RANGE, time.text)
    return time


def _may_lend(inner: EventDraft, outer: EventDraft) -> bool:
    """ "met on the sidelines of a forum in Lusaka", "agreed during a meeting in Bonn"."""
    holds = inner.type in (EventType.CONFERENCE, EventType.VISIT) and (
        outer.type is EventType.MEETING
    )
    agreed = outer.type is EventType.AGREEMENT and inner.type in (
        EventType.MEETING,
        EventType.CALL,
        EventType.CONFERENCE,
    )
    return holds or agreed


def _may_inherit(inner: EventDraft, outer: EventDraft) -> bool:
    carriers = (EventType.VISIT, EventType.CONFERENCE, EventType.MEETING)
    never = (EventType.CALL, EventType.POSTPONEMENT, EventType.CANCELLATION, EventType.VISIT)
    if outer.type not in carriers or inner.type in never:
        return False
    held = (inner.status is not None and inner.status.is_held) == (
        outer.status is not None and outer.status.is_held
    )
    return held or (inner.status in _AHEAD and outer.type is EventType.VISIT)


def _direction(status: Status | None) -> Direction:
    if status in _AHEAD:
        return Direction.FUTURE
    if status is not None and status.is_held:
        return Direction.PAST
    return Direction.NEUTRAL
