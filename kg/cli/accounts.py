"""`whomet accounts`: every event as one document tells it."""

from __future__ import annotations

from kg.cli.messages import put_json
from kg.cli.options import BuildFolder


def accounts(folder: BuildFolder) -> None:
    """Print the accounts of all events as JSON lines.

    One line is an event as one document tells it, sorted by document and offset. Offsets count
    the characters of the text that `whomet text` prints.

    \b
    Example:
      whomet accounts graph
    """
    from kg.building.labels import country_names
    from kg.cli.graphs import world_of
    from kg.lexicon.gazetteer import load_gazetteer
    from kg.query.listing import account_rows
    from kg.rdf.iris import account_iri

    rows = account_rows(
        world_of(folder),
        lambda one: account_iri(one.document, one.key).value,
        country_names(load_gazetteer()),
    )
    put_json(rows)
