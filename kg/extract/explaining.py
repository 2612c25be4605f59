"""Doc -> Explanation: where everything that was read stands, and why a trigger tells nothing."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.extract.accounts import account_key
from kg.extract.coreference.happenings import Happening
from kg.extract.events.drafts import EventDraft
from kg.extract.events.reading import is_question
from kg.extract.events.triggers import TriggerTable
from kg.extract.layers import Mention, MentionForm
from kg.extract.on_doc import (
    CHAINS,
    DOCUMENT,
    EVENTS,
    FRAMED,
    GRAMMAR,
    HAPPENINGS,
    MENTIONS,
    PRONOUNS,
    READING,
    TIMEXES,
)
from kg.extract.telling import why_untold
from kg.model.account import Account, Certainty, EventType
from kg.model.explanation import ExplainedAccount, Explanation, Grounds, SeenMention, SeenTrigger
from kg.model.span import Span


class Explainer:
    """Explains a Doc on which all components of the reading have run."""

    def __init__(self, doc: Doc, table: TriggerTable) -> None:
        self._doc = doc
        self._a = GRAMMAR.of(doc)
        self._table = table
        self._mentions = tuple(map(self._seen, MENTIONS.of(doc)))
        countries = CHAINS.of(doc).countries()
        self._reasons = [(h, why_untold(h, countries)) for h in HAPPENINGS.of(doc)]
        self._told = {account_key(self._a, h): h for h, reason in self._reasons if not reason}

    def explain(self) -> Explanation:
        """The reading, with the places in the text that it rests on."""
        reading = READING.of(self._doc)
        return Explanation(
            document=DOCUMENT.of(self._doc),
            reading=reading,
            accounts=tuple(
                ExplainedAccount(account, tuple(self._grounds(account)))
                for account in reading.accounts
            ),
            mentions=self._mentions,
            times=tuple(placed.timex.span for placed in TIMEXES.of(self._doc)),
            triggers=tuple(
                sorted((*self._framed(), *self._unframed()), key=lambda seen: seen.span)
            ),
        )

    def _seen(self, mention: Mention) -> SeenMention:
        span = self._a.span(mention.phrase.start, mention.phrase.end)
        chain = CHAINS.of(self._doc).chain_of.get(mention.index)
        if chain is None and mention.form is MentionForm.PRONOUN:
            resolved = PRONOUNS.of(self._doc).resolve(mention)
            chain = resolved[0] if len(resolved) == 1 else None
        return SeenMention(span, mention.kind, mention.form.value, chain)

    def _grounds(self, account: Account) -> Iterator[Grounds]:
        names = {chain.key: chain.name for chain in READING.of(self._doc).chains}
        for part in account.participants:
            note = "possible" if part.certainty is Certainty.POSSIBLE else ""
            spans = self._fillers(self._told[account.key], part.chain)
            yield Grounds(part.role.value, names[part.chain], note, spans)
        for key in account.places:
            yield Grounds("place", names[key], "", self._mentioned(account, key))
        if account.time is not None:
            interval, text = account.time.interval, account.time.text
            note = f"{interval.start}..{interval.end}" if interval.days > 1 else f"{interval.start}"
            yield Grounds("time", text, note, self._timed(account, text))
        for source in account.sources:
            spans = self._mentioned(account, source.chain) if source.chain else ()
            yield Grounds("source", source.name, source.kind.value, spans)

    def _fillers(self, happening: Happening, chain: str) -> tuple[Span, ...]:
        """Where those stand who take a part: names, descriptions, pronouns."""
        mentions = {
            filler.mention
            for draft in happening.drafts
            for _, filler in draft.parties
            if filler.chain == chain
        }
        return tuple(sorted(self._mentions[index].span for index in mentions))

    def _mentioned(self, account: Account, chain: str) -> tuple[Span, ...]:
        return _inside(account, (m.span for m in self._mentions if m.chain == chain))

    def _timed(self, account: Account, text: str) -> tuple[Span, ...]:
        placed = TIMEXES.of(self._doc)
        return _inside(account, (p.timex.span for p in placed if p.timex.text == text))

    def _framed(self) -> Iterator[SeenTrigger]:
        """The trigger words with a rule that fits."""
        for draft in FRAMED.of(self._doc):
            told = (k for k, h in self._told.items() if any(d.origin is draft for d in h.drafts))
            accounts = tuple(sorted(told))
            yield SeenTrigger(
                self._a.span(draft.token, draft.token + 1),
                draft.trigger.rule,
                draft.type,
                accounts,
                "" if accounts else self._why(draft),
            )

    def _why(self, draft: EventDraft) -> str:
        if not any(part.origin is draft for part in EVENTS.of(self._doc)):
            return _why_dropped(draft)
        for happening, reason in self._reasons:
            if any(part.origin is draft for part in happening.drafts):
                return reason
        return "it points back to something, and one event alone cannot be told for it"

    def _unframed(self) -> Iterator[SeenTrigger]:
        """The words of rules of which none fits."""
        a, taken = self._a, {t for draft in FRAMED.of(self._doc) for t in draft.anchors}
        for sentence in a.sentences:
            asks = is_question(a, sentence.start, sentence.end)
            for token in range(sentence.start, sentence.end):
                if token not in taken and self._rules_of(token):
                    reason = "a question asserts nothing" if asks else "no rule of this word fits"
                    yield SeenTrigger(a.span(token, token + 1), reason=reason)

    def _rules_of(self, token: int) -> bool:
        by_pos = {
            "VERB": self._table.verbs,
            "NOUN": self._table.nouns,
            "PROPN": self._table.nouns,
        }
        return self._a.lemmas[token] in by_pos.get(self._a.pos[token], {})


def _why_dropped(draft: EventDraft) -> str:
    """Why an event mention was given up before it was placed."""
    if draft.trigger.has("needs_theme") and draft.theme is None:
        return "what it is about is no event that can be told"
    if draft.is_incomplete:
        return "one side only is known"
    if draft.type is EventType.VISIT:
        return "who travels or where to is not known"
    return "its parts do not make an event"


def _inside(account: Account, spans: Iterator[Span]) -> tuple[Span, ...]:
    """Those of the spans that stand in a sentence of the account."""
    return tuple(s for s in spans if any(e.span.contains(s) for e in account.evidence))
