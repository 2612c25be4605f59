"""The words of time from `lexicon/timexes.toml`, made ready for reading."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.extract.timexes.days import Unit
from kg.extract.timexes.tokens import Phrases
from kg.lexicon.tables import FOLDER, read_toml


@cache
def table(name: str) -> Mapping[str, Any]:
    """One table of the lexicon by its dotted name."""
    found: Mapping[str, Any] = _lexicon()
    for part in name.split("."):
        found = found[part]
    return found


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """A list of the lexicon as a set."""
    return frozenset(table(name)[key])


@cache
def phrases(name: str) -> Phrases[Any]:
    """One table of the lexicon as phrases."""
    return Phrases.from_table(table(name))


@cache
def phrase_list(name: str, key: str) -> Phrases[str]:
    """A list of the lexicon as phrases that mean themselves."""
    return Phrases.from_table({phrase: phrase for phrase in table(name)[key]})


@cache
def units() -> Mapping[str, tuple[Unit, int, bool]]:
    """Every form of a unit: its base, its length in it, and whether the form is a plural."""
    forms = {
        name: (Unit(row["base"]), int(row["length"]), False) for name, row in table("units").items()
    }
    for plural, name in table("unit_plurals").items():
        base, length, _ = forms[name]
        forms[plural] = (base, length, True)
    return forms


@cache
def month_abbreviations() -> frozenset[str]:
    """The names of months that are the beginning of a longer one."""
    names = table("months")
    return frozenset(
        short for short in names if any(n != short and n.startswith(short) for n in names)
    )


@cache
def opening_words() -> frozenset[str]:
    """Every word with which an expression can begin."""
    named = ("deictics", "unit_deictics", "references", "vague_numbers", "shifts", "portions")
    holidays = (f"holidays.{rule}" for rule in table("holidays"))
    found = [phrases(name).lengths for name in (*named, "sides", "bounds", *holidays)]
    found += [phrase_list("about", key).lengths for key in ("near", "over")]
    first = (word for lengths in found for word in lengths)
    plain = (*table("numbers"), *table("tens"), *table("ordinals"), *table("ranges")["openers"])
    more = (*table("sets")["every"], *table("fiscal")["words"], *table("guards")["openers"])
    return core_words() | frozenset((*first, *plain, *more))


@cache
def core_words() -> frozenset[str]:
    """Words of time: no expression is without one of them or a digit."""
    plain = ("months", "weekdays", "weekday_abbreviations", "seasons", "decade_words")
    words = {word for name in plain for word in table(name)} | set(units())
    words.update(weekday + "s" for weekday in table("weekdays"))
    names = ("deictics", "references", *(f"holidays.{rule}" for rule in table("holidays")))
    for name in names:
        words.update(phrases(name).words)
    words.update(phrase_list("parts_of_day", "words").words, table("sets")["adverbs"])
    words.update(("nineteen", "eighteen", "twenty", "thousand", "q1", "q2", "q3", "q4", "h1", "h2"))
    return frozenset(words) - word_set("guards", "too_common")


@cache
def _lexicon() -> Mapping[str, Any]:
    return read_toml(FOLDER / "timexes.toml")
