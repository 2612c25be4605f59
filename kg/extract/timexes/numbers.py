"""Numbers as news writes them: "18", "18th", "twenty-one", "a few", "two to three"."""

from __future__ import annotations

import re

from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.words import phrase_list, phrases, table

_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")

Count = tuple[int, int | None]


def is_free_number(tokens: Tokens, i: int) -> bool:
    """Whether the digits at `i` are no part of a price, a score, a name or a longer number."""
    before = tokens.low(i - 1)
    if tokens.touches(i) and before in _GLUE:
        return before == "-" and tokens.low(i - 2) in ("mid", "pre", "post")
    return before not in table("guards")["currency"]


_GLUE = frozenset("-/.:'_$€£¥#@+*=\\")


def read_day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A day of the month: 1 to 31, or an ordinal."""
    low = tokens.low(i)
    ordinal = _ORDINAL.fullmatch(low)
    if ordinal:
        low = ordinal.group(1)
    if low.isdecimal() and low.isascii() and len(low) <= 2 and 1 <= int(low) <= 31:
        return int(low), i + 1
    spelled = read_ordinal(tokens, i)
    return spelled if spelled and 1 <= spelled[0] <= 31 else None


def read_ordinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """An ordinal number; "last" is -1."""
    low = tokens.low(i)
    match = _ORDINAL.fullmatch(low)
    if match:
        return int(match.group(1)), i + 1
    if low in table("ordinals"):
        return int(table("ordinals")[low]), i + 1
    if low in table("tens"):
        unit = tokens.low(i + 2) if tokens.low(i + 1) == "-" else ""
        n = table("ordinals").get(unit, 0)
        return (table("tens")[low] + n, i + 3) if 1 <= n <= 9 else None
    return None


def read_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A year of four digits, or one that is spelled out ("nineteen ninety-six")."""
    low = tokens.low(i)
    if _YEAR.fullmatch(low):
        return int(low), i + 1
    century = table("numbers").get(low) or table("tens").get(low)
    if century in (18, 19, 20):
        rest = _read_spelled(tokens, i + 1)
        return (century * 100 + rest[0], rest[1]) if rest and rest[0] >= 10 else None
    if low == "two" and tokens.low(i + 1) == "thousand":
        rest = _read_spelled(tokens, tokens.skip(i + 2, "and"))
        return (2000 + rest[0], rest[1]) if rest else (2000, i + 2)
    return None


def read_count(tokens: Tokens, i: int) -> tuple[Count, int] | None:
    """How many: the least and the most; None where there is no most ("at least two")."""
    over = phrase_list("about", "over").read(tokens, i)
    near = None if over else phrase_list("about", "near").read(tokens, i)
    i = over[1] if over else near[1] if near else i
    found = _read_bare_count(tokens, i)
    if found and over:
        return (found[0][0], None), found[1]
    return found


def _read_bare_count(tokens: Tokens, i: int) -> tuple[Count, int] | None:
    vague = phrases("vague_numbers").read(tokens, i)
    if vague:
        return (vague[0][0], vague[0][1]), vague[1]
    if tokens.low(i) in ("a", "an"):
        return ((100, 100), i + 2) if tokens.low(i + 1) == "hundred" else ((1, 1), i + 1)
    one = _read_cardinal(tokens, i)
    if one is None:
        return None
    if tokens.low(one[1]) in ("to", "or", "-", "–"):
        other = _read_cardinal(tokens, one[1] + 1)
        if other and other[0] > one[0]:
            return (one[0], other[0]), other[1]
    return (one[0], one[0]), one[1]


def _read_cardinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    low = tokens.low(i)
    if low.isdecimal() and low.isascii() and len(low) <= 3 and is_free_number(tokens, i):
        return int(low), i + 1
    found = _read_spelled(tokens, i)
    if found and tokens.low(found[1]) == "hundred":
        return found[0] * 100, found[1] + 1
    return found


def _read_spelled(tokens: Tokens, i: int) -> tuple[int, int] | None:
    low = tokens.low(i)
    if low in table("numbers"):
        return int(table("numbers")[low]), i + 1
    if low not in table("tens"):
        return None
    ten = int(table("tens")[low])
    after = tokens.skip(i + 1, "-")
    unit = int(table("numbers").get(tokens.low(after), 0))
    return (ten + unit, after + 1) if 1 <= unit <= 9 else (ten, i + 1)
