"""Happenings -> accounts, with only the chains that they and the tenures need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kg.extract.analysis import Analysis, Sentence
from kg.extract.claims.drafts import ClaimDraft
from kg.extract.coreference.chains import ChainBuilder, chain_from_draft
from kg.extract.coreference.happenings import Happening, parties_of
from kg.extract.events.drafts import EventDraft
from kg.extract.layers import Mention
from kg.extract.telling import EFFECTS, why_untold
from kg.model.account import (
    Account,
    Attribution,
    Certainty,
    Claim,
    EventType,
    Evidence,
    Participation,
    Reading,
    Relation,
    Role,
    Status,
    Tenure,
)
from kg.model.document import Source
from kg.model.span import Span


class AccountWriter:
    """Writes the reading of one document."""

    def __init__(
        self,
        analysis: Analysis,
        mentions: tuple[Mention, ...],
        chains: ChainBuilder,
        published: date | None,
    ) -> None:
        self._a = analysis
        self._mentions = mentions
        self._chains = chains
        self._published = published

    def reading(
        self,
        source: Source,
        happenings: Iterable[Happening],
        tenures: tuple[Tenure, ...],
        claims: Iterable[ClaimDraft],
    ) -> Reading:
        """The finished reading."""
        countries = self._chains.countries()
        kept = [h for h in happenings if not why_untold(h, countries)]
        keys: dict[int, set[str]] = {}
        for happening in kept:
            key = account_key(self._a, happening)
            for draft in happening.drafts:
                keys.setdefault(id(draft.origin or draft), set()).add(key)
        accounts = tuple(
            sorted(
                (self._account(h, keys) for h in kept),
                key=lambda account: (account.evidence[0].span, account.key),
            )
        )
        claimed = {claim.key: claim for claim in self._claims(claims, keys)}
        used = {t.chain for t in tenures}
        for account in accounts:
            used.update(p.chain for p in account.participants)
            used.update(account.places)
            used.update(s.chain for s in account.sources if s.chain)
        for claim in claimed.values():
            used.update(filter(None, (claim.chain, *(s.chain for s in _voices_of(claim)))))
        drafts = self._chains.drafts
        return Reading(
            source=source,
            chains=tuple(
                chain_from_draft(drafts[key], self._mentions, self._a) for key in sorted(used)
            ),
            accounts=accounts,
            tenures=tenures,
            claims=tuple(claimed[key] for key in sorted(claimed)),
        )

    def _claims(
        self, drafts: Iterable[ClaimDraft], keys: Mapping[int, set[str]]
    ) -> Iterator[Claim]:
        """The claims of chains, and of those events that are told; one for each description."""
        for draft in drafts:
            event = draft.about.draft
            told = sorted(keys.get(id(event.origin or event), ())) if event else []
            if event and not told:
                continue
            sentence = self._a.sentence(draft.token)
            yield Claim(
                key=f"claim-{self._a.offsets[draft.token]:06d}",
                subject=draft.subject,
                description=draft.description,
                stance=draft.stance,
                claimants=draft.claimants,
                evidence=self._quoted(sentence, f"claim-{draft.cue or 'according'}"),
                chain=draft.about.chain,
                account=told[0] if told else None,
                sources=draft.sources,
            )

    def _account(self, happening: Happening, keys: Mapping[int, set[str]]) -> Account:
        first = happening.first
        return Account(
            key=account_key(self._a, happening),
            type=self._type(happening),
            status=self._settled(happening),
            participants=tuple(
                Participation(chain, Role(role), Certainty(certainty))
                for chain, role, certainty in parties_of(happening)
            ),
            evidence=self._evidence(happening),
            places=tuple(self._ordered_places(happening)),
            time=happening.time(),
            sources=_unique(s for d in happening.drafts for s in d.sources),
            relations=self._relations(happening, keys, first),
        )

    def _type(self, happening: Happening) -> EventType:
        """The type of the firmest mention; words with a place but no telephone are a meeting."""
        firm = [d for d in happening.drafts if not d.trigger.has("soft")]
        if firm:
            return _incident_or_war(happening, firm[0].type)
        first = happening.first.type
        return EventType.MEETING if first is EventType.CALL and happening.places() else first

    def _settled(self, happening: Happening) -> Status:
        """A happening that lies wholly after the report can only be planned."""
        status = happening.status() or Status.POSSIBLE
        time = happening.time()
        ahead = time and self._published and time.interval.start > self._published
        return Status.PLANNED if status.is_held and ahead else status

    def _ordered_places(self, happening: Happening) -> list[str]:
        return sorted(happening.places(), key=lambda p: p.startswith("country:"))

    def _relations(
        self, happening: Happening, keys: Mapping[int, set[str]], first: EventDraft
    ) -> tuple[tuple[Relation, str], ...]:
        effect = EFFECTS.get(first.type)
        themes = self._keys_of((d.theme for d in happening.drafts), keys) if effect else set()
        causes = self._keys_of((d.cause for d in happening.drafts), keys)
        told = {(effect, key) for key in themes if effect}
        told |= {(Relation.BECAUSE_OF, key) for key in causes}
        return tuple(sorted(told))

    @staticmethod
    def _keys_of(drafts: Iterable[EventDraft | None], keys: Mapping[int, set[str]]) -> set[str]:
        return {key for draft in drafts if draft for key in keys.get(id(draft), ())}

    def _evidence(self, happening: Happening) -> tuple[Evidence, ...]:
        found: dict[tuple[int, int], Evidence] = {}
        for draft in happening.drafts:
            quoted = self._quoted(self._a.sentences[draft.sentence], draft.trigger.rule)
            found.setdefault((quoted.span.start, quoted.span.end), quoted)
        return tuple(found[key] for key in sorted(found))

    def _quoted(self, sentence: Sentence, rule: str) -> Evidence:
        span = self._a.span(sentence.start, sentence.end)
        quote = self._a.text[span.start : span.end]
        start = span.start + len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Evidence(Span(start, start + len(quote)), quote, rule)


def account_key(a: Analysis, happening: Happening) -> str:
    """What names the account of a happening in its document."""
    first = happening.first
    return f"{first.type.value.lower()}-{a.offsets[first.token]:06d}-{first.part:02d}"


def _incident_or_war(happening: Happening, told: EventType) -> EventType:
    """ "Freedonia's attack on Chile", one country upon another, is a military action."""
    chains = happening.chains()
    between_states = bool(chains) and all(c.startswith("country:") for c in chains)
    if told is EventType.INCIDENT and between_states and happening.first.trigger.rule == "incident":
        return EventType.MILITARY_ACTION
    return told


def _voices_of(claim: Claim) -> tuple[Attribution, ...]:
    return claim.claimants + claim.sources


def _unique(sources: Iterable[Attribution]) -> tuple[Attribution, ...]:
    kept: dict[str, Attribution] = {}
    for source in sources:
        kept.setdefault(source.name, source)
    return tuple(kept.values())
