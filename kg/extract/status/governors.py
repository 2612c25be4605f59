"""What a verb, a noun or a preposition says of the event noun below it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.status.climbing import Climb
from kg.extract.status.signs import OFF
from kg.extract.wordlists import word_lists
from kg.model.account import Status
from kg.model.document import ZoneKind


@dataclass(frozen=True, slots=True)
class Governors:
    """Reads what governs the event nouns of one document."""

    climb: Climb

    def status(self, noun: int, depth: int) -> Status | None:
        """What decides about a noun by its place in the sentence; None where nothing does."""
        a, head, dep = self.climb.a, self.climb.a.heads[noun], self.climb.a.deps[noun]
        if head == noun:
            return participle_status(self.climb, noun)
        if dep in ("conj", "appos"):
            return self.climb.of_noun(head, depth + 1) if not syntax.is_verb(a, head) else None
        if dep in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "dative"):
            return self._from_verb(head, noun, depth)
        if dep in ("pobj", "pcomp"):
            told = not self.is_commemorated(noun)
            return self.under_preposition(head, noun, depth) if told else None
        if dep in ("compound", "poss", "nmod"):
            return self.climb.of_noun(head, depth + 1) if not syntax.is_verb(a, head) else None
        return None

    def is_commemorated(self, noun: int) -> bool:
        """ "on the anniversary of the attack": remembered, long after it happened."""
        a, prep = self.climb.a, self.climb.a.heads[noun]
        return a.lower[prep] == "of" and a.lemmas[a.heads[prep]] in word_lists().commemorations

    def _from_verb(self, verb: int, noun: int, depth: int) -> Status | None:
        """What a verb says of a noun that is its subject or object; the last verb decides."""
        a = self.climb.a
        deed = self._deed_before(verb, noun)
        if deed is not None:
            return self.climb.of_verb(deed, depth + 1)
        found = self._of_participle(verb, noun) or self._one_verb(verb, noun, depth)
        for joined in a.with_dep(verb, "conj"):
            shared = not syntax.own_subjects(a, joined) and not a.with_dep(joined, "dobj")
            if syntax.is_verb(a, joined) and shared:
                later = self._one_verb(joined, noun, depth)
                if later in OFF:
                    found = later
        return found

    def _deed_before(self, verb: int, noun: int) -> int | None:
        """ "decided to visit Peru, her first trip abroad": the trip is the visit."""
        a = self.climb.a
        deeds = [t for t in a.with_dep(verb, "xcomp") if t < noun]
        apart = a.words[min(a.subtree(noun)) - 1] == ","
        return deeds[-1] if deeds and apart and a.deps[noun] == "dobj" else None

    def _of_participle(self, verb: int, noun: int) -> Status | None:
        """ "The visit, planned for May, was put off", where "planned" is taken for its predicate.

        A visit plans nothing: it is what was planned, and what the clause around says it became.
        """
        a, signs = self.climb.a, self.climb.signs
        decided = signs.decided_by(verb)
        takes_object = syntax.objects_of(a, verb) or a.with_dep(verb, "ccomp", "xcomp")
        simple = a.tags[verb] in ("VBD", "VBN") and not syntax.is_passive(a, verb)
        if a.deps[noun] != "nsubj" or not simple or takes_object or decided is not Status.PLANNED:
            return None
        around = a.heads[verb] if a.deps[verb] in ("ccomp", "advcl") else verb
        became = signs.decided_by(around) if syntax.is_passive(a, around) else None
        return became or decided

    def _one_verb(self, verb: int, noun: int, depth: int) -> Status | None:
        a, words, signs = self.climb.a, self.climb.words, self.climb.signs
        lemma, dep = a.lemmas[verb], a.deps[noun]
        if signs.unconfirmed(verb):
            return Status.POSSIBLE
        happening = self.climb.of_verb(verb, depth + 1)
        if dep == "dobj" and (lemma in words.carry or signs.is_cut_short(verb)):
            ends_later = lemma in word_lists().endings and happening is Status.PLANNED
            return None if ends_later else happening
        decided = signs.decided_by(verb)
        if decided is not None and (dep in ("dobj", "nsubjpass") or a.deps[verb] == "acl"):
            return self._as_theme(verb, decided, happening)
        under = signs.under_way(verb) if lemma == "be" and dep == "nsubj" else None
        if under is not None:
            return under
        if lemma in words.carry or dep in ("nsubj", "attr"):
            return None if self._says_nothing(verb, dep, happening) else happening
        return self._beside(verb, noun, happening)

    def _says_nothing(self, verb: int, dep: str, happening: Status | None) -> bool:
        lemma = self.climb.a.lemmas[verb]
        if dep == "nsubj" and lemma in ("say", "tell", "add"):
            return True
        if happening is Status.ONGOING:
            return lemma == "be"
        return dep == "nsubj" and happening is Status.OCCURRED and self._is_timeless(verb)

    def _is_timeless(self, verb: int) -> bool:
        """ "The trip follows a call": the present says so of what is ahead as of what is past."""
        a, words = self.climb.a, self.climb.words
        opens = a.lemmas[verb] in words.carry and a.lemmas[verb] not in words.relating
        present = a.tags[verb] in ("VBZ", "VBP") and not opens
        return present and a.sentence(verb).zone is not ZoneKind.HEADLINE

    def _as_theme(self, verb: int, decided: Status, happening: Status | None) -> Status:
        """What a verb that decides makes of its theme: "postponed the visit"."""
        if syntax.has_negation(self.climb.a, verb) and decided in OFF:
            return Status.POSSIBLE if decided is Status.DENIED else Status.PLANNED
        return self.climb.signs.as_decided(decided, happening)

    def _beside(self, verb: int, noun: int, happening: Status | None) -> Status | None:
        """What a verb that decides nothing takes for granted: "praised the talks"."""
        if happening is Status.OCCURRED and self.climb.a.tags[verb] in ("VBD", "VBN", "VBG"):
            return Status.OCCURRED if self.climb.signs.is_definite(noun) else None
        return Status.PLANNED if happening is Status.PLANNED else None

    def under_preposition(self, prep: int, noun: int, depth: int) -> Status | None:
        """What stands behind a preposition: "after talks", "ahead of a visit"."""
        a, head = self.climb.a, self.climb.a.heads[prep]
        if head == prep:
            return None
        if a.deps[prep] == "prep" and syntax.is_preposition(a, head):
            return self.under_preposition(head, noun, depth + 1)
        if syntax.is_verb(a, head):
            if self._is_present_stay(noun):
                return Status.ONGOING
            if self._opens(head, a.lower[prep], noun):
                return self.climb.of_verb(head, depth + 1)
            return self._from_verb_above(head, a.lower[prep], depth)
        return self._from_noun_above(head, a.lower[prep], depth)

    def _is_present_stay(self, noun: int) -> bool:
        """ "Ruiz is on a visit to Oslo", but not "was" or "the focus is on a visit"."""
        a = self.climb.a
        return any(
            a.tags[verb] in ("VBZ", "VBP")
            and not syntax.has_negation(a, verb)
            and any(a.pos[s] in ("PROPN", "PRON") for s in syntax.own_subjects(a, verb))
            for verb in syntax.being_on(a, noun)
        )

    def _opens(self, verb: int, word: str, noun: int) -> bool:
        """ "arrived for a visit", "met for talks": with the one the other has begun."""
        a, lemma = self.climb.a, self.climb.a.lemmas
        if word != "for" or a.tags[verb] not in ("VBD", "VBN"):
            return False
        if lemma[verb] in ("arrive", "land", "touch"):
            return lemma[noun] in ("visit", "trip", "tour", "stay")
        meets = lemma[verb] in ("meet", "host", "receive", "sit", "join", "gather", "convene")
        return meets and lemma[noun] in word_lists().met_for

    def _from_verb_above(self, verb: int, word: str, depth: int) -> Status | None:
        """ "left after talks", "prepared for a visit", "agreed on a meeting"."""
        lemma, words = self.climb.a.lemmas[verb], self.climb.words
        above = self.climb.of_verb(verb, depth + 1)
        decided = self.climb.signs.decided_by(verb)
        if word in words.awaited:
            judged = word == "for" and lemma in word_lists().judgings and above is not None
            return above if judged else self._awaited(above, decided)
        if word == "on" and lemma in ("embark", "agree"):
            return above if lemma == "embark" else Status.PLANNED
        if word == "since" or (word in ("after", "following") and self._any_held(verb, depth)):
            return Status.OCCURRED
        reaches = word in ("to", "with", "of", "about", "from") and word not in words.presupposed
        if decided is not None and reaches:
            return self.climb.signs.as_decided(decided, above)
        if self._leads_part(verb):
            return above
        return None if self._leaves_open(above, verb) else self._alongside(verb, above, word)

    def _leaves_open(self, above: Status | None, head: int) -> bool:
        """ "did not comment on the talks", "no details of the talks": there may have been talks.

        Only what carries an event takes it along when it is denied: "did not go on a visit".
        """
        a, words = self.climb.a, self.climb.words
        return above is Status.DENIED and a.lemmas[head] not in words.carry

    def _leads_part(self, verb: int) -> bool:
        """ "took part in a summit", "led the delegation to it"."""
        a = self.climb.a
        objects = syntax.objects_of(a, verb)
        return any(a.lemmas[o] in word_lists().parts_in_gatherings for o in objects)

    def _alongside(self, verb: int, above: Status | None, word: str) -> Status | None:
        """What is told beside a happening is as real as that, where the word says so."""
        if word in ("at", "during", "in") and self.climb.signs.is_intended(verb):
            return Status.PLANNED
        if above in OFF and word in ("at", "during", "in"):
            return None
        if word in self.climb.words.presupposed:
            return above if above is None or not above.is_held else Status.OCCURRED
        return above if word == "with" else None

    def _any_held(self, verb: int, depth: int) -> bool:
        """ "agreed to restore ties after talks": one told fact is enough for what came before."""
        verbs = [
            v for v in (verb, *self.climb.a.ancestors(verb)) if syntax.is_verb(self.climb.a, v)
        ]
        return any(
            (s := self.climb.of_verb(v, depth + 1)) is not None and s.is_held for v in verbs[:3]
        )

    def _awaited(self, above: Status | None, decided: Status | None) -> Status | None:
        """What lies ahead of a happening is planned, or only asked for."""
        if decided in (Status.POSSIBLE, Status.DECLINED):
            return decided
        if above is None or above.is_held:
            return Status.PLANNED
        return above

    def _from_noun_above(self, head: int, word: str, depth: int) -> Status | None:
        """ "a request for a meeting", "plans for a visit", "the postponement of talks"."""
        a = self.climb.a
        decided = self.climb.words.status.get(a.lemmas[head]) if a.pos[head] == "NOUN" else None
        above = self.climb.of_noun(head, depth + 1) if a.pos[head] in ("NOUN", "PROPN") else None
        if decided in (Status.POSSIBLE, Status.PLANNED) and above in OFF:
            return above
        if decided is not None and word in ("for", "of", "to", "about", "at"):
            return decided
        if word == "since":
            return Status.OCCURRED
        talked_over = self._talked_over(head) if word == "during" else None
        if talked_over is not None:
            return self._from_verb_above(talked_over, word, depth)
        if a.lemmas[head] in word_lists().parts_in_gatherings or word in (
            "during",
            "after",
            "following",
            "at",
            "in",
            "from",
            "of",
            "with",
            "on",
        ):
            return None if self._leaves_open(above, head) else above
        return None

    def _talked_over(self, noun: int) -> int | None:
        """ "discussed prices and visas during a meeting": the verb that the parser passed over.

        What is talked over may never be; the time at which it is talked over is as real as that.
        """
        verb = syntax.clause_verb(self.climb.a, noun)
        if verb is None or self.climb.signs.decided_by(verb) is not Status.POSSIBLE:
            return None
        return verb


def participle_status(climb: Climb, noun: int) -> Status | None:
    """A headline without a verb: "Visit to Oslo postponed"."""
    for child in climb.a.with_dep(noun, "acl"):
        found = climb.words.status.get(climb.a.lemmas[child])
        if found is not None:
            return found
    return None
