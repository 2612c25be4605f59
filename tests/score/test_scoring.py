from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kg.errors import InputError
from kg.score import read_gold, read_tellings, score

if TYPE_CHECKING:
    from pathlib import Path

    from kg.score import Scorecard

TEXT = "Blinken will meet Qin and possibly Xi on Sunday. China declined talks with Austin."


def quote(text: str) -> list[dict[str, Any]]:
    start = TEXT.index(text)
    return [{"start": start, "end": start + len(text), "quote": text}]


def event(
    kind: str, status: str, *names: str, text: str = TEXT[:48], **more: Any
) -> dict[str, Any]:
    actors = [{"name": name, "kind": "person", "role": "participant"} for name in names]
    told = {"type": kind, "status": status, "participants": actors, "evidence": quote(text)}
    return {"document": "d", **told}


GOLD = {
    "id": "d",
    "events": [
        event("Meeting", "planned", "Antony Blinken", "Qin Gang"),
        event("Meeting", "possible", "Antony Blinken", "Xi Jinping"),
        event("Meeting", "declined", "China", "Lloyd Austin", text=TEXT[49:]),
    ],
    "traps": [
        {
            "what": "Austin met nobody",
            "must_not": {"type": "Meeting", "status": "occurred", "participants": ["Austin"]},
        }
    ],
}


@pytest.fixture
def scored(tmp_path: Path) -> Any:
    def run(*told: dict[str, Any]) -> Scorecard:
        gold, accounts = tmp_path / "gold.jsonl", tmp_path / "accounts.jsonl"
        gold.write_text(json.dumps(GOLD), encoding="utf-8")
        accounts.write_text("".join(json.dumps(t) + "\n" for t in told), encoding="utf-8")
        return score(read_gold(gold), read_tellings(accounts), {"d": TEXT})

    return run


def test_gold_against_itself_is_perfect(scored: Any) -> None:
    card = scored(*GOLD["events"])
    figures = card.figures()
    assert [figures[n]["f1"] for n in ("events", "who_met_whom", "participants")] == [1.0, 1.0, 1.0]
    assert figures["status_accuracy"] == 1.0
    assert not card.mistakes


def test_nothing_told_is_all_missed(scored: Any) -> None:
    card = scored()
    assert card.figures()["events"]["missed"] == 3
    assert [m.kind for m in card.mistakes] == ["missed"] * 3 + ["pair"] * 3


def test_a_refusal_told_as_a_fact_is_severe_and_springs_the_trap(scored: Any) -> None:
    card = scored(event("Meeting", "occurred", "China", "Austin", text=TEXT[49:]))
    figures = card.figures()
    assert (figures["severe_status"], figures["traps_sprung"]) == (1, 1)
    assert {"severe", "trap"} <= {m.kind for m in card.mistakes}


def test_an_event_that_nobody_told_is_invented(scored: Any) -> None:
    card = scored(*GOLD["events"], event("Visit", "occurred", "Xi Jinping"))
    assert card.figures()["fabricated_held"] == 1
    assert [m.kind for m in card.mistakes] == ["invented"]
    assert "Xi Jinping" in str(card.mistakes[0])


def test_a_joint_meeting_told_with_one_status_misses_the_other(scored: Any) -> None:
    joint = event("Meeting", "planned", "Blinken", "Qin", "Xi")
    figures = scored(joint, GOLD["events"][2]).figures()
    assert figures["events"]["missed"] == 1
    assert figures["who_met_whom"]["surplus"] == 1


def test_a_quote_that_differs_is_bad(scored: Any) -> None:
    told = event("Meeting", "planned", "Antony Blinken", "Qin Gang")
    told["evidence"][0]["start"] += 1
    card = scored(told)
    assert card.figures()["bad_quotes"] == 1
    assert card.mistakes[0].kind == "quote"


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("{", "Expecting"),
        ("[]", "list"),
        ('{"document": "d", "status": "planned"}', "'type'"),
        ('{"document": "d", "type": "Meeting", "status": "maybe"}', "maybe"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, cause: str) -> None:
    path = tmp_path / "accounts.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=cause) as caught:
        read_tellings(path)
    assert caught.value.place == f"{path}:2"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_gold(tmp_path / "none.jsonl")
