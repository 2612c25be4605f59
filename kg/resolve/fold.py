"""One written form for what differs only in dress: case, accents, hyphens, quotes, spellings."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ə": "a",
        "ħ": "h",
        "ŋ": "ng",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
    }
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_NOT_WORD = re.compile(r"[^\w\s]|_")
_SPELLINGS = (
    ("tsch", "ch"),
    ("sch", "sh"),
    ("tch", "ch"),
    ("ph", "f"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("zh", "j"),
    ("dj", "j"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ey", "i"),
    ("ei", "i"),
    ("y", "i"),
    ("j", "i"),
    ("w", "v"),
    ("q", "k"),
    ("x", "ks"),
)
_POSSESSOR = re.compile(r"^(?:the\s+)?\w+['’]s?\s+(?=\w)")
_TWICE = re.compile(r"(.)\1+")
_HARD_C = re.compile(r"c(?![ehiy])")
_UMLAUT = re.compile(r"(?<=[bcdfghklmnprst])([ou])e(?=[^aeiouvy])")
_GLIDE = re.compile(r"(?<=[aeiou])i(?=e)")
_VOWELS = re.compile(r"[aeiou]")
_SOUNDS = str.maketrans("gz", "ks")
SHORT_WORD = 5
_FEWEST_CONSONANTS = 3


def fold(text: str) -> str:
    """Lower case without accents, possessives and punctuation, one space between words."""
    folded = text.casefold().translate(_LETTERS)
    folded = unicodedata.normalize("NFKD", folded)
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    folded = _POSSESSIVE.sub("", folded.casefold()).replace(".", "").replace("'", "")
    return " ".join(_NOT_WORD.sub(" ", folded).split())


def without_possessor(text: str) -> str:
    """The text without the one word whose it is: `China's minister` is `minister`."""
    return _POSSESSOR.sub("", text)


def fold_quote(quote: str) -> str:
    """A sentence without the differences that copying makes: quotation marks, spaces, case."""
    return " ".join(unicodedata.normalize("NFKC", quote).translate(_QUOTES).split()).casefold()


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """A folded word without the differences that transliteration makes.

    Words of fewer than `SHORT_WORD` letters stay as they are: among them one letter tells two
    names apart (Wang, Weng).
    """
    if len(word) < SHORT_WORD:
        return word
    word = _UMLAUT.sub(r"\1", _HARD_C.sub("k", word))
    for written, sounded in _SPELLINGS:
        word = word.replace(written, sounded)
    return _TWICE.sub(r"\1", _GLIDE.sub("", word))


@lru_cache(maxsize=1 << 16)
def consonants(word: str) -> str:
    """The consonants of a folded word, alike for those that writers of English confuse.

    Morsi and Mursi, Gaddafi and Qadhafi share them, but so do Martin and Morton. Words of fewer
    than `SHORT_WORD` letters or three consonants stay as they are: they would share too much.
    """
    if len(word) < SHORT_WORD:
        return word
    kept = _VOWELS.sub("", skeleton(word)).translate(_SOUNDS)
    return kept if len(kept) >= _FEWEST_CONSONANTS else skeleton(word)


def slug(text: str) -> str:
    """ASCII letters and digits joined by hyphens; empty where the text holds none."""
    return "-".join(fold(text).encode("ascii", "ignore").decode().split())


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits that depend on the parts and on nothing else."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
