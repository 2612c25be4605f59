"""From a world to the same world with what can be concluded beside what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon.tenures import KnownTenure
from kg.model.world import World
from kg.resolve.dating import infer_dates
from kg.resolve.holders import infer_holders


def infer(world: World, *, tenures: Sequence[KnownTenure] = (), dates: bool = True) -> World:
    """The world with its inferences; entities, events and readings stay as they are.

    Args:
        tenures: who held which office when; without any no holder is inferred.
        dates: whether to infer when undated documents came out.
    """
    return replace(
        world,
        holders=infer_holders(world, tenures),
        dates=infer_dates(world) if dates else (),
    )
