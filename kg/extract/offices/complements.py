"""What stands behind a post: "of Poland", "for East Asian Affairs", "to Russia"."""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.extract.offices.owners import NameTable, Owner
from kg.extract.offices.prefixes import OPENERS
from kg.extract.offices.units import Unit
from kg.lexicon.offices import Office, Offices
from kg.model.account import ActorKind

LINKS = ("of", "for", "to", "on", "from")
_INSIDE = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ")
_EMPTY = {"country", "nation", "state", "republic", "government"} | OPENERS
# Whom they speak for is whose they are; an envoy "for Syria" is not Syria's.
_OWNED_BY_FOR = "spokesperson"


class ComplementReader:
    """Finds where the words behind a post end, and whose they say that it is."""

    def __init__(self, a: Analysis, names: NameTable, offices: Offices) -> None:
        self._a = a
        self._names = names
        self._offices = offices

    def read(self, units: tuple[Unit, ...], end: int, office: Office | None, owner: Owner) -> int:
        """The unit behind everything that completes the post that ends before unit `end`."""
        while end < len(units) and units[end].text.lower() in LINKS:
            stop = self._stop(units, end)
            if stop == end:
                break
            link = units[end].text.lower()
            speaks = office is not None and office.kind == _OWNED_BY_FOR
            if link in ("of", "from") or (link == "for" and speaks):
                self._own(units[end:stop], owner)
            end = stop
        return end

    def _stop(self, units: tuple[Unit, ...], at: int) -> int:
        """Where the words behind one preposition end; `at` if they are not of the post."""
        if self._a.pos[units[at].start] not in ("ADP", "SCONJ"):
            return at
        end = at + 1
        while end < len(units) and self._continues(units, end):
            end += 1
            if self._names_state(units, at, end):
                break
        while end > at + 1 and self._is_loose(units[end - 1]):
            end -= 1
        words = {unit.text.lower() for unit in units[at + 1 : end]}
        whole = words - _EMPTY and not self._names_superior(units, at, end)
        return end if whole and self._belongs(units, at, end) else at

    def _names_superior(self, units: tuple[Unit, ...], at: int, end: int) -> bool:
        """ "adviser to | President Ana Ruiz": the name is not the adviser's."""
        if end == len(units) or not self._names.person_at(units[end].start):
            return False
        texts = [unit.text for unit in units[:end]]
        ends = (self._offices.match(texts, i) for i in range(at + 1, end))
        bare = units[at + 1].text.lower() not in OPENERS
        return bare and any(match is not None and match.end == end for match in ends)

    def _names_state(self, units: tuple[Unit, ...], at: int, end: int) -> bool:
        """ "of Japan" is whole, whatever capitals come behind it; "of Japan's army" is not."""
        name = self._names.at(units[end - 1].start)
        if name is None or name.kind is not ActorKind.COUNTRY or end == len(units):
            return False
        bare = all(u.text.lower() == "the" for u in units[at + 1 : end] if u.start not in name.core)
        return bare and units[end].end > name.core.end and units[end].text[0].isupper()

    def _is_loose(self, unit: Unit) -> bool:
        return self._a.pos[unit.end - 1] in ("DET", "CCONJ", "ADP") or unit.text == "'s"

    def _continues(self, units: tuple[Unit, ...], at: int) -> bool:
        a, unit = self._a, units[at]
        lower = unit.text.lower()
        if self._names.person_at(unit.start) or a.entities[unit.start] in ("DATE", "TIME"):
            return False
        if lower in self._offices.courtesy:
            return False
        if lower in ("and", "&"):
            return at + 1 < len(units) and not self._opens_other(units, at + 1)
        if lower in ("of", "for"):
            return at + 1 < len(units) and units[at + 1].text[0].isupper()
        return (
            unit.text == "'s"
            or self._names.at(unit.start) is not None
            or a.pos[unit.end - 1] in _INSIDE
        )

    def _opens_other(self, units: tuple[Unit, ...], at: int) -> bool:
        """Whether another post or person comes behind the "and"."""
        if self._names.person_at(units[at].start):
            return True
        texts = [unit.text for unit in units[: at + 3 + self._offices.longest]]
        ahead = range(at, min(at + 3, len(units)))
        return any(self._offices.match(texts, i) for i in ahead)

    def _belongs(self, units: tuple[Unit, ...], at: int, end: int) -> bool:
        """ "minister for talks" is none: a capital or the grammar ties the words to the post."""
        if units[at].text.lower() == "of":
            return True
        tied = self._a.heads[units[at].start] in range(units[at - 1].start, units[at].start)
        return tied or any(unit.text[0].isupper() for unit in units[at + 1 : end])

    def _own(self, units: tuple[Unit, ...], owner: Owner) -> None:
        """Whose the post is; words that say nothing but the country are no words of it."""
        seen: set[int] = set()
        for unit in units[1:]:
            name = self._names.at(unit.start)
            if name and name.index not in seen:
                seen.add(name.index)
                self._names.own(owner, name, possessive=False)
            elif name is None and (code := self._names.people_code(unit.start, unit.end)):
                owner.add_country(code, range(unit.start, unit.end))
        rest = [u for u in units[1:] if u.start not in owner.removed]
        if all(u.text.lower() in ("the", "and", "'s", ",") for u in rest):
            owner.removed.update(t for u in units for t in range(u.start, u.end))
