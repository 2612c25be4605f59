"""The life of a visit, told by six articles, and what was known of it on a day."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.build import BuildOptions, build

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MINISTER = "Swedish Foreign Minister Anna Lind"
ARTICLES: tuple[dict[str, str], ...] = (
    {
        "id": "plan",
        "published": "2023-02-01",
        "text": f"{MINISTER} will visit Lima on February 10, officials said.",
    },
    {
        "id": "put-off",
        "published": "2023-02-08",
        "text": f"{MINISTER}'s visit to Lima, planned for February 10, was postponed.",
    },
    {
        "id": "anew",
        "published": "2023-06-01",
        "text": f"{MINISTER} will visit Lima on June 18. The trip had been planned for February 10"
        " but was postponed after a trawler was seized.",
    },
    {
        "id": "sure",
        "published": "2023-06-14",
        "text": f"{MINISTER} will visit Lima on June 18, the Swedish Foreign Ministry said.",
    },
    {
        "id": "there",
        "published": "2023-06-19",
        "text": f"{MINISTER} visited Lima on Sunday. She met Peruvian President Juan Perez in Lima"
        " on Sunday.",
    },
    {"id": "undated", "text": f"{MINISTER} visited Lima on June 18, 2023."},
)
JUNE = "visit lind lima 2023-06"


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("life")
    articles = folder / "life.jsonl"
    lines = (json.dumps(article) for article in ARTICLES)
    articles.write_text("\n".join(lines), encoding="utf-8")
    build([str(articles)], folder / "graph", BuildOptions(workers=0))
    return folder / "graph"


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def _life_of(text: str, happening: str) -> list[tuple[str, str]]:
    rows = (row for row in _rows(text) if row["happening"] == happening)
    return [(row["reported"], row["stage"]) for row in rows]


def test_a_story_tells_every_stage_with_its_day_of_report(run: Run, life: Path) -> None:
    done = run("story", JUNE, life, "--format", "csv", "--quiet")
    assert (done.code, done.err) == (0, "")
    assert _life_of(done.out, "Visit of Anna Lind, Lima, 2023-06-18") == [
        ("2023-06-01", "rescheduled"),
        ("2023-06-14", "confirmed"),
        ("2023-06-19", "held"),
    ]
    assert _life_of(done.out, "Visit of Anna Lind, Lima, 2023-02-10") == [
        ("2023-02-01", "planned"),
        ("2023-02-08", "postponed"),
    ]


def test_a_story_says_who_says_so_and_how_events_bear_on_it(run: Run, life: Path) -> None:
    rows = _rows(run("story", JUNE, life, "--format", "csv", "--quiet").out)
    by_stage = {row["stage"]: row for row in rows if not row["link"]}
    assert by_stage["confirmed"]["said by"] == "Swedish Foreign Ministry"
    assert by_stage["confirmed"]["sentence"] == ARTICLES[3]["text"]
    links = {row["happening"].partition(",")[0]: row["link"] for row in rows if row["link"]}
    assert links["Visit of Anna Lind"] == "in its place before"
    assert links["Meeting of Anna Lind and Juan Perez"] == "a part of it"
    assert "its postponement" in links.values()


def test_a_report_without_a_day_stands_last(run: Run, life: Path) -> None:
    done = run("story", JUNE, life, "--format", "json", "--quiet")
    held = next(row for row in json.loads(done.out) if row["stage"] == "held")
    assert [one["document"] for one in held["evidence"]][-1] == "undated"


@pytest.mark.parametrize(
    ("day", "visits"),
    [
        ("2023-01-31", []),
        ("2023-02-01", [("2023-02-10", "planned")]),
        ("2023-02-08", [("2023-02-10", "postponed")]),
        ("2023-06-18", [("2023-02-10", "postponed"), ("2023-06-18", "planned")]),
        ("2023-06-19", [("2023-02-10", "postponed"), ("2023-06-18", "occurred")]),
    ],
)
def test_only_what_was_reported_by_a_day_counts(
    run: Run, life: Path, day: str, visits: list[tuple[str, str]]
) -> None:
    done = run("query", "visits", life, "--as-of", day, "--format", "csv")
    assert [(row["when"], row["status"]) for row in _rows(done.out)] == visits
    assert done.err.startswith("1 document without a day of publication left out")


def test_before_it_was_held_no_naive_query_finds_it(run: Run, life: Path) -> None:
    naive = "SELECT ?who { ?visit a wm:Visit ; wm:participant/rdfs:label ?who }"
    found = [run("query", naive, life, "--as-of", f"2023-06-{day}", "-q").out for day in (18, 19)]
    assert ["Anna Lind" in out for out in found] == [False, True]


def test_a_story_as_of_a_day_knows_nothing_later(run: Run, life: Path) -> None:
    done = run("story", JUNE, life, "--as-of", "2023-06-16", "--format", "csv")
    assert done.err.splitlines()[-1] == "Visit of Anna Lind, Lima, 2023-06-18: planned"
    assert max(row["reported"] for row in _rows(done.out)) == "2023-06-14"


def test_several_events_are_listed_to_choose_from(run: Run, life: Path) -> None:
    done = run("story", "lind visit", life)
    assert (done.code, done.out) == (2, "")
    assert "2 events fit" in done.err
    candidates = [line.split()[0] for line in done.err.splitlines() if "/event/" in line]
    chosen = run("story", candidates[0], life)
    assert (chosen.code, "rows" in chosen.out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["story", "anna lind in rome"], "no event fits"),
        (["story", ""], "no event fits"),
        (["story", JUNE, "--as-of", "June"], "'June' is not a date"),
        (["query", "visits", "--as-of", "2023-02-30"], "'2023-02-30' is not a date"),
    ],
)
def test_what_does_not_fit_is_explained(
    run: Run, life: Path, arguments: list[Any], cause: str
) -> None:
    done = run(*arguments[:2], life, *arguments[2:])
    assert done.code == 2
    assert cause in done.err
