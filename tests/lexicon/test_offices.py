"""Offices in words, and the words around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.offices import Offices, load_offices, phrase_of
from kg.lexicon.tables import FOLDER


@pytest.fixture(scope="module")
def offices() -> Offices:
    return load_offices()


@pytest.mark.parametrize(
    ("text", "matched", "kind", "country"),
    [
        ("Foreign Minister Qin Gang", "Foreign Minister", "foreign", None),
        ("Minister of Foreign Affairs Qin", "Minister of Foreign Affairs", "foreign", None),
        ("Secretary of State Antony Blinken", "Secretary of State", "foreign", "US"),
        ("External Affairs Minister S. Jaishankar", "External Affairs Minister", "foreign", "IN"),
        ("EAM Jaishankar", "EAM", "foreign", "IN"),
        ("PM Modi", "PM", "head of government", None),
        ("prime minister", "prime minister", "head of government", None),
        ("Vice President Harris", "Vice President", "deputy head", None),
        ("President Xi Jinping", "President", "head of state", None),
        ("minister for trade and industry", "minister for trade and industry", "minister", None),
        ("national security adviser Jake", "national security adviser", "adviser", None),
        ("Chargé d'Affaires ad interim Lee", "Chargé d'Affaires ad interim", "envoy", None),
        ("Secretary-General António Guterres", "Secretary-General", "organization", None),
        ("High Representative Borrell", "High Representative", "foreign", "EU"),
        ("Gen. Mark Milley", "Gen.", "military", None),
        ("Chancellor of the Exchequer Hunt", "Chancellor of the Exchequer", "finance", "GB"),
        ("Taoiseach Leo Varadkar", "Taoiseach", "head of government", "IE"),
        ("foreign ministry spokesman Wang", "foreign ministry spokesman", "spokesperson", None),
    ],
)
def test_the_longest_office_wins(
    offices: Offices, text: str, matched: str, kind: str, country: str | None
) -> None:
    words = text.split()
    match = offices.match(words, 0)
    assert match is not None
    assert " ".join(words[match.start : match.end]) == matched
    assert (match.office.kind, match.office.country) == (kind, country)


@pytest.mark.parametrize(
    "text", ["top diplomat", "official", "leader", "pM", "Pm", "former", "Xi Jinping", "nsa"]
)
def test_descriptions_and_other_words_are_no_offices(offices: Offices, text: str) -> None:
    assert offices.match(text.split(), 0) is None


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("head of the president's office", ("head", "of", "the", "president", "'s", "office")),
        ("minister of trade, industry and energy", None),
        ("chargé d'affaires", ("chargé", "d'affaires")),
    ],
)
def test_phrases_are_cut_as_articles_are(
    offices: Offices, form: str, words: tuple[str, ...] | None
) -> None:
    wanted = words or ("minister", "of", "trade", ",", "industry", "and", "energy")
    assert phrase_of(form) == wanted
    assert wanted in offices.phrases


def test_a_word_says_one_thing_about_a_tenure(offices: Offices) -> None:
    assert not offices.former & offices.passing
    assert not offices.former & offices.future
    assert not offices.passing & offices.future


def test_a_verb_does_one_thing_to_an_office(offices: Offices) -> None:
    assert set(offices.verbs) == {"give", "gain", "hold", "end", "follow", "open"}
    lemmas = [lemma for lemmas in offices.verbs.values() for lemma in lemmas]
    assert len(lemmas) == len(set(lemmas))


def test_matching_at_and_behind_the_end(offices: Offices) -> None:
    words = ["the", "British", "Prime", "Minister"]
    match = offices.match(words, 2)
    assert match is not None
    assert (match.start, match.end) == (2, 4)
    assert offices.match(words, 4) is None


def test_no_description_is_an_office(offices: Offices) -> None:
    both = offices.descriptions & set(offices.phrases)
    assert both <= {("head",), ("ruler",), ("delegate",)}


def test_everything_is_in_lower_case_and_heads_are_title_words(offices: Offices) -> None:
    for phrase in (*offices.phrases, *offices.descriptions):
        assert all(word == word.lower() for word in phrase)
    assert offices.heads <= offices.title_words
    assert offices.former | offices.future <= offices.modifiers | {"previous", "past"} | (
        {"presumptive", "nominee"}
    )


def test_every_rank_and_country(offices: Offices) -> None:
    for office in (*offices.phrases.values(), *offices.acronyms.values()):
        assert 1 <= office.rank <= 6
        assert office.country is None or office.country.isupper()


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [("rank = 1\n", 'rank = "high"\n', "high"), ("[words]", "[word]", "words")],
)
def test_a_broken_table(tmp_path: Path, old: str, new: str, cause: str) -> None:
    text = (FOLDER / "offices.toml").read_text(encoding="utf-8")
    assert old in text
    broken = text.replace(old, new, 1)
    path = tmp_path / "offices.toml"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(LexiconError, match=cause) as caught:
        load_offices(path)
    assert caught.value.place == str(path)


def test_a_phrase_under_two_offices_is_reported_with_its_line(tmp_path: Path) -> None:
    text = (FOLDER / "offices.toml").read_text(encoding="utf-8")
    again = '[[office]]\nwords = "king of kings"\nkind = "royal"\nrank = 1\nforms = ["taoiseach"]\n'
    path = tmp_path / "offices.toml"
    path.write_text(text.replace("# Ministers by", f"{again}\n# Ministers by"), encoding="utf-8")
    with pytest.raises(LexiconError, match="'taoiseach' stands under two offices") as caught:
        load_offices(path)
    line = int(caught.value.place.removeprefix(f"{path}:"))
    assert path.read_text(encoding="utf-8").split("\n")[line - 1] == 'forms = ["taoiseach"]'
