"""What a headline, a caption or a group tells in short is the happening that the text tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "Chile's Foreign Minister Ana Ruiz met Peru's Foreign Minister Ken Mori in Lima on Monday."
TOLD = "Meeting occurred: Ana Ruiz + Ken Mori @ Lima [2024-05-13]"

ROWS = (
    # Countries, posts and groups for those whom the text names.
    (f"Chile holds talks with Peru\n\n{LEAD}", TOLD),
    (f"Chile foreign minister meets Peruvian counterpart\n\n{LEAD}", TOLD),
    (f"Chile-Peru foreign ministers meet\n\n{LEAD}", TOLD),
    (f"Foreign ministers of Chile, Peru meet as forum opens\n\n{LEAD}", TOLD),
    # The present of a headline is no report where the text has a plan.
    (
        "Peruvian PM visits Chile\n\nPeruvian Prime Minister Ana Ruiz will leave for Chile on"
        " Friday. The visit is a milestone in relations.",
        "Visit planned: Ana Ruiz @ Chile [2024-05-17]",
    ),
    (
        "Chilean, Peruvian Foreign Ministers to Meet on Friday\n\n"
        "Chilean Foreign Minister Ana Ruiz and Peru's new foreign policy chief, Ken Mori, will meet"
        " on Friday, a source said.",
        "Meeting planned: Ana Ruiz + Ken Mori [2024-05-17]",
    ),
    (
        "Chile holds talks with Peru\n\n"
        "Foreign Minister Ana Ruiz met Peruvian Foreign Minister Ken Mori in Lima on Monday. During"
        " the talks, Chile raised fishing rights.",
        TOLD,
    ),
    (
        "Junta leader meets UN envoy\n\n"
        "Freedonia's military ruler Kofi Mensah met United Nations special envoy Ana Ruiz in Lima"
        " on Monday. Ruiz also met Foreign Minister Omar Haddad.",
        "Meeting occurred: Kofi Mensah + Ana Ruiz @ Lima [2024-05-13]",
        "Meeting occurred: Ana Ruiz + Omar Haddad @ - [2024-05-13]",
    ),
    (
        "Norway postpones minister's trip to Kenya\n\n"
        "Norway on Tuesday postponed a trip by Foreign Minister Kari Dahl to Kenya.",
        "Visit postponed: Kari Dahl @ Kenya",
        "Postponement occurred: (actor Norway) + Kari Dahl [2024-05-14] > postpones Visit",
    ),
    (
        "Peru summons Chilean envoy\n\n"
        "Peru's foreign ministry summoned the Chilean ambassador, Ana Ruiz, on Tuesday.",
        "Summons occurred: initiator Peru + initiator Peru's foreign ministry + target Ana Ruiz"
        " [2024-05-14]",
    ),
    # Two groups that are one, where nobody is named.
    (
        "Chile-Peru foreign ministers meet\n\n"
        "The foreign ministers of Peru and Chile met in Lima on Monday.",
        "Meeting occurred: foreign ministers of Peru and Chile @ Lima [2024-05-13]",
    ),
    (
        "Chile, Peru Foreign Ministers Meet In Lima\n\n"
        "The foreign ministers of Peru and Chile met in Lima on Monday.",
        "Meeting occurred: foreign ministers of Peru and Chile @ Lima [2024-05-13]",
    ),
    (
        "Chilean and Peruvian foreign ministers to meet soon\n\n"
        "Chilean Foreign Minister Ana Ruiz will meet Peruvian Foreign Minister Ken Mori in Lima.",
        "Meeting planned: Ana Ruiz + Ken Mori @ Lima",
    ),
    # A caption, in the present tense of a day that is over.
    (
        f"Ana Ruiz, right, and Foreign Minister Ken Mori meet in Lima on Monday.\n\n{LEAD}",
        TOLD,
    ),
    # The lead, before it names them.
    (
        "The accord was signed as the countries' defence ministers met on Monday, an aide said.\n\n"
        "Chile's Defence Minister Ana Ruiz and Peruvian Defence Minister Ken Mori met in Lima.",
        "Meeting occurred: Ana Ruiz + Ken Mori @ Lima [2024-05-13]",
        "maybe Agreement occurred",
    ),
    # Somebody else.
    (
        f"Kenyan president meets Peruvian foreign minister\n\n{LEAD}",
        TOLD,
        "Meeting occurred: Kenyan president + Ken Mori",
    ),
    (
        f"Chile holds talks with Kenya\n\n{LEAD}",
        TOLD,
        "Meeting occurred: Chile + Kenya",
    ),
    (
        "Ana Ruiz and Ken Mori met on Monday on the sidelines of a meeting of the Group of Ten"
        " foreign ministers in Lima.",
        "Meeting occurred: Ana Ruiz + Ken Mori [2024-05-13]",
        "Meeting|Conference occurred: Group of Ten",
    ),
    # Another day.
    (
        "Chile foreign minister meets Peruvian counterpart on Tuesday\n\n" + LEAD,
        "Meeting occurred: Ana Ruiz + Ken Mori [2024-05-14]",
        TOLD,
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_a_short_telling_is_no_second_happening(
    row: tuple[str, ...], check: Callable[..., None]
) -> None:
    check(row[0], row[1:])
