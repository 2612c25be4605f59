"""The climb from an event word to what decides about it, as its steps see it."""

from __future__ import annotations

from typing import Protocol

from kg.extract.analysis import Analysis
from kg.extract.status.modality import Modality
from kg.extract.status.signs import Signs
from kg.model.account import Status


class Climb(Protocol):
    """One document's event words, and the ways up from them.

    Each step tells how high the climb has got, so that it ends in whatever graph it is in.
    """

    @property
    def a(self) -> Analysis:
        """The grammar."""

    @property
    def words(self) -> Modality:
        """The words that decide."""

    @property
    def signs(self) -> Signs:
        """What the words beside an event word say."""

    def of_verb(self, verb: int, depth: int = 0) -> Status | None:
        """The status of what a verb tells."""

    def of_noun(self, noun: int, depth: int = 0) -> Status | None:
        """The status of what a noun names."""

    def under_preposition(self, prep: int, noun: int, depth: int) -> Status | None:
        """The status of what stands behind a preposition."""
