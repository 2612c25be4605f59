"""What counts as a contradiction, and what is only the life of an event."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model.account import (
    Account,
    ActorKind,
    Attribution,
    AttributionKind,
    Chain,
    Claim,
    EventType,
    Evidence,
    Participation,
    Reading,
    Relation,
    Role,
    Stance,
    Status,
)
from kg.model.document import Published, PublishedBasis, Source
from kg.model.span import Span
from kg.model.time import Interval, Precision, Time
from kg.query import ask, find_question
from kg.rdf import encode
from kg.resolve import resolve
from kg.store import OxigraphStore

PAIR = (("Ana Ruiz", "CL", Role.PARTICIPANT), ("Jan Bos", "NL", Role.PARTICIPANT))
PERSON = ActorKind.PERSON
TOWNS = ("Oslo", "Bergen")


def _reading(
    number: int, *accounts: Account, things: tuple[str, ...] = (), claims: tuple[Claim, ...] = ()
) -> Reading:
    people = (Chain(name, PERSON, name, Span(0, 8), (), country) for name, country, _ in PAIR)
    objects = (Chain(name, ActorKind.OBJECT, name, Span(0, 8), named=False) for name in things)
    towns = (Chain(t, ActorKind.PLACE, t, Span(0, 8), gazetteer=f"geonames:{t}") for t in TOWNS)
    published = Published(date(2023, 6, number), PublishedBasis.METADATA)
    source = Source(f"d{number}", f"d{number}.txt", "0" * 64, 99, published=published)
    return Reading(source, (*people, *objects, *towns), accounts, claims=claims)


def _account(
    kind: EventType,
    status: Status,
    *parts: tuple[str, Role],
    key: str = "a",
    day: date | None = None,
    days: int = 0,
    said_by: str = "",
    places: tuple[str, ...] = (),
    bears: tuple[tuple[Relation, str], ...] = (),
) -> Account:
    chains = parts or tuple((name, role) for name, _, role in PAIR)
    last = day.replace(day=day.day + days) if day else None
    time = Time(Interval(day, last), Precision.DAY, "then") if day and last else None
    voices = (Attribution(said_by, AttributionKind.ANONYMOUS),) if said_by else ()
    return Account(
        key,
        kind,
        status,
        tuple(Participation(chain, role) for chain, role in chains),
        (Evidence(Span(0, 34), "They talked for two hours in June.", "by-hand"),),
        places=places,
        time=time,
        sources=voices,
        relations=bears,
    )


def _disputes(*readings: Reading, **given: str) -> list[tuple[object, ...]]:
    store = OxigraphStore.from_triples(encode(resolve(readings)))
    table = ask(store, find_question("disputes"), given)
    about, sides = table.columns.index("about"), table.columns.index("sides")
    return [(row.cells[about], row.cells[sides]) for row in table.rows]


def _meeting(number: int, status: Status, **more: object) -> Reading:
    told = {"day": date(2023, 6, 18), **more}
    return _reading(number, _account(EventType.MEETING, status, **told))  # type: ignore[arg-type]


def test_one_says_that_it_did_not_happen() -> None:
    held = _meeting(19, Status.OCCURRED)
    denied = _meeting(20, Status.DENIED, said_by="aides")
    assert _disputes(held, denied) == [("whether", "denied (aides); occurred (d19)")]
    assert _disputes(held, denied, about="when") == []


@pytest.mark.parametrize("later", [Status.OCCURRED, Status.PLANNED])
def test_a_plan_that_is_held_later_is_no_dispute(later: Status) -> None:
    assert _disputes(_meeting(9, Status.PLANNED), _meeting(19, later)) == []


def test_days_that_exclude_each_other() -> None:
    one = _meeting(9, Status.PLANNED)
    other = _meeting(10, Status.PLANNED, day=date(2023, 6, 19), said_by="aides")
    assert _disputes(one, other) == [("when", "2023-06-18 (d9); 2023-06-19 (aides)")]


def test_a_narrower_day_is_no_dispute() -> None:
    wide = _meeting(9, Status.PLANNED, day=date(2023, 6, 14), days=6)
    assert _disputes(wide, _meeting(10, Status.PLANNED)) == []


def test_towns_in_two_versions_of_a_report() -> None:
    one, other = (_meeting(19 + n, Status.OCCURRED, places=(town,)) for n, town in enumerate(TOWNS))
    assert _disputes(one, other) == [("where", "Bergen (d20); Oslo (d19)")]
    assert _disputes(one, _meeting(20, Status.OCCURRED)) == []


def test_each_is_said_to_have_refused() -> None:
    def refusal(number: int, refuser: str, proposer: str) -> Reading:
        declined = _account(EventType.MEETING, Status.DECLINED, key="m", day=date(2023, 6, 3))
        act = _account(
            EventType.REFUSAL,
            Status.OCCURRED,
            (refuser, Role.REFUSER),
            (proposer, Role.PROPOSER),
            key="r",
            bears=((Relation.DECLINES, "m"),),
        )
        return _reading(number, declined, act)

    found = _disputes(refusal(4, "Ana Ruiz", "Jan Bos"), refusal(5, "Jan Bos", "Ana Ruiz"))
    assert sorted(sides for _, sides in found if isinstance(sides, str)) == [
        "Ana Ruiz refused (d4)",
        "Jan Bos refused (d5)",
    ]
    assert {about for about, _ in found} == {"who"}


def _claim(who: str, description: str, thing: str | None = None, *, denied: bool = False) -> Claim:
    chain = who if any(who == name for name, _, _ in PAIR) else None
    return Claim(
        f"c-{who}-{description}",
        thing or "crash",
        description,
        Stance.DENIES if denied else Stance.AFFIRMS,
        (Attribution(who, AttributionKind.PERSON, chain),),
        Evidence(Span(0, 34), "They talked for two hours in June.", "claim-call"),
        chain=thing,
        account=None if thing else "a",
    )


def _crash(number: int, name: str, *claims: Claim) -> Reading:
    told = _account(EventType.INCIDENT, Status.OCCURRED, (name, Role.ACTOR), day=date(2023, 6, 3))
    return _reading(number, told, things=(name,), claims=claims)


def test_a_thing_is_called_by_two_names() -> None:
    found = _disputes(_crash(4, "spy balloon"), _crash(5, "weather balloon"))
    assert found == [("what", "spy balloon (d4); weather balloon (d5)")]
    assert _disputes(_crash(4, "balloon"), _crash(5, "weather balloon")) == []


def test_somebody_says_that_a_thing_is_not_what_it_is_called() -> None:
    denied = _claim("Jan Bos", "spy aircraft", "spy balloon", denied=True)
    found = _disputes(_crash(4, "spy balloon", denied))
    assert found == [("what", "not spy aircraft (Jan Bos); spy balloon (d4)")]
    assert _disputes(_crash(4, "balloon", _claim("Jan Bos", "trawler", "balloon"))) == []


RUIZ, BOS = _claim("Ana Ruiz", "act of war"), _claim("Jan Bos", "accident")


@pytest.mark.parametrize(
    ("claims", "sides"),
    [
        ((RUIZ, BOS), "accident (Jan Bos); act of war (Ana Ruiz)"),
        (
            (RUIZ, _claim("Jan Bos", "act of war", denied=True)),
            "act of war (Ana Ruiz); not act of war (Jan Bos)",
        ),
        ((RUIZ, _claim("aides", "accident")), None),
        ((RUIZ, _claim("Jan Bos", "clear act of war")), None),
        ((BOS,), None),
    ],
)
def test_what_an_incident_was(claims: tuple[Claim, ...], sides: str | None) -> None:
    found = _disputes(_crash(4, "plane", *claims), about="what")
    assert found == ([("what", sides)] if sides else [])
    assert _disputes(_crash(4, "plane", *claims), person="bos", about="what") == found


def test_who_claims_what() -> None:
    accident = _claim("Jan Bos", "accident")
    store = OxigraphStore.from_triples(encode(resolve([_crash(4, "plane", RUIZ, accident)])))
    for given in ({"as": "WAR"}, {"person": "ruiz"}, {"country": "cl"}):
        (row,) = ask(store, find_question("claims"), given).rows
        assert row.cells == ("Ana Ruiz", "affirms", "act of war", "Incident: plane, 2023-06-03")
        assert [passage.said_by for passage in row.passages] == ["Ana Ruiz"]
    assert not ask(store, find_question("claims"), {"stance": "denies"}).rows
    assert len(ask(store, find_question("claims"), {"about": "crash"}).rows) == 2
