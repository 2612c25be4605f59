"""When: a time belongs to the event word that governs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.extract import syntax
from kg.extract.analysis import Analysis, Sentence
from kg.extract.attribution.quotations import Quotation
from kg.extract.events.dated import noun_before_due, verb_behind
from kg.extract.events.drafts import EventDraft
from kg.extract.events.firsts import is_of_last
from kg.extract.events.quoted_days import as_spoken
from kg.extract.events.spans import direction_of, is_either_way, stay_from
from kg.extract.layers import Phrase
from kg.extract.status.modality import Modality
from kg.extract.timexes import (
    Direction,
    Timex,
    TimexKind,
    resolve_timex,
)
from kg.extract.timexes.placing import PlacedTimex
from kg.extract.wordlists import word_lists
from kg.model.account import EventType, Status
from kg.model.document import ZoneKind
from kg.model.time import Interval, Precision, Time

_AHEAD = (Status.PLANNED, Status.POSSIBLE)
_BOUNDARIES = ("since", "before", "until")


@dataclass(frozen=True, slots=True)
class TimeFinder:
    """Finds the times of the events of one document.

    Attributes:
        published: the day that relative expressions count from; None leaves them unresolved.
        quotations: where somebody else's words stand.
    """

    a: Analysis
    modality: Modality
    timexes: tuple[PlacedTimex, ...]
    published: date | None
    quotations: tuple[Quotation, ...] = ()

    def set_times(
        self, drafts: list[EventDraft], anchors: Mapping[int, EventDraft], sentence: Sentence
    ) -> None:
        """Give the events of a sentence their times; `anchors` are their words by token."""
        candidates: dict[int, list[PlacedTimex]] = {}
        for placed in self.timexes:
            if placed.phrase.start not in sentence:
                continue
            behind = verb_behind(self.a, self._head(placed.phrase)) or -1
            for draft in (self._timed_event(placed, drafts, anchors), anchors.get(behind)):
                if draft is not None:
                    candidates.setdefault(id(draft), []).append(placed)
        for draft in drafts:
            own = candidates.get(id(draft), [])
            draft.times = self._times(draft, own)
            draft.time = self._narrowest(draft)

    def days_of_speech(self, drafts: list[EventDraft]) -> Mapping[int, Time]:
        """The days that belong to a verb of saying, by its token: "said on Monday that"."""
        anchors = {token: d for d in drafts for token in d.anchors}
        days: dict[int, Time] = {}
        for placed in self.timexes:
            verb = self._saying(placed, anchors)
            if verb is None or placed.timex.kind is not TimexKind.DATE:
                continue
            found = resolve_timex(placed.timex, anchor=self.published, direction=Direction.PAST)
            if found is not None and found[1] is Precision.DAY:
                days.setdefault(verb, Time(found[0], found[1], placed.timex.text))
        return days

    def _saying(self, placed: PlacedTimex, anchors: Mapping[int, EventDraft]) -> int | None:
        """The verb of saying right above a time, unless the time belongs to what is said."""
        a, head = self.a, self._head(placed.phrase)
        verb = syntax.clause_verb(a, head)
        if verb is None or verb in anchors or self._modifies_thing(head, anchors):
            return None
        if a.lemmas[verb] not in self.modality.report | word_lists().addresses:
            return None
        inside = self._reported_before(placed.phrase.start, verb, anchors)
        return verb if inside is None else None

    def _timed_event(
        self, placed: PlacedTimex, drafts: list[EventDraft], anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        a = self.a
        head = self._head(placed.phrase)
        if self._modifies_thing(head, anchors) or self._is_ruled_out(placed.phrase.start):
            return None
        due = noun_before_due(a, placed.phrase.start)
        if due is not None:
            return anchors.get(due)
        for above in (head, *a.ancestors(head)):
            if above in placed.phrase:
                continue
            if above in anchors:
                decision = self._is_of_decision(placed.phrase, above, anchors[above])
                event = self._order_above(above, anchors)
                return None if decision else self._nearer_noun(event, placed.phrase.start, anchors)
            if self._stands_before_to(placed.phrase.start, above):
                continue
            if self._is_of_another(placed.phrase.start, above, anchors):
                return None
            if a.lemmas[above] in self.modality.report and syntax.is_verb(a, above):
                reported = self._reported_before(placed.phrase.start, above, anchors)
                return reported or self._held_where_said(above, anchors)
        alone = len(drafts) == 1 and not self._is_said_then(head, drafts[0].token)
        return drafts[0] if alone else None

    def _stands_before_to(self, timex: int, verb: int) -> bool:
        """ "called him on Monday to confirm it": the day is not that of the confirming."""
        a = self.a
        return any(timex < t < verb and a.lower[t] == "to" for t in a.with_dep(verb, "aux"))

    def _is_said_then(self, timex: int, event: int) -> bool:
        """ "on Monday predicted that they would meet", "signed a plan for 2031": another time."""
        a, verb = self.a, syntax.clause_verb(self.a, timex)
        prep = a.heads[timex]
        if a.lower[prep] == "for" and a.lemmas[a.heads[prep]] not in self.modality.status:
            return True
        below = [t for t in (event, *a.ancestors(event)) if a.heads[t] == verb]
        clauses = ("ccomp", *syntax.SUBJECT)
        return any(a.deps[t] in clauses and (t != event or a.deps[t] == "ccomp") for t in below)

    def _is_ruled_out(self, timex: int) -> bool:
        """ "in October, not in November"."""
        return "not" in self.a.lower[max(0, timex - 2) : timex]

    def _order_above(self, verb: int, anchors: Mapping[int, EventDraft]) -> int:
        """ "ordered them to leave within a week": no trip of theirs but the expulsion."""
        above = self.a.heads[verb]
        ordered = above in anchors and anchors[above].type is EventType.EXPULSION
        return above if ordered and self.a.lemmas[verb] == "leave" else verb

    def _is_of_decision(self, timex: Phrase, anchor: int, draft: EventDraft) -> bool:
        """ "on Friday ordered the expulsion": the day of the order, not of what lies ahead."""
        return (
            draft.status in _AHEAD
            and anchor != draft.token
            and self.a.tags[anchor] == "VBD"
            and timex.end <= anchor
        )

    def _is_of_another(self, timex: int, verb: int, anchors: Mapping[int, EventDraft]) -> bool:
        """Whether the verb above tells of something else, or of the bounds of a span of time."""
        a = self.a
        bounds = a.lemmas[verb] in word_lists().bounds and a.deps[verb] in ("relcl", "advcl")
        return (
            bounds
            or self._is_aside(timex, verb, anchors)
            or self._is_of_other_clause(timex, verb, anchors)
        )

    def _is_of_other_clause(self, timex: int, verb: int, anchors: Mapping[int, EventDraft]) -> bool:
        """ "since she took office in May", "agreed that trade would grow in 2031"."""
        a = self.a
        if not syntax.is_verb(a, verb) or timex < verb:
            return False
        if a.deps[verb] == "acl" and a.tags[verb] == "VBN":
            holds = a.lemmas[verb] in self.modality.carry or a.lemmas[verb] in self.modality.status
            return not holds and a.heads[verb] not in anchors
        if a.deps[verb] == "pcomp":
            return a.lower[a.heads[verb]] in (*_BOUNDARIES, "after")
        if a.deps[verb] == "ccomp":
            tells_event = any(inner in anchors for inner in a.subtree(verb))
            return bool(syntax.own_subjects(a, verb)) and not tells_event
        marks = a.with_dep(verb, "mark")
        return a.deps[verb] == "advcl" and any(a.lower[m] in _BOUNDARIES for m in marks)

    def _is_aside(self, timex: int, verb: int, anchors: Mapping[int, EventDraft]) -> bool:
        """ "Ruiz, who took office in May, met Bos": a clause about somebody or something else."""
        a = self.a
        return (
            a.deps[verb] == "relcl"
            and a.heads[verb] not in anchors
            and "," not in a.words[verb:timex]
            and any(a.tags[c][0] == "W" and a.deps[c] != "pobj" for c in a.children[verb])
        )

    def _nearer_noun(
        self, anchor: int, timex: int, anchors: Mapping[int, EventDraft]
    ) -> EventDraft:
        """ "expelled them in a row over who was behind the attack in Lima two weeks ago".

        With another verb in between, the time belongs to the event noun right before it; so it
        does where one event is only set beside another: "follows a visit by Bos in May".
        """
        a = self.a
        nouns = [t for t in anchors if anchor < t < timex and not syntax.is_verb(a, t)]
        related = a.lemmas[anchor] in self.modality.relating
        parted = nouns and any(a.pos[t] in ("VERB", "AUX") for t in range(anchor + 1, max(nouns)))
        if nouns and (parted or related):
            return anchors[max(nouns)]
        return anchors[anchor]

    def _modifies_thing(self, head: int, anchors: Mapping[int, EventDraft]) -> bool:
        """ "this summer's tournament", "the plan for 2031": the time belongs to something else."""
        a, above = self.a, self.a.heads[head]
        if a.deps[head] == "pobj" and a.lower[above] in ("for", "of"):
            thing = a.heads[above]
            return a.pos[thing] == "NOUN" and thing not in anchors
        inside = a.deps[head] in ("poss", "compound", "nmod", "amod", "nummod")
        return inside and a.pos[above] in ("NOUN", "PROPN") and above not in anchors

    def _reported_before(
        self, timex: int, report: int, anchors: Mapping[int, EventDraft]
    ) -> EventDraft | None:
        """ "said she met him on Tuesday": the day behind the reported clause is the clause's."""
        inside = [t for t in anchors if report < t < timex and syntax.is_verb(self.a, t)]
        return anchors[max(inside)] if inside else None

    def _held_where_said(self, report: int, anchors: Mapping[int, EventDraft]) -> EventDraft | None:
        """ "said on Monday at a forum in Lusaka that": what is said there goes on that day."""
        held = [t for t in syntax.prepositional(self.a, report, "at", "during") if t in anchors]
        return anchors[held[0]] if len(held) == 1 else None

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
            if timex.kind is not TimexKind.DATE or is_of_last(self.a, placed, draft):
                continue
            if self._is_deadline(placed.phrase.start, draft):
                times.extend((placed.phrase.start, t) for t in self._until(timex))
                continue
            found = resolve_timex(timex, anchor=self.published, direction=direction)
            old_plan = draft.lapsed and draft.status is not Status.OCCURRED
            doubtful = old_plan and is_either_way(timex, self.published)
            if found is not None and not doubtful:
                time = Time(found[0], found[1], timex.text)
                if self._is_after_report(time, draft):
                    continue
                if durations and draft.type is EventType.VISIT:
                    time = stay_from(time, durations[0])
                at = placed.phrase.start
                times.append((at, as_spoken(time, at, self.quotations)))
        return times

    def _is_deadline(self, timex: int, draft: EventDraft) -> bool:
        """ "ordered them to leave within a week", "to leave by Friday": told of the leaving."""
        verb = syntax.clause_verb(self.a, timex)
        if verb is None or draft.type is not EventType.EXPULSION:
            return False
        return draft.token < verb and self.a.lemmas[verb] == "leave"

    def _until(self, deadline: Timex) -> Iterable[Time]:
        """From the day of the report, which has the order, to the deadline."""
        found = resolve_timex(deadline, anchor=self.published, direction=Direction.FUTURE)
        if found is not None and self.published is not None and self.published <= found[0].end:
            yield Time(Interval(self.published, found[0].end), Precision.RANGE, deadline.text)

    def _direction(self, draft: EventDraft) -> Direction:
        """Where a yearless or weekday date lies; "is meeting on Friday" means the next one."""
        if draft.lapsed:
            return Direction.NEUTRAL
        a = self.a
        auxiliaries = {a.lower[c] for c in a.with_dep(draft.token, "aux")}
        if a.tags[draft.token] == "VBG" and auxiliaries & {"is", "are", "'s", "’s", "'re"}:
            return Direction.FUTURE if "been" not in auxiliaries else Direction.PAST
        if any(a.lemmas[t] in word_lists().gestures for t in a.ancestors(draft.token)):
            return Direction.PAST
        if self._is_told_in_present(draft):
            return Direction.FUTURE
        return direction_of(draft.status)

    def _is_told_in_present(self, draft: EventDraft) -> bool:
        """ "The summit ends on Sunday": in a running text, the coming one; not "follows one"."""
        a = self.a
        shown = a.sentences[draft.sentence].zone in (ZoneKind.HEADLINE, ZoneKind.CAPTION)
        is_gesture = a.lemmas[draft.token] in word_lists().gestures
        own = [t for t in draft.anchors if a.lemmas[t] not in self.modality.relating]
        return not (shown or is_gesture) and any(
            a.tags[t] in ("VBZ", "VBP") and not a.with_dep(t, "aux") for t in own
        )

    def _is_after_report(self, time: Time, draft: EventDraft) -> bool:
        """ "They discussed what is left to do in 2031": what was done is in no later year."""
        told = draft.trigger.is_verb and self.a.tags[draft.token] in ("VBD", "VBN")
        held = draft.status is Status.OCCURRED and not draft.lapsed
        return told and held and bool(self.published and time.interval.start > self.published)

    def _narrowest(self, draft: EventDraft) -> Time | None:
        ranked = sorted(draft.times, key=lambda t: (t[1].interval.days, abs(draft.token - t[0])))
        return ranked[0][1] if ranked else None
