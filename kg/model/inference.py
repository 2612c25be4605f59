"""What is concluded and not told: kept apart from the documents' words, each with its basis."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.time import Interval


@dataclass(frozen=True, slots=True, order=True)
class InferredHolder:
    """Who held the office by which a document describes somebody without a name.

    Attributes:
        document, chain: the chain that is described so.
        office, country: the office in words and the code of its country.
        name: of the holder, as the table of tenures has it.
        interval: the days for which the table knows the holder.
        basis: the table and its source, in words.
        entity: IRI of the one person of the graph who has this name; None where there is none.
    """

    document: str
    chain: str
    office: str
    country: str
    name: str
    interval: Interval
    basis: str
    entity: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class InferredDate:
    """Between which days a document without a day of publication came out.

    Attributes:
        basis: the reasoning in words.
        rests_on: identifiers of the documents whose words it rests on, sorted.
    """

    document: str
    interval: Interval
    basis: str
    rests_on: tuple[str, ...]
