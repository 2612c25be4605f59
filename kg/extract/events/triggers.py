"""The trigger rules of the lexicon, checked as they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import LexiconError
from kg.lexicon.own import NOTHING, OwnEntry, OwnLexicon
from kg.lexicon.tables import FOLDER, read_toml
from kg.model.account import EventType, Role, Status


@dataclass(frozen=True, slots=True)
class Trigger:
    """One rule: the words that tell of an event and the parts that its neighbours take.

    Attributes:
        particles: "down" in "sat down"; one of them must be there.
        with_any: prepositions of which one must be there.
        words: a stretch of text that the clause must hold: "persona non grata".
        objects: lemmas of which one must be the direct object (the passive subject).
        compounds: words of which one must stand right before the noun.
        content_verbs, content_words: what must be said in the clause that the verb reports.
        carried_by: verbs of which one must carry the noun for a holder to count.
        subject, object, holder: roles of subject, direct object, and of the subject of the verb
            that a noun hangs on ("held talks").
        owner: role of whoever owns a noun, where that is not the holder's.
        slots: role by preposition.
        destination: prepositions that say where a traveller goes.
        theme: where the event stands that is put off, called off, refused or invited to.
        effect: what becomes of that event.
        least: how many parties must be there for the rule to hold.
        flags: further conditions, by name.
    """

    rule: str
    type: EventType
    lemmas: tuple[str, ...]
    is_verb: bool
    example: str
    particles: tuple[str, ...] = ()
    with_any: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    carried_by: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    content_verbs: tuple[str, ...] = ()
    content_words: tuple[str, ...] = ()
    subject: Role | None = None
    object: Role | None = None
    holder: Role | None = None
    owner: Role | None = None
    slots: Mapping[str, Role] = field(default_factory=dict)
    destination: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    effect: Status | None = None
    least: int = 1
    flags: frozenset[str] = frozenset()

    def has(self, flag: str) -> bool:
        """Whether a further condition is set."""
        return flag in self.flags


@dataclass(frozen=True, slots=True)
class TriggerTable:
    """All rules by the lemma of the word that triggers them."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]

    @property
    def all(self) -> tuple[Trigger, ...]:
        """Every rule once, in the order of the file."""
        rules = {
            t.rule: t for table in (self.verbs, self.nouns) for ts in table.values() for t in ts
        }
        return tuple(rules.values())


@cache
def load_triggers(path: Path = FOLDER / "triggers.toml", own: OwnLexicon = NOTHING) -> TriggerTable:
    """The rules of a file.

    Args:
        own: rules of users; they are tried first, and replace those of the same name.

    Raises:
        LexiconError: a rule lacks a field, or names a type, role or status that does not exist.
    """
    table = read_toml(path)
    shipped = [
        _trigger(entry, str(path), is_verb=section == "verb")
        for section in ("verb", "noun")
        for entry in table.get(section, ())
    ]
    added = list(_own_triggers(own, shipped))
    names = {trigger.rule for trigger in added}
    verbs: dict[str, list[Trigger]] = defaultdict(list)
    nouns: dict[str, list[Trigger]] = defaultdict(list)
    for trigger in (*added, *(t for t in shipped if t.rule not in names)):
        for lemma in trigger.lemmas:
            (verbs if trigger.is_verb else nouns)[lemma].append(trigger)
    return TriggerTable(_frozen(verbs), _frozen(nouns))


def _own_triggers(own: OwnLexicon, shipped: Iterable[Trigger]) -> Iterator[Trigger]:
    """The rules of users, which may set the conditions that those of the program set."""
    flags = frozenset(flag for trigger in shipped for flag in trigger.flags)
    known = (*sorted(_PLAIN), *sorted(flags))
    for entry in own.entries("verb", "noun"):
        entry.allow(known)
        _check(entry)
        yield _trigger(entry.fields, entry.place, is_verb=entry.section == "verb")


def _check(entry: OwnEntry) -> None:
    """Make sure that a user's rule has what a rule needs, in words that exist."""
    for name in ("rule", "type", "example"):
        entry.text(name)
    entry.one_of("type", entry.text("type"), EventType)
    for name in _ROLES:
        entry.one_of(name, entry.optional(name), Role)
    entry.one_of("effect", entry.optional("effect"), Status)
    for name in _LISTS:
        entry.texts(name)
    if not entry.texts("lemmas"):
        raise entry.error("the rule has no lemmas", 'add a line: lemmas = ["..."]')
    entry.number("least")


def _frozen(table: Mapping[str, list[Trigger]]) -> Mapping[str, tuple[Trigger, ...]]:
    return {lemma: tuple(rules) for lemma, rules in table.items()}


_PLAIN = {f.name for f in fields(Trigger)} - {"is_verb", "flags"}
_ROLES = ("subject", "object", "holder", "owner")
_LISTS = (
    "lemmas",
    "particles",
    "with_any",
    "words",
    "objects",
    "carried_by",
    "compounds",
    "content_verbs",
    "content_words",
    "destination",
    "theme",
)


def _trigger(entry: Mapping[str, Any], place: str, *, is_verb: bool) -> Trigger:
    try:
        known: dict[str, Any] = {k: v for k, v in entry.items() if k in _PLAIN}
        known["type"] = EventType(entry["type"])
        known |= {k: Role(entry[k]) for k in _ROLES if k in entry}
        known |= {k: tuple(entry[k]) for k in _LISTS if k in entry}
        known["slots"] = {k: Role(v) for k, v in entry.get("slots", {}).items()}
        if "effect" in entry:
            known["effect"] = Status(entry["effect"])
        flags = frozenset(k for k, v in entry.items() if k not in _PLAIN and v is True)
        return Trigger(is_verb=is_verb, flags=flags, **known)
    except (KeyError, ValueError, TypeError) as error:
        raise LexiconError(
            f"the rule {entry.get('rule', '?')!r} is not complete: {error}",
            place=place,
            repair="give it a rule, a type, lemmas and an example as the other rules have them",
        ) from error
