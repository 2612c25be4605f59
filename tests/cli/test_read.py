"""`whomet read`: what it shows, that nothing in an article can steer what shows it, and where."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from kg.query.sanitize import sanitized
from tests.cli.conftest import Run

HERE = Path(__file__).parent / "explaining"
STORY = HERE / "story.md"
HOSTILE = (
    '<script>alert(1)</script> met "><img src=x onerror=alert(1)> in </style></p>Quito.\n'
    "President Ana <b>Ruiz</b> met [bold]Bram de Wit[/bold] & Jan Bos on Monday.\n\n"
    "\x1b[31mAna Ruiz\x1b]0;owned\x07 met \u202eBram de Wit\u202c in \u2066Quito\u2069 \x9b5m.\n"
    "Ana Ruiz met Bram de Wit' onmouseover='x in Lima; she said \"javascript:alert(1)\".\n"
)
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "<img src=x onerror=alert(1)>.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


@pytest.mark.parametrize(("form", "ending"), [("text", "txt"), ("html", "html")])
def test_an_explanation_is_as_recorded(
    form: str, ending: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is written anew by: whomet read tests/cli/explaining/story.md --format FORM."""
    done = run("read", STORY, "--format", form)
    assert done.code == 0
    assert done.out == (HERE / f"story.{ending}").read_text(encoding="utf-8")


def test_nothing_in_an_article_steers_a_terminal(
    run: Run, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run("read", hostile)
    assert plain.code == 0
    assert not CONTROLS.search(plain.out)
    assert "[bold]Bram de Wit[/bold]" in re.sub(r"\[\d+\]", "", plain.out)


def test_colours_are_for_a_terminal_that_wants_them(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    plain = run("read", STORY).out
    assert "\x1b" not in plain
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("read", STORY).out == plain


def test_styles_change_no_word() -> None:
    """In a process of its own, since a terminal is what its standard output is at the start."""
    program = (
        "import sys; sys.stdout.isatty = lambda: True\n"
        f"from kg.cli import main; main(['read', {str(STORY)!r}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "", "TERM": "xterm-256color", "PYTHONPATH": str(HERE.parents[2])},
    )
    recorded = (HERE / "story.txt").read_text(encoding="utf-8")
    assert "\x1b[" in done.stdout
    assert re.sub(r"\x1b\[[\d;]*m", "", done.stdout) == recorded


def test_nothing_in_an_article_steers_a_browser(run: Run, hostile: Path) -> None:
    page = run("read", hostile, STORY, "--format", "html").out
    assert not CONTROLS.search(page)
    tree = html.fromstring(page)
    assert not tree.xpath("//script | //img | //b | //iframe | //link | //@src | //@onerror")
    assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on")]
    assert all(target.startswith("#") for target in tree.xpath("//@href"))
    (policy,) = tree.xpath("//meta[@http-equiv]/@content")
    assert "default-src 'none'" in policy


def test_the_page_shows_the_whole_text_once(run: Run, hostile: Path) -> None:
    tree = html.fromstring(run("read", hostile, "--format", "html").out)
    for number in tree.xpath("//sup"):
        number.drop_tree()
    shown = [paragraph.text_content() for paragraph in tree.xpath("//p[@class='text']")]
    wanted = [line for line in sanitized(HOSTILE, keep="\n").split("\n") if line.strip()]
    assert [line for text in shown for line in text.split("\n")] == wanted


def test_every_link_of_the_page_leads_to_one_place(run: Run) -> None:
    tree = html.fromstring(run("read", STORY, STORY, "--format", "html").out)
    names = Counter(tree.xpath("//@id"))
    assert max(names.values()) == 1
    links = tree.xpath("//@href | //@aria-labelledby")
    assert {link.removeprefix("#") for link in links} <= set(names)
    assert tree.xpath("/html/@lang") == ["en"]
    assert len(tree.xpath("//title[text()] | //main | //h1[text()]")) == 3


def test_offsets_are_those_of_the_text(run: Run) -> None:
    (told,) = json.loads(run("read", STORY, "--format", "json").out)
    text = told["text"]
    assert text == run("text", STORY).out
    for account in told["accounts"]:
        for evidence in account["evidence"]:
            start, end = evidence["span"]
            assert text[start:end] == evidence["quote"]
    places = [g for a in told["accounts"] for g in a["grounds"] if g["part"] == "place"]
    assert [text[start:end] for ground in places for start, end in ground["spans"]]


def test_it_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "story.html"
    done = run("read", STORY, "--format", "html", "--out", out)
    assert (done.code, done.out) == (0, "")
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    refused = run("read", STORY, "--out", tmp_path / "none" / "story.txt")
    assert refused.code == 2
    assert "--out" in refused.err


def test_words_of_ones_own_are_read(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ana Ruiz powwowed with Bram de Wit in Quito.")
    lexicon = HERE.parents[2] / "examples" / "lexicon.toml"
    assert "powwow" not in run("read", article).out.replace("powwowed", "")
    assert "Meeting occurred" in run("read", article, "--lexicon", lexicon).out


def test_an_input_without_text_is_named(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" ")
    done = run("read", empty)
    assert done.code == 2
    assert "empty.txt" in done.err


def test_a_browser_shows_the_page_and_runs_nothing(
    run: Run, hostile: Path, tmp_path: Path, shown_by_chromium: Callable[[Path], str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text(run("read", hostile, STORY, "--format", "html").out, encoding="utf-8")
    tree = html.fromstring(shown_by_chromium(page))
    assert not tree.xpath("//script | //img | //@onerror")
    assert "alert(1)" in tree.text_content()
    assert tree.xpath("//article[contains(@id, 'account')]")
