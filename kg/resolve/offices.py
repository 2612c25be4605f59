"""Offices in words: the same post under two spellings, and holders who have no name."""

from __future__ import annotations

from kg.resolve.fold import fold, without_possessor
from kg.resolve.words import usual_spelling, word_list

_OFFICE_LISTS = ("single_posts", "posts_of_a_department", "posts_with_a_seat", "departments")


def office_key(office: str) -> str:
    """The words of an office in one spelling and order: `minister of defence` = `defense minister`.

    The words after `to` keep their order: an ambassador to one country is not one to another.
    """
    words = " ".join(map(usual_spelling, fold(office).split())).split()
    cut = words.index("to") if "to" in words else len(words)
    post = sorted({word for word in words[:cut] if word not in word_list("filler")})
    return " ".join([*post, *words[cut:]])


def holder_key(description: str) -> str | None:
    """The office by which a nameless person is described, without the country that it belongs to.

    None where the words do not fix one person of a country: `a senior official`, `officials`,
    `his counterpart`, `the minister`, `China's ambassador` (one of many).
    """
    words, vague = description.split(), word_list("vague")
    if any(fold(word) in vague for word in words):
        return None
    head, tail = _split_at_to(without_possessor(description).split())
    kept = frozenset(fold(word) for word in head if _tells_office(word)) - word_list("filler")
    single = (
        bool(kept & word_list("single_posts"))
        or (bool(kept & word_list("posts_of_a_department")) and len(kept) > 1)
        or (bool(kept & word_list("posts_with_a_seat")) and len(tail) > 1)
    )
    return office_key(" ".join([*kept, *tail])) if single else None


def _split_at_to(words: list[str]) -> tuple[list[str], list[str]]:
    cut = words.index("to") if "to" in words else len(words)
    return words[:cut], words[cut:]


def _tells_office(word: str) -> bool:
    """Lower-case words describe; a capitalised one that is no word of offices names a country."""
    folded = fold(word)
    if any(usual_spelling(folded) in word_list(name) for name in _OFFICE_LISTS):
        return True
    return word[:1].islower() and folded not in {"the", "in", "at"}
