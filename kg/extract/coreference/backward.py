"""Whether an event noun without parties can mean an event that was told before it."""

from __future__ import annotations

from kg.extract.analysis import Analysis
from kg.extract.coreference.happenings import Happening
from kg.extract.events.drafts import EventDraft
from kg.extract.syntax import is_verb

# What stands behind one of these is spoken of, or lies before or behind the event.
_TOPICS = ("about", "on", "regarding", "before", "ahead", "since", "to", "for")
_OCCASIONS = ("in", "at", "during", "after", "following", "over", "by", "via")


def can_point_back(a: Analysis, draft: EventDraft, happening: Happening) -> bool:
    """Whether neither its form nor its place in the sentence rules it out."""
    if is_spoken_of(a, draft, happening):
        return False
    if _is_manner(a, draft.token) or _would_make_real(a, draft, happening):
        return False
    return not _is_new(a, draft) or draft.sentence == happening.drafts[-1].sentence


def is_spoken_of(a: Analysis, draft: EventDraft, happening: Happening) -> bool:
    """ "spoke to follow up on their recent meeting": the words are not what they are about."""
    anchors = {token for d in happening.drafts if d.trigger.has("soft") for token in d.anchors}
    below = False
    for above in a.ancestors(draft.token):
        if above in anchors:
            return below
        below = below or is_verb(a, above) or a.lower[above] in _TOPICS
    return False


def _would_make_real(a: Analysis, draft: EventDraft, happening: Happening) -> bool:
    """ "The meeting was refused. She took part in talks": in which ones stays open."""
    bare = not a.with_dep(draft.token, "det", "poss", "amod")
    held = draft.status is not None and draft.status.is_held
    status = happening.status()
    return bare and held and status is not None and not status.is_held


def _is_new(a: Analysis, draft: EventDraft) -> bool:
    """ "looks forward to meetings in Japan": a bare plural that is no occasion is no old event."""
    noun = draft.token
    is_bare = a.tags[noun] == "NNS" and not a.with_dep(noun, "det", "poss")
    if a.deps[noun] == "pobj":
        return is_bare and a.lower[a.heads[noun]] not in _OCCASIONS
    return is_bare and a.deps[noun] == "dobj"


def _is_manner(a: Analysis, noun: int) -> bool:
    """ "was in the last stage of negotiation": how far a thing has got, not that thing."""
    prep = a.heads[noun]
    is_bare = a.tags[noun] == "NN" and not a.with_dep(noun, "det", "poss")
    return is_bare and a.deps[noun] == "pobj" and a.lower[prep] in ("of", "under")
