"""Names that the gazetteer knows: countries, bodies, outlets, seats, places."""

from __future__ import annotations

from kg.extract.analysis import Sentence
from kg.extract.mentions.names import Name, NameSheet
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

_LONGEST = 7
_PLACE_LABELS = ("GPE", "LOC", "FAC")


class KnownNameSpotter:
    """Finds the names of one document that the gazetteer has."""

    def __init__(self, sheet: NameSheet) -> None:
        self._sheet = sheet
        self._a = sheet.a
        self._v = sheet.v
        self._taken = sheet.taken

    def spot(self, sentence: Sentence) -> None:
        """Names of the gazetteer: countries, organisations, outlets, seats; longest first."""
        token = sentence.start
        while token < sentence.end:
            name = self._known_name(token, sentence) if self._may_start(token) else None
            if name:
                self._sheet.take(name)
                token = name.end
            else:
                token += 1

    def _may_start(self, token: int) -> bool:
        return token not in self._taken and self._a.words[token][0].isupper()

    def _known_name(self, start: int, sentence: Sentence) -> Name | None:
        ends = [start + 1]
        for end in range(start + 1, min(start + _LONGEST, sentence.end)):
            word = self._a.words[end]
            if end in self._taken or not (
                word[0].isupper() or word.isdigit() or word.lower() in word_lists().name_linkers
            ):
                break
            ends.append(end + 1)
        for end in reversed(ends):
            name = self._look_up(start, end)
            if name:
                return name
        return None

    def _look_up(self, start: int, end: int) -> Name | None:
        a, g, last = self._a, self._v.gazetteer, self._a.lower[end - 1]
        if last in word_lists().name_linkers:
            return None
        text, label = a.phrase(start, end), a.entities[start]
        country = g.country(text)
        if country and not (country.ambiguous and label == "PERSON"):
            code = country.code
            return Name(start, end, ActorKind.COUNTRY, code, f"iso3166:{code}", code)
        if label == "NORP" and not g.country_of_demonym(text) and self._is_sure_place(text):
            return place_name(self._v, start, end, text)
        body = self._body(start, end, text)
        if body:
            return body
        cut_off = not label and a.entities[end - 1] in _PLACE_LABELS
        is_place = label in _PLACE_LABELS or cut_off or last in word_lists().landforms
        if end - start > 1 and is_place and self._is_sure_place(text):
            return place_name(self._v, start, end, text)
        return self._look_up_seat(start, end, text)

    def _is_sure_place(self, text: str) -> bool:
        place = self._v.gazetteer.place(text)
        return place is not None and not place.ambiguous

    def _body(self, start: int, end: int, text: str) -> Name | None:
        g, is_body = self._v.gazetteer, self._a.entities[start] == "ORG"
        outlet = g.outlet(text)
        if outlet and (self._is_whole(end) if is_body else not outlet.ambiguous):
            return Name(start, end, ActorKind.ORGANIZATION, is_outlet=True, label=outlet.name)
        body = g.organization(text)
        if body and (self._is_whole(end) if is_body else not body.ambiguous):
            return Name(start, end, ActorKind.ORGANIZATION, body.country, label=body.name)
        return None

    def _is_whole(self, end: int) -> bool:
        """No paper is meant in "the National | Council", no guard in "Border Guard | Service"."""
        a = self._a
        noun = a.lower[end] if end < len(a.words) and a.words[end][0].isupper() else ""
        return noun not in self._v.bodies

    def _look_up_seat(self, start: int, end: int, text: str) -> Name | None:
        seat = self._v.gazetteer.seat(text)
        if seat is None or self._v.gazetteer.place(text):
            return None
        return Name(start, end, ActorKind.ORGANIZATION, seat.country, label=seat.name)


def place_name(v: Vocabulary, start: int, end: int, text: str) -> Name:
    """A place, with what the gazetteer knows of it: country, identifier, capital."""
    g = v.gazetteer
    place, capital = g.place(text), g.country_of_capital(text)
    if place is None:
        code = capital.code if capital else None
        return Name(start, end, ActorKind.PLACE, code, None, code)
    key = f"geonames:{place.geonames}" if place.geonames else None
    return Name(start, end, ActorKind.PLACE, place.country, key, capital.code if capital else None)
