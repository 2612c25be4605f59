"""Posts -> holders, by their place beside a name: "Minister Ana Ruiz", "Ana Ruiz, a minister,"."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.analysis import Analysis, Sentence
from kg.extract.layers import Mention, Phrase
from kg.extract.offices.owners import NameTable
from kg.extract.offices.posts import Post
from kg.lexicon.offices import Offices

_CLOSERS = frozenset((",", ".", ";", ":", ")", "–", "—", "-", "”", '"', "("))
_OPENING = frozenset((",", "(", "–", "—"))
_GOES_ON = ("NOUN", "PROPN", "ADJ", "NUM")


@dataclass(frozen=True, slots=True)
class Holding:
    """A post and the mention of a named person who has it, with the words that say so."""

    person: int
    post: Post
    words: Phrase
    country: str | None
    former: bool


class TitleLinker:
    """Ties the posts of one document to the names that stand beside them."""

    def __init__(self, a: Analysis, names: NameTable, offices: Offices) -> None:
        self._a = a
        self._names = names
        self._offices = offices

    def link(self, sentence: Sentence, posts: tuple[Post, ...]) -> tuple[Holding, ...]:
        """Every holding that the order of words gives in a sentence."""
        found: list[Holding] = []
        held: tuple[Mention, ...] = ()
        opened: Post | None = None
        for post in reversed(posts):
            joined = opened is not None and self._is_joined(post, opened)
            people = held if joined else self._holders(post, sentence)
            found.extend(self._holdings(post, people, opened if joined else None))
            held, opened = people, post
        return tuple(reversed(found))

    def _is_joined(self, post: Post, other: Post) -> bool:
        """Whether one person has both: "state councilor and foreign minister"."""
        between = self._a.lower[post.phrase.end : other.phrase.start]
        if post.plural or other.plural or other.opened or other.countries:
            return False
        if not between:
            return True
        single = post.office is not None and post.office.single
        return between in (("and",), ("&",), ("/",)) and not (
            single and self._a.lower[post.phrase.start] == "the"
        )

    def _holders(self, post: Post, sentence: Sentence) -> tuple[Mention, ...]:
        return (
            self._straight_behind(post, sentence)
            or self._in_front(post, sentence)
            or self._behind_comma(post, sentence)
        )

    def _straight_behind(self, post: Post, sentence: Sentence) -> tuple[Mention, ...]:
        """ "Foreign Minister (FM) Dr. Ana Ruiz"."""
        start = self._past_courtesy(self._past_acronym(post.phrase.end), sentence)
        return self._named_from(start, sentence, several=post.plural)

    def _behind_comma(self, post: Post, sentence: Sentence) -> tuple[Mention, ...]:
        """ "Poland's president, Ana Ruiz, said": the name is closed off."""
        comma = self._past_acronym(post.phrase.end)
        if comma + 1 >= sentence.end or self._a.words[comma] not in (",", ":"):
            return ()
        start = self._past_courtesy(comma + 1, sentence)
        people = self._named_from(start, sentence, several=post.plural)
        if not people or not (post.definite or self._a.words[post.core.start][0].isupper()):
            return ()
        last = people[-1]
        apposed = self._a.heads[last.head] in range(post.phrase.start, post.phrase.end)
        closed = last.core.end >= sentence.end or self._a.words[last.core.end] in _CLOSERS
        return people if closed or (apposed and self._a.deps[last.head] == "appos") else ()

    def _in_front(self, post: Post, sentence: Sentence) -> tuple[Mention, ...]:
        """ "Ana Ruiz, the president of Poland,"."""
        comma = post.phrase.start - 1
        if post.plural or comma <= sentence.start or self._a.words[comma] not in _OPENING:
            return ()
        name = self._person_before(comma, sentence)
        if name is None or not self._is_closed(post, sentence):
            return ()
        return (name,)

    def _person_before(self, token: int, sentence: Sentence) -> Mention | None:
        """The person whose name ends before a token: "Ana Ruiz of Poland", "Ana Ruiz, 61"."""
        name = self._names.at(token - 1)
        if name is not None and self._a.lower[name.core.start - 1] == "of":
            return self._names.person_at(name.core.start - 2)
        return self._names.person_at(token - 1)

    def _is_closed(self, post: Post, sentence: Sentence) -> bool:
        """Whether the words of the post end where they do: no name, no noun, no "'s" behind."""
        end = post.phrase.end
        return end >= sentence.end or not (
            self._a.pos[end] in _GOES_ON or self._a.lower[end] in ("'s", "’s", "-")
        )

    def _past_acronym(self, token: int) -> int:
        words = self._a.words
        if token + 2 < len(words) and words[token] == "(" and words[token + 2] == ")":
            return token + 3
        return token

    def _past_courtesy(self, token: int, sentence: Sentence) -> int:
        while token < sentence.end and self._a.lower[token] in self._offices.courtesy:
            token += 1
        return token

    def _named_from(self, token: int, sentence: Sentence, *, several: bool) -> tuple[Mention, ...]:
        """The person named from a token on; for a plural all of a list of two or more."""
        found: list[Mention] = []
        while token < sentence.end and (name := self._names.person_at(token)):
            if name.core.start != token and name.core.start > token:
                break
            found.append(name)
            token = name.core.end
            if not several:
                return (name,)
            while token < sentence.end and self._a.lower[token] in (",", "and"):
                token += 1
        return tuple(found) if len(found) > 1 else ()

    def _holdings(
        self, post: Post, people: tuple[Mention, ...], joined: Post | None
    ) -> list[Holding]:
        """One holding a person; of several countries each takes its own."""
        found = []
        for number, person in enumerate(people):
            each = len(post.countries) == len(people)
            country = post.countries[number] if each else post.country
            start = min(post.phrase.start, person.core.start)
            behind = self._country_behind(person)
            end = max(post.phrase.end, behind[0])
            found.append(
                Holding(
                    person=person.index,
                    post=post,
                    words=Phrase(start, end),
                    country=country or behind[1] or (joined.country if joined else None),
                    former=post.former,
                )
            )
        return found

    def _country_behind(self, person: Mention) -> tuple[int, str | None]:
        """ "President Ana Ruiz of Ecuador": where that ends, and the country."""
        end = person.core.end
        of = self._a.lower[end : end + 2]
        if of[:1] != ("of",):
            return end, None
        name = self._names.at(end + 2 if of[1:] == ("the",) else end + 1)
        if name is None or not name.country or self._names.person_at(name.core.start):
            return end, None
        return name.core.end, name.country
