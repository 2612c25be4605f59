"""The parameters of a named query, as the parts of a question give them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.asking.dates import Calendar
from kg.asking.forms import HELD, Actor, Asked, Days, PlainQuestion
from kg.asking.naming import Known, Names, common_word
from kg.errors import UsageError
from kg.lexicon import load_gazetteer


@dataclass
class Query:
    """A named query with its parameters.

    Attributes:
        columns: those that hold what is asked for, by which the rows are to be read.
        unknown: names that nothing in the graph has.
        asked: the labels of those whom the question names.
    """

    name: str
    given: dict[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    unknown: list[str] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)


class Terms:
    """Puts what a question says into parameters, for one graph."""

    def __init__(self, names: Names, calendar: Calendar) -> None:
        self._names = names
        self._calendar = calendar

    def put_names(self, query: Query, actors: Sequence[Actor], slots: Sequence[str]) -> None:
        """Whom the question names, each in the next slot.

        Raises:
            UsageError: there are more of them than slots, or a name is not clear.
        """
        if len(actors) > len(slots):
            raise UsageError(
                f"the question names {len(actors)} of whom it cannot tell which part they take",
                place="the question",
                repair=f"name {len(slots)} at most" if slots else "name fewer",
            )
        for actor, slot in zip(actors, slots, strict=False):
            found = self._names.actors(actor)
            query.given[slot] = self._term(actor.name, found)
            query.asked |= {one.label for one in found if not actor.office}
            if not found:
                query.unknown.append(actor.name)

    def _term(self, name: str, found: tuple[Known, ...]) -> str:
        """The name where it says enough, else the IRIs of all that it means."""
        if not found or self._names.is_plain(name, found):
            return name
        return ",".join(one.iri for one in found)

    def put_countries(self, query: Query, codes: Sequence[str], slots: Sequence[str]) -> None:
        """The countries whose people are meant, each in the next slot.

        Raises:
            UsageError: there are more of them than slots.
        """
        if len(codes) > len(slots):
            raise UsageError(
                f"the question names {len(codes)} countries, and {len(slots)} at most can be asked",
                place="the question",
                repair="ask of fewer at a time",
            )
        query.given.update(zip(slots, codes, strict=False))

    def put_setting(self, query: Query, question: PlainQuestion) -> None:
        """Place, days and statuses."""
        self.put_place(query, question)
        self.put_days(query, question.days, is_past=question.statuses == HELD)
        self.put_statuses(query, question)

    def put_statuses(self, query: Query, question: PlainQuestion) -> None:
        """The statuses that count; for what became of it, all."""
        if not question.statuses or question.asked is Asked.OUTCOME:
            return
        is_held = set(HELD) <= set(question.statuses)
        rest = [status for status in question.statuses if not (is_held and status.is_held)]
        query.given["status"] = ",".join([*(("held",) if is_held else ()), *rest])

    def put_place(self, query: Query, question: PlainQuestion) -> None:
        """The place; where only somebody has the name of what was visited, the host."""
        if question.place is None:
            return
        if question.place.country:
            query.given["within"] = question.place.country
            return
        found = self._names.places(question.place.name)
        if not found and query.name == "visits":
            self.put_names(query, [Actor(question.place.name)], ("host",))
            return
        query.given["place"] = self._term(question.place.name, found)
        if not found:
            query.unknown.append(question.place.name)

    def put_days(
        self, query: Query, days: Days | None, prefix: str = "", *, is_past: bool = False
    ) -> None:
        """The first and the last day.

        Raises:
            UsageError: they count from today, and a graph has none.
        """
        if days is None:
            return
        span = self._calendar.span(days, is_past=is_past)
        if self._calendar.is_assumed(days):
            query.assumed.append(f"{days.text} is taken for {span.text}")
        if span.start:
            query.given[f"{prefix}from"] = span.start.isoformat()
        if span.end:
            query.given[f"{prefix}to"] = span.end.isoformat()

    def add_words(self, query: Query, question: PlainQuestion) -> None:
        """What the sentences must speak of; also the names in what was announced or denied."""
        words = [*question.words]
        theme = question.theme
        if theme:
            words += theme.words
            words += filter(None, (self._word(actor) for actor in theme.actors))
            if theme.place:
                words.append(_country_word(theme.place.country) or theme.place.name)
        self.put_words(query, words)

    def put_words(self, query: Query, words: Sequence[str]) -> None:
        """Words that the sentences must hold."""
        known = [*query.given.get("about", "").split(), *map(_alternatives, words)]
        if known:
            query.given["about"] = " ".join(dict.fromkeys(known))

    def _word(self, actor: Actor) -> str:
        """A word by which a sentence calls somebody."""
        if actor.country:
            return _country_word(actor.country)
        return common_word(self._names.actors(actor)) or actor.name.split()[-1]


def _alternatives(word: str) -> str:
    """A word and, for an organisation, its other names."""
    organization = load_gazetteer().organization(word.upper())
    forms = {word.lower(), *(organization.forms if organization else ())}
    return "|".join(sorted(form.lower().replace(" ", "_") for form in forms))


def _country_word(code: str | None) -> str:
    """The names of a country and its people, any of which a sentence may use."""
    country = load_gazetteer().country_of_code(code or "")
    if country is None:
        return ""
    forms = {country.name, *country.demonyms, *country.capitals}
    return "|".join(sorted(form.lower().replace(" ", "_") for form in forms))
