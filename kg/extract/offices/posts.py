"""Words -> posts: where a sentence names an office, with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.analysis import Analysis, Sentence
from kg.extract.layers import Mention, Phrase
from kg.extract.offices.complements import LINKS, ComplementReader
from kg.extract.offices.owners import NameTable, Owner
from kg.extract.offices.prefixes import OPENERS, Prefix
from kg.extract.offices.units import Unit, units_between
from kg.extract.vocabulary import Vocabulary
from kg.lexicon.offices import Office

_NOUNS = ("NOUN", "PROPN")


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
    plural: bool = False

    @property
    def country(self) -> str | None:
        """The one country that the words name."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def is_owned(self) -> bool:
        """Whether the words say whose the office is."""
        return bool(self.countries or self.organization or self.person is not None)


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
        units = units_between(self._a, sentence.start, sentence.end)
        texts = [unit.text for unit in units]
        found: list[Post] = []
        at = low = 0
        while at < len(units):
            end, office = self._look_up(units, texts, at)
            if end == at:
                at += 1
                continue
            post, low = self._post(units, Phrase(at, end), low, office)
            found.append(post)
            at = low
        return tuple(found)

    def _look_up(
        self, units: tuple[Unit, ...], texts: list[str], at: int
    ) -> tuple[int, Office | None]:
        """Where the longest office or description at a unit ends; `at` if there is none."""
        match = self._posts.match(texts, at)
        described = self._described_end(texts, at)
        if match and match.end >= described and not self._is_bare_description(units, match.end, at):
            end, office = match.end, match.office
        else:
            end, office = described, None
        if end == at or not self._is_noun(units[end - 1]):
            return at, None
        return end, office

    def _described_end(self, texts: list[str], at: int) -> int:
        for size in range(min(4, len(texts) - at), 0, -1):
            if tuple(text.lower() for text in texts[at : at + size]) in self._posts.descriptions:
                return at + size
        return at

    def _is_bare_description(self, units: tuple[Unit, ...], end: int, at: int) -> bool:
        """ "the head" alone describes; "the head of the council" names a post."""
        words = tuple(unit.text.lower() for unit in units[at:end])
        completed = end < len(units) and units[end].text.lower() in LINKS
        return words in self._posts.descriptions and not completed

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
        opened = units[first.start].text.lower() in OPENERS
        phrase = Phrase(units[first.start].start, units[behind - 1].end)
        kept = [t for u in (*first.kept, *units[at:behind]) for t in range(u.start, u.end)]
        post = Post(
            phrase=phrase,
            core=core,
            words=self._words([t for t in kept if t not in owner.removed]),
            office=office,
            countries=tuple(owner.countries),
            organization=owner.organization,
            person=owner.person,
            former=first.former,
            begun=first.begun,
            opened=opened,
            plural=self._a.tags[core.end - 1] in ("NNS", "NNPS"),
        )
        definite = post.is_owned or units[first.start].text.lower() in OPENERS - {"a", "an"}
        return replace(post, definite=definite), behind

    def _inside(self, core: Phrase, owner: Owner) -> None:
        """Names among the words of the table itself: "state department spokesman"."""
        seen: set[int] = set()
        for token in range(core.start, core.end):
            name = self.names.at(token)
            if name and name.index not in seen and core.end - 1 not in name.core:
                seen.add(name.index)
                self.names.own(owner, name, possessive=False)
            elif name is None and (code := self.names.people_code(token)):
                owner.add_country(code, (token,))

    def _words(self, tokens: list[int]) -> str:
        """The text of the tokens, as written where they stand together."""
        a, parts = self._a, list[str]()
        start = 0
        for i in range(1, len(tokens) + 1):
            if i == len(tokens) or tokens[i] != tokens[i - 1] + 1:
                parts.append(a.phrase(tokens[start], tokens[i - 1] + 1))
                start = i
        return " ".join(" ".join(parts).split())
