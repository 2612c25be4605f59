"""Acts upon events: what is put off, called off, refused or invited to, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.model.account import EventType, Role, Status

_SUBJECTS = (
    EventType.VISIT,
    EventType.MEETING,
    EventType.CALL,
    EventType.CONFERENCE,
    EventType.NEGOTIATION,
)


def link_themes(
    a: Analysis, drafts: list[EventDraft], countries: Mapping[str, str | None]
) -> list[EventDraft]:
    """Tie every such act to the event below it, and settle that event's status.

    `countries` gives the country of a chain where the text tells it.
    """
    by_token = {draft.token: draft for draft in drafts}
    for draft in drafts:
        if draft.trigger.effect is None:
            continue
        draft.theme = _theme(a, draft, by_token)
        if draft.theme is not None:
            _settle(draft, draft.theme, countries)
    return [
        d
        for d in drafts
        if not d.is_incomplete and (not d.trigger.has("needs_theme") or d.theme is not None)
    ]


def _theme(a: Analysis, draft: EventDraft, by_token: dict[int, EventDraft]) -> EventDraft | None:
    """The nearest event in the object, the passive subject, the infinitive or the of-phrase."""
    starts: list[int] = []
    verb = draft.token
    if draft.trigger.is_verb:
        passive = syntax.is_passive(a, verb)
        starts += syntax.subjects_of(a, verb) if passive else syntax.objects_of(a, verb)
        starts += a.with_dep(verb, "xcomp", "ccomp")
        starts += [c for c in a.with_dep(verb, "advcl") if _is_infinitive(a, c)]
        starts += syntax.prepositional(a, verb, "to")
    else:
        starts += syntax.prepositional(a, verb, "of") + a.with_dep(verb, "acl")
    for start in starts:
        for token in sorted(a.subtree(start)):
            found = by_token.get(token)
            if found is None or found is draft or found.type not in _SUBJECTS:
                continue
            if not _is_occasion(a, found):
                return found
    return None


def _is_occasion(a: Analysis, draft: EventDraft) -> bool:
    """ "turned down a proposal to meet at the summit": the summit itself was not turned down."""
    noun = draft.token
    at_it = a.deps[noun] == "pobj" and a.lower[a.heads[noun]] in ("at", "during")
    return draft.type is EventType.CONFERENCE and at_it


def _is_infinitive(a: Analysis, verb: int) -> bool:
    return any(a.lower[c] == "to" for c in a.with_dep(verb, "aux"))


def _settle(act: EventDraft, theme: EventDraft, countries: Mapping[str, str | None]) -> None:
    happened = act.status is not None and act.status.is_held
    effect = act.trigger.effect
    if happened and effect is not None:
        theme.status = effect
    if act.type is EventType.REFUSAL:
        _share_parties(act, theme, countries)
    elif act.type is EventType.INVITATION:
        for role, filler in act.parties:
            if role is Role.RECIPIENT and theme.type is EventType.VISIT:
                theme.parties = [(Role.TRAVELLER, filler)]
    if theme.status is None:
        theme.status = Status.PLANNED


def _is_of_others(act: EventDraft, theme: EventDraft, countries: Mapping[str, str | None]) -> bool:
    """ "Chile turned down a proposal for Ruiz and Haddad to meet": neither is of Chile."""
    sides = {countries.get(chain) or chain for chain in act.chains()}
    theirs = {countries.get(chain) or chain for chain in theme.chains()}
    return len(theme.chains()) > 1 and not (sides & theirs or act.chains() & theme.chains())


def _share_parties(act: EventDraft, theme: EventDraft, countries: Mapping[str, str | None]) -> None:
    """Who refused and who proposed are those who would have met, unless others would have."""
    if _is_of_others(act, theme, countries):
        return
    if theme.type in (EventType.MEETING, EventType.CALL, EventType.NEGOTIATION):
        present = {countries.get(chain) for chain in theme.chains()} - {None}
        for _, filler in act.parties:
            is_country = filler.chain.startswith("country:")
            if not (is_country and countries.get(filler.chain) in present):
                theme.add(Role.PARTICIPANT, filler)
        theme.is_anaphoric = False
        theme.is_incomplete = len(theme.parties) < theme.trigger.least
    proposers = [f for role, f in act.parties if role is Role.PROPOSER]
    if not proposers:
        refusers = {f.chain for role, f in act.parties if role is Role.REFUSER}
        sides = {countries.get(chain) for chain in refusers} - {None}
        for _, filler in theme.parties:
            same_side = filler.chain in refusers or countries.get(filler.chain) in sides
            if not same_side and theme.type is not EventType.VISIT:
                act.add(Role.PROPOSER, filler)
