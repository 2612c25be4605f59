"""Why something was put off, called off or refused: "postponed because of a clash at sea"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.extract import syntax
from kg.extract.analysis import Analysis
from kg.extract.events.drafts import EventDraft
from kg.extract.wordlists import word_lists
from kg.model.account import EventType, Status

_EFFECTS = (EventType.POSTPONEMENT, EventType.CANCELLATION, EventType.REFUSAL)
_BLOWS = (EventType.INCIDENT, EventType.MILITARY_ACTION)
_HELD = (Status.OCCURRED, Status.ONGOING)


def find_causes(a: Analysis, drafts: list[EventDraft]) -> None:
    """Give every such act the happening that its sentence names as the reason.

    Behind "because of" or "over" any happening is the reason; behind "after" only an incident is,
    since what else came before may have nothing to do with it.
    """
    by_token = {draft.token: draft for draft in drafts}
    for draft in drafts:
        if draft.type in _EFFECTS:
            draft.cause = next(_reasons(a, draft, by_token), None)


def _reasons(a: Analysis, act: EventDraft, by_token: dict[int, EventDraft]) -> Iterator[EventDraft]:
    for child in sorted(a.children[act.token]):
        kinds = _kinds_behind(_linking_word(a, child))
        behind = (by_token[token] for token in sorted(a.subtree(child)) if token in by_token)
        yield from (
            found
            for found in behind
            if found.type in kinds and found is not act.theme and found.status in _HELD
        )


def _kinds_behind(word: str) -> Collection[EventType]:
    if word in word_lists().reasons:
        return tuple(EventType)
    return _BLOWS if word in word_lists().precursors else ()


def _linking_word(a: Analysis, child: int) -> str:
    """The word that ties a phrase or a clause to the verb above it."""
    if syntax.is_preposition(a, child) or a.deps[child] in ("prep", "amod", "advmod", "acomp"):
        return a.lower[child]
    marks = a.with_dep(child, "mark")
    return a.lower[marks[0]] if marks and a.deps[child] == "advcl" else ""
