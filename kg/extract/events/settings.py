"""Where and when: places and times hang on the event word that governs them."""

from __future__ import annotations

from collections import defaultdict

from kg.extract.analysis import Analysis
from kg.extract.coreference.chains import ChainBuilder
from kg.extract.events.destinations import DestinationFinder
from kg.extract.events.drafts import EventDraft
from kg.extract.events.inheritance import follow_itinerary, inherit
from kg.extract.events.place_names import PlaceNames
from kg.extract.events.places import PlaceFinder
from kg.extract.events.times import TimeFinder
from kg.extract.events.weekdays import leave_open_doubtful_weekdays
from kg.extract.layers import Mention


class SettingFinder:
    """Finds places and times of the events of one document."""

    def __init__(
        self,
        analysis: Analysis,
        mentions: tuple[Mention, ...],
        owner: tuple[int, ...],
        chains: ChainBuilder,
        times: TimeFinder,
    ) -> None:
        self._a = analysis
        self._mentions: dict[int, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._mentions[analysis.sentence_of[mention.head]].append(mention)
        names = PlaceNames(analysis, mentions, owner, chains)
        stops = DestinationFinder(analysis, mentions, owner, names, times.timexes)
        self._places = PlaceFinder(analysis, mentions, owner, chains, names, stops)
        self._times = times

    def set_all(self, drafts: list[EventDraft]) -> None:
        """Give every event of the document its places and its time."""
        drafted: dict[int, list[EventDraft]] = defaultdict(list)
        for draft in drafts:
            drafted[draft.sentence].append(draft)
        for sentence in self._a.sentences:
            own = drafted[sentence.index]
            if not own:
                continue
            anchors = {token: d for d in reversed(own) for token in d.anchors}
            self._places.set_places(own, anchors, self._mentions[sentence.index])
            self._times.set_times(own, anchors, sentence)
            inherit(self._a, own)
        leave_open_doubtful_weekdays(drafts)
        follow_itinerary(self._a, drafts)
