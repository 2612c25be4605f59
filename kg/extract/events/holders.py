"""Who holds an event that a noun names: the subject of the verb that the noun hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.triggers import Trigger
from kg.extract.status.modality import Modality
from kg.extract.wordlists import word_lists
from kg.model.account import EventType

_HOSTINGS = ("meet", "receive", "greet", "host")


@dataclass(frozen=True, slots=True)
class HolderFinder:
    """Finds the holders of the event nouns of one document."""

    a: Analysis
    modality: Modality

    def are_open(self, noun: int, trigger: Trigger) -> bool:
        """Whether the other side is still open: "held talks with Ruiz" but not "talks between"."""
        if syntax.prepositional(self.a, noun, "between", "among"):
            return False
        if trigger.type is EventType.VISIT:
            return not self.a.with_dep(noun, "poss")
        owners = self.a.with_dep(noun, "poss")
        if any(self.a.tags[c] != "PRP$" for c in owners):
            return not syntax.prepositional(self.a, noun, "with")
        return not any(self._is_plural_owner(c) for c in owners)

    def _is_plural_owner(self, token: int) -> bool:
        return self.a.lower[token] == "their" or len(syntax.conjuncts(self.a, token)) > 1

    def holders(self, noun: int, trigger: Trigger) -> list[int]:
        """The subject of the verb that the noun hangs on: "arrived for talks", "held a call"."""
        a = self.a
        at, dep = a.heads[noun], a.deps[noun]
        if at == noun:
            return []
        if dep == "pobj":
            return self._behind_preposition(noun, at, trigger)
        if dep == "nsubjpass" and a.lemmas[at] == "attend":
            return syntax.agents_of(a, at)
        if dep in ("dobj", "conj") and syntax.is_verb(a, at):
            return self._carriers(at, trigger) if self._carries(at, trigger) else []
        if dep == "conj":
            return self.holders(at, trigger)
        return self._attenders(noun) if trigger.carried_by else []

    def _behind_preposition(self, noun: int, prep: int, trigger: Trigger) -> list[int]:
        a, lists = self.a, word_lists()
        above = a.heads[prep]
        if trigger.type is EventType.CONFERENCE and a.lower[prep] == "at":
            return self.active_subjects(above) if syntax.is_verb(a, above) else []
        if a.lemmas[above] in ("invite", "welcome", "summon"):
            return syntax.objects_of(a, above)
        if trigger.carried_by:
            return self._partakers(prep, trigger) or self._attenders(noun)
        judged = a.lower[prep] == "for" and a.lemmas[above] in lists.judgings
        if judged or a.lower[prep] not in lists.holder_links:
            return []
        if syntax.is_preposition(a, above):
            above = a.heads[above]
        if not syntax.is_verb(a, above) or self._is_told_by_source(noun, above):
            return self._holders_beside_noun(above, trigger)
        if self._is_behind_source(prep, above):
            above = a.heads[above]
        above = self._above_reported_state(above)
        told = a.lemmas[above] in lists.tellings and a.lower[prep] in lists.occasions
        doers = (
            syntax.own_subjects(a, above)
            if self._is_hosted(above, trigger)
            else self.active_subjects(above)
        )
        return doers + (syntax.objects_of(a, above) if told else [])

    def _above_reported_state(self, verb: int) -> int:
        """ "said that trade was fair during a call with Bos": the saying belongs to the call."""
        a = self.a
        is_state = a.lemmas[verb] == "be" and bool(a.with_dep(verb, "attr", "acomp"))
        told = syntax.clause_verb(a, verb) if a.deps[verb] in ("ccomp", "acl") else None
        return told if is_state and told is not None else verb

    def _is_told_by_source(self, noun: int, verb: int) -> bool:
        """ "As Ruiz told reporters after the talks with Bos": she tells of it; others may talk."""
        a = self.a
        marked = any(a.deps[c] == "mark" and a.lower[c] == "as" for c in a.children[verb])
        tells = marked and a.lemmas[verb] in self.modality.report
        return tells and any(a.lower[c] == "the" for c in a.with_dep(noun, "det"))

    def _is_behind_source(self, prep: int, verb: int) -> bool:
        """ "As Ruiz said, | during the meeting …, Bos promised": said by her, done by others."""
        a = self.a
        says = any(a.deps[c] == "mark" and a.lower[c] == "as" for c in a.children[verb])
        return says and a.words[prep - 1] == ","

    def _is_hosted(self, verb: int, trigger: Trigger) -> bool:
        """ "On arrival Ruiz was met by Bos": it is the guest who has arrived."""
        passive = syntax.is_passive(self.a, verb)
        return trigger.type is EventType.VISIT and passive and self.a.lemmas[verb] in _HOSTINGS

    def _carriers(self, verb: int, trigger: Trigger) -> list[int]:
        """ "The envoy was summoned to convey a protest": to hear it, from whoever called her."""
        a, above = self.a, self.a.heads[verb]
        protest = trigger.type is EventType.CONDEMNATION
        if protest and a.lemmas[above] == "summon" and syntax.is_passive(a, above):
            return syntax.agents_of(a, above)
        return self.active_subjects(verb)

    def _carries(self, verb: int, trigger: Trigger) -> bool:
        """Whether the verb's subject takes part: "held talks", not "praised the talks"."""
        lemma = self.a.lemmas[verb]
        if trigger.carried_by:
            return lemma in trigger.carried_by
        return self.is_carried_by(verb) or lemma in self.modality.status

    def is_carried_by(self, verb: int) -> bool:
        """Whether the subject holds it: "held talks", but not "proposed", "followed talks"."""
        lemma = self.a.lemmas[verb]
        return lemma in self.modality.carry and lemma not in self.modality.relating

    def above_plans(self, noun: int) -> int:
        """The word above a noun and above the plan, proposal or hope that it is the content of."""
        a = self.a
        at = a.heads[noun]
        while a.pos[at] == "ADP" and a.lemmas[a.heads[at]] in self.modality.status:
            at = a.heads[a.heads[at]] if a.pos[a.heads[at]] == "NOUN" else a.heads[at]
        return at

    def _partakers(self, prep: int, trigger: Trigger) -> list[int]:
        """ "took part in a summit", "led the delegation to it", "thanked her for an invitation"."""
        a, part = self.a, word_lists().parts_in_gatherings
        verb = a.heads[prep]
        if a.lemmas[verb] in part:
            verb = a.heads[verb]
        takes_part = any(a.lemmas[o] in part for o in syntax.objects_of(a, verb))
        thanked = a.lemmas[verb] in word_lists().judgings
        if a.lemmas[verb] in trigger.carried_by and (
            takes_part or thanked or a.lemmas[verb] == "participate"
        ):
            return self.active_subjects(verb)
        return []

    def _attenders(self, noun: int) -> list[int]:
        """Whoever meets on the sidelines of a conference is at the conference."""
        a = self.a
        for above in list(a.ancestors(noun))[:4]:
            if a.lemmas[above] in word_lists().sidelines:
                verb = syntax.clause_verb(a, above)
                return self.active_subjects(verb) if verb is not None else []
        return []

    def _holders_beside_noun(self, noun: int, trigger: Trigger) -> list[int]:
        """ "a series of meetings", "a request from Ruiz for a meeting", "plans for talks"."""
        a = self.a
        lemma = a.lemmas[noun]
        if a.pos[noun] != "NOUN" or not (
            lemma in self.modality.status or lemma in word_lists().series
        ):
            return []
        owners = a.with_dep(noun, "poss") + syntax.prepositional(a, noun, "from", "by")
        return owners or self.holders(noun, trigger)

    def active_subjects(self, verb: int) -> list[int]:
        """Those who act: the subject, or the by-phrase of a passive."""
        if syntax.is_passive(self.a, verb):
            between = syntax.prepositional(self.a, verb, "between")
            return syntax.agents_of(self.a, verb) + between
        return syntax.subjects_of(self.a, verb)
