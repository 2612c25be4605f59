"""Pictures: what they show, that a plan never looks held, and that nothing in them runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

import kg
from kg.drawing import Picture
from kg.drawing.looks import LOOKS
from kg.errors import InputError, QueryError, UsageError
from kg.model.account import Status
from kg.notebook import AskedGraph
from tests.hostile import STEERING

Draw = Callable[..., Picture]
CHECKOUT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
DRAWINGS = ["network", "timeline"]


@pytest.fixture
def g(tiny_build: Path) -> Iterator[AskedGraph]:
    with kg.open(tiny_build) as opened:
        yield opened


def told(picture: Picture) -> list[str]:
    """The tooltips."""
    return [title.text or "" for title in etree.fromstring(picture.svg).iter(f"{SVG}title")]


def ties(picture: Picture) -> dict[str, str | None]:
    """The first line of the tooltip of each line of a network, with its dashes."""
    root = etree.fromstring(picture.svg)
    return {
        str(group.findtext(f"{SVG}title")).partition("\n")[0]: path.get("stroke-dasharray")
        for group in root.iter(f"{SVG}g")
        for path in group.iter(f"{SVG}path")
    }


def test_only_what_was_held_is_a_solid_line() -> None:
    assert set(LOOKS) == set(Status)
    assert {status for status, look in LOOKS.items() if not look.dashes} == {
        status for status in Status if status.is_held
    }
    assert len(set(LOOKS.values())) == len(Status)


def test_a_network_has_a_line_for_each_pair_and_status(g: AskedGraph) -> None:
    possible, declined = LOOKS[Status.POSSIBLE].dashes, LOOKS[Status.DECLINED].dashes
    assert ties(g.network()) == {
        "Ada Berg and Lin Wei: 1 possible": possible,
        "Ada Berg and Lin Wei: 1 declined": declined,
        "Ada Berg and Omar Haddad: 1 occurred": None,
        "Lin Wei and Omar Haddad: 1 possible": possible,
        "Lin Wei and Omar Haddad: 1 occurred": None,
    }


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"status": "declined"}, ["Ada Berg and Lin Wei: 1 declined"]),
        ({"type": "Call"}, ["Lin Wei and Omar Haddad: 1 occurred"]),
        ({"place": "vienna", "most": 2}, ["Ada Berg and Lin Wei: 1 possible"]),
        ({"from_": "2023-06"}, ["Ada Berg and Lin Wei: 1 declined"]),
        ({"country": "SE", "to": "2023-05-02"}, []),
        ({"person": "berg", "most": 1}, []),
    ],
)
def test_a_network_takes_the_parameters_of_questions(
    g: AskedGraph, given: dict[str, Any], left: list[str]
) -> None:
    assert list(ties(g.network(**given))) == left


def test_a_timeline_shows_the_days_of_each_event(g: AskedGraph) -> None:
    lines = told(g.timeline(person="haddad"))
    assert [line.partition("\n")[0] for line in lines] == [
        "2023-05-03 Meeting, occurred: Ada Berg; Lin Wei (possibly); Omar Haddad (Vienna)",
        "2023-05-09 Call, occurred: Lin Wei; Omar Haddad",
    ]
    everything = g.timeline()
    assert told(everything)[-1].startswith("no date ")
    assert len(told(g.timeline(most=2))) == 2
    bars = etree.fromstring(everything.svg).iterfind(f".//{SVG}g/{SVG}rect")
    hollow = [bar.get("stroke-dasharray") for bar in bars if bar.get("fill") == "#ffffff"]
    assert hollow == [LOOKS[Status.DECLINED].dashes, LOOKS[Status.POSTPONED].dashes]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_each_mark_tells_its_sentences(g: AskedGraph, drawing: str) -> None:
    whole = "\n".join(told(getattr(g, drawing)()))
    assert "“Haddad called Lin Wei on May 9.” Courier in second.txt:54-85" in whole


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_what_is_asked_for_stands_in_the_title(g: AskedGraph, drawing: str) -> None:
    picture = getattr(g, drawing)(person="nobody")
    assert "(person nobody): 0 of 0" in picture.title
    assert repr(picture) == f"<Picture: {picture.title}>"
    with pytest.raises(QueryError, match="--colour"):
        getattr(g, drawing)(colour="red")


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_nothing_in_an_article_steers_who_shows_a_drawing(
    hostile_build: Path, tmp_path: Path, drawing: str
) -> None:
    with kg.open(hostile_build) as g:
        picture = getattr(g, drawing)()
    names = {etree.QName(one).localname for one in etree.fromstring(picture.svg).iter()}
    assert names <= {"svg", "g", "title", "text", "line", "path", "rect", "circle"}
    for shown in (picture.svg, picture._repr_html_(), picture.title):
        assert not STEERING.search(shown)
    page = html.parse(picture.save(tmp_path / "page.html"))
    assert not page.xpath("//script | //img | //@href | //@src | //@*[starts-with(name(), 'on')]")
    assert "$x$" in page.xpath("string(//main)")
    assert "mathjax_ignore" in picture._repr_html_()


def test_a_drawing_is_the_same_every_time(tiny_build: Path) -> None:
    program = (
        f"import kg; g = kg.open({str(tiny_build)!r}); print(g.network().svg, g.timeline().svg)"
    )
    drawn = set()
    for seed in "12":
        env = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", program]
        drawn.add(
            subprocess.run(
                command, stdout=subprocess.PIPE, check=True, cwd=CHECKOUT, env=env
            ).stdout
        )
    assert len(drawn) == 1


def test_a_drawing_is_saved_as_it_is_called(g: AskedGraph, tmp_path: Path) -> None:
    picture = g.timeline()
    assert picture.save(tmp_path / "t.svg").read_text(encoding="utf-8") == picture.svg
    assert picture.svg in picture.save(str(tmp_path / "t.html")).read_text(encoding="utf-8")
    with pytest.raises(UsageError, match=r"end the name in \.svg or \.html"):
        picture.save(tmp_path / "t.png")
    with pytest.raises(InputError, match="cannot be written"):
        picture.save(tmp_path / "none" / "t.svg")


def test_a_missing_library_is_named(g: AskedGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(UsageError, match="pip install networkx"):
        g.network()


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_browser_shows_the_drawing_and_runs_nothing(
    hostile_build: Path, tmp_path: Path, shown_by_chromium: Callable[[Path], str], drawing: str
) -> None:
    with kg.open(hostile_build) as g:
        page = getattr(g, drawing)().save(tmp_path / "page.html")
    tree = html.fromstring(shown_by_chromium(page))
    assert not tree.xpath("//script | //img | //@onerror")
    assert tree.xpath("//svg//g/title[contains(., 'alert(1)')]")
