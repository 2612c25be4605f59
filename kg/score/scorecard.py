"""The figures that a comparison ends in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.score.dates import DateVerdict
from kg.score.tally import share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.score.tally import Mistake, Tally


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How right the told events are, with every mistake."""

    tally: Tally

    @property
    def mistakes(self) -> Sequence[Mistake]:
        """Every mistake, document by document."""
        return self.tally.mistakes

    def figures(self) -> dict[str, Any]:
        """All figures by name, rounded to three decimals; counts as they are."""
        tally = self.tally
        return {
            "documents": tally.counts["documents"],
            "accounts": tally.counts["accounts"],
            "unknown_document": tally.counts["unknown_document"],
            "events": tally.events.figures(),
            "who_met_whom": tally.pairs.figures(),
            "participants": tally.participants.figures(),
            "places": tally.places.figures(),
            **self._shares(),
            "severe_status": tally.counts["severe_status"],
            "fabricated_held": tally.counts["fabricated_held"],
            "source_invented": tally.counts["source_invented"],
            "told_jointly": tally.counts["joint"],
            "told_in_part": tally.counts["split"],
            "quotes": tally.counts["quotes"],
            "bad_quotes": tally.counts["bad_quotes"],
            "traps": tally.counts["traps"],
            "traps_sprung": tally.counts["traps_sprung"],
            "cross_document": b_cubed(tally.clusters),
            "time": {v: tally.dates[v] for v in DateVerdict if v is not DateVerdict.NONE},
            "by_type": {kind: hits.figures() for kind, hits in sorted(tally.by_type.items())},
            "status_confusion": dict(sorted(tally.confusion.items())),
        }

    def _shares(self) -> dict[str, float]:
        counts, dates = self.tally.counts, self.tally.dates
        stated = sum(dates.values()) - dates[DateVerdict.NONE] - dates[DateVerdict.INVENTED]
        right = sum(number for verdict, number in dates.items() if DateVerdict(verdict).is_right)
        shares = {
            "type_accuracy": share(counts["type_right"], counts["matched"]),
            "status_accuracy": share(counts["status_right"], counts["matched"]),
            "role_accuracy": share(counts["role_right"], counts["roles"]),
            "certainty_accuracy": share(counts["certainty_right"], counts["certainties"]),
            "time_accuracy": share(right, stated),
            "source_recall": share(counts["source_right"], counts["sourced"]),
        }
        return {name: round(value, 3) for name, value in shares.items()}


def b_cubed(pairs: Sequence[tuple[str, str]]) -> dict[str, float | int]:
    """How well tellings of the same happening were brought together (B-cubed).

    Precision and recall are averaged over the tellings, each given as (gold happening, told
    happening). Source: Bagga and Baldwin, Algorithms for scoring coreference chains, 1998.
    """
    by_gold: dict[str, set[int]] = defaultdict(set)
    by_told: dict[str, set[int]] = defaultdict(set)
    for place, (gold, told) in enumerate(pairs):
        by_gold[gold].add(place)
        by_told[told].add(place)
    overlaps = [(len(by_gold[g] & by_told[t]), g, t) for g, t in pairs]
    precision = share(sum(both / len(by_told[t]) for both, _, t in overlaps), len(pairs))
    recall = share(sum(both / len(by_gold[g]) for both, g, _ in overlaps), len(pairs))
    f1 = share(2 * precision * recall, precision + recall)
    return {
        "p": round(precision, 3),
        "r": round(recall, 3),
        "f1": round(f1, 3),
        "tellings": len(pairs),
    }
