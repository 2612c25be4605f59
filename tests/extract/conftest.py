"""The reader, loaded once, and the short form in which the tables say what a text tells.

    Meeting occurred: Ana Ruiz + Lin Wei? + (Japan) @ Quito + (Ecuador) [2024-05-13] < officials

A line is one account: type and status, `|` between alternatives; after `:` who takes part, `?`
behind whom the text leaves uncertain, `~` where that is open, a role before those who do not
simply take part or travel;
after `@` where; in brackets when, `[-]` for no time; after `<` the sources, inner to outer, their
kind behind `/`; after `>` relations and the types that they lead to. What stands in parentheses
may be there; a part that is left out is not looked at; `-` is nobody, nowhere, no source. A line
that starts with `maybe` may be told. Nothing else of the core types may be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import TypeVar

import pytest

from kg.extract.analysis import Analysis, analyse
from kg.extract.parsing import parse
from kg.extract.pipeline import load_pipeline
from kg.extract.reader import Reader, load_reader
from kg.model.account import Account, Certainty, Chain, EventType, Reading, Role
from kg.model.document import Document, Published, PublishedBasis, Source
from kg.sources import zone

_DETERMINER = re.compile(r"^(?:the|an?|his|her|its|their) ", re.IGNORECASE)
Found = TypeVar("Found")

PUBLISHED = date(2024, 5, 15)
SECONDARY = frozenset(
    ["Statement", "Request", "Threat", "Apology", "Aid", "Appointment", "MilitaryAction", "Support"]
)
_MUTUAL = frozenset((Role.PARTICIPANT, Role.INITIATOR, Role.RECIPIENT, Role.HOST))
_CONCERNED = frozenset((Role.ACTOR, Role.TRAVELLER, Role.PARTICIPANT))
_USUAL = {
    EventType.VISIT: frozenset((Role.TRAVELLER,)),
    EventType.POSTPONEMENT: _CONCERNED,
    EventType.CANCELLATION: _CONCERNED,
}
_LINE = re.compile(
    r"(?P<maybe>maybe )?(?P<types>[\w|]+) (?P<statuses>[\w|]+)"
    r"(?:: (?P<parties>[^@[<>]+?))?(?: @ (?P<places>[^[<>]+?))?(?: \[(?P<time>[^]]+)\])?"
    r"(?: < (?P<sources>[^>]+?))?(?: > (?P<relation>.+))?"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What the reader made of a text, to be compared with lines."""

    reading: Reading

    def chain(self, key: str) -> Chain:
        return next(c for c in self.reading.chains if c.key == key)

    def fits(self, account: Account, line: str) -> bool:
        """Whether the account is what the line says."""
        parts = _parts(line)
        return (
            account.type.value in str(parts["types"]).split("|")
            and account.status.value in str(parts["statuses"]).split("|")
            and self._parties_fit(account, parts["parties"])
            and self._places_fit(account, parts["places"])
            and _time_fits(account, parts["time"])
            and self._sources_fit(account, parts["sources"])
            and self._relation_fits(account, parts["relation"])
        )

    def _parties_fit(self, account: Account, wanted: str | None) -> bool:
        found = {
            (self.chain(p.chain), p.role, p.certainty is Certainty.POSSIBLE)
            for p in account.participants
        }
        return _all_fit(
            wanted,
            found,
            lambda party, word: _party_fits(account.type, party[0], party[1], party[2], word),
        )

    def _places_fit(self, account: Account, wanted: str | None) -> bool:
        return _all_fit(wanted, {self.chain(p) for p in account.places}, _is_called)

    def _sources_fit(self, account: Account, wanted: str | None) -> bool:
        if wanted is None or wanted == "-":
            return wanted is None or not account.sources
        words = [word.partition("/") for word in wanted.split(" + ")]
        return len(words) == len(account.sources) and all(
            _same(source.name, name) and kind in ("", source.kind.value)
            for source, (name, _, kind) in zip(account.sources, words, strict=True)
        )

    def _relation_fits(self, account: Account, wanted: str | None) -> bool:
        types = {a.key: a.type.value for a in self.reading.accounts}
        related = {f"{relation.value} {types[key]}" for relation, key in account.relations}
        return wanted is None or related == (set() if wanted == "-" else {*wanted.split(" + ")})

    def line(self, account: Account) -> str:
        """The account in the short form, complete."""
        parties = " + ".join(
            f"{p.role.value} {self.chain(p.chain).name}"
            + ("?" if p.certainty is Certainty.POSSIBLE else "")
            for p in account.participants
        )
        places = " + ".join(self.chain(p).name for p in account.places)
        time = account.time
        days = f"{time.interval.start}..{time.interval.end}" if time else "-"
        sources = " + ".join(f"{s.name}/{s.kind.value}" for s in account.sources)
        rules = " ".join(e.rule for e in account.evidence)
        return (
            f"{account.type.value} {account.status.value}: {parties or '-'} @ {places or '-'}"
            f" [{days}] < {sources or '-'}   (rule: {rules})"
        )


def _parts(line: str) -> dict[str, str | None]:
    found = _LINE.fullmatch(line)
    assert found, f"not in the short form: {line}"
    return found.groupdict()


def _all_fit(wanted: str | None, found: set[Found], fits: Callable[[Found, str], bool]) -> bool:
    """Whether every word has its own one of those found, and none is left over."""
    left = set(found)
    words = [] if wanted in (None, "-") else str(wanted).split(" + ")
    for word in sorted(words, key=lambda w: w.startswith("(")):
        mine = next((each for each in left if fits(each, word.strip("()"))), None)
        if mine is not None:
            left.remove(mine)
        elif not word.startswith("("):
            return False
    return wanted is None or not left


def _party_fits(type_: EventType, chain: Chain, role: Role, possible: bool, word: str) -> bool:
    if word[-1] != "~" and possible is not word.endswith("?"):
        return False
    name = word.rstrip("?~")
    first, _, rest = name.partition(" ")
    if first in {r.value for r in Role}:
        return role.value == first and _is_called(chain, rest)
    return role in _USUAL.get(type_, _MUTUAL) and _is_called(chain, name)


def _is_called(chain: Chain, name: str) -> bool:
    return _same(chain.name, name) or (
        not chain.named and any(_same(alias, name) for alias in chain.aliases)
    )


def _same(found: str, wanted: str) -> bool:
    return _DETERMINER.sub("", found.replace("’", "'")).lower() == wanted.lower()


def _time_fits(account: Account, wanted: str | None) -> bool:
    if wanted is None or wanted == "-":
        return wanted is None or account.time is None
    start, _, end = wanted.partition("..")
    interval = account.time.interval if account.time else None
    return interval is not None and (str(interval.start), str(interval.end)) == (
        start,
        end or start,
    )


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with the pipeline that comes along."""
    return load_reader()


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """A zoned document of a text, published on a Wednesday unless told otherwise."""

    def make(text: str, published: date | None = PUBLISHED) -> Document:
        day = Published(published, PublishedBasis.METADATA) if published else None
        digest = sha256(text.encode(errors="surrogatepass")).hexdigest()
        return zone(Document(Source("x", "x.txt", digest, len(text), published=day), text))

    return make


@pytest.fixture(scope="session")
def analysed(document_of: Callable[..., Document]) -> Callable[[str], Analysis]:
    """The grammar of a text."""
    nlp = load_pipeline()

    def analyse_text(text: str) -> Analysis:
        document = document_of(text)
        return analyse(parse(nlp, document), document.text)

    return analyse_text


@pytest.fixture(scope="session")
def read(reader: Reader, document_of: Callable[..., Document]) -> Callable[..., Reading]:
    """The reading of a text."""

    def read_text(text: str, published: date | None = PUBLISHED) -> Reading:
        return reader.read(document_of(text, published))

    return read_text


@pytest.fixture(scope="session")
def check(read: Callable[..., Reading]) -> Callable[..., None]:
    """Assert that a text tells exactly what the lines say."""

    def check_lines(text: str, lines: Iterable[str], published: date | None = PUBLISHED) -> None:
        telling = Telling(read(text, published))
        left = list(telling.reading.accounts)
        missing = []
        for line in lines:
            mine = next((a for a in left if telling.fits(a, line)), None)
            if mine is not None:
                left.remove(mine)
            elif not line.startswith("maybe "):
                missing.append(line)
        extra = [telling.line(a) for a in left if a.type.value not in SECONDARY]
        told = [telling.line(a) for a in telling.reading.accounts]
        assert not missing, "\n".join(("not told:", *missing, "but:", *told))
        assert not extra, "\n".join(("told without need:", *extra))

    return check_lines
