"""Verbs of saying, and which part of a sentence is what they report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis, Sentence
from kg.extract.attribution.wording import Wording
from kg.model.account import Status

_CLAUSES = ("ccomp", "parataxis", "dep")
_ASIDES = ("ccomp", "parataxis", "advcl", "dep", "conj")
_TOPICS = ("about", "of", "regarding", "concerning")
_DEEDS = ("of", "for")
_OWN_CONTENT = ("ccomp", "xcomp", "dobj", "oprd", "acomp", "attr")
_POINTERS = frozenset(("this", "that", "it", "so", "which"))
_RELATIVE = frozenset(("WDT", "WP", "WP$", "WRB"))
_NOBODY = frozenset(("neither", "no", "none", "nobody"))


@dataclass(frozen=True, slots=True)
class ReportReader:
    """Finds the verbs of saying above and beside the words of one document.

    `statuses` are the lemmas under which an infinitive has not happened: "declined to say".
    """

    a: Analysis
    wording: Wording
    statuses: Mapping[str, Status]

    def is_report(self, verb: int) -> bool:
        """Whether the verb tells that somebody says something, and does not take it back."""
        a = self.a
        if a.lemmas[verb] not in self.wording.verbs or not syntax.is_verb(a, verb):
            return False
        if a.lemmas[verb] == "point" and not any(a.lower[c] == "out" for c in a.children[verb]):
            return False
        if a.with_dep(verb, "neg") or self._is_nobody(verb):
            return False
        return not (a.deps[verb] == "xcomp" and a.lemmas[a.heads[verb]] in self.statuses)

    def _is_nobody(self, verb: int) -> bool:
        """ "Neither ministry has confirmed", "nobody said"."""
        a = self.a
        subjects = syntax.own_subjects(a, verb)
        near = (t for s in subjects for t in (s, *a.children[s], *a.with_dep(verb, "preconj")))
        return any(a.lower[t] in _NOBODY for t in near)

    def above(self, token: int) -> Iterator[tuple[int, int]]:
        """Every verb of saying that reports the token, with the word below it, inner first.

        A relative clause behind a comma is the author's own remark, even inside a report (Potts,
        The Logic of Conventional Implicatures, 2005).
        """
        at = token
        for above in self.a.ancestors(token):
            if self._is_remark(at):
                return
            is_content = self.is_report(above) and self._reports(above, at)
            if is_content and not self._is_other_sentence(above, at):
                yield above, at
            at = above

    def beside(self, token: int) -> Iterator[int]:
        """Verbs of saying in a parenthesis: "…, officials said", "as reported by Xinhua"."""
        a = self.a
        yield from (c for c in a.with_dep(token, "relcl", "acl") if self._is_aside(c, token))
        at = token
        for above in (token, *a.ancestors(token)):
            for child in a.with_dep(above, *_ASIDES):
                if child != at and syntax.is_verb(a, above) and self._is_aside(child, above):
                    yield child
            at = above

    def closing(self, sentence: Sentence) -> Iterator[int]:
        """Such a parenthesis where the parser hangs it on a noun: "…, Kyodo News reported."."""
        a = self.a
        for verb in range(sentence.start, sentence.end):
            if a.deps[verb] != "relcl" or not self._is_remark(verb):
                continue
            words = [a.tags[t] for t in a.subtree(verb)]
            if not _RELATIVE.intersection(words) and self._is_aside(verb, a.heads[verb]):
                yield verb

    def main(self, sentence: Sentence) -> int | None:
        """The verb of saying nearest to the root of a sentence, the last of several."""
        a = self.a
        found = [
            t for t in range(sentence.start, sentence.end) if self.is_report(t) and self._speaks(t)
        ]
        return min(found, key=lambda t: (sum(1 for _ in a.ancestors(t)), -t), default=None)

    def points_back(self, verb: int) -> bool:
        """Whether what is said stands in the sentence before: "told reporters about this"."""
        a = self.a
        if syntax.is_passive(a, verb):
            near = a.with_dep(verb, "nsubjpass")
        else:
            near = a.with_dep(verb, "dobj") + syntax.prepositional(a, verb, *_TOPICS)
        return any(a.lower[t] == "this" for t in near) and not a.with_dep(verb, "ccomp")

    def _is_remark(self, verb: int) -> bool:
        a = self.a
        return a.deps[verb] == "relcl" and a.words[min(a.subtree(verb)) - 1] == ","

    def _speaks(self, verb: int) -> bool:
        return bool(syntax.own_subjects(self.a, verb) or syntax.agents_of(self.a, verb))

    def _reports(self, verb: int, below: int) -> bool:
        """Whether what is below the verb is its content, not a circumstance of the report."""
        a, w = self.a, self.wording
        dep, lemma = a.deps[below], a.lemmas[verb]
        if lemma in w.citations:
            return dep == "ccomp"
        if dep == "prep":
            return a.lower[below] in self._prepositions(lemma)
        if lemma in w.accusations:
            return False
        if dep == "advcl":
            return bool(syntax.own_subjects(a, below)) and not a.with_dep(below, "mark", "advmod")
        if dep == "nsubjpass":
            return lemma not in w.listeners and bool(syntax.agents_of(a, verb))
        return dep in _CLAUSES or (lemma in w.objects and dep in ("dobj", "xcomp", "oprd"))

    def _is_other_sentence(self, verb: int, below: int) -> bool:
        """ "Ruiz said they met; Bos said they did not": a semicolon parts what the parser joins."""
        return ";" in self.a.words[min(below, verb) : max(below, verb)]

    def _prepositions(self, lemma: str) -> tuple[str, ...]:
        """What stands before the content of a verb: "spoke of", "commented on"."""
        if lemma in self.wording.accusations:
            return _DEEDS
        takes_on = lemma in self.wording.comments | self.wording.listeners
        return (*_TOPICS, "on") if takes_on else _TOPICS

    def _is_aside(self, verb: int, host: int) -> bool:
        """Whether a verb of saying below a clause has that clause for its content."""
        a = self.a
        if not self.is_report(verb) or a.lemmas[verb] in self.wording.accusations:
            return False
        if any(a.lower[m] != "as" for m in a.with_dep(verb, "mark")):
            return False
        if any(a.tags[c] == "WRB" for c in a.children[verb]) or a.with_dep(verb, "cc"):
            return False
        passive = syntax.is_passive(a, verb) or a.tags[verb] == "VBN"
        speaks = syntax.agents_of(a, verb) if passive else self._other_subjects(verb, host)
        return bool(speaks) and not self._has_content(verb)

    def _other_subjects(self, verb: int, host: int) -> list[int]:
        """Subjects that are not the relative pronoun: "who said" tells something else."""
        a = self.a
        own = syntax.own_subjects(a, verb)
        return [s for s in own if a.tags[s] not in ("WP", "WDT") and s != host]

    def _has_content(self, verb: int) -> bool:
        a = self.a
        listens = a.lemmas[verb] in self.wording.listeners
        for child in a.with_dep(verb, *_OWN_CONTENT):
            if a.deps[child] == "dobj" and listens:
                continue
            if a.lower[child] not in _POINTERS:
                return True
        return False
