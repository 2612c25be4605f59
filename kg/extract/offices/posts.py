"""Words -> posts: where a sentence names an office, with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.analysis import Analysis, Sentence
from kg.extract.layers import Mention, Phrase
from kg.extract.offices.complements import LINKS, ComplementReader
from kg.extract.offices.owners import NameTable, Owner
from kg.extract.offices.prefixes import OPENERS, Prefix
from kg.extract.offices.units import Unit, singular, units_between
from kg.extract.vocabulary import Vocabulary
from kg.lexicon.offices import Office
from kg.model.account import ActorKind

_NOUNS = ("NOUN", "PROPN")
_GLUED = ("'s", "’s", "'", "’", ",")
_LONGEST_DESCRIPTION = 4


@dataclass(frozen=True, slots=True)
class Post:
    """An office, or a description of a person, as a sentence words it.

    Attributes:
        phrase: all its words, from the article or the country to what it is the office of.
        core: the words that the table of offices has.
        words: the words of the office without article, country, person and "former".
        office: None where the words describe a person and name no post.
        country: the country that the words name; of several, see `countries`.
        person: index of the mention of whoever the holder works for.
        begun: whether the tenure has begun; "incoming", "nominee" have not.
        definite: whether an article or an owner makes it one certain person.
        opened: whether an article or "his" stands in front.
        completed: whether words behind it say what it is for: "Secretary of State for Defence".
    """

    phrase: Phrase
    core: Phrase
    words: str
    office: Office | None
    countries: tuple[str, ...] = ()
    organization: str | None = None
    person: int | None = None
    former: bool = False
    begun: bool = True
    definite: bool = False
    opened: bool = False
    completed: bool = False
    plural: bool = False

    @property
    def country(self) -> str | None:
        """The one country that the words name."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def usual_country(self) -> str | None:
        """The only country that has an office of this name; of other words it says nothing."""
        if self.office is None or len(self.countries) > 1:
            return None
        return None if self.completed and self.office.single else self.office.country

    @property
    def is_of_body(self) -> bool:
        """Whether it is a post in a body, which need not be of its holder's country."""
        of_kind = self.office is not None and self.office.kind == "organization"
        return of_kind or self.organization is not None

    @property
    def is_owned(self) -> bool:
        """Whether the words say whose the office is."""
        return bool(self.countries or self.organization or self.person is not None)


@dataclass(frozen=True, slots=True)
class _Row:
    """The units of a sentence, and their words as written, in lower case and for one person."""

    units: tuple[Unit, ...]
    texts: tuple[str, ...]
    lower: tuple[str, ...]
    singulars: tuple[str, ...]


class PostFinder:
    """Finds the posts of one document."""

    def __init__(
        self, analysis: Analysis, mentions: tuple[Mention, ...], vocabulary: Vocabulary
    ) -> None:
        self._a = analysis
        self._posts = vocabulary.posts
        self.names = NameTable(analysis, mentions, vocabulary)
        self._complements = ComplementReader(analysis, self.names, vocabulary.posts)

    def find_posts(self, sentence: Sentence) -> tuple[Post, ...]:
        """The posts of a sentence in text order, without overlaps."""
        row = _row(units_between(self._a, sentence.start, sentence.end))
        found: list[Post] = []
        at = low = 0
        while at < len(row.units):
            end, office = self._look_up(row, at)
            if end == at:
                at += 1
                continue
            post, low = self._post(row.units, Phrase(at, end), low, office)
            found.append(post)
            at = low
        return tuple(found)

    def _look_up(self, row: _Row, at: int) -> tuple[int, Office | None]:
        """Where the longest office or description at a unit ends; `at` if there is none."""
        match = self._posts.match(row.texts, at) or self._posts.match(row.singulars, at)
        end, office = self._described_end(row, at), None
        if match and match.end >= end and not self._is_bare_description(row, match.end, at):
            end, office = match.end, match.office
        return (end, office) if end > at and self._is_noun(row.units[end - 1]) else (at, None)

    def _described_end(self, row: _Row, at: int) -> int:
        for size in range(min(_LONGEST_DESCRIPTION, len(row.units) - at), 0, -1):
            if row.lower[at : at + size] in self._posts.descriptions:
                return at + size
        return at

    def _is_bare_description(self, row: _Row, end: int, at: int) -> bool:
        """ "the head" alone describes; "the head of the council" names a post."""
        completed = row.lower[end : end + 1] and row.lower[end] in LINKS
        return row.lower[at:end] in self._posts.descriptions and not completed

    def _is_noun(self, unit: Unit) -> bool:
        """Whether a unit is a noun and no part of a person's name: not "to head", "major"."""
        last = unit.end - 1
        if self.names.person_at(last):
            return False
        return self._a.pos[last] in _NOUNS or unit.text[0].isupper()

    def _post(
        self, units: tuple[Unit, ...], within: Phrase, low: int, office: Office | None
    ) -> tuple[Post, int]:
        """The post of some units, not before unit `low`, and the unit behind all its words."""
        owner, at, end = Owner(), within.start, within.end
        core = Phrase(units[at].start, units[end - 1].end)
        first = Prefix(self._a, self.names, self._posts, units, owner).walk(at, low)
        behind = self._complements.read(units, end, office, owner)
        self._inside(core, owner)
        plural = self._is_plural(core.end - 1)
        opener = units[first.start].text.lower()
        kept = _kept((*first.kept, *units[at:behind]), owner.removed)
        post = Post(
            phrase=Phrase(units[first.start].start, units[behind - 1].end),
            core=core,
            words=self._words(kept, core.end if plural else None),
            office=office,
            countries=tuple(owner.countries),
            organization=owner.organization,
            person=owner.person,
            former=first.former,
            begun=first.begun,
            opened=opener in OPENERS,
            completed=any(u.start >= core.end for u in kept),
            plural=plural,
        )
        definite = post.is_owned or opener in OPENERS - {"a", "an"}
        return replace(post, definite=definite), behind

    def _is_plural(self, token: int) -> bool:
        word = self._a.lower[token]
        return self._a.tags[token] in ("NNS", "NNPS") or (
            word.endswith("s") and singular(word) in self._posts.heads
        )

    def _inside(self, core: Phrase, owner: Owner) -> None:
        """Names among the words of the table itself: "state department spokesman"."""
        seen: set[int] = set()
        for token in range(core.start, core.end):
            name = self.names.at(token)
            if name and (core.end - 1 not in name.core or name.kind is ActorKind.COUNTRY):
                if name.index not in seen and self.names.is_known_body(name):
                    self.names.own(owner, name, possessive=False)
                seen.add(name.index)
            elif name is None and (code := self.names.people_code(token, token + 1)):
                owner.add_country(code, (token,))

    def _words(self, units: list[Unit], several: int | None) -> str:
        """The units as written; the noun that ends before token `several` as of one person."""
        text = ""
        for unit in units:
            word = " ".join(self._a.phrase(unit.start, unit.end).split())
            word = "".join(c for c in word if c.isprintable())
            glued = self._a.words[unit.start] in _GLUED
            text += ("" if glued else " ") + (singular(word) if unit.end == several else word)
        return text.strip()


def _kept(units: tuple[Unit, ...], removed: set[int]) -> list[Unit]:
    """The units without those removed, and without an "of the" that led to them."""
    kept = [unit for unit in units if unit.start not in removed]
    while kept and kept[-1].text.lower() in ("of", "the", "from", "and"):
        kept.pop()
    return kept


def _row(units: tuple[Unit, ...]) -> _Row:
    texts = tuple(unit.text for unit in units)
    return _Row(units, texts, tuple(t.lower() for t in texts), tuple(singular(t) for t in texts))
