"""The file of people's judgements: one a line, made for reading, comparing and version control.

A line is columns between tabs: `same`, `different` or `reject`; then each chain or account that is
meant, by the end of its IRI and the words that it had when it was judged; in the end the reason.
Lines that are empty or begin with `#` are comments.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.errors import InputError, UsageError
from kg.model.namespace import BASE
from kg.model.ruling import Reference, Ruling, RulingKind
from kg.model.world import AccountId, ChainId
from kg.rdf.iris import account_iri, chain_iri, parts_of_iri
from kg.resolve.union import Groups

_HEAD = "# Judgements for whomet build: what is the same, what is different, what is false.\n"
_COLUMNS = {RulingKind.SAME: 5, RulingKind.DIFFERENT: 5, RulingKind.REJECT: 3}


def rulings_beside(build: Path) -> Path:
    """Where the judgements on a build lie unless told otherwise: beside it, to outlive it."""
    whole = build.absolute()
    return whole.with_name(f"{whole.name}.judgements.tsv")


def read_rulings(path: Path) -> tuple[Ruling, ...]:
    """The judgements in a file; none where there is no file.

    Raises:
        InputError: the file cannot be read, a line is malformed, or lines contradict each other.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the judgements cannot be read: {error}", place=str(path)) from error
    rulings = tuple(
        _parsed(line, number, path)
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    )
    _require_harmony(rulings, path)
    return rulings


def find_rulings(build: Path, given: Path | None) -> tuple[Ruling, ...]:
    """The judgements in the file that was given, else in the one beside the build.

    Raises:
        InputError: as `read_rulings`, or the file that was given does not exist.
    """
    if given is not None and not given.is_file():
        raise InputError("there is no such file", place=str(given), repair="check the name")
    return read_rulings(given or rulings_beside(build))


def add_ruling(path: Path, ruling: Ruling) -> bool:
    """Write a judgement at the end of the file, which is made where there is none.

    Returns:
        Whether it is new; a judgement that stands there is not written twice.

    Raises:
        InputError: the file cannot be read, or the judgement contradicts others in it.
    """
    known = read_rulings(path)
    if any(_meaning(one) == _meaning(ruling) for one in known):
        return False
    _require_harmony((*known, ruling), path)
    text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    ending = "" if text.endswith("\n") else "\n"
    _write(path, f"{text}{ending}{_written(ruling)}\n")
    return True


def undo_ruling(path: Path, line: int | None = None) -> Ruling:
    """Take a judgement out of the file: the one at `line`, else the last.

    Raises:
        UsageError: there is none.
    """
    rulings = [one for one in read_rulings(path) if line in (None, one.line)]
    if not rulings:
        where = "there is no judgement here" if line is None else f"line {line} is no judgement"
        raise UsageError(where, place=str(path), repair="list them with: whomet judgements DIR")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    del lines[rulings[-1].line - 1]
    _write(path, "".join(lines))
    return rulings[-1]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, encoding="utf-8", newline="\n")
    fresh.replace(path)


def _meaning(ruling: Ruling) -> tuple[RulingKind, frozenset[ChainId | AccountId]]:
    return ruling.kind, frozenset(reference.id for reference in ruling.references)


def _written(ruling: Ruling) -> str:
    named = (
        column
        for reference in ruling.references
        for column in (short_iri(reference.id), reference.said)
    )
    columns = [ruling.kind.value, *named, ruling.reason]
    return "\t".join(" ".join(column.split()) for column in columns).rstrip("\t")


def short_iri(named: ChainId | AccountId) -> str:
    """The end of the IRI of a chain or an account, below the base of all."""
    minted = chain_iri if isinstance(named, ChainId) else account_iri
    return minted(named.document, named.key).value.removeprefix(BASE)


def parse_reference(text: str, said: str = "") -> Reference | None:
    """The chain or account with this IRI, or end of one; None where it is neither."""
    iri = BASE + text.removeprefix(BASE)
    for kind, made in (("chain", ChainId), ("account", AccountId)):
        if iri.startswith(f"{BASE}{kind}/"):
            document, key = parts_of_iri(iri, kind, 2)
            return Reference(made(document, key), said)
    return None


def _parsed(line: str, number: int, path: Path) -> Ruling:
    try:
        return _ruling(line.split("\t"), number)
    except (ValueError, InputError) as error:
        raise InputError(
            f"this is no judgement: {error}",
            place=f"{path}:{number}",
            repair="write judgements with: whomet same, whomet different, whomet reject",
        ) from error


def _ruling(columns: Sequence[str], number: int) -> Ruling:
    kind = RulingKind(columns[0])
    width = _COLUMNS[kind]
    padded = [*columns, *[""] * (width + 1)]
    references = [parse_reference(padded[at], padded[at + 1]) for at in range(1, width, 2)]
    first, second = (*references, None)[:2]
    if first is None or None in references or len(columns) > width + 1:
        raise ValueError(f"{width} columns and a reason are expected, with chains or accounts")
    if kind is RulingKind.REJECT and not isinstance(first.id, AccountId):
        raise ValueError("only an account can be rejected")
    if second is not None and type(first.id) is not type(second.id):
        raise ValueError("a mention is no account")
    return Ruling(kind, first, second, padded[width], number)


def _require_harmony(rulings: Iterable[Ruling], path: Path) -> None:
    """Make sure that no judgement denies what others say together."""
    rulings = tuple(rulings)
    groups = Groups({reference.id for ruling in rulings for reference in ruling.references})
    for ruling in rulings:
        if ruling.kind is RulingKind.SAME and ruling.second:
            groups.unite(ruling.first.id, ruling.second.id)
    for ruling in rulings:
        if ruling.kind is not RulingKind.DIFFERENT or ruling.second is None:
            continue
        if groups.root(ruling.first.id) == groups.root(ruling.second.id):
            raise _contradiction(ruling, rulings, groups, path)


def _contradiction(
    ruling: Ruling,
    rulings: Iterable[Ruling],
    groups: Groups[ChainId | AccountId],
    path: Path,
) -> InputError:
    root = groups.root(ruling.first.id)
    chain = [
        other
        for other in rulings
        if other.kind is RulingKind.SAME and groups.root(other.first.id) == root
    ]
    lines = ", ".join(f"line {other.line}" if other.line else "the new one" for other in chain)
    where = f"line {ruling.line}" if ruling.line else "the new judgement"
    return InputError(
        f"{where} sets apart what is put together by {lines}",
        place=str(path),
        repair="take one of them back with: whomet undo DIR --line LINE",
    )
