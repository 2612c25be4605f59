"""The text of a document cut where something begins or ends, so that what overlaps can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.model.explanation import Explanation, SeenTrigger
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that was seen at a place.

    Attributes:
        style: a kind of actor, `time`, `trigger`, `untold` or `part`.
        says: what it was taken for, in words.
        account: the number of the account that it belongs to, from 1.
    """

    span: Span
    style: str
    says: str
    account: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text with everything that was seen in all of it."""

    start: int
    end: int
    marks: tuple[Mark, ...] = ()


def marks_of(explanation: Explanation) -> list[Mark]:
    """Everything that was seen, in text order."""
    numbers = {one.account.key: n for n, one in enumerate(explanation.accounts, start=1)}
    marks = [Mark(m.span, m.kind.value, f"{m.kind.value} ({m.form})") for m in explanation.mentions]
    marks += [Mark(span, "time", "time") for span in explanation.times]
    for trigger in explanation.triggers:
        marks += _marks_of_trigger(trigger, numbers)
    for number, one in enumerate(explanation.accounts, start=1):
        for ground in one.grounds:
            says = f"{ground.part} of {number}"
            marks += [Mark(span, "part", says, number) for span in ground.spans]
    return sorted(marks, key=lambda mark: (mark.span, mark.style, mark.says))


def _marks_of_trigger(trigger: SeenTrigger, numbers: dict[str, int]) -> list[Mark]:
    if not trigger.accounts:
        return [Mark(trigger.span, "untold", f"not told: {trigger.reason}")]
    told = [numbers[key] for key in trigger.accounts]
    return [Mark(trigger.span, "trigger", f"{trigger.rule}, tells {n}", n) for n in told]


def stretches(span: Span, marks: Iterable[Mark]) -> Iterator[Stretch]:
    """A part of the text in pieces, each with the marks that cover it."""
    inside = [mark for mark in marks if mark.span.overlaps(span)]
    edges = {edge for mark in inside for edge in (mark.span.start, mark.span.end)}
    cuts = sorted({span.start, span.end} | {e for e in edges if span.start < e < span.end})
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        yield Stretch(start, end, tuple(mark for mark in inside if mark.span.contains(piece)))
