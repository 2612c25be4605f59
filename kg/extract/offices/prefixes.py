"""What stands in front of a post: article, country, body, "former", "deputy"."""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention
from kg.extract.offices.owners import NameTable, Owner
from kg.extract.offices.units import Unit
from kg.lexicon.offices import Offices

OPENERS = frozenset(("the", "a", "an", "his", "her", "their", "its", "our"))
_POSSESSIVE = ("'s", "'")
_LONGEST = 14
_ASIDE = 2


class Prefix:
    """Walks from the first word of a post to the left, as far as its phrase goes.

    Attributes:
        start: the unit with which the phrase starts.
        kept: units that are words of the office: "deputy", "Milan".
        former: whether "former" or the like is among them; begun: whether none is "incoming".
    """

    def __init__(
        self,
        a: Analysis,
        names: NameTable,
        offices: Offices,
        units: tuple[Unit, ...],
        owner: Owner,
    ) -> None:
        self._a = a
        self._names = names
        self._offices = offices
        self._units = units
        self._owner = owner
        self.start = 0
        self.kept: list[Unit] = []
        self.former = False
        self.begun = True

    def walk(self, at: int, low: int) -> Prefix:
        """Take in what belongs to the post that begins with unit `at`, back to unit `low`."""
        self.start = at
        step, low = at, max(low, at - _LONGEST)
        while step > low:
            taken = self._take(step - 1)
            if taken is None:
                break
            step, useful = taken
            self.start = step if useful else self.start
            if self._units[step].text.lower() in OPENERS:
                break
        self.kept.sort(key=lambda unit: unit.start)
        self._owner.countries.reverse()
        return self

    def _take(self, at: int) -> tuple[int, bool] | None:
        """The unit up to which the phrase now goes, and whether that is more than an adjective."""
        lower = self._units[at].text.lower()
        if lower in OPENERS:
            return at, True
        if lower in _POSSESSIVE:
            return self._take_possessor(at)
        if lower == ")" and at >= _ASIDE and self._units[at - _ASIDE].text == "(":
            return at - _ASIDE, False
        name = self._names.at(self._units[at].start)
        if name is not None:
            return self._take_name(at, name)
        return self._take_people(at) or self._take_word(at, lower)

    def _take_people(self, at: int) -> tuple[int, bool] | None:
        """ "South Korean", "Dutch", "Russian and Turkish"."""
        for first in (at - 1, at):
            start, end = self._units[max(first, 0)].start, self._units[at].end
            if first >= 0 and (code := self._names.people_code(start, end)):
                self._owner.add_country(code, range(start, end))
                return first, True
        return (at, False) if self._joins_peoples(at) else None

    def _take_word(self, at: int, lower: str) -> tuple[int, bool] | None:
        o, unit = self._offices, self._units[at]
        if lower in o.former | o.passing | o.future | o.courtesy:
            self.former = self.former or lower in o.former
            self.begun = self.begun and lower not in o.future
            return at, True
        modifies = lower in o.modifiers and self._a.pos[unit.start] != "ADP"
        if modifies or self._is_part_of_post(unit) or self._is_of_field(at):
            self.kept.append(unit)
            return at, True
        describes = self._a.pos[unit.end - 1] in ("ADJ", "ADV") or self._a.tags[unit.end - 1] in (
            "VBN",
            "JJ",
        )
        return (at, False) if describes and unit.text[0].islower() else None

    def _is_part_of_post(self, unit: Unit) -> bool:
        """ "CPC Politburo member", "border minister": a noun that the grammar ties to the post."""
        last = unit.end - 1
        if (unit.text.lower(),) in self._offices.descriptions:
            return False
        if len(unit.text) == 1 or self._a.entities[last] in ("DATE", "TIME", "CARDINAL", "PERSON"):
            return False
        ahead = range(last + 1, last + 8)
        tied = self._a.deps[last] in ("compound", "nmod", "amod") and self._a.heads[last] in ahead
        capital = unit.text[0].isupper() and self._a.pos[last] == "PROPN"
        return tied and (capital or self._a.pos[last] == "NOUN")

    def _is_of_field(self, at: int) -> bool:
        """ "external | affairs ministry spokesperson": an adjective of what is already kept."""
        unit = self._units[at]
        known = unit.text.lower() in self._offices.title_words
        return (
            known
            and self._a.pos[unit.end - 1] in ("ADJ", "NOUN", "PROPN")
            and any(kept.start == unit.end for kept in self.kept)
        )

    def _take_name(self, at: int, name: Mention) -> tuple[int, bool] | None:
        """ "Philippine", "State Department", "UN" in front of the post."""
        if self._names.person_at(self._units[at].start):
            return None
        first = self._first_unit(at, name)
        self._names.own(self._owner, name, possessive=False)
        bare = first + 1 if self._units[first].text.lower() in OPENERS else first
        self.kept.extend(self._units[bare : at + 1])
        return first, True

    def _first_unit(self, at: int, name: Mention) -> int:
        while at > 0 and self._units[at - 1].start >= name.core.start:
            at -= 1
        return at

    def _take_possessor(self, at: int) -> tuple[int, bool] | None:
        """ "Poland's", "Biden's", "the EU's"; "the ministry's" is stepped over."""
        if at == 0:
            return None
        name = self._names.at(self._units[at - 1].start)
        if name is None:
            return self._step_over(at - 1)
        first = self._first_unit(at - 1, name)
        self._names.own(self._owner, name, possessive=True)
        self._owner.removed.update(range(self._units[at].start, self._units[at].end))
        return first, True

    def _step_over(self, at: int) -> tuple[int, bool] | None:
        """The start of a possessor without a name: "the ministry's", "its president's"."""
        while at > 0 and self._a.pos[self._units[at].start] in ("NOUN", "PROPN", "ADJ"):
            at -= 1
        return (at, True) if self._units[at].text.lower() in OPENERS else None

    def _joins_peoples(self, at: int) -> bool:
        """ "the Russian and Turkish presidents"."""
        if at == 0 or self._units[at].text.lower() not in ("and", ","):
            return False
        sides = (self._units[at - 1], self._units[at + 1])
        return all(self._names.people_code(unit.start, unit.end) for unit in sides)
