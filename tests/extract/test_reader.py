"""What holds for every text: reading never fails, invents nothing, and is the same everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.reader import Reader
from kg.model.account import ActorKind, Evidence, Reading
from kg.model.document import Document

STORY = """Ruiz meets De Wit after delay

QUITO, May 14 (Reuters) - Foreign Minister Ana Ruiz met her Dutch counterpart, Bram de Wit, in
Quito on Monday, officials said.

The two agreed to meet again in June. A trip by Defence Minister Jan Bos to Oslo, planned for
March, was put off, and Foreign Minister Zhou Lifen refused to meet him in Singapore.

“We spoke by phone on Friday,” President Marta Nowak told the BBC. She will visit Kenya, Uganda
and possibly Rwanda next week. Latvia expelled five Belarusian diplomats.

Sign up for our newsletter
"""
WORDS = """
    Ana Ruiz Bram de Wit Jan Bos President Minister Foreign Nowak Marta Chile Oslo Moscow Reuters
    met meets meeting will may not never refused postponed cancelled visit visited trip talks call
    called phone with between and or , . ; : ? — “ ” " ' ( ) the his her their two both he she they
    who whom which said told that if to in on at from of after before during Monday June 2023 not
    possibly including former U.S. 's ’s - & officials ambassador expelled signed agreement summit
"""
SOUP = st.lists(st.sampled_from(WORDS.split()), max_size=60).map(" ".join)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
CUT = st.tuples(st.integers(0, len(STORY)), st.integers(0, 40), ANY_TEXT).map(
    lambda cut: STORY[: cut[0]] + cut[2][:20] + STORY[cut[0] + cut[1] :]
)

MONSTERS = {
    "one letter": "a" * 200_000,
    "one letter a line": "a\n" * 20_000,
    "one letter a word": "a " * 100_000,
    "opening quotes": "“" * 20_000,
    "unbalanced quotes": "“Ana Ruiz met \"Bram de Wit” in 'Quito. " * 50,
    "brackets": "(" * 5_000 + "Ana Ruiz met Bram de Wit." + ")" * 3,
    "dollars": "$" * 20_000,
    "controls": "\x00\x01\x02Ana\x07 Ruiz\x1b[31m met\x7f Bram\x9f de Wit.\x0b\x0c\x1c\x1d\x85",
    "emoji": "🇳🇱 Bram de Wit 🤝 met 👩‍👩‍👧 Ana Ruiz 🎉 in Quito 🏔️ on Monday." * 30,
    "right to left": "\u202eAna Ruiz met \u2066Bram de Wit\u2069 in Quito.\u202c عمر حداد",
    "zero width": "A\u200bna R\u200cuiz\ufeff met\u00ad Bram\u2060 de Wit.",
    "combining": "A" + "\u0301" * 5_000 + " met Bram de Wit.",
    "line ends": "Ana Ruiz\rmet\r\nBram\u2028de\u2029Wit.\r\r\n\n",
    "lone marks": ". , ; : ! ? - ’s 's ’ ' \" — … • · / \\ | @ # % ^ & * _ + = ~ `",
    "one long sentence": "Ana Ruiz, who met " + "Jan Bos, who met " * 150 + "Bram de Wit, left.",
    "a long list": "Ana Ruiz met " + ", ".join(["Jan Bos", "Ken Mori", "Lena Vogt"] * 80) + ".",
    "pronouns": "He told him that she told her that they met them. " * 60,
    "capitals": "FOREIGN MINISTER ANA RUIZ MET BRAM DE WIT IN QUITO ON MONDAY. " * 20,
    "no spaces": "ForeignMinisterAnaRuizmetBramdeWitinQuitoonMonday." * 20,
    "markup": "<p>Ana Ruiz <b>met</b> [Bram](http://x.y) {{de Wit}} &amp; left.</p>" * 20,
    "other languages": "安娜·鲁伊斯周一在基多会见了布拉姆。Ана Руис встретила Брама. แอนนาพบบราม",
    "nothing but space": " \t\n\u3000\u2003 \n",
    "nothing": "",
}


def assert_sound(document: Document, reading: Reading) -> None:
    """Everything that a reading promises whatever the text."""
    text = document.text
    chains = {chain.key: chain for chain in reading.chains}
    accounts = {account.key for account in reading.accounts}
    assert reading.source == document.source
    assert len(chains) == len(reading.chains)
    assert len(accounts) == len(reading.accounts)
    for chain in reading.chains:
        assert " ".join(text[chain.span.start : chain.span.end].split()) == chain.name
        assert list(chain.aliases) == sorted(set(chain.aliases) - {chain.name})
    for account in reading.accounts:
        assert account.evidence
        assert_evidence(text, account.evidence)
        assert {p.chain for p in account.participants} <= set(chains)
        assert len({p.chain for p in account.participants}) == len(account.participants)
        places = {chains[p].kind for p in account.places}
        assert places <= {ActorKind.PLACE, ActorKind.COUNTRY}
        assert {s.chain for s in account.sources} - {None} <= set(chains)
        assert {key for _, key in account.relations} <= accounts - {account.key}
        assert list(account.relations) == sorted(account.relations)
        assert account.time is None or account.time.text in text
    for tenure in reading.tenures:
        assert tenure.chain in chains
        assert tenure.office
        assert tenure.quote == text[tenure.span.start : tenure.span.end]


def assert_evidence(text: str, evidence: tuple[Evidence, ...]) -> None:
    spans = [e.span for e in evidence]
    assert spans == sorted(set(spans))
    for each in evidence:
        assert each.quote == text[each.span.start : each.span.end]
        assert each.quote == each.quote.strip()
        assert each.rule


@settings(max_examples=100, deadline=None)
@given(text=ANY_TEXT)
def test_any_text_is_read(reader: Reader, document_of: Callable[..., Document], text: str) -> None:
    document = document_of(text)
    assert_sound(document, reader.read(document))


@settings(max_examples=120, deadline=None)
@given(text=SOUP, published=st.none() | st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_order_of_telling_words_is_read(
    reader: Reader, document_of: Callable[..., Document], text: str, published: date | None
) -> None:
    document = document_of(text, published)
    assert_sound(document, reader.read(document))


@settings(max_examples=40, deadline=None)
@given(text=CUT)
def test_a_mutilated_story_is_read(
    reader: Reader, document_of: Callable[..., Document], text: str
) -> None:
    document = document_of(text)
    assert_sound(document, reader.read(document))


@pytest.mark.parametrize("name", MONSTERS)
def test_no_monster_stops_the_reader(
    name: str, reader: Reader, document_of: Callable[..., Document]
) -> None:
    document = document_of(MONSTERS[name])
    assert_sound(document, reader.read(document))


def test_a_story_is_read_soundly(reader: Reader, document_of: Callable[..., Document]) -> None:
    document = document_of(STORY)
    reading = reader.read(document)
    assert_sound(document, reading)
    assert len(reading.accounts) > 5


@settings(max_examples=15, deadline=None)
@given(text=CUT)
def test_reading_twice_is_equal(
    reader: Reader, document_of: Callable[..., Document], text: str
) -> None:
    assert reader.read(document_of(text)) == reader.read(document_of(text))


def test_what_was_read_before_does_not_matter(
    reader: Reader, document_of: Callable[..., Document]
) -> None:
    alone = reader.read(document_of(STORY))
    reader.read(document_of("President Ana Ruiz is not Foreign Minister Bram Ruiz of Kenya."))
    assert reader.read(document_of(STORY)) == alone


def test_no_day_of_publication_leaves_relative_dates_open(
    reader: Reader, document_of: Callable[..., Document]
) -> None:
    assert all(a.time is None for a in reader.read(document_of(STORY, None)).accounts)


ELSEWHERE = """
import sys
from datetime import date
from kg.extract.reader import load_reader
from kg.model.document import Document, Published, PublishedBasis, Source
from kg.sources import zone
text = sys.stdin.buffer.read().decode()
day = Published(date(2024, 5, 15), PublishedBasis.METADATA)
source = Source("x", "x.txt", "", len(text), published=day)
reading = load_reader().read(zone(Document(source, text)))
sys.stdout.buffer.write(repr((reading.chains, reading.accounts, reading.tenures)).encode())
"""


def test_another_process_with_another_hash_seed_reads_the_same(
    reader: Reader, document_of: Callable[..., Document]
) -> None:
    here = reader.read(document_of(STORY))
    seed = "7" if os.environ.get("PYTHONHASHSEED") != "7" else "8"
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        input=STORY.encode(),
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode() == repr((here.chains, here.accounts, here.tenures))
