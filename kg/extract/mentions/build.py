"""Names, titles and descriptions -> the mentions of a document."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, MentionForm, Phrase
from kg.extract.mentions.capitals import CapitalReader
from kg.extract.mentions.descriptions import DescriptionReader
from kg.extract.mentions.members import MemberReader
from kg.extract.mentions.names import Name
from kg.extract.mentions.spotting import spot_names
from kg.extract.mentions.titles import TitleReader
from kg.extract.vocabulary import Vocabulary
from kg.extract.wordlists import word_lists
from kg.model.account import ActorKind

_QUOTES = '“”"„«»'


class MentionBuilder:
    """Builds the mentions of one document."""

    def __init__(self, analysis: Analysis, vocabulary: Vocabulary) -> None:
        self._a = analysis
        self._v = vocabulary
        names = spot_names(analysis, vocabulary)
        self._names = {token: n for n in names for token in range(n.start, n.end)}
        self._titles = TitleReader(analysis, vocabulary, self._names)
        self._descriptions = DescriptionReader(analysis, vocabulary, self._names)
        self._members = MemberReader(analysis)
        self._capitals = CapitalReader(analysis, vocabulary, self._names)
        self._found: list[Mention] = []
        self._titled: set[int] = set()
        self._list = names

    def build(self) -> tuple[Mention, ...]:
        """All mentions, sorted by where their phrase starts, with their index set."""
        for name in self._list:
            self._add_name(name)
        for sentence in self._a.sentences:
            for token in range(sentence.start, sentence.end):
                self._add_unnamed(token)
        ordered = sorted(self._found, key=lambda m: (m.phrase.start, -m.phrase.end))
        numbered = [replace(m, index=i) for i, m in enumerate(ordered)]
        return tuple(self._with_links(m, numbered) for m in numbered)

    def _add_name(self, name: Name) -> None:
        a = self._a
        if name.kind is not ActorKind.PERSON:
            self._found.append(self._mention(name, Phrase(name.start, name.end), ()))
            return
        before = self._title_before(name)
        country = self._title_country(before)
        end, tail = name.end, None
        if before and end + 1 < len(a.words) and a.lower[end] == "of":
            end, country = self._country_behind(end, country)
        tail = self._titles.behind(end)
        titles = tuple(title for title in (before, tail) if title)
        for title in titles:
            self._titled.update(range(title.start, title.end))
        owner = self._owner(name.start) if before is None else None
        start = before.start if before else owner.start if owner else name.start
        phrase = Phrase(start, tail.end if tail else end)
        if country is None:
            country = self._title_country(tail) or (owner.country if owner else None)
        mention = self._mention(name, phrase, titles)
        self._found.append(replace(mention, country=country or name.country))

    def _title_before(self, name: Name) -> Phrase | None:
        """The title in front, but not "Ana Ruiz, the foreign minister, | Bram de Wit"."""
        before = self._titles.before(name)
        if before is None or self._a.words[name.start - 1] != ",":
            return before
        return None if before.start in self._titled else before

    def _owner(self, start: int) -> Name | None:
        """ "Chile's Ruiz": the country in front."""
        owner = self._names.get(start - 2)
        if start >= 2 and owner and self._a.lower[start - 1] in ("'s", "’s"):
            return owner if owner.kind is ActorKind.COUNTRY else None
        return None

    def _country_behind(self, of: int, country: str | None) -> tuple[int, str | None]:
        """For "President Ana Ruiz of Ecuador": the end of the phrase and the country."""
        target = of + 2 if self._a.lower[of + 1] == "the" else of + 1
        name = self._names.get(target)
        if name and name.kind is not ActorKind.PERSON and name.start == target:
            return name.end, name.country or country
        return of, country

    def _title_country(self, title: Phrase | None) -> str | None:
        return self._descriptions.country(title) if title else None

    def _mention(self, name: Name, phrase: Phrase, titles: tuple[Phrase, ...]) -> Mention:
        a = self._a
        return Mention(
            index=-1,
            phrase=phrase,
            core=Phrase(name.start, name.end),
            head=self._top(name.start, name.end),
            form=MentionForm.NAME,
            kind=name.kind,
            name=" ".join(a.phrase(name.start, name.end).split()),
            titles=titles,
            country=name.country,
            gazetteer=name.gazetteer,
            capital_of=name.capital_of,
        )

    def _top(self, start: int, end: int) -> int:
        """The token of a phrase whose head lies outside the phrase."""
        for token in range(end - 1, start - 1, -1):
            if not start <= self._a.heads[token] < end or self._a.heads[token] == token:
                return token
        return end - 1

    def _add_unnamed(self, token: int) -> None:
        a = self._a
        if token in self._names:
            return
        if a.tags[token] in ("PRP", "PRP$") or (a.lower[token] in word_lists().pairs | {"both"}):
            self._add_pronoun(token)
        elif token not in self._titled:
            self._add_description(token)
            self._add_people_of_country(token)
            capital = self._capitals.mention(token)
            self._found.extend((capital,) if capital else ())

    def _add_pronoun(self, token: int) -> None:
        a, word = self._a, self._a.lower[token]
        singular = word in word_lists().singular_pronouns
        plural = word in word_lists().plural_pronouns or word in word_lists().pairs
        if word in word_lists().pairs and (a.heads[token] != token and a.deps[token] == "nummod"):
            return
        if not singular and not plural:
            return
        kind = self._pronoun_kind(word, singular=singular)
        self._add_word(token, MentionForm.PRONOUN, kind, plural=plural)

    def _add_word(
        self,
        token: int,
        form: MentionForm,
        kind: ActorKind,
        *,
        plural: bool,
        country: str | None = None,
    ) -> None:
        """A mention of one word."""
        word = Phrase(token, token + 1)
        name = self._a.words[token]
        self._found.append(
            Mention(-1, word, word, token, form, kind, name, plural=plural, country=country)
        )

    def _pronoun_kind(self, word: str, *, singular: bool) -> ActorKind:
        if word in ("it", "its"):
            return ActorKind.ORGANIZATION
        return ActorKind.PERSON if singular else ActorKind.GROUP

    def _add_description(self, token: int) -> None:
        a, reader = self._a, self._descriptions
        kind = reader.kind(token)
        if kind is None or not reader.is_head(token):
            return
        phrase = reader.phrase(token)
        core = reader.core(phrase)
        if reader.is_government(token, phrase):
            kind = ActorKind.COUNTRY
        self._found.append(
            Mention(
                index=-1,
                phrase=phrase,
                core=core,
                head=token,
                form=MentionForm.DESCRIPTION,
                kind=kind,
                name=_unquoted(a.phrase(core.start, core.end)),
                country=reader.country(phrase),
                plural=a.tags[token] in ("NNS", "NNPS"),
            )
        )

    def _add_people_of_country(self, token: int) -> None:
        """ "The Chinese said", "Russians": a people's name as a noun stands for its country."""
        a = self._a
        if a.deps[token] not in ("nsubj", "nsubjpass", "dobj", "pobj", "conj"):
            return
        if not a.words[token][0].isupper() or a.tags[token] not in ("NNPS", "NNS", "NNP", "JJ"):
            return
        country = self._v.gazetteer.country_of_demonym(a.words[token])
        if country is None:
            return
        self._add_word(
            token, MentionForm.DESCRIPTION, ActorKind.COUNTRY, plural=True, country=country.code
        )

    def _with_links(self, mention: Mention, all_mentions: list[Mention]) -> Mention:
        """Set the possessor of a description, and the names that a plural one lists."""
        if mention.form is not MentionForm.DESCRIPTION:
            return mention
        possessor = next(
            (
                m.index
                for m in all_mentions
                if m.index != mention.index
                and m.head in mention.phrase
                and self._a.deps[m.head] == "poss"
                and m.kind is not ActorKind.COUNTRY
            ),
            None,
        )
        return replace(
            mention, possessor=possessor, members=self._members.of(mention, all_mentions)
        )


def _unquoted(text: str) -> str:
    """What is described, without the marks of whoever keeps a distance: a "spy balloon"."""
    return " ".join("".join(c for c in text if c not in _QUOTES).split())


def owners_of(mentions: tuple[Mention, ...], length: int) -> tuple[int, ...]:
    """For every token the index of the innermost mention that it belongs to, or -1."""
    owner = [-1] * length
    for mention in sorted(mentions, key=lambda m: m.phrase.start - m.phrase.end):
        for token in range(mention.phrase.start, mention.phrase.end):
            owner[token] = mention.index
    for mention in mentions:
        if mention.form is MentionForm.NAME:
            for token in range(mention.core.start, mention.core.end):
                owner[token] = mention.index
    return tuple(owner)
