from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable, Iterable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model.document import Document, LedgerEntry, Outcome, Published, PublishedBasis
from kg.sources import digest, open_inputs

Opened = tuple[dict[str, Document], list[LedgerEntry]]
Open = Callable[[dict[str, bytes | str]], Opened]
Sort = Callable[[Iterable[Document | LedgerEntry]], Opened]
ARTICLE = "The ministers met in Oslo on Wednesday.\r\n They meet again in May.\n"


def test_the_text_is_exactly_as_read(opened: Open) -> None:
    documents, entries = opened({"a.txt": " " + ARTICLE})
    assert entries == []
    assert documents["a"].text == " " + ARTICLE
    source = documents["a"].source
    assert source.sha256 == digest(" " + ARTICLE)
    assert source.length == len(" " + ARTICLE)
    assert documents["a"].zones == ()


def test_every_form_of_file_is_opened(opened: Open) -> None:
    record = json.dumps({"id": "r", "text": ARTICLE})
    page = f"<html><body><article><p>{ARTICLE * 4}</p></article></body></html>"
    documents, entries = opened(
        {
            "one.txt": ARTICLE,
            "two.md": f"# Ministers meet\n\n{ARTICLE}",
            "three.MARKDOWN": ARTICLE,
            "four.html": page,
            "five.htm": page,
            "six.xhtml": page,
            "seven.json": record.replace('"r"', '"seven"'),
            "eight.jsonl": record.replace('"r"', '"eight"'),
            "nine.ndjson": record.replace('"r"', '"nine"'),
            "ten.jsonl.gz": gzip.compress(record.replace('"r"', '"ten"').encode()),
            "eleven.txt.gz": gzip.compress(ARTICLE.encode()),
            "deep/er/twelve.txt": ARTICLE,
            ".hidden.txt": ARTICLE,
            ".git/thirteen.txt": ARTICLE,
        }
    )
    assert entries == []
    assert sorted(documents) == sorted(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )


@pytest.mark.parametrize(
    ("name", "content", "outcome", "reason"),
    [
        ("x.txt", "", Outcome.EMPTY, "no words"),
        ("x.txt", " \n\u200b …\n", Outcome.EMPTY, "no words"),
        ("x.md", "---\ntitle: A\n---\n \n", Outcome.EMPTY, "no words"),
        ("x.txt", b"\x7fELF\0\0", Outcome.UNREADABLE, "binary"),
        ("x.txt", "a" * 2_000_001, Outcome.UNREADABLE, "split it into one article a file"),
        ("x.txt", b"a" * 9_000_000, Outcome.UNREADABLE, "one record a line of JSONL"),
        ("x.html", "<html><body></body></html>", Outcome.EMPTY, "no article text"),
        ("x.html", "<img>", Outcome.EMPTY, "no article text"),
        ("x.json", "[1, 2]", Outcome.UNREADABLE, ".jsonl"),
        ("x.jsonl", "\n \n", Outcome.EMPTY, "no record"),
        ("x.json", '{"text": 3}', Outcome.UNREADABLE, 'no "text"'),
        ("x.json", '{"text": " "}', Outcome.EMPTY, "no words"),
        ("x.txt.gz", b"no gzip", Outcome.UNREADABLE, "damaged gzip"),
        ("x.txt.gz", gzip.compress(ARTICLE.encode())[:-9], Outcome.UNREADABLE, "damaged gzip"),
        ("x.pdf", "%PDF", Outcome.SKIPPED, "its ending"),
        ("README", "Read me", Outcome.SKIPPED, "its ending"),
        ("x.meta.json", "{}", Outcome.SKIPPED, "sidecar without its article"),
    ],
)
def test_what_gives_no_document_is_in_the_ledger(
    name: str, content: bytes | str, outcome: Outcome, reason: str, opened: Open
) -> None:
    documents, entries = opened({name: content, "good.txt": ARTICLE})
    assert list(documents) == ["good"]
    (entry,) = entries
    assert entry.outcome is outcome
    assert Path(entry.path).name == name
    assert reason in entry.reason


def test_an_older_build_among_the_articles_is_passed_over(opened: Open) -> None:
    build = ["graph.ttl", "report.json", "store/graph.sha256", "store/a.txt"]
    files: dict[str, bytes | str] = {f"out/{name}": "{}" for name in build}
    documents, entries = opened({"good.txt": ARTICLE, "mine/report.json": "{}", **files})
    assert list(documents) == ["good"]
    assert [(Path(e.path).name, e.outcome) for e in entries] == [
        ("report.json", Outcome.UNREADABLE),
        ("out", Outcome.SKIPPED),
    ]


def test_a_gzip_bomb_does_not_blow_up(opened: Open) -> None:
    bomb = gzip.compress(b"a" * 50_000_000)
    documents, entries = opened({"bomb.txt.gz": bomb, "good.txt": ARTICLE})
    assert list(documents) == ["good"]
    assert "more than" in entries[0].reason


def test_broken_lines_are_told_with_file_and_line(opened: Open) -> None:
    lines = ['{"id": "a", "text": "One."}', "", '{"id": "b", "text": ', "[]", '{"id": "c"}', "\xff"]
    raw = "\n".join(lines).encode("latin-1") + b"\n" + b'{"id": "d", "text": "Two."}'
    documents, entries = opened({"x.jsonl": raw})
    assert {name: doc.source.path.rpartition("#")[2] for name, doc in documents.items()} == {
        "a": "1",
        "d": "7",
    }
    assert [entry.path.rpartition("/")[2] for entry in entries] == [
        "x.jsonl#3",
        "x.jsonl#4",
        "x.jsonl#5",
        "x.jsonl#6",
    ]
    assert "it is not valid JSON: Expecting value (column 21)" in entries[0].reason
    assert all(entry.outcome is Outcome.UNREADABLE for entry in entries)


def test_lone_surrogates_do_no_harm(opened: Open) -> None:
    line = r'{"id": "s\ud800", "text": "a\ud800b \ud83d\ude00", "title": "\udc00", "\udfff": 1}'
    documents, _ = opened({"x.jsonl": line})
    document = documents["s\ufffd"]
    assert document.text == "a\ufffdb 😀"
    assert document.source.title == "\ufffd"
    assert document.source.metadata == (("\ufffd", "1"),)
    assert document.source.sha256 == digest(document.text)


def test_metadata_goes_before_sidecar_text_and_option(tmp_path: Path, sort_out: Sort) -> None:
    dated = "Published: 4 June 2023\n" + ARTICLE
    (tmp_path / "a.md").write_text("---\npublished: 2023-06-01T23:00:00-05:00\n---\n" + dated)
    (tmp_path / "b.txt").write_text(dated)
    (tmp_path / "c.txt").write_text(dated)
    (tmp_path / "d.txt").write_text(ARTICLE)
    for name in "ab":
        sidecar = {"published": "2023-06-02", "outlet": "Example Press", "desk": "Fish"}
        (tmp_path / f"{name}.meta.json").write_text(json.dumps(sidecar))
    documents, entries = sort_out(open_inputs([str(tmp_path)], published=date(2023, 6, 9)))
    assert entries == []
    assert {name: document.source.published for name, document in documents.items()} == {
        "a": Published(date(2023, 6, 1), PublishedBasis.METADATA),
        "b": Published(date(2023, 6, 2), PublishedBasis.SIDECAR),
        "c": Published(date(2023, 6, 4), PublishedBasis.TEXT),
        "d": Published(date(2023, 6, 9), PublishedBasis.OPTION),
    }
    assert documents["b"].source.outlet == "Example Press"
    assert documents["b"].source.metadata == (("desk", "Fish"),)


def test_without_any_statement_the_day_is_unknown(opened: Open) -> None:
    documents, _ = opened({"a.txt": ARTICLE})
    assert documents["a"].source.published is None


def test_a_broken_sidecar_is_told_and_its_article_read(opened: Open) -> None:
    documents, entries = opened({"a.txt": ARTICLE, "a.meta.json": "{"})
    assert list(documents) == ["a"]
    assert [(Path(e.path).name, e.outcome) for e in entries] == [
        ("a.meta.json", Outcome.UNREADABLE)
    ]


def test_front_matter_stays_in_the_text(opened: Open) -> None:
    text = f"---\nid: named\ntitle: Ministers meet\nurl: https://example.org/a\n---\n{ARTICLE}"
    documents, _ = opened({"a.md": text})
    assert documents["named"].text == text
    assert documents["named"].source.title == "Ministers meet"
    assert documents["named"].source.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        (b'\n {"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', ["a", "b"]),
        (b'\xef\xbb\xbf{"id": "a", "text": "One."}', ["a"]),
        (ARTICLE.encode(), ["stdin"]),
        (f"\n<!doctype HTML><html><p>{ARTICLE}</p></html>".encode(), ["stdin"]),
    ],
)
def test_standard_input(raw: bytes, names: list[str], sort_out: Sort) -> None:
    documents, entries = sort_out(open_inputs(["-"], stdin=BytesIO(raw)))
    assert (list(documents), entries) == (names, [])
    assert not any("<" in document.text for document in documents.values())


def test_empty_standard_input_is_in_the_ledger() -> None:
    (entry,) = open_inputs(["-"], stdin=BytesIO(b" \n"))
    assert isinstance(entry, LedgerEntry)
    assert (entry.path, entry.outcome) == ("-", Outcome.EMPTY)


def test_a_missing_input_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        open_inputs([str(tmp_path / "nowhere")])
    assert caught.value.place == str(tmp_path / "nowhere")
    assert caught.value.repair


def test_a_folder_without_articles_is_an_error_with_its_repair(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    with pytest.raises(InputError, match="no article") as caught:
        open_inputs([str(tmp_path)])
    assert ".jsonl" in caught.value.repair


def test_no_permission_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sort_out: Sort
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    locked = tmp_path / "b.txt"
    locked.write_text(ARTICLE)
    really_open = Path.open

    # The administrator, as whom tests may run, can read everything.
    def refuse(path: Path, mode: str = "r") -> object:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return really_open(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    documents, entries = sort_out(open_inputs([str(tmp_path)]))
    assert list(documents) == ["a"]
    assert "Permission denied" in entries[0].reason


def test_links_and_pipes_do_not_hang_or_loop(tmp_path: Path, sort_out: Sort) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    documents, entries = sort_out(open_inputs([str(tmp_path)]))
    assert list(documents) == ["a"]
    assert {Path(e.path).name: e.outcome for e in entries} == {
        "loop": Outcome.SKIPPED,
        "pipe.txt": Outcome.SKIPPED,
        "gone.txt": Outcome.UNREADABLE,
    }


def test_a_name_that_is_not_unicode_does_no_harm(tmp_path: Path, sort_out: Sort) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system takes names in Unicode only")
    documents, _ = sort_out(open_inputs([str(tmp_path)]))
    assert list(documents) == ["\ufffd"]


@given(
    files=st.lists(
        st.tuples(
            st.sampled_from(["a.txt", "a.md", "a.html", "b.jsonl", "a.json", "c.txt.gz", "d.pdf"]),
            st.binary(max_size=400),
        ),
        min_size=1,
        max_size=5,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_bytes_raise_and_every_file_is_accounted_for(
    files: list[tuple[str, bytes]], tmp_path_factory: pytest.TempPathFactory, sort_out: Sort
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "good.txt").write_text(ARTICLE)
    for name, content in files:
        (folder / name).write_bytes(content)
    found = list(open_inputs([str(folder)]))
    paths = {
        (each.source.path if isinstance(each, Document) else each.path).partition("#")[0]
        for each in found
    }
    assert paths == {str(path) for path in folder.iterdir()}
    sort_out(found)
