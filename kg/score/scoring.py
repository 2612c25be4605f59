"""Compare told events with gold, document by document.

The definitions are those of the annotation guidelines: core types count, an optional event may be
told or left out, and a joint meeting may be told as several, or several as one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.model.account import Certainty, EventType, Status
from kg.score.alignment import (
    align,
    is_core,
    is_encounter,
    is_told_in_part,
    is_told_jointly,
)
from kg.score.dates import judge_date
from kg.score.names import is_same_actor, is_same_place, match_one_to_one
from kg.score.pairs import gold_pairs, told_pairs
from kg.score.scorecard import Scorecard
from kg.score.tally import Mistake, Tally, listed, shown
from kg.score.traps import SIDE, springs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.score.records import Actor, Gold, Telling

# Events in which it matters who does it and to whom.
DIRECTED = frozenset(
    {
        EventType.VISIT,
        EventType.REFUSAL,
        EventType.INVITATION,
        EventType.EXPULSION,
        EventType.SUMMONS,
        EventType.ACCUSATION,
        EventType.CONDEMNATION,
        EventType.SANCTION,
        EventType.CALL,
    }
)


def score(
    gold: Sequence[Gold], told: Iterable[Telling], texts: Mapping[str, str] | None = None
) -> Scorecard:
    """Compare all told events with gold.

    Args:
        gold: one record a document.
        told: told events in any order of documents; of one document in the order of the text.
        texts: by document; quotes are compared with them where they are given.
    """
    by_document: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        by_document[telling.document].append(telling)
    known = {record.document for record in gold}
    tally = Tally()
    tally.counts["documents"] = len(gold)
    tally.counts["accounts"] = sum(map(len, by_document.values()))
    tally.counts["unknown_document"] = sum(
        len(tellings) for document, tellings in by_document.items() if document not in known
    )
    for record in gold:
        _score_document(record, by_document[record.document], texts or {}, tally)
    return Scorecard(tally)


def _score_document(
    record: Gold, told: Sequence[Telling], texts: Mapping[str, str], tally: Tally
) -> None:
    _check_quotes(told, texts.get(record.document), tally)
    matched = align(record.events, told)
    _count_missed(record.events, told, {i for i, _ in matched}, tally)
    _count_surplus(record.events, told, {j for _, j in matched}, tally)
    for i, j in matched:
        _compare(record.events[i], told[j], tally)
    _count_pairs(record, told, tally)
    _try_traps(record, told, tally)


def _check_quotes(told: Sequence[Telling], text: str | None, tally: Tally) -> None:
    for telling in told:
        for quote in telling.evidence:
            tally.counts["quotes"] += 1
            if text is not None and text[quote.span.start : quote.span.end] != quote.text:
                tally.counts["bad_quotes"] += 1
                tally.note("quote", telling, f"differs from the text: {shown([quote])}")


def _count_missed(
    gold: Sequence[Telling], told: Sequence[Telling], matched: set[int], tally: Tally
) -> None:
    for i, wanted in enumerate(gold):
        if i in matched or wanted.optional:
            continue
        if is_encounter(wanted) and any(is_told_jointly(wanted, given) for given in told):
            tally.counts["joint"] += 1
            tally.count_event(wanted, right=1)
        elif is_core(wanted):
            tally.count_event(wanted, missed=1)
            tally.note("missed", wanted, shown(wanted.evidence))


def _count_surplus(
    gold: Sequence[Telling], told: Sequence[Telling], matched: set[int], tally: Tally
) -> None:
    for j, given in enumerate(told):
        if j in matched:
            continue
        if is_encounter(given) and any(is_told_in_part(wanted, given) for wanted in gold):
            tally.counts["split"] += 1
        elif is_core(given):
            tally.count_event(given, surplus=1)
            tally.counts["fabricated_held"] += given.status.is_held
            kind = "invented" if given.status.is_held else "extra"
            tally.note(kind, given, shown(given.evidence))


def _compare(gold: Telling, told: Telling, tally: Tally) -> None:
    if is_core(gold) and not gold.optional:
        tally.count_event(gold, right=1)
    if gold.event and told.event:
        tally.clusters.append((gold.event, told.event))
    tally.counts["matched"] += 1
    tally.counts["type_right"] += told.type in gold.types
    _compare_status(gold, told, tally)
    _compare_participants(gold, told, tally)
    _compare_places(gold, told, tally)
    _compare_dates(gold, told, tally)
    _compare_sources(gold, told, tally)


def _compare_status(gold: Telling, told: Telling, tally: Tally) -> None:
    if told.status in gold.statuses:
        tally.counts["status_right"] += 1
        return
    tally.confusion[f"{gold.status}->{told.status}"] += 1
    is_severe = not gold.status.is_held and told.status.is_held
    tally.counts["severe_status"] += is_severe
    kind = "severe" if is_severe else "status"
    tally.note(kind, gold, f"told as {told.status}: {shown(gold.evidence)}")


def _compare_participants(gold: Telling, told: Telling, tally: Tally) -> None:
    pairs, missed, surplus = match_one_to_one(gold.participants, told.participants, is_same_actor)
    required = [actor for actor in missed if not actor.optional]
    right = sum(not wanted.optional for wanted, _ in pairs)
    tally.participants.add(right, len(surplus), len(required))
    if required:
        tally.note("who", gold, f"without {listed(required)}")
    if surplus:
        tally.note("who", gold, f"with {listed(surplus)}")
    for wanted, given in pairs:
        _compare_role(gold, wanted, given, tally)
        _compare_certainty(gold.status == told.status == Status.POSSIBLE, wanted, given, tally)


def _compare_role(gold: Telling, wanted: Actor, given: Actor, tally: Tally) -> None:
    if gold.type not in DIRECTED or not wanted.role or not given.role:
        return
    sides = {SIDE.get(wanted.role, "any"), SIDE.get(given.role, "any")}
    is_right = len(sides) == 1 or "any" in sides
    tally.counts["roles"] += 1
    tally.counts["role_right"] += is_right
    if not is_right:
        tally.note("role", gold, f"{given.name} told as {given.role}, is {wanted.role}")


def _compare_certainty(both_possible: bool, wanted: Actor, given: Actor, tally: Tally) -> None:
    if Certainty.POSSIBLE in (wanted.certainty, given.certainty):
        tally.counts["certainties"] += 1
        tally.counts["certainty_right"] += wanted.certainty == given.certainty or both_possible


def _compare_places(gold: Telling, told: Telling, tally: Tally) -> None:
    pairs, missed, surplus = match_one_to_one(gold.places, told.places, is_same_place)
    required = [place for place in missed if not place.optional]
    right = sum(not wanted.optional for wanted, _ in pairs)
    tally.places.add(right, len(surplus), len(required))
    if required:
        tally.note("where", gold, f"without {listed(required)}")
    if surplus:
        tally.note("where", gold, f"with {listed(surplus)}")


def _compare_dates(gold: Telling, told: Telling, tally: Tally) -> None:
    verdict = judge_date(gold.when, told.when)
    tally.dates[verdict] += 1
    if verdict.is_misleading:
        tally.note("date", gold, f"{verdict}: {_day(told)} for {_day(gold)}")


def _day(telling: Telling) -> str:
    interval = telling.when.interval
    return f"{interval.start}..{interval.end}" if interval else "none"


def _compare_sources(gold: Telling, told: Telling, tally: Tally) -> None:
    if not gold.sources:
        tally.counts["unsourced"] += 1
        tally.counts["source_invented"] += bool(told.sources)
        return
    tally.counts["sourced"] += 1
    tally.counts["source_right"] += any(
        is_same_actor(wanted, given) for wanted in gold.sources for given in told.sources
    )


def _count_pairs(record: Gold, told: Sequence[Telling], tally: Tally) -> None:
    required, allowed = gold_pairs(record.events)
    given = told_pairs(told, record.events)
    wrong, missed = given - required - allowed, required - given
    tally.pairs.add(len(required & given), len(wrong), len(missed))
    for word, pairs in (("told, not so", wrong), ("not told", missed)):
        tally.mistakes.extend(
            Mistake("pair", record.document, f"{a} and {b} ({held}): {word}")
            for a, b, held in sorted(pairs)
        )


def _try_traps(record: Gold, told: Sequence[Telling], tally: Tally) -> None:
    for trap in record.traps:
        if not trap.is_checkable or any(springs(trap, event) for event in record.events):
            continue
        tally.counts["traps"] += 1
        if any(springs(trap, telling) for telling in told):
            tally.counts["traps_sprung"] += 1
            tally.mistakes.append(Mistake("trap", record.document, trap.what))
