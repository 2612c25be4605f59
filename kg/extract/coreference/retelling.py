"""What is told in short in a headline or caption, and in full in the text: one happening.

"Chile holds talks with Peru" above a text in which their foreign ministers meet tells of that
meeting. Whoever stands for somebody in such a short telling is no further party to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from kg.extract.analysis import Analysis
from kg.extract.coreference.agreement import Agreement, statuses_agree, types_agree
from kg.extract.coreference.happenings import AHEAD, ENCOUNTERS, Happening
from kg.extract.coreference.likeness import Likeness, Likenesses
from kg.extract.events.drafts import EventDraft, Filler
from kg.model.account import ActorKind, EventType, Role, Status
from kg.model.document import ZoneKind

_SHORT = (ZoneKind.HEADLINE, ZoneKind.CAPTION)
_KINDS = ENCOUNTERS | {
    EventType.VISIT,
    EventType.SUMMONS,
    EventType.EXPULSION,
    EventType.REFUSAL,
    EventType.INVITATION,
}
# Beyond so many parties a list is compared by name alone.
_MOST = 4


class Retellings:
    """Finds the short tellings among the happenings of one document."""

    def __init__(self, analysis: Analysis, agreement: Agreement, likenesses: Likenesses) -> None:
        self._a = analysis
        self._agreement = agreement
        self._likenesses = likenesses
        body = (s.index for s in analysis.sentences if s.zone is ZoneKind.BODY)
        self._lead = next(body, -1)

    def join(self, happenings: list[Happening]) -> list[Happening]:
        """The happenings, each short telling put to the one full telling that it can mean."""
        for happening in happenings:
            self._drop_counted(happening)
        short = [h for h in happenings if h.first.type in _KINDS and self._is_short(h)]
        told = [h for h in happenings if not any(h is s for s in short)]
        for happening in short:
            meant = self._meant_by(happening, told)
            if meant is None:
                told.append(happening)
            else:
                self._absorb(happening, meant)
        for happening in told:
            self._drop_stand_ins(happening)
        return told

    def _is_short(self, happening: Happening) -> bool:
        """Told by headlines and captions alone, or of a group alone: "the two ministers"."""
        own = [d for d in happening.drafts if not d.is_anaphoric]
        if own and all(self._is_heading(d) and not d.lapsed for d in own):
            return True
        return happening.first.type in ENCOUNTERS and self._group(happening) is not None

    def _is_heading(self, draft: EventDraft) -> bool:
        return self._a.sentences[draft.sentence].zone in _SHORT

    @staticmethod
    def _group(happening: Happening) -> str | None:
        """The group that alone is told to have met, if any."""
        chains = happening.chains()
        only = next(iter(chains)) if len(chains) == 1 else ""
        return only if only.startswith(ActorKind.GROUP) else None

    def _meant_by(self, short: Happening, told: list[Happening]) -> Happening | None:
        """The one that goes best with it; of several alike the one in the lead, or none."""
        rated = [(self._rate(short, h), h) for h in told]
        best = max((rate for rate, _ in rated), default=0)
        fitting = [h for rate, h in rated if rate == best]
        if best and len(fitting) > 1:
            fitting = [h for h in fitting if self._is_in_lead(h)]
        return fitting[0] if best and len(fitting) == 1 else None

    def _is_in_lead(self, happening: Happening) -> bool:
        """Whether the first sentence of the body tells of it."""
        return any(d.sentence == self._lead for d in happening.drafts)

    def _rate(self, short: Happening, full: Happening) -> int:
        """How much in a full telling speaks for it; 0 where anything speaks against it."""
        agreed = all(
            types_agree(d, full)
            and self._agreement.settings_agree(d, full)
            and (statuses_agree(d, full) or self._is_announced(d, full))
            for d in short.drafts
        )
        if not agreed:
            return 0
        group = self._group(short)
        if group is not None:
            return int(self._likenesses.is_group_of(group, full.chains()))
        return self._rate_parties(short, full)

    def _is_announced(self, draft: EventDraft, full: Happening) -> bool:
        """ "Ruiz visits Chile" above "will leave for Chile": headlines have one tense for both."""
        a = self._a
        in_headline = a.sentences[draft.sentence].zone is ZoneKind.HEADLINE
        is_present = a.tags[draft.token] in ("VBZ", "VBP") and not a.with_dep(draft.token, "aux")
        ahead = full.status() in AHEAD and draft.status is Status.OCCURRED
        return in_headline and is_present and ahead

    def _rate_parties(self, short: Happening, full: Happening) -> int:
        """The best way to find every party of the short telling in the full one."""
        mine, theirs = _parties(short), _parties(full)
        if not mine or max(len(mine), len(theirs)) > _MOST or len(mine) > len(theirs):
            return 0
        ratings = (self._rate_pairs(mine, chosen) for chosen in permutations(theirs, len(mine)))
        best = max(ratings)
        shared = set(short.places()) & set(full.places())
        return best if best > len(mine) or (best and shared) else 0

    def _rate_pairs(
        self, mine: list[tuple[Role, str]], theirs: tuple[tuple[Role, str], ...]
    ) -> int:
        total = 0
        for (role, chain), (other, person) in zip(mine, theirs, strict=True):
            alike = self._likenesses.of(chain, person) if role is other else Likeness.NONE
            if alike is Likeness.NONE:
                return 0
            total += alike
        return total

    def _absorb(self, short: Happening, full: Happening) -> None:
        """Put the short telling to the full one, with those of its parties who are in that."""
        known = full.chains()
        for draft in short.drafts:
            if self._is_announced(draft, full):
                draft.status = None
            draft.parties = [(r, f) for r, f in draft.parties if f.chain in known or _acts(full, f)]
        full.drafts.extend(short.drafts)

    def _drop_counted(self, happening: Happening) -> None:
        """ "Chilean and Peruvian ministers": Chile is no party beside its minister."""
        groups = [c for c in happening.chains() if c.startswith(ActorKind.GROUP)]
        for draft in happening.drafts if groups and happening.first.type in ENCOUNTERS else ():
            draft.parties = [
                (r, f)
                for r, f in draft.parties
                if not any(self._likenesses.counts(group, f.chain) for group in groups)
            ]

    def _drop_stand_ins(self, happening: Happening) -> None:
        """Leave out whom one telling calls by country or post and another one by name."""
        if happening.first.type not in _KINDS or len(happening.drafts) < 2:
            return
        for draft in happening.drafts:
            stand_ins = set(self._stand_ins(draft, happening))
            draft.parties = [(r, f) for r, f in draft.parties if f.chain not in stand_ins]

    def _stand_ins(self, draft: EventDraft, happening: Happening) -> Iterator[str]:
        """Those of a mention who are called more fully in another one."""
        others = {(r, f.chain) for d in happening.drafts for r, f in d.parties}
        for role, filler in draft.parties:
            if _acts(happening, filler):
                continue
            together = {
                c for d in happening.drafts if filler.chain in d.chains() for c in d.chains()
            }
            full = [
                c
                for r, c in others
                if r is role
                and c not in together
                and self._likenesses.of(filler.chain, c) is Likeness.TOLD
            ]
            people = {c for _, c in others if c not in together}
            if len(full) == 1 or self._likenesses.is_group_of(filler.chain, people):
                yield filler.chain


def _acts(happening: Happening, filler: Filler) -> bool:
    """A country that summons or expels is the actor, whoever speaks for it."""
    meets = happening.first.type in ENCOUNTERS | {EventType.VISIT}
    return not meets and filler.kind is ActorKind.COUNTRY


def _parties(happening: Happening) -> list[tuple[Role, str]]:
    """Who takes part as what; in an encounter all do alike."""
    mutual = happening.first.type in ENCOUNTERS
    return sorted(
        {
            (Role.PARTICIPANT if mutual else role, filler.chain)
            for draft in happening.drafts
            for role, filler in draft.parties
        }
    )
