"""How amounts of time are written: ago, ahead, how long, how often; and mere references."""

from __future__ import annotations

from kg.extract.timexes.calendar_grammar import read_season
from kg.extract.timexes.date_grammar import Found, Reader, read_month, read_weekday
from kg.extract.timexes.days import Unit
from kg.extract.timexes.numbers import Count, read_count
from kg.extract.timexes.relative import DaysAway, Later, Rolling, UnitAway, UnitsAway, Weekday
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.vague import Duration, In, Reference, Repetition, Tense
from kg.extract.timexes.values import Value
from kg.extract.timexes.words import phrases, table, units, word_set

_HALVES = {
    Unit.YEAR: (Unit.MONTH, 6, 1),
    Unit.DECADE: (Unit.YEAR, 5, 1),
    Unit.CENTURY: (Unit.YEAR, 50, 5),
}
_LETTER = {Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y"}


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
    count = read_count(tokens, i)
    half = _skip_half(tokens, count[1]) if count else None
    at = tokens.skip(half or count[1], "-") if count else i
    unit = units().get(tokens.low(at))
    if unit is None or not (count or unit[2]):
        return None
    late_half = _skip_half(tokens, at + 1) if count else None
    stop = late_half or at + 1
    if tokens.low(stop) == "or" and tokens.low(stop + 1) in ("so", "two", "more"):
        stop += 2
    least, most = count[0] if count else (0, None)
    if half or late_half:
        most = least + 1
    length = (least * unit[1], None if most is None else most * unit[1])
    return _directed(tokens, unit[0], length, stop, bare=count is None)


def _skip_half(tokens: Tokens, i: int) -> int | None:
    """The place after "and a half", "-and-a-half", "1/2"."""
    for words in (("and", "a", "half"), ("-", "and", "-", "a", "-", "half"), ("1", "/", "2")):
        if tuple(tokens.lows[i : i + len(words)]) == words:
            return i + len(words)
    return None


def read_half_unit(tokens: Tokens, i: int) -> Found | None:
    """half a year ago · half a century ago: give or take a sixth."""
    unit = units().get(tokens.low(i + 2)) if tokens.low(i + 1) == "a" else None
    is_half = tokens.low(i) == "half" and tokens.low(i + 3) == "ago"
    if unit is None or unit[0] not in _HALVES or not is_half:
        return None
    smaller, middle, reach = _HALVES[unit[0]]
    return UnitsAway(smaller, -middle - reach, -middle + reach), i + 4


def _directed(tokens: Tokens, unit: Unit, count: Count, stop: int, *, bare: bool) -> Found | None:
    low = tokens.low(stop)
    is_age = low == "old" or (low == "-" and tokens.low(stop + 1) == "old")
    if is_age or (low == "of" and unit is Unit.QUARTER):
        return None
    least = 2 if bare else count[0]
    most = count[1] if count[1] is not None else _reach(unit) if bare else least + 1
    if low == "ago":
        return _away(unit, -least, -most), stop + 1
    if low in word_set("guards", "counts_from_elsewhere"):
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
        low, high = min(first, last) * years, max(first, last) * years
        return UnitsAway(Unit.YEAR, low - years // 10, high + years // 10)
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
    """Whether "in five years" follows "for the first time", "the fastest growth"."""
    for k in range(i - 1, max(i - 9, -1), -1):
        low = tokens.low(k)
        if low in word_set("guards", "sentence_marks"):
            return False
        if low in word_set("guards", "counting") or low.endswith("est"):
            return True
    return False


def read_reference(tokens: Tokens, i: int) -> Found | None:
    """now · recently · at the time · the following week."""
    found = phrases("references").read(tokens, i)
    if found is None or read_rolling(tokens, found[1] - 1):
        return None
    return Reference(Tense(found[0])), found[1]


def read_repetition(tokens: Tokens, i: int) -> Found | None:
    """every month · each Thursday · Mondays · Tuesday nights · daily."""
    low = tokens.low(i)
    if low in word_set("sets", "adverbs") and not tokens.is_capital(i):
        return Repetition("XXXX"), i + 1
    if low in word_set("sets", "every"):
        unit = units().get(tokens.low(i + 1))
        if unit and unit[0] in _LETTER:
            return Repetition(f"P{unit[1]}{_LETTER[unit[0]]}"), i + 2
        found = (reader(tokens, i + 1) for reader in (read_weekday, read_month, read_season))
        inner = next(filter(None, found), None)
        return (Repetition(_repeated(inner[0])), inner[1]) if inner else None
    return _read_repeated_weekday(tokens, i)


def _read_repeated_weekday(tokens: Tokens, i: int) -> Found | None:
    low, weekdays = tokens.low(i), table("weekdays")
    if low.endswith("s") and low[:-1] in weekdays:
        return Repetition(f"XXXX-WXX-{weekdays[low[:-1]] + 1}"), i + 1
    if low in weekdays and tokens.low(i + 1) in word_set("sets", "parts_of_day"):
        return Repetition(f"XXXX-WXX-{weekdays[low] + 1}"), i + 2
    return None


def _repeated(value: Value) -> str:
    if isinstance(value, Weekday):
        return f"XXXX-WXX-{value.weekday + 1}"
    month = getattr(value, "month", None)
    return f"XXXX-{month:02}" if isinstance(month, int) else "XXXX"


AMOUNT_READERS: tuple[Reader, ...] = (
    read_reference,
    read_repetition,
    read_rolling,
    read_in_units,
    read_counted_units,
    read_half_unit,
)
