"""Whether two accounts tell of the same happening: comparers of time, place, status and words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.account import EventType, Status
from kg.model.time import Interval
from kg.resolve.judgement import Verdict
from kg.resolve.parties import parties_agree
from kg.resolve.sketches import Sketch

_NARROW = 10
MONTH = 31
_FORTNIGHT = 14
_WEEK = 7
_KIN = (
    frozenset({EventType.MEETING, EventType.NEGOTIATION}),
    frozenset({EventType.POSTPONEMENT, EventType.CANCELLATION}),
    frozenset({EventType.INCIDENT, EventType.MILITARY_ACTION}),
)
_AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
_OFF = frozenset({Status.POSTPONED, Status.CANCELLED, Status.DECLINED})
_FEWEST_THREES = 8
_COPIED = 0.25
_UNDATED = Verdict(0.0, "a date is unknown")
_MISPLACED = Verdict(-0.5, "different places in one report")
# Articles of the same days tell the same past, one with its date and one without.
_LOOKED_BACK = Verdict(0.2, "looked back on within 7 days")


def family(kind: EventType) -> str:
    """The name that kinds of happening share which may be told as one another."""
    return next((min(kin).value for kin in _KIN if kind in kin), kind.value)


def types_agree(a: Sketch, b: Sketch) -> Verdict:
    """The same kind of happening, or one that is told as the other."""
    if a.type is b.type:
        return Verdict(1.0, f"both a {a.type.value}")
    if family(a.type) == family(b.type):
        return Verdict(0.0, f"a {a.type.value} told as a {b.type.value}")
    return Verdict(-1.0, f"a {a.type.value} is no {b.type.value}")


def times_agree(a: Sketch, b: Sketch) -> Verdict:
    """The happening can have been at the same time."""
    if a.interval and b.interval:
        return _intervals_agree(a, b, a.interval, b.interval)
    if a.interval:
        return _undated_fits(b, a.interval, told_by=a)
    if b.interval:
        return _undated_fits(a, b.interval, told_by=b)
    apart = _days_between_reports(a, b)
    if apart is None:
        return _UNDATED
    if apart <= 1:
        return Verdict(0.6, "reported at once")
    return _reported_apart(apart, near=_WEEK)


def _days_between_reports(a: Sketch, b: Sketch) -> int | None:
    if a.published is None or b.published is None:
        return None
    return abs((a.published - b.published).days)


def _intervals_agree(a: Sketch, b: Sketch, one: Interval, other: Interval) -> Verdict:
    if not one.overlaps(other):
        apart = days_between(one, other)
        if apart == 1 and a.status in _AHEAD and b.status in _AHEAD:
            return Verdict(0.25, "planned for adjacent days")
        return Verdict(-1.0, f"dates {apart} days apart")
    wider = max(one.days, other.days)
    if wider <= _NARROW:
        return Verdict(1.0, "same dates" if one == other else "dates overlap")
    if wider <= MONTH:
        return Verdict(0.75, "dates overlap within a month")
    return Verdict(0.25, "dates overlap widely")


def days_between(a: Interval, b: Interval) -> int:
    """How many days lie between two intervals that do not overlap, counted from edge to edge."""
    return max((b.start - a.end).days, (a.start - b.end).days)


def _undated_fits(undated: Sketch, interval: Interval, told_by: Sketch) -> Verdict:
    published = undated.published
    if published is None:
        return _UNDATED
    if undated.status.is_held and (interval.start - published).days > 1:
        return Verdict(-1.0, "told as held before the date of the other")
    if undated.status in _AHEAD and (published - interval.end).days > 1:
        return Verdict(-1.0, "told as planned after the date of the other")
    near = _reported_apart(max(0, _days_to(published, interval)), near=_FORTNIGHT)
    between = _days_between_reports(undated, told_by)
    if near.score < _LOOKED_BACK.score and between is not None and between <= _WEEK:
        return _LOOKED_BACK
    return near


def _days_to(day: date, interval: Interval) -> int:
    return max((day - interval.end).days, (interval.start - day).days)


def _reported_apart(days: int, near: int) -> Verdict:
    if days <= near:
        return Verdict(0.4, f"reported within {near} days")
    if days <= MONTH:
        return _UNDATED
    return Verdict(-0.4, f"a date is unknown, and reported {days} days apart")


def places_agree(a: Sketch, b: Sketch) -> Verdict:
    """The happening can have been at the same place, or one report was printed with two."""
    if a.cities & b.cities:
        return Verdict(1.0, "same place")
    if a.located and b.located and is_one_report(a, b):
        return _MISPLACED
    if a.countries and b.countries and not a.countries & b.countries:
        return Verdict(-1.0, "different countries")
    if a.located and b.located:
        return Verdict(-1.0, "different places")
    if a.countries & b.countries:
        return Verdict(0.4, "same country")
    return Verdict(0.0, "a place is unknown")


def is_one_report(a: Sketch, b: Sketch) -> bool:
    """The same two or more people meet on the same day, in two versions of one sentence.

    Nothing less is enough where the places differ: the same two may meet in two towns on a day.
    """
    one, other = ({p.entity for p in x.parties if p.is_person} for x in (a, b))
    apart = _days_between_reports(a, b)
    return (
        a.type is b.type is EventType.MEETING
        and a.interval == b.interval
        and a.interval is not None
        and a.interval.days == 1
        and len(one) > 1
        and one == other
        and apart is not None
        and apart <= 1
        and quotes_recur(a, b).score > 0
    )


def statuses_agree(a: Sketch, b: Sketch) -> Verdict:
    """One happening can have had both statuses, one after the other by date of report."""
    if _phase(a.status) == _phase(b.status):
        return Verdict(1.0, "same status")
    if Status.DENIED in (a.status, b.status):
        return Verdict(0.0, "one source denies it")
    phases = {_phase(a.status), _phase(b.status)}
    if phases == {"ahead", "held"}:
        ahead, held = (a, b) if a.status in _AHEAD else (b, a)
        if ahead.published and held.published and ahead.published > held.published:
            return Verdict(-1.0, "planned after it was held")
        return Verdict(0.0, "planned, then held")
    if phases == {"ahead", "off"}:
        ahead, off = (a, b) if a.status in _AHEAD else (b, a)
        return _called_off(ahead, off)
    return Verdict(-1.0, f"{a.status.value} is not {b.status.value}")


def _phase(status: Status) -> str:
    if status.is_held:
        return "held"
    if status in _AHEAD:
        return "ahead"
    return "off" if status in _OFF else "denied"


def _called_off(ahead: Sketch, off: Sketch) -> Verdict:
    """A plan reported with or after the putting off is a new plan."""
    dated = all(one.interval and one.interval.days <= MONTH for one in (ahead, off))
    in_order = ahead.published and off.published and ahead.published < off.published
    if dated and in_order:
        return Verdict(0.0, f"planned, then {off.status.value}")
    return Verdict(-1.0, f"{off.status.value}, and a plan that may be another")


def quotes_recur(a: Sketch, b: Sketch) -> Verdict:
    """Both rest on the same sentence, or on two versions of it: one source, printed twice."""
    if a.quotes & b.quotes:
        return Verdict(1.0, "the same sentence in both")
    shared = len(a.wording & b.wording)
    if shared >= _FEWEST_THREES and shared >= _COPIED * len(a.wording | b.wording):
        return Verdict(0.5, "two versions of one sentence")
    return Verdict(0.0, "no sentence in common")


_COMPARERS = (
    (0.5, types_agree),
    (0.5, statuses_agree),
    (4.0, times_agree),
    (2.5, places_agree),
    (4.0, parties_agree),
    (4.0, quotes_recur),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All comparers together: the weighed sum, whether one contradicts, and every reason."""

    score: float
    contradicts: bool
    verdicts: tuple[Verdict, ...]

    @property
    def misplaces(self) -> bool:
        """Whether the two contradict each other on the place and are one report all the same."""
        return _MISPLACED in self.verdicts

    @property
    def reasons(self) -> tuple[str, ...]:
        """One clause a comparer."""
        return tuple(verdict.reason for verdict in self.verdicts)


def compare(a: Sketch, b: Sketch) -> Comparison:
    """Weigh the evidence that two accounts tell of one happening; stop at a contradiction."""
    verdicts: list[Verdict] = []
    score = 0.0
    for weight, comparer in _COMPARERS:
        verdict = comparer(a, b)
        verdicts.append(verdict)
        score += weight * verdict.score
        if verdict.contradicts:
            return Comparison(score, True, tuple(verdicts))
    return Comparison(score, False, tuple(verdicts))
