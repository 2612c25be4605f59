"""What users add to the lexicon: found by its entries, and broken files told with their line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.building.stamps import lexicon_version
from kg.errors import LexiconError
from kg.extract.events.triggers import load_triggers
from kg.lexicon.entries import OrganizationKind, PlaceKind
from kg.lexicon.gazetteer import load_gazetteer
from kg.lexicon.offices import load_offices
from kg.lexicon.own import SECTIONS, OwnLexicon, read_own_lexicon
from kg.lexicon.own_names import identifier_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "lexicon.toml"
VERB = '[[verb]]\nrule = "x"\ntype = "Meeting"\nlemmas = ["feast"]\nexample = "They feasted."\n'
# What is written, the line that is named, and words of the complaint and of the repair.
BROKEN = (
    ("[[person]]", 1, "'name' is missing", "name ="),
    ('\n[[person]]\nname = "Ana"\n\n[[person]]\naliases = ["B"]', 5, "'name' is missing", "name ="),
    ('[[person]]\nname = ""', 1, "'name' is not a text", "name ="),
    ('[[person]]\nname = "Ana"\naliases = "B"', 1, "'aliases' is not a list of texts", "["),
    ('[[person]]\nname = "Ana"\nalias = ["B"]', 1, "'alias' is not known", "aliases"),
    ('[[person]]\nname = "Ana"\ncountry = "Peru"', 1, "country 'Peru'", "ISO"),
    ('[[person]]\nname = "Ana"\nambiguous = "y"', 1, "neither true nor false", "true"),
    ('[[place]]\nname = "X"', 1, "'kind' is missing", "kind ="),
    ('[[place]]\nname = "X"\nkind = "hole"', 1, "'hole', which is not known", "venue"),
    ('[[place]]\nname = "X"\nkind = "city"\ngeonames = "1"', 1, "not a whole number", "= 1"),
    ('[[organization]]\nname = "X"\nkind = "gang"', 1, "'gang'", "armed group"),
    ('[[office]]\nwords = "warden"\nrank = 9', 1, "rank is 9", "from 1 to 6"),
    ('[[office]]\nwords = "warden"\nkind = "lord"', 1, "'lord'", "head of state"),
    ("[[peer]]", 1, "section 'peer' is not known", "[[person]]"),
    ('name = "Ana"', 1, "section 'name' is not known", "[[person]]"),
    ('[person]\nname = "Ana"', 1, "not a list of entries", "[[person]]"),
    ('[[person]]\nname = "Ana\n', 2, "not valid TOML", "line"),
    (VERB.replace('rule = "x"\n', ""), 1, "'rule' is missing", "rule ="),
    (VERB.replace("Meeting", "Party"), 1, "'Party', which is not known", "Negotiation"),
    (VERB.replace('["feast"]', "[]"), 1, "no lemmas", "lemmas ="),
    (VERB + 'subject = "guest"', 1, "'guest', which is not known", "participant"),
    (VERB + "slots = { with = 'guest' }", 1, "'guest'", "rule"),
    (VERB + 'effect = "over"', 1, "'over', which is not known", "cancelled"),
    (VERB + "people = true", 1, "'people' is not known", "people_only"),
    (VERB.replace('example = "They feasted."', ""), 1, "'example' is missing", "example ="),
)  # fmt: skip


def load_all(own: OwnLexicon) -> None:
    load_gazetteer(own=own)
    load_offices(own=own)
    load_triggers(own=own)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(("text", "line", "cause", "repair"), BROKEN)
def test_a_broken_file_is_told_with_its_line_and_the_repair(
    text: str, line: int, cause: str, repair: str, written: Callable[[str], Path]
) -> None:
    path = written(text)
    with pytest.raises(LexiconError) as caught:
        load_all(read_own_lexicon([path]))
    assert caught.value.place == f"{path}:{line}"
    assert cause in caught.value.cause
    assert repair in caught.value.repair


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        read_own_lexicon([tmp_path / "none.toml"])


def test_the_example_has_every_kind_of_entry() -> None:
    own = read_own_lexicon([EXAMPLE])
    assert {entry.section for entry in own.entries(*SECTIONS)} == set(SECTIONS)
    gazetteer = load_gazetteer(own=own)
    compact = gazetteer.organization("LKC")
    assert compact and compact.kind is OrganizationKind.INTERNATIONAL
    hollow = gazetteer.place("Vell Hollow")
    assert hollow and hollow.kind is PlaceKind.VENUE
    assert gazetteer.own.sure["The Heron"].name == "Oba Tesfaye Lind"
    assert load_offices(own=own).match(("Grand", "Warden"), 0)
    assert {"powwow", "durbar"} <= {trigger.rule for trigger in load_triggers(own=own).all}


def test_the_documentation_shows_the_example() -> None:
    page = EXAMPLE.parents[1] / "docs" / "lexicon.md"
    assert f"```toml\n{EXAMPLE.read_text()}```" in page.read_text(encoding="utf-8")


def test_without_files_nothing_changes() -> None:
    assert load_triggers(own=OwnLexicon()) == load_triggers()
    assert load_gazetteer().own.sure == {}
    assert lexicon_version(OwnLexicon()) == lexicon_version()


def test_a_rule_of_the_same_name_replaces_that_of_the_program(
    written: Callable[[str], Path],
) -> None:
    path = written(VERB.replace('"x"', '"meet"'))
    table = load_triggers(own=read_own_lexicon([path]))
    assert [t.lemmas for t in table.all if t.rule == "meet"] == [("feast",)]
    assert len(table.all) == len(load_triggers().all)


def test_what_is_ambiguous_is_not_taken_for_sure(written: Callable[[str], Path]) -> None:
    own = read_own_lexicon([written('[[person]]\nname = "May"\nambiguous = true')])
    assert load_gazetteer(own=own).own.sure == {}


def test_a_place_of_geonames_keeps_its_identifier(written: Callable[[str], Path]) -> None:
    path = written('[[place]]\nname = "Otavalo Town"\nkind = "city"\ngeonames = 3653403')
    (place,) = load_gazetteer(own=read_own_lexicon([path])).own.places
    assert identifier_of(place) == "geonames:3653403"


def test_the_content_of_the_files_enters_the_version(tmp_path: Path) -> None:
    one, two = (tmp_path / name for name in ("one.toml", "two.toml"))
    one.write_text('[[person]]\nname = "Ana Ruiz"\n')
    two.write_bytes(one.read_bytes())
    versions = [
        lexicon_version(read_own_lexicon(paths)) for paths in ([], [one], [two], [one, two])
    ]
    assert versions[1] == versions[2]
    assert len(set(versions)) == 3
    assert OwnLexicon().version == ""
