"""Event mentions -> accounts: one for each happening that the document tells of.

Two mentions are of one happening when their type, parties, times, places and status go together.
A definite noun without parties of its own ("the visit", "that call") points back to the one
event before it that it can mean, or to none.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.analysis import Analysis
from kg.extract.coreference.acts import ACTS, gather_acts
from kg.extract.coreference.agreement import Agreement, statuses_agree, types_agree
from kg.extract.coreference.backward import can_point_back, is_spoken_of
from kg.extract.coreference.completing import complete_settings, continue_days, settle_lapsed_plans
from kg.extract.coreference.happenings import AHEAD, NEAR, OFF, Happening
from kg.extract.coreference.likeness import Likenesses
from kg.extract.coreference.retelling import Retellings
from kg.extract.events.drafts import EventDraft
from kg.model.account import EventType, Status


class EventCoreference:
    """Gathers the event mentions of one document into happenings.

    `countries` gives the country of a chain's key where the text tells it.
    """

    def __init__(
        self, analysis: Analysis, countries: Mapping[str, str | None], likenesses: Likenesses
    ) -> None:
        self.a = analysis
        self.agreement = Agreement(analysis, countries)
        self.retellings = Retellings(analysis, self.agreement, likenesses)

    def gather(self, drafts: list[EventDraft]) -> list[Happening]:
        """The happenings in text order; mentions that point nowhere are left out."""
        happenings: list[Happening] = []
        acts = [d for d in drafts if d.type in ACTS]
        for draft in drafts:
            if draft.type in ACTS or _is_mere_topic(draft):
                continue
            if draft.is_anaphoric:
                self._refer_back(draft, happenings)
            elif not self._continues_visit(draft, happenings):
                self._place(draft, happenings)
        happenings = self.retellings.join(happenings)
        happenings.extend(gather_acts(self.a, acts, happenings))
        settle_lapsed_plans(happenings)
        complete_settings(happenings)
        continue_days(self.a, happenings)
        return sorted(happenings, key=lambda h: (h.first.token, h.first.part))

    def _place(self, draft: EventDraft, happenings: list[Happening]) -> None:
        fitting = [
            h
            for h in happenings
            if self.agreement.is_same(draft, h) and not is_spoken_of(self.a, draft, h)
        ]
        if fitting:
            fitting[-1].drafts.append(draft)
        else:
            happenings.append(Happening([draft]))

    def _refer_back(self, draft: EventDraft, happenings: list[Happening]) -> None:
        if draft.lapsed and draft.status in OFF and self._old_plan(draft, happenings):
            return
        if draft.status is Status.DENIED and self._is_any(draft):
            return
        fitting = [
            h
            for h in happenings
            if types_agree(draft, h)
            and not draft.is_other
            and draft.chains() <= h.chains()
            and can_point_back(self.a, draft, h)
            and self.agreement.settings_agree(draft, h)
            and statuses_agree(draft, h)
        ]
        fitting = _same_days(draft, fitting) or _as_real(draft, fitting)
        fitting = [h for h in fitting if h.first.type is draft.type] or fitting
        near = [h for h in fitting if draft.sentence - h.drafts[-1].sentence <= NEAR]
        if len(fitting) == 1:
            fitting[0].drafts.append(draft)
        elif near:
            max(near, key=lambda h: h.drafts[-1].token).drafts.append(draft)

    def _is_any(self, draft: EventDraft) -> bool:
        """ "would not have a meeting for its own sake": none in particular is denied."""
        a = self.a
        open_ = any(a.lower[c] in ("a", "an", "any") for c in a.with_dep(draft.token, "det"))
        return open_ and not draft.places and draft.time is None

    def _continues_visit(self, draft: EventDraft, happenings: list[Happening]) -> bool:
        """ "agreed that Ruiz would make the trip": the trip that was last spoken of."""
        a = self.a
        definite = {a.lower[c] for c in a.with_dep(draft.token, "det")} & {"the", "that", "this"}
        if draft.type is not EventType.VISIT or not definite or draft.places or draft.time:
            return False
        if draft.status in OFF:
            return False
        known = [
            h
            for h in happenings
            if h.first.type is EventType.VISIT
            and draft.chains() <= h.chains()
            and draft.sentence - h.drafts[-1].sentence <= NEAR
        ]
        if not known:
            return False
        draft.status = None
        max(known, key=lambda h: h.drafts[-1].token).drafts.append(draft)
        return True

    def _old_plan(self, draft: EventDraft, happenings: list[Happening]) -> bool:
        """ "The visit had been planned for May but was put off": the old one, not the present.

        It has the traveller and the destination of the visit that the text now speaks of.
        """
        present = [
            h
            for h in happenings
            if types_agree(draft, h)
            and draft.chains() <= h.chains()
            and h.status() in AHEAD
            and not all(d.lapsed for d in h.drafts)
        ]
        older = [h for h in happenings if h.status() in OFF and types_agree(draft, h)]
        if len(present) != 1 or older:
            return False
        for known in present[0].drafts:
            for role, filler in known.parties:
                draft.add(role, filler)
            draft.places = draft.places or [p for p in known.places if p.startswith("country:")]
        happenings.append(Happening([draft]))
        return True


def _is_mere_topic(draft: EventDraft) -> bool:
    """ "did not discuss prices": the words alone do not tell that they met."""
    return draft.status is None and draft.trigger.has("soft") and draft.trigger.is_verb


def _as_real(draft: EventDraft, happenings: list[Happening]) -> list[Happening]:
    """What is told as a fact means one that was told as a fact, where there is any such.

    "The incident" is none that is only planned: "decided to shoot it down. The incident …".
    """
    if draft.status is None or not draft.status.is_held:
        return happenings
    held = [h for h in happenings if (status := h.status()) is not None and status.is_held]
    if not held and draft.type is EventType.INCIDENT:
        return [h for h in happenings if h.status() is None]
    return held or happenings


def _same_days(draft: EventDraft, happenings: list[Happening]) -> list[Happening]:
    """Of several, those told for just these days ("this week's trip"), else those with a time."""
    if draft.time is None:
        return []
    timed = [h for h in happenings if any(d.time for d in h.drafts)]
    days = draft.time.interval
    exact = [h for h in timed if any(d.time and d.time.interval == days for d in h.drafts)]
    return exact or timed
