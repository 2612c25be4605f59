"""Whom a description means, by the posts that the document gives to people it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.extract.analysis import Analysis
from kg.extract.coreference.origins import Origins
from kg.extract.coreference.post_words import EQUALS, FOREIGN_MINISTERS, are_counterparts
from kg.extract.layers import Mention, MentionForm
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind
from kg.model.document import ZoneKind

_ARTICLES = ("the", "his", "her", "their", "this", "that", "its")
_CALLED_FOREIGN_MINISTER = ({"foreign", "minister"}, {"external", "affairs", "minister"})
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
        self._posts: dict[str, set[str]] = {}
        self._countries: dict[str, set[str]] = {}
        self._marked: dict[str, set[str]] = {}
        self._origins = Origins(analysis, vocabulary, mentions, chain_of)

    def read_names(self) -> None:
        """Note what the document says of those it names; `chain_of` must know them by now."""
        self._titles = self._titles_by_person()
        self._posts = self._posts_by_person()
        self._countries = self._origins.by_person()
        self._marked = self._origins.marked()

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

    def _posts_by_person(self) -> dict[str, set[str]]:
        """ "Defence Minister Ana Ruiz and her counterpart Bo Lind": he is defence minister, too."""
        titles = {key: set(words) for key, words in self._titles.items()}
        told = word_lists().post_heads | word_lists().portfolios
        before: Mention | None = None
        for mention in self._named(ActorKind.PERSON):
            key = self._chain_of[mention.index]
            beside = before is not None and self._are_beside(before, mention)
            if before is not None and beside and EQUALS & titles.get(key, set()):
                titles[key] |= titles.get(self._chain_of[before.index], set()) & told
            before = mention
        return titles

    def _are_beside(self, first: Mention, second: Mention) -> bool:
        return self._a.sentence_of[first.head] == self._a.sentence_of[second.head]

    def countries_of(self, mention: Mention) -> set[str]:
        """The countries that a mention tells, or that its bearer is told to be of elsewhere."""
        told = self._origins.inside(mention) | ({mention.country} if mention.country else set())
        return told | self._countries.get(self._chain_of.get(mention.index, ""), set())

    def words_of(self, mention: Mention) -> set[str]:
        """The words of posts in a mention, in the singular; of somebody named, all titles."""
        if mention.form is MentionForm.NAME:
            return set(self._posts.get(self._chain_of.get(mention.index, ""), ()))
        words = self._content_words(mention) - {self._a.lower[mention.head]}
        head = self._a.lemmas[mention.head]
        single = head.removesuffix("s")
        return words | {single if single in word_lists().post_heads else head}

    def holders_of_posts(self, mention: Mention) -> tuple[str, ...]:
        """ "the foreign ministers of Chile and Peru": the two who are named in that post.

        Every country but one must have its own; the one left may be that of an official whose
        title the text gives without a country.
        """
        countries = self._origins.inside(mention)
        if len(countries) < 2 or self._a.lemmas[mention.head] not in ("minister", "president"):
            return ()
        post = self._content_words(mention) & {"foreign", "defense", "finance", "interior"}
        found: list[str] = []
        unmarked = []
        for key, words in self._posts.items():
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

    def person_described(self, mention: Mention) -> str | None:
        """The one named person whom "the foreign minister" or "the top U.S. diplomat" can mean."""
        a, countries = self._a, self._countries
        first = a.lower[mention.phrase.start]
        definite = first in _ARTICLES or mention.country or a.words[mention.head][0].isupper()
        if a.lemmas[mention.head] in EQUALS:
            return self._counterpart_in_headline(mention) or self._counterpart_of(mention)
        if not definite or self._is_told_apart(mention):
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
        if len(fitting) > 1 and mention.country is None:
            fitting = [key for key in fitting if key not in self._named_beside(mention)]
        if len(fitting) != 1:
            return None
        sure = mention.country is not None and mention.country in countries.get(fitting[0], ())
        return fitting[0] if sure or fitting[0] not in self._named_beside(mention) else None

    def _is_told_apart(self, mention: Mention) -> bool:
        """ "the minister who spoke last year": not the one whom the text calls minister."""
        a, behind = self._a, mention.phrase.end
        clause = bool(a.with_dep(mention.head, "relcl"))
        return clause and a.lower[behind : behind + 1] in (("who",), ("that",))

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
        return theirs[0] if shared or post & EQUALS else None

    def _counterpart_of(self, mention: Mention) -> str | None:
        """ "Ruiz hosted her Ghanaian counterpart": the one who is named with the same post."""
        own = [self._posts.get(key, set()) for key in self.people_before(mention)]
        beside = self._named_beside(mention)
        fitting = [
            key
            for key, of in self._countries.items()
            if mention.country in of
            and key not in beside
            and any(self._are_counterparts(titles, key) for titles in own)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _are_counterparts(self, titles: set[str], key: str) -> bool:
        return are_counterparts(titles, self._posts.get(key, set()))

    def people_before(self, mention: Mention) -> list[str]:
        """Who is spoken of before a mention in its sentence."""
        sentence = self._a.sentence(mention.head)
        return [
            self._chain_of[m.index]
            for m in self._mentions
            if m.kind is ActorKind.PERSON
            and m.index in self._chain_of
            and sentence.start <= m.head < mention.phrase.start
        ]

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
        a = self._a
        words = set()
        for token in range(mention.phrase.start, mention.phrase.end):
            if a.pos[token] in ("DET", "PRON", "PART", "ADP", "PUNCT"):
                continue
            if self._is_of_country(token) or a.tags[token] in ("VBG", "VBN"):
                continue
            words.add(SPELLINGS.get(a.lower[token], a.lower[token]))
        for prep in a.with_dep(mention.head, "prep"):
            if a.lower[prep] == "for":
                words.update(a.lower[t] for t in a.with_dep(prep, "pobj"))
        return words

    def _is_of_country(self, token: int) -> bool:
        """ "Chilean", "Peru's", either word of "South Korean"."""
        words, g = self._a.words, self._vocabulary.gazetteer
        around = (" ".join(words[at : at + size]) for at, size in _around(token))
        return any(g.country_of_demonym(text) or g.country(text) for text in around)


def _around(token: int) -> tuple[tuple[int, int], ...]:
    """The word, and the pairs of words that it belongs to."""
    return ((token, 1), (token, 2), (max(token - 1, 0), 2))


def _describes(wanted: set[str], title: set[str]) -> bool:
    """Whether a description can mean the holder of a title.

    A country's "top diplomat" is its foreign minister, whatever the post is called there.
    """
    ranks = word_lists().lower_ranks
    if title & ranks and not wanted & ranks:
        return False
    if wanted in ({"top", "diplomat"}, {"chief", "diplomat"}):
        return any(post <= title for post in FOREIGN_MINISTERS)
    if wanted - {"affairs"} == {"foreign", "minister"}:
        # A "foreign secretary" may be below the minister, a "secretary of state" is called so.
        return any(post <= title for post in _CALLED_FOREIGN_MINISTER)
    if wanted == {"premier"} and {"prime", "minister"} <= title:
        return True
    if wanted == {"leader"}:
        return bool(title & word_lists().leaders)
    return wanted <= title


def _holds(title: set[str], post: set[str], head: str) -> bool:
    """Whether a title is of the wanted post; a foreign secretary is a foreign minister."""
    if post == {"foreign"}:
        return any(p <= title for p in FOREIGN_MINISTERS) and not title & word_lists().lower_ranks
    return post <= title and head in title


def _may_be_of(country: str | None, known: set[str]) -> bool:
    return country is None or not known or country in known
