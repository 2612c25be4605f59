"""Who says that something is what: tables of texts with the claims that they make.

    China + Peru deny spy ship: trawler

is who claims it, `affirm` or `deny`, the description, and behind the colon the name of the thing
or the type of the event that it is of. Behind `<` stands who hands it on.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.lexicon.cues import Cue, load_cues
from kg.lexicon.tables import FOLDER
from kg.model.account import Claim, Reading

RAID = "A Chilean frigate rammed a Peruvian patrol boat on Monday. "
DRONE = "Peru shot down a Chilean drone on Monday. "


def _told(claim: Claim, reading: Reading) -> str:
    chains = {chain.key: chain.name for chain in reading.chains}
    types = {account.key: account.type.value for account in reading.accounts}
    who = " + ".join(claimant.name for claimant in claim.claimants)
    of = chains.get(claim.chain or "") or types[claim.account or ""]
    via = "".join(f" < {source.name}" for source in claim.sources)
    return f"{who} {claim.stance.value} {claim.description}: {of}{via}"


SAID = {
    "a name right behind": (
        f"{RAID}Peru called the incident an act of war.",
        ["Peru affirms act of war: Incident"],
    ),
    "a pronoun for the happening": (
        f"{RAID}Peru and the Foreign Ministry called it a grave provocation.",
        ["Peru + Foreign Ministry affirms grave provocation: Incident"],
    ),
    "in the passive": (
        "The vessel was described by Chile as a trawler.",
        ["Chile affirms trawler: vessel"],
    ),
    "with the claimant behind the description": (
        "Ana Ruiz was labelled a foreign agent by the ministry.",
        ["ministry affirms foreign agent: Ana Ruiz"],
    ),
    "in a clause": (
        "Chile insisted that the vessel was a trawler.",
        ["Chile affirms trawler: vessel"],
    ),
    "in a relative clause": (
        "Peru seized a vessel that Chile insisted was a trawler.",
        ["Chile affirms trawler: vessel"],
    ),
    "behind a comma": (
        "The drone, which Peru says was a weather probe, crashed.",
        ["Peru affirms weather probe: drone"],
    ),
    "where only the description names it": (
        "The navy recovered what Peru claimed was a Chilean spy drone.",
        ["Peru affirms Chilean spy drone: Chilean spy drone"],
    ),
    "in a participle": (
        f"{DRONE}Chile voiced regret, claiming it was a research aircraft.",
        ["Chile affirms research aircraft: Chilean drone"],
    ),
    "by a wider noun for the thing": (
        f"{DRONE}Chile says the object was a weather probe that had lost its way.",
        ["Chile affirms weather probe that had lost its way: Chilean drone"],
    ),
    "of where the thing was": (
        "A Chilean drone was spotted over Peru on Monday. “It bears stressing that the presence "
        "of this drone over our land is a clear "
        "violation of our sovereignty,” President Ana Ruiz said.",
        ["Ana Ruiz affirms clear violation of our sovereignty: Incident"],
    ),
    "in a quotation": (
        '"The ship is not a spy vessel," the ministry said.',
        ["ministry denies spy vessel: ship"],
    ),
    "according to somebody": (
        "According to Chile, the ship was a trawler.",
        ["Chile affirms trawler: ship"],
    ),
    "a denial": (
        f"{DRONE}Chile first denied it was a spy aircraft at all.",
        ["Chile denies spy aircraft: Chilean drone"],
    ),
    "a denial of what others say": (
        "Chile has rejected allegations that the boat was a warship.",
        ["Chile denies warship: boat"],
    ),
    "a denial by the one who is meant": (
        "Ana Ruiz denied being a spy.",
        ["Ana Ruiz denies spy: Ana Ruiz"],
    ),
    "an accusation": (
        "Peru accused Ana Ruiz of being a spy.",
        ["Peru affirms spy: Ana Ruiz"],
    ),
    "one set against the other": (
        "The ministry said the vessel was a research ship, not a warship.",
        ["ministry affirms research ship: vessel", "ministry denies warship: vessel"],
    ),
    "two who speak": (
        "Peru said Ana Ruiz was a spy. Chile said she was a journalist.",
        ["Peru affirms spy: Ana Ruiz", "Chile affirms journalist: Ana Ruiz"],
    ),
    "handed on": (
        "Ana Ruiz said that Chile considers the vessel a trawler.",
        ["Chile affirms trawler: vessel < Ana Ruiz"],
    ),
    "no verb of its own": (
        "The navy seized what Peru calls a spy ship and Chile a trawler.",
        ["Peru affirms spy ship: spy ship", "Chile affirms trawler: trawler"],
    ),
}
UNSAID = [
    "The vessel was a trawler.",
    "Peru did not call the vessel a trawler.",
    "Peru refused to call the vessel a trawler.",
    "Peru may call the vessel a trawler.",
    "Did Peru call the vessel a trawler?",
    "Peru said the vessel could be a trawler.",
    "Peru said it did not believe the vessel was a trawler.",
    "Peru said it would pay if the vessel was a trawler.",
    "Peru did not deny that the vessel was a trawler.",
    "Neither Peru nor Chile said the vessel was a trawler.",
    "Peru said the vessel was no longer a trawler.",
    "Peru said the vessel was five days late.",
    "Chile objected to Peru calling the vessel a trawler.",
    "Peru calls itself a friend of Chile.",
    "Two vessels collided. Peru said it was a trawler.",
    f"{RAID}It was Chile, a spokesman said.",
    "REMARKS BY PRESIDENT RUIZ\n\nPRESIDENT RUIZ: Thank you. Chile is a friend of ours.",
    f"{DRONE}The presence of this drone was an accident, a spokesman said.",
]


@pytest.mark.parametrize(("text", "wanted"), SAID.values(), ids=SAID)
def test_what_is_claimed(text: str, wanted: list[str], read: Callable[..., Reading]) -> None:
    reading = read(text)
    assert [_told(claim, reading) for claim in reading.claims] == wanted


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_not_claimed(text: str, read: Callable[..., Reading]) -> None:
    assert read(text).claims == ()


@pytest.mark.parametrize(
    "cue", load_cues(FOLDER / "claims.toml"), ids=lambda cue: f"{cue.sort}-{cue.words}"
)
def test_the_example_has_its_claimant(cue: Cue, read: Callable[..., Reading]) -> None:
    (claim,) = read(cue.example).claims
    assert tuple(claimant.name for claimant in claim.claimants) == cue.sources
    assert claim.stance.value == ("affirms" if cue.sort in ("names", "likens") else "denies")
    assert claim.evidence.quote == cue.example
