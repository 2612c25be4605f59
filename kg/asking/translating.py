"""From a plain question to the named query that answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kg.asking.dates import Calendar
from kg.asking.forms import ENCOUNTERS, Actor, Asked, Place, PlainQuestion
from kg.asking.naming import Names
from kg.asking.parameters import Query, Terms
from kg.model.account import EventType

_PUT_OFF = {EventType.POSTPONEMENT, EventType.CANCELLATION}


class Translator:
    """Finds the named query and its parameters for the questions on one graph."""

    def __init__(self, names: Names, calendar: Calendar) -> None:
        self._names = names
        self._terms = Terms(names, calendar)

    def translate(self, question: PlainQuestion) -> Query:
        """The query that answers a question.

        Raises:
            UsageError: a name or a day is not clear, or too many are named.
        """
        rule = self._rule(question)
        query = rule(question)
        if (question.words and query.name != "claims") or (question.theme and query.name == "acts"):
            self._terms.add_words(query, question)
        return query

    def _rule(self, question: PlainQuestion) -> Callable[[PlainQuestion], Query]:
        by_asked = {
            Asked.HOLDER: self._holder,
            Asked.OFFICE: self._office,
            Asked.SOURCE: self._reports,
            Asked.DOCUMENT: self._reports,
        }
        by_sources = {"anonymous": self._unnamed, "disputed": self._disputes}
        if question.claim:
            return self._claims
        rule = by_asked.get(question.asked) or by_sources.get(question.sources)
        return rule or self._by_type(set(question.types))

    def _by_type(self, types: set[EventType]) -> Callable[[PlainQuestion], Query]:
        """The query for events of just these types; what they do not share goes by time."""
        fitting: tuple[tuple[set[EventType], Callable[[PlainQuestion], Query]], ...] = (
            ({EventType.VISIT}, self._visits),
            ({EventType.REFUSAL}, self._refusals),
            (_PUT_OFF, self._postponements),
            (set(ENCOUNTERS), self._encounters),
            (set(EventType) - {EventType.VISIT, *ENCOUNTERS}, self._acts),
        )
        return next((rule for some, rule in fitting if types and types <= some), self._any)

    def _encounters(self, question: PlainQuestion) -> Query:
        query = Query("who-met-whom")
        people, countries = _sides(question.actors)
        self._terms.put_names(query, people, ("person", "with"))
        first = "with-country" if people else "country"
        self._terms.put_countries(query, countries, (first, "counterpart"))
        query.given["type"] = ",".join(question.types)
        if question.named:
            query.given["people"] = "named"
        self._terms.put_setting(query, question)
        who = ("whom",) if people else ("who", "whom")
        query.columns = _columns(question.asked, doer=who, other=who)
        return query

    def _visits(self, question: PlainQuestion) -> Query:
        query = Query("visits")
        question = self._with_place(question)
        people, countries = _sides(question.doers)
        with_people, with_countries = _sides(question.others)
        self._terms.put_names(query, people, ("traveller", "with"))
        free = [slot for slot in ("with", "person") if slot not in query.given]
        self._terms.put_names(query, with_people, free)
        self._terms.put_countries(query, countries, ("traveller-country",))
        self._terms.put_countries(query, with_countries, ("country",))
        self._terms.put_setting(query, question)
        if question.after:
            self._terms.put_names(query, [Actor(question.after.name)], ("after",))
        query.columns = _columns(question.asked, doer=("traveller",), other=("host",))
        return query

    def _with_place(self, question: PlainQuestion) -> PlainQuestion:
        """The question with what was visited as its place, where the graph knows it for one."""
        names = [one.name for one in question.others if not one.country]
        if question.place or len(names) != 1 or self._names.actors(Actor(names[0])):
            return question
        if not self._names.places(names[0]):
            return question
        others = tuple(one for one in question.others if one.name != names[0])
        return replace(question, place=Place(names[0]), others=others)

    def _any(self, question: PlainQuestion) -> Query:
        query = Query("timeline")
        self._put_parties(query, question)
        self._terms.put_setting(query, question)
        query.columns = _columns(question.asked, doer=("who",), other=("who",))
        return query

    def _put_parties(self, query: Query, question: PlainQuestion) -> None:
        people, countries = _sides(question.actors)
        self._terms.put_names(query, people, ("person", "with"))
        self._terms.put_countries(query, countries, ("country", "counterpart"))
        if question.types:
            query.given["type"] = ",".join(question.types)

    def _acts(self, question: PlainQuestion) -> Query:
        query = Query("acts", {"type": ",".join(question.types)})
        if question.rules:
            query.given["rule"] = ",".join(question.rules)
        doers, others = question.doers, question.others
        if question.types == (EventType.AGREEMENT,):
            doers, others = doers + others, ()
        people, countries = _sides(doers)
        self._terms.put_names(query, people, ("by", "with"))
        self._terms.put_countries(query, countries, ("by-country", "with-country"))
        people, countries = _sides(others)
        self._terms.put_names(query, people, ("against",))
        self._terms.put_countries(query, countries, ("against-country",))
        self._terms.put_setting(query, question)
        other = ("who",) if question.types == (EventType.AGREEMENT,) else ("whom",)
        query.columns = _columns(question.asked, doer=("who",), other=other)
        return query

    def _refusals(self, question: PlainQuestion) -> Query:
        query = Query("refusals")
        people, countries = _sides(question.doers)
        self._terms.put_names(query, people, ("by",))
        self._terms.put_countries(query, countries, ("by-country",))
        theme = question.theme
        people, countries = _sides(question.others + (theme.actors if theme else ()))
        self._terms.put_names(query, people, ("whom",))
        self._terms.put_countries(query, countries, ("whom-country",))
        if theme and not (people or countries or theme.words):
            query.given["what"] = ",".join(theme.types)
        self._terms.put_days(query, question.days or (theme.days if theme else None))
        if theme and theme.words:
            self._terms.put_words(query, theme.words)
        query.columns = _columns(question.asked, doer=("who",), other=("whom",), thing=("what",))
        return query

    def _postponements(self, question: PlainQuestion) -> Query:
        query = Query("postponements", {"act": ",".join(question.types)})
        people, countries = _sides(question.doers)
        self._terms.put_names(query, people, ("by",))
        self._terms.put_countries(query, countries, ("by-country",))
        self._terms.put_days(query, question.days)
        theme = question.theme
        if theme:
            people, countries = _sides(theme.actors)
            self._terms.put_names(query, people, ("whose",))
            self._terms.put_countries(query, countries, ("whose-country",))
            if theme.types:
                query.given["what"] = ",".join(theme.types)
            self._terms.put_place(query, theme)
            self._terms.put_days(query, theme.days, "planned-")
            if theme.words:
                self._terms.put_words(query, theme.words)
        query.columns = _columns(question.asked, doer=("who",), other=("what",), thing=("what",))
        return query

    def _reports(self, question: PlainQuestion) -> Query:
        query = Query("reports")
        self._put_parties(query, question)
        self._terms.put_setting(query, question)
        if question.sources:
            query.given["only-source"] = question.sources
        is_source = question.asked is Asked.SOURCE
        query.columns = ("source", "outlet") if is_source else ("document",)
        return query

    def _unnamed(self, question: PlainQuestion) -> Query:
        query = Query("unnamed-sources", columns=("label",))
        if question.types:
            query.given["type"] = ",".join(question.types)
        people, countries = _sides(question.actors)
        self._terms.put_names(query, people, ("person",))
        self._terms.put_countries(query, countries, ("country",))
        self._terms.put_statuses(query, question)
        if question.named:
            query.given["people"] = "named"
        return query

    def _claims(self, question: PlainQuestion) -> Query:
        query = Query("claims", {"stance": question.claim, "about": " ".join(question.subject)})
        if question.words:
            query.given["as"] = " ".join(question.words)
        people, countries = _sides(question.doers)
        self._terms.put_names(query, people, ("person",))
        self._terms.put_countries(query, countries, ("country",))
        is_thing = question.asked is Asked.THING
        query.columns = ("description",) if is_thing else ("who",)
        return query

    def _disputes(self, question: PlainQuestion) -> Query:
        query = Query("disputes")
        if question.types:
            query.given["type"] = ",".join(question.types)
        people, countries = _sides(question.actors)
        self._terms.put_names(query, people, ("person",))
        self._terms.put_countries(query, countries, ("country",))
        self._terms.put_days(query, question.days)
        return query

    def _holder(self, question: PlainQuestion) -> Query:
        (someone,) = question.doers
        query = Query("tenures" if question.days else "offices", columns=("holder",))
        query.given["post"] = ",".join(self._names.posts(someone.office))
        if someone.country:
            query.given["country"] = someone.country
        if question.office == "current":
            query.given["former"] = "false"
        self._terms.put_days(query, question.days)
        return query

    def _office(self, question: PlainQuestion) -> Query:
        query = Query("tenures" if question.days else "offices", columns=("post",))
        self._terms.put_names(query, question.doers, ("person",))
        self._terms.put_days(query, question.days)
        return query


def _sides(actors: Sequence[Actor]) -> tuple[list[Actor], list[str]]:
    """Those who are named or described each, and the codes of countries."""
    people = [one for one in actors if one.office or (one.name and not one.country)]
    return people, [one.country for one in actors if one.country and not one.office]


def _columns(
    asked: Asked,
    *,
    doer: tuple[str, ...],
    other: tuple[str, ...],
    thing: tuple[str, ...] = (),
) -> tuple[str, ...]:
    plain: Mapping[Asked, tuple[str, ...]] = {
        Asked.DOER: doer,
        Asked.OTHER: other,
        Asked.THING: thing,
        Asked.PLACE: ("where",),
        Asked.DAY: ("when",),
        Asked.PLACE_AND_DAY: ("where", "when"),
        Asked.OUTCOME: ("status",),
        Asked.CAUSE: ("why",),
        Asked.INSTEAD: ("instead",),
    }
    return plain.get(asked, ())
