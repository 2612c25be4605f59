"""Mentions -> chains: names first, then descriptions and pronouns with exactly one candidate."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.coreference.people import cluster_names
from kg.extract.layers import Mention, MentionForm
from kg.extract.vocabulary import Vocabulary
from kg.lexicon.forms import fold
from kg.model.account import ActorKind, Chain

_COUNTS = frozenset("two three four five six seven eight nine ten several some many".split())
_ARTICLES = ("the", "his", "her", "their", "this", "that", "its")
_FOREIGN_MINISTERS = (
    {"foreign", "minister"},
    {"secretary", "of", "state"},
    {"foreign", "secretary"},
    {"external", "affairs", "minister"},
)
_LEADERS = frozenset(
    "president premier chancellor king queen emir sultan taoiseach leader prime prince".split()
)
_LOWER_RANKS = frozenset(("deputy", "assistant", "under", "vice", "undersecretary"))
_SPELLINGS = {"defence": "defense", "centre": "center", "advisor": "adviser"}


@dataclass(slots=True)
class ChainDraft:
    """A chain under construction: its key and the indices of its mentions."""

    key: str
    kind: ActorKind
    mentions: list[int] = field(default_factory=list)


class ChainBuilder:
    """Builds the chains of one document."""

    def __init__(
        self, analysis: Analysis, vocabulary: Vocabulary, mentions: tuple[Mention, ...]
    ) -> None:
        self._a = analysis
        self.vocabulary = vocabulary
        self._mentions = mentions
        self.drafts: dict[str, ChainDraft] = {}
        self.chain_of: dict[int, str] = {}
        self.members: dict[int, tuple[str, ...]] = {}

    def build(self) -> dict[str, ChainDraft]:
        """The drafts by key; `chain_of` tells the key of every resolved mention."""
        self._chain_people()
        self._chain_names()
        self._chain_descriptions()
        return self.drafts

    def join(self, mention: Mention, key: str, kind: ActorKind) -> None:
        """Put a mention into a chain, opening the chain where it is new."""
        self.drafts.setdefault(key, ChainDraft(key, kind)).mentions.append(mention.index)
        self.chain_of[mention.index] = key

    def lend(self, mention: Mention, key: str, kind: ActorKind) -> None:
        """Let a mention stand for another chain as well: a capital for its government."""
        draft = self.drafts.setdefault(key, ChainDraft(key, kind))
        if mention.index not in draft.mentions:
            draft.mentions.append(mention.index)

    def _named(self, *kinds: ActorKind) -> list[Mention]:
        return [m for m in self._mentions if m.form is MentionForm.NAME and m.kind in kinds]

    def _chain_people(self) -> None:
        people = self._named(ActorKind.PERSON)
        fullest = cluster_names(m.name for m in people)
        for mention in people:
            self.join(mention, "person:" + fold(fullest[mention.name]), ActorKind.PERSON)

    def _chain_names(self) -> None:
        for mention in self._named(ActorKind.COUNTRY, ActorKind.ORGANIZATION, ActorKind.PLACE):
            if mention.kind is ActorKind.COUNTRY:
                key = f"country:{mention.country}"
            elif mention.kind is ActorKind.PLACE:
                key = f"place:{mention.gazetteer or fold(mention.name)}"
            else:
                key = "organization:" + self._organization_key(mention)
            self.join(mention, key, mention.kind)

    def _organization_key(self, mention: Mention) -> str:
        g = self.vocabulary.gazetteer
        known = g.organization(mention.name) or g.outlet(mention.name)
        return fold(known.name if known else mention.name)

    def _chain_descriptions(self) -> None:
        titles = self._titles_by_person()
        for mention in self._mentions:
            if mention.form is not MentionForm.DESCRIPTION:
                continue
            if mention.kind is ActorKind.COUNTRY:
                self.join(mention, f"country:{mention.country}", ActorKind.COUNTRY)
            elif mention.kind is ActorKind.PERSON:
                self._chain_described_person(mention, titles)
            elif mention.kind is ActorKind.ORGANIZATION:
                self._chain_described_body(mention)
            else:
                self.join(mention, f"{mention.kind}:{self._folded(mention)}", mention.kind)
                self.members[mention.index] = self._holders_of_posts(mention, titles)

    def _titles_by_person(self) -> dict[str, set[str]]:
        """For every named person the words of all titles that the document gives."""
        titles: dict[str, set[str]] = defaultdict(set)
        for mention in self._named(ActorKind.PERSON):
            for title in mention.titles:
                words = self._a.lower[title.start : title.end]
                titles[self.chain_of[mention.index]].update(_SPELLINGS.get(w, w) for w in words)
        return titles

    def _countries_by_person(self) -> dict[str, set[str]]:
        countries: dict[str, set[str]] = defaultdict(set)
        for mention in self._named(ActorKind.PERSON):
            country = mention.country or self._country_of_post(mention)
            if country:
                countries[self.chain_of[mention.index]].add(country)
        return countries

    def _marked_countries(self) -> dict[str, set[str]]:
        """Only the countries that the text itself puts before a title."""
        marked: dict[str, set[str]] = defaultdict(set)
        for mention in self._named(ActorKind.PERSON):
            if mention.country:
                marked[self.chain_of[mention.index]].add(mention.country)
        return marked

    def _country_of_post(self, mention: Mention) -> str | None:
        """The country that a post belongs to by its name alone: "Secretary of State"."""
        for title in mention.titles:
            words = self._a.words[title.start : title.end]
            for start in range(len(words)):
                match = self.vocabulary.posts.match(words, start)
                if match is not None:
                    return match.office.country
        return None

    def _chain_described_person(self, mention: Mention, titles: dict[str, set[str]]) -> None:
        named = self._predicated_of(mention) or self._person_described(mention, titles)
        if named:
            self.join(mention, named, ActorKind.PERSON)
        else:
            self.join(mention, f"person:{self._folded(mention)}", ActorKind.PERSON)

    def _holders_of_posts(
        self, mention: Mention, titles: dict[str, set[str]]
    ) -> tuple[str, ...]:
        """ "the foreign ministers of Chile and Peru": the two who are named in that post.

        Every country but one must have its own; the one left may be that of an official whose
        title the text gives without a country.
        """
        countries = self._countries_behind(mention)
        if len(countries) < 2 or self._a.lemmas[mention.head] not in ("minister", "president"):
            return ()
        post = self._content_words(mention) & {"foreign", "defense", "finance", "interior"}
        known = self._countries_by_person()
        found: list[str] = []
        unmarked = []
        for key, words in titles.items():
            if not _holds(words, post, self._a.lemmas[mention.head]):
                continue
            if known.get(key, set()) & countries:
                found.append(key)
            elif not known.get(key):
                unmarked.append(key)
        missing = len(countries) - len(found)
        if missing == 1 and len(unmarked) == 1:
            found += unmarked
        return tuple(found) if len(found) == len(countries) else ()

    def _countries_behind(self, mention: Mention) -> set[str]:
        """The countries listed behind "of"."""
        a = self._a
        of = [p for p in a.with_dep(mention.head, "prep") if a.lower[p] == "of"]
        inside = {t for p in of for t in a.subtree(p)}
        return {
            m.country
            for m in self._named(ActorKind.COUNTRY)
            if m.country and m.core.start in inside
        }

    def _predicated_of(self, mention: Mention) -> str | None:
        """ "Ruiz will be the first minister to visit": the description is said of the subject."""
        a, head = self._a, mention.head
        if a.deps[head] != "attr" or a.lemmas[a.heads[head]] not in ("be", "become"):
            return None
        verb = a.heads[head]
        subjects = a.with_dep(verb, "nsubj") or syntax.subjects_of(a, verb)
        if subjects and a.tags[subjects[0]] in ("WP", "WDT") and a.deps[verb] == "relcl":
            subjects = [a.heads[verb]]
        if not subjects or a.with_dep(verb, "neg"):
            return None
        return next(
            (
                self.chain_of[m.index]
                for m in self._named(ActorKind.PERSON)
                if m.head == subjects[0] or subjects[0] in m.core
            ),
            None,
        )

    def _person_described(self, mention: Mention, titles: dict[str, set[str]]) -> str | None:
        """The one named person whom "the foreign minister" or "the top U.S. diplomat" can mean."""
        a, countries = self._a, self._countries_by_person()
        marked = self._marked_countries()
        first = a.lower[mention.phrase.start]
        definite = first in _ARTICLES or mention.country or a.words[mention.head][0].isupper()
        if not definite or a.lemmas[mention.head] == "counterpart":
            return None
        wanted = self._content_words(mention)
        fitting = [
            key
            for key, words in titles.items()
            if wanted
            and _describes(wanted, words)
            and _may_be_of(mention.country, countries.get(key, set()))
        ]
        if len(fitting) > 1 and mention.country is None:
            fitting = [key for key in fitting if not marked.get(key)]
        elif len(fitting) > 1:
            fitting = [key for key in fitting if mention.country in countries.get(key, ())]
        if len(fitting) != 1:
            return None
        sure = mention.country is not None and mention.country in countries.get(fitting[0], ())
        return fitting[0] if sure or fitting[0] not in self._named_beside(mention) else None

    def _named_beside(self, mention: Mention) -> set[str]:
        """Who is named in the same sentence: a second phrase there means somebody else."""
        sentence = self._a.sentence_of[mention.head]
        return {
            self.chain_of[m.index]
            for m in self._named(ActorKind.PERSON)
            if self._a.sentence_of[m.head] == sentence
        }

    def _content_words(self, mention: Mention) -> set[str]:
        """The words of a description that a title must share: not articles, not the country."""
        a, g = self._a, self.vocabulary.gazetteer
        words = set()
        for token in range(mention.phrase.start, mention.phrase.end):
            if a.pos[token] in ("DET", "PRON", "PART", "ADP", "PUNCT"):
                continue
            if a.words[token][0].isupper() and (
                g.country_of_demonym(a.words[token]) or g.country(a.words[token])
            ):
                continue
            words.add(_SPELLINGS.get(a.lower[token], a.lower[token]))
        for prep in a.with_dep(mention.head, "prep"):
            if a.lower[prep] == "for":
                words.update(a.lower[t] for t in a.with_dep(prep, "pobj"))
        return words

    def _chain_described_body(self, mention: Mention) -> None:
        """ "the ministry" is the one named body of the document that is a ministry."""
        head = self._a.lemmas[mention.head]
        if self._a.lower[mention.phrase.start] == "the" and mention.country is None:
            fitting = {
                key
                for key, draft in self.drafts.items()
                if draft.kind is ActorKind.ORGANIZATION and key.endswith(" " + head)
            }
            if len(fitting) == 1 and mention.core.end - mention.core.start == 1:
                self.join(mention, fitting.pop(), ActorKind.ORGANIZATION)
                return
        self.join(mention, f"organization:{self._folded(mention)}", ActorKind.ORGANIZATION)

    def _folded(self, mention: Mention) -> str:
        """The description without spelling variants, counts and quotation marks."""
        words = [_SPELLINGS.get(w, w) for w in fold(mention.name).split()]
        kept = [w for w in words if any(c.isalpha() for c in w) and w not in _COUNTS]
        return " ".join(kept or words)


def _describes(wanted: set[str], title: set[str]) -> bool:
    """Whether a description can mean the holder of a title.

    A country's "top diplomat" is its foreign minister, whatever the post is called there.
    """
    if wanted in ({"top", "diplomat"}, {"chief", "diplomat"}):
        return any(post <= title for post in _FOREIGN_MINISTERS) and not title & _LOWER_RANKS
    if wanted == {"leader"}:
        return bool(title & _LEADERS) and not title & _LOWER_RANKS
    return wanted <= title


def _holds(title: set[str], post: set[str], head: str) -> bool:
    """Whether a title is of the wanted post; a foreign secretary is a foreign minister."""
    if post == {"foreign"}:
        return any(p <= title for p in _FOREIGN_MINISTERS) and not title & _LOWER_RANKS
    return post <= title and head in title


def _may_be_of(country: str | None, known: set[str]) -> bool:
    return country is None or not known or country in known


def chain_from_draft(draft: ChainDraft, mentions: tuple[Mention, ...], a: Analysis) -> Chain:
    """The finished chain: fullest name, other forms, country, first place in the text."""
    own = [mentions[i] for i in draft.mentions if mentions[i].form is not MentionForm.PRONOUN]
    names = [m for m in own if m.form is MentionForm.NAME] or own
    best = max(names, key=lambda m: _fullness(m, draft.kind, names))
    aliases = {m.name for m in own} | {_whole(m, a) for m in own}
    countries = {m.country for m in own if m.country}
    return Chain(
        key=draft.key,
        kind=draft.kind,
        name=best.name,
        span=a.span(best.core.start, best.core.end),
        aliases=tuple(sorted(aliases - {best.name})),
        country=countries.pop() if len(countries) == 1 else None,
        named=best.form is MentionForm.NAME,
        gazetteer=next((m.gazetteer for m in own if m.gazetteer), None),
    )


def _fullness(
    mention: Mention, kind: ActorKind, names: list[Mention]
) -> tuple[int, int, int, int]:
    """The longest name of a person or body; of a country the one that is used most."""
    used = 0
    if kind is ActorKind.COUNTRY:
        used = sum(m.name == mention.name for m in names if m.kind is ActorKind.COUNTRY)
    return used, len(mention.name.split()), len(mention.name), -mention.phrase.start


def _whole(mention: Mention, a: Analysis) -> str:
    """Title and name as they stand, without what follows the name."""
    start = mention.phrase.start if mention.titles else mention.core.start
    return " ".join(a.phrase(start, mention.core.end).split())
