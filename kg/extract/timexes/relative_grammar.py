"""How times relative to the anchor are written, and durations, repetitions and references."""

from __future__ import annotations

from kg.extract.timexes.calendar_grammar import (
    STEPS,
    Found,
    read_fraction,
    read_holiday,
    read_month,
    read_month_day,
    read_season,
    read_weekday,
    read_weekday_date,
)
from kg.extract.timexes.composite import Part, Portion, Range, Within
from kg.extract.timexes.days import Unit
from kg.extract.timexes.numbers import Count, read_count
from kg.extract.timexes.relative import (
    DaysAway,
    Later,
    Rolling,
    Shift,
    ShiftedYearly,
    UnitAway,
    UnitsAway,
    Weekday,
    Weekend,
)
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.vague import Duration, In, Reference, Repetition, Tense
from kg.extract.timexes.values import Value, Yearly
from kg.extract.timexes.words import phrases, table, units, word_set

_ANAPHORIC = frozenset(
    ("earlier", "later", "before", "after", "afterwards", "afterward", "thereafter")
)
_REPEATED_PARTS = frozenset(("mornings", "afternoons", "evenings", "nights"))
_HALF = ("and", "a", "half")
_HALF_HYPHENED = ("and", "-", "a", "-", "half")
_HALVES = {
    Unit.YEAR: (Unit.MONTH, 6, 1),
    Unit.DECADE: (Unit.YEAR, 5, 1),
    Unit.CENTURY: (Unit.YEAR, 50, 5),
}
_LETTER = {Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y"}


def read_deictic(tokens: Tokens, i: int) -> Found | None:
    """yesterday · tonight · overnight · last night · the day after tomorrow."""
    found = phrases("deictics").read(tokens, i)
    if found:
        return DaysAway(*found[0]), found[1]
    unit = phrases("unit_deictics").read(tokens, i)
    return (UnitAway(Unit(unit[0][0]), unit[0][1]), unit[1]) if unit else None


def read_reference(tokens: Tokens, i: int) -> Found | None:
    """now · recently · at the time · the following week."""
    found = phrases("references").read(tokens, i)
    if found is None or read_rolling(tokens, found[1] - 1):
        return None
    return Reference(Tense(found[0])), found[1]


def read_shifted(tokens: Tokens, i: int) -> Found | None:
    """last week · this Friday · next month · last October · this summer · the coming weekend."""
    shift = phrases("shifts").read(tokens, i)
    if shift is None:
        return None
    which, at = Shift(shift[0]), shift[1]
    unit = units().get(tokens.low(at))
    if unit and unit[1] > 1 and which is not Shift.THIS:
        return Rolling(unit[0], which.step * unit[1]), at + 1
    if unit and not unit[2] and unit[0] is not Unit.HOUR:
        return _shifted_unit(tokens, which, unit[0], at + 1)
    dated = read_weekday_date(tokens, at)
    if dated:
        return dated
    for reader in (
        read_weekday,
        read_month_day,
        read_month,
        read_season,
        read_fraction,
        read_holiday,
    ):
        inner = reader(tokens, at)
        if inner:
            return _shifted_value(inner[0], which, inner[1])
    return None


def _shifted_unit(tokens: Tokens, which: Shift, unit: Unit, stop: int) -> Found:
    if unit is Unit.DAY and which is not Shift.THIS:
        return Reference(Tense.ELSEWHERE), stop
    if which in (Shift.PAST, Shift.COMING) and unit is not Unit.WEEKEND:
        return Rolling(unit, which.step), stop
    value = UnitAway(unit, which.step)
    if unit is Unit.YEAR and tokens.low(stop) == "'s":
        inner = read_fraction(tokens, stop + 1)
        if inner:
            return Within(inner[0], value), inner[1]
    weekday = read_weekday(tokens, tokens.skip(stop, "on", "'s"))
    if unit is Unit.WEEK and weekday:
        return Within(weekday[0], value), weekday[1]
    return value, stop


def _shifted_value(inner: Value, which: Shift, stop: int) -> Found | None:
    if isinstance(inner, Weekday):
        return Weekday(inner.weekday, which), stop
    if isinstance(inner, Yearly) and inner.told_year is None:
        return ShiftedYearly(inner, which), stop
    return (inner, stop) if isinstance(inner, Yearly | Range) else None


def read_weekday_of_week(tokens: Tokens, i: int) -> Found | None:
    """Thursday next week · Monday of last week · Friday this week."""
    weekday = read_weekday(tokens, i)
    if weekday is None:
        return None
    at = tokens.skip(weekday[1], "of", "in", ",")
    step = STEPS.get(tokens.low(at))
    if step is None or tokens.low(at + 1) != "week":
        return None
    return Within(weekday[0], UnitAway(Unit.WEEK, step)), at + 2


def read_weekend(tokens: Tokens, i: int) -> Found | None:
    """the weekend; "the weekend of June 3" is read elsewhere."""
    if tokens.low(i) == "the" and tokens.low(i + 1) == "weekend" and tokens.low(i + 2) != "of":
        return Weekend(), i + 2
    return None


def read_this_unit(tokens: Tokens, i: int) -> Found | None:
    """the year, the month, the week, the quarter: inside of a larger expression the current one."""
    unit = units().get(tokens.low(i + 1))
    if tokens.low(i) != "the" or unit is None or unit[2] or unit[0] is Unit.HOUR or unit[1] != 1:
        return None
    return UnitAway(unit[0], 0), i + 2


def read_rolling(tokens: Tokens, i: int) -> Found | None:
    """the past three days · recent weeks · the next few months · the coming days."""
    at = tokens.skip(i, "the", "these", "those")
    word = tokens.low(at)
    sign = {"past": -1, "last": -1, "recent": -1, "next": 1, "coming": 1}.get(word)
    is_verb = word == "last" and at == i and tokens.low(i - 1) in word_set("guards", "before_verb")
    if sign is None or is_verb:
        return None
    count = read_count(tokens, at + 1)
    unit = units().get(tokens.low(count[1] if count else at + 1))
    if unit is None or not (unit[2] or count):
        return None
    stop = (count[1] if count else at + 1) + 1
    if count is None and tokens.low(stop) == "of":
        return None
    base, length = unit[0], unit[1]
    if count is None:
        return Rolling(base, sign * _reach(base), exact=False), stop
    least, most = count[0]
    many = least if most is None else most
    return Rolling(base, sign * many * length, exact=least == most), stop


def _reach(unit: Unit) -> int:
    return int(table("vague_reach").get(unit.value, 6))


def read_counted_units(tokens: Tokens, i: int) -> Found | None:
    """three days ago · two weeks from now · a year earlier · two days · two-day · for months."""
    if tokens.low(i) == "half" and tokens.low(i + 1) in ("a", "an"):
        return _read_half_unit(tokens, i + 2)
    count = read_count(tokens, i)
    at = tokens.skip(count[1], "-") if count else i
    if count and tuple(tokens.lows[at : at + 3]) == _HALF:
        count, at = ((count[0][0], count[0][0] + 1), at + 3), tokens.skip(at + 3, "-")
    elif count and tuple(tokens.lows[at : at + 5]) == _HALF_HYPHENED:
        count, at = ((count[0][0], count[0][0] + 1), at + 5), tokens.skip(at + 5, "-")
    unit = units().get(tokens.low(at))
    if unit is None or not (count or unit[2]):
        return None
    if tokens.low(at + 1) == "or" and tokens.low(at + 2) in ("so", "two", "more"):
        at += 2
    base, length = unit[0], unit[1]
    least, most = count[0] if count else (0, None)
    if count and tuple(tokens.lows[at + 1 : at + 4]) == _HALF:
        most, at = least + 1, at + 3
    scaled = (least * length, most * length if most is not None else None)
    return _directed(tokens, base, scaled, at + 1, bare=count is None)


def _read_half_unit(tokens: Tokens, i: int) -> Found | None:
    """half a year ago · half a century ago: give or take a sixth."""
    unit = units().get(tokens.low(i))
    if unit is None or unit[0] not in _HALVES or tokens.low(i + 1) != "ago":
        return None
    smaller, middle, reach = _HALVES[unit[0]]
    return UnitsAway(smaller, -middle - reach, -middle + reach), i + 2


def _directed(tokens: Tokens, unit: Unit, count: Count, stop: int, *, bare: bool) -> Found | None:
    low = tokens.low(stop)
    is_age = low == "old" or (low == "-" and tokens.low(stop + 1) == "old")
    if is_age or (low == "of" and unit is Unit.QUARTER):
        return None
    least = 2 if bare else count[0]
    most = count[1] if count[1] is not None else _reach(unit) if bare else least + 1
    if low == "ago":
        return _away(unit, -least, -most), stop + 1
    if low in _ANAPHORIC:
        return Reference(Tense.ELSEWHERE), stop + 1
    ahead = _read_from(tokens, unit, (least, most), stop) if low == "from" else None
    return ahead or (Duration(unit, *count), stop)


def _read_from(tokens: Tokens, unit: Unit, count: tuple[int, int], i: int) -> Found | None:
    """Ahead of now or of a weekday: "from now", "from Monday"."""
    if tokens.low(i + 1) in ("now", "today"):
        return _away(unit, *count), i + 2
    weekday = read_weekday(tokens, i + 1)
    return (Later(weekday[0], unit, count[0]), weekday[1]) if weekday else None


def _away(unit: Unit, first: int, last: int) -> Value:
    if unit is Unit.HOUR:
        return DaysAway(-(max(abs(first), abs(last)) // 24) - 1, 0) if last < 0 else DaysAway(0, 1)
    if unit is Unit.DAY and first == last:
        return DaysAway(first, first)
    if unit in (Unit.DECADE, Unit.CENTURY):
        years = 10 if unit is Unit.DECADE else 100
        return UnitsAway(
            Unit.YEAR, *sorted((first * years - years // 10, last * years + years // 10))
        )
    if first == last:
        return UnitAway(unit, first)
    return UnitsAway(unit, min(first, last), max(first, last))


def read_in_units(tokens: Tokens, i: int) -> Found | None:
    """in three days · within two weeks: ahead from now where the sentence looks ahead."""
    if tokens.low(i) not in ("in", "within") or _counts_back(tokens, i):
        return None
    count = read_count(tokens, i + 1)
    unit = units().get(tokens.low(count[1])) if count else None
    if count is None or unit is None or unit[0] is Unit.WEEKEND:
        return None
    if tokens.low(count[1] + 1) in ("ago", "-", "of"):
        return None
    least, most = count[0]
    many = (least + 1 if most is None else most) * unit[1]
    stop = count[1] + 1
    if tokens.low(i) == "within":
        return In(unit[0], 0, many), stop
    if tokens.low(stop) in ("'", "'s") and tokens.low(stop + 1) == "time":
        stop += 2
    return In(unit[0], least * unit[1], many), stop


def _counts_back(tokens: Tokens, i: int) -> bool:
    """Whether "in five years" follows "for the first time", "the second visit"."""
    return any(tokens.low(i - k) in word_set("guards", "counting") for k in range(1, 5))


def read_repetition(tokens: Tokens, i: int) -> Found | None:
    """every month · each Thursday · Mondays · Tuesday nights · daily."""
    low = tokens.low(i)
    if low in word_set("sets", "adverbs") and not tokens.is_capital(i):
        return Repetition("XXXX"), i + 1
    if low in word_set("sets", "every"):
        unit = units().get(tokens.low(i + 1))
        if unit and unit[0] in _LETTER:
            return Repetition(f"P{unit[1]}{_LETTER[unit[0]]}"), i + 2
        inner = (
            read_weekday(tokens, i + 1) or read_month(tokens, i + 1) or read_season(tokens, i + 1)
        )
        return (Repetition(_repeated(inner[0])), inner[1]) if inner else None
    weekday = table("weekdays").get(low.removesuffix("s"))
    if weekday is not None and low.endswith("s"):
        return Repetition(f"XXXX-WXX-{weekday + 1}"), i + 1
    if low in table("weekdays") and tokens.low(i + 1) in (
        "mornings",
        "afternoons",
        "evenings",
        "nights",
    ):
        return Repetition(f"XXXX-WXX-{table('weekdays')[low] + 1}"), i + 2
    return None


def _repeated(value: Value) -> str:
    if isinstance(value, Weekday):
        return f"XXXX-WXX-{value.weekday + 1}"
    month = getattr(value, "month", None)
    return f"XXXX-{month:02}" if isinstance(month, int) else "XXXX"


def read_half(tokens: Tokens, i: int) -> Found | None:
    """the first half of the year; other periods have it as a portion."""
    found = phrases("portions").read(tokens, i)
    if found is None or found[0] not in (Portion.FIRST_HALF, Portion.SECOND_HALF):
        return None
    inner = read_this_unit(tokens, found[1])
    return (Part(Portion(found[0]), inner[0]), inner[1]) if inner else None


RELATIVE_READERS = (
    read_deictic,
    read_reference,
    read_repetition,
    read_weekday_of_week,
    read_shifted,
    read_rolling,
    read_weekend,
    read_in_units,
    read_counted_units,
)
