"""Days of the week that one text gives both to what has happened and to what was planned."""

from __future__ import annotations

from datetime import timedelta

from kg.extract.events.drafts import EventDraft
from kg.model.time import Time

_WEEK = timedelta(days=7)


def leave_open_doubtful_weekdays(drafts: list[EventDraft]) -> None:
    """ "They spoke on Sunday. She was to talk to him on Sunday as well": there is one Sunday.

    Counted backwards for the talk that was held and forwards for the planned one, the same word
    gives days a week apart. The plan may still lie ahead or be as old as the talk, so the talk
    has no day that is sure.
    """
    planned = [t for d in drafts if not _is_held(d) for t in _times(d)]
    for draft in drafts:
        if not _is_held(draft):
            continue
        doubtful = [t for t in _times(draft) if any(_is_week_before(t, p) for p in planned)]
        draft.times = [(at, time) for at, time in draft.times if time not in doubtful]
        if draft.time in doubtful:
            draft.time = None


def _is_held(draft: EventDraft) -> bool:
    return draft.status is not None and draft.status.is_held


def _times(draft: EventDraft) -> list[Time]:
    return [time for _, time in draft.times]


def _is_week_before(held: Time, planned: Time) -> bool:
    same_words = held.text.lower() == planned.text.lower()
    return same_words and planned.interval.start - held.interval.start == _WEEK
