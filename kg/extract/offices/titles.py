"""Posts -> holders, by their place beside a name: "Minister Ana Ruiz", "Ana Ruiz, a minister,"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis, Sentence
from kg.extract.layers import Mention, Phrase
from kg.extract.offices.owners import NameTable
from kg.extract.offices.posts import Post
from kg.extract.wordlists import word_lists
from kg.lexicon.offices import Offices

_CLOSERS = frozenset((",", ".", ";", ":", ")", "–", "—", "-", "”", '"', "("))
_OPENING = frozenset((",", "(", "–", "—"))
_BETWEEN = (("and",), ("&",), ("/",))
_BELOW_HEADS = 3
_RANK = 6
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
        last: Post | None = None
        for group in self._groups(posts):
            people = self._holders(group, sentence)
            if not people and last and self._goes_on(last, group[0], sentence):
                people = held
            country = group[0].country or group[-1].country
            for post in group:
                found.extend(self._holdings(post, people, country))
            in_front = bool(people) and people[0].core.end <= group[0].phrase.start
            held, last = (people, group[-1]) if in_front else ((), None)
        return tuple(found)

    def _groups(self, posts: tuple[Post, ...]) -> list[list[Post]]:
        """Posts that one person has together: "state councilor and foreign minister"."""
        groups: list[list[Post]] = []
        for post in posts:
            if groups and self._is_joined(groups[-1][-1], post):
                groups[-1].append(post)
            else:
                groups.append([post])
        return groups

    def _is_joined(self, post: Post, other: Post) -> bool:
        between = self._a.lower[post.phrase.end : other.phrase.start]
        if post.plural or other.plural or other.opened or other.countries:
            return False
        if not between:
            return True
        ranked = between == (",",) and _is_rank(other) and self._names.person_at(other.phrase.end)
        return bool(ranked) or (between in _BETWEEN and not self._are_two_people(post, other))

    def _are_two_people(self, post: Post, other: Post) -> bool:
        """ "The envoy and President Hollande"; nobody heads both the state and the government."""
        one, two = post.office, other.office
        if one is None or two is None:
            return True
        heads = one.single and two.single and max(one.rank, two.rank) < _BELOW_HEADS
        named = self._names.person_at(other.phrase.end) is not None
        return (heads and one.kind != two.kind) or (
            named and self._a.lower[post.phrase.start] == "the"
        )

    def _goes_on(self, last: Post, post: Post, sentence: Sentence) -> bool:
        """ "Ana Ruiz, former president of Chile | and UN envoy"."""
        between = self._a.lower[last.phrase.end : post.phrase.start]
        return between in _BETWEEN and self._is_closed(post, sentence)

    def _holders(self, group: list[Post], sentence: Sentence) -> tuple[Mention, ...]:
        definite = any(p.definite or self._a.words[p.core.start][0].isupper() for p in group)
        return (
            self._straight_behind(group[-1], sentence)
            or self._in_front(group[0], group[-1], sentence)
            or (self._behind_comma(group[-1], sentence) if definite else ())
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
        if not people:
            return ()
        last = people[-1]
        apposed = self._a.heads[last.head] in range(post.phrase.start, post.phrase.end)
        closed = last.core.end >= sentence.end or self._a.words[last.core.end] in _CLOSERS
        return people if closed or (apposed and self._a.deps[last.head] == "appos") else ()

    def _in_front(self, post: Post, end: Post, sentence: Sentence) -> tuple[Mention, ...]:
        """ "Ana Ruiz, the president of Poland,"."""
        comma = post.phrase.start - 1
        if post.plural or comma <= sentence.start or self._a.words[comma] not in _OPENING:
            return ()
        name = self._person_before(comma)
        if name is None or self._is_subject_apart(post, name) or not self._is_closed(end, sentence):
            return ()
        return (name,)

    def _is_subject_apart(self, post: Post, name: Mention) -> bool:
        """ "After talks with Ana Ruiz, the Dutch envoy left": she is not the envoy."""
        deps = self._a.deps
        subject = any(
            deps[t] in ("nsubj", "nsubjpass") for t in range(post.core.start, post.core.end)
        )
        return subject and deps[name.head] == "pobj"

    def _person_before(self, token: int) -> Mention | None:
        """The person whose name ends before a token: "Ana Ruiz of Poland"."""
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
        while token < sentence.end and self._is_passed(token):
            token += 1
        return token

    def _is_passed(self, token: int) -> bool:
        lower = self._a.lower
        behind = set(lower[token + 1 : token + 2])
        styled = lower[token] in ("his", "her") and bool(behind & word_lists().styles)
        return styled or lower[token] in self._offices.courtesy or self._a.words[token].isspace()

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
        self, post: Post, people: tuple[Mention, ...], country: str | None
    ) -> Iterator[Holding]:
        """One holding a person; of as many countries as people each takes its own."""
        for number, person in enumerate(people):
            each = len(post.countries) == len(people)
            end, behind = self._country_behind(person)
            yield Holding(
                person=person.index,
                post=post,
                words=Phrase(min(post.phrase.start, person.core.start), max(post.phrase.end, end)),
                country=post.countries[number] if each else behind or country,
                former=post.former,
            )

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


def _is_rank(post: Post) -> bool:
    """ "the army chief, General Ana Ruiz"."""
    return post.office is not None and post.office.kind == "military" and post.office.rank == _RANK
