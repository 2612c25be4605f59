"""Acts upon events, gathered: one for each event that is put off or called off."""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.extract.coreference.happenings import Happening
from kg.extract.events.drafts import EventDraft
from kg.model.account import EventType, Role

ACTS = (EventType.POSTPONEMENT, EventType.CANCELLATION)


def gather_acts(
    a: Analysis, acts: list[EventDraft], happenings: list[Happening]
) -> list[Happening]:
    """One act for each event that is put off or called off, with those whom it concerns."""
    by_theme: dict[int, Happening] = {}
    gathered: list[Happening] = []
    for act in acts:
        if act.theme is None:
            _point_back(act, happenings, a)
        target = next((h for h in happenings if _tells_theme(h, act)), None)
        if act.theme is not None and target is None:
            continue
        known = by_theme.get(id(target)) if target else None
        if known is not None and known.first.type is act.type:
            known.drafts.append(act)
            continue
        gathered.append(Happening([act]))
        if target is not None:
            by_theme[id(target)] = gathered[-1]
    for theme_id, act_happening in by_theme.items():
        target = next(h for h in happenings if id(h) == theme_id)
        for draft in target.drafts:
            for role, filler in draft.parties:
                if role is Role.TRAVELLER:
                    act_happening.first.add(role, filler)
    return gathered


def _tells_theme(happening: Happening, act: EventDraft) -> bool:
    return any(act.theme is d or act.theme is d.origin for d in happening.drafts)


def _point_back(act: EventDraft, happenings: list[Happening], a: Analysis) -> None:
    """ "Vogt postponed it": the visit or meeting told right before."""
    if not any(a.lower[c] == "it" for c in a.children[act.token]):
        return
    before = [
        d
        for h in happenings
        if h.first.type in (EventType.VISIT, EventType.MEETING, EventType.CONFERENCE)
        for d in h.drafts
        if d.token < act.token and act.sentence - d.sentence <= 1
    ]
    if before:
        act.theme = max(before, key=lambda d: d.token)
        if act.status is not None and act.status.is_held and act.trigger.effect is not None:
            act.theme.status = act.trigger.effect
