"""Questions that rules ask of the grammar: who is the subject, is it passive, what is above it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.analysis import Analysis
from kg.extract.wordlists import word_lists

SUBJECT = ("nsubj", "nsubjpass", "csubj")
_CLAUSE_LINKS = {"xcomp", "conj", "advcl", "acl", "relcl", "pcomp", "ccomp", "dep", "prep"}
# Clauses climbed in search of a subject.
_HIGHEST = 6


def is_preposition(a: Analysis, token: int) -> bool:
    """Whether a token is a preposition, or "ahead", as in "ahead of talks", which taggers miss."""
    return a.pos[token] == "ADP" or a.lower[token] == "ahead"


def is_verb(a: Analysis, token: int) -> bool:
    """Whether the token is a verb form, auxiliaries included."""
    return a.pos[token] in ("VERB", "AUX")


def is_passive(a: Analysis, verb: int) -> bool:
    """Whether the verb stands in the passive: "was summoned", "being held", "the talks held in"."""
    if any(a.deps[c] in ("auxpass", "nsubjpass") for c in a.children[verb]):
        return True
    if a.deps[verb] in ("acl", "relcl") and a.tags[verb] == "VBN":
        return not a.with_dep(verb, "aux", "nsubj")
    return (
        a.deps[verb] == "conj"
        and a.tags[verb] == "VBN"
        and not a.with_dep(verb, "nsubj", "aux", "auxpass")
        and a.tags[a.heads[verb]] == "VBN"
        and is_passive(a, a.heads[verb])
    )


def is_opened_by(a: Analysis, verb: int, word: str) -> bool:
    """Whether a clause has such a word directly below its verb: "when she left"."""
    return any(a.lower[c] == word for c in a.children[verb])


def own_subjects(a: Analysis, verb: int) -> list[int]:
    """The subject tokens directly below a verb."""
    return a.with_dep(verb, "nsubj", "nsubjpass")


def subjects_of(a: Analysis, verb: int, depth: int = 0) -> list[int]:
    """The tokens that are understood as the subject of a verb.

    An infinitive takes the subject of the verb above it ("plans to meet"), or its object under
    verbs such as "invite"; a conjoined verb shares the subject; a participle or a relative clause
    takes the noun that it modifies.
    """
    own = own_subjects(a, verb)
    if own and not _is_relative(a, own[0]):
        return own
    if depth > _HIGHEST or a.heads[verb] == verb:
        return own
    modified = _subjects_by_noun(a, verb, depth)
    if modified is not None:
        return modified
    if own or a.deps[verb] not in _CLAUSE_LINKS:
        return own
    return _subjects_above(a, verb, depth)


def _subjects_by_noun(a: Analysis, verb: int, depth: int) -> list[int] | None:
    """ "Ruiz's plan to visit", "the visit that", "blamed Ruiz for": by the noun it belongs to."""
    head, dep = a.heads[verb], a.deps[verb]
    if dep == "pcomp" and a.lemmas[a.heads[head]] in word_lists().blames:
        return objects_of(a, a.heads[head])
    if dep == "acl" and a.lemmas[head] in word_lists().content_nouns and _is_infinitive(a, verb):
        return _owner_of_plan(a, head, depth)
    if dep in ("acl", "relcl") and _is_purpose(a, verb, head):
        above = clause_verb(a, head)
        return subjects_of(a, above, depth + 1) if above is not None else [head]
    return [head] if dep in ("relcl", "acl") and not is_verb(a, head) else None


def _is_purpose(a: Analysis, verb: int, noun: int) -> bool:
    """ "met the envoy, to protest", "met Ruiz to protest": the aim of the meeting, not of her."""
    if not _is_infinitive(a, verb):
        return False
    before = a.words[min(a.subtree(verb)) - 1]
    return before == "," or (a.deps[verb] == "acl" and a.pos[noun] == "PROPN")


def _subjects_above(a: Analysis, verb: int, depth: int) -> list[int]:
    """ "plans to meet", "invited Ruiz to meet": by the verb above, or the name in a headline."""
    head = a.heads[verb]
    if not is_verb(a, head) and a.heads[head] == head and a.pos[head] == "PROPN":
        return [head]
    if not is_verb(a, head):
        return _subjects_beside_noun(a, verb, head, depth)
    clause = a.deps[verb] in ("xcomp", "ccomp", "advcl")
    if clause and a.lemmas[head] in word_lists().object_control and _is_infinitive(a, verb):
        objects = [o for o in a.with_dep(head, "dobj", "dative") if o < verb]
        if objects:
            return objects
    return subjects_of(a, head, depth + 1)


def _is_infinitive(a: Analysis, verb: int) -> bool:
    return any(a.lower[c] == "to" for c in with_aux(a, verb))


def with_aux(a: Analysis, verb: int) -> list[int]:
    """The auxiliaries of a verb, "to" included."""
    return a.with_dep(verb, "aux", "auxpass")


def _owner_of_plan(a: Analysis, noun: int, depth: int) -> list[int]:
    """ "Ruiz's plan to visit", "Ruiz accepted an invitation to visit": Ruiz would visit."""
    meant = prepositional(a, noun, "for")
    if meant:
        return meant
    owners = a.with_dep(noun, "poss")
    verb = clause_verb(a, noun)
    if a.lemmas[noun] in word_lists().addressed_nouns:
        accepts = verb is not None and a.lemmas[verb] in (
            "accept",
            "receive",
            "decline",
            "reject",
            "thank",
        )
        return subjects_of(a, verb, depth + 1) if accepts and verb is not None else []
    if owners or _is_of_a_people(a, noun):
        return owners
    return subjects_of(a, verb, depth + 1) if verb is not None else []


def _is_of_a_people(a: Analysis, noun: int) -> bool:
    """ "protested the Dutch decision to expel": not the decision of whoever protests."""
    return any(a.entities[c] in ("NORP", "GPE") for c in a.with_dep(noun, "amod", "compound"))


def _subjects_beside_noun(a: Analysis, verb: int, noun: int, depth: int) -> list[int]:
    """For "on a trip to meet" and "after meeting": the subject of the verb above the noun."""
    for above in (noun, *a.ancestors(noun)):
        if is_verb(a, above) and above != verb:
            return subjects_of(a, above, depth + 1)
    return []


def _is_relative(a: Analysis, token: int) -> bool:
    return a.tags[token] in ("WDT", "WP")


def objects_of(a: Analysis, verb: int) -> list[int]:
    """The direct objects of a verb; a relative "whom" or "which" stands for its antecedent."""
    found = a.with_dep(verb, "dobj", "dative", "oprd")
    if not found and a.deps[verb] == "relcl" and own_subjects(a, verb):
        bare = not any(_is_relative(a, s) for s in own_subjects(a, verb))
        bare = bare and not any(a.tags[c] == "WRB" for c in a.children[verb])
        return [a.heads[verb]] if bare and not is_verb(a, a.heads[verb]) else []
    return [a.heads[verb] if _is_relative(a, o) and a.deps[verb] == "relcl" else o for o in found]


def being_on(a: Analysis, noun: int) -> Iterator[int]:
    """The verb of "Ruiz | is on a visit to Oslo"."""
    prep = a.heads[noun]
    above = a.heads[prep]
    if a.deps[noun] == "pobj" and a.lower[prep] == "on" and a.lemmas[above] == "be":
        yield above


def shared_of(a: Analysis, noun: int) -> list[int]:
    """What "of" says of two nouns at once: "the tracking and downing of a drone"."""
    if a.deps[noun] == "conj":
        return [t for t in prepositional(a, a.heads[noun], "of") if t > noun]
    return [t for other in a.with_dep(noun, "conj") for t in prepositional(a, other, "of")]


def described_by(a: Analysis, token: int) -> int:
    """For "what Lima claimed was a drone", by its verb, the noun; any other token as it is."""
    if not is_verb(a, token):
        return token
    below = (token, *a.with_dep(token, "ccomp"))
    if not any(a.lower[child] == "what" for verb in below for child in a.children[verb]):
        return token
    nouns = [noun for verb in below for noun in a.with_dep(verb, "attr", "oprd")]
    return nouns[0] if len(nouns) == 1 else token


def agents_of(a: Analysis, verb: int) -> list[int]:
    """The by-phrase of a passive."""
    agents = a.with_dep(verb, "agent") or (_misplaced_by(a, verb) if is_passive(a, verb) else [])
    return [p for by in agents for p in a.with_dep(by, "pobj")]


def _misplaced_by(a: Analysis, verb: int) -> list[int]:
    """ "was received on arrival by Ruiz": the parser takes "by" for one of time, or of arrival."""
    preps = a.with_dep(verb, "prep")
    inside = [p for prep in preps for noun in a.with_dep(prep, "pobj") for p in a.children[noun]]
    named = [p for p in (*preps, *inside) if a.lower[p] == "by" and a.deps[p] == "prep"]
    return [p for p in named if any(a.entities[t] == "PERSON" for t in a.with_dep(p, "pobj"))]


def prepositional(a: Analysis, token: int, *words: str) -> list[int]:
    """The objects of prepositions `words` directly below a token.

    A preposition below another one counts ("along with", "out of"), and so does one below the
    direct object of a verb, where the parser often hangs what belongs to the verb.
    """
    found: list[int] = []
    for prep in a.with_dep(token, "prep", "dative", "agent"):
        found.extend(_objects_of_preposition(a, prep, words))
    return found


def around_verb(a: Analysis, verb: int, *words: str) -> list[int]:
    """Like `prepositional`, but also below what stands between: "spoke today by phone with".

    The parser hangs such a preposition on the adverb, the time or the means before it.
    """
    found = prepositional(a, verb, *words)
    between = a.with_dep(verb, "npadvmod", "advmod", "acomp", "prt")
    if not is_verb(a, verb):
        return found
    for prep in a.with_dep(verb, "prep"):
        if a.lower[prep] in ("by", "over", "via", "on", "in", "at", "for", "from"):
            between += a.with_dep(prep, "pobj")
    for token in between:
        found.extend(prepositional(a, token, *words))
    return found


def _objects_of_preposition(a: Analysis, prep: int, words: tuple[str, ...]) -> Iterator[int]:
    for inner in a.with_dep(prep, "prep"):
        yield from _objects_of_preposition(a, inner, words)
    if a.lower[prep] in words:
        yield from a.with_dep(prep, "pobj", "pcomp")
        for joined in a.with_dep(prep, "conj"):
            yield from a.with_dep(joined, "pobj")


def conjuncts(a: Analysis, token: int) -> list[int]:
    """The token and everything coordinated with it to the right."""
    found, stack = [], [token]
    while stack:
        at = stack.pop(0)
        found.append(at)
        stack.extend(a.with_dep(at, "conj"))
    return found


def clause_verb(a: Analysis, token: int) -> int | None:
    """The verb that governs a token, or None in a verbless fragment."""
    for above in a.ancestors(token):
        if is_verb(a, above):
            return above
    return None


def has_negation(a: Analysis, token: int) -> bool:
    """Whether "not", "never" or "no" modifies the token directly."""
    return any(
        (a.deps[c] == "neg" and not _contrasts(a, c))
        or (a.lower[c] in ("no", "never", "neither") and a.heads[c] == token)
        for c in a.children[token]
    )


def _contrasts(a: Analysis, negation: int) -> bool:
    """ "in October, not in November": one circumstance is set against another."""
    behind = negation + 1
    return behind < len(a.words) and a.words[negation - 1] == "," and a.pos[behind] == "ADP"
