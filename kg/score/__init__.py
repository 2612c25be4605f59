"""How right the accounts are: told events compared with gold, and every error listed."""

from kg.score.jsonl import read_gold, read_tellings, telling
from kg.score.records import Gold, Telling
from kg.score.scorecard import Scorecard
from kg.score.scoring import score
from kg.score.tally import Mistake

__all__ = [
    "Gold",
    "Mistake",
    "Scorecard",
    "Telling",
    "read_gold",
    "read_tellings",
    "score",
    "telling",
]
