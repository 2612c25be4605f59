"""Countries that a list gives: "Chinese officials, including Foreign Minister Qin Gang"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.offices.posts import Post
from kg.extract.offices.titles import Holding

_INTRODUCES = frozenset(("including", "like", "such", "notably", "especially", "namely"))
_BETWEEN = frozenset(
    (
        *(",", ":", "and", "or", "&", "as", "well", "with", "also"),
        *("possibly", "potentially", "perhaps", "maybe", "even", "then"),
    )
)
_ASIDE = frozenset((",", ":"))


class ListReader:
    """Lends the holders in a list the country of the people whom the list is of."""

    def __init__(self, a: Analysis) -> None:
        self._a = a

    def lend(self, posts: tuple[Post, ...], holdings: tuple[Holding, ...]) -> tuple[Holding, ...]:
        """The holdings of a sentence, with the countries of their lists where they have none."""
        lent: dict[Holding, str] = {}
        for post in posts:
            if post.office is None and post.country:
                listed = (*self._behind(post, holdings), *self._before(post, holdings))
                lent.update((h, post.country) for h in listed)
        return tuple(
            replace(h, country=lent[h]) if h in lent and h.country is None else h for h in holdings
        )

    def _behind(self, post: Post, holdings: tuple[Holding, ...]) -> list[Holding]:
        """ "Polish officials, including A and B"; "his Polish counterpart, Foreign Minister A"."""
        found: list[Holding] = []
        end = post.phrase.end
        for holding in holdings:
            if holding.words.start < end:
                continue
            between = set(self._a.lower[end : holding.words.start])
            opens = bool(between & _INTRODUCES) or (not post.plural and between <= _ASIDE)
            if not between <= _BETWEEN | _INTRODUCES or not (found or opens):
                break
            if found and not post.plural:
                break
            found.append(holding)
            end = holding.words.end
        return found

    def _before(self, post: Post, holdings: tuple[Holding, ...]) -> list[Holding]:
        """ "President A, Foreign Minister B and other Polish officials"."""
        if not post.plural or "other" not in self._a.lower[post.phrase.start - 1 : post.core.start]:
            return []
        found: list[Holding] = []
        start = post.phrase.start
        for holding in reversed(holdings):
            if holding.words.end > start:
                continue
            between = set(self._a.lower[holding.words.end : start]) - {"other"}
            if not between or not between <= _BETWEEN:
                break
            found.append(holding)
            start = holding.words.start
        return found
