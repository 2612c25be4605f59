"""Whom a description means, by the posts that the document gives to people it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind
from kg.model.document import ZoneKind

_ARTICLES = ("the", "his", "her", "their", "this", "that", "its")
_EQUALS = {"counterpart", "colleague", "homologue"}
_FOREIGN_SECRETARY = {"foreign", "secretary"}
_FOREIGN_MINISTERS = (
    {"foreign", "minister"},
    {"secretary", "of", "state"},
    _FOREIGN_SECRETARY,
    {"external", "affairs", "minister"},
)
SPELLINGS = {"defence": "defense", "centre": "center", "advisor": "adviser"}


class PostMatcher:
    """Finds the named people of one document whom descriptions mean.

    `chain_of` gives the chain of every named mention, once those are chained.
    """

    def __init__(
        self,
        analysis: Analysis,
        vocabulary: Vocabulary,
        mentions: tuple[Mention, ...],
        chain_of: Mapping[int, str],
    ) -> None:
        self._a = analysis
        self._vocabulary = vocabulary
        self._mentions = mentions
        self._chain_of = chain_of
        self._titles: dict[str, set[str]] = {}
        self._countries: dict[str, set[str]] = {}
        self._marked: dict[str, set[str]] = {}
        self._country_names = {
            m.core.start: m.country for m in self._named(ActorKind.COUNTRY) if m.country
        }

    def read_names(self) -> None:
        """Note what the document says of those it names; `chain_of` must know them by now."""
        self._titles = self._titles_by_person()
        self._countries = self._countries_by_person()
        self._marked = self._marked_countries()

    def _named(self, *kinds: ActorKind) -> list[Mention]:
        return [m for m in self._mentions if m.form is MentionForm.NAME and m.kind in kinds]

    def _titles_by_person(self) -> dict[str, set[str]]:
        """For every named person the words of all titles that the document gives."""
        titles: dict[str, set[str]] = defaultdict(set)
        for mention in self._named(ActorKind.PERSON):
            for title in mention.titles:
                words = self._a.lower[title.start : title.end]
                titles[self._chain_of[mention.index]].update(SPELLINGS.get(w, w) for w in words)
        for mention in self._mentions:
            post = self._a.lemmas[mention.head]
            for member in mention.members if post in self._vocabulary.offices else ():
                titles[self._chain_of[member]].update((post, *self._content_words(mention)))
        return titles

    def _countries_by_person(self) -> dict[str, set[str]]:
        countries: dict[str, set[str]] = defaultdict(set)
        for mention in self._named(ActorKind.PERSON):
            country = mention.country or self._country_of_post(mention)
            if country:
                countries[self._chain_of[mention.index]].add(country)
        for member, country in self._countries_in_turn():
            countries[self._chain_of[member]].add(country)
        return countries

    def _countries_in_turn(self) -> Iterator[tuple[int, str]]:
        """ "the Chilean and Peruvian presidents, Ana Ruiz and Bo Lind": each her own, in turn."""
        a, g = self._a, self._vocabulary.gazetteer
        for mention in self._mentions:
            if not mention.members or not mention.plural:
                continue
            first = a.with_dep(mention.head, "amod")
            told = sorted(t for each in first for t in a.subtree(each))
            found = [c.code for t in told if (c := g.country_of_demonym(a.words[t])) is not None]
            if len(found) == len(mention.members):
                yield from zip(mention.members, found, strict=True)

    def _marked_countries(self) -> dict[str, set[str]]:
        """Only the countries that the text itself puts before a title."""
        marked: dict[str, set[str]] = defaultdict(set)
        for mention in self._named(ActorKind.PERSON):
            if mention.country:
                marked[self._chain_of[mention.index]].add(mention.country)
        return marked

    def _country_of_post(self, mention: Mention) -> str | None:
        """The country that a post belongs to by its name alone: "Secretary of State"."""
        for title in mention.titles:
            words = self._a.words[title.start : title.end]
            for start in range(len(words)):
                match = self._vocabulary.posts.match(words, start)
                if match is not None:
                    return match.office.country
        return None

    def countries_of(self, mention: Mention) -> set[str]:
        """The countries that a mention tells, or that its bearer is told to be of elsewhere."""
        told = {mention.country} if mention.country else self._countries_inside(mention)
        return told | self._countries.get(self._chain_of.get(mention.index, ""), set())

    def words_of(self, mention: Mention) -> set[str]:
        """The words of posts in a mention, in the singular; of somebody named, all titles."""
        if mention.form is MentionForm.NAME:
            return set(self._titles.get(self._chain_of.get(mention.index, ""), ()))
        words = self._content_words(mention) - {self._a.lower[mention.head]}
        return words | {self._a.lemmas[mention.head]}

    def holders_of_posts(self, mention: Mention) -> tuple[str, ...]:
        """ "the foreign ministers of Chile and Peru": the two who are named in that post.

        Every country but one must have its own; the one left may be that of an official whose
        title the text gives without a country.
        """
        countries = self._countries_inside(mention)
        if len(countries) < 2 or self._a.lemmas[mention.head] not in ("minister", "president"):
            return ()
        post = self._content_words(mention) & {"foreign", "defense", "finance", "interior"}
        found: list[str] = []
        unmarked = []
        for key, words in self._titles.items():
            if not _holds(words, post, self._a.lemmas[mention.head]):
                continue
            if self._countries.get(key, set()) & countries:
                found.append(key)
            elif not self._countries.get(key):
                unmarked.append(key)
        missing = len(countries) - len(found)
        if missing == 1 and len(unmarked) == 1:
            found += unmarked
        return tuple(found) if len(found) == len(countries) else ()

    def _countries_inside(self, mention: Mention) -> set[str]:
        """ "foreign ministers of Chile and Peru", "Chile-Peru, Chilean and Peruvian ministers"."""
        if mention.kind is not ActorKind.GROUP:
            return set()
        a = self._a
        of = [p for p in a.with_dep(mention.head, "prep") if a.lower[p] == "of"]
        inside = {t for p in of for t in a.subtree(p)}
        inside.update(range(of[0] if of else mention.phrase.start, mention.phrase.end))
        inside.update(range(mention.phrase.start, mention.head))
        return {code for t in inside if (code := self._country_at(t)) is not None}

    def _country_at(self, token: int) -> str | None:
        """The country whose name or people's name begins at a token."""
        a, g = self._a, self._vocabulary.gazetteer
        if not a.words[token][0].isupper():
            return None
        if token in self._country_names:
            return self._country_names[token]
        for end in (token + 2, token + 1):
            found = g.country_of_demonym(" ".join(a.words[token:end]))
            if found is not None:
                return found.code
        return None

    def person_described(self, mention: Mention) -> str | None:
        """The one named person whom "the foreign minister" or "the top U.S. diplomat" can mean."""
        a, countries = self._a, self._countries
        first = a.lower[mention.phrase.start]
        definite = first in _ARTICLES or mention.country or a.words[mention.head][0].isupper()
        if a.lemmas[mention.head] in _EQUALS:
            return self._counterpart_in_headline(mention)
        if not definite:
            return None
        wanted = self._content_words(mention)
        fitting = [
            key
            for key, words in self._titles.items()
            if wanted
            and _describes(wanted, words)
            and _may_be_of(mention.country, countries.get(key, set()))
        ]
        if len(fitting) > 1 and mention.country is None:
            fitting = [key for key in fitting if not self._marked.get(key)]
        elif len(fitting) > 1:
            fitting = [key for key in fitting if mention.country in countries.get(key, ())]
        if len(fitting) != 1:
            return None
        sure = mention.country is not None and mention.country in countries.get(fitting[0], ())
        return fitting[0] if sure or fitting[0] not in self._named_beside(mention) else None

    def _counterpart_in_headline(self, mention: Mention) -> str | None:
        """ "Peruvian foreign minister meets Chilean counterpart": whom the text names as that.

        It is the only person of that country; the text calls this one a counterpart as well, or
        gives the post to somebody of another country, too.
        """
        if self._a.sentence(mention.head).zone is not ZoneKind.HEADLINE or not mention.country:
            return None
        theirs = [key for key, of in self._countries.items() if mention.country in of]
        if len(theirs) != 1 or theirs[0] in self._named_beside(mention):
            return None
        post = self._titles.get(theirs[0], set())
        others = (words for key, words in self._titles.items() if key != theirs[0])
        shared = any(words & post & word_lists().post_heads for words in others)
        return theirs[0] if shared or post & _EQUALS else None

    def _named_beside(self, mention: Mention) -> set[str]:
        """Who is named in the same sentence: a second phrase there means somebody else."""
        sentence = self._a.sentence_of[mention.head]
        return {
            self._chain_of[m.index]
            for m in self._named(ActorKind.PERSON)
            if self._a.sentence_of[m.head] == sentence
        }

    def _content_words(self, mention: Mention) -> set[str]:
        """The words of a description that a title must share: not articles, not the country."""
        a, g = self._a, self._vocabulary.gazetteer
        words = set()
        for token in range(mention.phrase.start, mention.phrase.end):
            if a.pos[token] in ("DET", "PRON", "PART", "ADP", "PUNCT"):
                continue
            if a.words[token][0].isupper() and (
                g.country_of_demonym(a.words[token]) or g.country(a.words[token])
            ):
                continue
            words.add(SPELLINGS.get(a.lower[token], a.lower[token]))
        for prep in a.with_dep(mention.head, "prep"):
            if a.lower[prep] == "for":
                words.update(a.lower[t] for t in a.with_dep(prep, "pobj"))
        return words


def _describes(wanted: set[str], title: set[str]) -> bool:
    """Whether a description can mean the holder of a title.

    A country's "top diplomat" is its foreign minister, whatever the post is called there.
    """
    if wanted in ({"top", "diplomat"}, {"chief", "diplomat"}):
        return (
            any(post <= title for post in _FOREIGN_MINISTERS)
            and not title & word_lists().lower_ranks
        )
    if wanted - {"affairs"} == {"foreign", "minister"}:
        # A "foreign secretary" is in many countries an official below the minister.
        held = any(post <= title for post in _FOREIGN_MINISTERS if post != _FOREIGN_SECRETARY)
        return held and not title & word_lists().lower_ranks
    if wanted == {"premier"} and {"prime", "minister"} <= title:
        return not title & word_lists().lower_ranks
    if wanted == {"leader"}:
        return bool(title & word_lists().leaders) and not title & word_lists().lower_ranks
    return wanted <= title


def _holds(title: set[str], post: set[str], head: str) -> bool:
    """Whether a title is of the wanted post; a foreign secretary is a foreign minister."""
    if post == {"foreign"}:
        return any(p <= title for p in _FOREIGN_MINISTERS) and not title & word_lists().lower_ranks
    return post <= title and head in title


def _may_be_of(country: str | None, known: set[str]) -> bool:
    return country is None or not known or country in known
