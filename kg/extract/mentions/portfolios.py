"""What a post is for, between the post and the name: "Minister | of Trade and Ports | Ana Ruiz"."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.analysis import Analysis
from kg.extract.mentions.names import Name
from kg.extract.vocabulary import Vocabulary
from kg.model.account import ActorKind

_LONGEST = 14
_LINKS = ("of", "for", "to", "on")


def post_before(
    a: Analysis, v: Vocabulary, names: Mapping[int, Name], end: int, low: int
) -> int | None:
    """The head of the post whose portfolio ends right before `end`; None if there is none.

    Every word of it is capitalised or ties such words together, so "met the minister of the
    province Ana Ruiz" has none.
    """
    token = end - 1
    listed = False
    office = _office_of_body(a, v, names, token)
    if office is not None:
        return office
    while token >= max(low, end - _LONGEST):
        if a.lower[token] in _LINKS and token < end - 1:
            if _is_post(a, v, names, token - 1):
                return token - 1
        elif not _belongs(a, names, token, is_last=token == end - 1, listed=listed):
            return None
        listed = listed or a.lower[token] in ("and", "&")
        token -= 1
    return None


def _office_of_body(
    a: Analysis, v: Vocabulary, names: Mapping[int, Name], token: int
) -> int | None:
    """ "UN High Commissioner for Refugees (UNHCR) | Ana Ruiz": a body called by its head."""
    if a.words[token] == ")" and token >= 3 and a.words[token - 2] == "(":
        token -= 3
    name = names.get(token)
    if name is None or name.kind is not ActorKind.ORGANIZATION:
        return None
    is_office = any(a.lower[t] in v.offices for t in range(name.start, name.end))
    return name.start if is_office else None


def _is_post(a: Analysis, v: Vocabulary, names: Mapping[int, Name], token: int) -> bool:
    known = a.lower[token] in v.offices or a.lower[token] in v.people
    plural = a.tags[token] in ("NNS", "NNPS")
    return known and not plural and token not in names and a.words[token][0].isupper()


def _belongs(
    a: Analysis, names: Mapping[int, Name], token: int, *, is_last: bool, listed: bool
) -> bool:
    """Whether the portfolio may hold a token; commas only part what an "and" closes."""
    name = names.get(token)
    if name is not None:
        return name.kind is not ActorKind.PERSON
    word = a.words[token]
    if word in ("(", ")") or (word == "," and listed):
        return True
    if word.lower() in ("and", "&", "the", "-"):
        return not is_last
    return word[0].isupper() and a.pos[token] in ("PROPN", "NOUN", "ADJ")
