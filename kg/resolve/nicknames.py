"""Given names that stand for one another, read from `kg/lexicon/nicknames.tsv`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kg.errors import LexiconError
from kg.resolve.fold import fold


@cache
def formal_names() -> dict[str, frozenset[str]]:
    """Every folded short form or spelling with the given names that it may stand for.

    Raises:
        LexiconError: a line does not hold a name, a tab and other forms.
    """
    table = files("kg.lexicon").joinpath("nicknames.tsv").read_text(encoding="utf-8")
    meanings: dict[str, set[str]] = {}
    for number, line in enumerate(table.splitlines(), start=1):
        if line and not line.startswith("#"):
            formal, forms = _parse(line, number)
            for form in (formal, *forms):
                meanings.setdefault(form, set()).add(formal)
    return {form: frozenset(names) for form, names in meanings.items()}


def _parse(line: str, number: int) -> tuple[str, list[str]]:
    formal, tab, forms = line.partition("\t")
    folded = [fold(form) for form in forms.split(",")]
    if not tab or not fold(formal) or not all(folded):
        raise LexiconError(
            "the line does not hold a given name, a tab and other forms of it",
            place=f"kg/lexicon/nicknames.tsv:{number}",
            repair="write it as: name<TAB>form, form",
        )
    return fold(formal), folded


def meanings_of(word: str) -> frozenset[str]:
    """The given names that a folded word may stand for; itself where the table is silent."""
    return formal_names().get(word, frozenset()) | {word}
