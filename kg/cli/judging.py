"""`whomet same`, `different`, `reject`, `undo` and `judgements`: what people judge, to last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.completing import offer_names
from kg.cli.messages import put_json, put_plain, say
from kg.cli.options import AsJson, BuildFolder, Judgements
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.model.ruling import Reference, Ruling, RulingKind

First = Annotated[
    str,
    typer.Argument(
        metavar="A",
        help="A person, place, event, mention or account: name or IRI.",
        autocompletion=offer_names,
    ),
]
Second = Annotated[
    str, typer.Argument(metavar="B", help="The other one.", autocompletion=offer_names)
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, and who gives it.")]


def same(
    first: First, second: Second, folder: BuildFolder, why: Why = "", judgements: Judgements = None
) -> None:
    """Judge that two are one and the same.

    Two people, places, events, mentions or accounts may be. The judgement is a line in a file
    beside the build, and counts from the next build on.

    \b
    Example:
      whomet same "Antony Blinken" person/tony-blinken graph --why "one man, says his office"
    """
    from kg.model.ruling import RulingKind

    _judge(RulingKind.SAME, (first, second), folder, why, judgements)


def different(
    first: First, second: Second, folder: BuildFolder, why: Why = "", judgements: Judgements = None
) -> None:
    """Judge that two are not the same.

    It counts, whatever their names and dates suggest. Of two mentions that were taken for one
    person the second leaves, and with it the mentions that bear its name and not that of the first.

    \b
    Example:
      whomet different chain/a:person-000012 chain/b:person-000044 graph
    """
    from kg.model.ruling import RulingKind

    _judge(RulingKind.DIFFERENT, (first, second), folder, why, judgements)


def reject(
    account: Annotated[
        str, typer.Argument(metavar="ACCOUNT", help="The account, by its IRI or the end of it.")
    ],
    folder: BuildFolder,
    why: Why = "",
    judgements: Judgements = None,
) -> None:
    """Judge that an account tells of nothing.

    The next build leaves it out, and says so.

    \b
    Example:
      whomet reject account/a:meeting-000120-00 graph --why "a film, not a meeting"
    """
    from kg.model.ruling import RulingKind

    _judge(RulingKind.REJECT, (account,), folder, why, judgements)


def undo(
    folder: BuildFolder,
    line: Annotated[
        int | None, typer.Option(min=1, help="Take back the judgement on this line of the file.")
    ] = None,
    judgements: Judgements = None,
) -> None:
    """Take the last judgement back, or the one on a line.

    \b
    Examples:
      whomet undo graph
      whomet undo graph --line 3
    """
    from kg.building.rulings import rulings_beside, undo_ruling

    say(f"taken back: {_told(undo_ruling(judgements or rulings_beside(folder), line))}")


def judgements(folder: BuildFolder, judgements: Judgements = None, as_json: AsJson = False) -> None:
    """List what people have judged, with the lines of the file.

    \b
    Example:
      whomet judgements graph
    """
    from kg.building.rulings import find_rulings

    found = find_rulings(folder, judgements)
    if as_json:
        put_json([[_record(ruling) for ruling in found]], indent=1)
        return
    if not found:
        say("nothing has been judged yet: see whomet same --help")
    put_plain(f"{ruling.line:>4}  {_told(ruling)}" for ruling in found)


def _record(ruling: Ruling) -> dict[str, Any]:
    from kg.building.rulings import short_iri

    about = [{"id": short_iri(one.id), "said": one.said} for one in ruling.references]
    return {"line": ruling.line, "kind": ruling.kind, "about": about, "reason": ruling.reason}


def _judge(
    kind: RulingKind, asked: tuple[str, ...], folder: Path, why: str, file: Path | None
) -> None:
    from kg.building.rulings import add_ruling, rulings_beside
    from kg.model.ruling import Ruling

    first, *others = _references(asked, folder)
    ruling = Ruling(kind, first, others[0] if others else None, why)
    _require_sense(ruling)
    path = file or rulings_beside(folder)
    done = "written to" if add_ruling(path, ruling) else "stands already in"
    say(f"{_told(ruling)}\n{done} {path}; it counts from the next build on")


def _references(asked: tuple[str, ...], folder: Path) -> list[Reference]:
    """What is meant; where there is no build yet, mentions and accounts as they are named."""
    from kg.building.lookup import Lookup
    from kg.building.rulings import parse_reference
    from kg.cli.graphs import world_of

    noted = [reference for text in asked if (reference := parse_reference(text))]
    if not folder.exists() and len(noted) == len(asked):
        return noted
    lookup = Lookup(world_of(folder))
    return [lookup.find(text).reference for text in asked]


def _require_sense(ruling: Ruling) -> None:
    from kg.model.ruling import RulingKind
    from kg.model.world import AccountId

    if len({type(reference.id) for reference in ruling.references}) > 1:
        raise UsageError("an event cannot be a person or a thing, and is never taken for one")
    if ruling.second is not None and ruling.first.id == ruling.second.id:
        raise UsageError("these are one mention or account, told in one place")
    if ruling.kind is RulingKind.REJECT and not isinstance(ruling.first.id, AccountId):
        raise UsageError("only an account can be rejected", repair="see: whomet accounts DIR")


def _told(ruling: Ruling) -> str:
    from kg.building.rulings import short_iri

    named = (
        f"{short_iri(one.id)} ({one.said})" if one.said else short_iri(one.id)
        for one in ruling.references
    )
    reason = f": {ruling.reason}" if ruling.reason else ""
    return f"{ruling.kind} {' | '.join(named)}{reason}"
