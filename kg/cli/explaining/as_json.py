"""Explanations as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kg.model.explanation import ExplainedAccount, Explanation, Grounds
from kg.model.span import Span
from kg.query.sanitize import written_json


def as_json(explanations: Sequence[Explanation]) -> str:
    """A list of objects, one a document; every place is `[start, end]` in characters."""
    return written_json([_record(one) for one in explanations], indent=1) + "\n"


def _record(explanation: Explanation) -> dict[str, Any]:
    document = explanation.document
    published = document.source.published
    names = {chain.key: chain.name for chain in explanation.reading.chains}
    return {
        "document": document.id,
        "published": str(published.day) if published else None,
        "text": document.text,
        "zones": [{"kind": z.kind, "span": _pair(z.span), "rule": z.rule} for z in document.zones],
        "accounts": [_account(one) for one in explanation.accounts],
        "offices": [
            {"person": names[t.chain], "office": t.office, "country": t.country,
             "organization": t.organization, "former": t.former, "span": _pair(t.span)}
            for t in explanation.reading.tenures
        ],
        "claims": [
            {"claimants": [c.name for c in claim.claimants], "stance": claim.stance,
             "subject": claim.subject, "description": claim.description,
             "span": _pair(claim.evidence.span)}
            for claim in explanation.reading.claims
        ],
        "mentions": [
            {"span": _pair(m.span), "kind": m.kind, "form": m.form, "chain": m.chain}
            for m in explanation.mentions
        ],
        "times": [_pair(span) for span in explanation.times],
        "untold": [
            {"span": _pair(t.span), "rule": t.rule, "type": t.type, "reason": t.reason}
            for t in explanation.untold
        ],
    }  # fmt: skip


def _account(one: ExplainedAccount) -> dict[str, Any]:
    account = one.account
    return {
        "account": account.key,
        "type": account.type,
        "status": account.status,
        "grounds": [_ground(ground) for ground in one.grounds],
        "relations": [{"relation": name, "account": key} for name, key in account.relations],
        "evidence": [
            {"span": _pair(e.span), "rule": e.rule, "quote": e.quote} for e in account.evidence
        ],
    }


def _ground(ground: Grounds) -> dict[str, Any]:
    spans = [_pair(span) for span in ground.spans]
    return {"part": ground.part, "told": ground.told, "note": ground.note, "spans": spans}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
