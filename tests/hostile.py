"""A world in which every text that an article can give tries to steer whoever shows it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model.account import Reading
from kg.model.world import World

HOSTILE = (
    "=cmd|' /C calc'!A1 \x1b[31m\x1b]0;owned\x07\x9b5m<script>alert(1)</script>"
    '"><img src=x onerror=alert(1)></text></svg></td>\u202eevil\u2066 [bold]x[/bold] $x$ '
    "](javascript:alert(1)) | `a`\r\nnext\u2028\ufffe"
)
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe]")
"""What may stand in nothing that is shown."""


def hostile_world(world: World) -> World:
    """The world with every name, label, quotation and source made hostile."""
    return replace(
        world,
        readings=tuple(map(_reading, world.readings)),
        entities=tuple(
            replace(one, label=f"{HOSTILE} {n}", aliases=(HOSTILE,))
            for n, one in enumerate(world.entities)
        ),
        events=tuple(replace(one, label=HOSTILE) for one in world.events),
    )


def _reading(reading: Reading) -> Reading:
    return replace(
        reading,
        source=replace(reading.source, outlet=HOSTILE, path=f"news/{HOSTILE}.txt"),
        chains=tuple(replace(one, name=HOSTILE, aliases=(HOSTILE,)) for one in reading.chains),
        accounts=tuple(
            replace(
                one,
                evidence=tuple(replace(each, quote=HOSTILE) for each in one.evidence),
                sources=tuple(replace(each, name=HOSTILE) for each in one.sources),
                time=one.time and replace(one.time, text=HOSTILE),
            )
            for one in reading.accounts
        ),
        tenures=tuple(replace(one, office=HOSTILE, quote=HOSTILE) for one in reading.tenures),
    )
