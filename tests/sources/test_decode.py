from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.decode import MAX_TEXT, checked_text, decode
from kg.sources.draft import NotRead

WESTERN = (
    "The minister’s “spy balloon” remarks — made in Bogotá — were criticised by José Peña and"
    " François Müller on Tuesday, an aide said.\r\nThey meet again in Genève."
)
FRENCH = (
    "Le ministre des Affaires étrangères a rencontré son homologue à Genève, où ils ont évoqué la"
    " coopération européenne."
)
CHINESE = "外交部长星期三在北京会见了来访的官员，双方就共同关心的问题交换了意见。"
JAPANESE = "外務大臣は水曜日に東京で中国の外交部長と会談し、両国の関係について意見を交換した。"
RUSSIAN = "Министр иностранных дел встретился в Москве с послом Китая и обсудил отношения."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WESTERN, "utf-8"),
        (WESTERN, "utf-8-sig"),
        (WESTERN, "utf-16"),
        (WESTERN, "utf-32"),
        (WESTERN, "cp1252"),
        (FRENCH, "latin-1"),
        (FRENCH, "cp1252"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift-jis"),
        (JAPANESE, "euc-jp"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
    ],
)
def test_text_comes_out_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_utf8_is_kept_to_the_last_character(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    assert decode(text.encode()) == expected


def test_a_declared_encoding_goes_before_a_guess() -> None:
    assert decode("Łódź".encode("cp1250"), "cp1250") == "Łódź"


def test_an_unknown_declared_encoding_is_no_obstacle() -> None:
    assert decode(FRENCH.encode("cp1252"), "no-such-code") == FRENCH


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\3\4\0\0", bytes(100)])
def test_nul_bytes_are_binary(raw: bytes) -> None:
    with pytest.raises(NotRead, match="binary"):
        decode(raw)


def test_a_false_byte_order_mark_is_named() -> None:
    with pytest.raises(NotRead, match="byte order mark says utf-16-le"):
        decode(codecs.BOM_UTF16_LE + b"abc")


def test_control_characters_are_binary_but_a_stray_one_is_not() -> None:
    assert checked_text("A form feed\x0c, an escape\x1b and one bell\x07.")
    with pytest.raises(NotRead, match="binary"):
        checked_text("\x01\x02\x03\x04 four of them in a short text")


def test_too_long_a_text_says_how_to_split_it() -> None:
    assert len(checked_text("a" * MAX_TEXT)) == MAX_TEXT
    with pytest.raises(NotRead, match="split it into one article a file"):
        checked_text("a" * (MAX_TEXT + 1))
