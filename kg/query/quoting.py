"""The sentences of an account, as a table shows them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model.account import Account, Reading
from kg.query.table import Passage


def account_passages(reading: Reading, account: Account) -> Iterator[Passage]:
    """The sentences on which an account rests, with who says so and where they stand."""
    source = reading.source
    voices = ", via ".join(attribution.name for attribution in account.sources)
    for evidence in account.evidence:
        yield Passage(
            document=source.id,
            file=source.path.rpartition("/")[2] or source.id,
            start=evidence.span.start,
            end=evidence.span.end,
            quote=evidence.quote,
            status=account.status.value,
            said_by=voices or source.outlet or "the article",
        )
