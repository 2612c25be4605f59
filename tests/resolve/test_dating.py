"""When an article without a date came out: from what dated articles tell, and never else."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

from kg.model.inference import InferredDate
from kg.resolve import infer, resolve

Tell = tuple[str, str, str]


def told_by(article: Any, *events: Tell) -> Any:
    """Meetings of two leaders each: (surname of one, status, day or nothing)."""
    for surname, status, when in events:
        pair = article.person(f"Ana {surname}", "PT"), article.person(f"Bo {surname}", "SE")
        article.tell("Meeting", *pair, status=status, when=when or None)
    return article.reading()


HELD, AHEAD = ("Sa", "occurred", "2022-05-10"), ("Lind", "planned", "2022-05-20")
OPEN_HELD, OPEN_AHEAD = ("Sa", "occurred", ""), ("Lind", "planned", "")


def dates(*readings: Any) -> tuple[InferredDate, ...]:
    return infer(resolve(readings)).dates


def test_between_what_was_held_and_what_was_to_come(article: Callable[..., Any]) -> None:
    dated = told_by(article("dated", "2022-05-12"), HELD, AHEAD)
    undated = told_by(article("undated", None), HELD, AHEAD)
    (inferred,) = dates(dated, undated)
    assert inferred.document == "undated"
    assert str(inferred.interval.start) == "2022-05-10"
    assert str(inferred.interval.end) == "2022-05-20"
    assert inferred.rests_on == ("dated",)
    assert inferred.basis == (
        "told as held: Meeting of Ana Sa and Bo Sa, 2022-05-10; "
        "told as still to come: Meeting of Ana Lind and Bo Lind, 2022-05-20"
    )


@pytest.mark.parametrize(
    ("published", "events"),
    [
        (None, [HELD]),
        (None, [AHEAD]),
        ("2022-05-11", [HELD, AHEAD]),
        (None, [("Sa", "denied", "2022-05-10"), AHEAD]),
    ],
    ids=["only held", "only ahead", "dated", "denied"],
)
def test_silence(article: Callable[..., Any], published: str | None, events: list[Tell]) -> None:
    dated = told_by(article("dated", "2022-05-12"), HELD, AHEAD)
    assert dates(dated, told_by(article("other", published), *events)) == ()


def test_bounds_far_apart_or_crossed_say_nothing(article: Callable[..., Any]) -> None:
    far = ("Lind", "planned", "2023-05-20")
    dated = told_by(article("dated", "2022-05-12"), HELD, far)
    assert dates(dated, told_by(article("undated", None), HELD, far)) == ()
    crossed = ("Lind", "planned", "2022-05-01")
    before = told_by(article("before", "2022-04-28"), crossed)
    after = told_by(article("after", "2022-05-12"), HELD)
    assert dates(before, after, told_by(article("undated", None), HELD, crossed)) == ()


def test_undated_articles_do_not_date_one_another(article: Callable[..., Any]) -> None:
    one = told_by(article("one", None), HELD, AHEAD)
    assert dates(one, told_by(article("other", None), HELD, AHEAD)) == ()


def test_a_copy_came_out_with_its_original(article: Callable[..., Any]) -> None:
    copies = []
    for name, published in (("dated", "2022-05-12"), ("undated", None)):
        told = article(name, published)
        for number in range(3):
            sentence = f"The envoys of both states met for round {number} of their talks."
            told.tell("Meeting", told.person(f"Ana {number}", "PT"), quote=sentence)
        copies.append(told.reading())
    (inferred,) = dates(*copies)
    assert (str(inferred.interval.start), str(inferred.interval.end)) == (
        "2022-05-10",
        "2022-05-14",
    )
    assert inferred.basis == "most sentences stand in dated as well"


def test_the_order_of_documents_does_not_matter(article: Callable[..., Any]) -> None:
    readings = [
        told_by(article("a", "2022-05-12"), HELD),
        told_by(article("b", "2022-05-13"), AHEAD),
        told_by(article("c", None), HELD, AHEAD),
        told_by(article("d", None), HELD),
    ]
    (expected,) = dates(*readings)
    assert {dates(*order) for order in permutations(readings)} == {(expected,)}


def test_it_can_be_switched_off(article: Callable[..., Any]) -> None:
    dated = told_by(article("dated", "2022-05-12"), HELD, AHEAD)
    undated = told_by(article("undated", None), HELD, AHEAD)
    assert infer(resolve([dated, undated]), dates=False).dates == ()
