"""Posts -> holders, by the verb that ties them: "was elected president", "resigned as envoy"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.analysis import Analysis
from kg.extract.layers import Mention, Phrase
from kg.extract.offices.owners import NameTable
from kg.extract.offices.posts import Post
from kg.extract.offices.titles import Holding
from kg.lexicon.offices import Offices

_SUBJECTS = ("nsubj", "nsubjpass")
_PREDICATES = ("attr", "oprd", "dobj", "ccomp")
_OF_VERBS = ("be", "become", "remain")
_PHASES = {"step": "down aside", "stand": "down aside", "take": "over office", "swear": "in"}
_ENDS = frozenset(("until", "till"))
_RANKS = frozenset(("first", "second", "third", "last", "only", "latest"))
_NO = frozenset(("not", "n't", "n’t", "never", "no", "longer", "neither"))


class PredicateLinker:
    """Ties the posts of one document to the people of whom a verb says them."""

    def __init__(self, a: Analysis, names: NameTable, offices: Offices) -> None:
        self._a = a
        self._names = names
        self._verbs = offices.verbs

    def link(self, posts: tuple[Post, ...]) -> tuple[Holding, ...]:
        """Every holding that the grammar of a sentence gives."""
        found: list[Holding] = []
        for post in posts:
            verb, direct = self._verb_of(post)
            if verb is None or post.plural:
                continue
            if not direct and self._is_in_capacity(post):
                found.extend(self._holdings(post, verb, "gain"))
            elif not self._is_open(verb) and (kind := self._kind(verb, direct=direct)):
                found.extend(self._holdings(post, verb, kind))
        return tuple(found)

    def _verb_of(self, post: Post) -> tuple[int | None, bool]:
        """The verb that a post completes, straight or by "as"; the first of two joined posts."""
        a, head = self._a, self._head(post)
        while a.deps[head] == "conj" and a.heads[head] < head:
            head = a.heads[head]
        above = a.heads[head]
        if a.deps[head] == "pobj" and a.lower[above] == "as":
            return a.heads[above], False
        if a.deps[head] in _PREDICATES and a.pos[above] in ("VERB", "AUX"):
            return above, True
        return None, False

    def _head(self, post: Post) -> int:
        """The word of the post whose head lies outside of it."""
        inside = range(post.phrase.start, post.phrase.end)
        core = range(post.core.start, post.core.end)
        return next(
            (t for t in reversed(core) if self._a.heads[t] not in inside), post.core.end - 1
        )

    def _is_in_capacity(self, post: Post) -> bool:
        """ "As foreign minister, Ana Ruiz visited Chile": a sentence that opens with the office."""
        start, end = post.phrase.start - 1, post.phrase.end
        opens = start == self._a.sentence(post.core.start).start and self._a.lower[start] == "as"
        return opens and end < len(self._a.words) and self._a.words[end] == ","

    def _holdings(self, post: Post, verb: int, kind: str) -> Iterator[Holding]:
        ended = self._has(verb, _ENDS)
        for person, lost in self._people(verb, kind, post):
            former = post.former or ended or lost
            start = min(post.phrase.start, person.core.start, verb)
            end = max(post.phrase.end, person.core.end, verb + 1)
            yield Holding(person.index, post, Phrase(start, end), post.country, former)

    def _kind(self, verb: int, *, direct: bool) -> str | None:
        """What the verb does to the post, or None if it says nothing of the kind."""
        lemma = self._a.lemmas[verb]
        kind = next((k for k, lemmas in self._verbs.items() if lemma in lemmas), None)
        if kind is None or kind == "open":
            return None
        if lemma in _PHASES and not self._has(verb, frozenset(_PHASES[lemma].split())):
            return None
        if direct and kind not in ("give",) and lemma not in _OF_VERBS:
            return None
        return None if not direct and lemma == "be" else kind

    def _people(self, verb: int, kind: str, post: Post) -> Iterator[tuple[Mention, bool]]:
        """Who has or had the post, and whether that is over."""
        passive = self._is_passive(verb)
        subject = self._subject(verb)
        thing = None if passive else self._object(verb, post)
        if kind == "follow" and not passive:
            if subject:
                yield subject, False
            if thing:
                yield thing, True
        elif kind == "follow":
            if subject:
                yield subject, True
        elif kind == "give":
            person = subject if passive else thing
            if person:
                yield person, False
        elif kind == "end":
            person = thing or subject
            if person:
                yield person, True
        elif subject:
            yield subject, kind == "hold" and self._is_past(verb, post)

    def _is_passive(self, verb: int) -> bool:
        a = self._a
        bare = a.tags[verb] == "VBN" and a.deps[verb] in ("acl", "advcl", "amod")
        return bare or bool(a.with_dep(verb, "nsubjpass", "auxpass"))

    def _subject(self, verb: int) -> Mention | None:
        a = self._a
        subjects = a.with_dep(verb, *_SUBJECTS)
        if not subjects and a.deps[verb] == "conj":
            return self._subject(a.heads[verb])
        if a.deps[verb] == "acl" or (subjects and a.lower[subjects[0]] in ("who", "that")):
            return self._person(a.heads[verb])
        if not subjects and a.deps[verb] == "advcl":
            subjects = a.with_dep(a.heads[verb], *_SUBJECTS)
        return self._person(subjects[0]) if subjects else None

    def _object(self, verb: int, post: Post) -> Mention | None:
        """ "named Ana Ruiz foreign minister": the name stands between verb and post."""
        objects = self._a.with_dep(verb, "dobj")
        person = self._person(objects[0]) if objects else None
        before = self._names.person_at(post.phrase.start - 1)
        return person or (before if before and before.core.start > verb else None)

    def _person(self, token: int) -> Mention | None:
        return self._names.person_at(token)

    def _is_past(self, verb: int, post: Post) -> bool:
        """ "served as", "was": over, unless "has served" or "was the first minister to visit"."""
        a = self._a
        if a.lemmas[verb] in ("remain", "stay", "continue"):
            return False
        ranked = _RANKS & set(a.lower[post.phrase.start : post.core.start])
        return a.tags[verb] == "VBD" and not a.with_dep(verb, "aux") and not ranked

    def _is_open(self, verb: int) -> bool:
        """Whether the clause denies, supposes or only foresees it."""
        return self._has(verb, self._verbs["open"] | _NO)

    def _has(self, verb: int, words: frozenset[str]) -> bool:
        return any(self._a.lower[c] in words for c in self._a.children[verb])
